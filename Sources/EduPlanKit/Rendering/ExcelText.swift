/// The texts of a workbook, each kept once, and how they are written so that they stay text.
struct ExcelStrings: Sendable {
  /// Equal in every byte: Swift's own strings are equal when they merely look the same.
  private struct Key: Hashable {
    var text: String

    static func == (first: Self, second: Self) -> Bool {
      first.text.utf8.elementsEqual(second.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var places: [Key: Int] = [:]
  private var items: [UInt8] = []
  /// How often texts are used, however many are the same.
  private var useCount = 0

  /// The number of a text, which is added when it is new.
  mutating func place(of text: String) -> Int {
    useCount += 1
    let key = Key(text: text)
    if let place = places[key] { return place }
    let place = places.count
    places[key] = place
    // Readers drop blanks at the ends unless told otherwise.
    let isPadded =
      text.unicodeScalars.first?.properties.isWhitespace ?? false
      || text.unicodeScalars.last?.properties.isWhitespace ?? false
    items += isPadded ? "<si><t xml:space=\"preserve\">".utf8 : "<si><t>".utf8
    items.append(escapedForExcel: text)
    items += "</t></si>\n".utf8
    return place
  }

  /// The part `xl/sharedStrings.xml`.
  var part: [UInt8] {
    var bytes = Array(ExcelParts.declaration.utf8)
    bytes +=
      "<sst xmlns=\"\(ExcelParts.namespace)\" count=\"\(useCount)\" uniqueCount=\"\(places.count)\">\n"
      .utf8
    bytes += items
    bytes += "</sst>\n".utf8
    return bytes
  }
}

/// What a cell can hold, and text cut to it.
enum ExcelText {
  /// UTF-16 units in a cell.
  static let lengthLimit = 32_767
  /// Line breaks in a cell.
  static let lineBreakLimit = 253

  /// Line ends as a spreadsheet has them; what would steer a terminal or turn the direction of reading becomes visible,
  /// as it does in every format.
  static func cleaned(_ text: String) -> String {
    guard mayNeedCleaning(text), text.unicodeScalars.contains(where: needsCleaning) else {
      return text
    }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": clean.append("\n")
      case "\t": clean.append("\t")
      case _ where needsCleaning(scalar): clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
      previous = scalar
    }
    return String(clean)
  }

  /// Whether a byte of the text could begin what needs cleaning; quick, since it is asked of every cell.
  private static func mayNeedCleaning(_ text: String) -> Bool {
    func isSuspect(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
      default: false
      }
    }
    return text.utf8.withContiguousStorageIfAvailable { $0.contains(where: isSuspect) } ?? true
  }

  private static func needsCleaning(_ scalar: Unicode.Scalar) -> Bool {
    isUnsafeInTerminal(scalar) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// A text in as few pieces as cells can hold, none ending inside a character.
  static func pieces(of text: String) -> [String] {
    // A text of few bytes has few units and few lines.
    guard text.utf8.count > lineBreakLimit, isTooLong(text) else { return [text] }
    var pieces: [String] = []
    var piece = ""
    var (length, breaks) = (0, 0)
    for character in text {
      for part in parts(of: character) {
        let units = part.utf16.count
        let isBreak = part == "\n"
        if length + units > lengthLimit || (isBreak && breaks == lineBreakLimit) {
          pieces.append(piece)
          (piece, length, breaks) = ("", 0, 0)
          // The break between two pieces is the one between their cells.
          if isBreak { continue }
        }
        piece += part
        length += units
        breaks += isBreak ? 1 : 0
      }
    }
    return pieces + [piece]
  }

  /// A character by itself; one of thousands of combining marks by its scalars.
  private static func parts(of character: Character) -> [String] {
    character.utf16.count <= 64
      ? [String(character)] : character.unicodeScalars.map { String($0) }
  }

  private static func isTooLong(_ text: String) -> Bool {
    text.utf16.count > lengthLimit || text.utf8.count(where: { $0 == 0x0A }) > lineBreakLimit
  }

  /// Whether a spreadsheet would calculate the text if it were typed in.
  static func looksLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends text for an element or an attribute. `_x0041_` would be read as a code for `A`, so its underscore is written
  /// by code itself.
  mutating func append(escapedForExcel text: String) {
    var text = text
    text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "&"): self += "&amp;".utf8
        case UInt8(ascii: "<"): self += "&lt;".utf8
        case UInt8(ascii: ">"): self += "&gt;".utf8
        case UInt8(ascii: "\""): self += "&quot;".utf8
        case UInt8(ascii: "_") where Self.isCode(bytes, at: index): self += "_x005F_".utf8
        default: self.append(byte)
        }
      }
    }
  }

  /// Whether `_xHHHH_` stands there.
  private static func isCode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(index + 2)..<(index + 6)].allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF)
    }
  }
}
