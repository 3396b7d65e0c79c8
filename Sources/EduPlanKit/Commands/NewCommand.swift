/// Adds a record: from values on the command line, from a scaffold that was filled in, or in the user's editor.
struct NewCommand: Command {
  static let name = "new"
  static let summary = Localized(zh: "新建一条记录", en: "Add a record")
  static let discussion = Localized(
    zh: """
      只写种类，就打印一份空白：每个字段上面说明写什么、有哪些选项、是否必填。存成文件，填好后用 --from 交回来，\
      说明和空着的字段不带进去；--edit 一次做完，在编辑器里填，存了就检查。值够了的，直接写在命令里。\
      值可以写中文名（公办）和名称，同 eduplan set。放在哪个文件、哪个位置由程序定；编号由别的字段组成的自动组成，\
      没有写的自动取一个。不合规定的不写入。

        eduplan new 学校
        eduplan new 学校 所属区=宝山区 校名=新城小学 办学性质=公办
        eduplan new 结对 --from 填好的.txt --with 'tw21-twinnings-as-issued count=67'
        eduplan new plan --edit
      """,
    en: """
      With a kind alone, a blank is printed: above each field stands what to write, which choices there are and whether it is \
      required. Save it, fill it in and give it back with --from; comments and blank fields are left out. --edit does all \
      of that in your editor. Where the values are known, write them here, as for eduplan set. The programme finds the file \
      and the place in it; an id that is made of other fields is made, one that is left out is chosen. What breaks a rule is \
      not written.

        eduplan new school
        eduplan new school district=宝山区 name=新城小学 ownership=public
        eduplan new twinning --from x.txt --with 'tw21-twinnings-as-issued count=67'
        eduplan new plan --edit
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "KIND FIELD=VALUE", count: .atLeastOne,
    help: Localized(
      zh: "种类，如 school 或 学校；后面可写 字段=值",
      en: "Which kind of record, such as school; then FIELD=VALUE"),
    takes: [.kind, .assignment]
  ) { $0.words.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "set", placeholder: "FIELD=VALUE", takes: .assignment,
      Localized(zh: "一个字段的值，可重复", en: "A value; repeatable")
    ) {
      $0.assignments.append($1)
    },
    .text("id", placeholder: "ID", Localized(zh: "新记录的编号", en: "The id of the new record")) {
      $0.id = $1
    },
    .text(
      "from", placeholder: "FILE", takes: .file(["yaml"]),
      Localized(zh: "用填好的这份；- 表示标准输入", en: "Take what was filled in; - for standard input")
    ) { $0.source = $1 },
    .flag("edit", Localized(zh: "在自己的编辑器里填", en: "Fill it in in your own editor")) {
      $0.isEdit = true
    },
    CompanionEdits.option { $0.companions.words.append($1) },
    .flag("dry-run", Localized(zh: "只显示要改什么，不写入", en: "Show what would change, write nothing")) {
      $0.isDryRun = true
    },
  ]

  var words: [String] = []
  var assignments: [String] = []
  var id: String?
  var source: String?
  var isEdit = false
  var companions = CompanionEdits()
  var isDryRun = false

  func run(in session: inout Session) throws -> ExitStatus {
    let assignments = try typedAssignments()
    if source != nil, !assignments.isEmpty || id != nil || isEdit { throw UsageError.fromAndValues }
    if isEdit { return try edit(assignments, in: &session) }
    if let source {
      let bytes = try read(source, in: session)
      return try add(in: &session) { (kind, loaded) in
        try Self.records(bytes, named: source, ofKind: kind, loaded)
      }
    }
    if assignments.isEmpty, id == nil {
      let loaded = try session.loadRepository()
      let kind = try loaded.store.schema.kind(called: words[0])
      session.print(try scaffold(kind, NewRecord(ofKind: kind, in: loaded.store), session).text)
      return .ok
    }
    let language = session.language
    return try add(in: &session) { (kind, loaded) in
      let record = try self.record(assignments, ofKind: kind, loaded, language)
      guard record.missing.isEmpty else {
        throw UsageError.missingFields(record.missing, kind: loaded.store.schema.kinds[kind].name)
      }
      return [record]
    }
  }

  // MARK: What was typed

  private func typedAssignments() throws(UsageError) -> [FieldAssignment] {
    var found: [FieldAssignment] = []
    for word in words.dropFirst() + assignments {
      guard let assignment = FieldAssignment(word) else { throw .noNewAssignment(word) }
      found.append(assignment)
    }
    return found
  }

  private func read(_ path: String, in session: Session) throws(FileError) -> [UInt8] {
    if path == "-" { return try session.readInput() }
    do throws(FileError) {
      return try session.files.read(joinPath(session.workingFolder, path))
    } catch {
      throw FileError(path: path, message: error.message)
    }
  }

  /// A record of the values that were typed.
  private func record(
    _ assignments: [FieldAssignment], ofKind kind: Int, _ loaded: LoadedRepository,
    _ language: Language
  ) throws -> NewRecord {
    let setter = RecordSetter(loaded.store, PrivateParts(), language: language)
    // A key of its own holds the place of what is not there yet.
    var document = RecordDocument(parsing: Array("---\nid: new\n".utf8), path: "")
    for assignment in assignments {
      let step = try setter.step(assignment, of: loaded.store.schema.kinds[kind])
      do throws(RecordEditError) {
        document = try RecordSetter.edited(document, step)
      } catch {
        throw Findings(diagnostics: [error.diagnostic.withSourceLine(from: document)])
      }
    }
    var record = NewRecord(ofKind: kind, in: loaded.store)
    let isIdTyped = try assignments.contains {
      try setter.step($0, of: loaded.store.schema.kinds[kind]).path.top == 0
    }
    try record.read(
      RecordValue(document: document, node: document.records[0]), except: isIdTyped ? [] : ["id"])
    if let id { record.set(.scalar(id), field: 0) }
    return record
  }

  /// The records of a scaffold that was filled in.
  private static func records(
    _ bytes: [UInt8], named name: String, ofKind kind: Int, _ loaded: LoadedRepository
  ) throws -> [NewRecord] {
    let document = RecordDocument(parsing: bytes, path: name)
    guard !document.diagnostics.hasErrors else {
      throw Findings(diagnostics: document.diagnostics)
    }
    var records: [NewRecord] = []
    for node in document.records {
      var record = NewRecord(ofKind: kind, in: loaded.store)
      let value = RecordValue(document: document, node: node)
      try record.read(value)
      guard record.missing.isEmpty else {
        let kind = loaded.store.schema.kinds[kind]
        throw Findings(
          diagnostics: record.missing.map {
            .missingField($0, owner: kind.label, at: value.location)
              .withSourceLine(from: document)
          })
      }
      records.append(record)
    }
    if records.isEmpty { throw UsageError.nothingFilledIn(name) }
    return records
  }

  // MARK: Adding

  /// - Parameter read: makes the records, once the repo is locked and read.
  private func add(
    in session: inout Session, read: (Int, LoadedRepository) throws -> [NewRecord]
  ) throws -> ExitStatus {
    var lines: [String] = []
    var also = ""
    return try session.changeRecords(
      isDryRun: isDryRun,
      plan: { context, session in
        let kind = try context.store.schema.kind(called: words[0])
        let label = context.store.schema.kinds[kind].label
        let parts = try PrivateParts(files: session.files, root: context.repository.root)
        var records = try read(kind, context.loaded)
        var ids: Set<String> = []
        var named: [(id: String, record: NewRecord)] = []
        for index in records.indices {
          let id = try records[index].settleId(besides: ids)
          ids.insert(id)
          named.append((id, records[index]))
        }
        named.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var setter = RecordSetter(context.store, parts, language: session.language)
        try companions.apply(to: &setter, context.loaded)
        var edits = setter.handOver()
        var taken = Set(context.store.files.map(\.document.path))
        for (id, record) in named {
          let (path, secret) = try record.add(to: &edits, parts, taken)
          if context.store.files.first(where: { $0.document.path == path }) == nil,
            session.files.kind(of: context.repository.path(path)) == nil
          {
            taken.insert(path)
          }
          lines.append(
            Localized(
              zh: "新建 \(label.zh) \(id)（\(path)）", en: "added \(label.en) \(id) (\(path))")[
                session.language])
          if let secret {
            lines.append(
              Localized(
                zh: "  不公开的内容在 \(secret)", en: "  its private part is in \(secret)")[
                  session.language])
          }
        }
        also = SetReport(setter.changes, context.store, count: 0).text(in: session.language)
        do throws(RecordEditError) {
          return ChangeSet(
            title: Localized(
              zh: "新建 \(named.map(\.id).joined(separator: "、"))",
              en: "add \(named.map(\.id).joined(separator: ", "))"),
            files: try edits.changes())
        } catch {
          throw Findings(diagnostics: [error.diagnostic])
        }
      },
      report: { _, session in
        session.print(lines.map { $0.terminalSafe + "\n" }.joined() + also)
      })
  }

  private func scaffold(
    _ kind: Int, _ record: NewRecord, _ session: Session
  ) throws -> KindScaffold {
    let loaded = record.store.schema.kinds[kind]
    return KindScaffold(
      kind: loaded, language: session.language, values: record.known,
      next: "eduplan new \(loaded.name) --from \(Localized(zh: "文件", en: "FILE")[session.language])"
    )
  }

  // MARK: In the editor

  /// A draft is opened in the editor and taken over when it is closed; one that is not right yet is kept.
  private func edit(
    _ assignments: [FieldAssignment], in session: inout Session
  ) throws -> ExitStatus {
    try session.checkEditor()
    let repository = try session.findRepository()
    let loaded = try session.loadRepository()
    let kind = try loaded.store.schema.kind(called: words[0])
    let record = try record(assignments, ofKind: kind, loaded, session.language)
    let name = loaded.store.schema.kinds[kind].name
    // Outside of data, where every file would be read as records.
    let draft = "eduplan-new-\(name)\(DataFiles.ending)"
    let path = repository.path(draft)
    var blank = try scaffold(kind, record, session)
    blank.next = Localized(zh: "存盘，关掉编辑器", en: "save it and close the editor")[session.language]
    if session.files.kind(of: path) == nil {
      try session.files.create(Array(blank.text.utf8), at: path, isPrivate: true)
    } else {
      session.note(session(.goesOn(draft)))
    }
    try session.openEditor(on: path)
    let bytes = try session.files.read(path)
    if bytes == Array(blank.text.utf8) {
      try session.files.remove(path)
      session.note(session(.nothingWritten))
      return .ok
    }
    do {
      let status = try add(in: &session) { (kind, loaded) in
        try Self.records(bytes, named: draft, ofKind: kind, loaded)
      }
      if status == .ok, !isDryRun {
        try session.files.remove(path)
      } else {
        session.note(session(.draftKept(draft, name)))
      }
      return status
    } catch var findings as Findings {
      findings.conclusion = .draftKeptShort(draft, name)
      throw findings
    } catch let error as UsageError {
      session.report(error)
      session.note(session(.draftKept(draft, name)))
      return .usage
    }
  }
}

extension Localized {
  fileprivate static func goesOn(_ draft: String) -> Self {
    Self(
      zh: "接着填上次的草稿 \(draft)\n", en: "going on with the draft \(draft)\n")
  }

  fileprivate static let nothingWritten = Self(
    zh: "没有填写，没有新建\n", en: "nothing was filled in, nothing was added\n")

  fileprivate static func draftKeptShort(_ draft: String, _ kind: String) -> Self {
    Self(
      zh: "没有新建。填的都在草稿 \(draft) 里：再运行 eduplan new \(kind) --edit 接着填",
      en:
        "nothing was added. What you filled in is in \(draft): run eduplan new \(kind) --edit to go on"
    )
  }

  fileprivate static func draftKept(_ draft: String, _ kind: String) -> Self {
    let text = draftKeptShort(draft, kind)
    return Self(zh: text.zh + "\n", en: text.en + "\n")
  }
}

extension UsageError {
  fileprivate static func noNewAssignment(_ word: String) -> Self {
    Self(
      Localized(zh: "“\(word)”不是 字段=值", en: "'\(word)' is no FIELD=VALUE"),
      remedy: Localized(
        zh: "种类写在最前面；值里有空格的，整个用引号括起来",
        en: "the kind comes first; quote an assignment whose value has blanks"))
  }

  fileprivate static let fromAndValues = Self(
    Localized(
      zh: "--from 的文件里已经有值，不能再写别的值、--id 或 --edit",
      en: "with --from, values, --id and --edit mean nothing"),
    remedy: Localized(zh: "值写在文件里", en: "write the values into the file"))

  fileprivate static func missingFields(_ fields: [Field], kind: String) -> Self {
    let first = fields.first?.name ?? ""
    let zh = fields.map { "\($0.label.zh)（\($0.name)）" }.joined(separator: "、")
    let en = fields.map(\.name).joined(separator: ", ")
    return Self(
      Localized(zh: "还缺必填的：\(zh)", en: "required and missing: \(en)"),
      remedy: Localized(
        zh: "补上 \(first)=值；有哪些字段，见 eduplan new \(kind)",
        en: "add \(first)=VALUE; 'eduplan new \(kind)' shows all fields"))
  }

  fileprivate static func nothingFilledIn(_ name: String) -> Self {
    Self(
      Localized(zh: "“\(name)”里没有记录", en: "there is no record in '\(name)'"),
      remedy: Localized(zh: "填好再用", en: "fill it in first"))
  }
}
