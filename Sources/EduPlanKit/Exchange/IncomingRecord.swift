/// A record as a file brings it: what its row says, and where each value stands.
struct IncomingRecord: Sendable {
  /// From 1: the row of a sheet, the line of a file, or the number of a record in JSON.
  var row: Int
  var values: [IncomingValue]
  /// The fields whose value was refused, by position: nothing more is said of them.
  var refused: Set<Int> = []
}

/// One value that a file brings.
struct IncomingValue: Sendable {
  var column: ExchangeColumn
  var content: RecordContent
  /// The number of the column it stands in, from 1; nil where it does not come from a cell.
  var cell: Int?
}

/// Where things stand in the file that is imported, in words and for findings.
struct ImportPlaces: Sendable {
  enum Form: Sendable { case table, json }

  /// As the user named the file.
  var file: String
  /// The sheet that was read, where there are several.
  var sheet: String?
  var form: Form

  /// The place of a cell, or of a whole row.
  func location(row: Int, column: Int?) -> SourceLocation {
    SourceLocation(path: file, line: row, column: column ?? 1)
  }

  /// `第 7 行 C 列“受援学校”：`
  func lead(row: Int, column: Int?, heading: Localized?) -> Localized {
    guard form == .table else {
      return Localized(
        zh: "第 \(row) 条" + (heading.map { "的“\($0.zh)”" } ?? "") + "：",
        en: "record \(row)" + (heading.map { ", '\($0.en)'" } ?? "") + ": ")
    }
    let letters = column.map { ExcelSheet.letters($0) }
    return Localized(
      zh: "第 \(row) 行" + (letters.map { " \($0) 列" } ?? "") + (heading.map { "“\($0.zh)”" } ?? "")
        + "：",
      en: "row \(row)" + (letters.map { ", column \($0)" } ?? "")
        + (heading.map { " '\($0.en)'" } ?? "") + ": ")
  }
}

/// What a cell of the file is about, for a copy in which it is marked.
struct MarkedCell: Sendable, Hashable {
  var row: Int
  /// Nil for a whole row.
  var column: Int?
  var reason: Localized
}
