/// Says what is wrong with forms: their placeholders, their settings, and the Word documents themselves.
struct TemplateCheckCommand: Command {
  static let name = "template check"
  static let summary = Localized(zh: "检查表格模板", en: "Check the forms")
  static let discussion = Localized(
    zh: """
      检查一种表格，不写名称时检查全部：占位符和 form.yaml 是否相符，取值的字段有没有，括号成不成对，\
      Word 文件是否完整（元素次序、单元格、列数、引用的文件）。每个问题指出在哪一格。有错误时退出状态为 1。
      """,
    en: """
      Checks one form, or all when none is named: whether placeholders and form.yaml agree, whether the fields they \
      take exist, whether braces come in pairs, and whether the Word document is whole (order of elements, cells, \
      columns, files referred to). Each finding names the cell. With errors the status is 1.
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "FORM", count: .optional,
    help: Localized(zh: "templates 下的表格名", en: "The form's name below templates"), takes: [.form]
  ) { $0.formName = $1 }
  static let options: [OptionSpec<Self>] = [
    .choice(
      "format",
      Localized(
        zh: "text：给人看；json：给程序；github：代码行上的标注",
        en: "text for people, json for programmes, github for annotations")
    ) { $0.format = $1 }
  ]

  var formName: String?
  var format = DiagnosticRenderer.Format.text

  func run(in session: inout Session) throws -> ExitStatus {
    let repository = try session.findRepository()
    let names = try FormReader(files: session.files, root: repository.root).names()
    if let formName, !names.contains(formName) {
      throw UsageError.noSuchForm(formName, known: names)
    }
    let store = try session.loadRepository().store
    var findings: [Diagnostic] = []
    for name in formName.map({ [$0] }) ?? names {
      findings += try FormLibrary.check(
        name, files: session.files, root: repository.root, in: store)
    }
    session.diagnosticRenderer.render(findings, as: format, into: &session.output)
    if format == .text, !session.global.isQuiet {
      let count = formName == nil ? names.count : 1
      let found = DiagnosticRenderer.summary(of: findings)
      session.print(
        Localized(
          zh: "\(count) 种表格，\(found.zh)\n",
          en: "\(count) \(count == 1 ? "form" : "forms"), \(found.en)\n")[
            session.language])
    }
    return findings.hasErrors ? .findings : .ok
  }
}
