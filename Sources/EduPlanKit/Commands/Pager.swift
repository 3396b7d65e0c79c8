/// Whether, and by which programme, output is shown by pages.
package enum Pager {
  /// Whether what a command prints is text for a person, by the options that were typed.
  ///
  /// - Parameter formats: the words that its `--format` takes; the first is the usual one.
  static func isForReading(
    _ options: [(name: String, value: String)], formats: [String]
  ) -> Bool {
    if options.contains(where: { $0.name == "output" }) { return false }
    let chosen = options.last { $0.name == "format" }?.value
    return (chosen ?? (formats.contains("text") ? "text" : formats.first) ?? "text") == "text"
  }

  /// The words that start the pager for a session's output; nil where it is to be printed straight away.
  ///
  /// Only text for a person at a terminal that can be drawn on is shown so, and only when it is longer than the screen.
  /// What is shown are the bytes that would have been printed.
  package static func words(for session: Session) -> [String]? {
    guard session.global.usesPager, session.isForReading, session.terminal.isInteractive,
      let width = session.terminal.width, let height = session.terminal.height,
      session.environment["TERM", default: ""] != "dumb"
    else { return nil }
    let words = chosen(session.environment)
    guard let words, !words.isEmpty, words != ["cat"] else { return nil }
    let measure = DisplayWidth(environment: session.environment)
    return lines(of: session.output, width: width, measure, upTo: height) >= height ? words : nil
  }

  /// `EDUPLAN_PAGER`, then `PAGER`, else less with flags that old versions know: leave short text on the screen, pass
  /// colours on, do not clear the screen at the end. Nil where the variable is there and empty.
  static func chosen(_ environment: [String: String]) -> [String]? {
    for name in ["EDUPLAN_PAGER", "PAGER"] {
      if let value = environment[name] { return editorWords(value) }
    }
    return ["less", "-FRX"]
  }

  /// What less has to be told where the user did not; older versions read it from the environment alone.
  package static func settings(_ environment: [String: String]) -> [(name: String, value: String)] {
    var settings: [(name: String, value: String)] = []
    if environment["LESS"] == nil { settings.append(("LESS", "FRX")) }
    // Without it, less shows Chinese as bytes wherever the locale does not name an encoding.
    if environment["LESSCHARSET"] == nil { settings.append(("LESSCHARSET", "utf-8")) }
    return settings
  }

  /// How many lines of a screen a text takes; counting ends where it is enough.
  private static func lines(
    of bytes: [UInt8], width: Int, _ measure: DisplayWidth, upTo limit: Int
  ) -> Int {
    var count = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let used = line.count <= width ? 1 : measure.of(String(decoding: line, as: UTF8.self))
      count += max(1, (used + width - 1) / max(1, width))
      if count >= limit { break }
    }
    return count
  }
}
