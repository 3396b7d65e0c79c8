/// Fills an application form from a record and writes it as a Word document, HTML, Markdown or plain text.
///
/// What is typed is read here; `+Answers` finds the application and what it says, `+Check` tells how it stands.
struct ApplyCommand: Command {
  enum Format: String, CaseIterable { case docx, markdown, html, text, json }

  static let name = "apply"
  static let readsRevisions = true
  static let summary = Localized(zh: "填写申报表", en: "Fill in an application form")
  static let discussion = Localized(
    zh: """
      把一条申报记录填进发文单位的表格，生成 Word 文件；表格上印的文字一字不改，选项前加 ☑。\
      不写编号时填唯一的一份。不写 -o 时按表格规定的样子命名文件，并打印文件名；html、markdown、text 直接显示。
      姓名和电话取自 data/private/ 下同编号的记录、--private 给出的文件或 --set；没有时留空。
      记录同时对照计划里与申报有关的条款核对，不符合的引原文指出。没填的内容是提醒，草稿照样生成；\
      --check 只核对、列出缺什么，不生成表格，有缺项时退出状态为 1。字数只作参考。
      """,
    en: """
      Puts an application record into the form its issuer gave out, as a Word file; what is printed on the form \
      stays as it is, a chosen option gets a ☑. Without an id it fills the only application there is. Without -o \
      the file is named as the form says, and its name is printed; html, markdown and text are shown. \
      Names and telephone numbers come from the record of the same id in data/private/, from the file given \
      with --private, or from --set; without them they stay blank. The record is held against the clauses of its \
      plan that are about applications, and findings quote them. Gaps are warnings and the draft is written all the \
      same; --check only tells what is missing, writes no form, and makes the status 1. Lengths are for reference only.
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "APPLICATION", count: .optional,
    help: Localized(
      zh: "申报的编号；与 --blank 同用时也可以是表格名",
      en: "The application's id; with --blank it may also name the form"),
    takes: [.recordOf("application")]
  ) { $0.id = $1 }
  static let options: [OptionSpec<Self>] = [
    .text(
      "form", placeholder: "FORM", takes: .form,
      Localized(
        zh: "用 templates 下的哪种表格（默认用申报记录里写的）",
        en: "Which form below templates (default: the one the record names)")
    ) { $0.formName = $1 },
    .choice(
      "format",
      Localized(
        zh: "格式（默认看 -o 的扩展名，否则为 docx）；json 用于 --check",
        en: "Format (default: by the ending of -o, else docx); json is for --check")
    ) { $0.format = $1 },
    .text(
      "from", placeholder: "FILE.docx", takes: .file(["docx"]),
      Localized(
        zh: "读回学校填好的 Word 文件，列出与记录的不同",
        en: "Read a form that was filled in Word, and show what differs from the record")
    ) { $0.fromPath = $1 },
    .flag(
      "write",
      Localized(
        zh: "与 --from 同用：把不同之处写进记录", en: "With --from: write the differences into the record")
    ) { $0.writesBack = true },
    .text(
      "verify", placeholder: "FILE.docx", takes: .file(["docx"]),
      Localized(
        zh: "填好的文件和记录，填写以后各有哪些改动",
        en: "What has changed since a form was filled, in the file and in the record")
    ) { $0.verifyPath = $1 },
    .flag("blank", Localized(zh: "空白表格，不填任何内容", en: "The form with all its blanks empty")) {
      $0.isBlank = true
    },
    .flag(
      "check",
      Localized(
        zh: "只核对：列出没填的、字数和与计划不符的，不生成表格；有缺项时退出状态为 1",
        en: "Only tell what is missing, lengths and clauses not kept; status 1 for gaps")
    ) { $0.isCheck = true },
    .flag(
      "new",
      Localized(zh: "新建一条申报记录，附表上的字样作说明", en: "Make a record to fill in, with what the form prints")
    ) { $0.isNew = true },
    .text(
      "school", placeholder: "SCHOOL", takes: .recordOf("school"),
      Localized(
        zh: "申报学校的编号、校名或简称：--new 为它新建，--from 作为它的新申报",
        en: "The school, by id, name or short name, to make a record for (--new, --from)")
    ) { $0.school = $1 },
    .text(
      "programme", placeholder: "ID", takes: .recordOf("programme"),
      Localized(
        zh: "新建时：属于哪项计划（默认表格所出文件的计划）",
        en: "For --new: the programme (default: that of the form's document)")
    ) { $0.programme = $1 },
    .text(
      "id", placeholder: "ID",
      Localized(
        zh: "新建时：记录的编号（默认由计划和学校取）",
        en: "For --new: the record's id (default: made of programme and school)")
    ) { $0.newId = $1 },
    .flag(
      "with-private",
      Localized(
        zh: "新建时：在 data/private/ 下另建不公开的部分",
        en: "For --new: make the private part in data/private/, too")
    ) { $0.makesPrivatePart = true },
    .flag(
      "edit",
      Localized(
        zh: "用 VISUAL 或 EDITOR 指定的编辑器打开记录，关闭后核对",
        en: "Open the record in the editor that VISUAL or EDITOR names, then check it")
    ) { $0.editsRecord = true },
    .flag(
      "all",
      Localized(
        zh: "填写全部申报，每份一个文件，放到 -o 文件夹", en: "Fill every application, a file each in the folder -o")
    ) { $0.isAll = true },
    .text(
      "private", placeholder: "FILE", takes: .file(["yaml"]),
      Localized(
        zh: "姓名、电话等不公开内容所在的文件（默认 data/private/）",
        en: "File with names and telephone numbers (default: data/private/)")
    ) { $0.privatePath = $1 },
    .text(
      "set", placeholder: "LABEL=VALUE",
      Localized(
        zh: "填一项不公开的内容，如 联系电话=…；可写多次，不存入文件",
        en: "Fill in a private blank, such as phone=…; may be repeated, is kept nowhere")
    ) { $0.settings.append($1) },
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(
        zh: "按哪一天对照计划（默认今天）", en: "The day to hold it against the plan (default: today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写到这个文件；- 表示标准输出", en: "Write to this file; - for standard output")
    ) { $0.outputPath = $1 },
  ]

  var id: String?
  var formName: String?
  var format: Format?
  var fromPath: String?
  var writesBack = false
  var verifyPath: String?
  var isBlank = false
  var isCheck = false
  var isNew = false
  var school: String?
  var programme: String?
  var newId: String?
  var makesPrivatePart = false
  var editsRecord = false
  var isAll = false
  var privatePath: String?
  var settings: [String] = []
  var asOf: Day?
  var outputPath: String?

  func run(in session: inout Session) throws -> ExitStatus {
    try checkCombination()
    if session.pastCommit != nil { try lookBack(in: &session) }
    if let fromPath { return try readBack(from: fromPath, in: &session) }
    if let verifyPath { return try verify(verifyPath, in: &session) }
    if isNew { return try makeRecord(in: &session) }
    if isAll { return try fillAll(in: &session) }
    if editsRecord { return try editRecord(in: &session) }
    if isCheck { return try check(in: &session) }
    let format = try formFormat()
    if format == .docx, outputPath == "-", session.terminal.width != nil {
      throw UsageError.binaryToTerminal
    }
    if isBlank {
      let repository = try session.findRepository()
      let library = try FormLibrary(files: session.files, root: repository.root)
      guard library.unreadable.isEmpty else { throw Findings(diagnostics: library.unreadable) }
      let form = try blankForm(from: library, in: session)
      let findings = try Self.usable(form, library)
      session.report(findings)
      try write(
        form, .blank(for: form), as: format, stamp: FormStamp(form: form.id), in: &session)
      return .ok
    }
    guard let filling = try readFilling(in: &session) else { return .usage }
    let findings = filling.findings
    session.report(session.global.isQuiet ? findings.filter { $0.severity != .note } : findings)
    let revision = format == .docx ? try dataRevision(in: session) : nil
    try write(
      filling.form, filling.answers, as: format, stamp: filling.stamp(at: revision), in: &session)
    return findings.hasErrors ? .findings : .ok
  }

  /// Options that each ask for something else, and those that belong to one of them.
  private func checkCombination() throws(UsageError) {
    let tasks = [
      ("--new", isNew), ("--all", isAll), ("--blank", isBlank), ("--check", isCheck),
      ("--from", fromPath != nil), ("--verify", verifyPath != nil),
    ].filter(\.1).map(\.0)
    if tasks.count > 1 { throw .oneTask(tasks[0], tasks[1]) }
    if editsRecord, let task = tasks.first, task != "--new" { throw .oneTask(task, "--edit") }
    if isNew || isAll, id != nil { throw .takesNoApplication(tasks[0]) }
    if writesBack, fromPath == nil { throw .needsFrom }
    let forNew = [
      ("--school", school != nil && fromPath == nil), ("--programme", programme != nil),
      ("--id", newId != nil),
      ("--with-private", makesPrivatePart),
    ].filter(\.1).map(\.0)
    if !isNew, let option = forNew.first { throw .onlyForNew(option) }
  }

  /// Refuses what would write into the past, and tells what the past does not have.
  private func lookBack(in session: inout Session) throws(UsageError) {
    let writing = [("--new", isNew), ("--edit", editsRecord), ("--write", writesBack)]
    if let option = writing.first(where: \.1)?.0 { throw .changesNoPast("apply \(option)") }
    guard privatePath == nil, !isBlank, verifyPath == nil, !session.global.isQuiet else { return }
    let note = Localized(
      zh: "data/private/ 里的姓名、电话等不存进 git，过去的版本里没有，这些栏留空；要填，用 --private 指明现在的文件\n",
      en:
        "names and numbers in data/private/ are not kept in git, so a past revision has none and their blanks stay empty; --private names today's file\n"
    )
    session.note(note[session.language])
  }

  /// The format of a filled form.
  func formFormat() throws(UsageError) -> Format {
    let format = try outputFormat(
      format, file: outputPath == "-" ? nil : outputPath, usual: .docx)
    if format == .json { throw .jsonIsForChecks }
    return format
  }

  /// What is wrong with a form but keeps nobody from filling it.
  ///
  /// - Throws: `Findings` for what does.
  static func usable(_ form: Form, _ library: FormLibrary) throws -> [Diagnostic] {
    let findings = library.diagnostics(of: form)
    guard !findings.hasErrors else { throw Findings(diagnostics: findings) }
    return findings
  }
}

extension ApplyCommand {
  /// A form with answers in one format.
  ///
  /// - Parameter stamp: what a Word document carries of its making.
  /// - Throws: `Findings` for what went wrong in filling it.
  func render(
    _ form: Form, _ answers: FormAnswers, as format: Format, stamp: FormStamp,
    in session: Session
  ) throws -> [UInt8] {
    let filled = form.filled(with: answers)
    guard filled.diagnostics.isEmpty else { throw Findings(diagnostics: filled.diagnostics) }
    if let ending = format.textEnding, let own = form.text(ending, with: answers) {
      guard own.diagnostics.isEmpty else { throw Findings(diagnostics: own.diagnostics) }
      return Array(own.text.utf8)
    }
    return switch format {
    case .docx: filled.stamped(with: stamp).docx()
    case .markdown: Array(filled.markdown().utf8)
    case .html: Array(filled.html(title: form.fileName(for: answers)).utf8)
    case .text, .json:
      Array(filled.text(width: session.displayWidth, columns: columns(session)).utf8)
    }
  }

  /// As wide as the terminal; a file is as wide as one usually is.
  private func columns(_ session: Session) -> Int {
    (outputPath == nil ? session.terminal.width : nil) ?? 80
  }

  /// Writes to where was asked, or to the file that the form names.
  private func write(
    _ form: Form, _ answers: FormAnswers, as format: Format, stamp: FormStamp,
    in session: inout Session
  ) throws {
    let bytes = try render(form, answers, as: format, stamp: stamp, in: session)
    switch (outputPath, format) {
    case (nil, .docx):
      let file = form.fileName(for: answers) + ".docx"
      let path = joinPath(session.workingFolder, file)
      // Writing over our own earlier draft is what a second run is for; what a person edited in Word is not ours to lose.
      if session.files.kind(of: path) != nil,
        !ZipArchive.isOurs(try session.files.read(path))
      {
        throw FileError(path: file, message: .editedByHand)
      }
      try session.files.write(bytes, to: path)
      session.print(file + "\n")
    case (.some, _), (nil, _): try session.deliver(bytes, to: outputPath)
    }
  }
}

extension ApplyCommand.Format {
  /// The ending of the form's own text in this format; nil for formats a form has none in.
  fileprivate var textEnding: FormTexts.Ending? {
    switch self {
    case .markdown: .markdown
    case .html: .html
    case .text: .text
    case .docx, .json: nil
    }
  }
}

extension UsageError {
  fileprivate static func oneTask(_ first: String, _ second: String) -> Self {
    Self(
      Localized(
        zh: "\(first) 和 \(second) 不能一起用", en: "\(first) and \(second) cannot be used together"))
  }

  fileprivate static func takesNoApplication(_ option: String) -> Self {
    Self(
      Localized(zh: "\(option) 不带申报的编号", en: "\(option) takes no application"),
      remedy: option == "--new"
        ? Localized(zh: "新记录的编号用 --id 写", en: "name the new record with --id") : nil)
  }

  fileprivate static func onlyForNew(_ option: String) -> Self {
    let tasks =
      option == "--school"
      ? Localized(zh: "--new 或 --from", en: "--new or --from") : Localized(zh: "--new", en: "--new")
    return Self(
      Localized(zh: "\(option) 只和 \(tasks.zh) 一起用", en: "\(option) goes with \(tasks.en)"))
  }

  static let jsonIsForChecks = Self(
    Localized(zh: "json 只用于 --check", en: "json is for --check only"),
    remedy: Localized(
      zh: "表格可以写成 docx、html、markdown、text", en: "a form is written as docx, html, markdown or text")
  )

  fileprivate static let binaryToTerminal = Self(
    Localized(zh: "Word 文件不能显示在终端里", en: "a Word file cannot be shown in a terminal"),
    remedy: Localized(
      zh: "用 -o 文件.docx 写到文件，或用 --format markdown 直接看",
      en: "write it with -o FILE.docx, or look at it with --format markdown"))
}

extension Localized {
  static let editedByHand = Localized(
    zh: "这个文件已经存在，而且不是 eduplan 写的（可能在 Word 里改过），没有覆盖；用 -o 另起文件名，或先移走它",
    en: """
      the file exists and was not written by eduplan (it may have been edited in Word), so it was left alone; \
      choose another name with -o, or move it away
      """)
}
