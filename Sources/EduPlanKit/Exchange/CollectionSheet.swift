/// An empty sheet for an office to fill in: headings as people read them, a help for every column, lists to choose from,
/// and nothing to type over that an import needs.
///
/// What it gives out is what `import` takes: a hidden row of keys, headings, rows. Where records are put in already, their
/// ids cannot be changed.
struct CollectionSheet {
  let kind: Kind
  let language: Language
  private let store: PlanStore
  private let chosen: Set<String>
  private var names: NameFinder

  /// Longer lists to choose from are of no use to anybody; names and ids can still be typed.
  private static let choiceLimit = 50_000
  /// The half-width characters that a screen shows side by side.
  private static let screen = 120
  /// How wide a column is made for what may be chosen in it.
  private static let listWidth = 20
  /// How many items of a list of groups there is room for.
  private static let groupCount = 3

  /// - Parameter chosen: the fields that are asked for; nil for all that may be told.
  init(_ kind: Kind, columns chosen: Set<String>?, in store: PlanStore, language: Language) {
    self.kind = kind
    self.store = store
    self.language = language
    self.chosen =
      chosen ?? Set(kind.fields.filter { !$0.isSensitive && $0.name != "example" }.map(\.name))
    names = NameFinder(store)
  }

  /// - Parameter records: what is put in already.
  mutating func bytes(
    prefilled records: [RecordContent] = []
  ) throws(RecordWorkbook.TooLong) -> [UInt8] {
    let lists = kind.fields.filter {
      if case .list(let item) = $0.type { !item.isScalar } else { false }
    }
    let table = RecordTable(
      records, of: kind, columns: chosen, wording: .labels(language),
      least: Dictionary(uniqueKeysWithValues: lists.map { ($0.name, Self.groupCount) }))
    try RecordWorkbook.check(table)
    // An id that is made of other fields is made by the import.
    let shown = table.columns.indices.filter { index in
      !records.isEmpty || table.columns[index].position != 0 || kind.fields[0].form == nil
    }
    return workbook(
      shown.map { table.columns[$0] }, table.rows.map { row in shown.map { row[$0] } })
  }

  private mutating func workbook(
    _ asked: [ExchangeColumn], _ cells: [[CellWriter.Cell?]]
  ) -> [UInt8] {
    var sheetNames = ExcelSheetNames(usual: Localized(zh: "表", en: "Sheet")[language])
    let name = sheetNames.name(for: kind.label[language])
    let listName = sheetNames.name(for: Localized(zh: "可选内容", en: "choices")[language])
    let lists = asked.map { words(for: $0.type.inCell) }
    let widths = SheetWidths(language)
    let headings = RecordTable.labels(of: asked, language).enumerated().map { index, label in
      asked[index].isRequired ? label + " *" : label
    }
    let first = 4
    let columns = asked.enumerated().map { index, column in
      OutputWorkbook.Column(
        width: widths.width(
          heading: headings[index], cells: cells.map { $0[index]?.text },
          least: max(
            column.type.leastWidth,
            min(Self.listWidth, (lists[index] ?? []).reduce(0) { max($0, widths.longest($1)) }))),
        style: RecordWorkbook.style(of: column.type, isLocked: false))
    }
    let total = columns.reduce(0) { $0 + $1.width }
    let instructions = self.instructions(isFilled: !cells.isEmpty)
    let help = OutputWorkbook.Row(
      // The other cells are written, too, or they would look like cells to fill in.
      cells: columns.indices.map { index in
        .init(
          content: index == 0 ? .init(text: instructions) : nil, style: ExcelStyle(isTop: true))
      },
      height: ExcelWidths.height(
        lines: 1 + widths.lines(of: instructions, within: max(20, min(total, Self.screen) - 6))))
    let rows = cells.map { row in
      OutputWorkbook.Row(
        cells: row.enumerated().map { index, cell in
          var style = columns[index].style
          style.isLocked = asked[index].position == 0
          style.isShaded = style.isLocked
          return .init(content: cell, style: style)
        },
        height: widths.height(of: row.map { $0?.text ?? "" }, in: columns.map(\.width)))
    }
    let headingHeight =
      zip(headings, columns).map { widths.lines(of: $0, within: max(2, $1.width - 3)) }.max() ?? 1
    let top = [
      help, RecordWorkbook.keyRow(of: asked),
      RecordWorkbook.headingRow(
        headings, isTinted: { asked[$0].isRequired },
        height: ExcelWidths.height(lines: headingHeight) + 4),
    ]
    // Rows that wait to be filled in, so that the sheet looks like a form on paper, too.
    let empty = OutputWorkbook.Row(cells: columns.map { .init(content: nil, style: $0.style) })
    let waiting = Array(repeating: empty, count: max(0, 30 - rows.count))
    let sheet = OutputWorkbook.Sheet(
      name: name, columns: columns, rows: top + rows + waiting, frozenRows: 3,
      validations: asked.indices.map { index in
        validation(
          asked[index], column: index + 1, firstRow: first, words: lists[index],
          listSheet: listName)
      },
      isProtected: true, merges: mergesOfHelp(columns.map(\.width)))
    let hidden = Self.listSheet(listName, lists)
    return OutputWorkbook(
      title: kind.label[language], sheets: [sheet] + (hidden.map { [$0] } ?? []),
      language: language
    ).bytes()
  }

  /// What stands above stays in view, so it is no wider than a screen.
  private func mergesOfHelp(_ widths: [Int]) -> [String] {
    var width = 0
    var count = 0
    for column in widths where count == 0 || width + column <= Self.screen {
      width += column
      count += 1
    }
    return count > 1 ? ["A1:\(ExcelSheet.letters(count))1"] : []
  }

  // MARK: What is said

