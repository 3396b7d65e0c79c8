/// The parts of a check with their marks, and how the result follows from them.
struct PartPlan {
  /// A part with its words.
  struct Item {
    var part: CheckPart
    var syntax: Syntax.QueryPart
    var mark: String
  }

  var items: [Item] = []
  /// By the place of a query in the text of `require`: its mark.
  var marksOfCondition: [Int: String] = [:]
  /// The parts that `and` joins, each with its syntax; a verdict that the record asks for on its own has none.
  var conditions: [(Condition, Syntax?)] = []
  private(set) var formula: String?

  init(_ check: Check, _ syntax: CheckSyntax, _ words: ExpressionWords) {
    var formulas: [String] = []
    if let value = check.value, let written = syntax.value {
      let marks = add(CheckPart.parts(of: value), written)
      var words = words
      words.marks = marks
      formulas.append(words.noun(written))
    }
    if let condition = check.condition {
      if let written = syntax.condition {
        marksOfCondition = add(CheckPart.parts(of: condition), written)
        var words = words
        words.marks = marksOfCondition
        formulas.append(words.clause(written))
      }
      conditions = Self.align(condition, syntax.condition)
    }
    if let last = check.last, let written = syntax.last {
      _ = add(CheckPart.parts(of: last), written)
    }
    if items.count + formulas.count > 2 || formulas.contains(where: { $0.count > 3 }) {
      formula = formulas.joined(separator: words(zh: "；", en: "; "))
    }
  }

  private mutating func add(_ parts: [CheckPart], _ written: Syntax) -> [Int: String] {
    var marks: [Int: String] = [:]
    for syntax in written.outermostQueries {
      let place = syntax.query.kind.range
      guard marks[place.lowerBound] == nil,
        let part = parts.first(where: { $0.query.range == place })
      else { continue }
      let mark = Self.mark(items.count)
      marks[place.lowerBound] = mark
      items.append(Item(part: part, syntax: syntax, mark: mark))
    }
    return marks
  }

  /// ①, ②, … and plain numbers beyond twenty.
  private static func mark(_ number: Int) -> String {
    guard number < 20, let scalar = Unicode.Scalar(0x2460 + UInt32(number)) else {
      return "(\(number + 1))"
    }
    return String(scalar)
  }

  private static func align(_ condition: Condition, _ syntax: Syntax?) -> [(Condition, Syntax?)] {
    var typed = condition.conjuncts[...]
    var aligned: [(Condition, Syntax?)] = []
    for part in syntax?.conjuncts ?? [] {
      // A range is two comparisons.
      let width = if case .within = part.form { 2 } else { 1 }
      guard typed.count >= width else { return [(condition, syntax)] }
      let own = Array(typed.prefix(width))
      aligned.append((width == 1 ? own[0] : .all(own), part))
      typed = typed.dropFirst(width)
    }
    // What is left is the verdict that the record asks for.
    return aligned + typed.map { ($0, nil) }
  }
}

extension Condition {
  /// The conditions that `and` joins.
  var conjuncts: [Condition] {
    if case .all(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }
}

extension Explainer {
  /// The parts of a check for the rows that are bound, and why its condition does not hold.
  ///
  /// What the evaluator remembers serves everything that takes the records as they are; only then are they taken for all.
  mutating func parts(
    _ plan: PartPlan, _ check: Check, _ reasons: RowReasons
  ) -> (parts: [RequirementExplanation.Part], reasons: [String]) {
    let rows = assessor.evaluator.rows
    let bounds = plan.items.map { quantity(of: $0) }
    let why = self.reasons(plan, check, reasons)
    assessor.evaluator.rows = rows
    var recorded = bounds.map { $0?.exact }
    if bounds.contains(where: { $0 != nil && $0?.exact == nil }) {
      assessor.evaluator.assumptions.recordsAreComplete = true
      for (position, item) in plan.items.enumerated() where recorded[position] == nil {
        recorded[position] = quantity(of: item)?.exact
      }
      assessor.evaluator.assumptions.recordsAreComplete = false
    }
    let parts = plan.items.indices.map { position in
      let item = plan.items[position]
      var part = part(item, reasons)
      if item.part.work.addsUp, part.restsOnSmallGroups(in: store) {
        part.isKeptBack = true
        part.value = names.keptBack
        return part
      }
      guard let bounds = bounds[position] else { return part }
      part.bounds = bounds
      part.recorded = recorded[position]
      part.value = text(bounds, recorded: recorded[position])
      return part
    }
    assessor.evaluator.rows = rows
    // What a number is compared with would tell it.
    return (parts, parts.contains(where: \.isKeptBack) ? why.map { _ in names.keptBack } : why)
  }

  /// The number a part comes to; nil for one that comes to none.
  private mutating func quantity(of item: PartPlan.Item) -> Quantity? {
    guard let value = item.part.value else { return nil }
    let rows = assessor.evaluator.rows
    let assessed = assessor.evaluator.day
    turn(to: item.part.days)
    defer {
      assessor.evaluator.rows = rows
      assessor.evaluator.day = assessed
    }
    return assessor.evaluator.quantity(value)
  }

