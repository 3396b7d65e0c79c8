import Testing

@testable import EduPlanKit

/// The shipped requirements of a programme over a few records made by hand.
///
/// The shipped kinds, programmes, districts, bodies and documents are there too; nothing else is.
struct ShippedRequirements {
  let store: PlanStore
  let list: RequirementList

  /// - Parameter records: one record a line, as in `membership m1 | school: 宝山区/甲校 | tier: city`.
  init(_ programme: String, _ records: [String]) throws {
    let disk = DiskFileSystem()
    func text(_ path: String) throws -> String {
      String(decoding: try disk.read(ProjectFolder.root + "/" + path), as: UTF8.self)
    }
    var files: [String: String] = [:]
    for name in ["programmes", "districts", "bodies", "documents"] {
      files["data/\(name).yaml"] = try text("data/\(name).yaml")
    }
    for entry in try disk.entries(of: ProjectFolder.root + "/data/requirements")
    where entry.name == programme + ".yaml" || entry.name.hasPrefix(programme + "-") {
      files["data/requirements/" + entry.name] = try text("data/requirements/" + entry.name)
    }
    for (number, record) in records.enumerated() {
      let parts = record.split(separator: "|").map { $0.trimmed }
      let head = try #require(parts.first).split(separator: " ").map(String.init)
      try #require(head.count == 2, "\(record)")
      let folder = try #require(
        try text("data/schema/\(head[0]).yaml").split(separator: "\n")
          .first { $0.hasPrefix("folder: ") }
      ).dropFirst("folder: ".count)
      // Each in a file of its own, so that a finding names the record by its number.
      files["data/\(folder)/case-\(number).yaml"] =
        "---\nid: \(head[1])\n" + parts.dropFirst().map { $0 + "\n" }.joined()
    }
    let fixture = try RulesFixture(files)
    #expect(
      fixture.diagnostics.map { "\($0.location?.path ?? ""): \($0.message.en)" } == [])
    store = fixture.store
    list = RequirementReader.read(store)
  }

  /// The assessment of one of them as of a day.
  func assess(_ id: String, on date: String) throws -> Assessment {
    let run = Assessor.run(list, in: store, asOf: try day(date)) { $0.id == id }
    try #require(!list.broken.contains(id), "\(list.diagnostics.map(\.message.en))")
    return try #require(run.assessments.first, "\(id)")
  }

  /// Declarations that the records of some kinds are all there are, for the whole city.
  static func complete(_ kinds: String..., programme: String? = nil) -> [String] {
    kinds.map {
      "return complete-\($0) | records: \($0) | declared-by: city-education-commission"
        + (programme.map { " | programme: " + $0 } ?? "")
    }
  }
}

/// One row of a table: what a shipped requirement comes to over some records.
struct RequirementCase: Sendable, CustomTestStringConvertible {
  var id: String
  var state: AssessmentState
  var records: [String]
  var day: String
  var comment: String

  init(
    _ id: String, _ state: AssessmentState, _ comment: String, on day: String,
    _ records: [String]...
  ) {
    self.id = id
    self.state = state
    self.records = records.flatMap { $0 }
    self.day = day
    self.comment = comment
  }

  var testDescription: String { "\(id) \(state.rawValue): \(comment)" }

  /// Expects the state; the programme is the first word of the id.
  func expectState() throws {
    let programme = String(id.prefix { $0 != "-" })
    let assessment = try ShippedRequirements(programme, records).assess(id, on: day)
    #expect(
      assessment.state == state, "gaps: \(assessment.outcome?.gaps ?? []), \(assessment.readings)")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
