/// What people call records and the values of their fields.
struct RecordNames: Sendable {
  let store: PlanStore
  let language: Language

  func callAsFunction(zh: String, en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The name of a record: its own, or that of the record it belongs to, such as the school of a membership.
  func name(of record: RecordHandle) -> String? {
    if let own = ownName(of: record) { return own }
    let kind = store.schema.kinds[store.kind(of: record)]
    // The way to its district begins with what it is about; the way to its programme does not.
    let way = kind.territoryPath?.split(separator: ".").map(String.init) ?? []
    let about = way.count > 1 ? way.first : nil
    let programme = kind.programmePath?.split(separator: ".").first.map(String.init)
    let required = kind.fields.filter { $0.isRequired && $0.name != programme }.map(\.name)
    for name in [about].compactMap(\.self) + required {
      guard let position = kind.index(ofField: name), case .reference = kind.fields[position].type,
        let next = store.reference(record, field: position)
      else { continue }
      return ownName(of: next) ?? store.id(of: next)
    }
    return nil
  }

  /// What people call it, by a field of its own; never one with personal data.
  func ownName(of record: RecordHandle) -> String? {
    let kind = store.schema.kinds[store.kind(of: record)]
    for name in language == .zh ? ["name", "title"] : ["name-en", "title-en", "name", "title"] {
      if let position = kind.index(ofField: name), !kind.fields[position].isSensitive,
        let text = store.text(record, field: position)
      {
        return text
      }
    }
    return nil
  }

  /// What stands in the place of a person in the public edition.
  var notPublic: String { self(zh: "不公布", en: "not shown") }

  /// What stands in the place of a number that so few gave that one could tell who said what.
  var keptBack: String {
    let minimum = store.settings.minimumGroup
    // Some are kept back for the sake of others, so that the reason would not be true of each.
    guard store.publicView == nil else { return notPublic }
    return self(
      zh: "不公布（有效答卷不到 \(minimum) 份）", en: "not shown (fewer than \(minimum) valid answers)")
  }

  /// `path:line`.
  func place(of record: RecordHandle) -> String {
    let place = store.location(of: record)
    return "\(place.path):\(place.line)"
  }

  /// A field's value as people read it: choices by their labels, references by name and id. Nil when it is absent or
  /// must not be shown.
  func value(of record: RecordHandle, field position: Int) -> String? {
    let field = store.schema.kinds[store.kind(of: record)].fields[position]
    guard !field.isSensitive else { return nil }
    if store.isPersonKeptBack(record) || store.isPersonalFieldKeptBack(field) { return notPublic }
    if store.isKeptBack(record, field: position) { return keptBack }
    switch field.type {
    case .list(.group(let members)):
      guard let node = store.node(record, field: position) else { return nil }
      let document = store.document(of: record)
      return document.children(of: node).map { text(of: members, at: $0, in: document) }
        .joined(separator: self(zh: "；", en: "; "))
    case .list(let item):
      guard store.hasValue(record, field: position) else { return nil }
      return store.texts(record, field: position).map { text($0, of: item) }
        .joined(separator: self(zh: "、", en: ", "))
    case .group(let members):
      guard let node = store.node(record, field: position) else { return nil }
      return text(of: members, at: node, in: store.document(of: record))
    default: return store.text(record, field: position).map { text($0, of: field.type) }
    }
  }

  /// A group's values with their labels, in the order of the schema.
  private func text(of members: [Field], at node: Int, in document: RecordDocument) -> String {
    let parts = members.compactMap { member -> String? in
      guard !member.isSensitive,
        let text = document.child(member.name, of: node).flatMap({ document.text(of: $0) })
      else { return nil }
      let value = self.text(text, of: member.type)
      return self(zh: "\(member.label.zh) \(value)", en: "\(member.label.en) \(value)")
    }
    return parts.joined(separator: self(zh: "，", en: ", "))
  }

  /// A value of a file as people read it, on one line; nil where there is none.
  func words(for content: RecordContent, as type: FieldType) -> String? {
    switch (content, type) {
    case (.absent, _): nil
    case (.scalar(let text, _), let type): self.text(text, of: type)
    case (.list(let items), .list(let item)):
      items.compactMap { words(for: $0, as: item) }
        .joined(separator: item.isGroup ? self(zh: "；", en: "; ") : self(zh: "、", en: ", "))
    case (.list(let items), _):
      items.compactMap { words(for: $0, as: type) }.joined(separator: self(zh: "、", en: ", "))
    case (.mapping(let entries), .group(let members)):
      members.compactMap { member -> String? in
        guard !member.isSensitive,
          let entry = entries.first(where: { $0.key == member.name }),
          let value = words(for: entry.value, as: member.type)
        else { return nil }
        return self(zh: "\(member.label.zh) \(value)", en: "\(member.label.en) \(value)")
      }.joined(separator: self(zh: "，", en: ", "))
    case (.mapping, _): nil
    }
  }

  /// A written value as people read it.
  func text(_ text: String, of type: FieldType) -> String {
    switch type {
    case .choice(let choices, _):
      return choices.first { $0.value == text }.map { $0.label[language] } ?? text
    case .boolean: return text == "true" ? self(zh: "是", en: "yes") : self(zh: "否", en: "no")
    case .reference:
      guard let found = store.find(text) else { return text }
      return reference(to: found)
    case .prose: return proseParagraphs(text).joined(separator: " ")
    default: return text
    }
  }

  /// A record named by its id, with what people call it where that says more.
  func reference(to record: RecordHandle) -> String {
    guard !store.isPersonKeptBack(record) else { return notPublic }
    let id = store.id(of: record)
    guard let name = ownName(of: record), name != id, !id.hasSuffix("/" + name) else { return id }
    return self(zh: "\(name)(\(id))", en: "\(name) (\(id))")
  }
}

extension FieldType {
  fileprivate var isGroup: Bool { if case .group = self { true } else { false } }
}
