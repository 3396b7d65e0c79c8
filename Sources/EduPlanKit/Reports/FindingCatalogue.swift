/// What the codes of findings mean, for those who look one up: docs/findings.md, read when somebody asks.
struct FindingCatalogue: Sendable {
  /// One code explained.
  struct Entry: Sendable {
    var code: String
    /// What was found, and why it matters.
    var meaning: Localized
    /// A few lines that have it.
    var example: [Block]
    /// The command that finds it, without the name of the programme; nil where every command that reads the data does.
    var command: String?
    /// What to do about it.
    var remedy: Localized
    /// The example put right; empty where that depends.
    var corrected: [Block] = []
    /// What the examples of its group have in common.
    var common: [Block] = []
  }

  /// Lines of a file.
  struct Block: Sendable, Hashable {
    /// What the lines are in: yaml, xml, or bytes with escapes.
    var notation: String
    /// Where the file belongs in a repo; empty for any file of records.
    var path: String
    var lines: [String]
    /// Whether lines are left out, for which a line `…` stands.
    var isAbridged: Bool { lines.contains("…") }
  }

  /// In the order of the page.
  let entries: [Entry]

  /// - Parameter page: in the form of docs/findings.md; what is not in that form is no entry.
  init(page: String) {
    var reader = FindingPageReader()
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.read(String(line))
    }
    entries = reader.finish()
  }

  /// The codes that are explained.
  var codes: [String] { entries.map(\.code) }

  /// What is known of a code; nil for what is none.
  func entry(for code: String) -> Entry? { entries.first { $0.code == code } }

  /// The catalogue of the programme's own codes.
  static let shipped = Self(page: Defaults.findingsPage)
}
