@testable import EduPlanKit

/// A small repo made up at random: schools, memberships and activities, with dates of every precision, absent fields and,
/// sometimes, declarations of completeness.
struct RandomRepo {
  /// One activity as it was made up.
  struct Activity {
    var id: String
    var school: Int?
    var mode: String?
    var date: CoarseDate?
  }

  let store: PlanStore
  let activities: [Activity]
  let isComplete: Bool

  static let schoolCount = 4

  /// Twelve of them, made once for all laws.
  static let all: [Self] = (1...12).compactMap { try? Self(seed: $0) }

  private init(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    isComplete = Bool.random(using: &generator)
    activities = (0..<14).map { number in
      Activity(
        id: "a\(number)",
        school: Int.random(in: 0..<5, using: &generator) == 0
          ? nil : Int.random(in: 0..<Self.schoolCount, using: &generator),
        mode: ["on-site", "online", nil].randomElement(using: &generator) ?? nil,
        date: Self.date(&generator))
    }
    var text = ""
    for activity in activities {
      text += "---\nid: \(activity.id)\nprogramme: p\nactivity-type: summary\n"
      if let school = activity.school { text += "school: 甲区/校\(school)\n" }
      if let mode = activity.mode { text += "mode: \(mode)\n" }
      if let date = activity.date { text += "date: \(date)\n" }
    }
    var memberships = ""
    for number in 0..<8 {
      let school = Int.random(in: 0..<Self.schoolCount, using: &generator)
      memberships += "---\nid: m\(number)\nprogramme: p\nschool: 甲区/校\(school)\n"
      let bounds = [Self.date(&generator), Self.date(&generator)].map { $0 }
      if let from = bounds[0] { memberships += "from: \(from)\n" }
      if let to = bounds[1], to.first >= bounds[0]?.last ?? to.first {
        memberships += "to: \(to)\n"
      }
    }
    store = try RulesFixture([
      "data/programmes.yaml": RulesFixture.records("id: p\ntitle: 计划\nfrom: 2015\nto: 2019"),
      "data/districts.yaml": RulesFixture.records("id: 甲区\nname: 甲区"),
      "data/schools.yaml": (0..<Self.schoolCount).map {
        "---\nid: 甲区/校\($0)\nname: 校\($0)\ndistrict: 甲区\n"
      }.joined(),
      "data/activities.yaml": text, "data/memberships.yaml": memberships,
      "data/returns.yaml": isComplete
        ? RulesFixture.records(
          "id: r\nrecords: activity\nprogramme: p\ndeclared-by: b",
          "id: s\nrecords: membership\nprogramme: p\ndeclared-by: b",
          "id: q\nrecords: school\ndeclared-by: b\nfrom: 2016-07-01") : "",
      "data/bodies.yaml": "---\nid: b\nname: 机构\nbody-type: panel\n",
    ]).store
  }

  /// A date of the years 2016 and 2017 of any precision, or none.
  static func date(_ generator: inout SeededGenerator) -> CoarseDate? {
    let year = Int.random(in: 2016...2017, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return nil
    case 1: return CoarseDate("\(year)")
    case 2: return CoarseDate(text)
    default: return CoarseDate(text + "-\(Int.random(in: 10...28, using: &generator))")
    }
  }

  /// A day of these years.
  static func day(_ generator: inout SeededGenerator) -> Day {
    Day(ordinal: Int32.random(in: 16_801...17_531, using: &generator))
  }
}

/// An expression that is typed, with what it is asked of.
struct AskedExpression {
  let program: Program
  private let value: ExpressionTyper.Value
  private let subjects: SubjectQuery?

  /// - Parameter each: the subjects it is asked of; one answer for all without them.
  init?(_ text: String, each: String? = nil, in store: PlanStore) throws {
    var typer = ExpressionTyper(schema: store.schema, timeWords: .startAndPeriod)
    subjects = try each.flatMap { typer.subjects(try ExpressionParser.subjects($0)) }
    guard let value = typer.value(try ExpressionParser.expression(text)), typer.problems.isEmpty
    else { return nil }
    self.value = value
    program = typer.program
  }

  /// The answers, one a subject, of an evaluator that has begun the programme.
  func answers(_ evaluator: inout Evaluator, at time: Evaluator.SubjectTime) -> [String] {
    guard let subjects else {
      evaluator.subjectTime = time
      return [answer(&evaluator)]
    }
    return evaluator.subjects(subjects).definite.map {
      evaluator.bind($0, to: subjects.slot)
      evaluator.subjectTime = time
      return answer(&evaluator)
    }
  }

  /// The answers of an evaluator that has answered nothing before.
  func answers(
    in store: PlanStore, on day: Day, at time: Evaluator.SubjectTime = Evaluator.SubjectTime()
  ) -> [String] {
    var evaluator = Evaluator(store: store, day: day)
    evaluator.begin(program, on: day)
    return answers(&evaluator, at: time)
  }

  private func answer(_ evaluator: inout Evaluator) -> String {
    switch value {
    case .condition(let condition): "\(evaluator.truth(condition))"
    case .number(let number): "\(evaluator.quantity(number))"
    case .date(let date):
      evaluator.date(date).map { "\($0.first) to \($0.last)" } ?? "unknown"
    case .text(let text, _): evaluator.text(text) ?? "unknown"
    default: "no value"
    }
  }
}
