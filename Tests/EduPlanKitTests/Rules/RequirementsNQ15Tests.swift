import Testing

@testable import EduPlanKit

@Suite("The requirements of the cluster plan of 2015")
struct RequirementsNQ15Tests {
  /// The last day of the plan, on which it is assessed ever after.
  private static let end = "2017-12-31"

  // MARK: Records

  private static func school(_ name: String, _ more: String = "") -> String {
    "school 宝山区/\(name) | name: \(name) | district: 宝山区 | ownership: public"
      + " | stages: [compulsory]" + more
  }

  private static func member(_ name: String, _ tier: String = "city") -> String {
    "membership \(tier)-\(name) | school: 宝山区/\(name) | programme: nq15 | tier: \(tier)"
  }

  /// Two project schools, one of each tier, and the word that these are all.
  private static let cluster =
    [school("甲"), school("乙"), member("甲"), member("乙", "district")] + all("membership")

  private static func all(_ kinds: String...) -> [String] {
    kinds.map {
      "return complete-\($0) | records: \($0) | programme: nq15"
        + " | declared-by: city-education-commission"
    }
  }

  /// So many schools, each of them a member.
  private static func many(_ count: Int, tier: String = "city") -> [String] {
    (1...count).flatMap { [school("校\($0)"), member("校\($0)", tier)] }
  }

  private static func verdict(
    _ criterion: String, _ outcome: String = "met", on subject: String, _ year: String = "2016"
  ) -> String {
    "verdict \(criterion)-\(subject.replacing("/", with: "-")) | criterion: \(criterion)"
      + " | subject: \(subject) | outcome: \(outcome) | decided-by: city-education-commission"
      + " | decided-on: \(year)-06-01"
  }

  private static func read(_ requirement: String, as reading: String) -> [String] {
    [
      "interpretation read-\(reading) | requirement: \(requirement) | reading: \(reading)"
        + " | decided-by: city-education-commission | decided-on: 2016-01-01"
    ]
  }

  private static func survey(
    _ school: String, _ group: String, _ satisfied: Int, of valid: Int,
    _ date: String = "2017-05-04"
  ) -> String {
    "survey \(school)-\(group)-\(date) | school: 宝山区/\(school) | group: \(group) | date: \(date)"
      + " | valid: \(valid) | satisfied: \(satisfied)"
  }

  private static func activity(
    _ type: String, _ school: String, _ date: String, _ more: String = ""
  ) -> String {
    "activity \(type)-\(school)-\(date) | activity-type: \(type) | programme: nq15"
      + " | school: 宝山区/\(school) | date: \(date)" + more
  }

  // MARK: Numbers of schools

  static let counts: [RequirementCase] = {
    let (schools, city) = ("nq15-cluster-schools", "nq15-city-project-schools")
    let share = "nq15-compulsory-coverage"
    let statistics = [
      "statistic s1 | indicator: compulsory-schools | as-of: 2016 | value: 8 | source: 示例",
      "statistic s2 | indicator: compulsory-public-schools | as-of: 2016 | value: 4 | source: 示例",
    ]
    let tolerance =
      "interpretation t | requirement: \(schools) | tolerance: 10% | decided-on: 2016-01-01"
      + " | decided-by: city-education-commission"
    return [
      RequirementCase(schools, .notInForce, "before the plan", on: "2014-12-31", cluster),
      RequirementCase(schools, .notDue, "2 of 250 in time", on: "2016-06-30", cluster),
      RequirementCase(
        schools, .noData, "nobody said these are all", on: end, [member("甲"), school("甲")]),
      RequirementCase(schools, .needsInterpretation, "2 of 左右250", on: end, cluster),
      RequirementCase(schools, .met, "250 schools", on: end, many(250)),
      RequirementCase(
        schools, .needsInterpretation, "249 schools, one of them in both tiers", on: end,
        many(249), [member("校1", "district")], all("membership")),
      RequirementCase(
        schools, .met, "249, and a tolerance", on: end, many(249), all("membership"), [tolerance]),
      RequirementCase(
        schools, .notMet, "2, and a tolerance", on: end, cluster, [tolerance]),
      RequirementCase(city, .met, "100 of the city", on: end, many(100), all("membership")),
      RequirementCase(city, .notMet, "101", on: end, many(101), all("membership")),
      RequirementCase(city, .noData, "100, and perhaps more", on: end, many(100)),
      RequirementCase(
        "nq15-district-project-schools", .reportOnly, "一批 is no number", on: end, cluster),
      RequirementCase(
        share, .needsInterpretation, "which schools are the whole", on: end, cluster, statistics),
      RequirementCase(share, .noData, "no denominator", on: end, cluster),
      RequirementCase(
        share, .met, "2 of 8", on: end, cluster, statistics, read(share, as: "all-schools")),
      RequirementCase(
        share, .met, "2 of 4 public ones", on: end, cluster, statistics,
        read(share, as: "public-schools")),
      RequirementCase(
        share, .needsInterpretation, "1 of 8 is short of 约25%", on: end,
        [school("甲"), member("甲")], all("membership"), statistics,
        read(share, as: "all-schools")),
    ]
  }()

