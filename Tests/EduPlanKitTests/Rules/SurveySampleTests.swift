import Testing

@testable import EduPlanKit

@Suite struct SurveySampleTests {
  private static let schools = RulesFixture.records(
    "id: 宝山区/甲校\nname: 甲校\ndistrict: 宝山区", "id: 宝山区/乙校\nname: 乙校\ndistrict: 宝山区")
  private static let districts = RulesFixture.records("id: 宝山区\nname: 宝山区")

  private static func survey(
    _ id: String, _ school: String, _ group: String, _ date: String, _ counts: String
  ) -> String {
    "id: \(id)\nschool: 宝山区/\(school)\ngroup: \(group)\ndate: \(date)\n\(counts)"
  }

  private func read(_ surveys: [String], on date: String) throws -> [SurveySample] {
    let fixture = try RulesFixture([
      "data/districts.yaml": Self.districts, "data/schools.yaml": Self.schools,
      "data/surveys.yaml": surveys.map { "---\n\($0)\n" }.joined(),
    ])
    #expect(fixture.diagnostics.isEmpty)
    let kind = try #require(fixture.store.schema.index(ofKind: "survey"))
    let reader = try #require(SampleReader(kind: kind, in: fixture.store.schema))
    let rows = fixture.store.handles(ofKind: kind).map { RecordHandle(index: $0) }
    return reader.read(rows, in: fixture.store, on: try day(date))
  }

  @Test func latestSurveyOfEachSchoolAndGroupIsAddedUpByGroup() throws {
    let samples = try read(
      [
        Self.survey("a", "甲校", "parents", "2016-05", "invited: 50\nvalid: 40\nsatisfied: 10"),
        Self.survey("b", "甲校", "parents", "2017-05", "invited: 60\nvalid: 50\nsatisfied: 45"),
        Self.survey("c", "乙校", "parents", "2017-04", "invited: 30\nvalid: 20\nsatisfied: 15"),
        Self.survey("d", "乙校", "community", "2017-04", "valid: 9\nsatisfied: 9"),
        // After the day, and not surely before it.
        Self.survey("e", "乙校", "parents", "2018-01", "valid: 900\nsatisfied: 0"),
        Self.survey("f", "甲校", "community", "2017", "valid: 900\nsatisfied: 0"),
      ], on: "2017-06-30")
    #expect(samples.map(\.group) == ["community", "parents"])
    let (community, parents) = (samples[0], samples[1])
    #expect(parents.surveys == 2)
    #expect(parents.satisfied == 60 && parents.valid == 70 && parents.invited == 90)
    #expect(parents.smallest == 20)
    #expect(community.valid == 9 && community.invited == nil)
  }

  /// Whatever a survey records adds up exactly; only the interval has an end.
  @Test func hugeCountsAddUp() throws {
    let huge = "9223372036854775807"
    let counts = "invited: \(huge)\nvalid: \(huge)\nsatisfied: \(huge)"
    let samples = try read(
      [
        Self.survey("a", "甲校", "parents", "2016-05", counts),
        Self.survey("b", "乙校", "parents", "2016-05", counts),
      ], on: "2017-06-30")
    let sample = try #require(samples.first)
    #expect(sample.valid.description == "18446744073709551614")
    #expect(sample.invited == sample.valid)
    #expect(sample.share == 1)
    #expect(sample.interval == nil)
    #expect(!sample.isSmall(RepositorySettings()))
  }

  @Test(arguments: [(9, true), (10, false), (11, false)])
  func groupIsSmallBelowTheMinimum(valid: Int, isSmall: Bool) {
    var sample = SurveySample()
    sample.valid = ExactNumber(valid)
    #expect(sample.isSmall(RepositorySettings()) == isSmall)
  }

  @Test func minimumIsASetting() {
    let text = Array("---\nformat: 1\nminimum-group: 30\n".utf8)
    let settings = RepositorySettings(RecordDocument(parsing: text, path: "data/eduplan.yaml"))
    #expect(settings.minimumGroup == 30)
  }

  /// Nine of ten is 90 %, and tells little: the interval reaches from 60 % to 98 %.
  @Test(arguments: [(9, 10, true), (8996, 10_000, true), (8900, 10_000, false), (950, 1000, false)])
  func smallSampleDoesNotTellFromTheThreshold(satisfied: Int, valid: Int, leavesOpen: Bool) throws {
    var sample = SurveySample()
    sample.satisfied = ExactNumber(satisfied)
    sample.valid = ExactNumber(valid)
    #expect(sample.leavesOpen(try #require(ExactNumber("90%"))) == leavesOpen)
  }
}
