/// A fictional data repo, the same for the same size on every machine: for trying the programme out, and for measuring it.
///
/// Everything in it is invented and says so in its name (示例). It fulfils some requirements of the five documents and misses
/// others, and it has a programme of its own whose requirements show every state a result can have, whatever day it is.
struct SampleRepository: Sendable {
  /// A file of the repo, with its path from the root.
  struct File: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  /// How many schools there are besides the few that Baoshan and Minhang have.
  let schools: Int
  /// Whether every school has about ten records: a membership, surveys, postings, activities.
  let isFull: Bool

  static let defaultSchools = 1000
  /// A file of a list has at most this many schools' records.
  static let schoolsPerDistrict = 1000

  init(schools: Int = Self.defaultSchools, isFull: Bool = false) {
    self.schools = schools
    self.isFull = isFull
  }

  var districts: Int { max(1, (schools + Self.schoolsPerDistrict - 1) / Self.schoolsPerDistrict) }

  /// Makes the files one by one, so that a large repo is never in memory whole.
  func forEachFile<Failure: Error>(
    _ body: (File) throws(Failure) -> Void
  ) throws(Failure) {
    for district in 0..<districts {
      let range = schoolNumbers(of: district)
      let name = Self.districtName(district)
      try body(File(path: "data/schools/\(name).yaml", bytes: schoolRecords(range)))
      if isFull {
        try body(File(path: "data/memberships/\(name).yaml", bytes: membershipRecords(range)))
        try body(File(path: "data/surveys/\(name).yaml", bytes: surveyRecords(range)))
        try body(File(path: "data/people/\(name).yaml", bytes: personRecords(range)))
        try body(File(path: "data/postings/\(name).yaml", bytes: postingRecords(range)))
        try body(File(path: "data/activities/\(name).yaml", bytes: activityRecords(range)))
      }
    }
    for file in programmeFiles() { try body(file) }
  }

  // MARK: Schools

  /// A school of the list by its number from 0.
  struct School: Sendable {
    let number: Int

    var name: String { "示例第\(SampleRepository.padded(number + 1, 6))学校" }
    var district: String { SampleRepository.districtName(number / schoolsPerDistrict) }
    var id: String { "\(district)/\(name)" }
    /// One in ten is private, one in twenty is a senior high school.
    var isPublic: Bool { number % 10 != 9 }
    var isCompulsory: Bool { number % 20 != 18 }
    /// Whether it may join the cluster of the 2015 plan.
    var isEligible: Bool { isPublic && isCompulsory }
  }

  private func schoolNumbers(of district: Int) -> Range<Int> {
    let start = district * Self.schoolsPerDistrict
    return start..<min(start + Self.schoolsPerDistrict, schools)
  }

  private func schoolRecords(_ numbers: Range<Int>) -> [UInt8] {
    var text = RecordText()
    for number in numbers {
      let school = School(number: number)
      text.record(school.id)
      text.field("name", school.name)
      text.field("district", school.district)
      text.field("short-names", "[示例\(number + 1)校]")
      text.field("ownership", school.isPublic ? "public" : "private")
      text.field("stages", school.isCompulsory ? "[compulsory]" : "[senior-high]")
      text.field("school-type", school.isCompulsory ? Self.types[number % 3] : "senior-high")
      text.field("from", "\(1950 + number % 60)-09-01")
      text.prose(
        "note", "本记录为生成的示例，不对应任何真实学校。",
        "学校位于示例路\(number + 1)号，学区内居民较多，办学规模适中，师资结构合理。")
    }
    return text.bytes
  }

  private static let types = ["primary", "junior-high", "nine-year"]

  // MARK: Ten records a school

  private func membershipRecords(_ numbers: Range<Int>) -> [UInt8] {
    var text = RecordText()
    // The first schools' memberships stand with the programmes.
    let first = eligible.last.map { $0.number + 1 } ?? 0
    for number in numbers where number >= first {
      let school = School(number: number)
      guard school.isEligible else { continue }
      text.record("nq15-示例\(number + 1)")
      text.field("school", school.id)
      text.field("programme", "nq15")
      text.field("tier", "district")
      text.field("role", "project-school")
      text.field("from", "2016-09")
    }
    return text.bytes
  }

  private func surveyRecords(_ numbers: Range<Int>) -> [UInt8] {
    var text = RecordText()
    let groups = ["students", "parents", "community"]
    for number in numbers {
      let school = School(number: number).id
      for (position, group) in groups.enumerated() {
        let valid = 200 + (number * 7 + position * 31) % 300
        text.record("调查-\(number + 1)-\(group)")
        text.field("school", school)
        text.field("programme", group == "students" ? "dg15" : "nq15")
        text.field("wave", "2017年示例调查")
        text.field("group", group)
        text.field("date", "2017-0\(4 + position)-15")
        text.field("invited", valid + 40)
        text.field("valid", valid)
        text.field("satisfied", valid - (number * 13 + position * 5) % (valid / 5))
      }
    }
    return text.bytes
  }

  /// What the people posted to each school do there.
  private static let postedRoles = ["manager", "subject-teacher"]

  private func personRecords(_ numbers: Range<Int>) -> [UInt8] {
    var text = RecordText()
    for number in numbers {
      for position in Self.postedRoles.indices { text.record(personId(number, position)) }
    }
    return text.bytes
  }

  private func personId(_ number: Int, _ position: Int) -> String {
    "S\(number * Self.postedRoles.count + position + 1)"
  }

  private func postingRecords(_ numbers: Range<Int>) -> [UInt8] {
    var text = RecordText()
    for number in numbers {
      let school = School(number: number).id
      for (position, role) in Self.postedRoles.enumerated() {
        text.record("派驻-\(number + 1)-\(position + 1)")
        text.field("person", personId(number, position))
        text.field("role", role)
        text.field("programme", "tw21")
        text.field("school", school)
        text.field("resident", "true")
        text.field("from", "2021-09")
        text.field("to", "2023-12")
      }
    }
    return text.bytes
  }

  private func activityRecords(_ numbers: Range<Int>) -> [UInt8] {
    var text = RecordText()
    let types = ["deep-survey", "on-site-exchange"]
    for number in numbers {
      let school = School(number: number).id
      for (position, type) in types.enumerated() {
        text.record("活动-\(number + 1)-\(position + 1)")
        text.field("activity-type", type)
        text.field("programme", position == 0 ? "nq15" : "tw21")
        text.field("school", school)
        text.field("date", "201\(6 + position)-\(Self.padded(1 + number % 12, 2))-10")
        text.field("mode", "on-site")
      }
    }
    return text.bytes
  }

  // MARK: Names

  static func districtName(_ district: Int) -> String { "示例\(padded(district + 1, 3))区" }

  static func padded(_ number: Int, _ width: Int) -> String {
    var digits = String(number)
    while digits.utf8.count < width { digits = "0" + digits }
    return digits
  }
}
