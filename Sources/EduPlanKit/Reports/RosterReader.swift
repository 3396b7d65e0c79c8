/// Reads the rosters of a repo, with everything that is wrong with them.
///
/// Paths and queries are kept as text here: what they mean depends on the kinds, and is checked when the roster is made.
struct RosterReader {
  /// Where a repo keeps its rosters, one to a file.
  static let folder = "templates/rosters"

  var diagnostics: [Diagnostic] = []

  /// The rosters in the order of their files.
  mutating func readAll(
    _ repository: Repository, _ files: any FileSystem
  ) throws(FileError) -> [RosterTemplate] {
    let folder = repository.path(Self.folder)
    guard files.kind(of: folder) == .folder else { return [] }
    var templates: [RosterTemplate] = []
    for entry in try files.entries(of: folder)
    where entry.kind == .file && entry.name.hasSuffix(".yaml") && !entry.name.hasPrefix(".") {
      let path = joinPath(Self.folder, entry.name)
      let document = RecordDocument(parsing: try files.read(repository.path(path)), path: path)
      templates += read(document)
    }
    return templates
  }

  /// The rosters of a file; one with an error that leaves it without meaning is left out.
  mutating func read(_ document: RecordDocument) -> [RosterTemplate] {
    diagnostics += document.diagnostics
    return document.records.compactMap { node in
      readTemplate(RecordValue(document: document, node: node))
    }
  }

  // MARK: Parts

  private static let keys = [
    "id", "title", "title-en", "default", "about", "round", "heading", "list-heading", "lists",
    "mark", "landscape", "heading-break",
  ]

  private mutating func readTemplate(_ record: RecordValue) -> RosterTemplate? {
    refuseUnknown(in: record, known: Self.keys)
    let name = required("id", of: record)
    let title = required("title", of: record)
    var lists: [RosterTemplate.List] = []
    for item in items("lists", of: record) {
      guard let list = readList(item) else { continue }
      if lists.contains(where: { $0.mode == list.mode }) {
        diagnostics.append(.repeatedRosterMode(list.mode, at: item["mode"] ?? item))
      } else {
        lists.append(list)
      }
    }
    guard let name, let title, !lists.isEmpty else { return nil }
    return RosterTemplate(
      name: name.text, title: Localized(zh: title.text, en: record["title-en"]?.text ?? title.text),
      isDefault: flag("default", of: record), about: optional("about", of: record),
      round: ofSubject("round", of: record), heading: ofSubject("heading", of: record),
      listHeading: record["list-heading"]?.text ?? "名单", lists: lists,
      page: Report.Page(
        isLandscape: flag("landscape", of: record), mark: record["mark"]?.text ?? "",
        titleBreak: record["heading-break"]?.text ?? ""))
  }

  private mutating func readList(_ item: RecordValue) -> RosterTemplate.List? {
    refuseUnknown(
      in: item,
      known: [
        "mode", "heading", "title", "title-en", "records", "order", "group", "columns", "districts",
        "districts-note", "districts-note-en", "empty", "empty-en",
      ])
    let mode = required("mode", of: item)
    let title = readTitle(item)
    let records = required("records", of: item)
    let group = item["group"].flatMap { readGroup($0) }
    let columns = items("columns", of: item).compactMap { readColumn($0) }
    let districts =
      item["districts"] == nil ? [] : items("districts", of: item).compactMap { readDistrict($0) }
    guard let mode, let title, let records, !columns.isEmpty else { return nil }
    return RosterTemplate.List(
      mode: mode.text, title: title, records: records, order: several("order", of: item),
      group: group, columns: columns, districts: districts,
      districtsNote: localized("districts-note", of: item), empty: localized("empty", of: item))
  }

  /// The title of a list: as issued, or written out.
  private mutating func readTitle(_ item: RecordValue) -> RosterTemplate.Title? {
    if let heading = optional("heading", of: item) {
      if let title = item["title"] { diagnostics.append(.rosterTitleTwice(at: title)) }
      return .issued(heading)
    }
    if let title = localized("title", of: item) { return .written(title) }
    diagnostics.append(.missingRosterSetting("title", at: item))
    return nil
  }

  /// `group: domain`, or a mapping with the value, its heading and the order of the groups.
  private mutating func readGroup(_ value: RecordValue) -> RosterTemplate.Group? {
    let usual = Localized(zh: "分组", en: "Group")
    if let text = value.text, !text.isEmpty {
      return RosterTemplate.Group(
        by: RosterTemplate.Setting(text: text, value: value), label: usual, order: [])
    }
    refuseUnknown(
      in: value, known: ["by", "heading", "label", "label-en", "order", "none", "none-en"])
    guard let by = required("by", of: value) else { return nil }
    return RosterTemplate.Group(
      by: by, heading: optional("heading", of: value),
      label: localized("label", of: value) ?? usual,
      order: several("order", of: value), none: localized("none", of: value))
  }

  // MARK: Settings

  mutating func required(_ key: String, of record: RecordValue) -> RosterTemplate.Setting? {
    guard let found = optional(key, of: record), !found.text.isEmpty else {
      diagnostics.append(.missingRosterSetting(key, at: record))
      return nil
    }
    return found
  }

  func optional(_ key: String, of record: RecordValue) -> RosterTemplate.Setting? {
    guard let value = record[key], let text = value.text else { return nil }
    return RosterTemplate.Setting(text: text, value: value)
  }

  /// What starts at the record the roster is about.
  private mutating func ofSubject(_ key: String, of record: RecordValue) -> RosterTemplate.Setting?
  {
    guard let found = optional(key, of: record) else { return nil }
    if record["about"] == nil { diagnostics.append(.rosterHeadingWithoutSubject(found)) }
    return found
  }

  /// One setting or a list of them.
  private func several(_ key: String, of record: RecordValue) -> [RosterTemplate.Setting] {
    guard let value = record[key] else { return [] }
    return (value.isList ? value.items : [value]).compactMap { item in
      item.text.map { RosterTemplate.Setting(text: $0, value: item) }
    }
  }

  /// A text with its English twin, which ends in `-en`.
  private func localized(_ key: String, of record: RecordValue) -> Localized? {
    guard let text = record[key]?.text, !text.isEmpty else { return nil }
    return Localized(zh: text, en: record[key + "-en"]?.text ?? text)
  }

  mutating func items(_ key: String, of record: RecordValue) -> [RecordValue] {
    guard let value = record[key], value.isList, !value.items.isEmpty else {
      diagnostics.append(.missingRosterSetting(key, at: record))
      return []
    }
    return value.items
  }

  mutating func flag(_ key: String, of record: RecordValue) -> Bool {
    guard let value = record[key] else { return false }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(.badRosterFlag(key, at: value))
      return false
    }
  }

  mutating func refuseUnknown(in record: RecordValue, known: [String]) {
    for (key, value) in record.entries where !known.contains(key) {
      diagnostics.append(
        .unknownRosterSetting(key, at: value, close: closestMatch(to: key, among: known)))
    }
  }
}
