/// The words that a repo and the programme offer where a shell completes one.
struct WordAnswers {
  let session: Session
  /// The arguments of the command that stand before.
  let arguments: [String]

  /// A word with what is said of it.
  struct Answer: Sendable, Hashable {
    var word: String
    var note = ""
  }

  /// As many ids as a person looks through; of more, only their beginnings up to the next `/` are offered.
  static let mostIds = 300

  /// The words that begin as the one at the cursor, in the order of the repo; what would spoil a terminal is left out.
  func answers(to question: WordKind, _ current: String) -> [Answer] {
    let found: [Answer] =
      switch question {
      case .free, .file, .folder, .word, .words: []
      case .command: CommandList.shown.map { Answer(word: $0.name, note: $0.summary[language]) }
      case .kind: kinds(current)
      case .record, .recordOf, .recordOfNamedKind, .explained: records(question, current)
      case .columns: columns(current)
      case .assignment: assignments(current)
      case .roster: rosters()
      case .form: forms()
      case .revision: revisions()
      }
    var seen: Set<String> = []
    return found.filter { answer in
      answer.word.unicodeScalars.starts(with: current.unicodeScalars)
        && !answer.word.unicodeScalars.contains(where: isUnsafeInTerminal)
        && seen.insert(answer.word).inserted
    }.map { Answer(word: $0.word, note: Self.line($0.note)) }
  }

  private var language: Language { session.language }

