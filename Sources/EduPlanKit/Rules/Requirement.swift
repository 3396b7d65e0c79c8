/// A target, obligation or rule as its record states it, with its check typed and ready.
struct Requirement: Sendable {
  /// How strongly the document puts it.
  enum Force: String, Sendable, CaseIterable {
    case must, principle, usual, may, encourage, strive

    /// Whether falling short of it fails a run.
    var binds: Bool {
      switch self {
      case .must, .principle, .usual: true
      case .may, .encourage, .strive: false
      }
    }

    /// Whether a recorded exception excuses it: 原则上 and 一般 leave room for one.
    var allowsExceptions: Bool { self == .principle || self == .usual }
  }

  /// What a value is held against.
  struct Threshold: Sendable, Hashable {
    enum Comparison: String, Sendable, CaseIterable {
      case atLeast = "at-least"
      case atMost = "at-most"
      case exactly
    }

    var comparison: Comparison
    var value: ExactNumber
    /// Written with a percent sign.
    var isPercent: Bool
  }

  /// One way to read the clause; most have a single one, without a name.
  struct Reading: Sendable {
    /// Nil where the clause can only be read one way.
    var id: String?
    var title: Localized
    var check: Check
    /// What is asked of one record that fills a form, where the requirement says it apart from its own check.
    var formCheck: Check?
    /// The words of that, for showing.
    var formText: String?
  }

  var record: RecordHandle
  let id: String
  var programme: RecordHandle?
  /// `target`, `obligation` or `rule`.
  let requirementClass: String
  let force: Force
  let title: Localized
  let document: String?
  let section: String?
  let line: Int?
  let quote: String?
  /// The bounds it states itself; the programme's hold where it states none.
  let from: CoarseDate?
  let to: CoarseDate?
  /// The end of its programme is not its own: what was forbidden stays so until somebody lifts it.
  let isOpenEnded: Bool
  let due: Deadline?
  /// How often it is owed; nil where once is enough, or it is to hold at all times.
  let cadence: Cadence?
  let territory: String?
  let threshold: Threshold?
  /// The word that hedges the threshold, such as 左右.
  let hedge: String?
  let unit: String?
  /// The criterion a person has to judge.
  let criterion: String?
  var readings: [Reading]

  /// What a programme aims at comes first, then what has to be done, then the rules.
  var classOrder: Int {
    ["target", "obligation", "rule"].firstIndex(of: requirementClass) ?? 3
  }

  /// Whether values are shown as percentages.
  var isPercent: Bool { unit == "%" || threshold?.isPercent == true }
}

/// What is evaluated for a requirement.
struct Check: Sendable {
  var program: Program
  /// The subjects it must hold for, one by one; nil for one answer for all.
  var subjects: SubjectQuery?
  /// Held against the threshold where there is one.
  var value: NumberValue?
  var condition: Condition?
  /// When a subject starts, where the requirement says so itself.
  var start: DateValue?
  /// The last time, of a requirement whose period is not stated.
  var last: DateValue?
  /// The surveys whose answers are behind a rate.
  var sample: SampleQuery?

  /// Whether it asks when its subject started.
  var usesStart: Bool {
    let slots = (value?.slots ?? 0) | (condition?.slots ?? 0) | (last?.slots ?? 0)
    return slots & startSlot != 0
  }
}

/// The requirements of a repo, and the findings about those that cannot be assessed.
struct RequirementList: Sendable {
  var requirements: [Requirement] = []
  var diagnostics: [Diagnostic] = []
  /// Those whose check has a mistake.
  var broken: [String] = []
}

/// Reads requirement records and types their checks.
struct RequirementReader {
  private let store: PlanStore
  private let fields: NamedFields
  private var list = RequirementList()

  /// Every requirement that is no example, in the order of the files.
  static func read(_ store: PlanStore) -> RequirementList {
    guard let fields = NamedFields("requirement", in: store.schema) else {
      return RequirementList()
    }
    let handles = fields.records(in: store).filter { !store.isExample($0) }
    // Typing the checks is most of the work of a small repo, and no requirement needs another.
    let lists = concurrentMap(handles.count) { index in
      var reader = Self(store: store, fields: fields)
      reader.read(handles[index])
      return reader.list
    }
    return RequirementList(
      requirements: lists.flatMap(\.requirements), diagnostics: lists.flatMap(\.diagnostics),
      broken: lists.flatMap(\.broken))
  }

  private init(store: PlanStore, fields: NamedFields) {
    self.store = store
    self.fields = fields
  }

