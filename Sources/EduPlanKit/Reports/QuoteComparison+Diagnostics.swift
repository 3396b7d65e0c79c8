/// The finding about a quote that its document does not hold.
extension Diagnostic {
  static func quoteNotFound(
    _ quote: String, in path: String, record: RecordDocument, at node: Int
  ) -> Self {
    Self(
      severity: .error, code: "reports.quote-not-found",
      message: Localized(
        zh: "这段引文在 \(path) 里找不到", en: "this quote does not stand in \(path)"),
      remedy: Localized(
        zh: "对照原文逐字核对：引文必须和原文完全一样，标点、空格也一样",
        en:
          "compare it with the text letter by letter: a quote is exactly the text, punctuation and spaces too"
      ),
      location: record.location(ofValue: node), sourceLine: record.sourceLine(of: node))
  }
}
