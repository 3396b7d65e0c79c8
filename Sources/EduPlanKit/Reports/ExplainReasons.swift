/// Why a condition does not hold for a row, in words with the row's own values.
struct RowReasons {
  let store: PlanStore
  let names: RecordNames
  /// Knows the rows by name and kind; `bound` has their records.
  var words: ExpressionWords
  var bound: [RecordHandle] = []

  init(store: PlanStore, words: ExpressionWords) {
    self.store = store
    self.words = words
    names = RecordNames(store: store, language: words.language)
  }

  /// The same reasons one row further in.
  func inside(_ query: QuerySyntax, _ row: RecordHandle, alias: String? = nil) -> Self {
    var inner = self
    inner.words = words.inside(query, alias: alias)
    inner.bound.append(row)
    return inner
  }

  /// The same reasons for a subject of `each:`.
  func inside(_ subjects: SubjectsSyntax, _ subject: RecordHandle) -> Self {
    var inner = self
    inner.words = words.inside(subjects)
    inner.bound.append(subject)
    return inner
  }

  // MARK: Left out, or open

  /// Why a condition that does not hold does not: 学校的办学性质是“民办”，不是“公办”.
  func failure(
    _ syntax: Syntax, _ condition: Condition?, _ evaluator: inout Evaluator
  ) -> String {
    switch syntax.form {
    case .and(let parts):
      guard case .all(let conditions)? = condition, conditions.count == parts.count else { break }
      for (part, condition) in zip(parts, conditions) where evaluator.truth(condition) == .no {
        return failure(part, condition, &evaluator)
      }
    case .or(let parts):
      let conditions: [Condition?] =
        if case .any(let found)? = condition, found.count == parts.count {
          found
        } else {
          Array(repeating: nil, count: parts.count)
        }
      var reasons: [String] = []
      for (part, condition) in zip(parts, conditions) {
        reasons.append(failure(part, condition, &evaluator))
      }
      return reasons.joined(separator: words(zh: "；", en: "; "))
    case .not(let inner):
      if case .path = inner.form { return words.clause(inner) }
      if let value = stated(inner) { return value }
      return words.clause(inner)
    case .comparison(let comparison, let left, let right):
      if case .text = left.form { break }
      if case .truth = right.form { return statedOrDenied(left) }
      let isPercent = right.isPercent
      let value = current(left, side(condition, isLeft: true), isPercent, &evaluator)
      let against = current(right, side(condition, isLeft: false), isPercent, &evaluator)
      guard let value else { break }
      if words.marks.values.contains(words.noun(left)) {
        let clause = words.cited(words.clause(syntax))
        return words(zh: "不符合\(clause)", en: "\(clause) does not hold")
      }
      let asked = denial(comparison, left, right)
      let other = against.map { isLiteral(right) ? "" : words(zh: "（\($0)）", en: " (\($0))") } ?? ""
      return "\(has(left, value))\(words(zh: "，", en: ", "))\(asked)\(other)"
    case .contained(let item, _):
      guard let value = current(item, nil, false, &evaluator) else { break }
      return "\(has(item, value))\(words(zh: "，", en: ", "))\(words.denied(syntax))"
    case .contains(let whole, let part):
      let noun = words.noun(whole)
      let wanted = words.value(part, like: whole)
      guard let value = current(whole, nil, false, &evaluator) else { break }
      return words(
        zh: "\(noun)是 \(value)，不含\(wanted)", en: "\(noun) is \(value), without \(wanted)")
    case .active:
      return bound.last.map { span(of: $0, words(zh: "", en: "it"), &evaluator) }
        ?? words.denied(syntax)
    case .state(let subject, let word) where word.text == "active":
      guard let record = record(subject) else { break }
      return span(of: record, words.noun(subject), &evaluator)
    case .path: return statedOrDenied(syntax)
    default: break
    }
    return words.denied(syntax)
  }

