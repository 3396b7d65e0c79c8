import Testing

@testable import EduPlanKit

/// Executes every example of `docs/expressions.md` over the records at its end.
@Suite("The examples of docs/expressions.md")
struct ExpressionDocTests {
  /// One expression with the result the page claims.
  struct Example: Sendable, CustomStringConvertible {
    var each: String?
    /// The time of a requirement's subject; without it, the expression stands in no requirement.
    var time: Evaluator.SubjectTime?
    var expression: String
    var expected: String
    var description: String { expression }
  }

  static let page: (examples: [Example], records: [String: String]) = {
    let disk = DiskFileSystem()
    let bytes = (try? disk.read(ProjectFolder.root + "/docs/expressions.md")) ?? []
    return read(String(decoding: bytes, as: UTF8.self))
  }()

  /// The records of the page, read once.
  private static let fixture = try? RulesFixture(page.records)

  @Test("the records of the page have no finding")
  func recordsAreFine() throws {
    #expect(Self.page.examples.count > 60)
    let fixture = try #require(Self.fixture)
    #expect(fixture.diagnostics.map(\.message.en) == [])
    #expect(ConstraintChecker.check(fixture.store).isEmpty)
  }

  @Test("an example gives the result written below it", arguments: page.examples)
  func example(_ example: Example) throws {
    let store = try #require(Self.fixture).store
    let found = try Self.result(of: example, in: store, on: day("2017-12-31"))
    #expect(found == example.expected)
  }

  @Test("every keyword and sign of the language stands in an example")
  func coverage() {
    let all = Self.page.examples.map { ($0.each ?? "") + " " + $0.expression }.joined(
      separator: "\n")
    var words = Aggregation.allCases.map { "\($0.rawValue) " }
    words += ExpressionLexer.Sign.allCases.map(\.rawValue)
    words += [
      "and", "or", "not", "in [", "not in", "contains", "is absent", "is present", "is active",
      "active", "assessed-day", "stands", " on ", "exists", "distinct", " by ", " as ", "where",
      "true", "false", "each", "%", " to ", " days", " months", " years", "start", "period",
      "elapsed-months", "in period",
    ]
    for word in words { #expect(all.contains(word), "no example of \(word)") }
  }

  // MARK: Reading the page

  private static func read(_ page: String) -> ([Example], [String: String]) {
    var examples: [Example] = []
    var records: [String: String] = [:]
    var block: (info: String, lines: [String])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let (info, lines) = block {
          if info.hasPrefix("expression") {
            let settings = settings(info.dropFirst("expression".count))
            var pending = ""
            for line in lines {
              if line.hasPrefix("→ ") {
                examples.append(
                  Example(
                    each: settings["each"], time: time(settings), expression: pending,
                    expected: String(line.dropFirst(2))))
                pending = ""
              } else {
                pending += pending.isEmpty ? line : "\n" + line
              }
            }
          } else if info == "yaml", let first = lines.first {
            records[String(first.dropFirst(2))] =
              lines.dropFirst().joined(separator: "\n") + "\n"
          }
          block = nil
        } else {
          block = (String(line.dropFirst(3)), [])
        }
      } else {
        block?.lines.append(String(line))
      }
    }
    return (examples, records)
  }

  /// What stands behind `expression`: `start: 2016-03 | period: 2016-01-01 to 2016-06-30 | each: membership`.
  private static func settings(_ text: some StringProtocol) -> [String: String] {
    var settings: [String: String] = [:]
    for setting in text.split(separator: "|") {
      let parts = setting.split(separator: ":", maxSplits: 1).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      if parts.count == 2 { settings[parts[0]] = parts[1] }
    }
    return settings
  }

  /// The subject's time of a block: `start: unknown` stands for one that nobody knows.
  private static func time(_ settings: [String: String]) -> Evaluator.SubjectTime? {
    guard settings["start"] != nil || settings["period"] != nil else { return nil }
    let days = settings["period"]?.split(separator: " ").compactMap { Day(String($0)) } ?? []
    return Evaluator.SubjectTime(
      start: settings["start"].flatMap { CoarseDate($0) },
      period: days.count == 2 ? days[0]...days[1] : nil)
  }

  // MARK: Evaluating

  private static func result(of example: Example, in store: PlanStore, on day: Day) throws
    -> String
  {
    let words: TimeWords =
      example.time == nil ? .outside : example.time?.period == nil ? .start : .startAndPeriod
    var typer = ExpressionTyper(schema: store.schema, timeWords: words)
    do throws(ExpressionProblem) {
      var subjects: SubjectQuery?
      if let each = example.each {
        subjects = typer.subjects(try ExpressionParser.subjects(each))
      }
      let value = typer.value(try ExpressionParser.expression(example.expression))
      if let problem = typer.problems.first { return Diagnostic.expression(problem, in: nil).code }
      guard let value else { return "nothing" }
      var evaluator = Evaluator(store: store, day: day)
      evaluator.begin(typer.program, on: day)
      evaluator.subjectTime = example.time ?? Evaluator.SubjectTime()
      guard let subjects else { return text(of: value, &evaluator) }
      guard case .condition(let condition) = value else { return "no condition" }
      var (passed, open, all) = (0, 0, 0)
      for row in evaluator.subjects(subjects).definite {
        evaluator.bind(row, to: subjects.slot)
        all += 1
        switch evaluator.truth(condition) {
        case .yes: passed += 1
        case .unknown: open += 1
        case .no: break
        }
      }
      return "yes for \(passed) of \(all)" + (open > 0 ? ", \(open) open" : "")
    } catch {
      return Diagnostic.expression(error, in: nil).code
    }
  }

  private static func text(of value: ExpressionTyper.Value, _ evaluator: inout Evaluator) -> String
  {
    switch value {
    case .condition(let condition):
      return ["no", "unknown", "yes"][Int(evaluator.truth(condition).rawValue)]
    case .number(let number):
      var text = self.text(of: evaluator.quantity(number))
      if let (top, bottom) = evaluator.ratio(number), let a = top.exact, let b = bottom.exact {
        text += " = \(a) / \(b)"
      }
      return text
    case .text(let text, _): return evaluator.text(text) ?? "unknown"
    case .date(let date): return evaluator.date(date).map(Self.text) ?? "unknown"
    case .record(let record):
      return evaluator.row(record).map { evaluator.store.id(of: $0) } ?? "unknown"
    default: return "no single value"
    }
  }

  private static func text(of date: DateRange) -> String {
    if date.first == date.last { return "\(date.first)" }
    return (date.isSpan ? "" : "from ") + "\(date.first) to \(date.last)"
  }

  private static func text(of quantity: Quantity) -> String {
    switch (quantity.low, quantity.high) {
    case (nil, nil): "unknown"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (let low?, let high?): low == high ? "\(low)" : "from \(low) to \(high)"
    }
  }
}
