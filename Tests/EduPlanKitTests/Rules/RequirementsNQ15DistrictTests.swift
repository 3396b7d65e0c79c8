import Testing

@testable import EduPlanKit

@Suite("What the cluster plan of 2015 asks of the districts and the city")
struct RequirementsNQ15DistrictTests {
  private static let end = "2017-12-31"
  private static let districts = [
    "嘉定区", "奉贤区", "宝山区", "崇明区", "徐汇区", "普陀区", "杨浦区", "松江区", "浦东新区", "虹口区", "金山区",
    "长宁区", "闵行区", "青浦区", "静安区", "黄浦区",
  ]
  private static let allDistricts = [
    "return rd | records: district | declared-by: city-education-commission"
  ]

  private static func all(_ kind: String) -> [String] {
    [
      "return complete-\(kind) | records: \(kind) | programme: nq15"
        + " | declared-by: city-education-commission"
    ]
  }

  // MARK: Schemes and funds

  private static func scheme(
    _ district: String, parts: String = "goals, measures, timetable, roadmap",
    passed: String = "2016-02-01", from start: String = "2016-03-01",
    by panel: String = "city-expert-panel-2015", outcome: String = "passed"
  ) -> [String] {
    [
      "plan scheme-\(district) | plan-type: district-scheme | programme: nq15"
        + " | district: \(district) | parts: [\(parts)] | implemented-from: \(start)",
      "review panel-\(district) | review-type: expert-panel | programme: nq15"
        + " | subject: scheme-\(district) | by: \(panel) | outcome: \(outcome) | date: \(passed)",
    ]
  }

  private static func fund(_ district: String, _ purposes: String, _ number: Int = 1) -> String {
    "fund fund-\(district)-\(number) | programme: nq15 | level: district | district: \(district)"
      + " | purposes: [\(purposes)]"
  }

