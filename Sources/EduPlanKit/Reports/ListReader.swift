/// Reads the condition and the columns of a list as somebody typed them, and collects what is wrong with them.
struct ListReader {
  let kind: Int
  let store: PlanStore
  private(set) var diagnostics: [Diagnostic] = []

  init(kind: Int, store: PlanStore) {
    self.kind = kind
    self.store = store
  }

  /// The query for all records of the kind, or those that fulfil a condition; nil with a finding.
  mutating func query(_ condition: String?) -> Query? {
    let name = store.schema.kinds[kind].name
    guard let condition else { return Query.compile(name, schema: store.schema).value }
    guard mayBeAsked(condition, at: 0, of: condition, option: "--where") else { return nil }
    // As in a column, a query inside names the record of the row `each`.
    let start = "\(name) as each where "
    let compiled = Query.compile(start + condition, schema: store.schema)
    report(compiled.problems, in: condition, after: start.utf8.count, option: "--where")
    return compiled.value
  }

  /// The columns of a list separated by commas; nil where nothing was typed.
  mutating func columns(_ text: String?, option: String) -> [RecordList.Column]? {
    guard let text else { return nil }
    return Self.parts(of: text).compactMap { column($0, of: text, option: option) }
  }

  private mutating func column(
    _ part: (text: String, offset: Int), of whole: String, option: String
  ) -> RecordList.Column? {
    if let path = try? RecordPath(part.text, from: kind, in: store.schema) {
      guard !path.isSensitive else {
        diagnostics.append(
          .sensitiveListColumn(
            part.text, at: place(part.offset, in: whole, option: option), sourceLine: whole))
        return nil
      }
      return RecordList.Column(
        text: part.text, heading: heading(of: part.text), source: .path(path))
    }
    guard mayBeAsked(part.text, at: part.offset, of: whole, option: option) else { return nil }
    let compiled = ValueExpression.compile(part.text, kind: kind, schema: store.schema)
    report(compiled.problems, in: whole, after: -part.offset, option: option)
    if compiled.value?.isSensitive == true {
      diagnostics.append(
        .sensitiveListColumn(
          part.text, at: place(part.offset, in: whole, option: option), sourceLine: whole))
      return nil
    }
    return compiled.value.map {
      RecordList.Column(
        text: part.text, heading: Localized(zh: part.text, en: part.text), source: .expression($0))
    }
  }

  /// In the public edition no expression may ask what the columns keep back.
  private mutating func mayBeAsked(
    _ text: String, at offset: Int, of whole: String, option: String
  ) -> Bool {
    guard store.publicView != nil,
      let word = PublicWords.first(in: text, kind: kind, store.schema)
    else { return true }
    diagnostics.append(
      .publicListColumn(word, at: place(offset, in: whole, option: option), sourceLine: whole))
    return false
  }

  /// The id and every field that one of some records has, except long texts and personal data.
  func usualColumns(of rows: [RecordHandle]) -> [RecordList.Column] {
    store.schema.kinds[kind].fields.enumerated().compactMap { position, field in
      let isShown =
        switch field.type {
        case .prose, .group: false
        case .list(.group): false
        default:
          !field.isSensitive && field.name != "example" && field.digestOf == nil
            && !store.isPersonalFieldKeptBack(field)
        }
      guard isShown, position == 0 || rows.contains(where: { store.hasValue($0, field: position) }),
        let path = try? RecordPath(field.name, from: kind, in: store.schema)
      else { return nil }
      return RecordList.Column(text: field.name, heading: field.label, source: .path(path))
    }
  }

  /// What people call a path: the labels of its fields.
  private func heading(of path: String) -> Localized {
    var kinds = [kind]
    var zh: [String] = []
    var en: [String] = []
    for name in path.split(separator: ".") {
      guard
        let field = kinds.lazy.compactMap({ kind in
          store.schema.kinds[kind].fields.first { $0.name == name }
        }).first
      else { return Localized(zh: path, en: path) }
      zh.append(field.label.zh)
      en.append(field.label.en)
      kinds = []
      if case .reference(let names) = field.type {
        kinds = store.schema.kinds(ofReference: names)
      }
    }
    return Localized(zh: zh.joined(separator: "·"), en: en.joined(separator: ": "))
  }

  /// The parts between commas that stand neither in brackets nor in quotes, with the UTF-8 offset of each.
  private static func parts(of text: String) -> [(text: String, offset: Int)] {
    var parts: [(text: String, offset: Int)] = []
    var depth = 0
    var isQuoted = false
    var start = text.startIndex
    func add(upTo end: String.Index) {
      let part = text[start..<end]
      let trimmed = part.drop { $0 == " " }
      var word = String(trimmed)
      while word.last == " " { word.removeLast() }
      let offset = text.utf8.distance(from: text.startIndex, to: trimmed.startIndex)
      if !word.isEmpty { parts.append((word, offset)) }
    }
    for position in text.indices {
      switch text[position] {
      case "\"": isQuoted.toggle()
      case "(", "[": depth += isQuoted ? 0 : 1
      case ")", "]": depth -= isQuoted ? 0 : 1
      case ",", "，", "、":
        guard !isQuoted, depth <= 0 else { continue }
        add(upTo: position)
        start = text.index(after: position)
      default: break
      }
    }
    add(upTo: text.endIndex)
    return parts
  }

  // MARK: Findings

  private mutating func report(
    _ problems: [ExpressionProblem], in text: String, after prefix: Int, option: String
  ) {
    for problem in problems {
      var finding = Diagnostic.expression(problem, in: nil)
      finding.location = place(problem.range.lowerBound - prefix, in: text, option: option)
      finding.sourceLine = text
      diagnostics.append(finding)
    }
  }

  /// The option stands where a path would: the text has no file.
  private func place(_ offset: Int, in text: String, option: String) -> SourceLocation {
    let column = Array(text.utf8).prefix(max(0, offset)).count { $0 & 0xC0 != 0x80 }
    return SourceLocation(path: option, line: 1, column: column + 1)
  }
}
