/// A record difference in words, as a table grouped by what the records are about.
struct DifferenceWords: Sendable {
  let difference: RecordDifference
  let language: Language
  private let before: RecordNames
  private let after: RecordNames

  /// New and gone records of a kind that are told one by one; more are told by their number.
  static let bulkLimit = 20
  /// Ids named before "and so many more".
  private static let nameLimit = 5

  init(_ difference: RecordDifference, in language: Language) {
    self.difference = difference
    self.language = language
    before = RecordNames(store: difference.before, language: language)
    after = RecordNames(store: difference.after, language: language)
  }

  func callAsFunction(zh: String, en: String) -> String { after(zh: zh, en: en) }

  // MARK: Numbers

  /// How many records were changed, added and so on, in a sentence.
  var summary: String {
    let counts = difference.counts
    let parts = [
      (counts.changed, self(zh: "改动", en: "changed")),
      (counts.added, self(zh: "新增", en: "added")),
      (counts.removed, self(zh: "删除", en: "removed")),
      (counts.renamed, self(zh: "改编号", en: "renamed")),
      (counts.moved, self(zh: "移到别的文件", en: "moved to another file")),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else {
      return self(zh: "记录没有变化。", en: "No record is different.")
    }
    let text = parts.map { self(zh: "\($0.1) \($0.0) 条", en: "\($0.0) \($0.1)") }
      .joined(separator: self(zh: "，", en: ", "))
    return self(zh: "记录：\(text)。", en: "Records: \(text).")
  }

  // MARK: The table

  /// - Parameter tellsAll: every new and every gone record by itself, however many.
  func table(tellsAll: Bool) -> Table? {
    var table = Table(
      columns: [
        Table.Column(heading: self(zh: "种类", en: "Kind")),
        Table.Column(heading: self(zh: "编号", en: "Id")),
        Table.Column(heading: self(zh: "变化", en: "Change"), isFreeText: true),
      ])
    table.groupHeading = self(zh: "对象", en: "About")
    var single: [RecordDifference.Change] = []
    var bulk: [BulkKey: [RecordDifference.Change]] = [:]
    for change in difference.changes where !isKeptBack(change) {
      if let key = bulkKey(of: change) {
        bulk[key, default: []].append(change)
      } else {
        single.append(change)
      }
    }
    for (key, changes) in bulk where tellsAll || changes.count <= Self.bulkLimit {
      single += changes
      bulk[key] = nil
    }
    let subjects = Dictionary(grouping: single) { subject(of: $0) }
    let positions = Dictionary(
      difference.changes.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for subject in subjects.keys.sorted() {
      table.groups.append(Table.Group(title: subject.title, firstRow: table.rows.count))
      let changes = (subjects[subject] ?? []).sorted {
        positions[$0.key, default: 0] < positions[$1.key, default: 0]
      }
      table.rows += changes.map { row(of: $0) }
    }
    if !bulk.isEmpty {
      if !table.rows.isEmpty {
        table.groups.append(
          Table.Group(title: self(zh: "成批", en: "In bulk"), firstRow: table.rows.count))
      }
      for key in bulk.keys.sorted() { table.rows.append(row(of: bulk[key] ?? [], key)) }
    }
    return table.rows.isEmpty ? nil : table
  }

  private func row(of change: RecordDifference.Change) -> [Table.Cell] {
    let kind = difference.kind(of: change)
    let id =
      change.isRenamed
      ? "\(change.before.map { before.store.id(of: $0) } ?? "") → \(difference.id(of: change))"
      : difference.id(of: change)
    return [
      .text(kind.label[language]), .text(id),
      .text(parts(of: change).joined(separator: self(zh: "；", en: "; "))),
    ]
  }

  /// What happened to a record, piece by piece.
  func parts(of change: RecordDifference.Change) -> [String] {
    let paths = (
      change.before.map { before.store.document(of: $0).path },
      change.after.map { after.store.document(of: $0).path }
    )
    var parts: [String] = []
    switch (change.before, change.after) {
    case (nil, let record?):
      let text = content(of: record, after)
      parts.append(
        text.isEmpty ? self(zh: "新增", en: "added") : self(zh: "新增：\(text)", en: "added: \(text)"))
    case (let record?, nil):
      let text = content(of: record, before)
      parts.append(
        text.isEmpty
          ? self(zh: "删除", en: "removed") : self(zh: "删除（\(text)）", en: "removed (\(text))"))
    default:
      if change.isRenamed { parts.append(self(zh: "改了编号", en: "has another id")) }
      if change.isMoved, let old = paths.0, let new = paths.1 {
        parts.append(self(zh: "从 \(old) 移到 \(new)", en: "moved from \(old) to \(new)"))
      }
      if let rate = rate(of: change) { parts.append(rate) }
      parts += change.fields.map { text(of: $0, in: change) }
    }
    return parts
  }

  // MARK: What belongs together

  /// Who a change is about.
  private struct Subject: Hashable, Comparable {
    var id: String
    var title: String

    static func < (first: Self, second: Self) -> Bool {
      first.id.utf8.lexicographicallyPrecedes(second.id.utf8)
    }
  }

  private func subject(of change: RecordDifference.Change) -> Subject {
    let names = change.after == nil ? before : after
    guard let record = change.after ?? change.before else { return Subject(id: "", title: "") }
    let id = names.subject(of: record) ?? names.store.id(of: record)
    guard let found = names.store.find(id), !names.store.isPersonKeptBack(found) else {
      return Subject(id: id, title: id)
    }
    return Subject(id: id, title: names.reference(to: found))
  }

  /// What is told together where there is much of it.
  private struct BulkKey: Hashable, Comparable {
    var kind: String
    /// New, gone, moved.
    var sort: Int
    var from = ""
    var to = ""

    static func < (first: Self, second: Self) -> Bool {
      (first.kind, first.sort, first.from, first.to)
        < (second.kind, second.sort, second.from, second.to)
    }
  }

  private func bulkKey(of change: RecordDifference.Change) -> BulkKey? {
    let kind = difference.kind(of: change).name
    switch (change.before, change.after) {
    case (nil, _): return BulkKey(kind: kind, sort: 0)
    case (_, nil): return BulkKey(kind: kind, sort: 1)
    case (let old?, let new?):
      guard change.isMoved, !change.isRenamed, change.fields.isEmpty else { return nil }
      return BulkKey(
        kind: kind, sort: 2, from: before.store.document(of: old).path,
        to: after.store.document(of: new).path)
    }
  }

  private func row(of changes: [RecordDifference.Change], _ key: BulkKey) -> [Table.Cell] {
    let label = changes.first.map { difference.kind(of: $0).label[language] } ?? key.kind
    let names = changes.prefix(Self.nameLimit).map { difference.id(of: $0) }
      .joined(separator: self(zh: "、", en: ", "))
    let all =
      changes.count > Self.nameLimit
      ? self(zh: "\(names) 等", en: "\(names) and more") : names
    let what =
      switch key.sort {
      case 0: self(zh: "新增 \(changes.count) 条", en: "\(changes.count) added")
      case 1: self(zh: "删除 \(changes.count) 条", en: "\(changes.count) removed")
      default:
        self(
          zh: "\(changes.count) 条从 \(key.from) 移到 \(key.to)",
          en: "\(changes.count) moved from \(key.from) to \(key.to)")
      }
    return [.text(label), .text(all), .text(what)]
  }

  // MARK: Values

  /// A field with its value before and after.
  private func text(of change: FieldChange, in record: RecordDifference.Change) -> String {
    let label = self.label(of: change)
    if let hidden = hidden(change, in: record) {
      return self(zh: "\(label) 有改动（\(hidden)）", en: "\(label) changed (\(hidden))")
    }
    if let items = change.items {
      return "\(label)\(self(zh: "：", en: ": "))\(text(of: items, change))"
    }
    if case .prose = change.type, let old = change.before.text, let new = change.after.text {
      let (from, to) = Excerpts.of(
        proseParagraphs(old).joined(separator: " "), proseParagraphs(new).joined(separator: " "))
      return self(zh: "\(label)：“\(from)” → “\(to)”", en: "\(label): '\(from)' → '\(to)'")
    }
    return
      "\(label) \(value(change.before, change.declared, before)) → \(value(change.after, change.declared, after))"
  }

  private func text(of items: FieldChange.Items, _ change: FieldChange) -> String {
    guard !items.added.isEmpty || !items.removed.isEmpty else {
      return self(zh: "次序变了", en: "another order")
    }
    var item: FieldType?
    if case .list(let type) = change.type { item = type }
    func list(_ items: [RecordContent], _ names: RecordNames) -> String {
      items.map { names.text(of: $0, item) }.joined(separator: self(zh: "、", en: ", "))
    }
    var parts: [String] = []
    if !items.added.isEmpty {
      parts.append(self(zh: "加 ", en: "added ") + list(items.added, after))
    }
    if !items.removed.isEmpty {
      parts.append(self(zh: "去 ", en: "removed ") + list(items.removed, before))
    }
    return parts.joined(separator: self(zh: "，", en: ", "))
  }

  func label(of change: FieldChange) -> String {
    let labels = change.fields.map(\.label[language]) + change.names.dropFirst(change.fields.count)
    return labels.joined(separator: self(zh: "·", en: " / "))
  }

  private func value(_ content: RecordContent, _ field: Field?, _ names: RecordNames) -> String {
    guard content != .absent else { return self(zh: "（空）", en: "(empty)") }
    let text = names.text(of: content, field?.type)
    return text.isEmpty ? self(zh: "（空）", en: "(empty)") : text
  }

  /// What a new record says, or a gone one said, in short.
  private func content(of record: RecordHandle, _ names: RecordNames) -> String {
    let store = names.store
    let kind = store.schema.kinds[store.kind(of: record)]
    let subject = names.subject(of: record)
    var texts: [String] = []
    for (position, field) in kind.fields.enumerated().dropFirst()
    where store.hasValue(record, field: position) {
      guard !field.isSensitive, store.text(record, field: position) != subject || subject == nil,
        let text = names.value(of: record, field: position)
      else { continue }
      if store.isKeptBack(record, field: position) { continue }
      texts.append("\(field.label[language]) \(Excerpts.shortened(text))")
    }
    return texts.joined(separator: self(zh: "，", en: ", "))
  }

  /// The share of satisfied answers before and after, which is what a surveyor looks for; nil for other records.
  private func rate(of change: RecordDifference.Change) -> String? {
    guard let old = change.before, let new = change.after,
      let first = before.store.rate(of: old), let second = after.store.rate(of: new),
      first != second
    else { return nil }
    func text(_ rate: ExactNumber) -> String {
      let hundredfold = rate * 100
      return (hundredfold.decimal ?? "≈" + hundredfold.rounded(toPlaces: 2)) + "%"
    }
    return self(
      zh: "满意度 \(text(first)) → \(text(second))",
      en: "satisfaction \(text(first)) → \(text(second))")
  }

  // MARK: What is not told

  func isHidden(_ change: FieldChange, in record: RecordDifference.Change) -> Bool {
    hidden(change, in: record) != nil
  }

  /// Why a change's values are not shown; nil where they may be.
  private func hidden(_ change: FieldChange, in record: RecordDifference.Change) -> String? {
    if change.fields.contains(where: \.isSensitive) { return after.notShown }
    guard let name = change.names.first else { return nil }
    for (handle, names) in [(record.before, before), (record.after, after)] {
      guard let handle else { continue }
      let kind = names.store.schema.kinds[names.store.kind(of: handle)]
      guard let position = kind.index(ofField: name) else { continue }
      if names.store.isPersonalFieldKeptBack(kind.fields[position]) { return names.notPublic }
      if names.store.isKeptBack(handle, field: position) { return names.keptBack }
    }
    return nil
  }

  /// Whether a change is of a person, in the public edition.
  func isKeptBack(_ change: RecordDifference.Change) -> Bool {
    (change.before.map { before.store.isPersonKeptBack($0) } ?? false)
      || (change.after.map { after.store.isPersonKeptBack($0) } ?? false)
  }
}

extension RecordDifference.Change {
  fileprivate var key: [UInt64] {
    [before, after].map { $0.map { UInt64($0.index) + 1 } ?? 0 }
  }
}