  private mutating func read(_ handle: RecordHandle) {
    let id = store.id(of: handle)
    let known = list.diagnostics.count
    let threshold = readThreshold(handle)
    let due = fields.text("due", of: handle, in: store)
    let deadline = due.flatMap { Deadline($0) }
    let cadence = readCadence(handle)
    let readings = readReadings(handle)
    // What is wrong with a deadline, the check of the record's fields says.
    guard !Array(list.diagnostics[known...]).hasErrors, (deadline == nil) == (due == nil) else {
      list.broken.append(id)
      return
    }
    func text(_ name: String) -> String? { fields.text(name, of: handle, in: store) }
    let title = text("title") ?? id
    list.requirements.append(
      Requirement(
        record: handle, id: id, programme: fields.reference("programme", of: handle, in: store),
        requirementClass: text("class") ?? "target",
        force: text("force").flatMap(Requirement.Force.init) ?? .must,
        title: Localized(zh: title, en: text("title-en") ?? title), document: text("document"),
        section: text("section"), line: fields.number("line", of: handle, in: store)?.int,
        quote: text("quote"), from: fields.date("from", of: handle, in: store),
        to: fields.date("to", of: handle, in: store),
        isOpenEnded: fields.text("open-ended", of: handle, in: store) == "true",
        due: deadline, cadence: cadence, territory: text("territory"),
        threshold: threshold, hedge: text("approximate"), unit: text("unit"),
        criterion: text("verdict"), readings: readings))
  }

  private mutating func readThreshold(_ handle: RecordHandle) -> Requirement.Threshold? {
    var found: Requirement.Threshold?
    for comparison in Requirement.Threshold.Comparison.allCases {
      guard let text = fields.text(comparison.rawValue, of: handle, in: store),
        let value = ExactNumber(text)
      else { continue }
      if let found {
        list.diagnostics.append(
          .twoThresholds(
            found.comparison.rawValue, comparison.rawValue, of: store.id(of: handle),
            at: FieldPlace(handle, fields.position(comparison.rawValue), in: store)))
      }
      found = Requirement.Threshold(
        comparison: comparison, value: value, isPercent: text.hasSuffix("%"))
    }
    return found
  }

  private mutating func readCadence(_ handle: RecordHandle) -> Cadence? {
    guard let text = fields.text("every", of: handle, in: store) else { return nil }
    if let cadence = Cadence(text) { return cadence }
    list.diagnostics.append(
      .badCadence(text, at: FieldPlace(handle, fields.position("every"), in: store)))
    return nil
  }

  // MARK: Checks

  /// An expression of the record with the place it stands at.
  private struct Source {
    var text: String
    var origin: TextOrigin
  }

  /// The three expressions a check is made of.
  private struct Sources {
    var each: Source?
    var value: Source?
    var require: Source?
    var start: Source?
    var last: Source?
    var sample: Source?
    var formEach: Source?
    var formRequire: Source?
  }

  private mutating func readReadings(_ handle: RecordHandle) -> [Requirement.Reading] {
    let document = store.document(of: handle)
    func source(_ name: String) -> Source? {
      guard let field = fields.position(name), let node = store.node(handle, field: field) else {
        return nil
      }
      return Self.source(node, in: document)
    }
    let own = Sources(
      each: source("each"), value: source("value"), require: source("require"),
      start: source("start"), last: source("last"), sample: source("sample"),
      formEach: source("form-each"), formRequire: source("form-require"))
    guard let field = fields.position("readings"), let list = store.node(handle, field: field)
    else {
      return check(own, handle).map {
        [
          Requirement.Reading(
            id: nil, title: Localized(zh: "", en: ""), check: $0, formCheck: formCheck(own, handle),
            formText: own.formRequire?.text)
        ]
      } ?? []
    }
    var readings: [Requirement.Reading] = []
    for node in document.children(of: list) where document.nodes[node].shape == .mapping {
      func text(_ name: String) -> String? {
        document.child(name, of: node).flatMap { document.text(of: $0) }
      }
      func source(_ name: String) -> Source? {
        document.child(name, of: node).flatMap { Self.source($0, in: document) }
      }
      let id = text("id") ?? ""
      let title = text("title") ?? id
      let sources = Sources(
        each: source("each") ?? own.each, value: source("value") ?? own.value,
        require: source("require") ?? own.require, start: own.start, last: own.last,
        sample: source("sample") ?? own.sample, formEach: own.formEach,
        formRequire: source("form-require") ?? own.formRequire)
      if let check = check(sources, handle) {
        readings.append(
          Requirement.Reading(
            id: id, title: Localized(zh: title, en: text("title-en") ?? title), check: check,
            formCheck: formCheck(sources, handle), formText: sources.formRequire?.text))
      }
    }
    return readings
  }

  private static func source(_ node: Int, in document: RecordDocument) -> Source? {
    document.text(of: node).map {
      Source(text: $0, origin: TextOrigin(document: document, node: node))
    }
  }

  /// What is asked of a record that fills a form; nil where the requirement says nothing of its own about that.
  private mutating func formCheck(_ sources: Sources, _ handle: RecordHandle) -> Check? {
    guard let require = sources.formRequire else { return nil }
    return check(Sources(each: sources.formEach ?? sources.each, require: require), handle)
  }