  /// Why a condition is left open, with what is missing.
  func open(
    _ syntax: Syntax, _ condition: Condition?, _ gap: Evaluator.Gap?,
    _ evaluator: inout Evaluator
  ) -> String {
    let clause = words.clause(syntax)
    if let gap, let missing = self.missing(gap) {
      return words(
        zh: "\(missing)，不知道是否\(words.cited(clause))",
        en: "\(missing), so it is not known whether \(clause)")
    }
    if case .exists(let query) = syntax.form {
      if let mark = words.marks[query.kind.range.lowerBound] {
        return words(zh: "不能确定有没有 \(mark)", en: "it is not known whether there is \(mark)")
      }
      let records = words.records(query)
      return words(
        zh: "没有记下\(records)，也没有声明报全",
        en: "no \(records) are recorded, and nobody has declared them complete")
    }
    if case .comparison(_, let left, let right) = syntax.form,
      !words.marks.values.contains(words.noun(left)),
      let number = side(condition, isLeft: true),
      let value = current(left, number, right.isPercent, &evaluator)
    {
      return words(
        zh: "\(has(left, value))，不能确定是否\(words.cited(clause))",
        en: "\(has(left, value)), which leaves open whether \(clause)")
    }
    if let value = stated(syntax) {
      return words(
        zh: "\(value)，不能确定是否\(words.cited(clause))",
        en: "\(value), which leaves open whether \(clause)")
    }
    return words(
      zh: "不能确定是否\(words.cited(clause))", en: "it is not known whether \(clause)")
  }

  /// What the records do not say, as a phrase.
  func missing(_ gap: Evaluator.Gap) -> String? {
    switch gap {
    case .field(let kind, let field):
      let kind = store.schema.kinds[kind]
      let label = words.label(kind.fields[field].label)
      return words(
        zh: "\(kind.label.zh)的\(label)没有填",
        en: "\(label) of the \(words.label(kind.label)) is not filled in")
    case .verdict(let criterion):
      return words(zh: "还没有对“\(criterion)”的判断", en: "nobody has judged “\(criterion)” yet")
    case .record(let kind):
      let label = words.label(store.schema.kinds[kind].label)
      return words(zh: "没有符合条件的\(label)记录", en: "there is no \(label) record that fits")
    case .several(let kind):
      let label = words.label(store.schema.kinds[kind].label)
      return words(zh: "有几条不同的\(label)记录", en: "there are several \(label) records that differ")
    case .start: return words(zh: "不知道从哪一天算起", en: "it is not known from when to count")
    case .zeroDenominator: return words(zh: "除数是零", en: "the divisor is zero")
    case .noDenominator: return words(zh: "没有除数", en: "there is no divisor")
    case .due: return words(zh: "期限没有定", en: "no due date is stated")
    case .periods: return words(zh: "起算日太早", en: "the start is too long ago")
    case .declaration, .miscount, .schoolYear, .partPeriods, .reading, .tolerance: return nil
    }
  }

  // MARK: Values at hand

