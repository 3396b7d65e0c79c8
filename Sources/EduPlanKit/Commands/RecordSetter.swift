/// Puts values that people typed into records, each where it belongs: the record's file or its private part.
///
/// What comes in: records and assignments. What goes out: the files as they would be, and in words what changed.
struct RecordSetter {
  /// One value that changes, as people read it.
  struct Change {
    var record: RecordHandle
    var label: String
    /// Nil where nothing stood or stands; both nil for what must not be shown.
    var old: String?
    var new: String?
    /// The path of the private part the value stands in.
    var privatePath: String?
  }

  private let store: PlanStore
  private let reader: ValueReader
  private let words: RecordNames
  private let privateParts: PrivateParts
  private(set) var edits: RecordEdits
  private(set) var changes: [Change] = []
  /// The private parts that are new, by id, with the values put into them so far.
  private var newParts: [String: RecordDocument] = [:]

  init(_ store: PlanStore, _ privateParts: PrivateParts, language: Language) {
    self.store = store
    self.privateParts = privateParts
    reader = ValueReader(store)
    words = RecordNames(store: store, language: language)
    edits = RecordEdits(store)
  }

  /// An assignment read against a kind: where to, and what.
  struct Step {
    var path: TypedPath
    var operation: FieldAssignment.Operation
    /// For a list all its items, or the one that comes or goes.
    var content: RecordContent
    var text: String
  }

  // MARK: Reading what was typed

  func step(_ assignment: FieldAssignment, of kind: Kind) throws(UsageError) -> Step {
    let path: TypedPath
    do throws(TypedPath.Problem) {
      path = try TypedPath(assignment.path, in: kind)
    } catch {
      throw UsageError(error.message, remedy: error.remedy)
    }
    var item: FieldType?
    if case .list(let items) = path.type { item = items }
    if assignment.operation != .set {
      guard item != nil else { throw .noList(assignment.path, path.field.label) }
      if assignment.text.trimmingBlanks.isEmpty { throw .noItem(assignment.path) }
    }
    let content: RecordContent
    do throws(ValueReader.Problem) {
      content =
        switch (assignment.operation, item) {
        case (.set, nil) where assignment.text.isEmpty: .absent
        case (.set, nil): try reader.read(assignment.text, as: path.type, of: path.field)
        case (.set, .some): try reader.read(assignment.text, as: path.field)
        case (_, let item): try reader.read(assignment.text, as: item ?? path.type, of: path.field)
        }
    } catch {
      throw UsageError(error.message, remedy: error.remedy)
    }
    return Step(
      path: path, operation: assignment.operation, content: content, text: assignment.text)
  }

  // MARK: Setting

  /// Makes a change to a record.
  ///
  /// - Throws: `Findings` where the file cannot hold it, `UsageError` where an item is not there.
  mutating func apply(_ step: Step, to record: RecordHandle) throws {
    if step.path.isSensitive {
      try applyPrivately(step, to: record)
      return
    }
    let before = edits.current(record)
    do throws(RecordEditError) {
      try edits.edit(record) { (document) throws(RecordEditError) in
        try Self.edited(document, step)
      }
    } catch {
      throw Findings(
        diagnostics: [error.diagnostic.withSourceLine(from: store.document(of: record))])
    }
    note(step, record, before, edits.current(record))
  }

  private mutating func note(
    _ step: Step, _ record: RecordHandle, _ before: RecordDocument, _ after: RecordDocument
  ) {
    guard before.bytes != after.bytes else { return }
    // Where an item went, the next one stands in its place.
    let isGone = step.operation == .set && step.content == .absent
    changes.append(
      Change(
        record: record, label: step.path.label(in: words.language),
        old: value(step.path, in: before),
        new: isGone ? nil : value(step.path, in: after)))
  }

  private func value(_ path: TypedPath, in document: RecordDocument) -> String? {
    document.node(at: path.place, ofRecord: 0)
      .flatMap { words.words(for: RecordContent($0, of: document), as: path.type) }
  }

