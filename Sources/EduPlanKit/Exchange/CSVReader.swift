/// Reads CSV as spreadsheets write it: any line end, quotes by RFC 4180, and the delimiter that the first line shows.
///
/// Rows are counted as a spreadsheet does: a line break inside quotes begins no new one.
struct CSVReader {
  /// A quote that nobody closes.
  struct UnclosedQuote: Error, Sendable, Hashable {
    var row: Int
    var column: Int
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var table = InputTable()
  private var cells: [InputCell] = []
  private var column = 1

  static func read(_ text: String) throws(UnclosedQuote) -> InputTable {
    var reader = CSVReader(Array(text.utf8))
    try reader.read()
    return reader.table
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    delimiter = Self.delimiter(in: bytes)
  }

  private static let quote = UInt8(ascii: "\"")

  /// The sign that the first line has most of, outside quotes; a comma where it has none.
  private static func delimiter(in bytes: [UInt8]) -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D {
        if counts != [0, 0, 0] { break }
      } else if let index = signs.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    let most = counts.max() ?? 0
    return signs[counts.firstIndex(of: most) ?? 0]
  }

  private mutating func read() throws(UnclosedQuote) {
    var row = 1
    while position < bytes.count {
      let text = try cell(row: row)
      if !text.isEmpty { cells.append(InputCell(column: column, value: .text(text))) }
      if position < bytes.count, bytes[position] == delimiter {
        position += 1
        column += 1
        continue
      }
      skipLineEnd()
      endRow(row)
      row += 1
    }
    if !cells.isEmpty { endRow(row) }
  }

  private mutating func endRow(_ number: Int) {
    if !cells.isEmpty { table.rows.append(InputRow(number: number, cells: cells)) }
    cells.removeAll(keepingCapacity: true)
    column = 1
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
      position += 1
    }
    position += 1
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  private mutating func cell(row: Int) throws(UnclosedQuote) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    position += 1
    var text: [UInt8] = []
    while true {
      guard position < bytes.count else { throw UnclosedQuote(row: row, column: column) }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { break }
        position += 1
      }
      text.append(byte)
    }
    // What stands between the quote and the delimiter belongs to the text, as spreadsheets have it.
    while position < bytes.count, !isEnd(bytes[position]) {
      text.append(bytes[position])
      position += 1
    }
    return withPlainBreaks(text)
  }

  /// Line breaks inside a text as records have them.
  private func withPlainBreaks(_ text: [UInt8]) -> String {
    guard text.contains(0x0D) else { return String(decoding: text, as: UTF8.self) }
    var plain: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if byte == 0x0D {
        if index + 1 == text.count || text[index + 1] != 0x0A { plain.append(0x0A) }
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
