/// The cluster plan of 2015 in the sample.
extension SampleRepository {
  /// The schools that are in the cluster: as many as the plan asks for, where there are enough.
  var eligible: [School] {
    var found: [School] = []
    for number in 0..<schools {
      let school = School(number: number)
      if school.isEligible { found.append(school) }
      if found.count == 250 { break }
    }
    return found
  }

  func clusterFiles() -> [File] {
    [
      file("memberships/示例-nq15") { clusterMemberships(&$0) },
      file("surveys/示例-nq15") { clusterSurveys(&$0) },
      file("activities/示例-nq15") { clusterActivities(&$0) },
      file("evaluations/示例-nq15") { clusterEvaluations(&$0) },
      file("verdicts/示例-nq15") { clusterVerdicts(&$0) },
      file("plans/示例-nq15") { clusterPlans(&$0) },
      file("reviews/示例-nq15") { clusterReviews(&$0) },
      file("funds/示例-nq15") { clusterFunds(&$0) },
      file("outputs/示例-nq15") { clusterOutputs(&$0) },
      file("feedback/示例-nq15") { clusterFeedback(&$0) },
      file("events/示例-nq15") { clusterEvents(&$0) },
      file("interpretations/示例-nq15") { clusterInterpretations(&$0) },
    ]
  }

  /// Two in five are of the city tier.
  private func isCityTier(_ position: Int) -> Bool { position % 5 < 2 }

  private func clusterMemberships(_ text: inout RecordText) {
    for (position, school) in eligible.enumerated() {
      text.record(
        "nq15-示例\(school.number + 1)",
        [
          "school": school.id, "programme": "nq15",
          "tier": isCityTier(position) ? "city" : "district", "role": "project-school",
          "from": "2015-12",
        ])
    }
  }

  private func clusterSurveys(_ text: inout RecordText) {
    // In the full sample every school has surveys of its own.
    guard !isFull else { return }
    for school in eligible {
      // One school has not asked its neighbours yet, at another few of them answered.
      let groups = school.number == 11 ? ["parents"] : ["parents", "community"]
      for group in groups {
        // One school is short by a hair: 8,996 of 10,000 is not 90 %.
        let isShort = school.number == 7 && group == "parents"
        let isSmall = school.number == 12 && group == "community"
        let valid = isShort ? 10_000 : isSmall ? 8 : 250 + school.number % 50
        survey(
          &text, school: school, programme: "nq15", group: group, valid: valid,
          satisfied: isShort ? 8996 : isSmall ? 8 : valid * 93 / 100 + 1)
      }
    }
  }

  func survey(
    _ text: inout RecordText, school: School, programme: String, group: String, valid: Int,
    satisfied: Int
  ) {
    text.record(
      "调查-示例-\(school.number + 1)-\(group)",
      [
        "school": school.id, "programme": programme, "group": group, "date": "2017-05-20",
        "invited": "\(valid + 30)", "valid": "\(valid)", "satisfied": "\(satisfied)",
        "surveyor": "示例调查机构（虚构）", "third-party": "true", "instrument": Self.instrument,
      ])
  }

  private func clusterActivities(_ text: inout RecordText) {
    for (position, school) in eligible.enumerated() {
      // In the full sample every school has its own; here the seventh has none.
      if !isFull, position != 6 {
        text.record(
          "活动-示例调研-\(school.number + 1)",
          [
            "activity-type": "deep-survey", "programme": "nq15", "school": school.id,
            "date": "2016-\(Self.padded(1 + position % 12, 2))-10", "mode": "on-site",
            "title": "示例深度调研",
          ])
      }
      if isCityTier(position), position < 20 {
        text.record(
          "活动-示例指导-\(school.number + 1)",
          [
            "activity-type": "guidance", "programme": "nq15", "school": school.id,
            "date": "2017-03-\(Self.padded(1 + position, 2))", "mode": "on-site",
            "title": "示例跟踪指导", "by": "city-new-quality-institute",
          ])
      }
    }
  }

  private func clusterEvaluations(_ text: inout RecordText) {
    for (position, school) in eligible.prefix(20).enumerated() {
      text.record(
        "评估-示例绿色指标-\(school.number + 1)",
        [
          "stage": "green-index", "programme": "nq15", "school": school.id,
          "date": "2017-06-30",
          "band": position == 3 ? "fair" : position % 2 == 0 ? "good" : "excellent",
          "evaluator": "示例评估机构（虚构）",
        ])
    }
    for school in eligible.prefix(5) {
      text.record(
        "评估-示例诊断-\(school.number + 1)",
        [
          "stage": "diagnostic", "programme": "nq15", "school": school.id,
          "date": "2016-04-20",
        ])
    }
    for year in 2015...2017 {
      text.record(
        "评估-示例年度考核-\(year)",
        [
          "stage": "annual", "programme": "nq15", "district": Self.districtName(0),
          "date": "\(year)-12-15",
        ])
    }
  }

