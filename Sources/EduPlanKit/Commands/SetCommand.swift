/// Sets values of records, each in its own bytes.
struct SetCommand: Command {
  static let name = "set"
  static let summary = Localized(zh: "修改记录的字段", en: "Set values of records")
  static let discussion = Localized(
    zh: """
      字段写名称或中文名，值写选项的代码或中文名；指向别的记录的，写编号或名称。里层的字段用点隔开，列表的第几项从 0 数起。\
      += 给列表加一项，-= 去掉一项；等号后面不写，就是删去这个值。成段的文字可以写 @文件名，或写 - 从标准输入读。\
      只改动要改的地方，注释、次序和别的内容不变。改完会让数据出错的，指出错误，不写入。\
      几条记录要一起改才对的（如报全声明的条数和记录），用 --with 并成一次。个人信息写进 data/private/ 里同编号的记录。编号用 eduplan rename 改。

        eduplan set 宝山区/乐之中学 办学性质=公办 stages+=高中
        eduplan set tw21-mutual-1 支援单位=文来中学 printed.support-unit=文来中学
        eduplan set bs23-application-example goals=@目标.txt 联系电话='021-5555 0100'
        eduplan set --kind 学校 --where 'district = "崇明区"' suburban=是 --dry-run
      """,
    en: """
      A field is named by its key or its label, a value by the code or the label of a choice; where another record is named, \
      its id or its name. Fields inside others follow a dot, items of a list count from 0. += adds an item to a list, -= \
      takes one out; nothing after the equals sign removes the value. Prose can come from a file, @FILE, or from standard \
      input, -. Only what was named changes: comments, order and all else stay. What would make the data wrong is \
      shown and not written. Where records can only change together, such as a declared number and what it counts, --with makes \
      it one change. Personal data goes to the record of the same id in data/private/. An id is changed by \
      eduplan rename.

        eduplan set 宝山区/乐之中学 ownership=public stages+=senior-high
        eduplan set tw21-mutual-1 supporter=文来中学 printed.support-unit=文来中学
        eduplan set bs23-application-example goals=@goals.txt phone='021-5555 0100'
        eduplan set --kind school --where 'district = "崇明区"' suburban=yes --dry-run
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID FIELD=VALUE", count: .any,
    help: Localized(
      zh: "记录的编号，可写几个，后面写 字段=值（几个值用空格隔开）",
      en: "Ids of records, then FIELD=VALUE, one or more"),
    takes: [.record, .assignment]
  ) { $0.words.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "kind", placeholder: "KIND", takes: .kind,
      Localized(zh: "改这一种记录（与 --where 同用）", en: "Records of this kind (with --where)")
    ) { $0.kind = $1 },
    .text(
      "where", placeholder: "EXPR",
      Localized(zh: "改符合这个条件的全部记录", en: "All records that fulfil a condition")
    ) { $0.condition = $1 },
    CompanionEdits.option { $0.companions.words.append($1) },
    .flag("dry-run", Localized(zh: "只显示要改什么，不写入", en: "Show what would change, write nothing")) {
      $0.isDryRun = true
    },
  ]

  var words: [String] = []
  var kind: String?
  var condition: String?
  var companions = CompanionEdits()
  var isDryRun = false

  func run(in session: inout Session) throws -> ExitStatus {
    let (ids, assignments) = try split()
    // What is read from standard input is read once, before the repo is locked.
    let input = try readInput(assignments, session)
    var report = SetReport()
    return try session.changeRecords(
      isDryRun: isDryRun,
      plan: { context, session in
        let store = context.store
        let records = try records(ids, context.loaded, &session)
        var setter = RecordSetter(
          store, try PrivateParts(files: session.files, root: context.repository.root),
          language: session.language)
        // Every word is read before anything is worked out, so that the first mistake is told whatever record it is for.
        var steps: [Int: [RecordSetter.Step]] = [:]
        for kind in Set(records.map { store.kind(of: $0) }).sorted() {
          steps[kind] = try assignments.map { assignment in
            var assignment = assignment
            assignment.text = try text(of: assignment, store.schema.kinds[kind], input, session)
            let step = try setter.step(assignment, of: store.schema.kinds[kind])
            try Self.refuseId(step, store.schema.kinds[kind], records.map { store.id(of: $0) })
            return step
          }
        }
        for record in records {
          for step in steps[store.kind(of: record)] ?? [] { try setter.apply(step, to: record) }
        }
        try companions.apply(to: &setter, context.loaded)
        report = SetReport(setter.changes, store, count: records.count)
        return ChangeSet(title: report.title, files: try setter.changedFiles())
      },
      report: { _, session in session.print(report.text(in: session.language)) })
  }

  // MARK: What was typed

  private func split() throws(UsageError) -> (ids: [String], assignments: [FieldAssignment]) {
    var ids: [String] = []
    var assignments: [FieldAssignment] = []
    for word in words {
      if let assignment = FieldAssignment(word) {
        assignments.append(assignment)
      } else if assignments.isEmpty {
        ids.append(word)
      } else {
        throw .noAssignment(word)
      }
    }
    guard (kind == nil) == (condition == nil) else { throw .kindAndCondition }
    if kind != nil, !ids.isEmpty { throw .idsAndCondition }
    if kind == nil, ids.isEmpty { throw .setNeedsId }
    guard !assignments.isEmpty else { throw .setNeedsField(ids.first ?? "ID") }
    return (ids, assignments)
  }

  private func records(
    _ ids: [String], _ loaded: LoadedRepository, _ session: inout Session
  ) throws -> [RecordHandle] {
    guard let kind, let condition else { return try loaded.recordsToChange(ids) }
    let store = loaded.store
    var reader = ListReader(kind: try store.schema.kind(called: kind), store: store)
    guard let query = reader.query(condition), reader.diagnostics.isEmpty else {
      throw Findings(diagnostics: reader.diagnostics, status: .usage)
    }
    let list = RecordList(query, columns: [], order: nil, in: store, on: session.today)
    try loaded.refuseBroken(list.rows)
    session.note(session(.found(list.rows.count, open: list.openCount)))
    return list.rows
  }

  /// The prose that stands elsewhere: in a file, or in standard input.
  private func text(
    of assignment: FieldAssignment, _ kind: Kind, _ input: [UInt8]?, _ session: Session
  ) throws -> String {
    guard assignment.operation == .set,
      let path = try? TypedPath(assignment.path, in: kind), case .prose = path.type
    else { return assignment.text }
    if assignment.text == "-", let input {
      return try Self.text(input, named: Localized(zh: "<标准输入>", en: "<stdin>")[session.language])
    }
    guard assignment.text.hasPrefix("@"), assignment.text.count > 1 else { return assignment.text }
    let file = String(assignment.text.dropFirst())
    do throws(FileError) {
      return try Self.text(
        try session.files.read(joinPath(session.workingFolder, file)), named: file)
    } catch {
      throw FileError(path: file, message: error.message)
    }
  }

  private static func text(_ bytes: [UInt8], named name: String) throws(FileError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(name) }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }

  private func readInput(
    _ assignments: [FieldAssignment], _ session: Session
  ) throws(FileError) -> [UInt8]? {
    assignments.contains { $0.text == "-" } ? try session.readInput() : nil
  }

  /// An id, and what it is made of, is known all over the repo.
  static func refuseId(
    _ step: RecordSetter.Step, _ kind: Kind, _ ids: [String]
  ) throws(UsageError) {
    let id = ids.first ?? "ID"
    if step.path.top == 0 { throw .setsId(kind.name, id) }
    guard let form = kind.fields[0].form else { return }
    let isPart = form.parts.contains { part in
      if case .field(let position) = part { position == step.path.top } else { false }
    }
    if isPart { throw .setsPartOfId(step.path.field, form.text, kind.name, id) }
  }
}

extension Localized {
  fileprivate static func found(_ count: Int, open: Int) -> Self {
    Self(
      zh: "符合条件的记录 \(count) 条" + (open > 0 ? "，另有 \(open) 条不能确定，不改\n" : "\n"),
      en: (count == 1 ? "1 record fulfils the condition" : "\(count) records fulfil the condition")
        + (open > 0 ? "; \(open) more are left open and stay as they are\n" : "\n"))
  }
}

extension FileError {
  static func notUTF8(_ path: String) -> Self {
    Self(
      path: path,
      message: Localized(
        zh: "不是 UTF-8 文本；用编辑器另存为 UTF-8 再用", en: "no UTF-8 text; save it as UTF-8 first"))
  }
}

extension UsageError {
  fileprivate static let setNeedsId = Self(
    Localized(zh: "要改哪条记录？", en: "which record is to be changed?"),
    remedy: Localized(
      zh: "先写编号，再写 字段=值，如 eduplan set 宝山区/乐之中学 办学性质=公办",
      en: "write an id, then FIELD=VALUE, as in eduplan set 宝山区/乐之中学 ownership=public"))

  fileprivate static func setNeedsField(_ id: String) -> Self {
    Self(
      Localized(zh: "要改什么？", en: "what is to be changed?"),
      remedy: Localized(
        zh: "写上 字段=值，如 eduplan set \(id) note=备注",
        en: "write FIELD=VALUE, as in eduplan set \(id) note=TEXT"))
  }

  fileprivate static func noAssignment(_ word: String) -> Self {
    Self(
      Localized(zh: "“\(word)”不是 字段=值", en: "'\(word)' is no FIELD=VALUE"),
      remedy: Localized(
        zh: "编号写在前面；值里有空格的，整个用引号括起来",
        en: "ids come first; quote an assignment whose value has blanks"))
  }

  fileprivate static let kindAndCondition = Self(
    Localized(zh: "--kind 和 --where 要一起用", en: "--kind and --where go together"),
    remedy: Localized(
      zh: "如 --kind 学校 --where 'district = \"崇明区\"'",
      en: "as in --kind school --where 'district = \"崇明区\"'"))

  fileprivate static let idsAndCondition = Self(
    Localized(
      zh: "写了编号，就不能再用 --where", en: "records are named by ids or by --where, not by both"),
    remedy: Localized(zh: "去掉其中一个", en: "leave one of them out"))

  fileprivate static func setsId(_ kind: String, _ id: String) -> Self {
    Self(
      Localized(zh: "编号不能这样改：别的记录引用它", en: "an id is not set like this: other records refer to it"),
      remedy: Localized(
        zh: "用 eduplan rename \(kind) \(id) 新编号，引用一起改",
        en: "use eduplan rename \(kind) \(id) NEW, which carries the references along"))
  }

  fileprivate static func setsPartOfId(
    _ field: Field, _ form: String, _ kind: String, _ id: String
  ) -> Self {
    Self(
      Localized(
        zh: "编号由 \(form) 组成，“\(field.name)”（\(field.label.zh)）一改，编号就变了",
        en: "the id is made of \(form), so it changes with '\(field.name)'"),
      remedy: Localized(
        zh: "用 eduplan rename \(kind) \(id) 新编号，\(field.label.zh)和引用一起改",
        en: "use eduplan rename \(kind) \(id) NEW, which carries the field and the references along"
      ))
  }
}
