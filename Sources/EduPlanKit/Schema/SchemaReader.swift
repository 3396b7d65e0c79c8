/// Reads the kinds of a repo from the records of `data/schema/`, with every finding about them.
struct SchemaReader {
  private(set) var diagnostics: [Diagnostic] = []
  private var kinds: [Kind] = []

  /// The schema that the documents declare; a kind with an error in it is still there as far as it can be read.
  static func read(_ documents: [RecordDocument]) -> (schema: Schema, diagnostics: [Diagnostic]) {
    var reader = SchemaReader()
    for document in documents {
      reader.diagnostics += document.diagnostics
      for record in document.records {
        reader.readKind(RecordValue(document: document, node: record))
      }
    }
    // A kind whose declaration was refused is not unknown.
    if !documents.contains(where: \.diagnostics.hasErrors) { reader.checkReferencedKinds() }
    let byPath = Dictionary(
      documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let diagnostics = reader.diagnostics.map { finding in
      finding.location.flatMap { byPath[$0.path] }.map(finding.withSourceLine) ?? finding
    }
    return (Schema(kinds: reader.kinds), diagnostics)
  }

  // MARK: Kinds

  private static let kindAttributes = [
    "id", "label", "label-en", "folder", "file", "programme", "territory", "fields", "constraints",
    "note",
  ]

  private mutating func readKind(_ record: RecordValue) {
    refuseUnknown(in: record, known: Self.kindAttributes)
    guard let name = text("id", of: record), let folder = text("folder", of: record) else { return }
    if let other = kinds.first(where: { $0.name == name }) {
      diagnostics.append(.duplicateKind(name, at: record["id"], first: other.location))
      return
    }
    if let other = kinds.first(where: { $0.folder == folder }) {
      diagnostics.append(.duplicateFolder(folder, kind: other.name, at: record["folder"]))
    }
    var fields = readFields(record, of: record)
    for field in Self.fieldsOfEveryKind where !fields.contains(where: { $0.name == field.name }) {
      fields.append(field)
    }
    if fields.first?.name != "id" {
      diagnostics.append(.firstFieldIsNotId(at: record["fields"] ?? record))
    }
    var kind = Kind(
      name: name, label: label(of: record, name: name), folder: folder, fields: fields,
      programmePath: record["programme"]?.text, territoryPath: record["territory"]?.text,
      constraints: [], location: record.location)
    kind.constraints = readConstraints(record)
    readForms(record, of: &kind)
    kind.file = record["file"].flatMap { readForm($0, of: kind) }
    kinds.append(kind)
  }

  /// What every record may say, whatever its kind.
  private static let fieldsOfEveryKind: [Field] = {
    let nowhere = SourceLocation(path: "")
    return [
      Field(
        name: "example", label: Localized(zh: "示例", en: "Example"),
        help: Localized(zh: "示例记录不计入任何统计", en: "an example counts nowhere"),
        type: .boolean, location: nowhere),
      Field(
        name: "basis", label: Localized(zh: "依据", en: "Basis"),
        help: Localized(
          zh: "依据来自五份文件以外时写 outside-documents",
          en: "outside-documents where it rests on other knowledge"),
        type: .text(pattern: nil), location: nowhere),
      Field(
        name: "note", label: Localized(zh: "备注", en: "Note"), type: .prose, location: nowhere),
    ]
  }()

  private mutating func readConstraints(_ record: RecordValue) -> [Kind.Constraint] {
    guard let list = record["constraints"] else { return [] }
    return list.items.compactMap { item in
      refuseUnknown(in: item, known: ["that", "message", "message-en"])
      guard let expression = text("that", of: item), let zh = text("message", of: item) else {
        return nil
      }
      return Kind.Constraint(
        expression: expression, message: Localized(zh: zh, en: item["message-en"]?.text ?? zh),
        location: item["that"]?.location ?? item.location,
        origin: item["that"].map { TextOrigin(document: $0.document, node: $0.node) })
    }
  }

  // MARK: Fields

  private static let fieldAttributes = [
    "name", "label", "label-en", "help", "help-en", "type", "items", "of", "choices", "open",
    "pattern",
    "minimum", "maximum", "required", "unique", "sensitive", "default", "form", "digest-of",
    "fields",
  ]

  private mutating func readFields(_ record: RecordValue, of owner: RecordValue) -> [Field] {
    guard let list = record["fields"], list.isList else {
      diagnostics.append(.missingAttribute("fields", at: record))
      return []
    }
    var fields: [Field] = []
    for item in list.items {
      refuseUnknown(in: item, known: Self.fieldAttributes)
      guard let name = text("name", of: item), let typeName = text("type", of: item),
        let type = readType(typeName, at: item["type"], of: item, allowsList: true)
      else { continue }
      if fields.contains(where: { $0.name == name }) {
        diagnostics.append(.duplicateField(name, at: item["name"]))
        continue
      }
      let help = item["help"]?.text ?? ""
      var field = Field(
        name: name, label: label(of: item, name: name),
        help: Localized(zh: help, en: item["help-en"]?.text ?? help), type: type,
        location: item.location)
      field.isRequired = boolean("required", of: item)
      field.isUnique = boolean("unique", of: item)
      field.isSensitive = boolean("sensitive", of: item)
      field.defaultValue = item["default"]?.text
      field.digestOf = item["digest-of"]?.text
      fields.append(field)
    }
    return fields
  }

  private mutating func readType(
    _ name: String, at place: RecordValue?, of field: RecordValue, allowsList: Bool
  ) -> FieldType? {
    switch name {
    case "text": return .text(pattern: readPattern(field))
    case "prose": return .prose
    case "integer": return .integer(readRange(field))
    case "decimal": return .decimal(readRange(field))
    case "quantity": return .quantity(readRange(field))
    case "percent": return .percent(readRange(field))
    case "boolean": return .boolean
    case "date": return .date
    case "period": return .period
    case "deadline": return .deadline
    case "choice":
      let choices = (field["choices"]?.items ?? []).compactMap { item -> FieldType.Choice? in
        refuseUnknown(in: item, known: ["value", "label", "label-en"])
        guard let value = text("value", of: item) else { return nil }
        return FieldType.Choice(value: value, label: label(of: item, name: value))
      }
      if choices.isEmpty { diagnostics.append(.missingAttribute("choices", at: field)) }
      return .choice(choices, isOpen: boolean("open", of: field))
    case "reference": return .reference((field["of"]?.items ?? []).compactMap(\.text))
    case "list" where allowsList:
      guard let items = text("items", of: field),
        let element = readType(items, at: field["items"], of: field, allowsList: false)
      else { return nil }
      return .list(element)
    case "group": return .group(readFields(field, of: field))
    default:
      diagnostics.append(.unknownType(name, at: place))
      return nil
    }
  }

  static let typeNames = [
    "text", "prose", "integer", "decimal", "percent", "quantity", "boolean", "date", "period",
    "choice",
    "reference",
    "list", "group",
  ]

  private mutating func readPattern(_ field: RecordValue) -> String? {
    guard let value = field["pattern"], let pattern = value.text else { return nil }
    if TextPattern(pattern) == nil { diagnostics.append(.badPattern(pattern, at: value)) }
    return pattern
  }

  private mutating func readRange(_ field: RecordValue) -> FieldType.NumberRange {
    var bounds: [ExactNumber?] = []
    for name in ["minimum", "maximum"] {
      let value = field[name]
      let number = value?.text.flatMap { ExactNumber($0) }
      if let value, number == nil {
        diagnostics.append(.badAttribute(name, expected: .number, at: value))
      }
      bounds.append(number)
    }
    return FieldType.NumberRange(minimum: bounds[0], maximum: bounds[1])
  }

  /// `form` names fields of the kind, so it is read when all of them are known.
  private mutating func readForms(_ record: RecordValue, of kind: inout Kind) {
    for item in record["fields"]?.items ?? [] {
      guard let value = item["form"], let name = item["name"]?.text,
        let position = kind.index(ofField: name)
      else { continue }
      guard let form = readForm(value, of: kind) else { return }
      kind.fields[position].form = form
    }
  }

  /// A text made of fields of a kind, such as `{district}/{name}`.
  private mutating func readForm(_ value: RecordValue, of kind: Kind) -> FieldForm? {
    guard let form = value.text else { return nil }
    var parts: [FieldForm.Part] = []
    var rest = form[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.literal(Array(rest[..<open].utf8))) }
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"),
        let field = kind.index(ofField: String(inside[..<close]))
      else {
        diagnostics.append(.badForm(form, at: value))
        return nil
      }
      parts.append(.field(field))
      rest = inside[inside.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(Array(rest.utf8))) }
    return FieldForm(text: form, parts: parts)
  }

  private mutating func checkReferencedKinds() {
    let names = kinds.map(\.name)
    func check(_ type: FieldType, _ field: Field) {
      switch type {
      case .reference(let kinds):
        for name in kinds where !names.contains(name) {
          diagnostics.append(
            .unknownKind(name, field: field, close: closestMatch(to: name, among: names)))
        }
      case .list(let element): check(element, field)
      case .group(let fields): for field in fields { check(field.type, field) }
      default: break
      }
    }
    for kind in kinds { for field in kind.fields { check(field.type, field) } }
  }

  // MARK: Attributes

  private mutating func text(_ name: String, of record: RecordValue) -> String? {
    guard let text = record[name]?.text, !text.isEmpty else {
      diagnostics.append(.missingAttribute(name, at: record))
      return nil
    }
    return text
  }

  private mutating func label(of record: RecordValue, name: String) -> Localized {
    let zh = record["label"]?.text ?? name
    return Localized(zh: zh, en: record["label-en"]?.text ?? zh)
  }

  private mutating func boolean(_ name: String, of record: RecordValue) -> Bool {
    guard let value = record[name] else { return false }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(.badAttribute(name, expected: .boolean, at: value))
      return false
    }
  }

  private mutating func refuseUnknown(in record: RecordValue, known: [String]) {
    for (key, value) in record.entries(except: known) {
      diagnostics.append(
        .unknownAttribute(key, at: value, close: closestMatch(to: key, among: known)))
    }
  }
}