  /// Makes the day a part is asked on the assessed one.
  private mutating func turn(to days: [DateValue]) {
    for date in days {
      assessor.evaluator.day =
        assessor.evaluator.asOf(date) { $0.day } ?? assessor.evaluator.day
    }
  }

  /// Walks the candidates of a part for the rows that are bound.
  private mutating func part(
    _ item: PartPlan.Item, _ reasons: RowReasons
  ) -> RequirementExplanation.Part {
    let query = item.part.query
    let outer = assessor.evaluator.rows
    let assessed = assessor.evaluator.day
    turn(to: item.part.days)
    defer {
      assessor.evaluator.rows = outer
      assessor.evaluator.day = assessed
    }
    let isQuestion = if case .exists = item.part.work { true } else { false }
    var part = RequirementExplanation.Part(
      mark: item.mark,
      words: isQuestion
        ? reasons.words.records(item.syntax.query) : reasons.words.noun(item.syntax.syntax))
    var trace = assessor.evaluator.trace(query)
    if isQuestion { part.value = String(trace.counted.count) }
    assessor.evaluator.rows = outer
    let chosen = outermost(of: item, among: &trace)
    assessor.evaluator.rows = outer
    fill(&part, trace, query, item.syntax.query, reasons, work: item)
    if let chosen { part.leftOut.append(chosen) }
    return part
  }

  /// Leaves the latest, or earliest, row of a pick in a trace; the others are candidates it leaves out. Nil where it is no such
  /// pick, or open which row it takes.
  private mutating func outermost(
    of item: PartPlan.Item, among trace: inout RowTrace
  ) -> RequirementExplanation.Group? {
    guard let rows = item.part.picked, let order = rows.order else { return nil }
    let taken = Set(assessor.evaluator.picked(rows))
    guard !taken.isEmpty else { return nil }
    let others = trace.counted.filter { !taken.contains($0) }
    trace.counted.removeAll { !taken.contains($0) }
    guard !others.isEmpty else { return nil }
    var group = RequirementExplanation.Group(
      condition: order.isEarliest
        ? words(zh: "是最早的一条", en: "it is the earliest")
        : words(zh: "是截至那一天最近的一条", en: "it is the latest up to the day"))
    group.rows.total = others.count
    for row in others.prefix(limit ?? others.count) {
      assessor.evaluator.bind(row, to: item.part.query.slot)
      group.rows.shown.append(
        RequirementExplanation.Row(
          record: row, note: assessor.evaluator.text(.field(order.field))))
    }
    return group
  }

  /// Puts a trace into words.
  mutating func fill(
    _ part: inout RequirementExplanation.Part, _ trace: RowTrace, _ query: RowQuery,
    _ written: QuerySyntax, _ reasons: RowReasons, alias: String? = nil,
    work: PartPlan.Item? = nil, distinct: RecordOperand? = nil
  ) {
    part.outside = trace.outside
    part.isComplete = work?.part.isPick == true ? nil : trace.isComplete
    part.counted.total = trace.counted.count
    for row in trace.counted.prefix(limit ?? trace.counted.count) {
      assessor.evaluator.bind(row, to: query.slot)
      let inner = reasons.inside(written, row, alias: alias)
      part.counted.shown.append(
        RequirementExplanation.Row(
          record: row,
          note: work.flatMap { note($0, inner) }
            ?? distinct.flatMap { assessor.evaluator.row($0) }.map { names.reference(to: $0) }))
    }
    let conjuncts = query.conjunctSyntax(in: written)
    part.open.total = trace.open.count
    for open in trace.open.prefix(limit ?? trace.open.count) {
      assessor.evaluator.bind(open.row, to: query.slot)
      let inner = reasons.inside(written, open.row, alias: alias)
      part.open.shown.append(
        RequirementExplanation.Row(
          record: open.row,
          note: conjuncts[open.conjunct].map {
            inner.open($0, query.conjuncts[open.conjunct], open.gap, &assessor.evaluator)
          }))
    }
    for conjunct in query.conjuncts.indices {
      let failing = trace.leftOut.filter { $0.conjunct == conjunct }
      guard !failing.isEmpty else { continue }
      var group = RequirementExplanation.Group(
        condition: conjuncts[conjunct].map {
          reasons.words.inside(written, alias: alias).clause($0)
        } ?? "")
      group.rows.total = failing.count
      for left in failing.prefix(limit ?? failing.count) {
        assessor.evaluator.bind(left.row, to: query.slot)
        let inner = reasons.inside(written, left.row, alias: alias)
        group.rows.shown.append(
          RequirementExplanation.Row(
            record: left.row,
            note: conjuncts[conjunct].map {
              inner.failure($0, query.conjuncts[conjunct], &assessor.evaluator)
            }))
      }
      part.leftOut.append(group)
    }
  }