  @Test("schools are counted once, and a hedge that falls short waits", arguments: counts)
  func counted(_ item: RequirementCase) throws { try item.expectState() }

  // MARK: Satisfaction

  static let satisfaction: [RequirementCase] = {
    let id = "nq15-school-satisfaction"
    let one = [school("甲"), member("甲")] + all("membership")
    let mixed = [survey("甲", "parents", 190, of: 200), survey("甲", "community", 85, of: 100)]
    let both = [member("甲", "district")]
    return [
      RequirementCase(id, .noData, "no survey", on: end, one),
      RequirementCase(
        id, .needsInterpretation, "95 % and 85 %, 91.7 % together", on: end, one, mixed),
      RequirementCase(
        id, .met, "275 of 300 together", on: end, one, mixed, read(id, as: "pooled")),
      RequirementCase(
        id, .notMet, "85 % of one group", on: end, one, mixed, read(id, as: "each-group")),
      RequirementCase(
        id, .met, "90 % is 90 % or more", on: end, one, read(id, as: "each-group"),
        [survey("甲", "parents", 9, of: 10), survey("甲", "community", 90, of: 100)]),
      RequirementCase(
        id, .notMet, "8,996 of 10,000 is not 90 %", on: end, one, read(id, as: "each-group"),
        [survey("甲", "parents", 8996, of: 10_000), survey("甲", "community", 90, of: 100)]),
      RequirementCase(
        id, .noData, "students are not asked for", on: end, one, read(id, as: "each-group"),
        [survey("甲", "parents", 95, of: 100), survey("甲", "students", 95, of: 100)]),
      RequirementCase(
        id, .noData, "nobody answered", on: end, one, read(id, as: "pooled"),
        [survey("甲", "parents", 0, of: 0), survey("甲", "community", 0, of: 0)]),
      RequirementCase(
        id, .met, "the latest wave counts", on: end, one, both, read(id, as: "pooled"), mixed,
        [survey("甲", "community", 10, of: 100, "2016-05-04")]),
      RequirementCase(
        id, .noData, "answers from before the plan show nothing of it", on: end, one,
        read(id, as: "pooled"),
        [survey("甲", "parents", 9, of: 10, "2014"), survey("甲", "community", 9, of: 10, "2014")]),
      RequirementCase(
        id, .notMet, "88 % in every group", on: end, one, read(id, as: "each-group"),
        [survey("甲", "parents", 88, of: 100), survey("甲", "community", 88, of: 100)]),
    ]
  }()

  @Test("90 % of parents and residents, by exact counts", arguments: satisfaction)
  func satisfied(_ item: RequirementCase) throws { try item.expectState() }

  @Test("a school in both tiers is one subject, with its answers behind it")
  func oneSubject() throws {
    let id = "nq15-school-satisfaction"
    let records =
      [Self.school("甲"), Self.member("甲"), Self.member("甲", "district")] + Self.all("membership")
      + Self.read(id, as: "pooled")
      + [Self.survey("甲", "parents", 8, of: 10), Self.survey("甲", "community", 8, of: 10)]
    let assessment = try ShippedRequirements("nq15", records).assess(id, on: Self.end)
    let subjects = try #require(assessment.outcome?.subjects)
    #expect(subjects.total == 1)
    #expect(subjects.failing.first?.value == ExactNumber("0.8"))
    #expect(assessment.requirement.threshold?.value == ExactNumber("0.9"))
  }

