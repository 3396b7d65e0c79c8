import Testing

@testable import EduPlanKit

@Suite("Correlated aggregates from an index")
struct IndexTests {
  /// One posting as the test made it up.
  private struct Posting {
    var school: Int?
    var programme: Bool?
    var person: Int
    var role: String?
  }

  @Test("an index gives what looking at every row gives, absent fields and all", arguments: 1...20)
  func sameAsScanning(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    func random(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    let postings = (0..<60).map { _ in
      Posting(
        school: random(5) == 0 ? nil : random(6), programme: random(4) == 0 ? nil : random(3) > 0,
        person: random(8), role: random(4) == 0 ? nil : random(2) == 0 ? "expert" : "manager")
    }
    var text = ""
    for (number, posting) in postings.enumerated() {
      text += "---\nid: t\(number)\nperson: person-\(posting.person)\n"
      if let role = posting.role { text += "role: \(role)\n" }
      if let programme = posting.programme { text += "programme: \(programme ? "p" : "o")\n" }
      if let school = posting.school { text += "school: 甲区/校\(school)\n" }
    }
    let store = try RulesFixture([
      "data/programmes.yaml": RulesFixture.records("id: p\ntitle: 计划", "id: o\ntitle: 其他"),
      "data/districts.yaml": RulesFixture.records("id: 甲区\nname: 甲区"),
      "data/schools.yaml": (0..<6).map { "---\nid: 甲区/校\($0)\nname: 校\($0)\ndistrict: 甲区\n" }
        .joined(),
      "data/people.yaml": (0..<8).map { "---\nid: person-\($0)\n" }.joined(),
      "data/postings.yaml": text,
      "data/returns.yaml": "---\nid: r\nrecords: posting\nprogramme: p\ndeclared-by: b\n",
      "data/bodies.yaml": "---\nid: b\nname: 机构\nbody-type: panel\n",
    ]).store

    let value =
      "count distinct person of posting where school = each and programme = \"p\" and role = \"expert\""
    var typer = ExpressionTyper(schema: store.schema)
    let subjects = try #require(typer.subjects(try ExpressionParser.subjects("school")))
    let number = try #require(typer.number(try ExpressionParser.expression(value)))
    try #require(typer.problems.isEmpty)
    var evaluator = Evaluator(store: store, day: try day("2023-01-01"))
    evaluator.begin(typer.program, on: try day("2023-01-01"))
    for (school, row) in evaluator.subjects(subjects).definite.enumerated() {
      evaluator.bind(row, to: subjects.slot)
      // A reference that was left out equals nothing; a role that was left out may be any.
      let rows = postings.filter { $0.school == school && $0.programme == true }
      let sure = Set(rows.filter { $0.role == "expert" }.map(\.person))
      let possible = sure.union(rows.filter { $0.role == nil }.map(\.person))
      #expect(
        evaluator.quantity(number)
          == Quantity(low: ExactNumber(sure.count), high: ExactNumber(possible.count)))
    }
  }

  @Test(
    "what happened in a span of time is looked up, and is what looking at every row gives",
    arguments: 0..<12)
  func spans(seed: Int) throws {
    let repo = RandomRepo.all[seed]
    var generator = SeededGenerator(seed: UInt64(seed) + 500)
    var typer = ExpressionTyper(schema: repo.store.schema, timeWords: .startAndPeriod)
    let subjects = try #require(typer.subjects(try ExpressionParser.subjects("school")))
    let syntax = try ExpressionParser.expression(
      #"exists activity where school = each and programme = "p" and date in period"#)
    let typed = typer.condition(syntax)
    let condition = try #require(typed)
    let number = try #require(
      typer.number(
        try ExpressionParser.expression(
          #"count activity where school = each and programme = "p" and date in period"#)))
    let day = try day("2018-01-01")
    var evaluator = Evaluator(store: repo.store, day: day)
    evaluator.begin(typer.program, on: day)
    for (school, row) in evaluator.subjects(subjects).definite.enumerated() {
      for _ in 0..<5 {
        let (x, y) = (RandomRepo.day(&generator), RandomRepo.day(&generator))
        let period = min(x, y)...max(x, y)
        evaluator.bind(row, to: subjects.slot)
        evaluator.subjectTime.period = period
        let rows = repo.activities.filter { $0.school == school }
        let sure = rows.count { activity in
          activity.date.map { period.contains($0.first) && period.contains($0.last) } ?? false
        }
        let possible = rows.count { activity in
          activity.date.map { $0.first <= period.upperBound && $0.last >= period.lowerBound }
            ?? true
        }
        #expect(
          evaluator.truth(condition)
            == (sure > 0 ? .yes : possible > 0 || !repo.isComplete ? .unknown : .no))
        #expect(
          evaluator.quantity(number)
            == Quantity(
              low: ExactNumber(sure), high: repo.isComplete ? ExactNumber(possible) : nil))
      }
    }
    // One index serves both, and no other way was taken to the rows.
    #expect(evaluator.shared.indexes.count == 1)
    #expect(evaluator.lookups.compactMap(\.self).count == 2)
  }

  @Test("of several keys, the one that tells rows apart best is looked up")
  func bestKey() throws {
    let store = try RulesFixture([
      "data/programmes.yaml": RulesFixture.records("id: p\ntitle: 计划"),
      "data/districts.yaml": RulesFixture.records("id: 甲区\nname: 甲区"),
      "data/schools.yaml": (0..<300).map { "---\nid: 甲区/校\($0)\nname: 校\($0)\ndistrict: 甲区\n" }
        .joined(),
      "data/memberships.yaml": (0..<300).map {
        "---\nid: m\($0)\nschool: 甲区/校\($0)\nprogramme: p\nnumber: \($0 + 1)\n"
      }.joined(),
    ]).store
    var typer = ExpressionTyper(schema: store.schema)
    let subjects = try #require(typer.subjects(try ExpressionParser.subjects("membership")))
    let number = try #require(
      typer.number(
        try ExpressionParser.expression(
          "the number of membership where programme = each.programme and school = each.school")))
    var evaluator = Evaluator(store: store, day: try day("2023-01-01"))
    evaluator.begin(typer.program, on: try day("2023-01-01"))
    for (position, row) in evaluator.subjects(subjects).definite.enumerated() {
      evaluator.bind(row, to: subjects.slot)
      #expect(evaluator.quantity(number).exact == ExactNumber(position + 1))
    }
  }
}
