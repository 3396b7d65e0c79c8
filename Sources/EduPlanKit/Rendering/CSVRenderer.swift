/// Tables as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, quoting by RFC 4180.
///
/// A cell with text from a record that a spreadsheet would take for a formula gets an apostrophe in front; plain numbers
/// are left alone. Each table has its heading line, where a heading above several columns stands before that of each, and a
/// leading column for groups; an empty line stands between tables. Titles and notes have no place
/// in CSV.
struct CSVRenderer: Renderer {
  func render(_ report: Report, into output: inout [UInt8]) {
    output.append(contentsOf: [0xEF, 0xBB, 0xBF])
    for (number, table) in report.tables.enumerated() {
      if number > 0 { output.append(contentsOf: [0x0D, 0x0A]) }
      let isGrouped = !table.groups.isEmpty
      let headings = (isGrouped ? [table.groupHeading] : []) + table.joinedHeadings
      append(headings.map(Self.quoted), into: &output)
      for section in table.sections {
        let leading = isGrouped ? [Self.text(of: .text(section.title ?? ""))] : []
        for row in table.rows[section.rows] { append(leading + row.map(Self.text), into: &output) }
      }
    }
  }

  private func append(_ fields: [String], into output: inout [UInt8]) {
    // A line that holds one empty field would read as no record at all.
    let line = fields == [""] ? "\"\"" : fields.joined(separator: ",")
    output.append(contentsOf: (line + "\r\n").utf8)
  }

  private static func text(of cell: Table.Cell) -> String {
    if case .text(let text) = cell { return quoted(neutralised(text)) }
    return quoted(cell.plainText)
  }

  /// The text with an apostrophe in front where a spreadsheet would calculate it.
  private static func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, !isPlainNumber(text) else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
    default: return text
    }
  }

  /// Digits with at most one sign in front and one point inside.
  private static func isPlainNumber(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("+") || text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The field in quotes where it needs them. Line breaks and tabs stay, other controls become visible: a CSV printed to
  /// a terminal must not steer it.
  private static func quoted(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    var needsQuotes = text.hasPrefix(" ") || text.hasSuffix(" ")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        needsQuotes = true
        safe.append("\"")
        safe.append("\"")
      case ",", "\n", "\r", "\t":
        needsQuotes = true
        safe.append(scalar)
      case _ where isUnsafeInTerminal(scalar): safe.append("\u{FFFD}")
      default: safe.append(scalar)
      }
    }
    return needsQuotes ? "\"\(String(safe))\"" : String(safe)
  }
}
