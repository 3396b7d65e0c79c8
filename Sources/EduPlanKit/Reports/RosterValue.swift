/// A value of a row as a template writes it: a path such as `school.name`, or any other expression.
///
/// Read once against the kinds; then it answers for many rows at a time.
struct RosterValue: Sendable {
  enum Source: Sendable {
    case path(RecordPath)
    case expression(ValueExpression)
  }

  let source: Source
  /// It is worked out from what the public edition keeps back.
  var asksForKeptBack = false

  /// How its texts are shown and compared.
  enum Form: Sendable {
    case number, truth, text
    case choice([FieldType.Choice])
  }

  var form: Form {
    switch source {
    case .path(let path):
      switch path.type {
      case .integer, .decimal, .percent, .quantity: .number
      case .boolean: .truth
      case .choice(let choices, _), .list(.choice(let choices, _)): .choice(choices)
      default: .text
      }
    case .expression(let expression):
      switch expression.kind {
      case .number: .number
      case .truth: .truth
      default: expression.choices.isEmpty ? .text : .choice(expression.choices)
      }
    }
  }

  /// The choices of the field it is, and whether the field takes others.
  var declaredChoices: (choices: [FieldType.Choice], isOpen: Bool)? {
    guard case .path(let path) = source else { return nil }
    switch path.type {
    case .choice(let choices, let isOpen), .list(.choice(let choices, let isOpen)):
      return (choices, isOpen)
    default: return nil
    }
  }

  /// Whether a column of it stands to the right.
  var isNumeric: Bool {
    if case .number = form { true } else { false }
  }

  /// The value of each row as written, or the items of a list; none where it is absent.
  func texts(
    of rows: [RecordHandle], around: [RecordHandle], with evaluator: inout Evaluator
  ) -> [[String]] {
    switch source {
    case .path(let path):
      return rows.map { row in
        let isHidden = evaluator.store.publicView != nil && isKeptBack(row, in: evaluator.store)
        return isHidden ? [] : path.texts(of: row, in: evaluator.store)
      }
    case .expression(let expression):
      if evaluator.store.publicView != nil, asksForKeptBack { return rows.map { _ in [] } }
      return expression.texts(ofEach: rows, around: around, with: &evaluator)
    }
  }

  // MARK: As cells

  func cells(
    of rows: [RecordHandle], around: [RecordHandle], in language: Language,
    with evaluator: inout Evaluator
  ) -> [Table.Cell] {
    let texts = texts(of: rows, around: around, with: &evaluator)
    return zip(rows, texts).map { row, texts in
      isKeptBack(row, in: evaluator.store)
        ? .label(Localized(zh: "不公布", en: "not shown")[language]) : cell(of: texts, in: language)
    }
  }

  /// Texts as one cell: a number stays one, choices are what people read, the items of a list are joined.
  func cell(of texts: [String], in language: Language) -> Table.Cell {
    guard let first = texts.first else { return .absent }
    switch form {
    case .number where texts.count == 1:
      if let number = Int(first) { return .integer(number) }
      // A fraction without an end is written with a sign and its terms.
      return ExactNumber(first) == nil ? .text(first) : .number(first)
    case .truth where texts.count == 1: return .label(text(of: first, in: language))
    default:
      return .text(
        texts.map { text(of: $0, in: language) }.joined(separator: language == .zh ? "、" : ", "))
    }
  }

  private func text(of value: String, in language: Language) -> String {
    switch form {
    case .choice(let choices): choices.first { $0.value == value }?.label[language] ?? value
    case .truth:
      (value == "true" ? Localized(zh: "是", en: "yes") : Localized(zh: "否", en: "no"))[language]
    case .number, .text: value
    }
  }

  /// Whether it would tell what a group of a survey said that is smaller than the repo's minimum.
  private func isKeptBack(_ row: RecordHandle, in store: PlanStore) -> Bool {
    switch source {
    case .path(let path): path.isKeptBack(of: row, in: store)
    case .expression(let expression):
      expression.kind == .number && store.isSmallGroup(row)
        || store.publicView != nil && asksForKeptBack
    }
  }

  /// The items of a list of choices in their own order, so that the order they are written in makes no difference.
  func normalised(_ texts: [String]) -> [String] {
    guard texts.count > 1, case .choice(let choices) = form else { return texts }
    let known = choices.map(\.value).filter(texts.contains)
    return known + texts.filter { !known.contains($0) }
  }

  // MARK: In order

  /// Numbers by size, choices as they are declared, everything else by its code points, nothing last.
  func keys(
    of rows: [RecordHandle], around: [RecordHandle], with evaluator: inout Evaluator
  ) -> [[RosterKey]] {
    if case .expression(let expression) = source, expression.kind == .number {
      let store = evaluator.store
      return zip(rows, expression.numbers(ofEach: rows, around: around, with: &evaluator)).map {
        [isKeptBack($0, in: store) ? .none : $1.map { .number($0) } ?? .none]
      }
    }
    let form = form
    return zip(rows, texts(of: rows, around: around, with: &evaluator)).map { row, texts in
      // The order would tell as much as the number.
      guard !texts.isEmpty, !isKeptBack(row, in: evaluator.store) else { return [.none] }
      return texts.map { text in
        switch form {
        case .choice(let choices):
          choices.firstIndex { $0.value == text }.map { .number(ExactNumber($0)) } ?? .text(text)
        default: ExactNumber(text).map { .number($0) } ?? .text(text)
        }
      }
    }
  }
}

/// What rows are sorted by.
enum RosterKey: Comparable {
  case number(ExactNumber)
  case text(String)
  case none

  static func < (first: Self, second: Self) -> Bool {
    switch (first, second) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    default: first.rank < second.rank
    }
  }

  private var rank: Int {
    switch self {
    case .number: 0
    case .text: 1
    case .none: 2
    }
  }
}

extension [RecordHandle] {
  /// In the order of keys, the first that differs; equal ones stay in the order of their files.
  func sorted(by keys: [[[RosterKey]]]) -> Self {
    let rows = self
    func precedes(_ first: Int, _ second: Int) -> Bool {
      for key in keys {
        let (a, b) = (key[first], key[second])
        if a == b { continue }
        return a.lexicographicallyPrecedes(b)
      }
      return rows[first] < rows[second]
    }
    return indices.sorted(by: precedes).map { rows[$0] }
  }
}
