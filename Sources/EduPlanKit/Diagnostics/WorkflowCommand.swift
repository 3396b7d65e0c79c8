/// One annotation of GitHub, as the workflow command that makes it: `::error file=…,line=…,col=…,title=…::message`.
///
/// Nothing that a record says can end the command or begin another one: it is made harmless for a terminal, and the
/// characters that have a meaning in a command are escaped.
struct WorkflowCommand: Sendable, Hashable {
  var severity: Diagnostic.Severity
  var location: SourceLocation?
  var title: String
  var lines: [String]

  func write(into output: inout [UInt8]) {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [String] = []
    if let location {
      properties.append("file=" + Self.escapedProperty(location.path.terminalSafe))
      properties.append("line=\(location.line)")
      properties.append("col=\(location.column)")
    }
    properties.append("title=" + Self.escapedProperty(title.terminalSafe))
    let data = lines.map { Self.escapedData($0.terminalSafe) }.joined(separator: "%0A")
    let list = properties.joined(separator: ",")
    output.append(contentsOf: "::\(command) \(list)::\(data)\n".utf8)
  }

  private static func escapedData(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
      case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func escapedProperty(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in escapedData(text).unicodeScalars {
      switch scalar {
      case ":": escaped.append(contentsOf: "%3A".unicodeScalars)
      case ",": escaped.append(contentsOf: "%2C".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