  /// A note on one line.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }).terminalSafe
  }

  // MARK: From the programme

  private var schema: Schema {
    if let loaded = loaded() { return loaded.schema }
    let files = Defaults.fileSystem()
    let folder = "data/schema"
    let documents = ((try? files.entries(of: folder)) ?? []).compactMap { entry in
      (try? files.read(joinPath(folder, entry.name))).map {
        RecordDocument(parsing: $0, path: entry.name)
      }
    }
    return SchemaReader.read(documents).schema
  }

  /// Kinds by name; by what people call them where that is how the word begins.
  private func kinds(_ current: String) -> [Answer] {
    let kinds = schema.kinds
    let labels = current.isEmpty ? [] : kinds.map { Answer(word: $0.label.zh, note: $0.name) }
    return kinds.map { Answer(word: $0.name, note: $0.label[language]) } + labels
  }

  private func forms() -> [Answer] {
    guard let repository = try? session.findRepository(),
      let names = try? FormReader(files: session.files, root: repository.root).names()
    else { return [] }
    return names.map { Answer(word: $0) }
  }

  private func rosters() -> [Answer] {
    guard let repository = try? session.findRepository() else { return [] }
    let folder = repository.path(RosterReader.folder)
    return ((try? session.files.entries(of: folder)) ?? []).compactMap { entry in
      guard entry.name.hasSuffix(DataFiles.ending) else { return nil }
      return Answer(word: String(entry.name.dropLast(DataFiles.ending.count)))
    }
  }

  private func revisions() -> [Answer] {
    guard let repository = try? session.findRepository(),
      let found = session.ask([
        "git", "-C", repository.root, "for-each-ref", "--sort=-committerdate", "--count=50",
        "--format=%(refname:short)%09%(committerdate:short) %(subject)", "refs/heads", "refs/tags",
      ]), found.status == 0
    else { return [] }
    return [Answer(word: "HEAD")]
      + String(decoding: found.output, as: UTF8.self).split(separator: "\n").map { line in
        let parts = line.split(separator: "\t", maxSplits: 1)
        return Answer(
          word: String(parts.first ?? ""), note: parts.count > 1 ? String(parts[1]) : "")
      }
  }

  // MARK: From the records

  private func loaded() -> PlanStore? {
    guard let loaded = try? session.loadRepository() else { return nil }
    return loaded.store
  }

  private func records(_ question: WordKind, _ current: String) -> [Answer] {
    guard let store = loaded() else { return [] }
    let kinds: [Int] =
      switch question {
      case .recordOf(let name): [store.schema.index(ofKind: name)].compactMap(\.self)
      case .recordOfNamedKind: [kind(named: arguments.first, in: store.schema)].compactMap(\.self)
      default: Array(store.schema.kinds.indices)
      }
    let prefix = Array(current.utf8)
    var found: [Answer] = []
    for kind in kinds {
      let name = titleField(of: store.schema.kinds[kind])
      for index in store.handles(ofKind: kind) {
        let handle = RecordHandle(index: index)
        guard let id = store.text(handle, field: 0), id.utf8.starts(with: prefix) else { continue }
        let title = name.flatMap { store.text(handle, field: $0) } ?? ""
        found.append(
          Answer(word: id, note: title == id ? store.schema.kinds[kind].label[language] : title))
      }
    }
    if case .explained = question {
      found += FindingCatalogue.shipped.entries.map { Answer(word: $0.code) }
    }
    return found.count > Self.mostIds ? Self.beginnings(of: found, behind: current) : found
  }

  /// Ids by their part up to the next `/`.
  private static func beginnings(of answers: [Answer], behind current: String) -> [Answer] {
    answers.map { answer in
      let rest = answer.word.unicodeScalars.dropFirst(current.unicodeScalars.count)
      guard let slash = rest.firstIndex(of: "/") else { return answer }
      return Answer(word: String(answer.word.unicodeScalars[...slash]))
    }
  }

  private func titleField(of kind: Kind) -> Int? {
    ["name", "title"].lazy.compactMap { kind.index(ofField: $0) }.first
  }

  private func kind(named name: String?, in schema: Schema) -> Int? {
    guard let name else { return nil }
    return schema.index(ofKind: name)
      ?? schema.kinds.firstIndex { $0.label.zh == name || $0.label.en == name }
  }

  // MARK: Fields

  /// Fields behind the last comma, and those of what a reference leads to behind a dot.
  private func columns(_ current: String) -> [Answer] {
    let schema = schema
    guard let start = kind(named: arguments.first, in: schema) else { return [] }
    let head =
      current.unicodeScalars.lastIndex { $0 == "," || $0 == " " }
      .map { String(current.unicodeScalars[...$0]) } ?? ""
    let path = current.unicodeScalars.dropFirst(head.unicodeScalars.count)
    var fields = schema.kinds[start].fields
    var walked = head
    for step in path.split(separator: ".", omittingEmptySubsequences: false).dropLast() {
      guard let field = fields.first(where: { $0.name == String(step) }),
        case .reference(let names) = field.type
      else { return [] }
      fields = schema.kinds(ofReference: names).flatMap { schema.kinds[$0].fields }
      walked += String(step) + "."
    }
    return fields.map { Answer(word: walked + $0.name, note: $0.label[language]) }
  }

  /// `field=` for each field of the record or kind that is named, or the field's values behind the sign.
  private func assignments(_ current: String) -> [Answer] {
    guard let store = loaded(), let name = arguments.first else { return [] }
    guard
      let kind = store.find(name).map({ store.kind(of: $0) }) ?? kind(named: name, in: store.schema)
    else { return [] }
    let fields = store.schema.kinds[kind].fields
    guard let equals = current.unicodeScalars.firstIndex(of: "=") else {
      // By the field's name; by what people call it where that is how the word begins.
      let labels =
        current.isEmpty ? [] : fields.map { Answer(word: $0.label.zh + "=", note: $0.name) }
      return fields.dropFirst().map { Answer(word: $0.name + "=", note: $0.label[language]) }
        + labels
    }
    let head = String(current.unicodeScalars[...equals])
    guard let field = fields.first(where: { $0.name + "=" == head || $0.label.zh + "=" == head })
    else { return [] }
    return values(of: field.type, behind: head, current, in: store)
  }

  private func values(
    of type: FieldType, behind head: String, _ current: String, in store: PlanStore
  ) -> [Answer] {
    switch type {
    case .boolean: return ["true", "false"].map { Answer(word: head + $0) }
    case .choice(let choices, _):
      return choices.map { Answer(word: head + $0.value, note: $0.label[language]) }
    case .list(let element): return values(of: element, behind: head, current, in: store)
    case .reference(let names):
      let typed = String(current.unicodeScalars.dropFirst(head.unicodeScalars.count))
      return store.schema.kinds(ofReference: names).flatMap { kind in
        records(.recordOf(store.schema.kinds[kind].name), typed)
      }.map { Answer(word: head + $0.word, note: $0.note) }
    default: return []
    }
  }
}