  private func instructions(isFilled: Bool) -> String {
    let name = kind.label
    return Localized(
      zh: "填写说明：一行填一条“\(name.zh)”。带 * 的（黄色表头）必填，不知道的留空；选中一格就显示怎样填。"
        + "日期写 2023、2023-12 或 2023-12-28；百分数写 85%；一格填几项的，用“；”隔开。"
        + (isFilled ? "灰色的编号不能改。" : "") + "表头和列的次序请不要改动，填好后原样交回。",
      en:
        "How to fill it in: one row for each record (\(name.en)). What has a * and a yellow heading is"
        + " needed, what is not known stays empty; each cell says how it is filled in when it is chosen."
        + " Dates are 2023, 2023-12 or 2023-12-28, shares 85%; several items in a cell are separated by ';'."
        + (isFilled ? " The grey ids cannot be changed." : "")
        + " Please leave the headings as they are and hand the file back as it is.")[language]
  }

  private func validation(
    _ column: ExchangeColumn, column number: Int, firstRow: Int, words: [String]?,
    listSheet: String
  ) -> OutputWorkbook.Validation {
    let letters = ExcelSheet.letters(number)
    let isList = if case .list = column.type { true } else { false }
    var validation = OutputWorkbook.Validation(
      range: "\(letters)\(firstRow):\(letters)\(OutputWorkbook.rowLimit)",
      title: column.label[language], prompt: prompt(for: column))
    if let words, !words.isEmpty {
      validation.list =
        "\(ExcelSheetNames.quoted(listSheet))!$\(letters)$1:$\(letters)$\(words.count)"
      // Several items, and other words where the list is open, are typed.
      validation.isOpen = isList || column.type.takesOtherWords
      validation.refusal =
        Localized(
          zh: "请从下拉列表里选，或写列表里有的", en: "Choose from the list, or type what is in it")[language]
    }
    return validation
  }

  private func prompt(for column: ExchangeColumn) -> String {
    var sentences: [String] = []
    let help = column.field.help[language]
    if !help.isEmpty { sentences.append(help) }
    if let how = column.type.inCell.howToFillIn { sentences.append(how[language]) }
    if case .list = column.type {
      sentences.append(Localized(zh: "多项用“；”隔开", en: "separate several by ';'")[language])
    }
    if column.isRequired { sentences.append(Localized(zh: "必填", en: "needed")[language]) }
    if sentences.isEmpty { sentences.append(column.label[language]) }
    return sentences.joined(separator: language == .zh ? "。" : ". ")
  }

  // MARK: Lists to choose from

  /// The words for a value; nil where anything may be typed.
  private mutating func words(for type: FieldType) -> [String]? {
    switch type {
    case .boolean: return [true, false].map { CellReader.word(for: $0)[language] }
    case .choice(let choices, _):
      return choices.map { choice in
        let label = choice.label[language]
        return CellReader.choice(label, among: choices) == .found(choice.value)
          ? label : choice.value
      }
    case .reference(let kinds):
      let records = store.schema.kinds(ofReference: kinds).flatMap {
        store.handles(ofKind: $0).map { RecordHandle(index: $0) }
      }
      guard !kinds.isEmpty, records.count <= Self.choiceLimit else { return nil }
      return records.filter { !store.isExample($0) }.map {
        names.display($0, ofKinds: kinds)
      }
    default: return nil
    }
  }

  private static func listSheet(_ name: String, _ lists: [[String]?]) -> OutputWorkbook.Sheet? {
    let height = lists.reduce(0) { max($0, $1?.count ?? 0) }
    guard height > 0 else { return nil }
    let style = ExcelStyle(format: "@")
    return OutputWorkbook.Sheet(
      name: name, isHidden: true,
      columns: lists.map { _ in OutputWorkbook.Column(width: 20, style: style) },
      rows: (0..<height).map { row in
        OutputWorkbook.Row(
          cells: lists.map { words in
            guard let words, row < words.count else { return .init(content: nil, style: style) }
            return .init(content: .init(text: CellText.written(words[row])), style: style)
          })
      })
  }
}

extension FieldType {
  /// Whether a list to choose from does not have all that may be written.
  fileprivate var takesOtherWords: Bool {
    switch self {
    case .choice(_, let isOpen): isOpen
    // Ids may be typed where the list has names.
    case .reference: true
    default: false
    }
  }

  fileprivate var leastWidth: Int {
    switch self {
    case .prose: 30
    case .text, .reference: 12
    default: 8
    }
  }

  /// How a value is typed, where its help does not say.
  fileprivate var howToFillIn: Localized? {
    switch self {
    case .integer: Localized(zh: "填整数", en: "a whole number")
    case .decimal: Localized(zh: "填数", en: "a number")
    case .percent: Localized(zh: "填百分数，如 85%", en: "a percentage, such as 85%")
    case .quantity: Localized(zh: "填数或百分数，如 250、25%", en: "a number or a percentage")
    case .boolean: Localized(zh: "填“是”或“否”", en: "yes or no")
    case .date:
      Localized(
        zh: "填 2023、2023-12 或 2023-12-28", en: "a date: 2023, 2023-12 or 2023-12-28")
    case .period: Localized(zh: "如 3 年、18 个月、90 天", en: "such as 3 years, 18 months, 90 days")
    case .deadline: Localized(zh: "填日期，如 2023-12-28", en: "a date, such as 2023-12-28")
    case .choice(_, isOpen: false): Localized(zh: "从列表里选", en: "choose from the list")
    case .choice(_, isOpen: true):
      Localized(zh: "从列表里选，没有的可以另写", en: "choose from the list, or write another")
    case .reference: Localized(zh: "从列表里选，或写编号", en: "choose from the list, or write the id")
    case .text, .prose, .list, .group: nil
    }
  }
}
