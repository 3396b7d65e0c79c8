/// Makes a Word document of a form, to be edited where people edit documents and imported again.
struct TemplatePackCommand: Command {
  static let name = "template pack"
  static let summary = Localized(
    zh: "把模板打包成 Word 文件，以便修改", en: "Pack a form into a Word document to edit it")
  static let discussion = Localized(
    zh: """
      写出带占位符的 .docx，可在 Word、WPS、LibreOffice 里改版式、加空格；改好后用 template import 导回。
        eduplan template pack baoshan-2023 -o 表格.docx
      """,
    en: """
      Writes the .docx with its placeholders; change its layout or add blanks in Word, WPS or LibreOffice, and take \
      it back with template import.
        eduplan template pack baoshan-2023 -o form.docx
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "FORM", count: .one,
    help: Localized(zh: "templates 下的表格名", en: "The form's name below templates"), takes: [.form]
  ) { $0.formName = $1 }
  static let options: [OptionSpec<Self>] = [
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写到这个文件；- 表示标准输出", en: "Write to this file; - for standard output")
    ) { $0.outputPath = $1 }
  ]

  var formName = ""
  var outputPath: String?

  func run(in session: inout Session) throws -> ExitStatus {
    guard let outputPath else { throw UsageError.missingPackFile }
    let repository = try session.findRepository()
    let reader = FormReader(files: session.files, root: repository.root)
    let names = try reader.names()
    guard names.contains(formName) else { throw UsageError.noSuchForm(formName, known: names) }
    let path = joinPath(session.workingFolder, outputPath)
    // What somebody has edited in Word and not imported yet is not ours to lose.
    if outputPath != "-", session.files.kind(of: path) == .file,
      !ZipArchive.isOurs(try session.files.read(path))
    {
      throw FileError(path: outputPath, message: .templateEditedByHand)
    }
    let archive = ZipArchive(officePackage: try reader.parts(of: formName))
    try session.deliver(archive.bytes(), to: outputPath)
    return .ok
  }
}
