import Testing

@testable import EduPlanKit

@Suite("When requirements are owed")
struct AssessorTimeTests {
  /// A programme with two member schools, showcases on some days, and one requirement.
  private struct Repo {
    var programme = "from: 2021-01-01\nto: 2023-12-31"
    var members = ["", ""]
    /// The school's number, and the day.
    var showcases: [(school: Int, date: String)] = []
    var isComplete = true
    var interpretations: [String] = []
    var exceptions = ""
    var requirement: String

    init(_ requirement: String) { self.requirement = requirement }

    func files() -> [String: String] {
      var files = [
        "data/programmes.yaml": RulesFixture.records("id: p\ntitle: 计划\n" + programme),
        "data/districts.yaml": RulesFixture.records("id: 甲区\nname: 甲区"),
        "data/bodies.yaml": RulesFixture.records("id: b\nname: 机构\nbody-type: panel"),
        "data/documents.yaml": RulesFixture.records("id: d\ntitle: 文件"),
        "data/requirements.yaml":
          "---\nid: q\nprogramme: p\nclass: obligation\ntitle: 要求\ndocument: d\nquote: 原文\n"
          + "quote-digest: '0000000000000000'\n"
          + (requirement.contains("force:") ? "" : "force: must\n") + requirement,
      ]
      files["data/schools.yaml"] = (1...max(1, members.count)).map {
        "---\nid: 甲区/校\($0)\nname: 校\($0)\ndistrict: 甲区\n"
      }.joined()
      files["data/memberships.yaml"] = members.enumerated().map {
        "---\nid: m\($0 + 1)\nschool: 甲区/校\($0 + 1)\nprogramme: p\n" + $1
      }.joined()
      files["data/activities.yaml"] = showcases.enumerated().map {
        "---\nid: a\($0)\nactivity-type: showcase\nprogramme: p\nschool: 甲区/校\($1.school)\ndate: '\($1.date)'\n"
          .replacing("'", with: "")
      }.joined()
      if isComplete {
        files["data/returns.yaml"] = ["membership", "activity"].map {
          "---\nid: r-\($0)\nrecords: \($0)\nprogramme: p\ndeclared-by: b\n"
        }.joined()
      }
      if !interpretations.isEmpty {
        files["data/interpretations.yaml"] = interpretations.enumerated().map {
          "---\nid: i\($0)\ndecided-by: b\ndecided-on: 2020-01-01\n\($1)\n"
        }.joined()
      }
      if !exceptions.isEmpty { files["data/exceptions.yaml"] = exceptions }
      return files.filter { !$0.value.isEmpty }
    }

    func store() throws -> PlanStore { try RulesFixture(files()).store }

    func run(_ asOf: String) throws -> (store: PlanStore, run: AssessmentRun) {
      let store = try store()
      return (store, try Self.run(store, asOf))
    }

    static func run(_ store: PlanStore, _ asOf: String) throws -> AssessmentRun {
      let list = RequirementReader.read(store)
      try #require(list.diagnostics.map(\.message.en) == [])
      return Assessor.run(list, in: store, asOf: try day(asOf))
    }

    func assess(_ asOf: String) throws -> Assessment {
      try #require(try run(asOf).run.assessments.first)
    }
  }

  private static let each = """
    each: membership where programme = "p"
    require: exists activity where programme = "p" and school = each.school and date in period

    """

  // MARK: Periods

