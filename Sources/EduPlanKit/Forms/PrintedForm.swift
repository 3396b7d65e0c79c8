/// What is printed on a form and where its blanks are among it, for finding the same in a document that came back.
///
/// It is made by filling the form with marks that stand for its fields and reading the result as any document is read, so
/// that whatever filling can do, reading knows.
struct PrintedForm: Sendable {
  /// What stands in a cell or a paragraph, in order.
  enum Piece: Sendable, Hashable {
    /// Folded.
    case printed([Unicode.Scalar])
    /// The blank of a field, by its number.
    case blank(Int)
    /// Where an option of a field is marked, both by number; the mark itself is no text.
    case mark(Int, option: Int)
  }

  struct Item: Sendable {
    var cells: [[Piece]]
    var isRow: Bool
  }

  let form: Form
  /// Those that hold anything.
  let items: [Item]
  /// The fields that have a place in the document's main text.
  let fields: Set<Int>

  init(_ form: Form) {
    self.form = form
    var answers = FormAnswers.blank(for: form)
    for (number, field) in form.fields.enumerated() where !field.isChoice {
      answers.answers[number].texts = [String(Self.sign(of: number))]
    }
    let base = Self.text(of: form.filled(with: answers))
    var marks = base.items.map { item in item.cells.map { _ in [Mark]() } }
    for (number, field) in form.fields.enumerated() {
      guard case .choice(let options) = field.content else { continue }
      for (option, choice) in options.enumerated() {
        var chosen = answers
        chosen.answers[number].texts = [choice.value]
        let variant = Self.text(of: form.filled(with: chosen))
        for (place, pair) in zip(base.items, variant.items).enumerated() {
          for (cell, texts) in zip(pair.0.cells, pair.1.cells).enumerated()
          where texts.0 != texts.1 {
            let before = zip(texts.0.unicodeScalars, texts.1.unicodeScalars).prefix { $0 == $1 }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: before.map(\.0))
            let position = FoldedText(String(view)).scalars.count
            marks[place][cell].append(Mark(position: position, field: number, option: option))
          }
        }
      }
    }
    var items: [Item] = []
    var fields: Set<Int> = []
    for (item, marks) in zip(base.items, marks) {
      let cells = zip(item.cells, marks).map { Self.pieces(of: $0, marks: $1) }
      guard item.isRow || cells.contains(where: { !$0.isEmpty }) else { continue }
      items.append(Item(cells: cells, isRow: item.isRow))
      for case .blank(let field) in cells.joined() { fields.insert(field) }
      for case .mark(let field, _) in cells.joined() { fields.insert(field) }
    }
    self.items = items
    self.fields = fields
  }

  private struct Mark {
    /// In folded scalars.
    var position: Int
    var field: Int
    var option: Int
  }

  /// A character of the private planes, which no text has.
  private static func sign(of field: Int) -> Character {
    Character(Unicode.Scalar(UInt32(0xF0000 + field)) ?? "\u{F0000}")
  }

  private static func pieces(of cell: String, marks: [Mark]) -> [Piece] {
    let folded = FoldedText(cell)
    var pieces: [Piece] = []
    var run: [Unicode.Scalar] = []
    func flush() {
      if !run.isEmpty { pieces.append(.printed(run)) }
      run = []
    }
    for position in 0...folded.scalars.count {
      for mark in marks where mark.position == position {
        flush()
        pieces.append(.mark(mark.field, option: mark.option))
      }
      guard position < folded.scalars.count else { break }
      let scalar = folded.scalars[position]
      if (0xF0000...0xFFFFD).contains(scalar.value) {
        flush()
        pieces.append(.blank(Int(scalar.value - 0xF0000)))
      } else {
        run.append(scalar)
      }
    }
    flush()
    return pieces
  }

  /// The text of a filled form, as it reads.
  static func text(of filled: FilledForm) -> PrintedText {
    let package = OfficePackage(parts: filled.parts)
    guard let bytes = package.parts[package.mainPart], let tree = try? XMLTree(parsing: bytes)
    else { return PrintedText(XMLTree.Element("w:document")) }
    return PrintedText(tree.root)
  }
}

extension OfficePackage {
  /// The name of the part that holds the document's text.
  var mainPart: String {
    relationships(of: "").first { $0.type == "officeDocument" }?.part ?? "word/document.xml"
  }
}

extension FormField {
  var isChoice: Bool { if case .choice = content { true } else { false } }
}
