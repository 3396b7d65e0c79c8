/// The second twinning round in the sample.
extension SampleRepository {
  func twinningFiles() -> [File] {
    [
      file("twinnings/示例") { twinnings(&$0) },
      file("postings/示例-tw21") { twinningPostings(&$0) },
      file("activities/示例-tw21") { twinningActivities(&$0) },
      file("evaluations/示例-tw21") { twinningEvaluations(&$0) },
      file("plans/示例-tw21") { twinningPlans(&$0) },
      file("reviews/示例-tw21") { twinningReviews(&$0) },
      file("funds/示例-tw21") { twinningFunds(&$0) },
      file("outputs/示例-tw21") { twinningOutputs(&$0) },
      file("exceptions/示例-tw21") { twinningExceptions(&$0) },
      file("interpretations/示例-tw21") { twinningInterpretations(&$0) },
    ]
  }

  /// Two schools for each twinning, the second one the supporter.
  private var pairs: Int { min(65, schools / 2) }
  var entrusted: Range<Int> { 0..<min(38, pairs) }
  private var mutual: Range<Int> { entrusted.upperBound..<pairs }

  func twinningId(_ position: Int) -> String {
    position < 38 ? "示例-entrusted-\(position + 1)" : "示例-mutual-\(position - 37)"
  }

  private func recipient(_ position: Int) -> School { School(number: position * 2) }

  /// One school supports two others, and one supporter is no school.
  private func supporter(_ position: Int) -> String {
    switch position {
    case 2: School(number: 3).id
    case 6: Self.institute
    default: School(number: position * 2 + 1).id
    }
  }

  /// 38 entrusted schools as decided, and one mutual school fewer than the 28.
  private func twinnings(_ text: inout RecordText) {
    let themes = ["作业设计", "校园文化建设", "整本书阅读", "劳动教育"]
    for position in 0..<pairs {
      let isEntrusted = entrusted.contains(position)
      text.record(twinningId(position))
      text.field("programme", "tw21")
      text.field("mode", isEntrusted ? "entrusted" : "mutual")
      text.field("number", isEntrusted ? position + 1 : position - 37)
      text.field("recipient", recipient(position).id)
      text.field("recipient-district", recipient(position).district)
      text.field("supporter", supporter(position))
      text.field("support-district", Self.districtName(position * 2 / Self.schoolsPerDistrict))
      if !isEntrusted { text.field("project-title", "示例项目：\(themes[position % 4])") }
      text.field("applied-on", "2021-03-10")
      text.field("assessed-on", "2021-05-20")
      text.field("governance", isEntrusted ? "custody-committee-principal" : "project-targets")
    }
  }

  func residents(_ position: Int) -> Int { position == 4 ? 2 : 3 }

  func twinningPerson(_ position: Int, _ resident: Int) -> String {
    "T\(position * 3 + resident + 1)"
  }

  /// Three residents each, one of them a manager; the fifth twinning has two, by a recorded exception, and the eighth
  /// has had no manager since its own left.
  private func twinningPostings(_ text: inout RecordText) {
    for position in entrusted {
      for resident in 0..<residents(position) {
        text.record("派驻-示例-\(position + 1)-\(resident + 1)")
        text.field("person", twinningPerson(position, resident))
        text.field("role", resident == 0 ? "manager" : "subject-teacher")
        text.field("programme", "tw21")
        text.field("twinning", twinningId(position))
        text.field("school", recipient(position).id)
        text.field("resident", "true")
        text.field("from", "2021-09-01")
        if position == 7, resident == 0 { text.field("to", "2022-08-31") }
      }
    }
    if let first = entrusted.first {
      text.record(
        "派驻-示例-专家-1",
        [
          "person": "E1", "role": "expert", "programme": "tw21",
          "twinning": twinningId(first), "school": recipient(first).id, "resident": "false",
          "from": "2021-10",
        ])
    }
  }

  /// One half-year has no summary; the first pair meets each month, the second now and then, the third over the net.
  private func twinningActivities(_ text: inout RecordText) {
    func activity(_ id: String, _ type: String, _ date: String, _ more: [(String, String)]) {
      text.record("活动-示例\(id)")
      text.field("activity-type", type)
      text.field("programme", "tw21")
      text.field("date", date)
      for (name, value) in more { text.field(name, value) }
    }
    for (number, date) in ["2021-12-20", "2022-12-20", "2023-06-20", "2023-12-20"].enumerated() {
      activity("总结-\(number + 1)", "summary", date, [("level", "city")])
    }
    for year in [2021, 2022] {
      activity("现场会-\(year)", "site-meeting", "\(year)-11-10", [("level", "city")])
    }
    for (number, position) in mutual.prefix(3).enumerated() {
      for month in 0..<28 where number != 1 || month % 3 > 0 {
        let date =
          "\(2021 + (8 + month) / 12)-\(Self.padded((8 + month) % 12 + 1, 2))-15"
        activity(
          "交流-\(number + 1)-\(month + 1)", "on-site-exchange", date,
          [
            ("twinning", twinningId(position)), ("mode", number == 2 ? "online" : "on-site"),
            ("productive", month == 5 ? "false" : "true"),
          ])
      }
    }
    if let first = mutual.first {
      // Makes up for the month that was fruitless.
      activity(
        "交流-1-补", "on-site-exchange", "2022-03-25",
        [("twinning", twinningId(first)), ("mode", "on-site"), ("productive", "true")])
    }
  }