  @Test(
    "only periods that have ended are owed, and one proven failure decides",
    arguments: [
      ("2021-06-29", [String](), AssessmentState.notDue, 0),
      ("2021-06-30", [], .notMet, 1),
      ("2021-06-30", ["2021-06-30"], .met, 1),
      ("2021-12-30", ["2021-03-01"], .met, 1),
      ("2021-12-31", ["2021-03-01"], .notMet, 2),
      ("2021-12-31", ["2021-03-01", "2021-07-01"], .met, 2),
      ("2026-11-21", ["2021-03-01", "2021-07-01"], .notMet, 6),
      (
        "2026-11-21",
        ["2021-03-01", "2021-07-01", "2022-01-01", "2022-12-31", "2023-05-05", "2023-11-11"], .met,
        6
      ),
    ])
  func halfYears(asOf: String, dates: [String], state: AssessmentState, owed: Int) throws {
    var repo = Repo("every: half-year\n" + Self.each)
    repo.members = [""]
    repo.showcases = dates.map { (1, $0) }
    let assessment = try repo.assess(asOf)
    #expect(assessment.state == state)
    #expect((assessment.outcome?.periods?.owed ?? 0) == owed)
    #expect(assessment.outcome?.periods?.kept ?? 0 == min(owed, dates.count))
  }