  // MARK: What is judged of each school

  static let judged: [RequirementCase] = {
    let index = "nq15-school-green-index"
    func band(_ band: String, _ date: String = "2016-09") -> [String] {
      ["甲", "乙"].map {
        "evaluation green-\($0)-\(date) | stage: green-index | school: 宝山区/\($0)"
          + " | date: \(date) | band: \(band)"
      }
    }
    let outcomes = ["甲", "乙"].flatMap { name in
      ["nq15-basic-standard", "nq15-feature"].map { verdict($0, on: "宝山区/\(name)") }
        + [survey(name, "parents", 9, of: 10), survey(name, "community", 9, of: 10)]
    }
    let four = "nq15-rule-four-outcomes"
    let basic = "nq15-school-basic-standard"
    return [
      RequirementCase(basic, .needsVerdict, "nobody judged", on: end, cluster),
      RequirementCase(
        basic, .needsVerdict, "one judged", on: end, cluster,
        [verdict("nq15-basic-standard", on: "宝山区/甲")]),
      RequirementCase(
        basic, .notMet, "one is not", on: end, cluster,
        [verdict("nq15-basic-standard", "partly", on: "宝山区/甲")]),
      RequirementCase(basic, .met, "both are", on: end, cluster, outcomes),
      RequirementCase("nq15-school-feature", .met, "both have one", on: end, cluster, outcomes),
      RequirementCase(index, .needsVerdict, "no band was published", on: end, cluster),
      RequirementCase(index, .met, "良", on: end, cluster, band("good")),
      RequirementCase(
        index, .met, "优 after 中", on: end, cluster, band("fair"), band("excellent", "2017-09")),
      RequirementCase(
        index, .needsVerdict, "优 from before the plan", on: end, cluster,
        band("excellent", "2014-09")),
      RequirementCase(
        index, .needsVerdict, "中, and nobody said it will do", on: end, cluster, band("fair")),
      RequirementCase(
        index, .notMet, "中, and one was judged short", on: end, cluster, band("fair"),
        [verdict("nq15-green-index", "not-met", on: "宝山区/甲")]),
      RequirementCase(
        four, .met, "all four", on: end, cluster, band("good"), outcomes,
        read(four, as: "each-group")),
      RequirementCase(
        four, .notMet, "all but one", on: end, cluster, band("good"), outcomes,
        read(four, as: "each-group"), [survey("甲", "community", 1, of: 10, "2017-06-01")]),
      RequirementCase(
        four, .needsInterpretation, "all four, one group or both", on: end, cluster, band("good"),
        outcomes),
      RequirementCase(
        "nq15-good-schools", .reportOnly, "一批 is no number", on: end, cluster,
        [verdict("nq15-good-school", on: "宝山区/甲")]),
      RequirementCase(
        "nq15-rule-city-tier-example", .met, "only those of the city", on: end, cluster,
        [verdict("nq15-city-tier-example", on: "宝山区/甲")]),
    ]
  }()

  @Test("what people judge is judged of each school", arguments: judged)
  func judgedByPeople(_ item: RequirementCase) throws { try item.expectState() }

  // MARK: Rules about schools

