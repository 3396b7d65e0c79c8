/// What a command has to say, free of any output format: laid out once, then rendered as text, Markdown, CSV and more.
struct Report: Sendable, Hashable {
  /// Above everything; empty when there is nothing to say.
  var title = ""
  /// Sentences below the title, before everything else.
  var lead: [String] = []
  var tables: [Table] = []
  /// Sentences below the tables.
  var notes: [String] = []
}

/// A grid of typed cells under headings, so that a spreadsheet keeps its numbers and CSV its plain text.
struct Table: Sendable, Hashable {
  var title = ""
  var columns: [Column]
  /// Each row has a cell for each column.
  var rows: [[Cell]] = []
  /// Sentences below the table.
  var notes: [String] = []
  /// Shown only when a reader opens it, where a format can do that.
  var isFolded = false
  /// One column whose rows are the lines of a file: shown as they stand, without heading, where a format can do that.
  var isVerbatim = false

  /// What one column is called and how it is laid out.
  struct Column: Sendable, Hashable {
    var heading: String
    /// Numbers stand to the right.
    var isNumeric = false
    /// Free text is the first to be wrapped where a terminal is narrow, and stands last where the order is free.
    var isFreeText = false
    /// As narrow as it may become in a terminal: text that reads badly in pieces, such as a date, asks for more.
    var leastWidth = 8
  }

  /// One value of a row.
  enum Cell: Sendable, Hashable {
    /// Nothing is known or nothing was printed; no format writes a zero or a word for it.
    case absent
    /// Text of a record: it may hold anything, and stays text in every format.
    case text(String)
    /// The tool's own words.
    case label(String)
    case integer(Int)
    /// An exact decimal by its digits.
    case number(String)
  }
}

extension Table.Cell {
  /// The cell as plain text.
  var plainText: String {
    switch self {
    case .absent: ""
    case .text(let text), .label(let text), .number(let text): text
    case .integer(let number): String(number)
    }
  }
}

extension Table {
  /// Several tables as one: a leading column says which table a row is from, the others are the union of all columns by
  /// heading, in the order they first appear.
  static func union(of tables: [Table], leadingHeading: String) -> Table {
    var columns = [Column(heading: leadingHeading)]
    for column in tables.flatMap(\.columns)
    where !columns.dropFirst().contains(where: { $0.heading == column.heading }) {
      columns.append(column)
    }
    var rows: [[Cell]] = []
    for table in tables {
      let places = columns.dropFirst().map { column in
        table.columns.firstIndex { $0.heading == column.heading }
      }
      for row in table.rows {
        rows.append([.text(table.title)] + places.map { place in place.map { row[$0] } ?? .absent })
      }
    }
    return Table(columns: columns, rows: rows)
  }
}
