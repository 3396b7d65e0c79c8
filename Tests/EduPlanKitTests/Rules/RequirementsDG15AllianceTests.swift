import Testing

@testable import EduPlanKit

@Suite("What is asked of school districts, groups and the districts around them")
struct RequirementsDG15AllianceTests {
  private static let day = "2018-06-01"
  private static let districts = [
    "嘉定区", "奉贤区", "宝山区", "崇明区", "徐汇区", "普陀区", "杨浦区", "松江区", "浦东新区", "虹口区", "金山区",
    "长宁区", "闵行区", "青浦区", "静安区", "黄浦区",
  ]

  // MARK: Records

  private static func all(_ kinds: String..., everyProgramme: Bool = false) -> [String] {
    kinds.map {
      "return complete-\($0) | records: \($0) | declared-by: city-education-commission"
        + (everyProgramme ? "" : " | programme: dg15")
    }
  }

  private static func school(_ name: String, in district: String = "宝山区", _ more: String = "")
    -> String
  {
    "school \(district)/\(name) | name: \(name) | district: \(district) | stages: [compulsory]"
      + more
  }

  /// An alliance of one school district or group, led by 甲, with two members.
  private static func alliance(
    _ type: String, form: String? = nil, lead: String = "quality", member: String = "weak",
    in district: String = "宝山区", legal: (String, String) = ("甲", "乙"), more: String = ""
  ) -> [String] {
    [
      school("甲", in: "宝山区", " | classification: \(lead) | legal-person: \(legal.0)"),
      school("乙", in: district, " | classification: \(member) | legal-person: \(legal.1)"),
      "alliance 集团 | name: 集团 | alliance-type: \(type) | programme: dg15 | district: 宝山区"
        + " | lead: 宝山区/甲 | from: 2016-09-01" + (form.map { " | form: \($0)" } ?? "") + more,
      "alliance-membership a | alliance: 集团 | school: 宝山区/甲",
      "alliance-membership b | alliance: 集团 | school: \(district)/乙",
    ] + all("alliance", "alliance-membership")
  }

  private static func verdict(
    _ criterion: String, _ outcome: String = "met", on subject: String = "集团"
  )
    -> [String]
  {
    [
      "verdict v-\(criterion) | criterion: \(criterion) | subject: \(subject) | outcome: \(outcome)"
        + " | decided-by: city-education-commission | decided-on: 2017-06-01"
    ]
  }

  private static func plan(_ type: String, _ more: String = "") -> String {
    "plan \(type) | plan-type: \(type) | programme: dg15 | alliance: 集团 | date: 2016-10-01" + more
  }

  private static func posting(_ id: String, _ role: String, _ more: String) -> [String] {
    ["person P\(id)", "posting t\(id) | person: P\(id) | role: \(role) | programme: dg15" + more]
  }

  private static func regime(_ field: String) -> String {
    "output \(field) | output-type: regime | programme: dg15 | alliance: 集团 | fields: [\(field)]"
      + " | date: 2017-01"
  }

  private static func evaluation(_ id: String, _ more: String) -> String {
    "evaluation \(id) | stage: performance | programme: dg15 | alliance: 集团 | date: 2018-01" + more
  }

  private static func read(_ requirement: String, as reading: String) -> [String] {
    [
      "interpretation i | requirement: \(requirement) | reading: \(reading)"
        + " | decided-by: city-education-commission | decided-on: 2016-01-01"
    ]
  }

  // MARK: Forms