  static let rules: [RequirementCase] = {
    let (only, tiers) = ("nq15-rule-public-only", "nq15-rule-two-tiers")
    let (guides, study) = ("nq15-rule-institute-guides-city-tier", "nq15-rule-case-study")
    let byInstitute = activity(
      "guidance", "甲", "2016-03", " | by: city-new-quality-institute")
    let community =
      "community c | name: 团队 | programme: nq15 | level: district | district: 宝山区"
    let diagnosis = ["甲", "乙"].map {
      "evaluation d-\($0) | stage: diagnostic | programme: nq15 | school: 宝山区/\($0)"
        + " | date: 2016-04"
    }
    let chances = "nq15-rule-staff-opportunities"
    return [
      RequirementCase(only, .met, "two public schools", on: end, cluster),
      RequirementCase(
        only, .notMet, "a private one", on: end, cluster,
        [
          "school 闵行区/民 | name: 民 | district: 闵行区 | ownership: private | stages: [compulsory]",
          "membership p | school: 闵行区/民 | programme: nq15 | tier: city",
        ]),
      RequirementCase(
        only, .notMet, "a senior high", on: end, cluster,
        [
          "school 闵行区/高 | name: 高 | district: 闵行区 | ownership: public | stages: [senior-high]",
          "membership p | school: 闵行区/高 | programme: nq15 | tier: city",
        ]),
      RequirementCase(
        only, .noData, "who owns it is not said", on: end, cluster,
        [
          "school 闵行区/某 | name: 某 | district: 闵行区 | stages: [compulsory]",
          "membership p | school: 闵行区/某 | programme: nq15 | tier: city",
        ]),
      RequirementCase(tiers, .met, "one of each", on: end, cluster),
      RequirementCase(
        tiers, .noData, "no tier", on: end, cluster,
        ["membership p | school: 宝山区/甲 | programme: nq15"]),
      RequirementCase(guides, .noData, "nobody said who guides", on: end, cluster),
      RequirementCase(
        guides, .notMet, "the institute guides none of the district", on: end, cluster,
        [byInstitute], all("activity")),
      RequirementCase(
        guides, .met, "the institute one, the district the other", on: end, cluster,
        [
          byInstitute,
          activity("guidance", "乙", "2016-04", " | by: baoshan-teaching-research-office"),
        ]),
      RequirementCase(
        "nq15-rule-district-teams", .met, "in a team", on: end, cluster,
        [community, "community-membership cm | community: c | school: 宝山区/乙"]),
      RequirementCase(
        "nq15-rule-district-teams", .notMet, "in none", on: end, cluster,
        [community, "community-membership cm | community: c | school: 宝山区/甲"],
        all("community-membership")),
      RequirementCase(
        "nq15-rule-district-teams", .notMet, "the team has ended", on: end, cluster,
        [community + " | to: 2016", "community-membership cm | community: c | school: 宝山区/乙"],
        all("community-membership")),
      RequirementCase(
        study, .met, "all three", on: end, cluster, diagnosis,
        ["甲", "乙"].flatMap {
          [activity("case-study", $0, "2016"), activity("guidance", $0, "2017")]
        }),
      RequirementCase(
        study, .notMet, "no guidance", on: end, cluster, diagnosis, all("activity"),
        ["甲", "乙"].map { activity("case-study", $0, "2016") }),
      RequirementCase(
        "nq15-individual-diagnosis", .met, "each was studied", on: end, cluster,
        ["甲", "乙"].map { activity("deep-survey", $0, "2016-03") }),
      RequirementCase(
        "nq15-individual-diagnosis", .notMet, "one was not", on: end, cluster, all("activity"),
        [activity("deep-survey", "甲", "2016-03")]),
      RequirementCase(
        chances, .needsVerdict, "there were some; enough?", on: end, cluster,
        ["甲", "乙"].map { activity("training", $0, "2016") }),
      RequirementCase(
        chances, .met, "there were some, and enough", on: end, cluster,
        ["甲", "乙"].flatMap {
          [activity("training", $0, "2016"), verdict("nq15-staff-opportunities", on: "宝山区/\($0)")]
        }),
      RequirementCase(
        chances, .notMet, "there were none", on: end, cluster, all("activity")),
      RequirementCase(
        "nq15-rule-feedback-loop", .met, "results, answers and a word on them", on: end, cluster,
        diagnosis,
        [survey("甲", "parents", 9, of: 10), verdict("nq15-feedback-loop", on: "nq15")]),
      RequirementCase(
        "nq15-rule-feedback-loop", .notMet, "judged not to work", on: end, cluster,
        [verdict("nq15-feedback-loop", "not-met", on: "nq15")]),
    ]
  }()

  @Test("the rules about project schools", arguments: rules)
  func ruled(_ item: RequirementCase) throws { try item.expectState() }
}
