import Testing

@testable import EduPlanKit

@Suite("Assessment of requirements")
struct AssessorTests {
  /// A programme of 2021 to 2023 with so many member schools, and one requirement.
  private static func assess(
    _ requirement: String, members: Int = 0, return declared: String? = nil,
    decisions: [String: String] = [:], asOf: String, records: [String: String] = [:]
  ) throws -> Assessment {
    var files = records
    files["data/programmes.yaml"] =
      files["data/programmes.yaml"]
      ?? RulesFixture.records("id: p\ntitle: 计划\nfrom: 2021\nto: 2023")
    files["data/districts.yaml"] = RulesFixture.records("id: 甲区\nname: 甲区")
    files["data/bodies.yaml"] = RulesFixture.records("id: b\nname: 机构\nbody-type: panel")
    files["data/documents.yaml"] = RulesFixture.records("id: d\ntitle: 文件")
    files["data/schools.yaml"] = (1...20).map {
      "---\nid: 甲区/校\($0)\nname: 校\($0)\ndistrict: 甲区\n"
    }.joined()
    files["data/people.yaml"] = (0..<100).map { "---\nid: p\($0)\n" }.joined()
    files["data/memberships.yaml"] = (0..<members).map {
      "---\nid: m\($0 + 1)\nschool: 甲区/校\($0 + 1)\nprogramme: p\n"
    }.joined()
    if let declared {
      files["data/returns.yaml"] =
        "---\nid: r\nrecords: membership\nprogramme: p\ndeclared-by: b\n" + declared
    }
    for (path, text) in decisions { files[path] = text }
    files["data/requirements.yaml"] =
      "---\nid: q\nprogramme: p\nclass: target\ntitle: 要求\ndocument: d\nquote: 原文\n"
      + "quote-digest: '0000000000000000'\n" + requirement
    let store = try RulesFixture(files).store
    let list = RequirementReader.read(store)
    try #require(list.diagnostics.map(\.message.en) == [])
    let run = Assessor.run(list, in: store, asOf: try day(asOf))
    return try #require(run.assessments.first)
  }

  private static let count =
    "value: count distinct school of membership where programme = \"p\" and active\n"

  // MARK: Hedge, completeness and day, crossed

  struct Case: Sendable, CustomStringConvertible {
    var members: Int
    var isComplete: Bool
    var hedge: String
    var day: String
    var state: AssessmentState
    var fails: Bool
    var description: String { "\(members) members, complete \(isComplete), \(hedge), \(day)" }
  }

  /// A target of ten by 2022, in a programme of 2021 to 2023.
  static let cases: [Case] = {
    var cases: [Case] = []
    for (day, time) in [
      ("2020-12-31", -2), ("2021-06-01", -1), ("2022-12-30", -1), ("2022-12-31", 0),
      ("2023-06-01", 1), ("2026-11-21", 1),
    ] {
      for members in [0, 7, 9, 10, 12] {
        for isComplete in [false, true] {
          for hedge in ["plain", "hedged", "tolerant"] {
            let reaches = members >= (hedge == "tolerant" ? 9 : 10)
            let state: AssessmentState =
              if time == -2 {
                .notInForce
              } else if reaches {
                .met
              } else if time < 0, isComplete || members > 0 {
                .notDue
              } else if !isComplete {
                .noData
              } else {
                hedge == "hedged" ? .needsInterpretation : .notMet
              }
            cases.append(
              Case(
                members: members, isComplete: isComplete, hedge: hedge, day: day, state: state,
                fails: state == .notMet || state == .needsInterpretation))
          }
        }
      }
    }
    return cases
  }()

  @Test("a count, its hedge, its completeness and the day give the state", arguments: cases)
  func crossed(_ item: Case) throws {
    let hedge = item.hedge == "plain" ? "" : "approximate: 左右\n"
    let decisions =
      item.hedge == "tolerant"
      ? [
        "data/interpretations.yaml":
          "---\nid: i\nrequirement: q\ntolerance: 10%\ndecided-by: b\ndecided-on: 2020-01-01\n"
      ] : [:]
    let assessment = try Self.assess(
      "force: must\nat-least: 10\ndue: 2022\n" + hedge + Self.count, members: item.members,
      return: item.isComplete ? "" : nil, decisions: decisions, asOf: item.day)
    #expect(assessment.state == item.state)
    #expect(assessment.fails == item.fails)
    if item.state != .notInForce {
      #expect(assessment.outcome?.value == ExactNumber(item.members))
      #expect(assessment.outcome?.evidenceTotal == item.members)
    }
  }

