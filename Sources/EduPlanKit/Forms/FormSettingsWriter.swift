/// Writes `form.yaml` for the blanks of a document, or adds the new ones to what people have written there.
struct FormSettingsWriter {
  let schema: Schema
  /// The name of the kind of record that fills the form.
  let kind: String
  let language: Language

  /// What became of settings that were there before.
  struct Merge {
    var bytes: [UInt8]
    /// The blanks that are new, and those whose value nobody has said yet.
    var added: [String] = []
    var withoutValue: [String] = []
    /// The fields whose placeholders are no longer in the document.
    var removed: [String] = []
  }

  /// Settings for a form that is new.
  func settings(id: String, title: String, fields: [FoundField]) -> Merge {
    var text = Localized(
      zh: "# 由 eduplan template import 写出：表上的填写项，按先后排列。每项的写法见 docs/forms.md。\n",
      en:
        "# Written by eduplan template import: the blanks of the form in their order. See docs/forms.md.\n"
    )[language]
    let items = fields.map { item(for: $0, in: ownFields) }
    if items.contains(where: \.lacksValue) { text += knownFields }
    var entries: [RecordContent.Entry] = [
      .init("id", .scalar(id)), .init("title", .scalar(title)), .init("kind", .scalar(kind)),
    ]
    if let name = fields.first(where: { $0.content == .text })?.name {
      entries.append(.init("file-name", .scalar("\(title)-{{\(name)}}")))
    }
    text += RecordWriter.record(entries) + "fields:\n"
    for item in items {
      let written = RecordWriter.value(.mapping(item.entries), indent: 4, isItem: true)
      var lines = ("  -" + RecordWriter.joined(written)).split(
        separator: "\n", omittingEmptySubsequences: false)
      if item.lacksValue { lines.insert(Substring(comment), at: 1) }
      text += lines.joined(separator: "\n")
    }
    return Merge(
      bytes: Array(text.utf8), added: fields.map(\.name),
      withoutValue: zip(fields, items).filter { $0.1.lacksValue }.map(\.0.name))
  }

