/// Makes a form of a Word document into whose blanks somebody has typed placeholders.
struct TemplateImportCommand: Command {
  static let name = "template import"
  static let summary = Localized(
    zh: "把写了占位符的 Word 表格做成模板", en: "Make a form of a Word document with placeholders")
  static let discussion = Localized(
    zh: """
      在发文单位的 .docx 的每个空格里写上 {{项目名称}} 这样的名称（用 Word、WPS、LibreOffice 都行，全角括号也行），\
      存盘后导入，从此可以用 eduplan apply 填写。文件放进 templates/名称/，清掉编辑痕迹，每段一行，便于比较；\
      form.yaml 列出每个空格、表上印的字、字数和取值的字段。再次导入时，已写的 form.yaml 保留，只补上新的空格。
        eduplan template import 申报表.docx --as huxi-2025
      文件有问题时什么也不写。
      """,
    en: """
      Type a name such as {{项目名称}} into each blank of the official .docx (in Word, WPS or LibreOffice; full-width \
      braces are fine), save it and import it; from then on eduplan apply fills it in. The document goes to \
      templates/NAME/ without the traces of editing, one paragraph to a line, so that versions can be compared; \
      form.yaml lists each blank with its printed label, its length and the field it takes. When a form is imported \
      again, what was written in form.yaml stays and only new blanks are added.
        eduplan template import form.docx --as huxi-2025
      When something is wrong with the file, nothing is written.
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "FILE", count: .one,
    help: Localized(
      zh: "Word 文件（.docx），或它解压后的文件夹", en: "A Word document (.docx), or a folder with its parts"),
    takes: [.file(["docx"])]
  ) { $0.path = $1 }
  static let options: [OptionSpec<Self>] = [
    .text(
      "as", placeholder: "NAME", takes: .form,
      Localized(zh: "模板的名称，即 templates 下的文件夹名", en: "The form's name, a folder below templates")
    ) { $0.formName = $1 },
    .text(
      "kind", placeholder: "KIND", takes: .kind,
      Localized(
        zh: "由哪种记录填写（默认 application）", en: "The kind of record that fills it (default: application)"
      )
    ) { $0.kind = $1 },
    .flag(
      "replace",
      Localized(
        zh: "替换同名的另一种表格，form.yaml 重新写", en: "Replace another form of that name, form.yaml included")
    ) { $0.replaces = true },
  ]

  var path = ""
  var formName: String?
  var kind: String?
  var replaces = false

  func run(in session: inout Session) throws -> ExitStatus {
    guard let formName else { throw UsageError.missingFormName }
    guard formName.isFormName else { throw UsageError.badFormName(formName) }
    let repository = try session.findRepository()
    let reader = FormReader(files: session.files, root: repository.root)
    let schema = try session.loadRepository().store.schema
    let parts = try readParts(session)
    let document = try FormImporter(parts, path: path).document()
    let fields = FieldFinder(in: document.trees.map(\.root)).fields
    guard !fields.isEmpty else { throw FileError(path: path, message: .noPlaceholders) }
    let folder = joinPath(repository.root, "\(FormReader.folder)/\(formName)")
    let existing = try existingSettings(formName, reader, in: session)
    let kind = try chosenKind(existing, formName, schema)
    let writer = FormSettingsWriter(schema: schema, kind: kind, language: session.language)
    var merge: FormSettingsWriter.Merge
    if let existing {
      try refuseOtherForm(existing, fields, formName)
      do throws(RecordEditError) {
        merge = try writer.merged(existing, with: fields)
      } catch {
        throw Findings(diagnostics: [error.diagnostic])
      }
    } else {
      merge = writer.settings(
        id: formName, title: FormTitle.find(in: document) ?? formName, fields: fields)
    }
    var files = document.parts
    files.append(.init(name: FormReader.settingsName, bytes: merge.bytes))
    try session.files.replaceFolder(folder, with: files.map { ($0.name, $0.bytes) })
    report(merge, fields, formName, document, in: &session)
    return .ok
  }

  // MARK: What comes in

  private func readParts(_ session: Session) throws(FileError) -> [ZipArchive.Part] {
    let full = joinPath(session.workingFolder, path)
    if session.files.kind(of: full) == .folder {
      return try FormReader(files: session.files, root: full).parts(in: "")
    }
    return try session.wordPackage(at: path).parts
  }

  /// The settings of the form that is to be imported again; nil for a new one.
  private func existingSettings(
    _ name: String, _ reader: FormReader, in session: Session
  ) throws -> RecordDocument? {
    guard try reader.names().contains(name) else {
      let folder = joinPath(reader.root, "\(FormReader.folder)/\(name)")
      if session.files.kind(of: folder) != nil { throw UsageError.folderIsNoForm(name) }
      return nil
    }
    if replaces { return nil }
    let document = try reader.settings(of: name)
    guard !document.diagnostics.hasErrors, !document.records.isEmpty else {
      throw Findings(diagnostics: document.diagnostics)
    }
    return document
  }

  private func chosenKind(
    _ existing: RecordDocument?, _ name: String, _ schema: Schema
  ) throws(UsageError) -> String {
    let written = existing.flatMap { document in
      document.records.first.flatMap {
        RecordValue(document: document, node: $0)["kind"]?.text
      }
    }
    if let written, let kind, kind != written {
      throw .otherKind(name, written: written, chosen: kind)
    }
    let result = written ?? kind ?? "application"
    if written == nil, schema.index(ofKind: result) == nil {
      throw .unknownKind(result, known: schema.kinds.map(\.name))
    }
    return result
  }

  /// A form of this name with other blanks is another form: whoever wants it replaced says so.
  private func refuseOtherForm(
    _ existing: RecordDocument, _ fields: [FoundField], _ name: String
  ) throws(UsageError) {
    let names = FormSettingsWriter.names(in: existing)
    let common = names.count { name in fields.contains { $0.name == name } }
    if !names.isEmpty, common * 2 < names.count {
      throw .otherForm(name, common: common, of: names.count)
    }
  }

  // MARK: What is said

  private func report(
    _ merge: FormSettingsWriter.Merge, _ fields: [FoundField], _ name: String,
    _ document: FormImporter.Document, in session: inout Session
  ) {
    session.print("\(FormReader.folder)/\(name)\n")
    guard !session.global.isQuiet else { return }
    let separator = session.language == .zh ? "、" : ", "
    let list = { (names: [String]) in names.joined(separator: separator).terminalSafe }
    var lines = [
      Localized(
        zh: "\(fields.count) 个填写项：\(list(fields.map(\.name)))",
        en: "\(fields.count) \(fields.count == 1 ? "blank" : "blanks"): \(list(fields.map(\.name)))"
      )
    ]
    if document.hadComments {
      lines.append(
        Localized(zh: "文档里的批注没有收进来", en: "the comments of the document were left out"))
    }
    let untagged = FieldFinder.untaggedControls(in: document.trees.map(\.root))
    if !untagged.isEmpty {
      lines.append(
        Localized(
          zh: "内容控件没有“标记”，没有当作填写项：\(list(untagged))。在 Word 里补上标记，或改写成 {{名称}}；LibreOffice 存盘会丢掉标记",
          en:
            "content controls without a tag are no blanks: \(list(untagged)); give them a tag in Word, or type {{name}} "
            + "instead; LibreOffice loses tags when it saves"))
    }
    if !merge.added.isEmpty, merge.added.count < fields.count {
      lines.append(
        Localized(
          zh: "新加进 form.yaml：\(list(merge.added))", en: "added to form.yaml: \(list(merge.added))"))
    }
    if !merge.removed.isEmpty {
      lines.append(
        Localized(
          zh: "文档里不再有，form.yaml 里还在：\(list(merge.removed))",
          en: "no longer in the document, still in form.yaml: \(list(merge.removed))"))
    }
    if !merge.withoutValue.isEmpty {
      lines.append(
        Localized(
          zh: "请在 form.yaml 里补上 value（取哪个字段）：\(list(merge.withoutValue))",
          en: "add their value (the field they take) in form.yaml: \(list(merge.withoutValue))"))
    }
    lines.append(
      Localized(
        zh: "接着运行：eduplan template check \(name)", en: "next: eduplan template check \(name)"))
    for line in lines { session.note(line[session.language] + "\n") }
  }
}

extension String {
  /// Whether a form can be called so: one folder, not hidden, without what steers a terminal or a file system.
  fileprivate var isFormName: Bool {
    self == safeFileName(self) && !contains(" ") && self != "rosters"
  }
}