  static let forms: [RequirementCase] = {
    let (inside, lead) = ("dg15-rule-district-inside-county", "dg15-rule-group-lead")
    let (forming, charter) = ("dg15-rule-group-forming", "dg15-rule-group-charter")
    let (entrusted, multi) = ("dg15-rule-form-entrusted", "dg15-rule-form-multi")
    let (single, legal) = ("dg15-rule-form-single", "dg15-single-legal-person")
    let near = verdict("dg15-near")
    let across = alliance("school-district", in: "闵行区")
    let plans = [plan("charter"), plan("group-plan")]
    let agreement = plan(
      "agreement",
      " | parts: [duties, powers, benefits] | parties: [宝山区/甲, baoshan-education-bureau]")
    let sent =
      posting("1", "manager", " | alliance: 集团 | school: 宝山区/乙 | origin: 宝山区/甲")
      + posting("2", "backbone-teacher", " | alliance: 集团 | school: 宝山区/乙 | origin: 宝山区/甲")
    let trusted = alliance("group", form: "entrusted")
    let one = alliance("group", form: "single-legal-person", legal: ("甲", "甲"))
    func withoutLead(_ records: [String]) -> [String] {
      records.map { $0.replacing(" | lead: 宝山区/甲", with: "") }
    }
    let campus = ["campus c | name: 东校区 | school: 宝山区/甲"]
    let principal = posting("9", "executive-principal", " | school: 宝山区/甲 | campus: c")
    let campuses = all("campus", everyProgramme: true)
    let postings = all("posting")
    let executive = "dg15-campus-executive-principal"
    return [
      RequirementCase(
        inside, .met, "in one district, judged near", on: day, alliance("school-district"), near),
      RequirementCase(
        inside, .needsVerdict, "not judged near", on: day, alliance("school-district")),
      RequirementCase(inside, .notMet, "across districts", on: day, across, near),
      RequirementCase(
        "dg15-rule-group-may-cross", .reportOnly, "a group may cross", on: day,
        alliance("group", in: "闵行区")),
      RequirementCase(
        lead, .met, "a quality school leads a weak one", on: day, alliance("group"),
        verdict("dg15-group-lead")),
      RequirementCase(lead, .needsVerdict, "does it lead", on: day, alliance("group")),
      RequirementCase(
        lead, .notMet, "a weak school leads", on: day, alliance("group", lead: "weak")),
      RequirementCase(forming, .needsVerdict, "how is not said", on: day, alliance("group")),
      RequirementCase(
        forming, .met, "by the schools", on: day,
        alliance("group", more: " | formed-by: by-schools")),
      RequirementCase(
        forming, .needsVerdict, "in another way", on: day,
        alliance("group", more: " | formed-by: by-lot")),
      RequirementCase(charter, .noData, "none recorded", on: day, alliance("group")),
      RequirementCase(
        charter, .notMet, "no plan", on: day, alliance("group"), [plan("charter")], all("plan")),
      RequirementCase(charter, .met, "both", on: day, alliance("group"), plans),
      RequirementCase(
        entrusted, .met, "an agreement, and people sent", on: day, trusted, [agreement], sent),
      RequirementCase(entrusted, .notMet, "nobody sent", on: day, trusted, [agreement], postings),
      RequirementCase(
        entrusted, .notMet, "the agreement says nothing of benefits", on: day, trusted, sent,
        all("plan"),
        [
          plan(
            "agreement",
            " | parts: [duties, powers] | parties: [宝山区/甲, baoshan-education-bureau]")
        ]),
      RequirementCase(
        entrusted, .noData, "no bureau that is known is a party", on: day, trusted, sent,
        all("plan"),
        [plan("agreement", " | parts: [duties, powers, benefits] | parties: [宝山区/甲]")]),
      RequirementCase(
        entrusted, .notMet, "no bureau is a party", on: day, trusted, sent,
        all("plan"), all("body", everyProgramme: true),
        [plan("agreement", " | parts: [duties, powers, benefits] | parties: [宝山区/甲]")]),
      RequirementCase(
        entrusted, .notMet, "sent to nobody but itself", on: day, trusted, [agreement], postings,
        sent.map { $0.replacing("宝山区/乙", with: "宝山区/甲") }),
      RequirementCase(
        entrusted, .noData, "who leads is not said", on: day, withoutLead(trusted), all("plan"),
        postings),
      RequirementCase(
        entrusted, .notMet, "the manager is no quality school", on: day,
        alliance("group", form: "entrusted", lead: "weak"), [agreement], sent),
      RequirementCase(
        multi, .met, "two legal persons", on: day, alliance("group", form: "multi-legal-person"),
        plans),
      RequirementCase(
        multi, .notMet, "one legal person", on: day,
        alliance("group", form: "multi-legal-person", legal: ("甲", "甲")), plans),
      RequirementCase(
        single, .noData, "no campus recorded", on: day, one, verdict("dg15-joint-practices")),
      RequirementCase(
        single, .met, "a campus with its principal", on: day, one, campus, principal, campuses,
        verdict("dg15-joint-practices")),
      RequirementCase(
        single, .needsVerdict, "are the four practised", on: day, one, campus, principal, campuses),
      RequirementCase(
        single, .notMet, "a campus without one", on: day, one, campus, campuses, postings),
      RequirementCase(
        single, .noData, "who leads is not said", on: day, withoutLead(one), campus, principal,
        campuses, verdict("dg15-joint-practices")),
      RequirementCase(
        legal, .met, "one legal person", on: day, one, verdict("dg15-moderate-scale")),
      RequirementCase(
        legal, .notMet, "two", on: day, alliance("group", form: "single-legal-person"),
        verdict("dg15-moderate-scale")),
      RequirementCase(
        legal, .notMet, "too large", on: day, one, verdict("dg15-moderate-scale", "not-met")),
      RequirementCase(
        executive, .met, "each campus has one", on: day, one, campus, principal, campuses),
      RequirementCase(executive, .noData, "none recorded", on: day, one, campus, campuses),
      RequirementCase(
        executive, .met, "campuses of other forms need none", on: day,
        alliance("group", form: "nine-year"), campus,
        campuses),
      RequirementCase(
        "dg15-rule-form-open", .reportOnly, "any other form", on: day,
        alliance("group", form: "网上联合")),
      RequirementCase(
        "dg15-rule-single-extra-posts", .notMet, "they may be added, and were not", on: day, one,
        verdict("dg15-extra-posts", "not-met")),
    ]
  }()

