/// Fills an application form from a record and writes it as a Word document or Markdown.
struct ApplyCommand: Command {
  enum Format: String, CaseIterable { case docx, markdown }

  static let name = "apply"
  static let summary = Localized(zh: "填写申报表", en: "Fill in an application form")
  static let discussion = Localized(
    zh: """
      把一条申报记录填进发文单位的表格，生成 Word 文件；表格上印的文字一字不改，选项前加 ☑。\
      不写编号时填唯一的一份。不写 -o 时按表格规定的样子命名文件，并打印文件名。
      姓名和电话取自 data/private/ 下同编号的记录，或 --private 给出的文件；没有时留空。
      没填的内容是提醒，草稿照样生成；加 --check 时退出状态为 1。字数只作参考。
      """,
    en: """
      Puts an application record into the form its issuer gave out, as a Word file; what is printed on the form \
      stays as it is, a chosen option gets a ☑. Without an id it fills the only application there is. Without -o \
      the file is named as the form says, and its name is printed. \
      Names and telephone numbers come from the record of the same id in data/private/, or from the file given \
      with --private; without either they stay blank. Gaps are warnings and the draft is written all the same; \
      with --check they make the status 1. Lengths are for reference only.
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "APPLICATION", count: .optional,
    help: Localized(
      zh: "申报的编号；与 --blank 同用时也可以是表格名",
      en: "The application's id; with --blank it may also name the form")
  ) { $0.id = $1 }
  static let options: [OptionSpec<Self>] = [
    .text(
      "form", placeholder: "FORM",
      Localized(
        zh: "用 templates 下的哪种表格（默认用申报记录里写的）",
        en: "Which form below templates (default: the one the record names)")
    ) { $0.formName = $1 },
    .choice(
      "format",
      Localized(
        zh: "文件格式（默认看 -o 的扩展名，否则为 docx）",
        en: "File format (default: by the ending of -o, else docx)")
    ) { $0.format = $1 },
    .flag("blank", Localized(zh: "空白表格，不填任何内容", en: "The form with all its blanks empty")) {
      $0.isBlank = true
    },
    .flag(
      "check",
      Localized(zh: "有没填的内容时，退出状态为 1", en: "Make the status 1 when something is not filled in")
    ) { $0.failsOnGaps = true },
    .text(
      "private", placeholder: "FILE",
      Localized(
        zh: "姓名、电话等不公开内容所在的文件（默认 data/private/）",
        en: "File with names and telephone numbers (default: data/private/)")
    ) { $0.privatePath = $1 },
    .text(
      "output", short: "o", placeholder: "FILE",
      Localized(zh: "写到这个文件；- 表示标准输出", en: "Write to this file; - for standard output")
    ) { $0.outputPath = $1 },
  ]

  var id: String?
  var formName: String?
  var format: Format?
  var isBlank = false
  var failsOnGaps = false
  var privatePath: String?
  var outputPath: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(
      format, file: outputPath == "-" ? nil : outputPath, usual: .docx)
    let repository = try session.findRepository()
    let library = try FormLibrary(files: session.files, root: repository.root)
    guard library.unreadable.isEmpty else { throw Findings(diagnostics: library.unreadable) }
    let form: Form
    let answers: FormAnswers
    var findings: [Diagnostic] = []
    if isBlank {
      form = try blankForm(from: library, in: session)
      answers = .blank(for: form)
    } else {
      let loaded = try session.loadRepository()
      guard let application = try find(in: loaded, library, &session) else { return .usage }
      form = application.form
      (answers, findings) = try readAnswers(to: application, in: loaded, repository, session)
    }
    let formFindings = library.diagnostics(of: form)
    guard !formFindings.hasErrors else { throw Findings(diagnostics: formFindings) }
    let filled = form.filled(with: answers)
    guard filled.diagnostics.isEmpty else { throw Findings(diagnostics: filled.diagnostics) }
    findings = formFindings + findings
    session.report(session.global.isQuiet ? findings.filter { $0.severity != .note } : findings)
    try write(filled, as: format, named: form.fileName(for: answers), in: &session)
    let isFailure = findings.contains {
      $0.severity == .error || failsOnGaps && $0.severity == .warning
    }
    return isFailure ? .findings : .ok
  }
}

extension ApplyCommand {
  /// Writes to where was asked, or to the file that the form names.
  private func write(
    _ filled: FilledForm, as format: Format, named name: String, in session: inout Session
  ) throws {
    let bytes =
      switch format {
      case .docx: filled.docx()
      case .markdown: Array(filled.markdown().utf8)
      }
    switch (outputPath, format) {
    case ("-", .docx) where session.terminal.width != nil: throw UsageError.binaryToTerminal
    case (.some, _), (nil, .markdown): try session.deliver(bytes, to: outputPath)
    case (nil, .docx):
      let file = name + ".docx"
      let path = joinPath(session.workingFolder, file)
      // Writing over our own earlier draft is what a second run is for; what a person edited in Word is not ours to lose.
      if session.files.kind(of: path) != nil,
        !ZipArchive.isOurs(try session.files.read(path))
      {
        throw FileError(path: file, message: .editedByHand)
      }
      try session.files.write(bytes, to: path)
      session.print(file + "\n")
    }
  }
}

extension UsageError {
  fileprivate static let binaryToTerminal = Self(
    Localized(zh: "Word 文件不能显示在终端里", en: "a Word file cannot be shown in a terminal"),
    remedy: Localized(
      zh: "用 -o 文件.docx 写到文件，或用 --format markdown 直接看",
      en: "write it with -o FILE.docx, or look at it with --format markdown"))
}

extension Localized {
  fileprivate static let editedByHand = Localized(
    zh: "这个文件已经存在，而且不是 eduplan 写的（可能在 Word 里改过），没有覆盖；用 -o 另起文件名，或先移走它",
    en: """
      the file exists and was not written by eduplan (it may have been edited in Word), so it was left alone; \
      choose another name with -o, or move it away
      """)
}
