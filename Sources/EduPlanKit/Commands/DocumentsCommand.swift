/// Lists the policy documents, and compares what is quoted from them with their texts.
struct DocumentsCommand: Command {
  static let name = "documents"
  static let readsRevisions = true
  static let summary = Localized(
    zh: "列出政策文件，核对引文", en: "List the policy documents, verify what is quoted from them")
  static let discussion = Localized(
    zh: """
      仓库里只有引文，没有文件全文。eduplan documents 列出各份文件和引文条数；\
      eduplan documents verify FILE… 把全部引文和您手里的文件文本（UTF-8）逐字核对，有对不上或没有核对到的，退出状态为 1。\
      哪个文本是哪份文件，按引文自动认定。
      例：eduplan documents verify 通知.txt 方案.txt
      """,
    en: """
      A repo holds quotes, not the documents. 'eduplan documents' lists the documents with the number of quotes; \
      'eduplan documents verify FILE…' compares all quotes letter by letter with the texts (UTF-8) that you hold, \
      and ends with status 1 unless every one stands. Which text is which document's is found from the quotes.
      Example: eduplan documents verify notice.txt plan.txt
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "verify FILE", count: .any,
    help: Localized(zh: "verify 和各文件的文本", en: "verify, then texts of the documents"),
    takes: [.word(["verify"]), .file(["txt"])]
  ) { $0.words.append($1) }
  static let options: [OptionSpec<Self>] = []

  var words: [String] = []

  func run(in session: inout Session) throws -> ExitStatus {
    if let first = words.first, first != "verify" { throw UsageError.unknownAction(first) }
    if words.count == 1 { throw UsageError.missingArgument("FILE") }
    let loaded = try session.loadRepositoryForReport()
    var texts: [QuoteComparison.Text] = []
    for path in words.dropFirst() {
      let bytes = try session.files.read(joinPath(session.workingFolder, path))
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw FileError(
          path: path,
          message: Localized(
            zh: "不是 UTF-8 文本；请另存为 UTF-8 文本文件", en: "this is no UTF-8 text; save it as UTF-8 text"))
      }
      texts.append(QuoteComparison.Text(path: path, bytes: bytes))
    }
    let outcomes = QuoteComparison.compare(loaded.store, with: texts)
    for outcome in outcomes { session.print(line(outcome, isVerifying: !texts.isEmpty, session)) }
    let missing = outcomes.flatMap(\.missing).inFileOrder()
    session.report(missing)
    guard !texts.isEmpty else { return .ok }
    // Nothing is right by silence: a document whose text was not found has unverified quotes.
    return missing.isEmpty && outcomes.allSatisfy { $0.path != nil } ? .ok : .findings
  }

  private func line(
    _ outcome: QuoteComparison.Outcome, isVerifying: Bool, _ session: Session
  ) -> String {
    let result: Localized
    if !isVerifying {
      result = Localized(zh: "引文 \(outcome.quotes) 条", en: "\(outcome.quotes) quotes")
    } else if let path = outcome.path {
      let good = outcome.quotes - outcome.missing.count
      result = Localized(
        zh: "\(path)：\(outcome.quotes) 条引文，\(good) 条逐字相符",
        en: "\(path): \(good) of \(outcome.quotes) quotes stand letter by letter")
    } else {
      result = Localized(
        zh: "给出的文本里没有它的任何引文，\(outcome.quotes) 条未核对",
        en: "none of the texts holds a quote of it, \(outcome.quotes) not verified")
    }
    return
      "\(outcome.document)  \(outcome.title.terminalSafe)\n  \(result[session.language].terminalSafe)\n"
  }
}

extension UsageError {
  fileprivate static func unknownAction(_ word: String) -> Self {
    Self(
      Localized(zh: "documents 没有“\(word)”这个动作", en: "documents has no action '\(word)'"),
      remedy: Localized(
        zh: "写 eduplan documents，或 eduplan documents verify FILE…",
        en: "write 'eduplan documents', or 'eduplan documents verify FILE…'"))
  }
}
