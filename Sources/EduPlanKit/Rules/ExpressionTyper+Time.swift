/// The words by which an expression asks for the time of a requirement's subject, where they may stand.
enum TimeWords: Sendable, Hashable {
  /// In no requirement at all.
  case outside
  /// In what finds the subjects, before there is one.
  case subjects
  /// In a requirement without `every`, and in one with it.
  case start, startAndPeriod

  enum Word: String, Sendable, CaseIterable {
    case start, period
    case elapsedMonths = "elapsed-months"
  }

  /// Why a word may not stand where it does.
  enum Refusal: Sendable, Hashable { case outside, subjects, noCadence }

  func refuses(_ word: Word) -> Refusal? {
    switch self {
    case .outside: .outside
    case .subjects: .subjects
    case .start: word == .period ? .noCadence : nil
    case .startAndPeriod: nil
    }
  }
}

/// Dates that are computed, and the time of a requirement's subject.
extension ExpressionTyper {
  /// What a word of the subject's time means; a finding where there is no such time.
  mutating func time(_ word: TimeWords.Word, _ range: Range<Int>) -> Target? {
    if let refusal = timeWords.refuses(word) {
      report(.timeWord(word.rawValue, refusal), range)
      return nil
    }
    switch word {
    case .start: return .time(.date(.start))
    case .period: return .time(.date(.period))
    case .elapsedMonths: return .time(.number(.elapsedMonths))
    }
  }

  /// Numbers with numbers, and a length of time to or from a date.
  mutating func arithmetic(_ operation: Arithmetic, _ left: Syntax, _ right: Syntax) -> Value? {
    let (first, second) = (value(left), value(right))
    guard let first, let second else { return nil }
    let isSum = operation == .plus || operation == .minus
    if isSum, case .duration(let span) = second {
      return date(first, left.range).map {
        .date($0.adding(operation == .plus ? span : -span))
      }
    }
    if isSum, case .date = first {
      report(.expected(Self.durationWord, found: name(of: second)), right.range)
      return nil
    }
    let (a, b) = (number(first, left.range), number(second, right.range))
    guard let a, let b else { return nil }
    return .number(.arithmetic(operation, a, b))
  }

  /// A date; a quoted text is read as one, anything else is a problem.
  mutating func date(_ value: Value, _ range: Range<Int>) -> DateValue? {
    switch value {
    case .date(let date): return date
    case .text(.literal(let text), _):
      if let date = CoarseDate(text) { return .literal(date) }
      report(.badDate(text), range)
    default: report(.expected(Self.dateWord, found: name(of: value)), range)
    }
    return nil
  }

  /// `(value) on date`.
  mutating func on(_ inner: Syntax, _ date: Syntax) -> Value? {
    let day = value(date).flatMap { self.date($0, date.range) }
    // What depends on the assessed day no longer does.
    let allowed = allowsDay
    allowsDay = true
    let value = value(inner)
    allowsDay = allowed
    guard let day, let value else { return nil }
    if let named = day.coarseLiteral {
      report(.coarseDay(named.description), date.range)
      return nil
    }
    switch value {
    case .condition(let condition): return .condition(.on(condition, day))
    case .number(let number): return .number(.on(number, day))
    case .text(let text, let choices): return .text(.on(text, day), choices: choices)
    case .date(let date): return .date(.on(date, day))
    default:
      report(
        .expected(
          Localized(zh: "条件、数、文字或日期", en: "a condition, a number, a text or a date"),
          found: name(of: value)), inner.range)
      return nil
    }
  }

  /// `item in from to to`, both ends included.
  mutating func within(_ item: Syntax, _ from: Syntax, _ to: Syntax) -> Condition? {
    let (value, low, high) = (value(item), value(from), value(to))
    guard let value, let low, let high else { return nil }
    let least = compare(.greaterOrEqual, (value, item), (low, from))
    let most = compare(.lessOrEqual, (value, item), (high, to))
    guard let least, let most else { return nil }
    if isEmpty(least, most) {
      report(.emptyRange, from.range.lowerBound..<to.range.upperBound)
      return nil
    }
    return .all([least, most])
  }

  /// Whether a range whose ends are written out ends before it begins.
  private func isEmpty(_ least: Condition, _ most: Condition) -> Bool {
    switch (least, most) {
    case (.numbers(_, _, .constant(let low)), .numbers(_, _, .constant(let high))):
      high < low
    case (.dates(_, _, .literal(let low)), .dates(_, _, .literal(let high))):
      high.last < low.first
    default: false
    }
  }
}

extension DateValue {
  /// The date that is written out, where it is longer than a day.
  fileprivate var coarseLiteral: CoarseDate? {
    switch self {
    case .literal(let date): date.first == date.last ? nil : date
    case .shifted(let date, _): date.coarseLiteral
    default: nil
    }
  }
}
