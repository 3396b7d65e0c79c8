/// What the sample does in the programmes of the five documents, and in one of its own.
extension SampleRepository {
  /// The schools that are in the cluster of the 2015 plan: as many as it asks for, where there are enough.
  var eligible: [School] {
    var found: [School] = []
    for number in 0..<schools where found.count < 250 {
      if School(number: number).isEligible { found.append(School(number: number)) }
    }
    return found
  }

  /// The files besides the long lists. The policies themselves are not here: they come with the programme.
  func programmeFiles() -> [File] {
    [
      file("bodies/示例") { bodies(&$0) },
      file("districts/示例") { districtRecords(&$0) },
      file("schools/示例宝山闵行") { districtSchools(&$0) },
      file("statistics") { statistics(&$0) },
      file("memberships/示例-nq15") { clusterMemberships(&$0) },
      file("memberships/示例-bs23") { baoshanMemberships(&$0) },
      file("memberships/示例-mh23") { minhangMemberships(&$0) },
      file("alliances/示例") { alliances(&$0) },
      file("alliance-memberships/示例") { allianceMemberships(&$0) },
      file("twinnings/示例") { twinnings(&$0) },
      file("people/示例") { people(&$0) },
      file("postings/示例-tw21") { twinningPostings(&$0) },
      file("postings/示例-mh23") { minhangPostings(&$0) },
      file("surveys/示例-nq15") { clusterSurveys(&$0) },
      file("projects/示例") { projects(&$0) },
      file("verdicts/示例") { verdicts(&$0) },
      file("returns/示例") { returns(&$0) },
      file("documents/示例") { documents(&$0) },
      file("programmes/示例") { programme(&$0) },
      file("memberships/示例-sample") { sampleMemberships(&$0) },
      file("requirements/示例") { requirements(&$0) },
      file("exceptions/示例") { exceptions(&$0) },
      file("interpretations/示例") { interpretations(&$0) },
    ]
  }

  private func file(_ name: String, _ write: (inout RecordText) -> Void) -> File {
    var text = RecordText()
    write(&text)
    return File(path: "data/\(name).yaml", bytes: text.bytes)
  }

  // MARK: Places and bodies

  private static let bureau = "sample-bureau"

  private func bodies(_ text: inout RecordText) {
    text.record(Self.bureau)
    text.field("name", "示例教育局（虚构）")
    text.field("body-type", "education-authority")
  }

  private func districtRecords(_ text: inout RecordText) {
    for district in 0..<districts {
      text.record(Self.districtName(district))
      text.field("name", Self.districtName(district))
    }
  }

  private func baoshanSchool(_ number: Int) -> String { "宝山区/示例宝山第\(number)学校" }
  private func minhangSchool(_ number: Int) -> String { "闵行区/示例闵行第\(number)学校" }

  private func districtSchools(_ text: inout RecordText) {
    let ids = (1...60).map(baoshanSchool) + (1...8).map(minhangSchool)
    for id in ids {
      text.record(id)
      text.field("name", String(id.drop { $0 != "/" }.dropFirst()))
      text.field("district", String(id.prefix { $0 != "/" }))
      text.field("ownership", "public")
      text.field("stages", "[compulsory]")
    }
  }

  private func statistics(_ text: inout RecordText) {
    text.record("示例-义务教育学校数-2017")
    text.field("indicator", "compulsory-schools")
    text.field("as-of", "2017")
    text.field("value", (0..<schools).count { School(number: $0).isCompulsory } + 68)
    text.field("source", "示例数据（虚构）")
  }

  // MARK: 2015: the cluster, school districts

  private func clusterMemberships(_ text: inout RecordText) {
    for (position, school) in eligible.enumerated() {
      text.record("nq15-示例\(school.number + 1)")
      text.field("school", school.id)
      text.field("programme", "nq15")
      text.field("tier", position < 100 ? "city" : "district")
      text.field("role", "project-school")
      text.field("from", "2015-12")
    }
  }

  private func clusterSurveys(_ text: inout RecordText) {
    // In the full sample every school has surveys of its own.
    guard !isFull else { return }
    for school in eligible {
      for (position, group) in ["parents", "community"].enumerated() {
        // One school is short by a hair: 8,996 of 10,000 is not 90 %.
        let isShort = school.number == 7 && position == 0
        let valid = isShort ? 10_000 : 250 + school.number % 50
        text.record("调查-示例-\(school.number + 1)-\(group)")
        text.field("school", school.id)
        text.field("programme", "nq15")
        text.field("group", group)
        text.field("date", "2017-05-20")
        text.field("invited", valid + 30)
        text.field("valid", valid)
        text.field("satisfied", isShort ? 8996 : valid * 93 / 100 + 1)
      }
    }
  }

