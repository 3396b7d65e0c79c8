/// Puts answers that came back in a document where they belong: the record's own fields, or its private part.
///
/// Editing is lossless: of the record's file only the values that changed get other bytes, and of a text of several
/// paragraphs those that stay keep theirs.
struct AnswerWriter {
  /// Why an answer cannot be written.
  enum Problem: Error, Sendable, Hashable {
    /// No record of the kind that the field refers to is called so; the closest name that there is.
    case unknownName(String, close: String?)
    case severalNames(String, ids: [String])
    /// More than one option, where the record holds one.
    case severalOptions([String])
    /// The value belongs to another record.
    case elsewhere
    case refused(Diagnostic)
  }

  private let form: Form
  private let store: PlanStore
  private let kind: Kind

  init(_ form: Form, in store: PlanStore) {
    guard let position = store.schema.index(ofKind: form.kind) else {
      preconditionFailure("a form whose kind is unknown was refused before it was read")
    }
    self.form = form
    self.store = store
    kind = store.schema.kinds[position]
  }

  // MARK: Writing

  /// The document with a change made in the record at a position.
  func writing(
    _ change: FormChanges.Change, to document: RecordDocument, record: Int
  ) throws(Problem) -> RecordDocument {
    let field = form.fields[change.field]
    let place: RecordPlace
    let content: RecordContent
    if field.isPrivate {
      // Private values are read from the private part by the first step of their path.
      place = [.key(field.key)]
      content = change.new.isEmpty ? .absent : .scalar(change.new.line)
    } else {
      (place, content) = try value(of: change, in: field, document, record)
    }
    do throws(RecordEditError) {
      if case .list(let items) = content,
        let edited = try document.editing(list: items, at: place, ofRecord: record)
      {
        return edited
      }
      if case .absent = content, document.node(at: place, ofRecord: record) == nil {
        return document
      }
      return try document.setting(
        content, at: place, ofRecord: record, order: kind.fields.map(\.name))
    } catch {
      throw .refused(error.diagnostic)
    }
  }

  private func value(
    of change: FormChanges.Change, in field: FormField, _ document: RecordDocument, _ record: Int
  ) throws(Problem) -> (RecordPlace, RecordContent) {
    let steps = field.path.split(separator: ".").map(String.init)
    guard let position = kind.index(ofField: steps[0]) else { throw .elsewhere }
    var type = kind.fields[position].type
    if steps.count > 1, case .reference(let kinds) = type {
      guard !change.new.isEmpty else { return ([.key(steps[0])], .absent) }
      let id = try id(
        of: change.new.line, path: steps.dropFirst().joined(separator: "."), kinds)
      return ([.key(steps[0])], .scalar(id))
    }
    for step in steps.dropFirst() {
      guard case .group(let fields) = type, let inner = fields.first(where: { $0.name == step })
      else { throw .elsewhere }
      type = inner.type
    }
    let place = RecordPlace(steps.map { .key($0) })
    guard !change.new.isEmpty else { return (place, .absent) }
    let old = document.node(at: place, ofRecord: record).flatMap { document.text(of: $0) }
    return (place, try content(of: change.new, as: type, in: field, instead: old))
  }

  private func content(
    of answer: FormAnswer, as type: FieldType, in field: FormField, instead old: String?
  ) throws(Problem) -> RecordContent {
    switch type {
    case .list(let item):
      let texts =
        field.isChoice
        ? answer.texts : answer.line.split(separator: "、").map { String($0) }
      return .list(texts.map { .scalar($0, isTyped: Self.isTyped(item)) })
    case .prose:
      return .scalar(Self.prose(answer.paragraphs, instead: old ?? ""))
    default:
      guard answer.texts.count == 1 else { throw .severalOptions(answer.texts) }
      return .scalar(answer.line, isTyped: Self.isTyped(type))
    }
  }

  /// Whether the schema reads a text as something else, so that it stands without quotes.
  private static func isTyped(_ type: FieldType) -> Bool {
    switch type {
    case .integer, .decimal, .percent, .quantity, .boolean, .date: true
    default: false
    }
  }

  /// Paragraphs divided by empty lines; one that was there before keeps the lines it had.
  static func prose(_ paragraphs: [String], instead old: String) -> String {
    var chunks: [(text: String, lines: [Substring])] = []
    for line in old.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        if chunks.last?.lines.isEmpty == false { chunks.append(("", [])) }
      } else {
        if chunks.isEmpty { chunks.append(("", [])) }
        chunks[chunks.count - 1].lines.append(line)
      }
    }
    chunks.removeAll { $0.lines.isEmpty }
    let known = chunks.map { chunk in
      let text = chunk.lines.joined(separator: "\n")
      return (text: text, paragraph: proseParagraphs(text).joined())
    }
    var next = 0
    let texts = paragraphs.map { paragraph in
      guard let index = known[next...].firstIndex(where: { $0.paragraph == paragraph }) else {
        return paragraph
      }
      next = index + 1
      return known[index].text
    }
    return texts.joined(separator: "\n\n") + "\n"
  }

  // MARK: Names

  /// The id of the record that a reference means, by the text printed for it or the id itself.
  private func id(of text: String, path: String, _ kinds: [String]) throws(Problem) -> String {
    var names: [String] = []
    var found: [String] = []
    for kind in store.schema.kinds(ofReference: kinds) {
      guard let way = try? RecordPath(path, from: kind, in: store.schema) else { continue }
      for handle in store.handles(ofKind: kind).map({ RecordHandle(index: $0) }) {
        if store.id(of: handle) == text { return text }
        guard let name = way.text(of: handle, in: store) else { continue }
        if name == text { found.append(store.id(of: handle)) } else { names.append(name) }
      }
    }
    guard let only = found.first else {
      throw .unknownName(text, close: closestMatch(to: text, among: names))
    }
    guard found.count == 1 else { throw .severalNames(text, ids: found) }
    return only
  }
}
