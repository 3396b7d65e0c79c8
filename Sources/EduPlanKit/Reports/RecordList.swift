/// Records of one kind as a table: those that fulfil a condition, with the columns and the order asked for.
///
/// What comes in: a store, a query and columns that were read against its kinds. What goes out: a table for people, or
/// values for programmes. Personal data is in no column.
struct RecordList: Sendable {
  /// A column: a path to a value, or any other expression about the record.
  struct Column: Sendable {
    enum Source: Sendable {
      case path(RecordPath)
      case expression(ValueExpression)
    }

    /// As it was asked for.
    let text: String
    let heading: Localized
    let source: Source
  }

  let store: PlanStore
  let day: Day
  let kind: Int
  let columns: [Column]
  private(set) var rows: [RecordHandle]
  /// How many more may fulfil the condition, which what they leave out keeps open.
  let openCount: Int
  /// Examples that would be listed if they counted.
  let exampleCount: Int

  /// The records of a query in the order of their files, or of a column.
  init(_ query: Query, columns: [Column], order: Order?, in store: PlanStore, on day: Day) {
    self.store = store
    self.day = day
    kind = query.kind
    self.columns = columns
    var evaluator = Evaluator(store: store, day: day)
    evaluator.begin(query.program, on: day)
    let found = evaluator.matches(query.rows)
    openCount = found.possible.count
    exampleCount = evaluator.matches(query.rows, includingExamples: true).definite
      .count { store.isExample($0) }
    let inFileOrder = found.definite.sorted()
    rows = order.map { $0.sorted(inFileOrder, in: store, on: day) } ?? inFileOrder
  }

  /// Turns the order round.
  mutating func reverse() { rows.reverse() }

  /// A list shows what is recorded, whether or not somebody has declared it complete.
  private var columnEvaluator: Evaluator {
    var evaluator = Evaluator(store: store, day: day)
    evaluator.assumptions.recordsAreComplete = true
    return evaluator
  }

  // MARK: As tables

  /// The list with its totals below.
  func report(in language: Language) -> Report {
    var evaluator = columnEvaluator
    let table = Table(
      columns: columns.map { column in
        Table.Column(
          heading: column.heading[language], isNumeric: column.isNumeric,
          isFreeText: column.isFreeText)
      },
      rows: rows.map { row in
        columns.map { $0.cell(of: row, in: language, with: &evaluator) }
      })
    return Report(title: "", tables: rows.isEmpty ? [] : [table], notes: notes(in: language))
  }

  /// How many records there are for each combination of the columns' values, in the order they first appear.
  func countReport(in language: Language) -> Report {
    let counts = counts(in: language)
    var headings = columns.map { Table.Column(heading: $0.heading[language]) }
    headings.append(
      Table.Column(heading: Localized(zh: "条数", en: "Records")[language], isNumeric: true))
    let table = Table(
      columns: headings, rows: counts.map { $0.cells + [.integer($0.count)] })
    return Report(title: "", tables: counts.isEmpty ? [] : [table], notes: notes(in: language))
  }

  private func counts(in language: Language) -> [(
    cells: [Table.Cell], first: RecordHandle, count: Int
  )] {
    var evaluator = columnEvaluator
    var positions: [[Table.Cell]: Int] = [:]
    var counts: [(cells: [Table.Cell], first: RecordHandle, count: Int)] = []
    for row in rows {
      let cells = columns.map { $0.cell(of: row, in: language, with: &evaluator) }
      if let position = positions[cells] {
        counts[position].count += 1
      } else {
        positions[cells] = counts.count
        counts.append((cells, row, 1))
      }
    }
    return counts
  }

  private func notes(in language: Language) -> [String] {
    let label = store.schema.kinds[kind].label[language]
    var notes = [
      rows.isEmpty
        ? Localized(zh: "没有符合的“\(label)”记录。", en: "No records of '\(label)' fit.")[language]
        : Localized(
          zh: "共 \(rows.count) 条“\(label)”记录。",
          en: rows.count == 1
            ? "1 record of '\(label)'." : "\(rows.count) records of '\(label)'.")[language]
    ]
    if openCount > 0 {
      notes.append(
        Localized(
          zh: "另有 \(openCount) 条不能确定是否符合（有的内容没有填，或有关记录没有声明报全），没有列出。",
          en:
            "\(openCount) more may fit: something is left out, or records are not declared complete; they are not listed."
        )[language])
    }
    if exampleCount > 0 {
      notes.append(
        Localized(
          zh: "示例记录 \(exampleCount) 条，没有列出。",
          en: exampleCount == 1
            ? "1 example record was left out." : "\(exampleCount) example records were left out.")[
            language])
    }
    return notes
  }

  // MARK: As values

  /// The list as JSON; the shape is documented in `docs/json.md`.
  func renderJSON() -> [UInt8] {
    var evaluator = columnEvaluator
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("kind", store.schema.kinds[kind].name)
      json.member("records") { json in
        json.array(of: rows) { json, row in
          json.object(flat: true) { json in
            json.member("id", store.id(of: row))
            for column in columns where column.text != "id" {
              json.member(column.key) { column.write(row, with: &evaluator, to: &$0) }
            }
          }
        }
      }
      json.member("open", openCount)
      json.member("examplesLeftOut", exampleCount)
    }
    json.endLine()
    return json.bytes
  }

  /// The counts as JSON.
  func renderCountsJSON() -> [UInt8] {
    var evaluator = columnEvaluator
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("kind", store.schema.kinds[kind].name)
      json.member("groups") { json in
        json.array(of: counts(in: .zh)) { json, group in
          json.object(flat: true) { json in
            for column in columns {
              json.member(column.key) { column.write(group.first, with: &evaluator, to: &$0) }
            }
            json.member("count", group.count)
          }
        }
      }
      json.member("total", rows.count)
      json.member("open", openCount)
      json.member("examplesLeftOut", exampleCount)
    }
    json.endLine()
    return json.bytes
  }
}

