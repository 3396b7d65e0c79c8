/// Whether the quotes in the records stand, letter by letter, in texts of the documents that somebody holds.
///
/// The texts themselves are not part of a repo. Which text is which document's is found out from the quotes: a document's
/// text is the one that holds most of its quotes; the others must then stand in the same one.
struct QuoteComparison: Sendable {
  /// A text to compare with.
  struct Text: Sendable {
    var path: String
    var bytes: [UInt8]

    /// Letter by letter, so by bytes: texts that Unicode calls equivalent are not the same here.
    func holds(_ quote: String) -> Bool { bytes.contains(Array(quote.utf8)) }
  }

  /// What came out for one document.
  struct Outcome: Sendable {
    /// Id and title.
    var document: String
    var title: String
    /// The text taken for the document's; nil when no text holds any of its quotes.
    var path: String?
    var quotes: Int
    /// Records whose quote does not stand in the text.
    var missing: [Diagnostic]
  }

  /// The outcome for every document that is quoted, in order of their ids; examples are left out.
  static func compare(_ store: PlanStore, with texts: [Text]) -> [Outcome] {
    quotes(in: store).map { document, quotes in
      let counts = texts.map { text in quotes.count { text.holds($0.text) } }
      var outcome = Outcome(
        document: store.id(of: document), title: title(of: document, in: store), path: nil,
        quotes: quotes.count, missing: [])
      guard let best = counts.max(), best > 0, let position = counts.firstIndex(of: best) else {
        return outcome
      }
      outcome.path = texts[position].path
      outcome.missing = quotes.filter { !texts[position].holds($0.text) }.map { quote in
        .quoteNotFound(
          quote.text, in: texts[position].path, record: store.document(of: quote.record),
          at: quote.node)
      }
      return outcome
    }
  }

  /// A quote of a record, and the node it stands in.
  private struct Quote {
    var record: RecordHandle
    var node: Int
    var text: String
  }

  /// The quotes by document: of every kind that has a `document` and a `quote`.
  private static func quotes(in store: PlanStore) -> [(document: RecordHandle, quotes: [Quote])] {
    var found: [RecordHandle: [Quote]] = [:]
    for (position, kind) in store.schema.kinds.enumerated() {
      guard let document = kind.index(ofField: "document"), let quote = kind.index(ofField: "quote")
      else { continue }
      for index in store.handles(ofKind: position) {
        let handle = RecordHandle(index: index)
        guard !store.isExample(handle), let target = store.reference(handle, field: document),
          let node = store.node(handle, field: quote),
          let text = store.text(handle, field: quote)
        else { continue }
        found[target, default: []].append(Quote(record: handle, node: node, text: text))
      }
    }
    return found.sorted { store.id(of: $0.key) < store.id(of: $1.key) }
      .map { (document: $0.key, quotes: $0.value) }
  }

  private static func title(of document: RecordHandle, in store: PlanStore) -> String {
    let kind = store.schema.kinds[store.kind(of: document)]
    return kind.index(ofField: "title").flatMap { store.text(document, field: $0) } ?? ""
  }
}
