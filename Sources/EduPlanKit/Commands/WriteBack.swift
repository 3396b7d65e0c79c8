/// What taking a document's answers over would write, worked out before anything is written.
struct WriteBack {
  /// Where a record stands, or will.
  private struct Place {
    var document: RecordDocument
    /// Position among the document's records.
    var record: Int
    /// What was read; nil for a file that is not there yet.
    var before: [UInt8]?
    var isChanged = false
    var isNew: Bool { before == nil }
  }

  private let form: Form
  private let store: PlanStore
  private let writer: AnswerWriter
  private let kind: Int
  private let privateParts: PrivateParts
  private let privateFile: String?
  private let changes: [FormChanges.Change]
  private var refused: [(field: Int, problem: AnswerWriter.Problem)] = []
  private var written: [FormChanges.Change] = []
  /// What would be written, as the disk is asked for it.
  private(set) var edits: [FileChange] = []
  /// What would be wrong with the record afterwards and is not now; then nothing must be written.
  private(set) var errors: [Diagnostic] = []
  private var id = ""
  private var path = ""
  private var isNew = false

  /// - Parameter applicant: who applies, by id and the field that says so, instead of what the document says.
  init(
    _ form: Form, _ changes: FormChanges, _ store: PlanStore, _ privateParts: PrivateParts,
    privateFile: String?, applicant: (field: Int, id: String)?
  ) {
    self.form = form
    self.store = store
    self.privateParts = privateParts
    self.privateFile = privateFile
    writer = AnswerWriter(form, in: store)
    kind = store.schema.index(ofKind: form.kind) ?? 0
    var list = changes.changes
    if let (field, id) = applicant {
      list.removeAll { $0.field == field }
      let old = FormAnswer(texts: [], location: form.location)
      var new = old
      new.texts = [id]
      list.insert(FormChanges.Change(field: field, old: old, new: new), at: 0)
    }
    self.changes = list.sorted { $0.field < $1.field }
  }

  // MARK: Preparing

  /// - Parameters:
  ///   - record: the one that changes; nil for a new one.
  ///   - newId: the id that a new one has already.
  mutating func prepare(_ record: RecordHandle?, newId: String?) {
    var place: Place
    if let record {
      let document = store.document(of: record)
      let number = document.records.firstIndex(of: store.root(of: record)) ?? 0
      place = Place(document: document, record: number, before: document.bytes)
      id = store.id(of: record)
    } else {
      isNew = true
      id = newId ?? freeId()
      place = beginning()
    }
    path = place.document.path
    let before = errorCount(in: place.document)
    var secret: Place?
    for change in changes {
      do throws(AnswerWriter.Problem) {
        if form.fields[change.field].isPrivate {
          var part = secret ?? privatePlace()
          part.document = try writer.writing(change, to: part.document, record: part.record)
          part.isChanged = true
          secret = part
        } else {
          let edited = try writer.writing(change, to: place.document, record: place.record)
          place.isChanged = place.isChanged || edited.bytes != place.document.bytes
          place.document = edited
        }
        written.append(change)
      } catch {
        refused.append((change.field, error))
      }
    }
    if let secret {
      edits.append(
        FileChange(
          path: secret.document.path, before: secret.before, after: secret.document.bytes,
          isPrivate: true))
    }
    // A new record that nothing was filled into would only be in the way.
    if isNew, written.isEmpty { return }
    if place.isChanged || place.isNew {
      edits.append(
        FileChange(path: path, before: place.before, after: place.document.bytes))
      let after = findings(in: place.document)
      if after.count > before { errors = after }
    }
  }

  private func findings(in document: RecordDocument) -> [Diagnostic] {
    let schema = store.schema
    let file = CheckedFile(
      document, kind: kind, plan: KindPlan(schema.kinds[kind]), in: schema, records: nil)
    return file.result.diagnostics.filter { $0.severity == .error }.map {
      $0.withSourceLine(from: document)
    }
  }

  private func errorCount(in document: RecordDocument) -> Int {
    isNew ? 0 : findings(in: document).count
  }

  /// A new record with what no blank says: its id, its form, the plan whose document gives the form out.
  private func beginning() -> Place {
    let kind = store.schema.kinds[kind]
    let path = "\(DataFiles.folder)/\(kind.folder)/\(safeFileName(id))\(DataFiles.ending)"
    var entries: [RecordContent.Entry] = [.init("id", .scalar(id))]
    if kind.index(ofField: "programme") != nil, let programme = form.programme(in: store) {
      entries.append(.init("programme", .scalar(store.id(of: programme))))
    }
    if kind.index(ofField: "form") != nil { entries.append(.init("form", .scalar(form.id))) }
    let document = RecordDocument(
      parsing: Array(RecordWriter.record(entries).utf8), path: path)
    return Place(document: document, record: 0)
  }

