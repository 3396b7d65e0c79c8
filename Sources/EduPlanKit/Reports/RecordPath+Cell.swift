extension RecordPath {
  /// The value as a cell: numbers as numbers, choices by what people read, the items of a list joined.
  func cell(of record: RecordHandle, in store: PlanStore, language: Language) -> Table.Cell {
    if isKeptBack(of: record, in: store) {
      return .label(Localized(zh: "不公布", en: "not shown")[language])
    }
    let texts = texts(of: record, in: store)
    guard let text = texts.first else { return .absent }
    let separator = language == .zh ? "、" : ", "
    switch type {
    case .integer: return Int(text).map { .integer($0) } ?? .text(text)
    case .decimal: return .number(text)
    case .choice(let choices, _): return .text(Self.label(of: text, among: choices, language))
    case .list(.choice(let choices, _)):
      let labels = texts.map { Self.label(of: $0, among: choices, language) }
      return .text(labels.joined(separator: separator))
    default: return .text(texts.joined(separator: separator))
    }
  }

  /// Whether the value is one that nobody is told, or that the public edition keeps back.
  func isKeptBack(of record: RecordHandle, in store: PlanStore) -> Bool {
    // Most paths lead to nothing of the kind, and rosters have thousands of cells.
    guard store.publicView != nil || PlanStore.countsOfAnswers.contains(where: text.hasSuffix),
      let (owner, field) = owner(of: record, in: store)
    else { return false }
    return store.isKeptBack(owner, field: field)
  }

  /// What people read for a choice.
  private static func label(
    of value: String, among choices: [FieldType.Choice], _ language: Language
  ) -> String {
    choices.first { $0.value == value }?.label[language] ?? value
  }

  /// Whether a column of it stands to the right.
  var isNumeric: Bool {
    switch type {
    case .integer, .decimal, .percent: true
    default: false
    }
  }
}