  /// What a row that counts brings: the record it is counted as, or its number.
  private mutating func note(_ item: PartPlan.Item, _ reasons: RowReasons) -> String? {
    switch item.part.work {
    case .count, .exists: return nil
    case .pickText(let text): return assessor.evaluator.text(text)
    case .pickDate(let date):
      return assessor.evaluator.date(date).map { CoarseDate($0) ?? CoarseDate($0.first) }?
        .description
    case .distinctRecords(let operand):
      return assessor.evaluator.row(operand).map { names.reference(to: $0) }
    case .distinctTexts(let text):
      return assessor.evaluator.text(text) ?? words(zh: "没有值", en: "no value")
    case .number(_, let value), .pickNumber(let value):
      if store.isSmallGroup(assessor.evaluator.rows[item.part.query.slot]) { return names.keptBack }
      return number(value, item.syntax.syntax, reasons)
    case .share(let condition):
      guard case .aggregate(_, let operand, _) = item.syntax.syntax.form,
        let written = operand.value
      else { return nil }
      assessor.evaluator.absent = nil
      switch assessor.evaluator.truth(condition) {
      case .yes: return words(zh: "计入分子", en: "counts in the numerator")
      case .no:
        let reason = reasons.failure(written, condition, &assessor.evaluator)
        return words(zh: "只计入分母：\(reason)", en: "in the denominator only: \(reason)")
      case .unknown:
        let reason = reasons.open(
          written, condition, assessor.evaluator.absent, &assessor.evaluator)
        return words(zh: "分子未定：\(reason)", en: "open for the numerator: \(reason)")
      }
    }
  }

  /// The number of a row, with what it is made of where that is other records.
  private mutating func number(
    _ value: NumberValue, _ syntax: Syntax, _ reasons: RowReasons
  ) -> String {
    let unknown = words(zh: "没有数值", en: "no value")
    let rows = assessor.evaluator.rows
    var text = self.text(of: value, rows) ?? unknown
    guard case .aggregate(_, let operand, _) = syntax.form, let written = operand.value else {
      return text
    }
    var details: [String] = []
    let parts = CheckPart.parts(of: value)
    for inner in written.outermostQueries {
      guard let part = parts.first(where: { $0.query.range == inner.query.kind.range }) else {
        continue
      }
      assessor.evaluator.rows = rows
      let found = part.value.flatMap { self.text(of: $0, rows) }
      assessor.evaluator.rows = rows
      let counted = assessor.evaluator.trace(part.query).counted
      if counted.contains(where: store.isSmallGroup) { return names.keptBack }
      let ids = counted.prefix(limit ?? counted.count).map { store.id(of: $0) }
        .joined(separator: words(zh: "、", en: ", "))
      details.append("\(reasons.words.noun(inner.syntax)) = \(found ?? unknown) (\(ids))")
    }
    assessor.evaluator.rows = rows
    if details.isEmpty {
      details = written.children.isEmpty ? [] : fields(in: written, reasons)
    }
    if !details.isEmpty {
      text += words(zh: "：", en: ": ") + details.joined(separator: words(zh: "；", en: "; "))
    }
    return text
  }

  /// A number for the rows that are bound, as far as the records tell.
  mutating func text(
    of value: NumberValue, _ rows: [RecordHandle], percent isPercent: Bool = false
  ) -> String? {
    let bounds = assessor.evaluator.quantity(value)
    return text(bounds, recorded: bounds.exact ?? recorded(value, rows), percent: isPercent)
  }

  /// Bounds in words, and the number that the records alone give where they do not say it.
  private func text(
    _ bounds: Quantity, recorded: ExactNumber?, percent isPercent: Bool = false
  ) -> String? {
    let text = QuantityWords(language: language).text(bounds, percent: isPercent)
    guard let recorded, bounds.exact == nil, bounds.low != recorded else { return text }
    let number = isPercent ? recorded.percentDescription : recorded.description
    return text.map {
      words(zh: "\(number)（按已有的记录；实际\($0)）", en: "\(number) as recorded (in truth \($0))")
    } ?? words(zh: "\(number)（按已有的记录）", en: "\(number) as recorded")
  }

  /// The value that the records alone give for the rows that are bound.
  private mutating func recorded(_ value: NumberValue, _ rows: [RecordHandle]) -> ExactNumber? {
    assessor.evaluator.rows = rows
    assessor.evaluator.assumptions.recordsAreComplete = true
    let number = assessor.evaluator.quantity(value).exact
    assessor.evaluator.assumptions.recordsAreComplete = false
    assessor.evaluator.rows = rows
    return number
  }

  /// The fields a calculated number is made of.
  private func fields(in syntax: Syntax, _ reasons: RowReasons) -> [String] {
    if case .path(let path) = syntax.form {
      return ["\(reasons.words.meaning(of: path).label) = \(reasons.value(of: path) ?? "?")"]
    }
    return syntax.children.flatMap { fields(in: $0, reasons) }
  }
}

extension RowQuery {
  /// For each conjunct the part of the written condition it came from; nil where that is not known.
  func conjunctSyntax(in written: QuerySyntax) -> [Syntax?] {
    let parts = written.condition?.conjuncts ?? []
    return conjunctRanges.map { range in parts.first { $0.range == range } }
  }
}
