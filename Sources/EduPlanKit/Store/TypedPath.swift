/// The way to a value of a record as people type it: `ownership`, `办学性质`, `printed.recipient-school`, `members.0.name`.
///
/// Every part is a key, a label in either language, or, in a list, a position counted from 0.
struct TypedPath: Sendable {
  /// Where the value stands.
  let place: RecordPlace
  /// The field the way ends at, or that of the list an item of which it ends at.
  let field: Field
  /// Of the value: of an item of a list the items' type.
  let type: FieldType
  /// The field of the record that the way begins with, by position in its kind.
  let top: Int
  /// Whether what it leads to is personal and stands in the private part.
  let isSensitive: Bool
  /// The keys beside the last step, in the order of the schema.
  let order: [String]
  /// What people call each part; positions in lists as they were typed.
  let labels: [Localized]

  /// Whether it leads to an item of a list, or to something inside one.
  var isInItem: Bool { place.steps.contains { if case .item = $0 { true } else { false } } }

  /// What is wrong with a path.
  struct Problem: Error, Sendable, Hashable {
    var message: Localized
    var remedy: Localized?
  }

  init(_ text: String, in kind: Kind) throws(Problem) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.trimmingBlanks }
    var steps: [RecordPlace.Step] = []
    var labels: [Localized] = []
    var fields = kind.fields
    var owner = kind.label
    var current: (field: Field, type: FieldType)?
    var top = 0
    var isSensitive = false
    for part in parts {
      switch current?.type {
      case .list(let item)?:
        guard let position = Int(part), position >= 0, String(position) == part else {
          throw .noPosition(part, in: current?.field)
        }
        steps.append(.item(position))
        labels.append(Localized(zh: part, en: part))
        current?.type = item
        continue
      case .group(let members)?:
        fields = members
        owner = current?.field.label ?? owner
      case .some: throw .nothingInside(current?.field)
      case nil: break
      }
      guard let position = Self.position(of: part, in: fields) else {
        throw .unknownField(part, of: owner, among: fields)
      }
      if current == nil { top = position }
      let field = fields[position]
      steps.append(.key(field.name))
      labels.append(field.label)
      isSensitive = isSensitive || field.isSensitive
      current = (field, field.type)
    }
    guard let current else { throw .unknownField(text, of: owner, among: fields) }
    place = RecordPlace(steps)
    field = current.field
    type = current.type
    self.top = top
    self.isSensitive = isSensitive
    order = fields.map(\.name)
    self.labels = labels
  }

  /// The whole of a field of a kind.
  init(field position: Int, of kind: Kind) {
    let field = kind.fields[position]
    place = [.key(field.name)]
    self.field = field
    type = field.type
    top = position
    isSensitive = field.isSensitive
    order = kind.fields.map(\.name)
    labels = [field.label]
  }

  /// What people call it.
  func label(in language: Language) -> String {
    labels.map { $0[language] }.joined(separator: Localized(zh: "·", en: ", ")[language])
  }

  /// By key first, then by label: one field's label may be another's key.
  private static func position(of text: String, in fields: [Field]) -> Int? {
    fields.firstIndex { $0.name == text } ?? fields.firstIndex { $0.label.zh == text }
      ?? fields.firstIndex { $0.label.en.lowercased() == text.lowercased() }
  }
}

extension TypedPath.Problem {
  fileprivate static func unknownField(
    _ name: String, of owner: Localized, among fields: [Field]
  ) -> Self {
    let known = fields.map(\.name)
    let close = closestMatch(to: name, among: known + fields.map(\.label.zh))
    let shown = fields.prefix(12).map { Localized(zh: "\($0.name)（\($0.label.zh)）", en: $0.name) }
    let isCut = fields.count > shown.count
    return Self(
      message: Localized(
        zh: "“\(owner.zh)”没有字段“\(name)”", en: "\(owner.en) has no field '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "可以写：" + shown.map(\.zh).joined(separator: "、") + (isCut ? "等" : ""),
          en: "write one of: " + shown.map(\.en).joined(separator: ", ") + (isCut ? ", …" : "")))
  }

  fileprivate static func noPosition(_ text: String, in field: Field?) -> Self {
    let name = field?.name ?? ""
    return Self(
      message: Localized(
        zh: "“\(name)”是列表，“\(text)”不是第几项", en: "'\(name)' is a list and '\(text)' no position in it"
      ),
      remedy: Localized(
        zh: "写第几项，从 0 数起，如 \(name).0", en: "write a position counted from 0, such as \(name).0"))
  }

  fileprivate static func nothingInside(_ field: Field?) -> Self {
    let name = field?.name ?? ""
    return Self(
      message: Localized(zh: "“\(name)”里面没有别的字段", en: "'\(name)' has no fields inside"),
      remedy: Localized(zh: "写 \(name)=值", en: "write \(name)=VALUE"))
  }
}
