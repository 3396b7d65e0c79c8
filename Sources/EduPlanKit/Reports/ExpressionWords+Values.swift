/// Values in words: paths as labels, quoted texts as what they name, aggregates as phrases.
extension ExpressionWords {
  /// What a path leads to, as far as words need to know.
  struct Meaning: Sendable {
    var label: String
    /// The last field; nil for a row itself.
    var field: Field?
    /// The kinds of the record at the end, where it is one.
    var kinds: [Int] = []
    /// A word of the subject's time.
    var time: TimeWords.Word?
  }

  /// What a value is compared as.
  enum ValueType: Sendable { case number, date, text, truth, record }

  // MARK: Nouns

  /// A value as a noun.
  func noun(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .number(let number, let isPercent):
      return isPercent ? number.percentDescription : number.description
    case .duration(let span): return length(span)
    case .text(let text): return quoted(text)
    case .truth(let truth): return truth ? self(zh: "是", en: "yes") : self(zh: "否", en: "no")
    case .list(let items):
      return items.map(noun).joined(separator: self(zh: "、", en: ", "))
    case .path(let names): return meaning(of: names).label
    case .assessedDay: return self(zh: "评定日", en: "the assessed day")
    case .length(let inner):
      let noun = noun(inner)
      return self(zh: "\(noun)的字数", en: "the number of characters of \(noun)")
    case .on(let inner, let day):
      let value = type(of: inner) == .truth ? clause(inner) : noun(inner)
      return self(zh: "截至 \(self.day(day)) 的\(value)", en: "\(value) as of \(self.day(day))")
    case .negated(let inner):
      let operand = factor(inner, in: .times, isRight: true)
      return self(zh: "负的\(operand)", en: "minus \(operand)")
    case .arithmetic(let operation, let left, let right):
      if case .duration(let span) = right.form {
        let (noun, length) = (noun(left), length(span))
        return operation == .plus
          ? self(zh: "\(noun)以后 \(length)", en: "\(length) after \(noun)")
          : self(zh: "\(noun)以前 \(length)", en: "\(length) before \(noun)")
      }
      let sign =
        switch operation {
        case .plus: "+"
        case .minus: "−"
        case .times: "×"
        case .divided: "÷"
        }
      let (first, second) = (
        factor(left, in: operation, isRight: false), factor(right, in: operation, isRight: true)
      )
      return "\(first) \(sign) \(second)"
    case .aggregate(let aggregation, let operand, let query):
      return marks[query.kind.range.lowerBound] ?? aggregate(aggregation, operand, query)
    default: return clause(syntax)
    }
  }

  /// A day, written in quotes or computed.
  func day(_ syntax: Syntax) -> String {
    if case .text(let text) = syntax.form { return text }
    return noun(syntax)
  }

  /// 18 个月.
  func length(_ span: CalendarSpan) -> String {
    if span.months == 0 {
      return self(zh: "\(span.days) 天", en: span.days == 1 ? "1 day" : "\(span.days) days")
    }
    if span.months % 12 == 0 {
      let years = span.months / 12
      return self(zh: "\(years) 年", en: years == 1 ? "1 year" : "\(years) years")
    }
    return self(
      zh: "\(span.months) 个月", en: span.months == 1 ? "1 month" : "\(span.months) months")
  }

  /// A value inside a calculation, in brackets where it would be taken apart wrongly without.
  private func factor(_ syntax: Syntax, in operation: Arithmetic, isRight: Bool) -> String {
    let noun = noun(syntax)
    guard case .arithmetic(let inner, _, _) = syntax.form else { return noun }
    let isProduct = operation == .times || operation == .divided
    let isInnerProduct = inner == .times || inner == .divided
    // 1 - (2 - 3) and 6 ÷ (2 × 3) need theirs, (1 - 2) - 3 and 2 × 3 + 1 do not.
    let needsBrackets =
      isProduct == isInnerProduct
      ? isRight && (operation == .minus || operation == .divided) : isProduct
    return needsBrackets ? self(zh: "（\(noun)）", en: "(\(noun))") : noun
  }

  private func aggregate(
    _ aggregation: Aggregation, _ operand: Syntax.Operand, _ query: QuerySyntax
  ) -> String {
    let records = records(query)
    let within = inside(query)
    let value = operand.value.map { value in
      if case .share = aggregation { return within.clause(value) }
      return within.noun(value)
    }
    guard let value else {
      return self(zh: "\(records)的条数", en: "the number of \(records)")
    }
    switch aggregation {
    case .count:
      return self(
        zh: "\(records)中不同的\(value)的个数",
        en: "the number of different values of \(value) among \(records)")
    case .sum: return self(zh: "\(records)的\(value)的合计", en: "the sum of \(value) over \(records)")
    case .mean:
      return self(zh: "\(records)的\(value)的平均数", en: "the mean of \(value) over \(records)")
    case .minimum:
      return self(zh: "\(records)中最小的\(value)", en: "the smallest \(value) among \(records)")
    case .maximum:
      return self(zh: "\(records)中最大的\(value)", en: "the largest \(value) among \(records)")
    case .share:
      return self(
        zh: "\(records)中\(value)的所占比例", en: "the share of \(records) for which \(value)")
    case .set:
      return self(
        zh: "\(records)中不同的\(value)", en: "the different values of \(value) among \(records)")
    case .the:
      return self(zh: "唯一一条\(records)的\(value)", en: "\(value) of the only one of \(records)")
    case .latest, .earliest:
      let order = operand.order.map { within.meaning(of: [$0]).label }
      let first =
        aggregation == .latest
        ? self(zh: "最近一条", en: "the latest") : self(zh: "最早一条", en: "the earliest")
      return self(
        zh: (order.map { "按\($0)" } ?? "") + "\(first)\(records)的\(value)",
        en: "\(value) of \(first)" + (order.map { " by \($0)" } ?? "") + " of \(records)")
    }
  }

  // MARK: Values of a field

  /// A value as it is read on the other side of a comparison: a quoted text is a choice, an id or a date.
  func value(_ syntax: Syntax, like other: Syntax) -> String {
    switch syntax.form {
    case .text(let text):
      switch other.form {
      case .aggregate(_, let operand, let query):
        if let inner = operand.value { return inside(query).value(syntax, like: inner) }
      case .on(let inner, _): return value(syntax, like: inner)
      default: break
      }
      guard case .path(let names) = other.form else {
        return type(of: other) == .date ? text : quoted(text)
      }
      return value(text, of: meaning(of: names))
    case .list(let items):
      return items.map { value($0, like: other) }.joined(separator: self(zh: "、", en: ", "))
    default: return noun(syntax)
    }
  }

  /// A text as the value of a field: a choice by its label, an id by its record's name.
  func value(_ text: String, of meaning: Meaning) -> String {
    if !meaning.kinds.isEmpty || meaning.field?.name == "id" {
      return nameOf(text).map { "“\($0)”(\(text))" } ?? quoted(text)
    }
    switch meaning.field?.type {
    case .choice(let choices, _)?, .list(.choice(let choices, _))?:
      return choices.first { $0.value == text }.map { "“\(label($0.label))”" } ?? quoted(text)
    case .date?: return text
    case .boolean?:
      return text == "true" ? self(zh: "“是”", en: "“yes”") : self(zh: "“否”", en: "“no”")
    default: return quoted(text)
    }
  }

  private func quoted(_ text: String) -> String {
    // A kind is named in returns; people know its label.
    "“\(text)”"
  }

  // MARK: Paths

  /// What names joined by dots mean, by their labels: 学校的办学性质.
  func meaning(of names: [Syntax.Name]) -> Meaning {
    guard let first = names.first else { return Meaning(label: "") }
    var meaning = Meaning(label: first.text)
    var rest = names[...]
    if let row = rows.last(where: { $0.names.contains(first.text) }) {
      meaning = Meaning(label: demonstrative(row, first.text), kinds: [row.kind])
      rest = names.dropFirst()
    } else if let row = rows.last, schema.kinds[row.kind].index(ofField: first.text) != nil {
      meaning = Meaning(label: "", kinds: [row.kind])
    } else if let word = TimeWords.Word(rawValue: first.text) {
      meaning = Meaning(label: label(of: word), time: word)
      rest = names.dropFirst()
    } else if let row = rows.last {
      meaning = Meaning(label: "", kinds: [row.kind])
    }
    for name in rest { meaning = follow(name.text, from: meaning) }
    return meaning
  }

  /// What people call the time of a requirement's subject.
  private func label(of word: TimeWords.Word) -> String {
    switch word {
    case .start: self(zh: "起算日", en: "the start")
    case .period: self(zh: "本周期", en: "the period")
    case .elapsedMonths: self(zh: "从起算日到评定日的整月数", en: "the whole months since the start")
    }
  }

  /// 该结对, and the name it has where two rows of its kind are at hand.
  private func demonstrative(_ row: Row, _ name: String) -> String {
    let kind = label(schema.kinds[row.kind].label)
    let isAmbiguous = rows.count { $0.kind == row.kind && !$0.names.isEmpty } > 1
    let which = isAmbiguous && name != "each" ? " \(name)" : ""
    return self(zh: "该\(kind)\(which)", en: "that \(kind)\(which)")
  }

  private func follow(_ name: String, from meaning: Meaning) -> Meaning {
    var result = Meaning(label: name)
    var found: Field?
    if case .group(let members)? = meaning.field?.type {
      found = members.first { $0.name == name }
    } else {
      for kind in meaning.kinds {
        guard let position = schema.kinds[kind].index(ofField: name) else { continue }
        found = schema.kinds[kind].fields[position]
        break
      }
    }
    if let found {
      result.field = found
      result.label = label(found.label)
      switch found.type {
      case .reference(let names), .list(.reference(let names)):
        result.kinds = schema.kinds(ofReference: names)
      default: break
      }
    }
    if !meaning.label.isEmpty {
      result.label = self(
        zh: "\(meaning.label)的\(result.label)", en: "\(meaning.label)’s \(result.label)")
    }
    return result
  }

  // MARK: Types

  /// What a value is compared as; nil for a quoted text, which takes the type of the other side.
  func type(of syntax: Syntax) -> ValueType? {
    switch syntax.form {
    case .arithmetic(_, let left, let right):
      if case .duration = right.form { return type(of: left) ?? .date }
      return .number
    case .number, .negated, .length: return .number
    case .on(let inner, _): return type(of: inner)
    case .assessedDay: return .date
    case .text, .list, .duration: return nil
    case .path(let names):
      let meaning = meaning(of: names)
      if let word = meaning.time { return word == .elapsedMonths ? .number : .date }
      switch meaning.field?.type {
      case .integer?, .decimal?, .percent?, .quantity?: return .number
      case .date?: return .date
      case .boolean?: return .truth
      case .reference?: return .record
      case nil: return meaning.kinds.isEmpty ? .text : .record
      default: return .text
      }
    case .aggregate(let aggregation, let operand, let query):
      switch aggregation {
      case .set: return .record
      case .the, .latest, .earliest: return operand.value.flatMap { inside(query).type(of: $0) }
      default: return .number
      }
    default: return .truth
    }
  }
}
