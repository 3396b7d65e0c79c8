/// Sets of different values: what rows lead to, a list field, a list that is written out.
extension ExpressionTyper {
  /// `set X of` the rows of a query.
  mutating func set(of operand: Syntax, _ query: RowQuery?) -> Value? {
    guard let typed = value(operand) else { return nil }
    switch typed {
    case .record(let record):
      return query.map { .recordSet(.rows(record, $0), kinds: record.kinds) }
    case .text(let text, let choices):
      return query.map { .textSet(.rows(text, $0), choices: choices) }
    default:
      report(
        .expected(Localized(zh: "记录或文字", en: "a record or a text"), found: name(of: typed)),
        operand.range)
      return nil
    }
  }

  /// Whether one set is the other, or holds all of it. What is written out takes the type of the other side.
  mutating func sets(
    _ relation: SetRelation, _ left: Value, _ right: Value, _ range: Range<Int>
  ) -> Condition? {
    if let (a, kinds) = left.records {
      if case .items(let items) = right {
        return records(items, kinds).map { .recordSets(relation, a, $0) }
      }
      if let (b, others) = right.records {
        guard !Set(kinds).isDisjoint(with: others) else {
          report(.unlike(kindNames(kinds), kindNames(others)), range)
          return nil
        }
        return .recordSets(relation, a, b)
      }
    } else if let (a, choices) = left.texts {
      if case .items(let items) = right {
        return texts(items, choices).map { .textSets(relation, a, $0) }
      }
      if let (b, _) = right.texts { return .textSets(relation, a, b) }
    } else if case .items(let items) = left {
      if let (b, kinds) = right.records {
        return records(items, kinds).map { .recordSets(relation, $0, b) }
      }
      if let (b, choices) = right.texts {
        return texts(items, choices).map { .textSets(relation, $0, b) }
      }
    }
    report(.unlike(name(of: left), name(of: right)), range)
    return nil
  }

  private mutating func records(_ items: [Item], _ kinds: [Int]) -> SetValue<RecordOperand>? {
    var records: [RecordOperand] = []
    for item in items {
      switch item.value {
      case .text(.literal(let id), _): records.append(literal(id, item.range, kinds: kinds))
      case .record(let record) where !Set(record.kinds).isDisjoint(with: kinds):
        records.append(record)
      default: report(.unlike(kindNames(kinds), name(of: item.value)), item.range)
      }
    }
    return records.count == items.count ? .items(records) : nil
  }

  private mutating func texts(_ items: [Item], _ choices: Choices?) -> SetValue<TextValue>? {
    var texts: [TextValue] = []
    for item in items {
      guard case .text(let text, _) = item.value else {
        report(.unlike(Self.textWord, name(of: item.value)), item.range)
        continue
      }
      if case .literal(let word) = text, !check(word, choices, item.range) { continue }
      texts.append(text)
    }
    return texts.count == items.count ? .items(texts) : nil
  }
}

extension ExpressionTyper.Value {
  /// Whether it is several values that can be compared as a set.
  var isCollection: Bool {
    switch self {
    case .textList, .recordList, .textSet, .recordSet, .items: true
    default: false
    }
  }

  fileprivate var records: (SetValue<RecordOperand>, kinds: [Int])? {
    switch self {
    case .recordSet(let set, let kinds): (set, kinds)
    case .recordList(let path, let kinds): (.field(path), kinds)
    default: nil
    }
  }

  fileprivate var texts: (SetValue<TextValue>, choices: ExpressionTyper.Choices?)? {
    switch self {
    case .textSet(let set, let choices): (set, choices)
    case .textList(let path, let choices): (.field(path), choices)
    default: nil
    }
  }
}
