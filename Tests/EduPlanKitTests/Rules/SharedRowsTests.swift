import Testing

@testable import EduPlanKit

@Suite("What requirements share")
struct SharedRowsTests {
  @Test("an answer is the same alone, after others and beside others, with all it rests on")
  func sharingChangesNothing() throws {
    let store = try SampleRepositoryTests.load(schools: 300, isFull: true).store
    let list = RequirementReader.read(store)
    let asOf = try day("2026-11-21")
    func alone(_ requirement: Requirement) -> String {
      var assessor = Assessor(store: store, asOf: asOf)
      assessor.tellsSamples = true
      return Self.told(assessor.assess(requirement))
    }
    let expected = list.requirements.map(alone)
    for workers in [1, 8, 8] {
      let run = Assessor.run(list, in: store, asOf: asOf, workers: workers)
      #expect(run.assessments.map(Self.told) == expected, "\(workers) workers")
    }
  }

  /// Everything that came out, in words.
  private static func told(_ assessment: Assessment) -> String {
    "\(assessment.requirement.id) \(assessment.state) \(String(reflecting: assessment.outcome))"
      + assessment.readings.map { String(reflecting: $0.outcome) }.joined()
  }

  @Test(
    "equal picks give what each gives by itself",
    arguments: [
      ("latest valid of VALUES", "2022-06-30", "30"),
      ("latest valid of VALUES", "2021-06-30", "20"),
      ("(latest valid of VALUES) - (earliest valid of VALUES)", "2022-06-30", "20"),
      (
        "(latest valid of VALUES) - ((latest valid of VALUES) on \"2021-06-30\")", "2022-06-30",
        "10"
      ),
      (
        "((latest valid of VALUES) on \"2021-06-30\") - (latest valid of VALUES)", "2022-06-30",
        "-10"
      ),
      ("(latest valid of VALUES) - (latest valid of OTHERS)", "2022-06-30", "25"),
    ])
  func equalPicks(expression: String, asOf: String, expected: String) throws {
    let store = try Self.surveys()
    let text =
      expression
      .replacing("VALUES", with: "survey where school = each and group = \"parents\"")
      .replacing("OTHERS", with: "survey where school = each and group = \"students\"")
    var typer = ExpressionTyper(schema: store.schema)
    let subjects = try #require(typer.subjects(try ExpressionParser.subjects("school")))
    let number = try #require(typer.number(try ExpressionParser.expression(text)))
    try #require(typer.problems.isEmpty)
    var evaluator = Evaluator(store: store, day: try day(asOf))
    evaluator.begin(typer.program, on: try day(asOf))
    let schools = evaluator.subjects(subjects).definite
    // The second school has ten times the values of the first; asked twice, nothing is left of the one before.
    for _ in 1...2 {
      for (school, factor) in zip(schools, [1, 10]) {
        evaluator.bind(school, to: subjects.slot)
        let value = try #require(ExactNumber(expected)) * ExactNumber(factor)
        #expect(evaluator.quantity(number) == Quantity(value))
      }
    }
  }

  @Test("a pick that finds nothing says so each time it is asked")
  func emptyPicksAreCounted() throws {
    let store = try Self.surveys()
    let query = "survey where school = each and group = \"community\""
    var typer = ExpressionTyper(schema: store.schema)
    let subjects = try #require(typer.subjects(try ExpressionParser.subjects("school")))
    let number = try #require(
      typer.number(
        try ExpressionParser.expression("(latest valid of \(query)) / (latest valid of \(query))")))
    var evaluator = Evaluator(store: store, day: try day("2022-06-30"))
    evaluator.begin(typer.program, on: try day("2022-06-30"))
    for school in evaluator.subjects(subjects).definite {
      evaluator.bind(school, to: subjects.slot)
      #expect(evaluator.quantity(number).exact == nil)
    }
    let kind = try #require(store.schema.index(ofKind: "survey"))
    #expect(evaluator.basis.gaps[.record(kind: kind)] == 4)
  }

  /// Three surveys of parents and one of students, in each of two schools.
  private static func surveys() throws -> PlanStore {
    var text = ""
    for (school, factor) in [("甲校", 1), ("乙校", 10)] {
      for (group, date, valid) in [
        ("parents", "2020", 10), ("parents", "2021-03", 20), ("parents", "2022-01-01", 30),
        ("students", "2020", 5),
      ] {
        text += """
          ---
          id: \(school)-\(group)-\(date)
          school: 甲区/\(school)
          group: \(group)
          date: \(date)
          valid: \(valid * factor)
          satisfied: 1

          """
      }
    }
    return try RulesFixture([
      "data/districts.yaml": RulesFixture.records("id: 甲区\nname: 甲区"),
      "data/schools.yaml": ["甲校", "乙校"].map { "---\nid: 甲区/\($0)\nname: \($0)\ndistrict: 甲区\n" }
        .joined(),
      "data/surveys.yaml": text,
    ]).store
  }

  @Test("the union of two sets of records counts each once", arguments: 1...20)
  func unions(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sets = [RecordSet(), RecordSet()]
    var expected: Set<UInt32> = []
    for _ in 0..<100 {
      let index = UInt32.random(in: 0..<(seed > 10 ? 100 : 5000), using: &generator)
      sets[Int.random(in: 0...1, using: &generator)].insert(index)
      expected.insert(index)
    }
    sets[0].formUnion(sets[1])
    #expect(sets[0].count == expected.count)
    #expect(sets[0].prefix(.max).map(\.index) == expected.sorted())
  }
}
