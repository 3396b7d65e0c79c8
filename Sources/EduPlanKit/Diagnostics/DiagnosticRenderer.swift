/// Prints findings, for people in a terminal, as JSON, or as annotations of GitHub.
///
/// The order is the caller's. Whatever comes from a record (it may be part of a message, a path or the line shown) is made
/// harmless here: nothing a finding quotes can steer a terminal or pass for a command of the forge.
struct DiagnosticRenderer: Sendable {
  /// A form findings can be printed in.
  enum Format: String, CaseIterable, Sendable { case text, json, github }

  var language: Language
  var width = DisplayWidth()
  /// Columns a line of the user's file may take before it is cut to a window around the caret.
  var columns = 100
  /// Whether text is coloured; what colour says is also said in words.
  var usesColor = false

  /// Appends findings in a format; JSON and annotations are complete documents.
  func render(_ diagnostics: [Diagnostic], as format: Format, into output: inout [UInt8]) {
    switch format {
    case .text:
      for diagnostic in diagnostics { appendText(diagnostic, into: &output) }
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("schema", 1)
        json.member("totals") { Self.writeTotals(of: diagnostics, into: &$0) }
        json.member("findings") { write(diagnostics, into: &$0) }
      }
      json.endLine()
      output.append(contentsOf: json.bytes)
    case .github:
      for diagnostic in diagnostics { annotation(of: diagnostic).write(into: &output) }
    }
  }

  /// How many findings there are, in one sentence without a line break.
  static func summary(of diagnostics: [Diagnostic]) -> Localized {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    var zh: [String] = []
    var en: [String] = []
    if errors > 0 {
      zh.append("\(errors) 个错误")
      en.append("\(errors) \(errors == 1 ? "error" : "errors")")
    }
    if warnings > 0 {
      zh.append("\(warnings) 个警告")
      en.append("\(warnings) \(warnings == 1 ? "warning" : "warnings")")
    }
    guard !zh.isEmpty else { return Localized(zh: "没有发现问题", en: "no findings") }
    return Localized(zh: "共 " + zh.joined(separator: "、"), en: en.joined(separator: ", "))
  }
}

// MARK: Text

extension DiagnosticRenderer {
  /// `path:line:column: error[code]: message`, the user's line with a caret, the remedy, the notes. Every line but the first
  /// starts with a blank, so that an editor that collects places skips it.
  private func appendText(
    _ diagnostic: Diagnostic, indent: String = "", into output: inout [UInt8]
  ) {
    var line = indent
    if let location = diagnostic.location { line += Self.text(of: location).terminalSafe + ": " }
    line += painted(Self.label(of: diagnostic), diagnostic.severity) + ": "
    line += diagnostic.message[language].terminalSafe
    output.append(contentsOf: (line + "\n").utf8)
    appendExcerpt(of: diagnostic, indent: indent, into: &output)
    if let remedy = diagnostic.remedy {
      let label = indent + "  " + Localized(zh: "帮助：", en: "help: ")[language]
      let lines = remedy[language].split(separator: "\n", omittingEmptySubsequences: false)
      for (number, text) in lines.enumerated() {
        let lead = number == 0 ? label : String(repeating: " ", count: width.of(label))
        output.append(contentsOf: (lead + String(text).terminalSafe + "\n").utf8)
      }
    }
    for note in diagnostic.notes { appendText(note, indent: indent + "  ", into: &output) }
  }

  /// The user's own line and a caret below the column the finding is about.
  private func appendExcerpt(of diagnostic: Diagnostic, indent: String, into output: inout [UInt8])
  {
    guard let location = diagnostic.location, let source = diagnostic.sourceLine else { return }
    let scalars = Array(source.unicodeScalars)
    let before = scalars.prefix(max(0, location.column - 1))
    let gutter = indent + "  \(location.line) | "
    let room = max(20, columns - gutter.count)
    var shown = source.terminalSafe
    var caret = width.of(Self.string(before).terminalSafe)
    if width.of(shown) > room {
      (shown, caret) = window(of: shown, around: caret, room: room)
    }
    let blanks = String(repeating: " ", count: gutter.count - 2) + "| "
    let mark = String(repeating: " ", count: caret) + painted("^", diagnostic.severity)
    output.append(contentsOf: (gutter + shown + "\n" + blanks + mark + "\n").utf8)
  }

  /// The part of a long line around a display column, with `..` where it was cut, and the column in what is left.
  private func window(of text: String, around column: Int, room: Int) -> (text: String, column: Int)
  {
    guard column > room * 2 / 3 else { return (width.truncated(text, to: room), column) }
    let cut = width.prefix(of: text, fitting: column - room / 2)
    let rest = String(text.dropFirst(cut.count))
    return (
      ".." + width.truncated(rest, to: room - 2), column - width.of(cut) + 2
    )
  }

  private func painted(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard usesColor else { return text }
    let color =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      }
    return "\u{1B}[\(color)m\(text)\u{1B}[0m"
  }

  private static func label(of diagnostic: Diagnostic) -> String {
    let code = diagnostic.code.isEmpty ? "" : "[\(diagnostic.code)]"
    return diagnostic.severity.rawValue + code
  }

  private static func text(of location: SourceLocation) -> String {
    "\(location.path):\(location.line):\(location.column)"
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

// MARK: JSON

extension DiagnosticRenderer {
  /// Findings as an array of objects, for a report that has them among other things.
  func write(_ diagnostics: [Diagnostic], into json: inout JSONWriter) {
    json.array(of: diagnostics) { json, diagnostic in write(diagnostic, into: &json) }
  }

  private func write(_ diagnostic: Diagnostic, into json: inout JSONWriter) {
    json.object { json in
      json.member("severity", diagnostic.severity.rawValue)
      json.member("code", diagnostic.code)
      json.member("message", diagnostic.message[language])
      json.member("remedy", diagnostic.remedy?[language])
      json.member("path", diagnostic.location?.path)
      json.member("line", diagnostic.location?.line)
      json.member("column", diagnostic.location?.column)
      json.member("source", diagnostic.sourceLine)
      json.member("notes") { json in
        json.array(of: diagnostic.notes) { json, note in write(note, into: &json) }
      }
    }
  }

  private static func writeTotals(of diagnostics: [Diagnostic], into json: inout JSONWriter) {
    json.object(flat: true) { json in
      json.member("errors", diagnostics.count { $0.severity == .error })
      json.member("warnings", diagnostics.count { $0.severity == .warning })
      json.member("notes", diagnostics.count { $0.severity == .note })
    }
  }
}

// MARK: GitHub

extension DiagnosticRenderer {
  /// The finding as an annotation: its message, the remedy, and the notes with their places.
  func annotation(of diagnostic: Diagnostic) -> WorkflowCommand {
    var lines = [diagnostic.message[language]]
    if let remedy = diagnostic.remedy {
      lines.append(Localized(zh: "帮助：", en: "help: ")[language] + remedy[language])
    }
    for note in diagnostic.notes {
      let place = note.location.map { Self.text(of: $0) + ": " } ?? ""
      lines.append(place + note.message[language])
    }
    return WorkflowCommand(
      severity: diagnostic.severity, location: diagnostic.location, title: diagnostic.code,
      lines: lines)
  }
}
