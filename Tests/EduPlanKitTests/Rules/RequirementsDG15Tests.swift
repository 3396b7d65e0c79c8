import Testing

@testable import EduPlanKit

@Suite("The requirements on school districts and groups")
struct RequirementsDG15Tests {
  private static let due = "2017-12-31"

  // MARK: Records

  private static func school(
    _ name: String, _ stages: String = "compulsory", in district: String = "宝山区",
    _ more: String = ""
  ) -> String {
    "school \(district)/\(name) | name: \(name) | district: \(district) | stages: [\(stages)]"
      + more
  }

  private static func alliance(
    _ id: String, _ type: String = "group", _ more: String = "", programme: String = "dg15"
  ) -> String {
    "alliance \(id) | name: \(id) | alliance-type: \(type) | programme: \(programme)"
      + " | district: 宝山区" + more
  }

  private static func joins(
    _ alliance: String, _ name: String, in district: String = "宝山区", _ more: String = ""
  ) -> String {
    "alliance-membership \(alliance)-\(name) | alliance: \(alliance) | school: \(district)/\(name)"
      + more
  }

  private static func all(_ kinds: String...) -> [String] {
    kinds.map {
      "return complete-\($0) | records: \($0) | programme: dg15"
        + " | declared-by: city-education-commission"
    }
  }

  private static func survey(_ school: String, _ group: String, _ satisfied: Int, of valid: Int)
    -> String
  {
    "survey \(school)-\(group) | school: 宝山区/\(school) | group: \(group) | date: 2017-05-04"
      + " | valid: \(valid) | satisfied: \(satisfied)"
  }

  private static func read(_ requirement: String, as reading: String) -> [String] {
    [
      "interpretation read-\(reading) | requirement: \(requirement) | reading: \(reading)"
        + " | decided-by: city-education-commission | decided-on: 2016-01-01"
    ]
  }

  private static func verdict(
    _ criterion: String, _ outcome: String = "met", on subject: String, _ number: Int = 1
  ) -> [String] {
    [
      "verdict v-\(criterion)-\(number) | criterion: \(criterion) | subject: \(subject)"
        + " | outcome: \(outcome) | decided-by: city-education-commission | decided-on: 2016-06-01"
    ]
  }

  private static let everySchool = [
    "return rs | records: school | declared-by: city-education-commission"
  ]

  /// A group of two schools, declared complete.
  private static let group =
    [school("甲"), school("乙"), alliance("集团"), joins("集团", "甲"), joins("集团", "乙")]
    + all("alliance", "alliance-membership")

  // MARK: Coverage

  static let coverage: [RequirementCase] = {
    let id = "dg15-coverage"
    func total(_ schools: Int) -> [String] {
      ["statistic s | indicator: compulsory-schools | as-of: 2017 | value: \(schools) | source: 示例"]
    }
    let members = all("alliance-membership")
    let senior = [school("高", "senior-high"), joins("集团", "高")]
    let complete = [school("完", "compulsory, senior-high"), joins("集团", "完")]
    return [
      RequirementCase(id, .noData, "no denominator", on: due, group),
      RequirementCase(id, .met, "2 of 4", on: due, group, total(4)),
      RequirementCase(id, .notMet, "2 of 5", on: due, group, total(5)),
      RequirementCase(
        id, .notDue, "2 of 5 in time", on: "2017-06-01", group,
        [
          "statistic s | indicator: compulsory-schools | as-of: 2016 | value: 5 | source: 示例"
        ]),
      RequirementCase(
        id, .notMet, "2 of 5: a school in two groups is one", on: due, group, total(5),
        [alliance("学区", "school-district"), joins("学区", "甲")]),
      RequirementCase(
        id, .notMet, "2 of 5: a senior high is in scope, not in the share", on: due, group,
        total(5), senior),
      RequirementCase(
        id, .met, "3 of 5 with a complete secondary school", on: due, group, total(5), complete),
      RequirementCase(
        id, .met, "3 of 6, private or public", on: due, group, total(6),
        [school("民", "compulsory", in: "宝山区", " | ownership: private"), joins("集团", "民")]),
      RequirementCase(
        id, .noData, "2 of 5, and nobody said these are all", on: due, total(5),
        [school("甲"), alliance("集团"), joins("集团", "甲")]),
      RequirementCase(
        id, .notMet, "one that left in time is not counted", on: due, total(3), members,
        [
          school("甲"), school("乙"), alliance("集团"), joins("集团", "甲"),
          joins("集团", "乙", in: "宝山区", " | to: 2016"),
        ]),
      RequirementCase(
        id, .notMet, "an alliance of another plan is not counted", on: due, total(1), members,
        [school("甲"), alliance("别", programme: "nq15"), joins("别", "甲")]),
    ]
  }()

