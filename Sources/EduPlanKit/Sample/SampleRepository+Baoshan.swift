/// The Baoshan action plan in the sample.
extension SampleRepository {
  static let baoshanSchools = 61

  func baoshanFiles() -> [File] {
    [
      file("memberships/示例-bs23") { baoshanMemberships(&$0) },
      file("projects/示例-bs23") { baoshanProjects(&$0) },
      file("applications/示例-bs23") { baoshanApplications(&$0) },
      file("verdicts/示例-bs23") { baoshanVerdicts(&$0) },
      file("communities/示例-bs23") { baoshanCommunities(&$0) },
      file("community-memberships/示例-bs23") { baoshanCommunityMembers(&$0) },
      file("activities/示例-bs23") { baoshanActivities(&$0) },
      file("events/示例-bs23") { baoshanEvents(&$0) },
      file("evaluations/示例-bs23") { baoshanEvaluations(&$0) },
      file("funds/示例-bs23") { baoshanFunds(&$0) },
      file("outputs/示例-bs23") { baoshanOutputs(&$0) },
      file("postings/示例-bs23") { baoshanPostings(&$0) },
      file("interpretations/示例-bs23") { baoshanInterpretations(&$0) },
    ]
  }

  private func project(_ number: Int) -> String { "bs23-示例项目-\(number)" }

  /// 61 project schools, of which the last one has left; two are certified.
  private func baoshanMemberships(_ text: inout RecordText) {
    for number in 1...Self.baoshanSchools {
      text.record(
        "bs23-示例-\(number)",
        [
          "school": baoshanSchool(number), "programme": "bs23", "role": "project-school",
          "from": "2024",
        ])
      if number == Self.baoshanSchools { text.field("to", "2025-07-31") }
    }
    for (number, date) in [(1, "2024-02-20"), (2, "2025-06-20")] {
      text.record(
        "bs23-示例认证校-\(number)",
        [
          "school": baoshanSchool(number), "programme": "bs23", "role": "certified-school",
          "from": date,
        ])
    }
  }

  /// Every school but one of the sixty has a lead project, three of them of their own design.
  private func baoshanProjects(_ text: inout RecordText) {
    let domains = ["education-mode", "governance", "teachers", "technology", "other"]
    for number in 1...59 {
      text.record(
        project(number),
        [
          "school": baoshanSchool(number), "programme": "bs23",
          "title": "示例引领项目\(number)",
          "source": number % 20 == 0 ? "self-designed" : "guide",
          "domain": "[\(domains[number % 5])]", "from": "2024-01-01", "to": "2026-12-31",
        ])
      if number <= 55 { text.field("application", "bs23-示例申报-\(number)") }
    }
  }

  private func baoshanApplications(_ text: inout RecordText) {
    for number in 1...55 {
      text.record(
        "bs23-示例申报-\(number)",
        [
          "school": baoshanSchool(number), "programme": "bs23", "form": "baoshan-2023",
          "title": "示例引领项目\(number)", "date": "2024-01-10",
          "source": number % 20 == 0 ? "self-designed" : "guide",
          "domain": number % 5 == 4 ? "[other]" : "[governance]", "from": "2024-01",
          "to": "2026-12",
        ])
      guard number == 1 else { continue }
      text.prose("goals", "示例：用三年时间完善学校治理，让每一位师生都有成长的机会。")
      text.prose("challenges", "示例：制度较多而落实不够，教研组之间经验不通。")
      text.prose("content", "示例：梳理制度，建立项目组，按学期检视。", "一是治理结构，二是教研机制。")
      text.prose("method", "示例：调查研究，行动研究，案例研究。")
    }
  }

  /// Eight of the sixty are found to lead, half of them with something to show for it; on the others nobody has decided.
  private func baoshanVerdicts(_ text: inout RecordText) {
    func judge(_ id: String, _ criterion: String, _ subject: String, evidence: String?) {
      text.record(
        id,
        [
          "criterion": criterion, "subject": subject, "outcome": "met",
          "decided-by": Self.bureau, "decided-on": "2025-06-30",
        ])
      if let evidence { text.field("evidence", "[\(evidence)]") }
    }
    for number in 1...8 {
      judge(
        "bs23-示例评定-\(number)", "bs23-leading", "bs23-示例-\(number)",
        evidence: number % 2 == 1 ? "示例评定材料-\(number)" : nil)
    }
    for number in 1...10 {
      judge(
        "bs23-示例创新-\(number)", "bs23-innovation", project(number),
        evidence: "示例创新材料-\(number)")
    }
    judge("bs23-示例典型-1", "bs23-typical", "成果-示例bs23-1", evidence: "示例案例材料-1")
  }

  private func community(_ number: Int) -> String { "示例共同体-\(number)" }

  private func baoshanCommunities(_ text: inout RecordText) {
    for (number, field) in zip(1..., ["学校治理", "教师发展", "技术赋能"]) {
      text.record(
        community(number),
        [
          "name": "示例\(field)共同体", "programme": "bs23", "level": "district",
          "district": "宝山区", "fields": "[\(field)]", "from": "2024-09-01",
        ])
      if number < 3 { text.prose("regime", "示例：每学期研讨两次，每学年展示一次。") }
    }
  }

