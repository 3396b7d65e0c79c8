/// What the things of an expression are called in it.
extension ExpressionTyper {
  private static let conditionWord = Localized(zh: "条件", en: "a condition")
  static let numberWord = Localized(zh: "数", en: "a number")
  static let textWord = Localized(zh: "文字", en: "a text")
  static let dateWord = Localized(zh: "日期", en: "a date")
  static let durationWord = Localized(zh: "时长", en: "a length of time")
  static let listWord = Localized(zh: "一串值", en: "a list of values")
  static let setWord = Localized(zh: "一组不同的值", en: "a set of different values")
  static let recordWord = Localized(zh: "记录", en: "a record")
  static let oneValue = Localized(zh: "一个值", en: "one value")

  func kindNames(_ kinds: [Int]) -> Localized {
    guard kinds.count < 4 else { return Self.recordWord }
    return Localized(
      zh: kinds.map { "“\(schema.kinds[$0].label.zh)”" }.joined(separator: "或") + "的记录",
      en: kinds.map { "a \(schema.kinds[$0].name)" }.joined(separator: " or "))
  }

  func name(of value: Value) -> Localized {
    switch value {
    case .condition: Self.conditionWord
    case .number: Self.numberWord
    case .text: Self.textWord
    case .date: Self.dateWord
    case .duration: Self.durationWord
    case .record(let record): kindNames(record.kinds)
    case .recordSet, .textSet: Self.setWord
    case .textList, .recordList, .items: Self.listWord
    case .other(let name): name
    }
  }

  func name(of target: Target) -> Localized {
    switch target {
    case .record: Self.recordWord
    case .field(_, let field): name(of: field.type)
    case .constant: Localized(zh: "参数", en: "a parameter")
    case .time(let value): name(of: value)
    }
  }

  func name(of type: FieldType) -> Localized {
    switch type {
    case .text, .prose, .choice: Self.textWord
    case .integer, .decimal, .percent, .quantity: Self.numberWord
    case .boolean: Self.conditionWord
    case .date: Self.dateWord
    case .period: Self.durationWord
    case .deadline: Localized(zh: "期限", en: "a deadline")
    case .reference: Self.recordWord
    case .list: Self.listWord
    case .group: Localized(zh: "一组字段", en: "a group of fields")
    }
  }
}
