/// A column of a table of records: one value of a record, or the items of a list, by the way that leads there.
///
/// A record is no table: a group has a column for each of its fields (`printed.recipient-district`), a list of groups
/// those of each item (`readings.0.id`); a list of plain values stands in one cell.
struct ExchangeColumn: Sendable {
  /// From the record's root.
  var place: RecordPlace
  /// As `set` takes it, items counted from 0.
  var key: String
  /// The labels of the fields on the way.
  var label: Localized
  var type: FieldType
  /// The last field on the way.
  var field: Field
  /// The position in the kind of the first one.
  var position: Int
  var isRequired: Bool
  /// Kept in `data/private/`, since the first field on the way is.
  var isSensitive: Bool

  /// The columns of a kind, in the order of its fields, sensitive ones among them.
  ///
  /// - Parameter lengths: how many items the longest list of groups has, by the key of its column.
  static func all(of kind: Kind, lengths: [String: Int] = [:]) -> [Self] {
    kind.fields.enumerated().flatMap { position, field in
      ColumnMaker(lengths: lengths, position: position, isSensitive: field.isSensitive)
        .columns(
          of: field, type: field.type, at: [.key(field.name)], key: field.name,
          label: field.label, isRequired: field.isRequired)
    }
  }

  /// A list of groups as a whole, which can only be said to be empty.
  var isEmptyList: Bool {
    if case .list(let item) = type { !item.isScalar } else { false }
  }
}

private struct ColumnMaker {
  let lengths: [String: Int]
  let position: Int
  let isSensitive: Bool

  func columns(
    of field: Field, type: FieldType, at steps: [RecordPlace.Step], key: String, label: Localized,
    isRequired: Bool
  ) -> [ExchangeColumn] {
    func own() -> ExchangeColumn {
      ExchangeColumn(
        place: RecordPlace(steps), key: key, label: label, type: type, field: field,
        position: position, isRequired: isRequired, isSensitive: isSensitive)
    }
    switch type {
    case .group(let members):
      return members.flatMap { member in
        columns(
          of: member, type: member.type, at: steps + [.key(member.name)],
          key: "\(key).\(member.name)",
          label: Localized(
            zh: "\(label.zh)·\(member.label.zh)", en: "\(label.en): \(member.label.en)"),
          isRequired: isRequired && member.isRequired)
      }
    case .list(let item) where !item.isScalar:
      let count = lengths[key] ?? 0
      let items = (0..<count).flatMap { index in
        columns(
          of: field, type: item, at: steps + [.item(index)], key: "\(key).\(index)",
          label: Localized(zh: "\(label.zh)\(index + 1)", en: "\(label.en) \(index + 1)"),
          isRequired: false)
      }
      return (lengths[key + "[]"] != nil ? [own()] : []) + items
    default: return [own()]
    }
  }
}

extension FieldType {
  /// Whether a value is one text.
  var isScalar: Bool {
    switch self {
    case .list, .group: false
    default: true
    }
  }

  /// Whether the schema reads a text as something else, so that it stands without quotes.
  var standsPlain: Bool {
    switch self {
    case .integer, .decimal, .percent, .quantity, .boolean, .date, .deadline: true
    default: false
    }
  }

  /// The type of the values in a cell: of a list that of its items.
  var inCell: FieldType {
    if case .list(let item) = self { item } else { self }
  }
}

/// How long the lists of groups of some records are, so that a table has columns for all of them.
struct ListLengths: Sendable {
  /// By the key of the list's column; with `[]` behind it where one is written without items.
  private(set) var lengths: [String: Int] = [:]
  /// How many values have another shape than their field, or no field at all: a table has no place for them.
  private(set) var misfits = 0

  init(_ lengths: [String: Int] = [:]) { self.lengths = lengths }

  mutating func add(_ content: RecordContent, of kind: Kind) {
    add(content, fields: kind.fields, key: "")
  }

  private mutating func add(_ content: RecordContent, fields: [Field], key: String) {
    guard case .mapping(let entries) = content else {
      if content != .absent { misfits += 1 }
      return
    }
    for entry in entries {
      guard let field = fields.first(where: { $0.name == entry.key }) else {
        misfits += 1
        continue
      }
      add(entry.value, type: field.type, key: key + entry.key)
    }
  }

  private mutating func add(_ content: RecordContent, type: FieldType, key: String) {
    switch (content, type) {
    case (.absent, _): break
    case (_, .group(let fields)): add(content, fields: fields, key: key + ".")
    case (.list(let items), .list(let element)) where !element.isScalar:
      if items.isEmpty { lengths[key + "[]"] = 0 }
      lengths[key] = max(lengths[key] ?? 0, items.count)
      for (index, item) in items.enumerated() {
        add(item, type: element, key: "\(key).\(index)")
      }
    case (.list(let items), .list):
      misfits += items.count { if case .scalar = $0 { false } else { true } }
    case (.scalar, _) where type.isScalar: break
    default: misfits += 1
    }
  }
}

extension RecordContent {
  /// What stands at a place; nil where nothing does.
  subscript(place: RecordPlace) -> RecordContent? {
    var content = self
    for step in place.steps {
      switch (step, content) {
      case (.key(let key), .mapping(let entries)):
        guard let found = entries.first(where: { $0.key == key }) else { return nil }
        content = found.value
      case (.item(let index), .list(let items)):
        guard items.indices.contains(index) else { return nil }
        content = items[index]
      default: return nil
      }
    }
    return content
  }
}