  static func edited(
    _ document: RecordDocument, _ step: Step
  ) throws(RecordEditError) -> RecordDocument {
    let path = step.path
    switch step.operation {
    case .set:
      return try document.assigning(
        step.content, at: path.place, ofRecord: 0, order: path.order)
    case .add:
      guard position(of: step, in: document) == nil else { return document }
      return try document.adding(step.content, to: path.place, ofRecord: 0, order: path.order)
    case .takeOut:
      guard let position = position(of: step, in: document) else { return document }
      return try document.clearing(
        RecordPlace(path.place.steps + [.item(position)]), ofRecord: 0)
    }
  }

  /// Where an item stands in its list.
  private static func position(of step: Step, in document: RecordDocument) -> Int? {
    guard let list = document.node(at: step.path.place, ofRecord: 0),
      case .list(let items) = RecordContent(list, of: document)
    else { return nil }
    return items.firstIndex(of: step.content.asRead)
  }

  // MARK: Private parts

  /// The private part of a record: in the file it is in, or a new one in a file of the same name as the record's.
  private mutating func applyPrivately(_ step: Step, to record: RecordHandle) throws {
    let id = store.id(of: record)
    let before: RecordDocument
    let path: String
    if let part = privateParts[id] {
      path = part.document.path
      if part.document.diagnostics.hasErrors {
        throw Findings(diagnostics: part.document.diagnostics)
      }
      guard let number = part.document.records.firstIndex(of: part.node) else { return }
      var wasChanged = false
      do throws(RecordEditError) {
        try edits.edit(number, in: part.document) { (document) throws(RecordEditError) in
          let edited = try Self.edited(document, step)
          wasChanged = edited.bytes != document.bytes
          return edited
        }
      } catch {
        throw Findings(diagnostics: [error.diagnostic.withSourceLine(from: part.document)])
      }
      edits.keepPrivate(path)
      guard wasChanged else { return }
    } else {
      guard step.operation != .takeOut, step.content != .absent else { return }
      path = privateParts.path(forRecordIn: store.document(of: record).path)
      before =
        newParts[id]
        ?? RecordDocument(
          parsing: Array(RecordWriter.record([.init("id", .scalar(id))]).utf8), path: path)
      do throws(RecordEditError) {
        newParts[id] = try Self.edited(before, step)
      } catch {
        throw Findings(diagnostics: [error.diagnostic])
      }
    }
    changes.append(
      Change(record: record, label: step.path.label(in: words.language), privatePath: path))
  }

  private mutating func addNewParts() {
    for (_, part) in newParts.sorted(by: { $0.key < $1.key }) {
      let file = privateParts.document(at: part.path)
      edits.insert(
        part.bytes, before: .max, in: file ?? RecordDocument(parsing: [], path: part.path),
        isNew: file == nil, isPrivate: true)
    }
    newParts = [:]
  }

  /// The changes so far, for others to go on from.
  mutating func handOver() -> RecordEdits {
    addNewParts()
    return edits
  }

  /// The files as all changes leave them.
  mutating func changedFiles() throws(Findings) -> [FileChange] {
    addNewParts()
    do throws(RecordEditError) {
      return try edits.changes()
    } catch {
      throw Findings(diagnostics: [error.diagnostic])
    }
  }
}

extension UsageError {
  fileprivate static func noList(_ path: String, _ label: Localized) -> Self {
    Self(
      Localized(
        zh: "“\(path)”（\(label.zh)）不是列表，不能用 += 和 -=",
        en: "'\(path)' is no list, so += and -= mean nothing"),
      remedy: Localized(zh: "用 \(path)=值", en: "use \(path)=VALUE"))
  }

  fileprivate static func noItem(_ path: String) -> Self {
    Self(
      Localized(zh: "“\(path)”要加或要去的是哪一项？", en: "which item of '\(path)' is meant?"),
      remedy: Localized(zh: "写在等号后面", en: "write it after the equals sign"))
  }
}
