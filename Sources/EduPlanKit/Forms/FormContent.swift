/// What a filled form says, in the order of its Word document: paragraphs and tables, with as much of their layout as other
/// formats can show.
///
/// The text is read from the Word document itself, so that every printed word of the form is there; the formats that people
/// read without Word are each one walk over this.
struct FormContent: Sendable, Hashable {
  enum Block: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// A paragraph's lines, as `w:br` divides them, and how it is laid out.
  struct Paragraph: Sendable, Hashable {
    var lines = [""]
    /// The id of its style.
    var style = ""
    var layout = Layout()
    /// What follows stands on a new page.
    var endsPage = false

    var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
    /// All lines as one, for a title broken by hand.
    var line: String { lines.joined() }
  }

  /// How a paragraph is laid out; nil for what its style leaves to the format.
  struct Layout: Sendable, Hashable {
    enum Alignment: String, Sendable { case left, center, right, both, distribute }
    var alignment: Alignment?
    /// In half points.
    var size: Int?
    var isBold: Bool?
    /// Whether the first line is set in, as in running text.
    var isIndented: Bool?

    /// With another layout's values where this one has none.
    func completed(by other: Layout) -> Layout {
      Layout(
        alignment: alignment ?? other.alignment, size: size ?? other.size,
        isBold: isBold ?? other.isBold, isIndented: isIndented ?? other.isIndented)
    }
  }

  struct Table: Sendable, Hashable {
    /// The widths of the columns of its grid, in twentieths of a point; empty where the document states none.
    var widths: [Int] = []
    /// Whether lines are drawn between rows.
    var hasLines = false
    var rows: [[Cell]] = []

    /// How many columns its widest row takes.
    var columnCount: Int {
      max(widths.count, rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0)
    }
  }

  struct Cell: Sendable, Hashable {
    var paragraphs: [Paragraph] = []
    /// How many columns and rows it takes.
    var columns = 1
    var rows = 1
    /// It belongs to the cell above.
    var isContinued = false
    /// A line is drawn below it, to write on.
    var isRuled = false
  }

  /// The margins of the page: top, right, bottom, left, in twentieths of a point; nil where the document states none.
  struct Margins: Sendable, Hashable {
    var top, right, bottom, left: Int
  }

  var blocks: [Block] = []
  /// The layout of each style that is named.
  var styles: [String: Layout] = [:]
  var margins: Margins?
}

extension FilledForm {
  /// The content of the Word document; nothing where it has no main part.
  func content() -> FormContent {
    func part(_ name: String) -> [UInt8]? { parts.first { $0.name == name }?.bytes }
    guard let body = part("word/document.xml") else { return FormContent() }
    var reader = FormContentReader(body, styles: part("word/styles.xml") ?? [])
    return reader.read()
  }
}

extension FormContent.Table {
  /// With the cells that continue others counted into those.
  func joiningContinuedCells() -> Self {
    var table = self
    var open: [Int: (row: Int, cell: Int)] = [:]
    for row in table.rows.indices {
      var column = 0
      for cell in table.rows[row].indices {
        let found = table.rows[row][cell]
        if found.isContinued, let start = open[column] {
          table.rows[start.row][start.cell].rows += 1
        } else {
          open[column] = (row, cell)
        }
        column += found.columns
      }
    }
    return table
  }
}
