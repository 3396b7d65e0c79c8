import Testing

@testable import EduPlanKit

@Suite("What the opinion on school districts and groups asks of the districts and the city")
struct RequirementsDG15DistrictTests {
  private static let day = "2018-06-01"
  private static let districts = [
    "嘉定区", "奉贤区", "宝山区", "崇明区", "徐汇区", "普陀区", "杨浦区", "松江区", "浦东新区", "虹口区", "金山区",
    "长宁区", "闵行区", "青浦区", "静安区", "黄浦区",
  ]
  private static let allDistricts = [
    "return rd | records: district | declared-by: city-education-commission"
  ]
  private static let group = [
    "school 宝山区/甲 | name: 甲 | district: 宝山区 | stages: [compulsory]",
    "alliance 集团 | name: 集团 | alliance-type: group | programme: dg15 | district: 宝山区",
    "alliance-membership a | alliance: 集团 | school: 宝山区/甲",
  ]

  private static func all(_ kinds: String...) -> [String] {
    kinds.map {
      "return complete-\($0) | records: \($0) | programme: dg15"
        + " | declared-by: city-education-commission"
    }
  }

  private static func verdicts(_ criterion: String, not short: String? = nil) -> [String] {
    districts.map {
      "verdict v-\($0) | criterion: \(criterion) | subject: \($0)"
        + " | outcome: \($0 == short ? "not-met" : "met") | decided-by: city-education-commission"
        + " | decided-on: 2017-06-01"
    }
  }

  private static func read(_ requirement: String, as reading: String) -> [String] {
    [
      "interpretation i | requirement: \(requirement) | reading: \(reading)"
        + " | decided-by: city-education-commission | decided-on: 2016-01-01"
    ]
  }

  private static func evaluation(_ id: String, _ more: String) -> String {
    "evaluation \(id) | stage: performance | programme: dg15 | alliance: 集团 | date: 2018-01" + more
  }

  // MARK: Districts