  @Test("how school districts and groups are run", arguments: forms)
  func run(_ item: RequirementCase) throws { try item.expectState() }

  @Test("what is only allowed or encouraged never fails")
  func neverFails() throws {
    let records =
      Self.alliance("group", form: "single-legal-person", lead: "weak", legal: ("甲", "甲"))
      + Self.verdict("dg15-extra-posts", "not-met")
    let shipped = try ShippedRequirements("dg15", records)
    for id in ["dg15-rule-single-extra-posts", "dg15-rule-group-lead"] {
      let assessment = try shipped.assess(id, on: Self.day)
      #expect(assessment.state == .notMet)
      #expect(!assessment.fails)
    }
  }

  @Test("only a group whose members lie in two districts crosses")
  func crossing() throws {
    for (district, count) in [("宝山区", 0), ("闵行区", 1)] {
      let assessment = try ShippedRequirements("dg15", Self.alliance("group", in: district))
        .assess("dg15-rule-group-may-cross", on: Self.day)
      #expect(assessment.outcome?.value == ExactNumber(count))
    }
  }

  // MARK: Teachers

  static let teachers: [RequirementCase] = {
    let (pool, two) = ("dg15-teacher-pool-total", "dg15-two-school-teachers")
    let flow = "dg15-rule-flow-direction"
    func at(_ id: String, _ person: String, _ school: String, _ more: String = "") -> String {
      "posting \(id) | person: \(person) | role: backbone-teacher | programme: dg15 | alliance: 集团"
        + " | school: 宝山区/\(school)" + more
    }
    let people = ["person P1", "person P2"]
    let told = all("posting")
    let moved =
      people + [
        at("t1", "P1", "甲", " | from: 2016-01 | to: 2017-06"),
        at("t2", "P1", "乙", " | from: 2017-07"),
        at("t3", "P2", "甲", " | from: 2016-01"),
      ]
    let group = alliance("group")
    let started = "start: 2016-09-01"
    let noStart = group.map { $0.replacing(" | from: 2016-09-01", with: "") }
    let interpreted = [
      "interpretation s | requirement: \(pool) | \(started) | decided-on: 2017-01-01"
        + " | decided-by: city-education-commission"
    ]
    let origin = " | origin: 宝山区/甲 | from: 2017-01"
    let (byGroup, byDistrict) = (
      read(pool, as: "each-alliance"), read(pool, as: "each-district")
    )
    let later =
      people + [
        at("t1", "P1", "甲", " | from: 2016-01"), at("t2", "P1", "乙", " | from: 2019-01"),
      ]
    let ended =
      people + [
        at("t1", "P1", "甲", " | from: 2016-01 | to: 2017-06"),
        at("t3", "P2", "甲", " | from: 2016-01"),
      ]
    return [
      RequirementCase(
        pool, .needsInterpretation, "the total of what", on: day, group, moved, told),
      RequirementCase(
        pool, .met, "one moved, two as before", on: day, group, moved, told, byGroup),
      RequirementCase(
        pool, .noData, "perhaps not all are recorded", on: day, group, moved, byGroup),
      RequirementCase(pool, .notMet, "one left", on: day, group, ended, told, byGroup),
      RequirementCase(
        pool, .met, "the day to compare with, by interpretation", on: day, noStart, moved, told,
        byGroup, interpreted),
      RequirementCase(
        pool, .notMet, "one left the district", on: day, group, ended, told, byDistrict,
        interpreted),
      RequirementCase(
        pool, .needsInterpretation, "since when, for a district", on: day, group, moved, told,
        byDistrict),
      RequirementCase(two, .needsVerdict, "one taught at two schools", on: day, moved, group, told),
      RequirementCase(
        two, .met, "and was given priority", on: day, moved, group, told,
        verdict("dg15-two-school-priority", on: "P1")),
      RequirementCase(
        two, .notMet, "and was not", on: day, moved, group, told,
        verdict("dg15-two-school-priority", "not-met", on: "P1")),
      RequirementCase(
        two, .met, "nobody did", on: day, group, told, people,
        [at("t1", "P1", "甲", " | from: 2016-01")]),
      RequirementCase(two, .met, "nobody did yet", on: day, group, told, later),
      RequirementCase(
        "dg15-rule-two-school-priority", .met, "nor is anybody owed it", on: day, group, told,
        later),
      RequirementCase(
        "dg15-rule-two-school-priority", .met, "the same word settles the rule", on: day, moved,
        group, told, verdict("dg15-two-school-priority", on: "P1")),
      RequirementCase(
        flow, .met, "from a quality school to a weak one", on: day, group, told, people,
        [at("t1", "P1", "乙", origin)]),
      RequirementCase(
        flow, .needsVerdict, "from one quality school to another", on: day,
        alliance("group", member: "quality"), told, people, [at("t1", "P1", "乙", origin)]),
    ]
  }()

  @Test("teachers who move", arguments: teachers)
  func moving(_ item: RequirementCase) throws { try item.expectState() }
}