  @Test(
    "the day a result is for is the day asked, or the last that counts",
    arguments: [
      ("2021", "2020-12-31", nil), ("2021", "2021-01-01", "2021-01-01"),
      ("2022", "2022-06-01", "2022-06-01"), ("2022", "2023-06-01", "2023-06-01"),
      ("2022", "2026-11-21", "2022-12-31"), ("2025", "2026-11-21", "2023-12-31"),
    ])
  func assessedOn(due: String, asOf: String, expected: String?) throws {
    let assessment = try Self.assess(
      "force: must\nat-least: 10\ndue: \(due)\n" + Self.count, asOf: asOf)
    #expect(assessment.assessedOn?.description == expected)
  }

  @Test(
    "what outlives its programme is judged on the day itself",
    arguments: [
      ("", "2023-12-31"), ("open-ended: false\n", "2023-12-31"),
      ("open-ended: true\n", "2026-11-21"), ("open-ended: true\nto: 2024\n", "2024-12-31"),
    ])
  func outlives(bounds: String, expected: String) throws {
    let assessment = try Self.assess(
      "force: must\nat-least: 10\n" + bounds + Self.count, asOf: "2026-11-21")
    #expect(assessment.assessedOn?.description == expected)
  }

  @Test("a programme without an end lets a target be judged on its due date for ever")
  func openEnd() throws {
    let assessment = try Self.assess(
      "force: must\nat-least: 1\ndue: 2022-06\n" + Self.count, asOf: "2026-11-21",
      records: ["data/programmes.yaml": RulesFixture.records("id: p\ntitle: 计划\nfrom: 2021")])
    #expect(assessment.assessedOn?.description == "2022-06-30")
  }

  // MARK: Comparisons

  @Test(
    "exactly and at-most need complete records to be confirmed, and one proven failure to be refuted",
    arguments: [
      ("exactly: 3", 3, true, AssessmentState.met), ("exactly: 3", 3, false, .noData),
      ("exactly: 3", 4, false, .notMet), ("exactly: 3", 2, false, .noData),
      ("exactly: 3", 2, true, .notMet), ("at-most: 3", 3, true, .met),
      ("at-most: 3", 3, false, .noData), ("at-most: 3", 4, false, .notMet),
    ])
  func comparisons(threshold: String, members: Int, isComplete: Bool, state: AssessmentState) throws
  {
    let assessment = try Self.assess(
      "force: must\n\(threshold)\n" + Self.count, members: members,
      return: isComplete ? "" : nil, asOf: "2023-12-31")
    #expect(assessment.state == state)
  }

  @Test("8,996 of 10,000 is not 90 %, and 9,000 are")
  func noRounding() throws {
    for (satisfied, state) in [(8996, AssessmentState.notMet), (9000, .met)] {
      let assessment = try Self.assess(
        """
        force: must
        at-least: 90%
        unit: '%'
        value: |-
          (sum satisfied of survey where programme = "p" and group = "parents")
          / (sum valid of survey where programme = "p" and group = "parents")

        """,
        asOf: "2023-12-31",
        records: [
          "data/surveys.yaml":
            "---\nid: s\nschool: 甲区/校1\nprogramme: p\ngroup: parents\nvalid: 10000\nsatisfied: \(satisfied)\n",
          "data/returns.yaml":
            "---\nid: r\nrecords: survey\nprogramme: p\ndeclared-by: b\n",
        ])
      #expect(assessment.state == state)
      #expect(assessment.outcome?.numerator == ExactNumber(satisfied))
      #expect(assessment.outcome?.denominator == 10_000)
    }
  }