  /// An id that nobody has, made of the plan and the applicant.
  private func freeId() -> String {
    let applicant = form.applicantField(in: store.schema.kinds[kind])
    let programme = form.programme(in: store).map { store.id(of: $0) }
    let name = changes.first { $0.field == applicant }?.new.line
      .split(separator: "/").last.map(String.init)
    let stem = [programme ?? form.id, name ?? store.schema.kinds[kind].name].joined(separator: "-")
    var number = 1
    while true {
      let id = number == 1 ? stem : "\(stem)-\(number)"
      if store.find(id) == nil { return id }
      number += 1
    }
  }

  /// The private part of the record: where it is, or a new one in a file of the record's name.
  private func privatePlace() -> Place {
    if let value = privateParts[id] {
      let number = value.document.records.firstIndex(of: value.node) ?? 0
      return Place(document: value.document, record: number, before: value.document.bytes)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let target = privateFile ?? "\(DataFiles.privateFolder)/\(name)"
    let text = RecordWriter.record([.init("id", .scalar(id))])
    return Place(
      document: RecordDocument(parsing: Array(text.utf8), path: target), record: 0)
  }

  // MARK: Words

  /// What `undo` calls it.
  var title: Localized {
    isNew
      ? Localized(zh: "新申报 \(id)", en: "new application \(id)")
      : Localized(zh: "把收回的表写入申报 \(id)", en: "the returned form of application \(id)")
  }

  func problems(at location: SourceLocation) -> [Diagnostic] {
    refused.map { .unwritableAnswer(form.fields[$0.field], $0.problem, at: location) }
  }

  /// The changes as people compare texts: what goes, what comes.
  func words(in language: Language) -> String {
    let title =
      isNew
      ? Localized(zh: "新申报 \(id)（\(path)）", en: "new application \(id) (\(path))")
      : Localized(zh: "申报 \(id)（\(path)）", en: "application \(id) (\(path))")
    var lines = [title[language]]
    for change in written {
      let field = form.fields[change.field]
      if field.isPrivate {
        let target = edits.first(where: \.isPrivate)?.path ?? DataFiles.privateFolder
        lines.append(
          Localized(
            zh: "\(field.label)：有改动；不公开，内容不显示，写入 \(target)",
            en: "\(field.label): changed; private, so it is not shown; goes to \(target)")[language]
        )
        continue
      }
      lines.append(field.label)
      lines += difference(of: change, in: field, language)
    }
    let count = written.count
    lines.append(
      (count == 0
        ? isNew
          ? Localized(zh: "表上没有填写内容", en: "nothing is filled in")
          : Localized(zh: "文件和记录没有不同", en: "the document says what the record says")
        : Localized(
          zh: "\(count) 项有改动", en: count == 1 ? "1 field changed" : "\(count) fields changed"))[
          language])
    return lines.map { $0.terminalSafe + "\n" }.joined()
  }

  private func difference(
    of change: FormChanges.Change, in field: FormField, _ language: Language
  ) -> [String] {
    let old = texts(of: change.old, in: field)
    let new = texts(of: change.new, in: field)
    let empty = Localized(zh: "（空）", en: "(empty)")[language]
    if old.isEmpty || new.isEmpty {
      return (old.isEmpty ? [empty] : old).map { "  - " + $0 }
        + (new.isEmpty ? [empty] : new).map { "  + " + $0 }
    }
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in difference {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (first, second) = (0, 0)
    while first < old.count || second < new.count {
      if first < old.count, removed.contains(first) {
        lines.append("  - " + old[first])
        first += 1
      } else if second < new.count, inserted.contains(second) {
        lines.append("  + " + new[second])
        second += 1
      } else {
        if lines.last != "    …" { lines.append("    …") }
        first += 1
        second += 1
      }
    }
    return lines
  }

  private func texts(of answer: FormAnswer, in field: FormField) -> [String] {
    switch field.content {
    case .choice(let options):
      answer.texts.map { value in options.first { $0.value == value }?.label ?? value }
    case .prose: answer.paragraphs
    default: answer.line.isEmpty ? [] : [answer.line]
    }
  }
}

extension Form {
  /// The field by which the form asks who applies: the first that goes through a reference; nil when none does.
  func applicantField(in kind: Kind) -> Int? {
    fields.firstIndex { field in
      guard field.path != field.key, let position = kind.index(ofField: field.key) else {
        return false
      }
      if case .reference = kind.fields[position].type { return true }
      return false
    }
  }

  /// The plan of the document that the form comes from; nil when there is none, or more than one.
  func programme(in store: PlanStore) -> RecordHandle? {
    guard let document, let kind = store.schema.index(ofKind: "programme"),
      let field = store.schema.kinds[kind].index(ofField: "document")
    else { return nil }
    let found = store.handles(ofKind: kind).map { RecordHandle(index: $0) }
      .filter { store.text($0, field: field) == document }
    return found.count == 1 ? found[0] : nil
  }
}