  static let cases: [RequirementCase] = {
    let (plan, money) = ("nq15-district-scheme", "nq15-district-fund")
    let others = districts.filter { $0 != "宝山区" }.flatMap { scheme($0) }
    let told = all("plan") + all("review") + allDistricts
    let funds = districts.map { fund($0, "action-research") }
    let purposes = "nq15-rule-fund-purposes"
    func channel(_ kind: String, _ date: String = "2016-01") -> String {
      "output \(kind) | output-type: channel | programme: nq15 | channel: \(kind) | date: \(date)"
    }
    let channels = "nq15-city-channels"
    let standard =
      "output o | output-type: standard | programme: nq15 | title: 上海市新优质项目学校评测标准"
      + " | date: 2017-03"
    func annual(_ year: Int, _ districts: [String] = districts) -> [String] {
      districts.map {
        "evaluation annual-\($0)-\(year) | stage: annual | programme: nq15 | district: \($0)"
          + " | date: \(year)-12-10"
      }
    }
    let yearly = "nq15-annual-district-assessment"
    return [
      RequirementCase(plan, .noData, "no scheme is recorded", on: end),
      RequirementCase(
        plan, .met, "all passed before they began", on: end, others, scheme("宝山区"), told),
      RequirementCase(
        plan, .noData, "all passed, but are these all districts?", on: end, others, scheme("宝山区")),
      RequirementCase(plan, .notMet, "one has none", on: end, others, told),
      RequirementCase(
        plan, .notMet, "one passed after it began", on: end, others, told,
        scheme("宝山区", passed: "2016-03-02")),
      RequirementCase(
        plan, .noData, "passed in the month it began", on: end, others, told,
        scheme("宝山区", passed: "2016-03")),
      RequirementCase(
        plan, .notMet, "one has no roadmap", on: end, others, told,
        scheme("宝山区", parts: "goals, measures, timetable")),
      RequirementCase(
        plan, .notMet, "one did not pass", on: end, others, told,
        scheme("宝山区", outcome: "deferred")),
      RequirementCase(
        plan, .notMet, "one was passed by its own bureau", on: end, others, told,
        scheme("宝山区", by: "baoshan-education-bureau")),
      RequirementCase(money, .met, "each has a fund", on: end, funds, allDistricts),
      RequirementCase(
        money, .notMet, "one has none", on: end, Array(funds.dropLast()), all("fund")),
      RequirementCase(
        money, .met, "闸北区 had closed by then", on: end, funds, all("fund"), allDistricts),
      RequirementCase(
        money, .notMet, "闸北区 was still there", on: "2015-12-01", funds, all("fund"), allDistricts),
      RequirementCase(purposes, .noData, "no fund", on: end),
      RequirementCase(
        purposes, .met, "two funds cover the three", on: end, all("fund"),
        [fund("宝山区", "action-research, experience"), fund("宝山区", "dissemination", 2)]),
      RequirementCase(
        purposes, .notMet, "one purpose is missing", on: end, all("fund"),
        [fund("宝山区", "action-research, experience")]),
      RequirementCase(
        purposes, .met, "闸北区 had closed, whatever its fund was for", on: end, all("fund"),
        [fund("宝山区", "action-research, experience, dissemination"), fund("闸北区", "experience")]),
      RequirementCase(channels, .noData, "one of two", on: end, [channel("wechat")]),
      RequirementCase(
        channels, .notMet, "one of two, and no more", on: end, [channel("wechat")], all("output")),
      RequirementCase(channels, .met, "both", on: end, [channel("wechat"), channel("newsletter")]),
      RequirementCase(
        channels, .notMet, "a second account is no newsletter", on: end, all("output"),
        [
          channel("wechat"),
          "output two | output-type: channel | programme: nq15 | channel: wechat | date: 2016",
        ]),
      RequirementCase("nq15-evaluation-standard", .met, "made", on: end, [standard]),
      RequirementCase("nq15-evaluation-standard", .noData, "not recorded", on: end),
      RequirementCase(
        "nq15-evaluation-standard", .notMet, "a standard of something else", on: end,
        ["output o | output-type: standard | programme: nq15 | title: 课程标准 | date: 2017-03"],
        all("output")),
      RequirementCase(
        "nq15-evaluation-standard", .notMet, "not made yet", on: "2016-06-01", [standard],
        all("output")),
      RequirementCase(
        "nq15-training-courses", .reportOnly, "no number was set", on: end,
        ["output c | output-type: course | programme: nq15 | date: 2016"]),
      RequirementCase("nq15-plan-period", .met, "the record says what the title says", on: end),
      RequirementCase(
        yearly, .met, "three years, every district", on: end, allDistricts,
        annual(2015), annual(2016), annual(2017)),
      RequirementCase(
        yearly, .notMet, "a year was left out", on: end, allDistricts, all("evaluation"),
        annual(2015), annual(2017)),
      RequirementCase(
        yearly, .noData, "a year is not recorded", on: end, allDistricts, annual(2015),
        annual(2017)),
    ]
  }()

  @Test("every district, as they were then", arguments: cases)
  func districts(_ item: RequirementCase) throws { try item.expectState() }

  // MARK: The name on a plaque

  private static func event(
    _ text: String, _ date: String, _ type: String = "plaque", in district: String = "宝山区"
  ) -> [String] {
    [
      "school \(district)/校 | name: 校 | district: \(district) | ownership: public"
        + " | stages: [compulsory]",
      "event e | event-type: \(type) | school: \(district)/校 | date: \(date) | text: \(text)",
    ]
  }

  private static func certified(_ date: String) -> [String] {
    [
      "event certified | event-type: certification | programme: bs23 | school: 宝山区/校 | date: \(date)"
    ]
  }

  private static func judged(_ outcome: String) -> [String] {
    [
      "verdict v | criterion: nq15-plaque-allowed | subject: e | outcome: \(outcome)"
        + " | decided-by: city-education-commission | decided-on: 2026-01-01"
    ]
  }

  private static func reading(_ reading: String) -> [String] {
    [
      "interpretation i | requirement: nq15-rule-no-plaque | reading: \(reading)"
        + " | decided-by: city-education-commission | decided-on: 2016-01-01"
    ]
  }

  private static let allEvents = [
    "return re | records: event | declared-by: city-education-commission"
  ]