  @Test("half of the compulsory stage, each school once", arguments: coverage)
  func covered(_ item: RequirementCase) throws { try item.expectState() }

  // MARK: Satisfaction

  static let satisfaction: [RequirementCase] = {
    let id = "dg15-satisfaction-mean"
    // 甲: 100 %, 90 %, 80 %, so 90 %; 乙: 75 %, 80 %, 85 %, so 80 %. The mean of both is 85 %.
    let surveys = [
      survey("甲", "students", 10, of: 10), survey("甲", "parents", 9, of: 10),
      survey("甲", "community", 8, of: 10), survey("乙", "students", 75, of: 100),
      survey("乙", "parents", 80, of: 100), survey("乙", "community", 85, of: 100),
    ]
    let records = group + surveys + everySchool
    let same = ["甲", "乙"].flatMap { name in
      ["students", "parents", "community"].map { survey(name, $0, 88, of: 100) }
    }
    return [
      RequirementCase(id, .noData, "no survey", on: due, group),
      RequirementCase(id, .needsInterpretation, "which mean", on: due, records),
      RequirementCase(
        id, .notMet, "one school at 80 %", on: due, records, read(id, as: "each-school")),
      RequirementCase(
        id, .met, "85 % over the schools", on: due, records, read(id, as: "mean-of-schools")),
      RequirementCase(
        id, .notMet, "267 of 330 answers", on: due, records, read(id, as: "pooled")),
      RequirementCase(
        id, .notMet, "the community at 82.5 %", on: due, records, read(id, as: "each-group")),
      RequirementCase(
        id, .notMet, "乙 at 80 % of its answers", on: due, records,
        read(id, as: "each-school-pooled")),
      RequirementCase(
        id, .noData, "a school without its residents", on: due, group, everySchool,
        surveys.filter { !$0.contains("甲-community") }, read(id, as: "mean-of-schools")),
    ]
      + ["each-school", "each-school-pooled", "each-group", "mean-of-schools", "pooled"].map {
        RequirementCase(
          id, .met, "88 % everywhere, as \($0)", on: due, group, everySchool, same,
          read(id, as: $0))
      }
  }()

  @Test("85 % of three groups, on the mean that was chosen", arguments: satisfaction)
  func satisfied(_ item: RequirementCase) throws { try item.expectState() }

  @Test("88 % is met for groups and not met for the cluster, over the same answers")
  func twoTargets() throws {
    let records =
      Self.group + Self.everySchool
      + ["甲", "乙"].flatMap { name in
        ["students", "parents", "community"].map { Self.survey(name, $0, 88, of: 100) }
      }
      + ["membership m | school: 宝山区/甲 | programme: nq15 | tier: city"]
      + Self.read("dg15-satisfaction-mean", as: "each-school")
    let groups = try ShippedRequirements("dg15", records)
    #expect(try groups.assess("dg15-satisfaction-mean", on: Self.due).state == .met)
    let cluster = try ShippedRequirements(
      "nq15",
      records.filter { !$0.hasPrefix("interpretation") }
        + Self.read("nq15-school-satisfaction", as: "each-group"))
    #expect(try cluster.assess("nq15-school-satisfaction", on: Self.due).state == .notMet)
  }

  // MARK: Each participating school

