/// What the sample does in the programmes of the five documents; each programme has a file of its own beside this one.
extension SampleRepository {
  /// The files besides the long lists. The policies themselves are not here: they come with the programme.
  func programmeFiles() -> [File] {
    [
      file("bodies/示例") { bodies(&$0) },
      file("units/示例") { units(&$0) },
      file("districts/示例") { districtRecords(&$0) },
      file("schools/示例宝山闵行") { districtSchools(&$0) },
      file("statistics") { statistics(&$0) },
      file("people/示例") { people(&$0) },
      file("returns/示例") { returns(&$0) },
      file("instruments/示例") { instruments(&$0) },
    ] + clusterFiles() + allianceFiles() + twinningFiles() + baoshanFiles() + minhangFiles()
      + stateFiles()
  }

  /// A file of records by its name in the data folder.
  func file(_ name: String, _ write: (inout RecordText) -> Void) -> File {
    var text = RecordText()
    write(&text)
    return File(path: "data/\(name).yaml", bytes: text.bytes)
  }

  // MARK: Places and bodies

  static let bureau = "sample-bureau"
  static let institute = "示例教育学院"
  static let instrument = "示例问卷"

  private func bodies(_ text: inout RecordText) {
    text.record(
      Self.bureau, ["name": "示例教育局（虚构）", "body-type": "education-authority"])
    text.record(
      "sample-baoshan-panel",
      ["name": "示例专家组（虚构）", "body-type": "panel", "district": "宝山区", "programme": "bs23"])
    text.record(
      "sample-minhang-class",
      [
        "name": "示例管理团队研修班（虚构）", "body-type": "training-class", "district": "闵行区",
        "programme": "mh23",
      ])
    for position in entrusted.dropLast(2) {
      text.record(
        "sample-custody-\(position + 1)",
        [
          "name": "示例托管委员会\(position + 1)（虚构）", "body-type": "custody-committee",
          "programme": "tw21", "twinning": twinningId(position),
        ])
    }
  }

  private func units(_ text: inout RecordText) {
    text.record(
      Self.institute, ["name": "示例教育学院（虚构）", "unit-type": "institute"])
  }

  private func districtRecords(_ text: inout RecordText) {
    for district in 0..<districts {
      text.record(Self.districtName(district), ["name": Self.districtName(district)])
    }
  }

  func baoshanSchool(_ number: Int) -> String { "宝山区/示例宝山第\(number)学校" }
  func minhangSchool(_ number: Int) -> String { "闵行区/示例闵行第\(number)学校" }

  private func districtSchools(_ text: inout RecordText) {
    let baoshan = (1...Self.baoshanSchools).map { (baoshanSchool($0), "[compulsory]", "primary") }
    let minhang = (1...8).map { (minhangSchool($0), "[compulsory]", "junior-high") }
    for (id, stages, type) in baoshan + minhang {
      text.record(
        id,
        [
          "name": String(id.drop { $0 != "/" }.dropFirst()),
          "district": String(id.prefix { $0 != "/" }), "ownership": "public", "stages": stages,
          "school-type": type,
        ])
    }
  }

  private func statistics(_ text: inout RecordText) {
    text.record("示例-义务教育学校数-2017")
    text.field("indicator", "compulsory-schools")
    text.field("as-of", "2017")
    text.field(
      "value",
      (0..<schools).count { School(number: $0).isCompulsory } + Self.baoshanSchools + 8)
    text.field("source", "示例数据（虚构）")
  }

  /// The people of the postings: a code each, and no name.
  private func people(_ text: inout RecordText) {
    for position in entrusted {
      for resident in 0..<residents(position) { text.record(twinningPerson(position, resident)) }
    }
    for number in 1...8 {
      for position in minhangRoles(number).indices { text.record(minhangPerson(number, position)) }
    }
    for code in baoshanPeople { text.record(code) }
    text.record("C1")
    text.record("E1")
  }

  private func instruments(_ text: inout RecordText) {
    text.record(
      Self.instrument,
      [
        "name": "示例满意度问卷（虚构）", "groups": "[students, parents, community]",
        "scale": "五级", "satisfied-options": "[很满意, 满意]", "decided-by": Self.bureau,
        "decided-on": "2016-12-01",
      ])
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
    declare("activity", "nq15", "2015")
    declare("fund", "nq15", "2015")
    declare("plan", "nq15", "2015")
    declare("review", "nq15", "2015")
    declare("evaluation", "nq15", "2015")
    declare("survey", "dg15", "2016")
    declare("alliance-membership", "dg15", "2016")
    declare("alliance", "dg15", "2016")
    declare("review", "dg15", "2016")
    declare("twinning", "tw21", "2021")
    declare("posting", "tw21", "2021")
    declare("activity", "tw21", "2021")
    declare("evaluation", "tw21", "2021")
    declare("plan", "tw21", "2021")
    declare("membership", "bs23", district: "宝山区", "2024")
    declare("project", "bs23", district: "宝山区", "2024")
    declare("application", "bs23", district: "宝山区", "2024")
    declare("activity", "bs23", district: "宝山区", "2024")
    declare("community", "bs23", district: "宝山区", "2024")
    declare("event", "bs23", district: "宝山区", "2024")
    declare("membership", "mh23", district: "闵行区", "2023")
    declare("posting", "mh23", district: "闵行区", "2023")
    declare("posting", "bs23", district: "宝山区", "2024")
    declare("evaluation", "mh23", district: "闵行区", "2023")
    declare("plan", "mh23", district: "闵行区", "2023")
    declare("membership", "sample", "2020")
  }
}
