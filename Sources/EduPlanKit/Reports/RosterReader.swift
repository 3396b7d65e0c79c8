/// Reads the rosters of a repo, with everything that is wrong with them.
///
/// Paths and queries are kept as text here: what they mean depends on the kinds, and is checked when the roster is made.
struct RosterReader {
  /// Where a repo keeps its rosters, one to a file.
  static let folder = "templates/rosters"

  private(set) var diagnostics: [Diagnostic] = []

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
    let about = required("about", of: record)
    var lists: [RosterTemplate.List] = []
    for item in items("lists", of: record) {
      guard let list = readList(item) else { continue }
      if lists.contains(where: { $0.mode == list.mode }) {
        diagnostics.append(.repeatedRosterMode(list.mode, at: item["mode"] ?? item))
      } else {
        lists.append(list)
      }
    }
    guard let name, let title, let about, !lists.isEmpty else { return nil }
    return RosterTemplate(
      name: name.text, title: Localized(zh: title.text, en: record["title-en"]?.text ?? title.text),
      isDefault: flag("default", of: record), about: about,
      round: optional("round", of: record), heading: optional("heading", of: record),
      listHeading: record["list-heading"]?.text ?? "名单", lists: lists,
      page: Report.Page(
        isLandscape: flag("landscape", of: record), mark: record["mark"]?.text ?? "",
        titleBreak: record["heading-break"]?.text ?? ""))
  }

  private mutating func readList(_ item: RecordValue) -> RosterTemplate.List? {
    refuseUnknown(
      in: item,
      known: [
        "mode", "heading", "records", "order", "columns", "districts", "districts-note",
        "districts-note-en",
      ])
    let mode = required("mode", of: item)
    let heading = required("heading", of: item)
    let records = required("records", of: item)
    let columns = items("columns", of: item).compactMap { readColumn($0) }
    let districts =
      item["districts"] == nil ? [] : items("districts", of: item).compactMap { readDistrict($0) }
    guard let mode, let heading, let records, !columns.isEmpty else { return nil }
    let note = item["districts-note"]?.text
    return RosterTemplate.List(
      mode: mode.text, heading: heading, records: records, order: optional("order", of: item),
      columns: columns, districts: districts,
      districtsNote: note.map { Localized(zh: $0, en: item["districts-note-en"]?.text ?? $0) })
  }

  private mutating func readColumn(_ item: RecordValue) -> RosterTemplate.Column? {
    refuseUnknown(
      in: item,
      known: ["heading", "value", "printed", "raw", "free-text", "width", "merge", "centered"])
    let heading = required("heading", of: item)
    let value = required("value", of: item)
    guard let heading, let value else { return nil }
    return RosterTemplate.Column(
      heading: heading.text, value: value, printed: optional("printed", of: item),
      raw: optional("raw", of: item), isFreeText: flag("free-text", of: item),
      width: width(of: item), merging: merging(of: item),
      isCentered: flag("centered", of: item))
  }

  /// The settings of a column that paper needs.
  private mutating func width(of item: RecordValue) -> Int? {
    guard let value = item["width"] else { return nil }
    if let width = value.text.flatMap({ Int($0) }), Self.widths.contains(width) { return width }
    diagnostics.append(
      .badRosterPrintSetting(
        "width", at: value,
        expected: Localized(
          zh: "半角字符数，\(Self.widths.lowerBound) 到 \(Self.widths.upperBound)",
          en: "half-width characters, \(Self.widths.lowerBound) to \(Self.widths.upperBound)")))
    return nil
  }

  /// From a number of two digits to more than a sheet of A4 holds across.
  private static let widths = 2...200

  private mutating func merging(of item: RecordValue) -> Table.Merging {
    guard let value = item["merge"] else { return .never }
    switch value.text {
    case "equal": return .equalNeighbours
    case "blank": return .blanks
    default:
      diagnostics.append(
        .badRosterPrintSetting(
          "merge", at: value, expected: Localized(zh: " equal 或 blank", en: "equal or blank")))
      return .never
    }
  }

  private mutating func readDistrict(_ item: RecordValue) -> RosterTemplate.District? {
    refuseUnknown(in: item, known: ["role", "label", "label-en", "value"])
    let role = required("role", of: item)
    let label = required("label", of: item)
    let value = required("value", of: item)
    guard let role, let label, let value else { return nil }
    return RosterTemplate.District(
      role: role.text, label: Localized(zh: label.text, en: item["label-en"]?.text ?? label.text),
      value: value)
  }

  // MARK: Settings

  private mutating func required(_ key: String, of record: RecordValue) -> RosterTemplate.Setting? {
    guard let found = optional(key, of: record), !found.text.isEmpty else {
      diagnostics.append(.missingRosterSetting(key, at: record))
      return nil
    }
    return found
  }

  private func optional(_ key: String, of record: RecordValue) -> RosterTemplate.Setting? {
    guard let value = record[key], let text = value.text else { return nil }
    return RosterTemplate.Setting(text: text, value: value)
  }

  private mutating func items(_ key: String, of record: RecordValue) -> [RecordValue] {
    guard let value = record[key], value.isList, !value.items.isEmpty else {
      diagnostics.append(.missingRosterSetting(key, at: record))
      return []
    }
    return value.items
  }

  private mutating func flag(_ key: String, of record: RecordValue) -> Bool {
    guard let value = record[key] else { return false }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(.badRosterFlag(key, at: value))
      return false
    }
  }

  private mutating func refuseUnknown(in record: RecordValue, known: [String]) {
    for (key, value) in record.entries where !known.contains(key) {
      diagnostics.append(
        .unknownRosterSetting(key, at: value, close: closestMatch(to: key, among: known)))
    }
  }
}
