/// What a document says to the fields of a form.
///
/// Each blank is found by the print around it: the label in the next cell, the words before and behind it. Where that print
/// is gone, the blank is not read; nothing is ever guessed.
struct FormReading: Sendable {
  /// What one blank was found to hold.
  enum Value: Sendable, Hashable {
    /// Lines divided by line breaks; empty for an empty blank.
    case text(String)
    /// The numbers of the options that are marked.
    case options([Int])
  }

  /// Print that reads otherwise in the document; `found` is nil where it is missing.
  struct Change: Sendable, Hashable {
    var printed: String
    var found: String?
  }

  /// By field, one for each place of it; none where it was not found.
  private(set) var values: [[Value]]
  /// Fields one of whose places could not be read.
  private(set) var unread: Set<Int> = []
  private(set) var changes: [Change] = []
  /// How much of the form's print is in the document, from 0 to 1.
  private(set) var share = 0.0
  /// The beginnings of what is missing, to be shown when the document is not this form.
  private(set) var missing: [String] = []

  private let names: [String]

  init(_ text: PrintedText, as printed: PrintedForm) {
    names = printed.form.fields.map(\.name)
    values = [[Value]](repeating: [], count: printed.form.fields.count)
    var total = 0
    var found = 0
    let aligned = printed.align(with: text)
    for (item, places) in zip(printed.items, aligned) {
      let print = item.cells.map(\.printed)
      let weight = print.reduce(0) { $0 + min($1.count, 20) }
      total += weight
      guard let first = places.first else {
        // A paragraph that is nothing but a blank does not show when it is empty.
        if !item.isRow, item.cells[0].count == 1, case .blank(let field) = item.cells[0][0] {
          values[field].append(.text(""))
          continue
        }
        for case .blank(let field) in item.cells.joined() { unread.insert(field) }
        for case .mark(let field, _) in item.cells.joined() { unread.insert(field) }
        if let words = print.first(where: { !$0.isEmpty }) {
          missing.append(Self.words(words))
          changes.append(Change(printed: Self.words(words), found: nil))
        }
        continue
      }
      found += weight
      for (number, pieces) in item.cells.enumerated() {
        // Text of any length may have got paragraphs of its own.
        let cell =
          places.count > 1
          ? places.flatMap(\.cells).joined(separator: "\n")
          : number < first.cells.count ? first.cells[number] : nil
        read(pieces, in: cell)
      }
    }
    share = total == 0 ? 0 : Double(found) / Double(total)
  }

  // MARK: One cell