  private mutating func check(_ sources: Sources, _ handle: RecordHandle) -> Check? {
    var typer = ExpressionTyper(
      schema: store.schema,
      timeWords: [nil, "unspecified"].contains(fields.text("every", of: handle, in: store))
        ? .start : .startAndPeriod)
    var subjects: SubjectQuery?
    var value: NumberValue?
    var condition: Condition?
    var isFine = true
    if let each = sources.each {
      run(each, &typer, &isFine) { (text, typer) throws(ExpressionProblem) in
        subjects = typer.subjects(try ExpressionParser.subjects(text))
      }
      // Without its subjects, everything else would only be found wrong for that.
      guard isFine else { return nil }
    }
    if let source = sources.value {
      run(source, &typer, &isFine) { (text, typer) throws(ExpressionProblem) in
        value = typer.number(try ExpressionParser.expression(text))
      }
    }
    if let source = sources.require {
      run(source, &typer, &isFine) { (text, typer) throws(ExpressionProblem) in
        condition = typer.condition(try ExpressionParser.expression(text))
      }
    }
    let last = date(sources.last, &typer, &isFine)
    // What says when a subject starts cannot ask for it.
    typer.timeWords = .subjects
    let start = date(sources.start, &typer, &isFine)
    let sample = sample(sources.sample, &typer, &isFine)
    guard isFine else { return nil }
    // A criterion the expressions do not ask for themselves is asked of each subject, or of the programme.
    if let criterion = fields.text("verdict", of: handle, in: store),
      !typer.program.criteria.contains(criterion),
      let judged = typer.verdict(
        criterion, programme: fields.text("programme", of: handle, in: store),
        subjects: subjects)
    {
      condition = condition.map { .all([$0, judged]) } ?? judged
    }
    return Check(
      program: typer.program, subjects: subjects, value: value,
      condition: condition, start: start,
      last: last, sample: sample)
  }

  /// The surveys behind a rate, which may depend on the subject.
  private mutating func sample(
    _ source: Source?, _ typer: inout ExpressionTyper, _ isFine: inout Bool
  ) -> SampleQuery? {
    guard let source else { return nil }
    var sample: SampleQuery?
    run(source, &typer, &isFine) { (text, typer) throws(ExpressionProblem) in
      let syntax = try ExpressionParser.query(text)
      guard let rows = typer.rows(syntax) else { return }
      guard let reader = SampleReader(kind: rows.kind, in: typer.schema) else {
        throw ExpressionProblem(.noAnswers(kind: syntax.kind.text), syntax.kind.range)
      }
      sample = SampleQuery(rows: rows, reader: reader)
    }
    return sample
  }

  /// A date that the requirement gives for a subject, with the precision of the record it comes from.
  private mutating func date(
    _ source: Source?, _ typer: inout ExpressionTyper, _ isFine: inout Bool
  ) -> DateValue? {
    guard let source else { return nil }
    var date: DateValue?
    run(source, &typer, &isFine) { (text, typer) throws(ExpressionProblem) in
      let syntax = try ExpressionParser.expression(text)
      date = typer.value(syntax).flatMap { typer.date($0, syntax.range) }?.asWritten
    }
    return date
  }

  /// Types one expression and reports its problems at their places.
  private mutating func run(
    _ source: Source, _ typer: inout ExpressionTyper, _ isFine: inout Bool,
    _ body: (String, inout ExpressionTyper) throws(ExpressionProblem) -> Void
  ) {
    let known = typer.problems.count
    let literals = typer.program.literals.count
    var problems: [ExpressionProblem] = []
    do throws(ExpressionProblem) {
      try body(source.text, &typer)
    } catch {
      problems.append(error)
    }
    problems += typer.problems[known...]
    if !problems.isEmpty { isFine = false }
    // A quoted id that no record has is told, but does not keep the requirement from being assessed.
    for literal in typer.program.literals[literals...] where store.find(literal.id) == nil {
      let candidates = literal.kinds.prefix(3).flatMap { kind in
        store.handles(ofKind: kind).prefix(5_000).map { store.id(of: RecordHandle(index: $0)) }
      }
      var finding = Diagnostic.expression(
        ExpressionProblem(
          .unknownRecord(literal.id, close: closestMatch(to: literal.id, among: candidates)),
          literal.range), in: source.origin)
      finding.severity = .warning
      report(finding)
    }
    for problem in problems { report(.expression(problem, in: source.origin)) }
  }

  /// Several readings may share an expression, whose mistake is told once.
  private mutating func report(_ finding: Diagnostic) {
    if !list.diagnostics.contains(finding) { list.diagnostics.append(finding) }
  }
}

extension DateValue {
  /// The date with the precision its record has: `from: 2021` is a year then, not its first day.
  fileprivate var asWritten: Self {
    switch self {
    case .field(let path, _): return .field(path, .event)
    case .pick(var pick):
      pick.value = pick.value.asWritten
      return .pick(pick)
    case .shifted(let date, let span): return .shifted(date.asWritten, span)
    default: return self
    }
  }
}