  /// Whether what stands on the other side says itself what it is.
  private func isLiteral(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    case .number, .text, .truth, .list: true
    default: false
    }
  }

  /// 不是“公办”, 不符合“不少于 3”.
  private func denial(_ comparison: Comparison, _ left: Syntax, _ right: Syntax) -> String {
    let type = words.type(of: left) ?? words.type(of: right)
    if comparison == .equal, type != .number, type != .date {
      let value = words.value(right, like: left)
      return words(zh: "不是\(value)", en: "not \(value)")
    }
    let relation = words.cited(words.relation(comparison, left, right))
    return words(zh: "不符合\(relation)", en: "which fails \(relation)")
  }

  /// 办学性质是 民办; a number with the sign for it: ① = 3.
  private func has(_ syntax: Syntax, _ value: String) -> String {
    let noun = words.noun(syntax)
    if words.type(of: syntax) == .number { return "\(noun) = \(value)" }
    return words(zh: "\(noun)是 \(value)", en: "\(noun) is \(value)")
  }

  /// The value a side of a comparison has: of a field of the row, or computed.
  private func current(
    _ syntax: Syntax, _ number: NumberValue?, _ isPercent: Bool, _ evaluator: inout Evaluator
  ) -> String? {
    if case .path(let path) = syntax.form { return value(of: path) }
    if let number {
      return QuantityWords(language: words.language)
        .text(evaluator.quantity(number), percent: isPercent)
    }
    return nil
  }

  private func side(_ condition: Condition?, isLeft: Bool) -> NumberValue? {
    guard case .numbers(_, let left, let right)? = condition else { return nil }
    return isLeft ? left : right
  }

  /// The fields a condition looks at, with what they say; nil when there are none to show.
  private func stated(_ syntax: Syntax) -> String? {
    var seen: Set<String> = []
    let parts = paths(in: syntax).compactMap { path -> String? in
      let label = words.meaning(of: path).label
      guard seen.insert(label).inserted, let value = value(of: path) else { return nil }
      return words(zh: "\(label)是 \(value)", en: "\(label) is \(value)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: words(zh: "，", en: ", "))
  }

  private func statedOrDenied(_ syntax: Syntax) -> String { stated(syntax) ?? words.denied(syntax) }

  private func paths(in syntax: Syntax) -> [[Syntax.Name]] {
    if case .path(let names) = syntax.form { return [names] }
    return syntax.children.flatMap(paths)
  }

  private func span(of record: RecordHandle, _ noun: String, _ evaluator: inout Evaluator) -> String
  {
    let span = evaluator.span(of: record)
    let first = span.first?.description ?? "…"
    let last = span.last?.description ?? "…"
    return words(
      zh: "\(noun)在评定日无效（\(first) 至 \(last)）",
      en: "\(noun) does not hold on the assessed day (\(first) to \(last))")
  }

  // MARK: Paths

  /// The record that a path leads to.
  func record(_ syntax: Syntax) -> RecordHandle? {
    guard case .path(let path) = syntax.form else { return nil }
    return follow(path)?.record
  }

  /// What the field at the end of a path says; nil where it says nothing.
  func value(of path: [Syntax.Name]) -> String? {
    guard let end = follow(path) else { return nil }
    guard let field = end.field else { return names.reference(to: end.record) }
    guard end.members.isEmpty else {
      return store.node(end.record, field: field).flatMap { node in
        let document = store.document(of: end.record)
        return document.descendant(end.members, of: node).flatMap { document.text(of: $0) }
      }
    }
    return names.value(of: end.record, field: field)
  }

  private struct End {
    var record: RecordHandle
    var field: Int?
    var members: [String] = []
  }

  private func follow(_ path: [Syntax.Name]) -> End? {
    guard let first = path.first else { return nil }
    var rest = path[...]
    var end: End
    if let position = words.rows.lastIndex(where: { $0.names.contains(first.text) }),
      position < bound.count
    {
      end = End(record: bound[position])
      rest = path.dropFirst()
    } else {
      guard let row = bound.last else { return nil }
      end = End(record: row)
    }
    for name in rest {
      if let field = end.field {
        if case .group = store.schema.kinds[store.kind(of: end.record)].fields[field].type {
          end.members.append(name.text)
          continue
        }
        guard let next = store.reference(end.record, field: field) else { return nil }
        end = End(record: next)
      }
      let kind = store.schema.kinds[store.kind(of: end.record)]
      guard let position = kind.index(ofField: name.text) else { return nil }
      end.field = position
    }
    return end
  }
}

extension Syntax {
  /// Written with a percent sign, so that what is compared with it is shown so, too.
  fileprivate var isPercent: Bool {
    if case .number(_, let isPercent) = form { return isPercent }
    return false
  }
}

/// Numbers in words: exact, or between bounds.
struct QuantityWords: Sendable {
  let language: Language

  func text(_ quantity: Quantity, percent isPercent: Bool = false) -> String? {
    func text(_ number: ExactNumber) -> String {
      isPercent ? number.percentDescription : number.description
    }
    if let exact = quantity.exact { return text(exact) }
    switch (quantity.low, quantity.high) {
    case (let low?, let high?):
      return language == .zh
        ? "\(text(low)) 至 \(text(high)) 之间" : "between \(text(low)) and \(text(high))"
    case (let low?, nil): return language == .zh ? "至少 \(text(low))" : "at least \(text(low))"
    case (nil, let high?): return language == .zh ? "至多 \(text(high))" : "at most \(text(high))"
    case (nil, nil): return nil
    }
  }
}