  private mutating func read(_ pieces: [PrintedForm.Piece], in cell: String?) {
    let text = FoldedText(cell ?? "")
    let places = Self.places(of: pieces, in: text)
    var wasRead: Set<Int> = []
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .printed: break
      case .blank(let field):
        if cell != nil, let range = Self.blank(number, among: pieces, places, text) {
          let value = text.text(range)
          // A colon put behind a label that has none is not what the blank says.
          let isLabelled = number > 0 && (value.hasPrefix("：") || value.hasPrefix(":"))
          let answer = isLabelled ? String(value.dropFirst()) : value
          // A template that was sent on unfilled says its placeholder, which is no answer.
          values[field].append(.text(Self.isPlaceholder(answer, of: names[field]) ? "" : answer))
        } else {
          unread.insert(field)
        }
      case .mark(let field, _):
        guard wasRead.insert(field).inserted else { break }
        if cell != nil, let chosen = Self.options(of: field, pieces, places, text) {
          values[field].append(.options(chosen))
        } else {
          unread.insert(field)
        }
      }
    }
    noteChanges(pieces, places, text, cell)
  }

  private static func isPlaceholder(_ text: String, of name: String) -> Bool {
    let letters = text.filter { !$0.isWhitespace }
    return letters == "{{\(name)}}" || letters == "｛｛\(name)｝｝"
  }

  /// Where each printed piece stands; nil for what is missing.
  private static func places(
    of pieces: [PrintedForm.Piece], in text: FoldedText
  ) -> [Range<Int>?] {
    var position = 0
    let last = pieces.lastIndex { if case .printed = $0 { true } else { false } }
    return pieces.enumerated().map { number, piece in
      guard case .printed(let run) = piece else { return nil }
      let start = text.scalars.count - run.count
      // What closes a cell is looked for at its end: what stands in the blank may hold the same words.
      let closes = number == last && number == pieces.count - 1 && number > 0
      let range =
        closes && start >= position && text.scalars[start...].elementsEqual(run)
        ? start..<text.scalars.count : text.range(of: run, from: position)
      if let range { position = range.upperBound }
      return range
    }
  }

  /// What a blank holds: everything between its neighbours. Nil when one of those is missing or another blank.
  private static func blank(
    _ number: Int, among pieces: [PrintedForm.Piece], _ places: [Range<Int>?], _ text: FoldedText
  ) -> Range<Int>? {
    let isMark = { (piece: PrintedForm.Piece) in if case .mark = piece { true } else { false } }
    var start = 0
    if let before = pieces[..<number].lastIndex(where: { !isMark($0) }) {
      guard let range = places[before] else { return nil }
      start = range.upperBound
    }
    var end = text.scalars.count
    if let behind = pieces[(number + 1)...].firstIndex(where: { !isMark($0) }) {
      guard let range = places[behind] else { return nil }
      end = range.lowerBound
    }
    return start <= end ? start..<end : nil
  }

  /// The marked options of a field, or those left where the others were struck out; nil when none of them is there.
  private static func options(
    of field: Int, _ pieces: [PrintedForm.Piece], _ places: [Range<Int>?], _ text: FoldedText
  ) -> [Int]? {
    var options: [(option: Int, start: Int)] = []
    var absent = 0
    var isBehind = false
    for (number, piece) in pieces.enumerated() {
      guard case .mark(field, let option) = piece else { continue }
      // The words of an option follow its mark, or stand before it.
      var words: Range<Int>?
      if number + 1 < pieces.count, case .printed = pieces[number + 1] {
        words = places[number + 1]
      } else if number > 0, case .printed = pieces[number - 1] {
        words = places[number - 1]
        isBehind = true
      }
      if let words {
        options.append((option, words.lowerBound))
      } else {
        absent += 1
      }
    }
    guard !options.isEmpty else { return nil }
    var chosen: Set<Int> = []
    for mark in text.marks {
      // A mark belongs to the words behind it, else to those it stands in or behind.
      let own =
        isBehind
        ? options.last { $0.start < mark } ?? options.first
        : options.last { $0.start <= mark } ?? options.first
      if let own { chosen.insert(own.option) }
    }
    if text.marks.isEmpty, absent > 0 { chosen = Set(options.map(\.option)) }
    return chosen.sorted()
  }

  // MARK: Print

  private mutating func noteChanges(
    _ pieces: [PrintedForm.Piece], _ places: [Range<Int>?], _ text: FoldedText, _ cell: String?
  ) {
    let print = pieces.printed
    guard !print.isEmpty else { return }
    let hasBlank = pieces.contains { if case .blank = $0 { true } else { false } }
    guard hasBlank else {
      if text.scalars != print {
        changes.append(Change(printed: Self.words(print), found: cell.map { Self.shown($0) }))
      }
      return
    }
    for (piece, place) in zip(pieces, places) {
      if case .printed(let run) = piece, place == nil {
        changes.append(Change(printed: Self.words(run), found: cell.map { Self.shown($0) }))
      }
    }
  }

  private static func words(_ scalars: [Unicode.Scalar]) -> String {
    shown(String(String.UnicodeScalarView(scalars)))
  }

  /// On one line, and short.
  private static func shown(_ text: String) -> String {
    let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    return line.count > 40 ? String(line.prefix(39)) + "…" : line
  }
}
