/// Shows records as people read them.
struct ShowCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, json, yaml, html, docx }

  static let name = "show"
  static let readsRevisions = true
  static let summary = Localized(zh: "看一条记录", en: "Show a record")
  static let discussion = Localized(
    zh: """
      字段用中文名，选项和引用写出名称，最后是记录所在的文件和行，以及哪些种类的记录引用它、各有几条。\
      --format yaml 是文件里原来的样子。个人信息在 data/private/ 里的，只说有；加 --private 才显示。\
      一条记录在各项要求里算不算数，见 eduplan explain。

        eduplan show 宝山区/乐之中学
        eduplan show tw21-mutual-1 tw21-mutual-2 --format yaml
        eduplan show bs23-application-example -o 申报.html
      """,
    en: """
      Fields by their labels, choices and references by what they are called; then where the record stands, and which kinds \
      of record refer to it and how often. --format yaml gives the record as it stands in its file. Of personal data in \
      data/private/ it only says that there is some, unless --private asks for it. Whether a record counts in the \
      requirements is told by eduplan explain.

        eduplan show 宝山区/乐之中学
        eduplan show tw21-mutual-1 tw21-mutual-2 --format yaml
        eduplan show bs23-application-example -o application.html
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID", count: .atLeastOne,
    help: Localized(zh: "记录的编号", en: "The id of a record"), takes: [.record]
  ) { $0.ids.append($1) }
  static let options: [OptionSpec<Self>] = [
    .flag(
      "private", Localized(zh: "也显示 data/private/ 里的内容", en: "Show what data/private/ holds, too")
    ) {
      $0.showsPrivate = true
    },
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var ids: [String] = []
  var showsPrivate = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
    if format == .yaml, showsPrivate { throw UsageError.yamlOfPrivate }
    let repository = try session.findRepository()
    let loaded = try session.loadRepository()
    var records: [RecordHandle] = []
    for id in ids {
      let record = try loaded.record(id)
      if !records.contains(record) { records.append(record) }
    }
    let parts = try PrivateParts(files: session.files, root: repository.root)
    var known = RecordSheet.PrivatePart(isShown: showsPrivate)
    for record in records {
      let id = loaded.store.id(of: record)
      known.values[id] = parts[id]
    }
    let sheet = RecordSheet(
      store: loaded.store, language: session.language, privatePart: known)
    let bytes: [UInt8] =
      switch format {
      case .json: sheet.renderJSON(records)
      case .yaml: sheet.renderYAML(records)
      case .text, .markdown, .html, .docx:
        session.render(
          sheet.report(records), as: ReportFormat(format) ?? .text, to: output, columns: 120)
      }
    // What is wrong elsewhere is for check to say; what is wrong here may hide a part of what is shown.
    let paths = Set(records.map { loaded.store.document(of: $0).path })
    let own = loaded.diagnostics.filter {
      $0.severity == .error && $0.location.map { paths.contains($0.path) } ?? false
    }
    session.report(own)
    try session.deliver(bytes, to: output)
    return own.isEmpty ? .ok : .findings
  }
}

extension UsageError {
  fileprivate static let yamlOfPrivate = Self(
    Localized(
      zh: "--format yaml 只给公开的记录，不能与 --private 同用",
      en: "--format yaml gives the public record only and cannot go with --private"),
    remedy: Localized(zh: "去掉其中一个", en: "leave one of them out"))
}