  /// What people wrote, with an item for each new blank behind that of the blank before it.
  func merged(
    _ document: RecordDocument, with fields: [FoundField]
  ) throws(RecordEditError) -> Merge {
    var document = document
    var merge = Merge(bytes: [])
    var names = Self.names(in: document)
    merge.removed = names.filter { name in !fields.contains { $0.name == name } }
    var previous: String?
    for field in fields {
      defer { previous = field.name }
      guard !names.contains(field.name) else { continue }
      let place = previous.flatMap { names.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      let item = item(for: field, in: ownFields)
      document = try document.inserting(
        item: .mapping(item.entries), at: place, into: ["fields"], ofRecord: 0)
      if item.lacksValue { document = adding(comment, belowItem: place, of: document) }
      names.insert(field.name, at: place)
      merge.added.append(field.name)
    }
    merge.withoutValue = Self.items(of: document).filter { $0["value"] == nil }.compactMap {
      $0["name"]?.text
    }
    merge.bytes = document.bytes
    return merge
  }

  /// The names of the fields that settings describe.
  static func names(in document: RecordDocument) -> [String] {
    items(of: document).compactMap { $0["name"]?.text }
  }

  private static func items(of document: RecordDocument) -> [RecordValue] {
    guard let record = document.records.first else { return [] }
    return RecordValue(document: document, node: record)["fields"]?.items ?? []
  }

  /// A comment line right below an item's first line.
  private func adding(
    _ comment: String, belowItem index: Int, of document: RecordDocument
  ) -> RecordDocument {
    let items = Self.items(of: document)
    guard items.indices.contains(index) else { return document }
    var lines = document.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.insert(Array(comment.utf8)[...], at: min(items[index].location.line, lines.count))
    return RecordDocument(
      parsing: Array(lines.joined(separator: [0x0A])), path: document.path)
  }

  private var comment: String {
    Localized(
      zh: "    # 补上 value: 取记录的哪个字段；没有合适的，见 docs/forms.md",
      en: "    # add value: the record's field it takes; if none fits, see docs/forms.md")[
        language]
  }

  /// The fields that `value` can name, with their labels: whoever fills the gaps need not look them up.
  private var knownFields: String {
    guard let index = schema.index(ofKind: kind) else { return "" }
    let names = ownFields.map { "\($0.name) \($0.label[language])" }
    let list = Localized(
      zh: "value 可以取的“\(schema.kinds[index].label.zh)”字段：\(names.joined(separator: "、"))。",
      en:
        "What value can take of '\(schema.kinds[index].label.en)': \(names.joined(separator: ", "))."
    )
    return DisplayWidth().wrapped(list[language], to: 98).map { "# \($0)\n" }.joined()
  }

  // MARK: Items

  private var ownFields: [Field] {
    schema.index(ofKind: kind).map { schema.kinds[$0].fields } ?? []
  }

  private func item(
    for found: FoundField, in fields: [Field]
  ) -> (entries: [RecordContent.Entry], lacksValue: Bool) {
    let match = Self.match(found, among: fields)
    var entries: [RecordContent.Entry] = [.init("name", .scalar(found.name))]
    entries.append(.init("label", .scalar(found.label)))
    if let match { entries.append(.init("value", .scalar(path(to: match)))) }
    entries.append(.init("type", .scalar(Self.type(of: found.content))))
    if match?.isSensitive ?? false {
      entries.append(.init("private", .scalar("true", isTyped: true)))
    }
    switch found.content {
    case .rows(let columns):
      var inner: [Field] = []
      if case .list(.group(let members)) = match?.type { inner = members }
      let items = columns.map { item(for: $0, in: inner) }
      entries.append(.init("columns", .list(items.map { .mapping($0.entries) })))
      return (entries, match == nil || items.contains { $0.lacksValue })
    case .choice(let options):
      entries.append(.init("required", .scalar("true", isTyped: true)))
      entries.append(.init("choices", .list(options.map { Self.choice($0, of: match) })))
    default:
      entries.append(.init("required", .scalar("true", isTyped: true)))
      if let length = found.referenceLength {
        entries.append(.init("reference-length", .scalar("\(length)", isTyped: true)))
      }
    }
    return (entries, match == nil)
  }

  private static func type(of content: FoundField.Content) -> String {
    switch content {
    case .text: "text"
    case .prose: "prose"
    case .date: "date"
    case .phone: "phone"
    case .choice: "choice"
    case .rows: "rows"
    }
  }

  private static func choice(_ option: FoundField.Option, of field: Field?) -> RecordContent {
    var choices: [FieldType.Choice] = []
    switch field?.type {
    case .choice(let list, _), .list(.choice(let list, _)): choices = list
    default: break
    }
    let words = matchable(option.label)
    let known = choices.first {
      $0.value == option.value || matchable($0.label.zh) == words || matchable($0.label.en) == words
    }
    let value = known?.value ?? option.value ?? option.label
    return .mapping([.init("value", .scalar(value)), .init("label", .scalar(option.label))])
  }

  /// A reference is printed by the name of what it refers to.
  private func path(to field: Field) -> String {
    guard case .reference(let kinds) = field.type else { return field.name }
    let targets = schema.kinds(ofReference: kinds)
    let haveNames = targets.allSatisfy { schema.kinds[$0].index(ofField: "name") != nil }
    return haveNames && !targets.isEmpty ? field.name + ".name" : field.name
  }

  /// The field whose label is what is printed, or else the placeholder's name.
  private static func match(_ found: FoundField, among fields: [Field]) -> Field? {
    for words in [matchable(found.label), matchable(found.name)] where !words.isEmpty {
      let field = fields.first {
        matchable($0.label.zh) == words || matchable($0.label.en) == words || $0.name == words
      }
      if let field { return field }
    }
    return nil
  }

  /// A label without what differs from form to form: blanks, marks, numbers before it, lengths in parentheses.
  static func matchable(_ label: String) -> String {
    var result = ""
    var depth = 0
    for scalar in label.unicodeScalars {
      switch scalar {
      case "(", "（": depth += 1
      case ")", "）": depth = max(0, depth - 1)
      default:
        let isLetter = scalar.properties.isAlphabetic || scalar.properties.isIdeographic
        let isDigit = scalar.properties.numericType != nil && !result.isEmpty
        if depth == 0, isLetter || isDigit { result.unicodeScalars.append(scalar) }
      }
    }
    return result.lowercased()
  }
}
