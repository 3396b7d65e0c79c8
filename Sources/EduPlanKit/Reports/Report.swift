/// What a command has to say, free of any output format: laid out once, then rendered as text, Markdown, CSV and more.
struct Report: Sendable, Hashable {
  /// Above everything; empty when there is nothing to say.
  var title = ""
  /// Sentences below the title, before everything else.
  var lead: [String] = []
  var tables: [Table] = []
  /// Sentences below the tables.
  var notes: [String] = []
  /// How it is set on paper, for formats that have pages.
  var page = Page()

  /// A page of A4.
  struct Page: Sendable, Hashable {
    var isLandscape = false
    /// What stands at the upper left of the first page, such as 附件; empty for nothing.
    var mark = ""
    /// The words after which a title too long for one line is broken; empty where the lines may be made equal.
    var titleBreak = ""
  }
}

/// A grid of typed cells under headings, so that a spreadsheet keeps its numbers and CSV its plain text.
struct Table: Sendable, Hashable {
  var title = ""
  var columns: [Column]
  /// Headings above those of the columns, the outermost level first. The spans of a level add up to the number of columns.
  var upperHeadings: [[UpperHeading]] = []
  /// Each row has a cell for each column.
  var rows: [[Cell]] = []
  /// Rows under a heading of their own, in order; empty where rows are not grouped.
  var groups: [Group] = []
  /// What the groups are called, for formats that give them a column.
  var groupHeading = "分组"
  /// Sentences below the table.
  var notes: [String] = []
  /// Shown only when a reader opens it, where a format can do that.
  var isFolded = false
  /// One column whose rows are the lines of a file: shown as they stand, without heading, where a format can do that.
  var isVerbatim = false

  /// A heading over neighbouring columns; an empty one leaves its columns' headings by themselves.
  struct UpperHeading: Sendable, Hashable {
    var text: String
    /// How many columns it stands over; at least one.
    var span: Int
  }

  /// The rows from one on, up to the next group, with what they have in common.
  struct Group: Sendable, Hashable {
    var title: String
    /// The number of its first row.
    var firstRow: Int
  }

  /// How a column shows cells that belong together, where a format can merge them. Others show each row's own text.
  enum Merging: Sendable, Hashable {
    case never
    /// Neighbours with the same text are one cell.
    case equalNeighbours
    /// A cell without text continues the one above, as in a list that was issued so.
    case blanks
  }

  /// What one column is called and how it is laid out.
  struct Column: Sendable, Hashable {
    var heading: String
    /// Numbers stand to the right.
    var isNumeric = false
    /// Free text is the first to be wrapped where a terminal is narrow, and stands last where the order is free.
    var isFreeText = false
    /// Whether a terminal shows the line breaks of its text, as they were issued; elsewhere one is shown as a blank.
    var keepsLines = false
    /// As narrow as it may become in a terminal: text that reads badly in pieces, such as a date, asks for more.
    var leastWidth = 8
    /// Each column merges for itself, whatever its neighbours do.
    var merging = Merging.never
    /// Its width on paper in half-width characters (a Chinese one takes two); nil for what its text needs.
    var paperWidth: Int?
    /// Whether its text stands in the middle on paper, as short names do.
    var isCentered = false
  }

  /// The rows of a column that are shown as one cell each; rows of different groups never share one.
  func mergedRows(ofColumn index: Int) -> [Range<Int>] {
    let starts = Set(groups.map(\.firstRow))
    var ranges: [Range<Int>] = []
    for row in rows.indices {
      if let last = ranges.last, !starts.contains(row),
        continues(rows[row][index], rows[last.lowerBound][index], columns[index].merging)
      {
        ranges[ranges.count - 1] = last.lowerBound..<(row + 1)
      } else {
        ranges.append(row..<(row + 1))
      }
    }
    return ranges
  }

  private func continues(_ cell: Cell, _ first: Cell, _ merging: Merging) -> Bool {
    switch merging {
    case .never: false
    case .equalNeighbours: cell == first && !cell.plainText.isEmpty
    case .blanks: cell.plainText.isEmpty
    }
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