extension RecordList {
  /// By which column records are put in order.
  struct Order: Sendable {
    var column: Column
    var isReversed = false

    /// Numbers by size, everything else by its code points; records without a value last, equal ones as they were.
    func sorted(_ rows: [RecordHandle], in store: PlanStore, on day: Day) -> [RecordHandle] {
      struct Keyed {
        var row: RecordHandle
        var number: ExactNumber?
        var text: String?
      }
      var evaluator = Evaluator(store: store, day: day)
      evaluator.assumptions.recordsAreComplete = true
      let keyed = rows.map { row -> Keyed in
        // The order would tell as much as the number.
        if column.isKeptBack(row, in: store) { return Keyed(row: row) }
        return switch column.cell(of: row, in: .en, with: &evaluator) {
        case .absent: Keyed(row: row)
        case .integer(let number): Keyed(row: row, number: ExactNumber(number))
        case .number(let digits): Keyed(row: row, number: ExactNumber(digits), text: digits)
        case .text(let text), .label(let text): Keyed(row: row, text: text)
        }
      }
      func precedes(_ first: Keyed, _ second: Keyed) -> Bool {
        if let a = first.number, let b = second.number { return isReversed ? b < a : a < b }
        if let a = first.text, let b = second.text {
          return isReversed
            ? b.utf8.lexicographicallyPrecedes(a.utf8) : a.utf8.lexicographicallyPrecedes(b.utf8)
        }
        let (isFirst, isSecond) = (
          first.number != nil || first.text != nil, second.number != nil || second.text != nil
        )
        return isFirst && !isSecond
      }
      // The library's sort keeps equal ones in their order only by accident of today.
      return keyed.enumerated().sorted {
        precedes($0.element, $1.element)
          || (!precedes($1.element, $0.element) && $0.offset < $1.offset)
      }.map(\.element.row)
    }
  }
}

extension RecordList.Column {
  var isNumeric: Bool {
    switch source {
    case .path(let path): path.isNumeric
    case .expression(let expression): expression.kind == .number
    }
  }

  /// Long texts are the first to be wrapped.
  fileprivate var isFreeText: Bool {
    switch source {
    case .path(let path):
      switch path.type {
      case .text, .prose, .list: text != "id"
      default: false
      }
    case .expression: false
    }
  }

  /// The key in JSON: the names of fields in camelCase; an expression as it was written.
  fileprivate var key: String {
    guard case .path = source else { return text }
    return text.split(separator: ".").map { name in
      let words = name.split(separator: "-")
      return (words.first.map(String.init) ?? "")
        + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }.joined(separator: ".")
  }

  func cell(
    of row: RecordHandle, in language: Language, with evaluator: inout Evaluator
  ) -> Table.Cell {
    if isKeptBack(row, in: evaluator.store) {
      return .label(Localized(zh: "不公布", en: "not shown")[language])
    }
    switch source {
    case .path(let path):
      return path.cell(of: row, in: evaluator.store, language: language)
    case .expression(let expression):
      guard let text = expression.text(of: row, with: &evaluator) else { return .absent }
      return Self.cell(of: text, as: expression.kind, in: language)
    }
  }

  /// Whether it would tell what a group of a survey said that is smaller than the repo's minimum.
  fileprivate func isKeptBack(_ row: RecordHandle, in store: PlanStore) -> Bool {
    switch source {
    case .path(let path):
      path.isKeptBack(of: row, in: store)
    case .expression(let expression): expression.kind == .number && store.isSmallGroup(row)
    }
  }

  private static func cell(
    of text: String, as kind: ValueExpression.Kind, in language: Language
  ) -> Table.Cell {
    switch kind {
    case .number: Int(text).map { .integer($0) } ?? .number(text)
    case .truth:
      .label(
        (text == "true" ? Localized(zh: "是", en: "yes") : Localized(zh: "否", en: "no"))[language])
    default: .text(text)
    }
  }

  fileprivate func write(
    _ row: RecordHandle, with evaluator: inout Evaluator, to json: inout JSONWriter
  ) {
    if isKeptBack(row, in: evaluator.store) { return json.null() }
    switch source {
    case .path(let path):
      let texts = path.texts(of: row, in: evaluator.store)
      switch path.type {
      case .list: json.array(of: texts, flat: true) { $0.value($1) }
      case .integer, .decimal:
        if let text = texts.first { json.number(text) } else { json.null() }
      case .boolean: json.value(texts.first.map { $0 == "true" })
      default: json.value(texts.first)
      }
    case .expression(let expression):
      let text = expression.text(of: row, with: &evaluator)
      switch expression.kind {
      case .number: if let text { json.number(text) } else { json.null() }
      case .truth: json.value(text.map { $0 == "true" })
      default: json.value(text)
      }
    }
  }
}