  private func alliances(_ text: inout RecordText) {
    for district in 0..<min(districts, 1) {
      text.record("示例学区-\(district + 1)")
      text.field("name", "示例学区\(district + 1)")
      text.field("alliance-type", "school-district")
      text.field("programme", "dg15")
      text.field("district", Self.districtName(district))
      text.field("from", "2016")
    }
  }

  /// Three schools of five, of the first thousand.
  private func allianceMemberships(_ text: inout RecordText) {
    for number in 0..<min(schools, Self.defaultSchools) where number % 5 < 3 {
      text.record("示例学区成员-\(number + 1)")
      text.field("alliance", "示例学区-\(number / Self.schoolsPerDistrict + 1)")
      text.field("school", School(number: number).id)
      text.field("from", "2016-09")
    }
  }

  // MARK: 2021: twinning

  /// Two schools for each twinning, the second one the supporter.
  private var pairs: Int { min(65, schools / 2) }

  private func twinningId(_ position: Int) -> String {
    position < 38 ? "示例-entrusted-\(position + 1)" : "示例-mutual-\(position - 37)"
  }

  /// 38 entrusted schools as decided, and one mutual school fewer than the 28.
  private func twinnings(_ text: inout RecordText) {
    for position in 0..<pairs {
      let recipient = School(number: position * 2)
      let supporter = School(number: position * 2 + 1)
      text.record(twinningId(position))
      text.field("programme", "tw21")
      text.field("mode", position < 38 ? "entrusted" : "mutual")
      text.field("number", position < 38 ? position + 1 : position - 37)
      text.field("recipient", recipient.id)
      text.field("recipient-district", recipient.district)
      text.field("supporter", supporter.id)
      text.field("support-district", supporter.district)
      if position >= 38 { text.field("project-title", "示例互助项目\(position - 37)") }
    }
  }

  /// The people of the postings below: a code each, and no name.
  private func people(_ text: inout RecordText) {
    for position in 0..<min(38, pairs) {
      for resident in 0..<residents(position) { text.record(twinningPerson(position, resident)) }
    }
    for number in 1...8 {
      for position in minhangRoles(number).indices { text.record(minhangPerson(number, position)) }
    }
  }

  private func residents(_ position: Int) -> Int { position == 4 ? 2 : 3 }

  private func twinningPerson(_ position: Int, _ resident: Int) -> String {
    "T\(position * 3 + resident + 1)"
  }

  private func minhangPerson(_ number: Int, _ position: Int) -> String {
    "M\(number * 10 + position)"
  }

  /// Three residents each, one of them a manager; the fifth twinning has two, by a recorded exception.
  private func twinningPostings(_ text: inout RecordText) {
    for position in 0..<min(38, pairs) {
      for resident in 0..<residents(position) {
        text.record("派驻-示例-\(position + 1)-\(resident + 1)")
        text.field("person", twinningPerson(position, resident))
        text.field("role", resident == 0 ? "manager" : "subject-teacher")
        text.field("programme", "tw21")
        text.field("twinning", twinningId(position))
        text.field("school", School(number: position * 2).id)
        text.field("resident", "true")
        text.field("from", "2021-09-01")
      }
    }
  }

  // MARK: 2023: Baoshan and Minhang

  private func baoshanMemberships(_ text: inout RecordText) {
    for number in 1...60 {
      text.record("bs23-示例-\(number)")
      text.field("school", baoshanSchool(number))
      text.field("programme", "bs23")
      text.field("role", "project-school")
      text.field("from", "2024")
    }
  }

  private func projects(_ text: inout RecordText) {
    for number in 1...60 {
      text.record("bs23-示例项目-\(number)")
      text.field("school", baoshanSchool(number))
      text.field("programme", "bs23")
      text.field("title", "示例引领项目\(number)")
      text.field("source", "guide")
      text.field("from", "2024-01")
      text.field("to", "2026-12")
    }
  }

  /// Eight of the sixty are found to lead; on the others nobody has decided yet.
  private func verdicts(_ text: inout RecordText) {
    for number in 1...8 {
      text.record("bs23-示例评定-\(number)")
      text.field("criterion", "bs23-leading")
      text.field("subject", "bs23-示例-\(number)")
      text.field("outcome", "met")
      text.field("decided-by", Self.bureau)
      text.field("decided-on", "2025-06-30")
    }
  }

  private func minhangMemberships(_ text: inout RecordText) {
    for number in 1...8 {
      text.record("mh23-示例-\(number)")
      text.field("school", minhangSchool(number))
      text.field("programme", "mh23")
      text.field("role", "experimental-school")
      text.field("from", "2023-12")
    }
  }

