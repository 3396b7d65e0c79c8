import Testing

@testable import EduPlanKit

@Suite("Laws of expressions, over repos made up at random")
struct ExpressionLawTests {
  private static let seeds = 0..<12

  @Test("repos could be made up")
  func repos() {
    #expect(RandomRepo.all.count == Self.seeds.count)
    #expect(Set(RandomRepo.all.map(\.isComplete)).count == 2)
  }

  /// Expects two expressions to have the same answers on a day.
  private func expectSame(
    _ first: String, _ second: String, each: String? = nil, in store: PlanStore, on day: Day,
    at time: Evaluator.SubjectTime = Evaluator.SubjectTime()
  ) throws {
    let left = try #require(try AskedExpression(first, each: each, in: store))
    let right = try #require(try AskedExpression(second, each: each, in: store))
    #expect(
      left.answers(in: store, on: day, at: time) == right.answers(in: store, on: day, at: time),
      "\(first) | \(second)")
  }

  @Test("a range is both its ends, a period its days, and `not in` the contrary", arguments: seeds)
  func ranges(seed: Int) throws {
    let store = RandomRepo.all[seed].store
    var generator = SeededGenerator(seed: UInt64(seed) + 1_000)
    let (x, y) = (RandomRepo.day(&generator), RandomRepo.day(&generator))
    let (low, high) = (min(x, y), max(x, y))
    let day = RandomRepo.day(&generator)
    let time = Evaluator.SubjectTime(start: nil, period: low...high)
    for head in ["exists activity where ", "count activity where school = each and "] {
      try expectSame(
        head + #"date in "\#(low)" to "\#(high)""#,
        head + #"date >= "\#(low)" and date <= "\#(high)""#, each: "school", in: store, on: day)
      try expectSame(
        head + "date in period", head + #"date in "\#(low)" to "\#(high)""#, each: "school",
        in: store, on: day, at: time)
      try expectSame(
        head + #"date not in "2016-05" to "2017""#,
        head + #"not (date >= "2016-05" and date <= "2017")"#, each: "school", in: store, on: day)
    }
    try expectSame(
      "count membership where \"\(low)\" in from to to",
      #"count membership where from <= "\#(low)" and to >= "\#(low)""#, in: store, on: day)
  }

  @Test("`(…) on D` is what it says when D is the assessed day", arguments: seeds)
  func asOf(seed: Int) throws {
    let store = RandomRepo.all[seed].store
    var generator = SeededGenerator(seed: UInt64(seed) + 2_000)
    let (day, other) = (RandomRepo.day(&generator), RandomRepo.day(&generator))
    for text in [
      "count membership where school = each and active",
      "exists membership where programme = \"p\" and active",
      "count school", "share (active) of membership where programme = \"p\"",
      "latest mode of activity where school = each", "earliest date of activity",
      "latest date of activity where school = each", "assessed-day - 3 months",
    ] {
      let asked = try #require(
        try AskedExpression("(\(text)) on \"\(other)\"", each: "school", in: store))
      let plain = try #require(try AskedExpression(text, each: "school", in: store))
      #expect(
        asked.answers(in: store, on: day) == plain.answers(in: store, on: other), "\(text)")
    }
    // A day of its own for each subject, and back again.
    let each = "membership as m where from is present"
    let rows = try #require(Query.compile(each, schema: store.schema).value)
      .handles(in: store, on: day)
    let kind = try #require(store.schema.index(ofKind: "membership"))
    let from = try #require(store.schema.kinds[kind].index(ofField: "from"))
    for text in ["count membership where school = m.school and active", "count school"] {
      let asked = try #require(
        try AskedExpression("(\(text)) on m.from", each: each, in: store))
      let plain = try #require(try AskedExpression(text, each: each, in: store))
      let found = asked.answers(in: store, on: day)
      for (position, row) in rows.enumerated() {
        let start = try #require(store.date(row, field: from)).first
        #expect(found[position] == plain.answers(in: store, on: start)[position], "\(text)")
      }
    }
  }

  @Test(
    "a set has what exists, and is a list when it has all of it and nothing else", arguments: seeds)
  func sets(seed: Int) throws {
    let repo = RandomRepo.all[seed]
    let day = try day("2017-12-31")
    for mode in ["on-site", "online"] {
      try expectSame(
        #"(set mode of activity where school = each and programme = "p") contains "\#(mode)""#,
        #"exists activity where school = each and programme = "p" and mode = "\#(mode)""#,
        each: "school", in: repo.store, on: day)
    }
    let asked = try #require(
      try AskedExpression(
        #"(set mode of activity where school = each and programme = "p") = ["on-site", "online"]"#,
        each: "school", in: repo.store))
    let expected = (0..<RandomRepo.schoolCount).map { school -> String in
      // Every way to fill in what is absent: both modes, or one that is neither.
      let modes = repo.activities.filter { $0.school == school }.map(\.mode)
      let sure = Set(modes.compactMap(\.self))
      let absent = modes.count { $0 == nil }
      if !repo.isComplete { return "unknown" }
      if absent == 0 { return sure.count == 2 ? "yes" : "no" }
      return sure.count + absent >= 2 ? "unknown" : "no"
    }
    #expect(asked.answers(in: repo.store, on: day) == expected)
  }

  @Test("a coarse start leaves open what its days do not agree on", arguments: seeds)
  func coarseStart(seed: Int) throws {
    let repo = RandomRepo.all[seed]
    var generator = SeededGenerator(seed: UInt64(seed) + 3_000)
    let day = RandomRepo.day(&generator)
    let start = try #require(CoarseDate(["2016", "2016-08"][seed % 2]))
    let activity = repo.activities[seed % repo.activities.count].id
    let days = (start.first.ordinal...start.last.ordinal).map { Day(ordinal: $0) }
    for (text, isCondition) in [
      (#"exists activity where id = "\#(activity)" and date <= start"#, true),
      (#"exists activity where id = "\#(activity)" and date in start to start + 5 months"#, true),
      ("elapsed-months >= 6", true), ("elapsed-months in 3 to 9", true), ("elapsed-months", false),
    ] {
      let asked = try #require(try AskedExpression(text, in: repo.store))
      let found = asked.answers(
        in: repo.store, on: day, at: Evaluator.SubjectTime(start: start, period: nil))
      let single = Set(
        days.map {
          asked.answers(
            in: repo.store, on: day,
            at: Evaluator.SubjectTime(start: CoarseDate($0), period: nil))[0]
        })
      if isCondition {
        // Where it holds for no day, or for all, two conditions that each are open leave it open all the same.
        if found[0] != "unknown" { #expect(single == [found[0]], "\(text)") }
        if single.count > 1 { #expect(found == ["unknown"], "\(text)") }
      } else {
        let end = try #require(day.adding(days: 1))
        let months = days.map { ExactNumber($0.wholeMonths(until: end)) }
        #expect(found[0] == "\(Quantity(low: months.min(), high: months.max()))")
      }
    }
  }

  @Test("nothing that is remembered is told of another day, span or start", arguments: seeds)
  func memory(seed: Int) throws {
    let store = RandomRepo.all[seed].store
    var generator = SeededGenerator(seed: UInt64(seed) + 4_000)
    let text = """
      (count activity where date in period) + 100 * (count membership where active)
      + 10000 * (count activity where school = each and date in start to start + 6 months)
      + 1000000 * ((count membership where active) on period)
      + 100000000 * ((count membership where school = each and active) on start)
      + elapsed-months + (count distinct school of membership)
      """
    let day = RandomRepo.day(&generator)
    for text in [
      text, "exists activity where date in period", "latest date of activity where date < start",
      "earliest mode of activity where date in period",
      "(exists membership where active) on period", "(latest date of activity) on period",
      #"(set mode of activity where date in period) contains "online""#,
    ] {
      let asked = try #require(try AskedExpression(text, each: "school", in: store))
      var evaluator = Evaluator(store: store, day: day)
      evaluator.begin(asked.program, on: day)
      for _ in 0..<6 {
        let (x, y) = (RandomRepo.day(&generator), RandomRepo.day(&generator))
        let time = Evaluator.SubjectTime(
          start: RandomRepo.date(&generator), period: min(x, y)...max(x, y))
        #expect(
          asked.answers(&evaluator, at: time) == asked.answers(in: store, on: day, at: time))
      }
    }
  }

  @Test("distinct subjects are the records that rows lead to, each once", arguments: seeds)
  func distinctSubjects(seed: Int) throws {
    let repo = RandomRepo.all[seed]
    var typer = ExpressionTyper(schema: repo.store.schema)
    let query = try #require(
      typer.subjects(
        try ExpressionParser.subjects(
          #"distinct school of activity where mode = "on-site" and programme = "p""#)))
    let day = try day("2017-12-31")
    var evaluator = Evaluator(store: repo.store, day: day)
    evaluator.begin(typer.program, on: day)
    let found = evaluator.subjects(query)
    func schools(_ mode: String?) -> Set<Int> {
      Set(repo.activities.filter { $0.mode == mode }.compactMap(\.school))
    }
    func ids(_ schools: Set<Int>) -> [String] { schools.sorted().map { "甲区/校\($0)" } }
    #expect(found.definite.map(repo.store.id) == ids(schools("on-site")))
    #expect(
      found.possible.map(repo.store.id) == ids(schools(nil).subtracting(schools("on-site"))))
  }

  @Test("a length of time leads every day of a coarse date into the one it gives", arguments: seeds)
  func shifts(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 5_000)
    for _ in 0..<20 {
      guard let date = RandomRepo.date(&generator) else { continue }
      let span =
        Bool.random(using: &generator)
        ? CalendarSpan(months: Int.random(in: -40...40, using: &generator))
        : CalendarSpan(days: Int.random(in: -400...400, using: &generator))
      let given = try #require(DateRange(date).adding(span))
      let days = (date.first.ordinal...date.last.ordinal).compactMap {
        Day(ordinal: $0).adding(span)
      }
      let (first, last) = (try #require(days.min()), try #require(days.max()))
      #expect(given.first == first)
      // A month that is longer than the one before it is meant whole.
      #expect(given.last == last || (last < given.last && given.last == last.lastOfMonth))
      #expect(days == days.sorted())
      if date.precision == .month, span.days == 0 { #expect(given.last.endsMonth) }
    }
  }

  @Test("whole months have passed when they do not lead beyond the day", arguments: seeds)
  func wholeMonths(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 6_000)
    for _ in 0..<100 {
      let (a, b) = (RandomRepo.day(&generator), RandomRepo.day(&generator))
      let months = a.wholeMonths(until: b)
      #expect(try #require(a.adding(months: months)) <= b)
      #expect(try #require(a.adding(months: months + 1)) > b)
    }
  }
}