  @Test("the periods in which a subject fell short are named")
  func failingPeriods() throws {
    var repo = Repo("every: year\n" + Self.each)
    repo.showcases = [(1, "2021-05-01"), (1, "2022-05-01"), (1, "2023-05-01"), (2, "2022-05-01")]
    let (store, run) = try repo.run("2026-11-21")
    let subjects = try #require(run.assessments.first?.outcome?.subjects)
    #expect(subjects.passed == 1)
    #expect(subjects.failing.map { store.id(of: $0.record) } == ["m2"])
    #expect(
      subjects.failing.first?.timing?.failing.map { "\($0.lowerBound)/\($0.upperBound)" }
        == ["2021-01-01/2021-12-31", "2023-01-01/2023-12-31"])
    #expect(subjects.failing.first?.timing?.kept == 1)
  }

  @Test("periods run from each subject's own start, and end with it")
  func ownStarts() throws {
    var repo = Repo("every: year\n" + Self.each)
    repo.members = ["from: 2022-07-01\n", "from: 2021-01-01\nto: 2022-06-30\n"]
    repo.interpretations = ["programme: p\npart-periods: not-owed"]
    repo.showcases = [(1, "2022-12-01"), (2, "2021-12-01")]
    #expect(try repo.assess("2023-06-29").state == .notDue)
    #expect(try repo.assess("2023-06-30").state == .met)
    let assessment = try repo.assess("2023-06-30")
    #expect(assessment.outcome?.starts.map(\.start.description) == ["2021-01-01", "2022-07-01"])
    #expect(assessment.outcome?.starts.map(\.source) == [.subject, .subject])
  }

  @Test("without a subject owing anything yet, nothing is met by silence")
  func nothingOwed() throws {
    var repo = Repo("every: 3 years\n" + Self.each)
    repo.showcases = [(1, "2021-02-01"), (2, "2021-02-01")]
    #expect(try repo.assess("2023-12-30").state == .notDue)
    #expect(try repo.assess("2023-12-31").state == .met)
    #expect(try repo.assess("2023-12-30").outcome?.subjects?.pending.count == 2)
  }

  @Test("a period without records is open until they are declared complete")
  func incomplete() throws {
    var repo = Repo("every: year\n" + Self.each)
    repo.isComplete = false
    repo.showcases = [(1, "2021-02-01")]
    let assessment = try repo.assess("2021-12-31")
    #expect(assessment.state == .noData)
    #expect(assessment.outcome?.subjects?.open.count == 1)
    #expect(assessment.outcome?.subjects?.passed == 1)
  }

  @Test("a date too coarse to tell the period leaves it open")
  func coarseEvent() throws {
    var repo = Repo("every: half-year\n" + Self.each)
    repo.members = [""]
    repo.showcases = [(1, "2021")]
    #expect(try repo.assess("2021-06-30").state == .noData)
  }

  @Test("all as one owes periods too")
  func asOne() throws {
    var repo = Repo(
      "every: half-year\nvalue: count activity where programme = \"p\" and date in period\nat-least: 1\n"
    )
    repo.showcases = [(1, "2021-02-01")]
    #expect(try repo.assess("2021-01-31").state == .notDue)
    #expect(try repo.assess("2021-06-30").state == .met)
    let assessment = try repo.assess("2021-12-31")
    #expect(assessment.state == .notMet)
    #expect(assessment.outcome?.timing?.failing.count == 1)
    #expect(assessment.outcome?.numerator == 1)
    #expect(assessment.outcome?.denominator == 2)
  }

  // MARK: Starts

  @Test(
    "a start that is missing or too coarse waits for an interpretation",
    arguments: [
      ("from: 2021\nto: 2023", "half-year", "", AssessmentState.needsInterpretation),
      ("from: 2021\nto: 2023", "year", "", .notMet),
      ("from: 2021-01\nto: 2023", "half-year", "", .notMet),
      ("note: 无", "year", "", .needsInterpretation),
      ("from: 2021\nto: 2023", "half-year", "programme: p\nstart: 2021-09-01", .notMet),
      ("from: 2021\nto: 2023", "half-year", "requirement: q\nstart: 2021-09-01", .notMet),
      ("note: 无", "year", "requirement: q\nstart: 2021", .notMet),
      ("note: 无", "half-year", "requirement: q\nstart: 2021", .needsInterpretation),
      // Too late to owe anything.
      ("from: 2021\nto: 2023", "year", "programme: p\nstart: 2023-09-01", .needsInterpretation),
    ])
  func starts(programme: String, every: String, decided: String, state: AssessmentState) throws {
    var repo = Repo("every: \(every)\n" + Self.each)
    repo.programme = programme
    if !decided.isEmpty { repo.interpretations = [decided] }
    let (_, run) = try repo.run("2026-11-21")
    let assessment = try #require(run.assessments.first)
    #expect(assessment.state == state)
    #expect(assessment.fails == (state == .notMet))
    if state == .needsInterpretation { #expect(!run.diagnostics.isEmpty) }
  }

  @Test(
    "an interpretation of the requirement goes before one of its programme, and both before its from"
  )
  func sources() throws {
    var repo = Repo("every: half-year\n" + Self.each)
    repo.members = [""]
    repo.programme = "from: 2021\nto: 2023"
    repo.interpretations = ["programme: p\nstart: 2021-03-01", "requirement: q\nstart: 2021-09-01"]
    #expect(
      try repo.assess("2022-12-31").outcome?.starts.map(\.start.description) == ["2021-09-01"])
    repo.interpretations.removeLast()
    #expect(
      try repo.assess("2022-12-31").outcome?.starts.map(\.start.description) == ["2021-03-01"])
    repo.members = ["from: 2021-05-01\n"]
    #expect(
      try repo.assess("2022-12-31").outcome?.starts.map(\.start.description) == ["2021-05-01"])
    // A year that an interpretation says more about gives way to it.
    repo.members = ["from: 2021\n"]
    #expect(
      try repo.assess("2022-12-31").outcome?.starts.map(\.start.description) == ["2021-03-01"])
  }

  @Test("an expression says when each subject starts; where it gives nothing, nothing else does")
  func startExpression() throws {
    var repo = Repo(
      """
      every: year
      start: latest date of activity where school = each.school and date < "2022"
      each: membership where programme = "p"
      require: exists activity where programme = "p" and school = each.school and date in period

      """)
    repo.interpretations = ["programme: p\npart-periods: not-owed"]
    repo.showcases = [(1, "2021-09-01"), (1, "2022-09-01"), (2, "2021-03-01"), (2, "2022-03-01")]
    #expect(try repo.assess("2023-02-28").state == .met)
    #expect(try repo.assess("2023-08-31").state == .met)
    repo.showcases.removeLast(2)
    let (store, run) = try repo.run("2023-08-31")
    let assessment = try #require(run.assessments.first)
    #expect(assessment.state == .needsInterpretation)
    #expect(assessment.outcome?.subjects?.open.map { store.id(of: $0.record) } == ["m2"])
    #expect(run.diagnostics.map(\.code) == ["rules.no-start"])
  }

  @Test("months elapsed since a start that nobody knows wait for an interpretation")
  func elapsed() throws {
    var repo = Repo(
      """
      each: membership where programme = "p"
      require: (count activity where programme = "p" and school = each.school) / elapsed-months >= 1

      """)
    repo.programme = "note: 无"
    repo.members = [""]
    repo.showcases = [(1, "2021-01-10"), (1, "2021-02-10")]
    #expect(try repo.assess("2021-03-05").state == .needsInterpretation)
    repo.interpretations = ["programme: p\nstart: 2021-01-01"]
    #expect(try repo.assess("2021-03-05").state == .met)
    #expect(try repo.assess("2021-04-05").state == .notMet)
  }

  // MARK: School years and parts

  @Test(
    "a school year and its parts are for people to decide",
    arguments: [
      ([String](), [String](), AssessmentState.needsInterpretation, "rules.no-school-year"),
      (["school-year-start: 09-01"], [], .notMet, "rules.part-periods"),
      (
        ["school-year-start: 09-01"], ["2024-10-01", "2025-10-01"], .needsInterpretation,
        "rules.part-periods"
      ),
      (
        ["school-year-start: 09-01\npart-periods: not-owed"], ["2024-10-01", "2025-10-01"], .met,
        ""
      ),
      (
        ["school-year-start: 09-01\npart-periods: owed"], ["2024-10-01", "2025-10-01"], .notMet, ""
      ),
      // Done in the parts, it does not matter whether they are owed.
      (
        ["school-year-start: 09-01"], ["2024-03-01", "2024-10-01", "2025-10-01", "2026-10-01"],
        .met, ""
      ),
    ])
  func schoolYears(decided: [String], dates: [String], state: AssessmentState, finding: String)
    throws
  {
    var repo = Repo("every: school-year\n" + Self.each)
    repo.programme = "from: 2024-01-01\nto: 2026-12-31"
    repo.members = [""]
    repo.interpretations = decided.map { "programme: p\n" + $0 }
    repo.showcases = dates.map { (1, $0) }
    let (_, run) = try repo.run("2027-01-01")
    #expect(run.assessments.first?.state == state)
    #expect(run.diagnostics.map(\.code) == (finding.isEmpty ? [] : [finding]))
  }

  // MARK: Deadlines

  private static let due = """
    each: membership where programme = "p"
    require: exists activity where programme = "p" and school = each.school and date <= assessed-day

    """

  @Test(
    "a deadline counted from each subject's start makes it due subject by subject",
    arguments: [
      ("2022-06-29", [(Int, String)](), AssessmentState.notDue, 2, 0),
      ("2022-06-30", [], .notMet, 1, 1), ("2022-06-30", [(1, "2022-01-01")], .notDue, 1, 0),
      ("2022-06-29", [(1, "2022-01-01"), (2, "2022-01-01")], .met, 0, 0),
      ("2022-12-31", [(1, "2022-01-01")], .notMet, 0, 1),
      ("2022-12-31", [(1, "2022-01-01"), (2, "2022-01-01")], .met, 0, 0),
    ])
  func dueFromStart(
    asOf: String, showcases: [(Int, String)], state: AssessmentState, pending: Int, failing: Int
  ) throws {
    var repo = Repo("due: start + 18 months\n" + Self.due)
    repo.members = ["from: 2021-01-01\n", "from: 2021-07-01\n"]
    repo.showcases = showcases.map { ($0.0, $0.1) }
    let assessment = try repo.assess(asOf)
    #expect(assessment.state == state)
    #expect(assessment.outcome?.subjects?.pending.count == pending)
    #expect(assessment.outcome?.subjects?.failing.count == failing)
    if let subject = assessment.outcome?.subjects?.pending.last {
      #expect(subject.timing?.due?.description == "2022-12-31")
    }
  }

  @Test(
    "a deadline the document does not state waits for an interpretation, unless it is done",
    arguments: [
      ("", [(Int, String)](), AssessmentState.needsInterpretation),
      ("", [(1, "2022-01-01"), (2, "2022-01-01")], .met),
      ("requirement: q\ndue: 2022-06-30", [], .notMet),
      ("requirement: q\ndue: 2023-06-30", [], .notDue),
    ])
  func unspecifiedDue(decided: String, showcases: [(Int, String)], state: AssessmentState) throws {
    var repo = Repo("due: unspecified\n" + Self.due)
    repo.interpretations = decided.isEmpty ? [] : [decided]
    repo.showcases = showcases.map { ($0.0, $0.1) }
    #expect(try repo.assess("2022-12-31").state == state)
  }

  @Test("an exception excuses a subject that fell short, and what is not yet due stays so")
  func exceptions() throws {
    var repo = Repo("force: principle\ndue: start + 18 months\n" + Self.due)
    repo.members = ["from: 2021-01-01\n", "from: 2021-07-01\n"]
    repo.exceptions =
      "---\nid: e\nrequirement: q\nsubject: m1\nreason: 理由\napproved-by: b\napproved-on: 2021-05\nuntil: 2022-10-31\n"
    #expect(try repo.assess("2022-10-31").state == .notDue)
    repo.showcases = [(2, "2022-01-01")]
    #expect(try repo.assess("2022-10-31").state == .excepted)
    let (_, run) = try repo.run("2022-11-01")
    #expect(run.assessments.first?.state == .notMet)
    #expect(run.diagnostics.map(\.code) == ["rules.exception-expired"])
  }

  // MARK: No period stated

  @Test("what is asked for regularly reports the last time and the gap, and never fails")
  func unspecified() throws {
    var repo = Repo(
      """
      every: unspecified
      each: membership where programme = "p"
      last: latest date of activity where programme = "p" and school = each.school

      """)
    repo.showcases = [(1, "2021-03-01"), (1, "2021-09")]
    let assessment = try repo.assess("2021-12-31")
    #expect(assessment.state == .reportOnly)
    #expect(!assessment.fails)
    #expect(assessment.outcome?.last.map(\.date?.description) == ["2021-09", nil])
    #expect(assessment.outcome?.last.map(\.days) == [92, nil])
  }

  // MARK: Laws

  @Test("what has become due never becomes not due again, and doing more never undoes what is met")
  func laws() throws {
    var random = SeededGenerator(seed: 33)
    for _ in 0..<15 {
      let every = ["month", "half-year", "year", "2 to 3 years"].randomElement(using: &random)
      var repo = Repo("every: \(every ?? "year")\n" + Self.each)
      repo.members = ["from: 2021-0\(Int.random(in: 1...9, using: &random))-15\n"]
      repo.interpretations = ["programme: p\npart-periods: owed"]
      repo.isComplete = Bool.random(using: &random)
      for year in 2021...2023 {
        for month in 1...9 where Bool.random(using: &random) {
          repo.showcases.append((1, "\(year)-0\(month)-\(Int.random(in: 10...28, using: &random))"))
        }
      }
      let store = try repo.store()
      var wasDue = false
      var states: [AssessmentState] = []
      for (year, month) in (2021...2024).flatMap({ year in [3, 8, 12].map { (year, $0) } }) {
        let asOf = try #require(Day(year: year, month: month, day: 28)).description
        let state = try #require(try Repo.run(store, asOf).assessments.first).state
        states.append(state)
        if wasDue { #expect(state != .notDue, "\(repo.requirement) \(asOf)") }
        if state != .notDue { wasDue = true }
        if state == .met, Int.random(in: 0...3, using: &random) == 0 {
          var more = repo
          more.showcases.append((1, "\(year)-0\(Int.random(in: 1...9, using: &random))-11"))
          #expect(try more.assess(asOf).state == .met)
        }
      }
      // One period that was surely missed is missed for ever.
      if let missed = states.firstIndex(of: .notMet) {
        #expect(states[missed...].allSatisfy { $0 == .notMet })
      }
    }
  }
}