  static let cases: [RequirementCase] = {
    func outputs(_ type: String, _ more: String = "") -> [String] {
      districts.map {
        "output \(type)-\($0) | output-type: \(type) | programme: dg15 | district: \($0) | date: 2016-05"
          + more
      }
    }
    func schemes(_ parts: String) -> [String] {
      districts.map {
        "plan scheme-\($0) | plan-type: district-scheme | programme: dg15 | district: \($0)"
          + " | date: 2016-05 | parts: [\(parts)]"
      }
    }
    let (scheme, flow) = ("dg15-district-scheme", "dg15-flow-measures")
    let (pilots, every) = ("dg15-pilot-districts", "dg15-all-districts-piloting")
    let pilot = ["杨浦区", "徐汇区", "闸北区", "金山区"].map {
      "pilot pilot-\($0) | programme: dg15 | district: \($0)"
    }
    let groups = districts.flatMap {
      [
        "school \($0)/校 | name: 校 | district: \($0) | stages: [compulsory]",
        "alliance-membership in-\($0) | alliance: 集团 | school: \($0)/校",
      ]
    }
    let city =
      "alliance 集团 | name: 集团 | alliance-type: group | programme: dg15"
    let managed = "dg15-rule-county-managed"
    let research = "dg15-research-group"
    let team =
      "body team | name: 课题组 | body-type: research-group | programme: dg15"
      + " | part-of: city-general-education-institute"
    let (yearly, cycle) = ("dg15-annual-district-assessment", "dg15-admission-cycle")
    func annual(_ years: Int...) -> [String] {
      years.flatMap { year in
        districts.map {
          "evaluation annual-\($0)-\(year) | stage: annual | programme: dg15 | district: \($0)"
            + " | date: \(year)-12-10"
        }
      }
    }
    func admission(_ years: Int...) -> [String] {
      years.flatMap { year in
        districts.map {
          "output admission-\($0)-\(year) | output-type: admission-plan | programme: dg15"
            + " | district: \($0) | date: \(year)-03-10"
        }
      }
    }
    let start = [
      "interpretation start | programme: dg15 | start: 2016 | decided-on: 2016-01-01"
        + " | decided-by: city-education-commission"
    ]
    return [
      RequirementCase(pilots, .met, "the four", on: day, pilot, all("pilot")),
      RequirementCase(
        pilots, .notMet, "three of them", on: day, Array(pilot.dropLast()), all("pilot")),
      RequirementCase(
        pilots, .notMet, "four, but not those", on: day, Array(pilot.dropLast()), all("pilot"),
        ["pilot other | programme: dg15 | district: 宝山区"]),
      RequirementCase(pilots, .noData, "perhaps more", on: day, pilot),
      RequirementCase(every, .noData, "only the four are known", on: day, pilot, all("pilot")),
      RequirementCase(every, .met, "a member in each", on: day, groups, [city], allDistricts),
      RequirementCase(
        every, .notMet, "none in one", on: day, groups.filter { !$0.contains("黄浦区") }, [city],
        all("alliance-membership", "pilot")),
      RequirementCase(
        every, .notDue, "none in one, in time", on: "2017-06-01",
        groups.filter { !$0.contains("黄浦区") }, [city], all("alliance-membership", "pilot")),
      RequirementCase(
        scheme, .met, "four parts, and no panel is asked", on: day, allDistricts,
        schemes("goals, measures, timetable, roadmap")),
      RequirementCase(
        scheme, .notMet, "no roadmap", on: day, all("plan"), schemes("goals, measures, timetable")),
      RequirementCase(
        "dg15-district-indicators", .met, "in each", on: day, outputs("indicators"), allDistricts),
      RequirementCase(
        "dg15-district-indicators", .notMet, "in all but one", on: day,
        Array(outputs("indicators").dropLast()), all("output")),
      RequirementCase(
        flow, .met, "in each", on: day, outputs("measures", " | fields: [teacher-flow]"),
        allDistricts),
      RequirementCase(
        flow, .notMet, "measures on something else", on: day, all("output"),
        outputs("measures", " | fields: [awards]")),
      RequirementCase(research, .met, "of the city's institute", on: day, [team]),
      RequirementCase(research, .noData, "not recorded", on: day),
      RequirementCase(
        "dg15-district-fund", .notMet, "no fund", on: day, all("fund")),
      RequirementCase(
        "dg15-rule-fund-purposes", .notMet, "a fund for courses only", on: day, all("fund"),
        ["fund f | programme: dg15 | level: district | district: 宝山区 | purposes: [courses]"]),
      RequirementCase(
        "dg15-rule-fund-purposes", .met, "a fund for all four", on: day, all("fund"),
        [
          "fund f | programme: dg15 | level: district | district: 宝山区"
            + " | purposes: [courses, teacher-flow, joint-research, shared-premises]"
        ]),
      RequirementCase(
        "dg15-rule-fund-purposes", .met, "闸北区 had closed, whatever its fund was for", on: day,
        all("fund"),
        ["fund f | programme: dg15 | level: district | district: 闸北区 | purposes: [courses]"]),
      RequirementCase(managed, .needsVerdict, "not judged", on: day),
      RequirementCase(
        managed, .met, "judged in each", on: day, verdicts("dg15-county-managed"), allDistricts),
      RequirementCase(
        managed, .notMet, "not in one", on: day, verdicts("dg15-county-managed", not: "宝山区")),
      RequirementCase(
        yearly, .needsInterpretation, "since when is not said", on: day, allDistricts,
        annual(2016, 2017)),
      RequirementCase(
        yearly, .met, "since 2016, by interpretation", on: day, allDistricts, start,
        annual(2016, 2017)),
      RequirementCase(
        yearly, .notMet, "2016 was left out", on: day, allDistricts, start, annual(2017),
        all("evaluation")),
      RequirementCase(
        cycle, .met, "each year since 2016", on: day, allDistricts, start, admission(2016, 2017)),
      RequirementCase(
        cycle, .needsInterpretation, "since when is not said", on: day, allDistricts,
        admission(2016, 2017)),
    ]
  }()

