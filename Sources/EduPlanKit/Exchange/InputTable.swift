/// A table as it was read from a file, before anybody knows what its columns mean.
struct InputTable: Sendable, Hashable {
  /// The name of its sheet; empty where the file is one table.
  var name = ""
  var rows: [InputRow] = []
  /// What a person should know of how it was read, such as hidden rows.
  var notes: [Diagnostic] = []
}

extension InputTable {
  /// The table with empty cells of a column taken for the same as the one above, as printed lists leave them.
  ///
  /// - Parameter row: the last row of headings.
  func fillingDown(_ column: Int, below row: Int) -> InputTable {
    var table = self
    var last: CellValue?
    for index in table.rows.indices where table.rows[index].number > row {
      if let value = table.rows[index][column] {
        last = value
      } else if let last {
        let cells = table.rows[index].cells
        let place = cells.firstIndex { $0.column > column } ?? cells.count
        table.rows[index].cells.insert(InputCell(column: column, value: last), at: place)
      }
    }
    return table
  }
}

/// The cells of a row that hold something, from left to right.
struct InputRow: Sendable, Hashable {
  /// From 1, as a spreadsheet counts.
  var number: Int
  var cells: [InputCell]

  /// What stands in a column, counted from 1.
  subscript(column: Int) -> CellValue? {
    // Rows are mostly full, so a cell is near its own number.
    var index = min(column, cells.count) - 1
    while index >= 0, cells[index].column > column { index -= 1 }
    return index >= 0 && cells[index].column == column ? cells[index].value : nil
  }
}

struct InputCell: Sendable, Hashable {
  /// From 1.
  var column: Int
  var value: CellValue
}

/// What a cell of a file holds.
enum CellValue: Sendable, Hashable {
  case text(String)
  /// The digits as the file has them; whether they are shown as a percentage.
  case number(String, isPercent: Bool = false)
  /// A number that is shown as a date.
  case date(CoarseDate)
  case boolean(Bool)
  /// `#REF!` and the like.
  case error(String)
  /// A formula of which nobody has saved the result.
  case uncalculated

  /// As people see it, for messages and for finding the headings.
  var shown: String {
    switch self {
    case .text(let text), .error(let text): text
    case .number(let digits, _): digits
    case .date(let date): date.description
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    case .uncalculated: "="
    }
  }
}

/// Names and numbers of columns, as spreadsheets have them.
enum ColumnLetters {
  /// The number of a column by its letters, from 1; nil for anything else.
  static func number(of letters: some StringProtocol) -> Int? {
    guard !letters.isEmpty, letters.utf8.count <= 3 else { return nil }
    var number = 0
    for byte in letters.utf8 {
      guard (0x41...0x5A).contains(byte & 0xDF), byte & 0x40 != 0 else { return nil }
      number = number * 26 + Int(byte & 0xDF) - 0x40
    }
    return number
  }
}
