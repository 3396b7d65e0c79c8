/// Shows the kinds of record and their fields: in words, as they are declared, or as schemas that editors read.
struct SchemaCommand: Command {
  enum Format: String, CaseIterable {
    case text, markdown, yaml
    case jsonSchema = "json-schema"
  }

  static let name = "schema"
  static let readsRevisions = true
  static let summary = Localized(
    zh: "列出记录的种类和字段，供编辑器使用", en: "Show the kinds of record and their fields, also for editors")
  static let discussion = Localized(
    zh: """
      每种记录有哪些字段、填什么；包括随程序带来、仓库里看不到文件的种类。\
      --format yaml 打印种类的声明，可以存到 data/schema/ 下修改；--format json-schema 是编辑器用的，\
      打字时就有提示和检查，设置见 docs/editors.md。

        eduplan schema school
        eduplan schema 学校 --format yaml
        eduplan schema --editor vscode --write
      """,
    en: """
      What each kind of record holds, those included that come with eduplan and have no file in the repo. With --format \
      yaml, the declaration, which can be put into data/schema/ and changed; with --format json-schema, what editors read \
      to complete and check a record while it is typed, see docs/editors.md.

        eduplan schema school
        eduplan schema school --format yaml
        eduplan schema --editor vscode --write
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "KIND", count: .any,
    help: Localized(zh: "哪些种类；不写就是全部", en: "Which kinds; all when none is named"), takes: [.kind]
  ) { $0.names.append($1) }
  static let options: [OptionSpec<Self>] = [
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .flag(
      "ids",
      Localized(
        zh: "json-schema：引用只能选现有的编号（编号变了要重写）",
        en:
          "For json-schema: references are chosen from the ids there are (write it anew when those change)"
      )
    ) { $0.namesIds = true },
    .choice(
      "editor",
      Localized(
        zh: "打印这种编辑器的设置，使它用上这些字段说明", en: "Print the settings that make an editor use the schemas")
    ) { $0.editor = $1 },
    .flag(
      "write",
      Localized(
        zh: "与 --editor 同用：把设置和字段说明写进仓库；已有的设置不改",
        en: "With --editor: write settings and schemas into the repo; settings that are there stay")
    ) { $0.writes = true },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(
        zh: "写入文件；几个种类的 json-schema 写入这个文件夹",
        en: "Write to a file; json-schema of several kinds to a folder")
    ) { $0.output = $1 },
  ]

  var names: [String] = []
  var format: Format?
  var namesIds = false
  var editor: EditorSettings.Editor?
  var writes = false
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    try checkCombination()
    let kinds = try KindSource(session: session)
    let chosen = try choose(from: kinds.schema)
    if writes, session.pastCommit != nil { throw UsageError.changesNoPast("schema --write") }
    if let editor { return try set(up: editor, for: chosen, kinds, in: &session) }
    switch format ?? .text {
    case .text, .markdown:
      let report = SchemaReport(schema: kinds.schema, kinds: chosen).report(in: session.language)
      let bytes = session.render(
        report, as: format == .markdown ? .markdown : .text, to: output, columns: 100)
      try session.deliver(bytes, to: output)
    case .yaml:
      try session.deliver(kinds.declarations(of: chosen), to: output)
    case .jsonSchema:
      if chosen.count == 1 {
        try session.deliver(schemas(of: chosen, kinds, session)[0].bytes, to: output)
      } else if let output {
        try write(schemas(of: chosen, kinds, session), to: output, in: &session)
      } else {
        throw UsageError.severalSchemas
      }
    }
    return .ok
  }

  private func checkCombination() throws(UsageError) {
    if writes, editor == nil { throw .only("--write", with: "--editor") }
    if editor != nil {
      if let format { throw .notWithEditor("--format \(format.rawValue)") }
      if output != nil { throw .notWithEditor("-o") }
    } else if namesIds, format != .jsonSchema {
      throw .only("--ids", with: "--format json-schema")
    }
  }

  private func choose(from schema: Schema) throws(UsageError) -> [Int] {
    if names.isEmpty { return Array(schema.kinds.indices) }
    var found: [Int] = []
    for name in names {
      guard let kind = schema.index(ofKindCalled: name) else {
        throw .unknownKind(name, in: schema)
      }
      if !found.contains(kind) { found.append(kind) }
    }
    return found
  }

  // MARK: Editors

  private func schemas(
    of chosen: [Int], _ kinds: KindSource, _ session: Session
  ) throws(FileError) -> [(name: String, bytes: [UInt8])] {
    var writer = JSONSchemaWriter(schema: kinds.schema, language: session.language)
    if namesIds {
      let store = try session.loadRepository().store
      writer.ids = { kind in
        store.handles(ofKind: kind).compactMap { store.text(RecordHandle(index: $0), field: 0) }
      }
    }
    return chosen.map { index in
      let kind = kinds.schema.kinds[index]
      return (EditorSettings.schemaName(of: kind), writer.schema(of: kind))
    }
  }

  private func write(
    _ files: [(name: String, bytes: [UInt8])], to folder: String, shownAs name: String? = nil,
    in session: inout Session
  ) throws(FileError) {
    let place = joinPath(session.workingFolder, folder)
    try session.files.makeFolder(place)
    for file in files { try session.files.write(file.bytes, to: joinPath(place, file.name)) }
    let shown = (name ?? folder).terminalSafe
    session.note(
      session(
        Localized(
          zh: "写了 \(files.count) 个文件到 \(shown)\n", en: "\(files.count) files written to \(shown)\n")
      ))
  }

  private func set(
    up editor: EditorSettings.Editor, for chosen: [Int], _ kinds: KindSource,
    in session: inout Session
  ) throws -> ExitStatus {
    let settings = EditorSettings(kinds: chosen.map { kinds.schema.kinds[$0] }, of: kinds.schema)
    let text = settings.text(for: editor)
    guard writes else {
      session.print(text)
      return .ok
    }
    let repository = try session.findRepository()
    try write(
      schemas(of: chosen, kinds, session), to: repository.path(EditorSettings.folder),
      shownAs: EditorSettings.folder, in: &session)
    guard let path = settings.path(for: editor) else {
      session.print(text)
      return .ok
    }
    let target = repository.path(path)
    if let there = try? session.files.read(target) {
      if there == Array(text.utf8) { return .ok }
      session.note(
        session(
          Localized(
            zh: "\(path) 已经有了，没有改；把下面的并进去：\n",
            en: "\(path) is there and was left alone; add to it what follows:\n")))
      session.print(text)
      return .ok
    }
    try session.files.makeFolder(folderOfPath(target))
    try session.files.write(Array(text.utf8), to: target)
    session.note(session(Localized(zh: "写了 \(path)\n", en: "\(path) written\n")))
    return .ok
  }

  private func folderOfPath(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

/// The kinds of the repo, or those that come with eduplan where there is no repo, with the files that declare them.
private struct KindSource {
  let schema: Schema
  private let files: any FileSystem
  private let root: String

  init(session: Session) throws {
    if let repository = Repository.find(in: session.repositoryContext) {
      (files, root) = (session.files, repository.root)
    } else {
      if let chosen = session.global.repository {
        throw FileError(
          path: chosen, message: Localized(zh: "这里没有数据仓库", en: "there is no data repo"))
      }
      (files, root) = (Defaults.fileSystem(), "")
    }
    var documents: [RecordDocument] = []
    for entry in try files.entries(of: joinPath(root, Self.folder))
    where entry.name.hasSuffix(DataFiles.ending) && !entry.name.hasPrefix(".") {
      let path = joinPath(Self.folder, entry.name)
      documents.append(
        RecordDocument(parsing: try files.read(joinPath(root, path)), path: path))
    }
    let (schema, findings) = SchemaReader.read(documents)
    // What is wrong with a kind would be missing from every schema.
    if findings.hasErrors { throw Findings(diagnostics: findings.filter { $0.severity == .error }) }
    self.schema = schema
  }

  static let folder = "data/schema"

  /// The files that declare the kinds, one behind the other.
  func declarations(of kinds: [Int]) throws(FileError) -> [UInt8] {
    var paths: [String] = []
    for kind in kinds where !paths.contains(schema.kinds[kind].location.path) {
      paths.append(schema.kinds[kind].location.path)
    }
    var bytes: [UInt8] = []
    for path in paths { bytes += try files.read(joinPath(root, path)) }
    return bytes
  }
}

extension Schema {
  /// The position of a kind by its name, or by what people call it.
  func index(ofKindCalled name: String) -> Int? {
    index(ofKind: name) ?? kinds.firstIndex { $0.label.zh == name || $0.label.en == name }
  }
}

extension UsageError {
  fileprivate static func unknownKind(_ name: String, in schema: Schema) -> Self {
    let close = closestMatch(
      to: name, among: schema.kinds.flatMap { [$0.name, $0.label.zh, $0.label.en] })
    return Self(
      Localized(zh: "没有“\(name)”这种记录", en: "there is no kind of record '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "eduplan list 列出全部种类", en: "eduplan list shows all kinds"))
  }

  fileprivate static let severalSchemas = Self(
    Localized(
      zh: "一个 json-schema 只能说明一种记录", en: "one json-schema is about one kind of record"),
    remedy: Localized(
      zh: "写上一个种类，或用 -o 文件夹 每种写一个文件", en: "name one kind, or write a file for each with -o FOLDER"))

  fileprivate static func only(_ option: String, with other: String) -> Self {
    Self(
      Localized(zh: "\(option) 要和 \(other) 同用", en: "\(option) goes with \(other)"),
      remedy: Localized(zh: "加上 \(other)，或去掉 \(option)", en: "add \(other), or leave out \(option)")
    )
  }

  fileprivate static func notWithEditor(_ option: String) -> Self {
    Self(
      Localized(
        zh: "--editor 打印的是设置，不能同时用 \(option)",
        en: "--editor prints settings and cannot go with \(option)"),
      remedy: Localized(
        zh: "去掉 \(option)；要写进仓库用 --write",
        en: "leave out \(option); --write puts them into the repo"))
  }
}