  /// Every school has what the plan asks for, but the last one lacks an expert.
  private func minhangRoles(_ number: Int) -> [String] {
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

  // MARK: What is complete

  private func returns(_ text: inout RecordText) {
    func declare(_ records: String, _ programme: String, district: String? = nil, _ period: String)
    {
      text.record("示例声明-\(records)-\(programme)")
      text.field("records", records)
      text.field("programme", programme)
      if let district { text.field("territory", district) }
      text.field("declared-by", Self.bureau)
      text.field("declared-on", "\(period)-12-31")
      text.field("from", "\(period)")
    }
    declare("membership", "nq15", "2015")
    declare("survey", "nq15", "2015")
    declare("alliance-membership", "dg15", "2016")
    declare("twinning", "tw21", "2021")
    declare("posting", "tw21", "2021")
    declare("membership", "bs23", district: "宝山区", "2024")
    declare("membership", "mh23", district: "闵行区", "2023")
    declare("posting", "mh23", district: "闵行区", "2023")
    declare("membership", "sample", "2020")
  }

  // MARK: A programme that shows every state

  private func documents(_ text: inout RecordText) {
    text.record("sample-document")
    text.field("title", "示例文件（虚构，用于演示各种状态）")
  }

  private func programme(_ text: inout RecordText) {
    text.record("sample")
    text.field("title", "示例计划（虚构）")
    text.field("title-en", "Sample programme (fictional)")
    text.field("document", "sample-document")
    text.field("from", "2020")
  }

  private func sampleMemberships(_ text: inout RecordText) {
    for number in 1...6 {
      text.record("sample-示例-\(number)")
      text.field("school", baoshanSchool(number))
      text.field("programme", "sample")
      text.field("role", "project-school")
      text.field("from", number <= 4 ? "2020" : "2021")
    }
  }

  private func requirements(_ text: inout RecordText) {
    let members = "count distinct school of membership where programme = \"sample\" and active"
    func requirement(
      _ id: String, _ title: String, _ english: String, force: String = "must",
      _ fields: (String, String)...
    ) {
      let quote = "示例：\(title)"
      text.record("sample-\(id)")
      text.field("programme", "sample")
      text.field("class", "target")
      text.field("title", title)
      text.field("title-en", english)
      text.field("document", "sample-document")
      text.field("section", "一")
      text.field("quote", quote)
      text.field("quote-digest", "'\(textDigest(quote))'")
      text.field("force", force)
      for (name, value) in fields { text.field(name, value) }
      text.field("unit", "所")
    }
    requirement("met", "已达到", "met", ("value", members), ("at-least", "5"))
    requirement("not-met", "未达到", "not met", ("value", members), ("at-least", "10"))
    requirement(
      "not-due", "未到期", "not due", ("value", members), ("at-least", "10"), ("due", "'2999'"))
    requirement(
      "no-data", "缺少数据", "no data",
      ("value", "count activity where programme = \"sample\""), ("at-least", "1"))
    requirement(
      "needs-verdict", "待评定", "needs a verdict",
      ("value", "count membership where programme = \"sample\" and verdict \"sample-lead\" stands"),
      ("at-least", "1"), ("verdict", "sample-lead"))
    requirement(
      "excepted", "有例外", "excepted", force: "principle",
      ("each", "membership where programme = \"sample\" and active"),
      ("require", "from <= \"2020-12-31\""))
    requirement(
      "not-in-force", "未生效", "not in force", ("from", "2999"), ("value", members), ("at-least", "5")
    )
    requirement("report-only", "仅报告", "report only", ("value", members))
    requirement("needs-interpretation", "待解释", "needs an interpretation", ("at-least", "5"))
    text.list(
      "readings", [("id", "all"), ("title", "全部成员"), ("value", members)],
      [
        ("id", "early"), ("title", "只计第一年的成员"),
        ("value", members + " and from <= \"2020-12-31\""),
      ])
  }

  private func exceptions(_ text: inout RecordText) {
    func except(_ requirement: String, _ subject: String) {
      text.record("示例例外-\(subject)")
      text.field("requirement", requirement)
      text.field("subject", subject)
      text.prose("reason", "示例：经同意可以少于规定。")
      text.field("approved-by", Self.bureau)
      text.field("approved-on", "2021-08-20")
    }
    except("sample-excepted", "sample-示例-5")
    except("sample-excepted", "sample-示例-6")
    if pairs > 4 { except("tw21-resident-team", twinningId(4)) }
  }

  private func interpretations(_ text: inout RecordText) {
    text.record("示例解释-覆盖率")
    text.field("requirement", "nq15-compulsory-coverage")
    text.field("reading", "all-schools")
    text.field("decided-by", Self.bureau)
    text.field("decided-on", "2016-01-10")
    text.prose("basis-text", "示例：按全部义务教育阶段学校计算。")
  }
}