  @Test("every district, and the city", arguments: cases)
  func districts(_ item: RequirementCase) throws { try item.expectState() }

  // MARK: Evaluations and institutions

  static let evaluations: [RequirementCase] = {
    let (third, whole) = ("dg15-third-party-evaluation", "dg15-performance-evaluation")
    let (basis, four) = ("dg15-rule-evaluation-basis", "dg15-rule-governance-institutions")
    let told = all("alliance", "evaluation")
    let outside = [evaluation("ev", " | third-party: true")]
    func grounds(_ grounds: String) -> [String] { [evaluation("ev", " | grounds: [\(grounds)]")] }
    func regimes(_ fields: String...) -> [String] {
      fields.map {
        "output \($0) | output-type: regime | programme: dg15 | alliance: 集团 | fields: [\($0)]"
          + " | date: 2017-01"
      }
    }
    let rights = "dg15-rule-parent-rights"
    return [
      RequirementCase(
        third, .needsInterpretation, "in every district, or of every group", on: day, group, told,
        outside),
      RequirementCase(
        third, .met, "of every group", on: day, group, told, outside,
        read(third, as: "each-alliance")),
      RequirementCase(
        third, .notMet, "in every district", on: day, group, told, outside,
        read(third, as: "each-district")),
      RequirementCase(
        third, .notMet, "the bureau's own evaluation", on: day, group, told,
        [evaluation("ev", " | third-party: false")], read(third, as: "each-alliance")),
      RequirementCase(whole, .met, "evaluated", on: day, group, told, outside),
      RequirementCase(whole, .notMet, "never", on: day, group, told),
      RequirementCase(
        basis, .met, "all three", on: day, group, told,
        grounds("green-index, developmental-supervision, satisfaction")),
      RequirementCase(
        basis, .notMet, "no satisfaction", on: day, group, told,
        grounds("green-index, developmental-supervision")),
      RequirementCase(basis, .noData, "on what is not said", on: day, group, told, outside),
      RequirementCase(
        four, .met, "all four", on: day, group, told,
        regimes("council", "charter", "project-responsibility", "joint-evaluation")),
      RequirementCase(
        four, .notMet, "three", on: day, group, told, all("output"),
        regimes("council", "charter", "project-responsibility")),
      RequirementCase(
        "dg15-rule-training-regime", .met, "one for training", on: day, group, told,
        regimes("training")),
      RequirementCase(
        "dg15-rule-training-regime", .notMet, "none", on: day, group, told, all("output")),
      RequirementCase(rights, .needsVerdict, "not judged", on: day, group, told),
      RequirementCase(
        "dg15-quality-increment", .reportOnly, "a direction is no number", on: day, group, told,
        outside),
      RequirementCase("dg15-school-progress", .reportOnly, "nor is progress", on: day, group, told),
    ]
  }()

  @Test("evaluations and institutions of school districts and groups", arguments: evaluations)
  func evaluated(_ item: RequirementCase) throws { try item.expectState() }

  @Test(
    "what says only 及时, or no period at all, reports the last time and never fails",
    arguments: ["dg15-supervision", "dg15-timely-publicity"])
  func unspecified(_ id: String) throws {
    for records in [
      [],
      [
        "evaluation ev | stage: supervision | programme: dg15 | district: 宝山区 | date: 2016-10-01",
        "activity a | activity-type: publicity | programme: dg15 | date: 2016-11-01",
      ],
    ] {
      let assessment = try ShippedRequirements("dg15", records).assess(id, on: "2026-11-21")
      #expect(assessment.state == .reportOnly)
      #expect(!assessment.fails)
    }
  }
}
