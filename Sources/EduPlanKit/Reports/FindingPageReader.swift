/// Reads the page of finding codes line by line.
///
/// `## GROUP`, then blocks that all its examples share; `### CODE`, a paragraph of a line each in Chinese and English, the
/// blocks of the example, `怎么办：` and `What to do: ` with what to do, the blocks of the example put right. A block
/// says after its fence what it is in and its path; one in `console` has the command.
struct FindingPageReader {
  private static let fence = "```"
  private static let remedies = Localized(zh: "怎么办：", en: "What to do: ")

  private var entries: [FindingCatalogue.Entry] = []
  /// The files and the command of the group.
  private var common: [FindingCatalogue.Block] = []
  private var commonCommand: String?
  private var draft: Draft?
  private var block: FindingCatalogue.Block?

  /// An entry as far as it has been read.
  private struct Draft {
    var code: String
    var command: String?
    var paragraphs: [String] = []
    var example: [FindingCatalogue.Block] = []
    var corrected: [FindingCatalogue.Block] = []
  }

  mutating func read(_ line: String) {
    if let open = block {
      if line == Self.fence { close(open) } else { block?.lines.append(line) }
    } else if line.hasPrefix(Self.fence) {
      let words = line.dropFirst(Self.fence.count).split(separator: " ", maxSplits: 1)
      block = FindingCatalogue.Block(
        notation: words.first.map(String.init) ?? "",
        path: words.count > 1 ? String(words[1]) : "", lines: [])
    } else if line.hasPrefix("### ") {
      finishEntry()
      draft = Draft(code: String(line.dropFirst(4)), command: commonCommand)
    } else if line.hasPrefix("## ") {
      finishEntry()
      common = []
      commonCommand = nil
    } else if !line.isEmpty {
      draft?.paragraphs.append(line)
    }
  }

  /// The entries, at the end of the page.
  mutating func finish() -> [FindingCatalogue.Entry] {
    finishEntry()
    return entries
  }

  private mutating func close(_ block: FindingCatalogue.Block) {
    self.block = nil
    guard block.notation != "console" else {
      let command = block.lines.first.map { String($0.dropFirst("$ eduplan ".count)) }
      if draft == nil { commonCommand = command } else { draft?.command = command }
      return
    }
    guard let draft else { return common.append(block) }
    if draft.paragraphs.count <= 2 {
      self.draft?.example.append(block)
    } else {
      self.draft?.corrected.append(block)
    }
  }

  private mutating func finishEntry() {
    defer { draft = nil }
    guard let draft, draft.paragraphs.count == 4,
      draft.paragraphs[2].hasPrefix(Self.remedies.zh),
      draft.paragraphs[3].hasPrefix(Self.remedies.en)
    else { return }
    let chinese = [draft.paragraphs[0], draft.paragraphs[2]].map { Self.plain($0, .zh) }
    let english = [draft.paragraphs[1], draft.paragraphs[3]].map { Self.plain($0, .en) }
    entries.append(
      FindingCatalogue.Entry(
        code: draft.code, meaning: Localized(zh: chinese[0], en: english[0]),
        example: draft.example,
        command: draft.command,
        remedy: Localized(
          zh: String(chinese[1].dropFirst(Self.remedies.zh.count)),
          en: String(english[1].dropFirst(Self.remedies.en.count))),
        corrected: draft.corrected, common: common))
  }

  /// A paragraph without markup: of a link its text, and what stands between backquotes in the quotes of our messages.
  private static func plain(_ text: String, _ language: Language) -> String {
    let text = text.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { String($0.output.1) }
    guard language == .en else {
      // Chinese quotes need no spaces around them.
      return text.replacing(#/ ?`([^`]+)` ?/#) { "“\($0.output.1)”" }
    }
    return text.replacing(#/`([^`]+)`/#) { match in
      match.output.1.contains("'") ? "\"\(match.output.1)\"" : "'\(match.output.1)'"
    }
  }
}