  /// On the first eight somebody has decided, not always with something to show for it.
  private func clusterVerdicts(_ text: inout RecordText) {
    for (position, school) in eligible.prefix(8).enumerated() {
      for criterion in ["nq15-basic-standard", "nq15-feature"] {
        text.record("\(criterion)-示例-\(school.number + 1)")
        text.field("criterion", criterion)
        text.field("subject", school.id)
        text.field("outcome", position == 4 && criterion == "nq15-feature" ? "partly" : "met")
        text.field("decided-by", Self.bureau)
        text.field("decided-on", "2017-10-20")
        if position != 2 { text.field("evidence", "[示例认定材料-\(position + 1)]") }
      }
    }
  }

  /// Three districts have a scheme: one as it should be, one that nobody has reviewed, one without a road map.
  private func clusterPlans(_ text: inout RecordText) {
    let complete = "[goals, measures, timetable, roadmap]"
    for (district, parts) in [
      (Self.districtName(0), complete), ("宝山区", complete),
      ("闵行区", "[goals, measures, timetable]"),
    ] {
      text.record(
        "方案-示例nq15-\(district)",
        [
          "plan-type": "district-scheme", "programme": "nq15", "district": district,
          "title": "示例推进方案（虚构）", "parts": parts, "date": "2016-01-10",
          "implemented-from": "2016-03-01",
        ])
    }
  }

  private func clusterReviews(_ text: inout RecordText) {
    text.record(
      "评议-示例nq15-1",
      [
        "review-type": "expert-panel", "programme": "nq15",
        "subject": "方案-示例nq15-\(Self.districtName(0))", "district": Self.districtName(0),
        "date": "2016-02-20", "by": "city-expert-panel-2015", "outcome": "passed",
        "minutes": "示例会议记录第1号",
      ])
  }

  private func clusterFunds(_ text: inout RecordText) {
    let funds = [
      ("1", Self.districtName(0), "300000", "[action-research, experience]"),
      ("2", Self.districtName(0), "120000.50", "[dissemination]"),
      ("3", "宝山区", "200000", "[action-research]"),
    ]
    for (number, district, amount, purposes) in funds {
      text.record(
        "经费-示例nq15-\(number)",
        [
          "programme": "nq15", "level": "district", "district": district, "amount": amount,
          "purposes": purposes, "source": "示例区级预算（虚构）", "from": "2016", "to": "2017",
        ])
    }
  }

  private func clusterOutputs(_ text: inout RecordText) {
    let outputs = [
      ("channel", "示例公众号", "wechat"), ("channel", "示例通讯", "newsletter"),
      ("standard", "示例评测标准", nil), ("course", "示例培训课程一", nil),
      ("course", "示例培训课程二", nil),
    ]
    for (position, (type, title, channel)) in outputs.enumerated() {
      text.record("成果-示例nq15-\(position + 1)")
      text.field("output-type", type)
      text.field("programme", "nq15")
      text.field("title", title)
      if let channel { text.field("channel", channel) }
      text.field("date", "2016-0\(position + 3)-01")
    }
  }

  private func clusterFeedback(_ text: inout RecordText) {
    for (position, school) in eligible.prefix(3).enumerated() {
      text.record("反馈-示例-\(position + 1)")
      text.field("programme", "nq15")
      text.field("school", school.id)
      text.field("group", position == 0 ? "parents" : "community")
      text.field("received", "2017-0\(position + 3)-06")
      if position < 2 { text.field("replied", "2017-0\(position + 3)-13") }
      text.field("topic", "示例意见\(position + 1)")
    }
  }

  /// The plaque that the plan does not want, and a name that has the words in it.
  private func clusterEvents(_ text: inout RecordText) {
    for (school, (type, name, date)) in zip(
      eligible.dropFirst(),
      [("plaque", "新优质学校", "2016-09-10"), ("naming", "示例新优质学校研修点", "2017-03-01")])
    {
      text.record(
        "事项-示例nq15-\(school.number + 1)",
        [
          "event-type": type, "school": school.id, "date": date, "text": name,
          "by": Self.bureau,
        ])
    }
  }

  private func clusterInterpretations(_ text: inout RecordText) {
    text.record(
      "示例解释-覆盖率",
      [
        "requirement": "nq15-compulsory-coverage", "reading": "all-schools",
        "decided-by": Self.bureau, "decided-on": "2016-01-10",
      ])
    text.prose("basis-text", "示例：按全部义务教育阶段学校计算。")
    text.record(
      "示例解释-满意度",
      [
        "requirement": "nq15-school-satisfaction", "reading": "each-group",
        "decided-by": Self.bureau, "decided-on": "2016-12-01",
      ])
    text.prose("basis-text", "示例：家长、社区居民分别计算。")
  }
}
