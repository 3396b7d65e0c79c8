/// Prints what a record file says, as any YAML reader should understand it: for scripts, and for comparing readers.
struct RecordsCommand: Command {
  enum Format: String, CaseIterable { case json, jsonl }

  static let name = "records"
  static let readsRevisions = true
  static let summary = Localized(
    zh: "把记录文件的内容打印成 JSON", en: "Print what a record file says, as JSON")
  static let discussion = Localized(
    zh: """
      每条记录打印一个 JSON 值；标量都是字符串，没有值的键是 null，键的次序与文件一致。FILE 写 - 读标准输入。\
      记录文件的写法见 docs/records.md。有任何内容被拒绝时，其余记录照样打印，退出状态为 1。
      """,
    en: """
      One JSON value is printed for each record: scalars are strings, a key without a value is null, keys keep \
      their order. With - as FILE, standard input is read. docs/records.md describes the format. When anything \
      is refused, the other records are printed all the same and the status is 1.
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "FILE", count: .atLeastOne,
    help: Localized(zh: "记录文件；- 表示标准输入", en: "A record file; - for standard input"),
    takes: [.file(["yaml"])]
  ) { $0.paths.append($1) }
  static let options: [OptionSpec<Self>] = [
    .choice(
      "format", Localized(zh: "json：分行缩进；jsonl：每条一行", en: "json: indented; jsonl: one line each")
    ) { $0.format = $1 }
  ]

  var paths: [String] = []
  var format = Format.json

  func run(in session: inout Session) -> ExitStatus {
    var status = ExitStatus.ok
    var findings: [Diagnostic] = []
    for path in paths {
      let document: RecordDocument
      do throws(FileError) {
        document = try read(path, in: session)
      } catch {
        session.report(error)
        status = .failure
        continue
      }
      print(document, in: &session)
      findings += document.diagnostics
    }
    session.report(findings)
    return status == .ok && findings.hasErrors ? .findings : status
  }

  private func read(_ path: String, in session: Session) throws(FileError) -> RecordDocument {
    if path == "-" {
      let name = Localized(zh: "<标准输入>", en: "<stdin>")[session.language]
      return RecordDocument(parsing: try session.readInput(), path: name)
    }
    let bytes = try session.files.read(joinPath(session.workingFolder, path))
    return RecordDocument(parsing: bytes, path: path)
  }

  private func print(_ document: RecordDocument, in session: inout Session) {
    for record in document.records {
      var json = JSONWriter(compact: format == .jsonl)
      document.write(record, to: &json)
      json.endLine()
      session.output += json.bytes
    }
  }
}
