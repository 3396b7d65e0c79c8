/// Makes one list of a roster: finds its rows, puts them in order and into groups, and writes their cells.
struct RosterListMaker {
  let plan: RosterPlan.List
  /// The record the roster is about, where there is one.
  let around: [RecordHandle]
  let request: RosterMaker.Request
  let store: PlanStore

  func list(with evaluator: inout Evaluator) -> Roster.List {
    let language = request.language
    let found = plan.query.handles(around: around, with: &evaluator).filter(isOfDistrict)
    // What stands in a row is what is recorded, declared complete or not.
    let assumptions = evaluator.assumptions
    evaluator.assumptions.recordsAreComplete = true
    defer { evaluator.assumptions = assumptions }
    let keys = plan.order.map { $0.keys(of: found, around: around, with: &evaluator) }
    let (records, groups) = grouped(found.sorted(by: keys), with: &evaluator)
    var filled = 0
    let columns = plan.columns.map { column in
      cells(of: column, records, filled: &filled, with: &evaluator)
    }
    return Roster.List(
      mode: plan.template.mode, title: title(in: language),
      columns: plan.columns.map(heading),
      rows: records.indices.map { row in
        Roster.Row(
          id: store.id(of: records[row]), cells: columns.map { $0[row] },
          matches: roles(of: records[row]))
      },
      groups: groups, groupLabel: plan.group?.template.label[language], filledCount: filled,
      roles: plan.template.districts.map { Roster.Role(name: $0.role, label: $0.label) },
      districtNote: plan.template.districtsNote, empty: plan.template.empty,
      exampleCount: exampleCount(with: &evaluator))
  }

  private func title(in language: Language) -> String {
    switch plan.template.title {
    case .written(let title): title[language]
    case .issued: around.first.flatMap { plan.title?.text(of: $0, in: store) } ?? ""
    }
  }

  // MARK: Which rows

  private func roles(of record: RecordHandle) -> [String] {
    guard let district = request.district else { return [] }
    return zip(plan.template.districts, plan.districts)
      .filter { $0.1.record(of: record, in: store) == district }
      .map { $0.0.role }
  }

  private func isOfDistrict(_ record: RecordHandle) -> Bool {
    request.district == nil || !roles(of: record).isEmpty
  }

  /// How many examples would stand in the list if they counted.
  private func exampleCount(with evaluator: inout Evaluator) -> Int {
    let hasExamples = store.handles(ofKind: plan.query.kind).contains {
      store.isExample(RecordHandle(index: $0))
    }
    guard hasExamples else { return 0 }
    return plan.query.handles(around: around, includingExamples: true, with: &evaluator)
      .count { store.isExample($0) && isOfDistrict($0) }
  }

  // MARK: Groups

  /// The rows with those of a group together, each in exactly one, otherwise in the order they came in.
  private func grouped(
    _ rows: [RecordHandle], with evaluator: inout Evaluator
  ) -> (rows: [RecordHandle], groups: [Roster.Group]) {
    guard let group = plan.group else { return (rows, []) }
    let values = group.by.texts(of: rows, around: around, with: &evaluator).map {
      group.by.normalised($0)
    }
    var members: [[String]: [RecordHandle]] = [:]
    var appeared: [[String]] = []
    for (row, value) in zip(rows, values) {
      if members[value] == nil { appeared.append(value) }
      members[value, default: []].append(row)
    }
    var result: [RecordHandle] = []
    var groups: [Roster.Group] = []
    for value in inOrder(appeared, of: group) {
      guard let rows = members[value] else { continue }
      groups.append(
        Roster.Group(
          title: title(of: value, rows[0], group, with: &evaluator),
          keys: value, firstRow: result.count, count: rows.count))
      result += rows
    }
    return (result, groups)
  }