  static let plaques: [RequirementCase] = {
    let id = "nq15-rule-no-plaque"
    let today = "2028-06-01"
    let (within, still, except) = (
      reading("plan-years"), reading("until-lifted"), reading("except-baoshan")
    )
    let baoshan = event("宝山区新优质学校", "2027-03-01")
    return [
      RequirementCase(id, .notInForce, "before the notice", on: "2015-11-08"),
      RequirementCase(id, .noData, "nothing is recorded", on: today, still),
      RequirementCase(id, .met, "nothing happened", on: today, still, allEvents),
      RequirementCase(
        id, .notMet, "the very name in 2016", on: today, event("新优质学校", "2016-05-01"), within),
      RequirementCase(
        id, .notMet, "a school named so", on: today, event("新优质学校", "2016-05-01", "naming"),
        still),
      RequirementCase(
        id, .met, "a plaque from before the notice", on: today, still, allEvents,
        event("新优质学校", "2015-10-01")),
      RequirementCase(
        id, .met, "a plaque that says something else", on: today, still, allEvents,
        event("家门口的好学校", "2016-05-01")),
      RequirementCase(
        id, .needsVerdict, "the name within a longer one", on: today, still, allEvents,
        event("新优质学校项目校", "2016-05-01")),
      RequirementCase(
        id, .met, "judged not to be the name", on: today, still, allEvents, judged("met"),
        event("新优质学校项目校", "2016-05-01")),
      RequirementCase(
        id, .notMet, "judged to be the name", on: today, still, allEvents, judged("not-met"),
        event("新优质学校项目校", "2016-05-01")),
      RequirementCase(
        id, .needsInterpretation, "the Baoshan plaque, without a word on which holds", on: today,
        allEvents, baoshan, certified("2027-01")),
      RequirementCase(
        id, .met, "the Baoshan plaque, after the years of the plan", on: today, within, allEvents,
        baoshan, certified("2027-01")),
      RequirementCase(
        id, .needsVerdict, "the Baoshan plaque, while the ban stands", on: today, still, allEvents,
        baoshan, certified("2027-01")),
      RequirementCase(
        id, .met, "the Baoshan plaque of a certified school", on: today, except, allEvents, baoshan,
        certified("2027-01")),
      RequirementCase(
        id, .needsVerdict, "the Baoshan plaque of a school not certified", on: today, except,
        allEvents, baoshan),
      RequirementCase(
        id, .needsVerdict, "certified only later", on: today, except, allEvents, baoshan,
        certified("2027-04")),
      RequirementCase(
        id, .needsVerdict, "the Baoshan text in another district", on: today, except, allEvents,
        event("宝山区新优质学校", "2027-03-01", in: "闵行区")),
      RequirementCase(
        id, .notMet, "the very name in Baoshan", on: today, except, allEvents,
        event("新优质学校", "2027-03-01"), certified("2027-01")),
      RequirementCase(
        id, .met, "not yet put up on the day", on: "2027-02-28", except, allEvents,
        event("新优质学校", "2027-03-01")),
    ]
  }()

  @Test("by date, place and exact text", arguments: plaques)
  func plaqued(_ item: RequirementCase) throws { try item.expectState() }

  // MARK: No period stated

  @Test(
    "what says only 及时, or no period at all, reports the last time and never fails",
    arguments: [
      "nq15-district-school-assessment", "nq15-tracking-guidance", "nq15-improvement-loop",
      "nq15-feedback-response",
    ])
  func unspecified(_ id: String) throws {
    let records = [
      "school 宝山区/甲 | name: 甲 | district: 宝山区 | ownership: public | stages: [compulsory]",
      "membership m | school: 宝山区/甲 | programme: nq15 | tier: district",
      "evaluation ev | stage: annual | programme: nq15 | school: 宝山区/甲 | date: 2016-10-01",
      "activity a | activity-type: guidance | programme: nq15 | school: 宝山区/甲 | date: 2016-11-01",
      "feedback f | programme: nq15 | received: 2016-01-01 | replied: 2016-01-15",
      "feedback g | programme: nq15 | received: 2016-02-01",
    ]
    for records in [[], records] {
      let assessment = try ShippedRequirements("nq15", records).assess(id, on: "2026-11-21")
      #expect(assessment.state == .reportOnly)
      #expect(!assessment.fails)
    }
  }
}