  private func twinningEvaluations(_ text: inout RecordText) {
    func evaluate(_ stage: String, _ date: String, _ grounds: String, _ position: Int) {
      text.record(
        "评估-示例\(stage)-\(position + 1)",
        [
          "stage": stage, "programme": "tw21", "twinning": twinningId(position),
          "school": recipient(position).id, "date": date, "grounds": grounds,
        ])
    }
    for position in 0..<pairs {
      let grounds = position == 3 ? "[performance]" : "[green-index, performance]"
      evaluate("initial", "2021-06-20", grounds, position)
      if position % 7 != 6 { evaluate("midterm", "2023-02-15", "[green-index]", position) }
      if position < 30 { evaluate("final", "2023-12-20", "[green-index]", position) }
    }
  }

  private func twinningPlans(_ text: inout RecordText) {
    for position in 0..<min(10, pairs) {
      text.record(
        "规划-示例tw21-\(position + 1)",
        [
          "plan-type": "three-year", "programme": "tw21", "school": recipient(position).id,
          "title": "示例三年实施规划", "date": "2021-07-10",
        ])
      text.record(
        "方案-示例tw21-\(position + 1)",
        [
          "plan-type": "joint-scheme", "programme": "tw21", "twinning": twinningId(position),
          "title": "示例合作实施方案", "parts": "[goals, measures, feature]",
          "date": "2021-08-20",
        ])
    }
    for position in mutual.dropLast() {
      text.record(
        "责任书-示例-\(position - 37)",
        [
          "plan-type": "responsibility-statement", "programme": "tw21",
          "twinning": twinningId(position), "title": "示例项目目标责任书", "date": "2021-08-25",
        ])
    }
  }

  private func twinningReviews(_ text: inout RecordText) {
    for position in 0..<min(8, pairs) {
      text.record(
        "评议-示例tw21-\(position + 1)",
        [
          "review-type": "expert-hearing", "programme": "tw21",
          "subject": "规划-示例tw21-\(position + 1)", "district": recipient(position).district,
          "date": "2021-08-05", "outcome": position == 5 ? "heard" : "passed",
          "minutes": "示例论证记录",
        ])
    }
  }

  private func twinningFunds(_ text: inout RecordText) {
    text.record(
      "经费-示例tw21-1",
      [
        "programme": "tw21", "level": "city", "district": Self.districtName(0),
        "amount": "800000", "source": "示例专项转移支付（虚构）", "from": "2021-09-01",
        "to": "2023-12-31",
      ])
  }

  private func twinningOutputs(_ text: inout RecordText) {
    text.record(
      "成果-示例tw21-政策",
      [
        "output-type": "policy", "programme": "tw21", "district": Self.districtName(0),
        "title": "示例支援政策", "fields": "[staffing, titles, awards]", "date": "2021-10-15",
      ])
  }

  private func twinningExceptions(_ text: inout RecordText) {
    guard pairs > 4 else { return }
    exception(&text, requirement: "tw21-resident-team", subject: twinningId(4))
  }

  /// Who holds what, and from when on the round is counted: the policy says neither.
  private func twinningInterpretations(_ text: inout RecordText) {
    func decide(_ id: String, _ fields: [(String, String)]) {
      text.record("示例解释-\(id)")
      for (name, value) in fields { text.field(name, value) }
      text.field("decided-by", Self.bureau)
      text.field("decided-on", "2021-08-30")
      text.prose("basis-text", "示例：由示例教育局决定。")
    }
    decide("tw21-起算", [("programme", "tw21"), ("start", "2021-09-01")])
    for requirement in ["tw21-half-year-summary", "tw21-annual-site-meeting"] {
      decide(
        requirement,
        [("requirement", requirement), ("reading", "city"), ("part-periods", "owed")])
    }
    decide(
      "tw21-midterm-evaluation",
      [("requirement", "tw21-midterm-evaluation"), ("reading", "by-the-mark")])
    decide(
      "tw21-mutual-monthly", [("requirement", "tw21-mutual-monthly"), ("reading", "all-months")])
  }
}
