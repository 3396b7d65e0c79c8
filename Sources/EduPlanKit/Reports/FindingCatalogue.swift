/// What the codes of findings mean, for those who look one up.
struct FindingCatalogue: Sendable {
  /// One code explained.
  struct Entry: Sendable {
    var code: String
    /// What was found, and why it matters.
    var meaning: Localized
    /// A few lines of a record that have it.
    var example: String
    /// What to do about it.
    var remedy: Localized
  }

  private let entries: [String: Entry]

  init(_ entries: [Entry]) {
    self.entries = Dictionary(
      entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The codes that are explained, in their order.
  var codes: [String] { entries.keys.sorted() }

  func entry(for code: String) -> Entry? { entries[code] }

  /// The catalogue of the programme's own codes.
  static let shipped = Self([])
}

extension FindingCatalogue.Entry {
  func report(in language: Language) -> Report {
    let headings = [
      Localized(zh: "意思", en: "Meaning"), Localized(zh: "例子", en: "Example"),
      Localized(zh: "怎么办", en: "Remedy"),
    ]
    let texts = [meaning[language], example, remedy[language]]
    let columns = [
      Table.Column(heading: Localized(zh: "项目", en: "Item")[language]),
      Table.Column(heading: Localized(zh: "内容", en: "Content")[language], isFreeText: true),
    ]
    return Report(
      title: code,
      tables: [
        Table(
          columns: columns,
          rows: zip(headings, texts).map { [.label($0[language]), .text($1)] })
      ])
  }

  func renderJSON(in language: Language, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("what", "finding")
      json.member("id", code)
      json.member("meaning", meaning[language])
      json.member("example", example)
      json.member("remedy", remedy[language])
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }
}