  private func baoshanCommunityMembers(_ text: inout RecordText) {
    for number in 1...58 {
      text.record(
        "示例共同体成员-\(number)",
        [
          "community": community(number % 3 + 1), "school": baoshanSchool(number),
          "project": project(number), "from": "2024-09-01",
        ])
    }
  }

  /// The third community held its showcase in the first school year only.
  private func baoshanActivities(_ text: inout RecordText) {
    for number in 1...3 {
      for year in [2024, 2025] where number < 3 || year == 2024 {
        text.record(
          "活动-示例展示-\(number)-\(year)",
          [
            "activity-type": "showcase", "programme": "bs23", "community": community(number),
            "district": "宝山区", "level": "district", "date": "\(year + 1)-04-1\(number)",
            "title": "示例区级展示",
            "topics": number == 2 && year == 2025 ? "[young-teachers]" : "[sharing]",
          ])
      }
    }
    text.record(
      "活动-示例案例征集-1",
      [
        "activity-type": "case-call", "programme": "bs23", "district": "宝山区",
        "date": "2025-05-20", "title": "示例实践案例征集和评选",
      ])
  }

  /// Two schools are certified, one of them has its plaque; a third has applied, and the last one has left.
  private func baoshanEvents(_ text: inout RecordText) {
    func event(_ type: String, _ number: Int, _ date: String, _ more: (String, String)...) {
      text.record(
        "事项-示例bs23-\(type)-\(number)",
        [
          "event-type": type, "programme": "bs23", "school": baoshanSchool(number),
          "date": date,
        ])
      for (name, value) in more { text.field(name, value) }
    }
    let committee = ("by", "baoshan-project-team")
    event(
      "certification-application", 1, "2024-01-20", ("evidence", "[示例证据-1, 示例证据-2]"))
    event("certification-application", 2, "2025-04-10", ("evidence", "[示例证据-3]"))
    event("certification-application", 3, "2026-10-08")
    event("certification", 1, "2024-02-20", committee)
    event("certification", 2, "2025-06-20", committee)
    event("plaque", 1, "2024-03-01", ("text", "宝山区新优质学校"), committee)
    event("exit", Self.baoshanSchools, "2025-07-31", committee)
  }

  private func baoshanEvaluations(_ text: inout RecordText) {
    for number in 1...5 {
      for year in [2024, 2025] {
        text.record(
          "评估-示例校长考核-\(number)-\(year)",
          [
            "stage": "principal-appraisal", "programme": "bs23",
            "school": baoshanSchool(number), "date": "\(year)-12-20",
            "grounds": "[lead-effect]",
          ])
      }
    }
  }

  private func baoshanFunds(_ text: inout RecordText) {
    for (number, amount, purpose) in [(1, "600000", "practice"), (2, "150000", "experience")] {
      text.record(
        "经费-示例bs23-\(number)",
        [
          "programme": "bs23", "level": "district", "district": "宝山区", "amount": amount,
          "purposes": "[\(purpose)]", "source": "示例区级预算（虚构）", "from": "2024",
        ])
    }
  }

  private func baoshanOutputs(_ text: inout RecordText) {
    for number in 1...3 {
      text.record(
        "成果-示例bs23-\(number)",
        [
          "output-type": "case", "programme": "bs23", "school": baoshanSchool(number),
          "district": "宝山区", "title": "示例实践案例\(number)", "date": "2025-06-1\(number)",
        ])
    }
  }

  private static let staffedSchools = 10

  /// A code for the lead and the liaison of each of the first schools.
  var baoshanPeople: [String] {
    (1...Self.staffedSchools).flatMap { ["B\($0)", "L\($0)"] }
  }

  private func baoshanPostings(_ text: inout RecordText) {
    for number in 1...Self.staffedSchools {
      for (code, role) in [("B", "project-lead"), ("L", "liaison")] {
        text.record(
          "任用-示例bs23-\(code)\(number)",
          [
            "person": "\(code)\(number)", "role": role, "programme": "bs23",
            "school": baoshanSchool(number), "from": "2024-01",
          ])
      }
    }
  }

  /// When a school year begins is not in the plan, nor what a part of one asks for.
  private func baoshanInterpretations(_ text: inout RecordText) {
    text.record(
      "示例解释-bs23-学年",
      [
        "requirement": "bs23-community-showcase", "school-year-start": "09-01",
        "part-periods": "not-owed", "decided-by": Self.bureau, "decided-on": "2024-08-30",
      ])
    text.prose("basis-text", "示例：学年从9月1日起，不满一学年的不要求。")
    text.record(
      "示例解释-bs23-申报期限",
      [
        "requirement": "bs23-application-deadline", "due": "2024-01-19",
        "decided-by": Self.bureau, "decided-on": "2023-12-29",
      ])
    text.prose("basis-text", "示例：本学期于2024年1月19日结束。")
  }
}
