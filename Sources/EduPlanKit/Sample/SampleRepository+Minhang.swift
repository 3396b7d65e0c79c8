/// The junior-high project of Minhang in the sample.
extension SampleRepository {
  func minhangFiles() -> [File] {
    [
      file("memberships/示例-mh23") { minhangMemberships(&$0) },
      file("postings/示例-mh23") { minhangPostings(&$0) },
      file("evaluations/示例-mh23") { minhangEvaluations(&$0) },
      file("plans/示例-mh23") { minhangPlans(&$0) },
      file("projects/示例-mh23") { minhangProjects(&$0) },
      file("twinnings/示例-mh23") { minhangPairs(&$0) },
      file("verdicts/示例-mh23") { minhangVerdicts(&$0) },
      file("activities/示例-mh23") { minhangActivities(&$0) },
      file("events/示例-mh23") { minhangEvents(&$0) },
      file("funds/示例-mh23") { minhangFunds(&$0) },
      file("outputs/示例-mh23") { minhangOutputs(&$0) },
    ]
  }

  private func minhangMemberships(_ text: inout RecordText) {
    for number in 1...8 {
      text.record(
        "mh23-示例-\(number)",
        [
          "school": minhangSchool(number), "programme": "mh23", "role": "experimental-school",
          "from": "2023-12",
        ])
    }
  }

  func minhangPerson(_ number: Int, _ position: Int) -> String { "M\(number * 10 + position)" }

  /// Every school has what the plan asks for, but the last one lacks an expert.
  func minhangRoles(_ number: Int) -> [String] {
    let roles = [
      "city-principal", "master-teacher", "master-teacher", "seed-teacher", "expert", "expert",
      "expert",
    ]
    return number == 8 ? roles.dropLast() : roles
  }

  private func minhangPostings(_ text: inout RecordText) {
    for number in 1...8 {
      for (position, role) in minhangRoles(number).enumerated() {
        text.record("mh23-示例派驻-\(number)-\(position + 1)")
        text.field("person", minhangPerson(number, position))
        text.field("role", role)
        text.field("programme", "mh23")
        text.field("school", minhangSchool(number))
        if role == "seed-teacher" { text.field("round", 5) }
        text.field("from", "2024")
      }
    }
  }

  /// One school has no initial evaluation, and half of them no value added so far.
  private func minhangEvaluations(_ text: inout RecordText) {
    for number in 1...7 {
      text.record(
        "评估-示例mh23初态-\(number)",
        [
          "stage": "initial", "programme": "mh23", "school": minhangSchool(number),
          "date": "2024-02-20",
        ])
    }
    for number in 1...4 {
      text.record(
        "评估-示例mh23中期-\(number)",
        [
          "stage": "midterm", "programme": "mh23", "school": minhangSchool(number),
          "date": "2025-06-20", "grounds": "[value-added]",
        ])
    }
  }

  /// The plan of the third school is older than its initial evaluation.
  private func minhangPlans(_ text: inout RecordText) {
    for number in 1...8 {
      text.record(
        "规划-示例mh23-\(number)",
        [
          "plan-type": "three-year", "programme": "mh23", "school": minhangSchool(number),
          "title": "示例强校三年规划", "date": number == 3 ? "2024-01-15" : "2024-03-20",
        ])
    }
  }

  private func minhangProjects(_ text: inout RecordText) {
    let fields = ["curriculum", "classroom", "student-support", "teacher-development"]
    for number in 1...8 {
      text.record(
        "mh23-示例重点项目-\(number)",
        [
          "school": minhangSchool(number), "programme": "mh23",
          "title": "示例重点项目\(number)", "fields": "[\(fields[number % 4])]", "key": "true",
          "kind": "pbl-subject", "main-direction": number < 8 ? "true" : "false",
          "from": "2024-03-01",
        ])
    }
  }

  private func minhangPairs(_ text: inout RecordText) {
    for number in 1...8 {
      text.record(
        "示例-mh23-\(number)",
        [
          "programme": "mh23", "mode": "pairing", "recipient": minhangSchool(number),
          "recipient-district": "闵行区", "supporter": baoshanSchool(20 + number),
          "support-district": "宝山区",
          "contents": number == 2 ? "[teachers]" : "[teachers, curriculum, resources]",
          "from": "2024-03-01",
        ])
    }
  }

  private func minhangVerdicts(_ text: inout RecordText) {
    for number in 1...6 {
      text.record(
        "mh23-示例适合-\(number)",
        [
          "criterion": "mh23-suitable-support", "subject": "示例-mh23-\(number)",
          "outcome": "met", "decided-by": Self.bureau, "decided-on": "2024-04-10",
          "evidence": "[示例意见-\(number)]",
        ])
    }
  }

  private func minhangActivities(_ text: inout RecordText) {
    for number in 1...8 {
      text.record(
        "活动-示例mh23学习-\(number)",
        [
          "activity-type": "study", "programme": "mh23", "school": minhangSchool(number),
          "date": "2024-08-26", "attendance": number == 4 ? "52" : "60", "staff-count": "60",
          "topics": "[curriculum-plan, curriculum-standards, implementation-measures]",
        ])
    }
    for number in 1...3 {
      text.record(
        "活动-示例mh23视导-\(number)",
        [
          "activity-type": "inspection", "programme": "mh23", "school": minhangSchool(number),
          "date": "2025-10-1\(number)",
        ])
    }
  }

  private func minhangEvents(_ text: inout RecordText) {
    for number in 1...8 {
      for priority in number <= 3 ? ["buildings", "digital"] : ["buildings"] {
        text.record(
          "事项-示例mh23-\(priority)-\(number)",
          [
            "event-type": "priority", "programme": "mh23", "school": minhangSchool(number),
            "priority": priority, "date": "2024-06-30",
          ])
      }
    }
  }

  private func minhangFunds(_ text: inout RecordText) {
    text.record(
      "经费-示例mh23-1",
      [
        "programme": "mh23", "level": "district", "district": "闵行区", "amount": "900000",
        "purposes": "[curriculum-reform, staff-development, features]",
        "source": "示例区级预算（虚构）", "from": "2024",
      ])
  }

  private func minhangOutputs(_ text: inout RecordText) {
    text.record(
      "成果-示例mh23-蹲点",
      [
        "output-type": "regime", "programme": "mh23", "district": "闵行区",
        "title": "示例蹲点指导制度", "fields": "[stationed-guidance]", "date": "2024-05-10",
        "from": "2024-05-10",
      ])
    text.record(
      "成果-示例mh23-共享-1",
      [
        "output-type": "sharing", "programme": "mh23", "school": minhangSchool(1),
        "title": "示例共享机制",
        "fields": "[training, teaching-resources, curriculum-resources, venues]",
        "date": "2024-09-10", "from": "2024-09-10",
      ])
  }
}
