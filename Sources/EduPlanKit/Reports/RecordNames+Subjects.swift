/// What a record is about, and what a value says that was read from a file.
extension RecordNames {
  /// The id of the record that another one is about, such as the school of a survey; nil for one that stands for itself.
  ///
  /// The way to its district begins with what it is about. Where there is none, a record with a name of its own stands for
  /// itself, and another one is about the first record it names, its programme, its document and people aside. The record
  /// named need not be at hand.
  func subject(of record: RecordHandle) -> String? {
    let kind = store.schema.kinds[store.kind(of: record)]
    let territory = kind.territoryPath.map(Kind.steps(ofPath:)) ?? []
    if territory.count > 1, let field = kind.index(ofField: territory[0]),
      let id = store.text(record, field: field)
    {
      return id
    }
    guard ownName(of: record) == nil else { return nil }
    let left = Set(
      territory.prefix(1) + (kind.programmePath.map { Kind.steps(ofPath: $0).prefix(1) } ?? []))
    for (position, field) in kind.fields.enumerated() where !left.contains(field.name) {
      guard case .reference(let kinds) = field.type,
        kinds != ["document"], kinds != [PlanStore.kindOfPeople],
        let id = store.text(record, field: position)
      else { continue }
      return id
    }
    return nil
  }

  /// What a value says; sensitive members of groups are left out.
  ///
  /// - Parameter type: nil where the kind does not declare the field.
  func text(of content: RecordContent, _ type: FieldType?) -> String {
    switch content {
    case .absent: return ""
    case .scalar(let text, _): return type.map { self.text(text, of: $0) } ?? text
    case .list(let items):
      var item: FieldType?
      if case .list(let type) = type { item = type }
      return items.map { text(of: $0, item) }.joined(separator: self(zh: "、", en: ", "))
    case .mapping(let entries):
      var members: [Field] = []
      if case .group(let fields) = type { members = fields }
      return entries.compactMap { entry -> String? in
        let field = members.first { $0.name == entry.key }
        if let field, field.isSensitive || store.isPersonalFieldKeptBack(field) { return nil }
        return "\(field?.label[language] ?? entry.key) \(text(of: entry.value, field?.type))"
      }.joined(separator: self(zh: "，", en: ", "))
    }
  }

  /// What stands in the place of personal data.
  var notShown: String { self(zh: "不公开", en: "not shown") }
}

extension PlanStore {
  /// The share of satisfied answers of a survey; nil for other records, without answers, and where the numbers of its group
  /// are kept back.
  func rate(of record: RecordHandle) -> ExactNumber? {
    let kind = schema.kinds[kind(of: record)]
    guard let valid = kind.index(ofField: "valid"),
      let satisfied = kind.index(ofField: "satisfied"),
      !isSmallGroup(record), let all = number(record, field: valid),
      let part = number(record, field: satisfied)
    else { return nil }
    return part.divided(by: all)
  }
}