  static let members: [RequirementCase] = {
    let (basic, feature) = ("dg15-basic-standard", "dg15-feature-formed")
    let senior = [school("高", "senior-high"), joins("集团", "高")]
    let two = verdict(basic, on: "宝山区/甲") + verdict(basic, on: "宝山区/乙", 2)
    let types = "dg15-rule-school-types"
    func typed(_ first: String, _ second: String) -> [String] {
      [
        school("甲", "compulsory", in: "宝山区", first), school("乙", "compulsory", in: "宝山区", second),
        alliance("集团"), joins("集团", "甲"), joins("集团", "乙"),
      ] + all("alliance-membership")
    }
    let primary = " | school-type: primary"
    let voluntary = "dg15-rule-voluntary"
    return [
      RequirementCase(basic, .noData, "nothing recorded", on: due),
      RequirementCase(
        basic, .needsInterpretation, "does a senior high count", on: due, group, senior, two),
      RequirementCase(
        basic, .met, "only the compulsory stage", on: due, group, senior, two,
        read(basic, as: "compulsory-stage")),
      RequirementCase(
        basic, .needsVerdict, "every member", on: due, group, senior, two,
        read(basic, as: "all-members")),
      RequirementCase(
        basic, .notMet, "one is short", on: due, group, read(basic, as: "all-members"),
        verdict(basic, "not-met", on: "宝山区/甲")),
      RequirementCase(
        basic, .notDue, "one is short in time", on: "2017-12-30", group,
        read(basic, as: "all-members"), verdict(basic, "not-met", on: "宝山区/甲")),
      RequirementCase(
        feature, .met, "both have one", on: due, group, verdict(feature, on: "宝山区/甲"),
        verdict(feature, on: "宝山区/乙", 2)),
      RequirementCase(feature, .needsVerdict, "not judged", on: due, group),
      RequirementCase(
        types, .met, "primary and senior high", on: due,
        typed(primary, " | school-type: senior-high")),
      RequirementCase(
        types, .needsVerdict, "a type not listed", on: due,
        typed(primary, " | school-type: special")),
      RequirementCase(
        types, .met, "a type not listed, judged to belong", on: due,
        typed(primary, " | school-type: special"), verdict("dg15-school-type", on: "宝山区/乙")),
      RequirementCase(
        types, .notMet, "judged not to belong", on: due, typed(primary, " | school-type: special"),
        verdict("dg15-school-type", "not-met", on: "宝山区/乙")),
      RequirementCase(
        voluntary, .met, "both joined freely", on: due, group,
        verdict("dg15-voluntary", on: "集团-甲"),
        verdict("dg15-voluntary", on: "集团-乙", 2)),
      RequirementCase(
        voluntary, .needsVerdict, "one is not judged", on: due, group,
        verdict("dg15-voluntary", on: "集团-甲")),
    ]
  }()

  @Test("what each participating school must be", arguments: members)
  func participating(_ item: RequirementCase) throws { try item.expectState() }

  // MARK: Joining

  private static func review(
    _ type: String, _ name: String, _ date: String, outcome: String = "heard", more: String = ""
  ) -> String {
    "review \(type)-\(name)-\(date) | review-type: \(type) | programme: dg15"
      + " | school: 宝山区/\(name) | date: \(date) | outcome: \(outcome)" + more
  }

  static let joining: [RequirementCase] = {
    let (congress, board) = ("dg15-rule-staff-congress", "dg15-rule-private-board-consent")
    func joined(_ ownership: String) -> [String] {
      [
        school("甲", "compulsory", in: "宝山区", " | ownership: \(ownership)"), alliance("集团"),
        joins("集团", "甲", in: "宝山区", " | from: 2016-09-01"),
      ] + all("alliance-membership")
    }
    let (heard, told) = ([review("staff-congress", "甲", "2016-06-15")], all("review"))
    let (open, closed) = (joined("public"), joined("private"))
    func consent(_ outcome: String, _ date: String = "2016-07-01") -> [String] {
      [review("board-consent", "甲", date, outcome: outcome)]
    }
    return [
      RequirementCase(congress, .met, "heard before", on: due, open, heard),
      RequirementCase(congress, .noData, "not recorded", on: due, open),
      RequirementCase(congress, .notMet, "not heard", on: due, open, told),
      RequirementCase(
        congress, .notMet, "heard after", on: due, open, told,
        [review("staff-congress", "甲", "2016-10")]),
      RequirementCase(
        congress, .noData, "heard in the month it joined", on: due, open, told,
        [review("staff-congress", "甲", "2016-09")]),
      RequirementCase(
        congress, .notMet, "heard on another group", on: due, open, told,
        [alliance("别"), review("staff-congress", "甲", "2016-06", more: " | subject: 别")]),
      RequirementCase(congress, .notMet, "a private school too", on: due, closed, told),
      RequirementCase(
        congress, .met, "heard is heard, for or against", on: due, open,
        [review("staff-congress", "甲", "2016-06", outcome: "not-passed")]),
      RequirementCase(
        congress, .notMet, "put off", on: due, open, told,
        [review("staff-congress", "甲", "2016-06", outcome: "deferred")]),
      RequirementCase(board, .met, "public schools need none", on: due, open),
      RequirementCase(board, .notMet, "the staff is not the board", on: due, closed, heard, told),
      RequirementCase(board, .met, "the board consents", on: due, closed, heard, consent("passed")),
      RequirementCase(
        board, .notMet, "the board does not", on: due, closed, told, consent("not-passed")),
      RequirementCase(
        board, .notMet, "the board consents afterwards", on: due, closed, told,
        consent("passed", "2016-09-02")),
      RequirementCase(
        board, .noData, "who owns it is not said", on: due,
        [school("甲"), alliance("集团"), joins("集团", "甲")], all("alliance-membership"), told),
    ]
  }()

  @Test("who is asked before a school joins", arguments: joining)
  func joined(_ item: RequirementCase) throws { try item.expectState() }
}
