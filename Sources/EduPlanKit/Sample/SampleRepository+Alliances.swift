/// School districts and groups in the sample.
extension SampleRepository {
  func allianceFiles() -> [File] {
    [
      file("alliances/示例") { alliances(&$0) },
      file("alliance-memberships/示例") { allianceMemberships(&$0) },
      file("campuses/示例") { campuses(&$0) },
      file("postings/示例-dg15") { alliancePostings(&$0) },
      file("reviews/示例-dg15") { allianceReviews(&$0) },
      file("surveys/示例-dg15") { allianceSurveys(&$0) },
      file("plans/示例-dg15") { alliancePlans(&$0) },
      file("funds/示例-dg15") { allianceFunds(&$0) },
      file("outputs/示例-dg15") { allianceOutputs(&$0) },
      file("evaluations/示例-dg15") { allianceEvaluations(&$0) },
    ]
  }

  private static let schoolDistrict = "示例学区-1"
  private static let group = "示例集团-1"
  private static let baoshanDistrict = "示例宝山学区"

  private func alliances(_ text: inout RecordText) {
    text.record(
      Self.schoolDistrict,
      [
        "name": "示例学区1", "alliance-type": "school-district", "programme": "dg15",
        "district": Self.districtName(0), "form": "multi-legal-person", "from": "2016-09-01",
      ])
    text.record(
      Self.group,
      [
        "name": "示例教育集团1", "alliance-type": "group", "programme": "dg15",
        "district": Self.districtName(0), "form": "single-legal-person",
        "formed-by": "by-authority", "lead": School(number: 0).id, "from": "2016-09-01",
      ])
    text.record(
      Self.baoshanDistrict,
      [
        "name": "示例宝山学区", "alliance-type": "school-district", "programme": "dg15",
        "district": "宝山区", "from": "2017-01-01",
      ])
  }

  /// Three schools of five, of the first thousand.
  private var districtMembers: [School] {
    (0..<min(schools, Self.defaultSchools)).filter { $0 % 5 < 3 }.map(School.init(number:))
  }

  /// The first school is in the group too; the two private ones are in the group and in the school district.
  private var groupMembers: [School] {
    [0, 3, 4, 9].filter { $0 < schools }.map(School.init(number:))
  }

  private func allianceMemberships(_ text: inout RecordText) {
    func join(_ id: String, _ alliance: String, _ school: String, from: String) {
      text.record(id, ["alliance": alliance, "school": school, "from": from])
    }
    for school in districtMembers {
      join(
        "示例学区成员-\(school.number + 1)", Self.schoolDistrict, school.id, from: "2016-09-01")
    }
    if schools > 19 {
      join("示例学区成员-20", Self.schoolDistrict, School(number: 19).id, from: "2016-09-01")
    }
    for school in groupMembers {
      join("示例集团成员-\(school.number + 1)", Self.group, school.id, from: "2016-09-01")
    }
    for number in 1...12 {
      join(
        "示例宝山学区成员-\(number)", Self.baoshanDistrict, baoshanSchool(number),
        from: "2017-01-01")
    }
  }

  private func campuses(_ text: inout RecordText) {
    for name in ["东", "西"] {
      text.record(
        "示例校区-\(name)",
        ["name": "示例\(name)校区", "school": School(number: 0).id, "from": "2016-09-01"])
    }
  }

  /// Of the two campuses one has an executive principal.
  private func alliancePostings(_ text: inout RecordText) {
    text.record(
      "任用-示例dg15-1",
      [
        "person": "C1", "role": "executive-principal", "programme": "dg15",
        "school": School(number: 0).id, "campus": "示例校区-东", "alliance": Self.group,
        "from": "2016-09-01",
      ])
  }

  /// The board of one private school consented; of the other there is no record.
  private func allianceReviews(_ text: inout RecordText) {
    func hear(_ schools: some Sequence<School>, _ name: String, _ alliance: String) {
      for school in schools {
        text.record(
          "评议-示例教代会-\(name)-\(school.number + 1)",
          [
            "review-type": "staff-congress", "programme": "dg15", "school": school.id,
            "subject": alliance, "date": "2016-06-15", "outcome": "heard",
            "minutes": "示例会议记录",
          ])
      }
    }
    hear(districtMembers.prefix(10), "学区", Self.schoolDistrict)
    hear(groupMembers, "集团", Self.group)
    if schools > 9 {
      text.record(
        "评议-示例理事会-10",
        [
          "review-type": "board-consent", "programme": "dg15", "school": School(number: 9).id,
          "subject": Self.group, "date": "2016-06-20", "outcome": "passed",
          "minutes": "示例会议记录",
        ])
    }
  }

  private func allianceSurveys(_ text: inout RecordText) {
    guard !isFull else { return }
    for school in districtMembers {
      let valid = 180 + school.number % 40
      survey(
        &text, school: school, programme: "dg15", group: "students", valid: valid,
        satisfied: valid * (school.number == 5 ? 55 : 88) / 100)
    }
  }

  private func alliancePlans(_ text: inout RecordText) {
    for (type, title) in [("charter", "示例集团章程"), ("group-plan", "示例集团规划")] {
      text.record(
        "方案-示例dg15-\(type)",
        [
          "plan-type": type, "programme": "dg15", "alliance": Self.group, "title": title,
          "date": "2016-10-10",
        ])
    }
    text.record(
      "方案-示例dg15-区",
      [
        "plan-type": "district-scheme", "programme": "dg15", "district": Self.districtName(0),
        "title": "示例学区化集团化方案", "parts": "[goals, measures, timetable, roadmap]",
        "date": "2016-03-10",
      ])
  }

  private func allianceFunds(_ text: inout RecordText) {
    text.record(
      "经费-示例dg15-1",
      [
        "programme": "dg15", "level": "district", "district": Self.districtName(0),
        "amount": "450000", "purposes": "[teacher-flow, courses, joint-research]",
        "source": "示例区级预算（虚构）", "from": "2016",
      ])
  }

  private func allianceOutputs(_ text: inout RecordText) {
    text.record(
      "成果-示例dg15-指标",
      [
        "output-type": "indicators", "programme": "dg15", "district": Self.districtName(0),
        "title": "示例考核指标", "date": "2016-11-01",
      ])
    text.record(
      "成果-示例dg15-培训",
      [
        "output-type": "regime", "programme": "dg15", "alliance": Self.group,
        "title": "示例培训制度", "fields": "[training]", "date": "2016-12-01",
      ])
  }

  private func allianceEvaluations(_ text: inout RecordText) {
    text.record(
      "评估-示例dg15-1",
      [
        "stage": "performance", "programme": "dg15", "alliance": Self.schoolDistrict,
        "date": "2017-11-20", "third-party": "true",
        "grounds": "[green-index, developmental-supervision, satisfaction]",
        "evaluator": "示例评估机构（虚构）",
      ])
  }
}
