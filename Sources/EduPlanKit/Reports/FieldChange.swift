/// One field of a record that does not say what it said.
struct FieldChange: Sendable, Hashable {
  /// Its key, with those of the groups it stands in before it.
  var names: [String]
  /// Nil for a key that the kind does not declare.
  var type: FieldType? { declared?.type }
  /// `absent` where it was not there.
  var before: RecordContent
  /// `absent` where it is not there any more.
  var after: RecordContent
  /// Of a list: the items it has and had not, and the other way round; both empty where only their order changed.
  var items: Items?
  /// As the kind declares it, the groups around it before it.
  let fields: [Field]

  struct Items: Sendable, Hashable {
    var added: [RecordContent] = []
    var removed: [RecordContent] = []
  }

  var declared: Field? { fields.count == names.count ? fields.last : nil }

  static func == (first: Self, second: Self) -> Bool {
    first.names == second.names && first.before == second.before && first.after == second.after
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(names)
    hasher.combine(before)
    hasher.combine(after)
  }

  /// What differs between two mappings, in the order of the declared fields, what is not declared last.
  static func between(
    _ before: RecordContent, _ after: RecordContent, fields: [Field]
  ) -> [FieldChange] {
    between(before, after, fields: fields, inside: [])
  }

  private static func between(
    _ before: RecordContent, _ after: RecordContent, fields: [Field], inside: [Field]
  ) -> [FieldChange] {
    let (old, new) = (before.entries, after.entries)
    let declared = fields.map(\.name)
    let others = (old + new).map(\.key).filter { !declared.contains($0) }
    var names = declared
    for name in others where !names.contains(name) { names.append(name) }
    return names.flatMap { name -> [FieldChange] in
      let first = old.first { $0.key == name }?.value.asRead ?? .absent
      let second = new.first { $0.key == name }?.value.asRead ?? .absent
      guard first != second else { return [] }
      let field = fields.first { $0.name == name }
      let around = inside + (field.map { [$0] } ?? [])
      if case .group(let members) = field?.type, case .mapping = first, case .mapping = second {
        return between(first, second, fields: members, inside: around)
      }
      var change = FieldChange(
        names: inside.map(\.name) + [name], before: first, after: second, fields: around)
      if case .list(let old) = first, case .list(let new) = second {
        change.items = Items(added: new.without(old), removed: old.without(new))
      }
      return [change]
    }
  }
}

extension RecordContent {
  /// The entries of a mapping; none for anything else.
  var entries: [Entry] {
    if case .mapping(let entries) = self { entries } else { [] }
  }

  /// The text of a scalar; nil for anything else.
  var text: String? {
    if case .scalar(let text, _) = self { text } else { nil }
  }
}

extension [RecordContent] {
  /// The items that others do not have, as often as they do not.
  fileprivate func without(_ others: Self) -> Self {
    var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { item in
      guard let count = left[item], count > 0 else { return true }
      left[item] = count - 1
      return false
    }
  }
}