  @Test(
    "a declaration covers what it names: kind, programme, district and time",
    arguments: [
      ("", AssessmentState.met), ("from: 2021\nto: 2023\n", .met), ("to: 2022\n", .noData),
      ("territory: 甲区\n", .noData), ("from: 2022\n", .noData),
    ])
  func declarations(declared: String, state: AssessmentState) throws {
    let assessment = try Self.assess(
      "force: must\nexactly: 3\n" + Self.count, members: 3, return: declared, asOf: "2023-12-31")
    #expect(assessment.state == state)
    if state == .met { #expect(assessment.outcome?.declarations.count == 1) }
  }

  // MARK: Subjects

  private static let team = """
    each: membership where programme = "p"
    require: (count distinct person of posting where school = each.school and programme = "p") >= 2

    """

  private static func postings(_ counts: [Int]) -> String {
    counts.enumerated().flatMap { school, count in
      (0..<count).map {
        "---\nid: t\(school)-\($0)\nperson: p\(school * 10 + $0)\nrole: expert\nprogramme: p\nschool: 甲区/校\(school + 1)\n"
      }
    }.joined()
  }

  @Test(
    "one proven failure is not met; everything passing over incomplete subjects is no data",
    arguments: [
      ([2, 3], true, true, AssessmentState.met, []), ([2, 3], false, false, .noData, []),
      ([2, 1], true, true, .notMet, ["m2"]), ([2, 1], true, false, .noData, []),
      ([1, 0], false, true, .notMet, ["m1", "m2"]),
    ])
  func subjects(
    counts: [Int], knowsSubjects: Bool, knowsPostings: Bool, state: AssessmentState,
    failing: [String]
  ) throws {
    var returns = ""
    if knowsSubjects {
      returns += "---\nid: r1\nrecords: membership\nprogramme: p\ndeclared-by: b\n"
    }
    if knowsPostings {
      returns += "---\nid: r2\nrecords: posting\nprogramme: p\ndeclared-by: b\n"
    }
    var records = ["data/postings.yaml": Self.postings(counts)]
    if !returns.isEmpty { records["data/returns.yaml"] = returns }
    let assessment = try Self.assess(
      "force: must\n" + Self.team, members: counts.count, asOf: "2023-12-31", records: records)
    #expect(assessment.state == state)
    let subjects = try #require(assessment.outcome?.subjects)
    #expect(subjects.total == counts.count)
    #expect(subjects.passed == counts.count { $0 >= 2 })
    #expect(subjects.failing.count == failing.count)
  }

  private static let complete =
    "---\nid: r1\nrecords: membership\nprogramme: p\ndeclared-by: b\n"
    + "---\nid: r2\nrecords: posting\nprogramme: p\ndeclared-by: b\n"

  @Test(
    "an exception excuses its subject, or a record the subject refers to, while it is valid",
    arguments: [
      ("principle", "m2", "2023-12-31", AssessmentState.excepted),
      ("principle", "甲区/校2", "2023-12-31", .excepted), ("usual", "q", "2023-12-31", .excepted),
      ("principle", "m1", "2023-12-31", .notMet), ("principle", "m2", "2023-06-30", .notMet),
      ("must", "m2", "2023-12-31", .notMet),
    ])
  func exceptions(force: String, subject: String, until: String, state: AssessmentState) throws {
    let assessment = try Self.assess(
      "force: \(force)\n" + Self.team, members: 2,
      decisions: [
        "data/exceptions.yaml":
          "---\nid: e\nrequirement: q\nsubject: \(subject)\nreason: 理由\napproved-by: b\napproved-on: 2021-05\nuntil: \(until)\n"
      ], asOf: "2026-11-21",
      records: ["data/postings.yaml": Self.postings([2, 1]), "data/returns.yaml": Self.complete])
    #expect(assessment.state == state)
    #expect(assessment.fails == (state == .notMet))
  }

  @Test(
    "what may, is encouraged or striven for never fails a run",
    arguments: ["may", "encourage", "strive"])
  func softForce(force: String) throws {
    let assessment = try Self.assess(
      "force: \(force)\n" + Self.team, members: 2, asOf: "2026-11-21",
      records: ["data/postings.yaml": Self.postings([0, 0]), "data/returns.yaml": Self.complete])
    #expect(assessment.state == .notMet)
    #expect(!assessment.fails)
  }

  // MARK: Readings

  private static let readings = """
    force: must
    at-least: 2
    readings:
      - id: all
        title: 全部
        value: count membership where programme = "p"
      - id: named
        title: 有编号的
        value: count membership where programme = "p" and number is present

    """

  private static func interpretation(_ fields: String) -> [String: String] {
    [
      "data/interpretations.yaml":
        "---\nid: i\nrequirement: q\ndecided-by: b\n" + fields
    ]
  }

  private static func another(_ reading: String, _ decided: String) -> String {
    "---\nid: i2\nrequirement: q\ndecided-by: b\nreading: \(reading)\ndecided-on: \(decided)\n"
  }

  @Test(
    "a reading counts once an interpretation of that day has chosen it",
    arguments: [
      ("", 3, true, AssessmentState.needsInterpretation, nil), ("", 1, false, .noData, nil),
      ("reading: all\ndecided-on: 2022\n", 3, true, .met, "all"),
      ("reading: named\ndecided-on: 2022\n", 3, true, .notMet, "named"),
      ("reading: all\ndecided-on: 2024\n", 3, true, .needsInterpretation, nil),
      ("reading: all\ndecided-on: 2022\nto: 2022\n", 3, true, .needsInterpretation, nil),
      // Two decisions: the later one wins, of one day none does unless they agree.
      (
        "reading: all\ndecided-on: 2022\n" + another("named", "2023-01-01"), 3, true, .notMet,
        "named"
      ),
      ("reading: all\ndecided-on: 2022-05-01\n" + another("named", "2021"), 3, true, .met, "all"),
      (
        "reading: all\ndecided-on: 2022-05-01\n" + another("named", "2022-05-01"), 3, true,
        .needsInterpretation, nil
      ),
      (
        "reading: all\ndecided-on: 2022-05-01\n" + another("all", "2022-05-01"), 3, true, .met,
        "all"
      ),
    ])
  func readings(
    decision: String, members: Int, isComplete: Bool, state: AssessmentState, reading: String?
  ) throws {
    let assessment = try Self.assess(
      Self.readings, members: members, return: isComplete ? "" : nil,
      decisions: decision.isEmpty ? [:] : Self.interpretation(decision), asOf: "2023-12-31")
    #expect(assessment.state == state)
    #expect(assessment.reading == reading)
    #expect(assessment.readings.map(\.id) == ["all", "named"])
    #expect(assessment.fails == (state == .notMet))
  }

  // MARK: Verdicts

  private static func verdicts(_ outcomes: [String]) -> String {
    outcomes.enumerated().filter { !$0.element.isEmpty }.map { number, outcome in
      "---\nid: v\(number)\ncriterion: good\nsubject: m\(number + 1)\noutcome: \(outcome)\ndecided-by: b\ndecided-on: 2022-01-01\n"
    }.joined()
  }

  @Test(
    "a verdict that is missing is asked for where it could decide",
    arguments: [
      (["met", "met"], true, AssessmentState.met), (["met", ""], true, .needsVerdict),
      (["met", "deferred"], true, .needsVerdict), (["not-met", ""], true, .notMet),
      (["partly", "met"], true, .notMet), (["met", "met"], false, .noData),
      // One "no" would settle it, complete or not.
      (["met", ""], false, .needsVerdict),
    ])
  func verdictPerSubject(outcomes: [String], isComplete: Bool, state: AssessmentState) throws {
    let assessment = try Self.assess(
      "force: must\nverdict: good\neach: membership where programme = \"p\"\n",
      members: outcomes.count, return: isComplete ? "" : nil, asOf: "2023-12-31",
      records: ["data/verdicts.yaml": Self.verdicts(outcomes)])
    #expect(assessment.state == state)
  }

  @Test("a count of what has a verdict waits for verdicts only when there are enough to judge")
  func countOfVerdicts() throws {
    let value =
      "force: must\nat-least: 2\nverdict: good\nvalue: count membership where programme = \"p\" and verdict \"good\" stands\n"
    for (outcomes, isComplete, state) in [
      (["met", "met", ""], false, AssessmentState.met), (["met", "", ""], false, .needsVerdict),
      ([""], false, .noData), ([""], true, .notMet), (["", ""], true, .needsVerdict),
      (["not-met", "not-met", ""], true, .notMet),
    ] {
      let assessment = try Self.assess(
        value, members: outcomes.count, return: isComplete ? "" : nil, asOf: "2023-12-31",
        records: ["data/verdicts.yaml": Self.verdicts(outcomes)])
      #expect(assessment.state == state, "\(outcomes), complete \(isComplete)")
    }
  }

  @Test("a verdict stands from its day until it ends or another supersedes it")
  func standing() throws {
    let text = """
      ---
      id: v1
      criterion: good
      subject: m1
      outcome: met
      decided-by: b
      decided-on: 2021-06-01
      valid-until: 2022
      ---
      id: v2
      criterion: good
      subject: m2
      outcome: met
      decided-by: b
      decided-on: 2021-06-01
      ---
      id: v3
      criterion: good
      subject: m2
      outcome: not-met
      decided-by: b
      decided-on: 2022-06-01
      supersedes: v2

      """
    for (asOf, low, high) in [
      ("2021-05-31", 0, 2), ("2021-06-01", 2, 2), ("2022-12-31", 1, 1), ("2023-01-01", 0, 1),
    ] {
      let assessment = try Self.assess(
        "force: must\nat-least: 2\nvalue: count membership where programme = \"p\" and verdict \"good\" stands\n",
        members: 2, return: "", asOf: asOf, records: ["data/verdicts.yaml": text])
      let bounds = try #require(assessment.outcome?.bounds)
      #expect(bounds.low == ExactNumber(low), "\(asOf)")
      #expect(bounds.high == ExactNumber(high), "\(asOf)")
    }
  }

  @Test("a verdict that has run out leaves the matter open; an earlier one does not come back")
  func runOut() throws {
    let text = """
      ---
      id: v1
      criterion: good
      subject: m1
      outcome: met
      decided-by: b
      decided-on: 2021-06-01
      ---
      id: v2
      criterion: good
      subject: m1
      outcome: not-met
      decided-by: b
      decided-on: 2022-06-01
      valid-until: 2022-12-31

      """
    for (asOf, state) in [
      ("2022-05-31", AssessmentState.met), ("2022-06-01", .notMet), ("2023-01-01", .needsVerdict),
    ] {
      let assessment = try Self.assess(
        "force: must\nat-least: 1\nvalue: count membership where programme = \"p\" and verdict \"good\" stands\n",
        members: 1, return: "", asOf: asOf, records: ["data/verdicts.yaml": text])
      #expect(assessment.state == state, "\(asOf)")
    }
  }

  // MARK: Declarations

  @Test(
    "a declaration whose number is not that of the records proves nothing",
    arguments: [
      ("count: 3\n", AssessmentState.notMet, [String]()), ("", .notMet, []),
      ("count: 4\n", .noData, ["r"]), ("count: 2\n", .noData, ["r"]),
    ])
  func miscount(declared: String, state: AssessmentState, doubted: [String]) throws {
    let assessment = try Self.assess(
      "force: must\nat-least: 4\n" + Self.count, members: 3, return: declared, asOf: "2023-12-31")
    #expect(assessment.state == state)
    #expect(assessment.outcome?.bounds.high == (doubted.isEmpty ? 3 : nil))
    let gaps = (assessment.outcome?.gaps ?? []).filter {
      if case .miscount = $0.gap { return true }
      return false
    }
    #expect(gaps.count == doubted.count)
  }

  // MARK: Reporting

  @Test("a requirement without a threshold only reports its value")
  func reportOnly() throws {
    let assessment = try Self.assess("force: must\n" + Self.count, members: 3, asOf: "2023-12-31")
    #expect(assessment.state == .reportOnly)
    #expect(assessment.outcome?.value == 3)
  }

  @Test("what is missing is named: the declaration, the record, the field")
  func gaps() throws {
    let assessment = try Self.assess(
      """
      force: must
      at-least: 25%
      unit: '%'
      value: |-
        (count distinct school of membership where programme = "p" and school.ownership = "public")
        / (latest value of statistic where indicator = "compulsory-schools")

      """, members: 2, asOf: "2023-12-31")
    #expect(assessment.state == .noData)
    let schema = try RulesFixture([:]).store.schema
    let gaps = assessment.shownGaps.map { gap -> String in
      switch gap.gap {
      case .declaration(let kind, _, _): "return \(schema.kinds[kind].name)"
      case .record(let kind): "record \(schema.kinds[kind].name)"
      case .field(let kind, let field):
        "\(schema.kinds[kind].name).\(schema.kinds[kind].fields[field].name) \(gap.count)"
      case .noDenominator: "denominator"
      default: "other"
      }
    }
    #expect(
      gaps == ["return membership", "record statistic", "school.ownership 2", "denominator"])
  }
}
