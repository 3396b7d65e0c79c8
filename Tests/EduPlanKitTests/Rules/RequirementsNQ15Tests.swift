import Testing

@testable import EduPlanKit

@Suite("The requirements of the cluster plan of 2015")
struct RequirementsNQ15Tests {
  private static let schools = ["甲", "乙", "丙"].map {
    "school 宝山区/\($0) | name: \($0) | district: 宝山区 | ownership: public | stages: [compulsory]"
  }

  static let cases: [RequirementCase] = [
    RequirementCase(
      "nq15-individual-diagnosis", .met, "every project school has been studied",
      on: "2017-12-31", schools, ShippedRequirements.complete("membership", programme: "nq15"),
      [
        "membership m1 | school: 宝山区/甲 | programme: nq15 | tier: city",
        "activity a1 | activity-type: deep-survey | programme: nq15 | school: 宝山区/甲 | date: 2016-03",
      ])
  ]

  @Test("a state follows from the records", arguments: cases)
  func states(_ item: RequirementCase) throws { try item.expectState() }
}