  private func title(
    of value: [String], _ first: RecordHandle, _ group: RosterPlan.Group,
    with evaluator: inout Evaluator
  ) -> String {
    let language = request.language
    guard !value.isEmpty else {
      return (group.template.none ?? Localized(zh: "（没有填）", en: "(not given)"))[language]
    }
    let heading = group.heading?.cells(of: [first], around: around, in: language, with: &evaluator)
    if let text = heading?.first?.plainText, !text.isEmpty { return text }
    return group.by.cell(of: value, in: language).plainText
  }

  /// Those the template puts first, then choices as they are declared and anything else as it appeared; nothing last.
  private func inOrder(_ values: [[String]], of group: RosterPlan.Group) -> [[String]] {
    var ranks: [String: Int] = [:]
    func rank(_ value: String) { if ranks[value] == nil { ranks[value] = ranks.count } }
    for setting in group.template.order { rank(setting.text) }
    if case .choice(let choices) = group.by.form { for choice in choices { rank(choice.value) } }
    for value in values.joined() { rank(value) }
    let places = values.map { value in value.compactMap { ranks[$0] }.sorted() }
    return values.indices.sorted { first, second in
      let (a, b) = (places[first], places[second])
      if a.isEmpty || b.isEmpty { return !a.isEmpty || (b.isEmpty && first < second) }
      if a == b { return first < second }
      // Those with one value come before those that have it together with others.
      return a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    }.map { values[$0] }
  }

  // MARK: Cells

  private func cells(
    of column: RosterPlan.Column, _ rows: [RecordHandle], filled: inout Int,
    with evaluator: inout Evaluator
  ) -> [Table.Cell] {
    let values =
      column.records.map { joined(column, $0, rows, with: &evaluator) }
      ?? column.value.cells(of: rows, around: around, in: request.language, with: &evaluator)
    guard column.printed != nil || column.raw != nil else { return values }
    return zip(rows, values).map { row, value in
      if request.isAsPrinted, let raw = column.raw?.text(of: row, in: store) { return .text(raw) }
      switch column.printed?.text(of: row, in: store) {
      case nil: return value
      case "" where request.isAsPrinted: return .text("")
      case "":
        if value != .absent { filled += 1 }
        return value
      case let text?: return .text(text)
      }
    }
  }

  /// The values of the records that belong to each row, in one cell; each text once.
  private func joined(
    _ column: RosterPlan.Column, _ query: Query, _ rows: [RecordHandle],
    with evaluator: inout Evaluator
  ) -> [Table.Cell] {
    rows.map { row in
      let around = around + [row]
      let records = query.handles(around: around, with: &evaluator).sorted()
      guard !records.isEmpty else { return .absent }
      var texts: [String] = []
      for cell in column.value.cells(
        of: records, around: around, in: request.language, with: &evaluator)
      where !cell.plainText.isEmpty && !texts.contains(cell.plainText) {
        texts.append(cell.plainText)
      }
      guard !texts.isEmpty else { return .absent }
      return .text(texts.joined(separator: request.language == .zh ? "、" : ", "))
    }
  }

  private func heading(of column: RosterPlan.Column) -> Table.Column {
    let heading = column.template.heading[request.language]
    var result = Table.Column(
      heading: heading,
      isNumeric: column.records == nil && column.value.isNumeric,
      isFreeText: column.template.isFreeText,
      keepsLines: request.isAsPrinted && column.raw != nil, merging: merging(of: column.template),
      paperWidth: column.template.width, isCentered: column.template.isCentered)
    // A word of a heading is not cut in two.
    let words = heading.split(separator: " ").map { DisplayWidth().of($0) }
    result.leastWidth = max(result.leastWidth, min(words.max() ?? 0, 14))
    return result
  }

  /// As issued, a blank cell continues the one above: in the whole list, for among the rows of one district another row
  /// may stand there.
  private func merging(of column: RosterTemplate.Column) -> Table.Merging {
    guard column.printed != nil, column.merging != .never else { return column.merging }
    if request.isAsPrinted { return request.district == nil ? .blanks : .never }
    // Filled in, a cell that is still blank is one nothing is known of.
    return column.merging == .blanks ? .never : column.merging
  }
}
