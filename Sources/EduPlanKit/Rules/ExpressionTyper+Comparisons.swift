/// What may be compared with what; a quoted text takes the type of the other side.
extension ExpressionTyper {
  mutating func compare(_ comparison: Comparison, _ left: Syntax, _ right: Syntax)
    -> Condition?
  {
    let (first, second) = (value(left), value(right))
    guard let first, let second else { return nil }
    return compare(comparison, (first, left), (second, right))
  }

  /// Compares what has been typed, in the order it stands in.
  mutating func compare(
    _ comparison: Comparison, _ left: (value: Value, syntax: Syntax),
    _ right: (value: Value, syntax: Syntax)
  ) -> Condition? {
    let range = left.syntax.range.lowerBound..<right.syntax.range.upperBound
    // A quoted text takes the type of the other side, so it is looked at second.
    if case .text = left.syntax.form {
      return compare(
        comparison.mirrored, right.value, left.value, right.syntax, left.syntax, range)
    }
    return compare(comparison, left.value, right.value, left.syntax, right.syntax, range)
  }

  mutating func compare(
    _ comparison: Comparison, _ left: Value, _ right: Value, _ leftSyntax: Syntax,
    _ rightSyntax: Syntax, _ range: Range<Int>
  ) -> Condition? {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .numbers(comparison, a, b)
    case (.date(let a), .date(let b)): return .dates(comparison, a, b)
    case (.date(let a), .text(.literal(let text), _)):
      guard let date = CoarseDate(text) else {
        report(.badDate(text), rightSyntax.range)
        return nil
      }
      return .dates(comparison, a, .literal(date))
    default: break
    }
    if left.isCollection, right.isCollection {
      guard comparison == .equal || comparison == .unequal else {
        report(.unordered(name(of: left)), range)
        return nil
      }
      return sets(.equal, left, right, range).map { comparison == .equal ? $0 : .not($0) }
    }
    guard comparison == .equal || comparison == .unequal else {
      switch (left, right) {
      case (.text, .text), (.record, .record), (.record, .text), (.condition, .condition):
        report(.unordered(name(of: left)), range)
      default: report(.unlike(name(of: left), name(of: right)), range)
      }
      return nil
    }
    return equal(left, right, rightSyntax, range).map { comparison == .equal ? $0 : .not($0) }
  }

  private mutating func equal(
    _ left: Value, _ right: Value, _ rightSyntax: Syntax, _ range: Range<Int>
  ) -> Condition? {
    switch (left, right) {
    case (.record(let record), .text(.literal(let id), _)),
      (.text(.identifier(let record), _), .text(.literal(let id), _)):
      return .records(record, literal(id, rightSyntax.range, kinds: record.kinds))
    case (.record(let a), .record(let b)):
      // A reference to a kind that is not declared is told with the kinds.
      guard !a.kinds.isEmpty, !b.kinds.isEmpty else { return nil }
      guard !Set(a.kinds).isDisjoint(with: b.kinds) else {
        report(.unlike(kindNames(a.kinds), kindNames(b.kinds)), range)
        return nil
      }
      return .records(a, b)
    case (.record(let record), .text(let text, _)): return .texts(.identifier(record), text)
    case (.text(let text, _), .record(let record)): return .texts(text, .identifier(record))
    case (.text(.field(let path), let choices), .text(.literal(let text), _)):
      guard check(text, choices, rightSyntax.range) else { return nil }
      return .textIs(path, Array(text.utf8))
    case (.text(let a, let choices), .text(let b, _)):
      if case .literal(let text) = b, !check(text, choices, rightSyntax.range) { return nil }
      return .texts(a, b)
    case (.condition(let a), .condition(let b)):
      if case .constant(.yes) = b { return a }
      if case .constant(.no) = b { return .not(a) }
      return .same(a, b)
    default:
      report(.unlike(name(of: left), name(of: right)), range)
      return nil
    }
  }

  /// `item in list`, where the list is written out or a list field.
  mutating func contained(_ item: Syntax, in list: Syntax) -> Condition? {
    guard case .list(let items) = list.form else { return containedInValue(item, list) }
    guard let value = value(item) else { return nil }
    if case .text(.field(let path), let choices) = value {
      let texts = items.compactMap { syntax -> [UInt8]? in
        if case .text(let text) = syntax.form { return Array(text.utf8) }
        return nil
      }
      if texts.count == items.count {
        var isFine = true
        for syntax in items {
          if case .text(let text) = syntax.form, !check(text, choices, syntax.range) {
            isFine = false
          }
        }
        return isFine ? .textIsOneOf(path, texts) : nil
      }
    }
    let parts = items.map { compare(.equal, item, $0) }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? .any(found) : nil
  }

  /// `item in value`: a list field, or for a date a span such as the period at hand.
  private mutating func containedInValue(_ item: Syntax, _ list: Syntax) -> Condition? {
    let (part, whole) = (value(item), value(list))
    guard let part, let whole else { return nil }
    switch (part, whole) {
    case (.date(let date), .date(let span)) where span.isNamed: return .dates(.equal, date, span)
    case (.text(.literal, _), .date(let span)) where span.isNamed:
      return date(part, item.range).map { .dates(.equal, $0, span) }
    case (.date, .text(.literal, _)): return compare(.equal, (part, item), (whole, list))
    default: return contains(whole, part, list, item)
    }
  }

  /// `list contains item`, and `text contains part`.
  mutating func contains(_ list: Syntax, _ item: Syntax) -> Condition? {
    let (whole, part) = (value(list), value(item))
    guard let whole, let part else { return nil }
    return contains(whole, part, list, item)
  }

  private mutating func contains(
    _ whole: Value, _ part: Value, _ list: Syntax, _ item: Syntax
  ) -> Condition? {
    let start = min(list.range.lowerBound, item.range.lowerBound)
    let end = max(list.range.upperBound, item.range.upperBound)
    switch (whole, part) {
    case _ where whole.isCollection && part.isCollection:
      return sets(.containsAll, whole, part, start..<end)
    case (.recordSet, .record), (.recordSet, .text), (.textSet, .text):
      return sets(
        .containsAll, whole, .items([Item(value: part, range: item.range)]), start..<end)
    case (.textList(let path, let choices), .text(let text, _)):
      if case .literal(let word) = text, !check(word, choices, item.range) { return nil }
      return .listContainsText(path, text)
    case (.recordList(let path, let kinds), .text(.literal(let id), _)):
      return .listContainsRecord(path, literal(id, item.range, kinds: kinds))
    case (.recordList(let path, _), .record(let record)):
      return .listContainsRecord(path, record)
    case (.text(let text, _), .text(let part, _)): return .textContains(text, part)
    default:
      report(.unlike(name(of: whole), name(of: part)), start..<end)
      return nil
    }
  }

  /// Whether a closed choice has a value; says so when it has not.
  mutating func check(_ text: String, _ choices: Choices?, _ range: Range<Int>) -> Bool {
    guard let choices, !choices.values.contains(text) else { return true }
    report(
      .unknownChoice(
        text, field: choices.field, close: choices.meant(by: text), choices: choices.values), range)
    return false
  }
}
