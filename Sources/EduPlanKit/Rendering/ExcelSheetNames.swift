/// Gives the sheets of a workbook names that a spreadsheet takes: not empty, at most 31 units long, without the characters
/// that formulas need, and no two the same in whatever case.
struct ExcelSheetNames: Sendable {
  private var used: Set<String> = []
  private let usual: String

  /// - Parameter usual: what a sheet without a title is called.
  init(usual: String) {
    self.usual = usual
    // Excel keeps this one for itself.
    used.insert("history")
  }

  static let lengthLimit = 31

  /// A name like a title, and unlike all names before.
  mutating func name(for title: String) -> String {
    let clean = Self.cleaned(title)
    let base = clean.isEmpty ? usual : clean
    var name = Self.shortened(base, leaving: 0)
    var number = 1
    while !used.insert(name.lowercased()).inserted {
      number += 1
      let suffix = " (\(number))"
      name = Self.shortened(base, leaving: suffix.utf16.count) + suffix
    }
    return name
  }

  private static func cleaned(_ title: String) -> String {
    var text = ""
    for scalar in title.unicodeScalars {
      switch scalar {
      case "[": text += "［"
      case "]": text += "］"
      case ":": text += "："
      case "*": text += "＊"
      case "?": text += "？"
      case "/": text += "／"
      case "\\": text += "＼"
      case "\n", "\r", "\t": text += " "
      case _ where isUnsafeInTerminal(scalar) || (0xFFFE...0xFFFF).contains(scalar.value):
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return trimmed(text)
  }

  /// Without blanks and apostrophes at the ends, where the format forbids them.
  private static func trimmed(_ text: String) -> String {
    func isOuter(_ character: Character) -> Bool { character == "'" || character.isWhitespace }
    return String(text.drop(while: isOuter).reversed().drop(while: isOuter).reversed())
  }

  private static func shortened(_ text: String, leaving room: Int) -> String {
    guard text.utf16.count > lengthLimit - room else { return text }
    var short = ""
    var length = 1
    for character in text {
      length += character.utf16.count
      guard length <= lengthLimit - room else { break }
      short.append(character)
    }
    return trimmed(short) + "…"
  }

  /// The name as formulas write it.
  static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
