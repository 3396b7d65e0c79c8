/// What the formats of a workbook say of the numbers they show.
struct NumberFormats: Sendable {
  enum Meaning: Sendable, Hashable {
    case plain
    case percent
    /// The parts of a date that are shown.
    case date(hasMonth: Bool, hasDay: Bool)
  }

  /// By the number of a cell's style.
  private var meanings: [Meaning] = []

  /// No styles at all.
  init() {}

  /// Reads the part `xl/styles.xml`.
  init(_ part: [UInt8]) throws(XMLPull.Malformed) {
    var reader = XMLPull(part)
    var custom: [Int: Meaning] = [:]
    var isInCells = false
    while let event = try reader.next() {
      switch event {
      case .start:
        if reader.isNamed("numFmt"), let id = reader.attribute("numFmtId").flatMap({ Int($0) }) {
          custom[id] = Self.meaning(of: reader.attribute("formatCode") ?? "")
        } else if reader.isNamed("cellXfs") {
          isInCells = true
        } else if isInCells, reader.isNamed("xf") {
          let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
          meanings.append(custom[id] ?? Self.known(id))
        }
      case .end: if reader.isNamed("cellXfs") { isInCells = false }
      case .text: break
      }
    }
  }

  subscript(style: Int) -> Meaning {
    meanings.indices.contains(style) ? meanings[style] : .plain
  }

  /// The formats that every spreadsheet knows by number; from 27 on as they are in China.
  private static func known(_ id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58: .date(hasMonth: true, hasDay: true)
    case 17, 27, 36, 50, 52, 57: .date(hasMonth: true, hasDay: false)
    default: .plain
    }
  }

  /// What a format code such as `yyyy"年"m"月"` shows.
  static func meaning(of code: String) -> Meaning {
    var letters = ""
    var isQuoted = false
    var isSkipped = false
    var bracket = false
    for character in code.lowercased() {
      if isSkipped {
        isSkipped = false
      } else if isQuoted {
        if character == "\"" { isQuoted = false }
      } else if bracket {
        if character == "]" { bracket = false }
      } else {
        switch character {
        case "\"": isQuoted = true
        case "\\", "_", "*": isSkipped = true
        case "[": bracket = true
        // What follows is for negative numbers and others.
        case ";": return meaning(ofLetters: letters)
        default: letters.append(character)
        }
      }
    }
    return meaning(ofLetters: letters)
  }

  private static func meaning(ofLetters letters: String) -> Meaning {
    if letters.contains("%") { return .percent }
    guard letters != "general" else { return .plain }
    let hasYear = letters.contains { $0 == "y" || $0 == "e" && !letters.contains("0") }
    let hasDay = letters.contains("d")
    guard hasYear || hasDay else { return .plain }
    // Beside hours, an m stands for minutes; beside a year, for the month as well.
    return .date(hasMonth: letters.contains("m"), hasDay: hasDay || letters.contains("h"))
  }

  /// The day of a serial number; nil where there is none.
  ///
  /// - Parameter is1904: whether days are counted from 1904, as old Macs did. Otherwise 60 is 29 February 1900, a day
  ///   that never was.
  static func day(ofSerial digits: String, is1904: Bool) -> Day? {
    guard let plain = CellNumber.digits(of: digits), !plain.hasPrefix("-"),
      let serial = Int32(plain.prefix { $0 != "." }), serial < 2_958_466
    else { return nil }
    if is1904 { return Day(ordinal: serial - 24_107) }
    guard serial >= 1, serial != 60 else { return nil }
    return Day(ordinal: serial - (serial < 60 ? 25_568 : 25_569))
  }

  /// A serial number as a date of the precision that is shown.
  static func date(
    ofSerial digits: String, hasMonth: Bool, hasDay: Bool, is1904: Bool
  ) -> CoarseDate? {
    guard let day = day(ofSerial: digits, is1904: is1904) else { return nil }
    let text = day.description
    if !hasDay, text.hasSuffix("-01") {
      if !hasMonth, text.hasSuffix("-01-01") { return CoarseDate(String(text.prefix(4))) }
      return CoarseDate(String(text.prefix(7)))
    }
    return CoarseDate(text)
  }
}
