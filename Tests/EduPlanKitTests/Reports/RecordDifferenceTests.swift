import Testing

@testable import EduPlanKit

@Suite("What changed in records")
struct RecordDifferenceTests {
  private static let settings = "format: 1\n"

  /// The store of some files, under the kinds that come with the programme.
  private static func store(_ files: [String: String]) throws -> PlanStore {
    let texts = files.merging(["data/eduplan.yaml": settings]) { own, _ in own }
    let overlay = OverlayFileSystem(
      MemoryFileSystem(texts: texts), root: "", defaults: Defaults.fileSystem())
    return try RepositoryLoader.load(Repository(root: ""), from: overlay).store
  }

  /// What is told of each change, as `kind id: parts`.
  private static func told(
    _ before: [String: String], _ after: [String: String], language: Language = .zh
  ) throws -> [String] {
    let difference = RecordDifference(before: try store(before), after: try store(after))
    let words = DifferenceWords(difference, in: language)
    return difference.changes.map { change in
      "\(difference.kind(of: change).name) \(difference.id(of: change)): "
        + words.parts(of: change).joined(separator: " | ")
    }
  }

  private static let school = """
    ---
    id: 甲区/一中
    name: 一中
    district: 甲区
    ownership: public
    stages: [compulsory]
    short-names: [一, 壹]

    """
  private static let survey = """
    ---
    id: s1
    school: 甲区/一中
    programme: nq15
    group: parents
    date: 2024-03
    invited: 600
    valid: 500
    satisfied: 415

    """

  @Test("a field is told by its label, with both values as people read them, in both languages")
  func values() throws {
    let after = Self.school.replacing("ownership: public", with: "ownership: private")
    #expect(
      try Self.told(["data/schools.yaml": Self.school], ["data/schools.yaml": after])
        == ["school 甲区/一中: 办学性质 公办 → 民办"])
    #expect(
      try Self.told(
        ["data/schools.yaml": Self.school], ["data/schools.yaml": after], language: .en)
        == ["school 甲区/一中: Ownership public → private"])
    let without = Self.school.replacing("ownership: public\n", with: "")
    #expect(
      try Self.told(["data/schools.yaml": Self.school], ["data/schools.yaml": without])
        == ["school 甲区/一中: 办学性质 公办 → （空）"])
  }

  @Test("lists are told by what came and what went, or that only their order is another")
  func lists() throws {
    for (list, text) in [
      ("[一, 1]", "简称：加 1，去 壹"), ("[壹, 一]", "简称：次序变了"), ("[一, 壹, 一]", "简称：加 一"),
      ("[一]", "简称：去 壹"),
    ] {
      let after = Self.school.replacing("[一, 壹]", with: list)
      #expect(
        try Self.told(["data/schools.yaml": Self.school], ["data/schools.yaml": after])
          == ["school 甲区/一中: \(text)"])
    }
  }

  @Test(
    "of a survey the share of satisfied answers is told, unless so few answered that it may not be")
  func rates() throws {
    let after = Self.survey.replacing("satisfied: 415", with: "satisfied: 435")
    #expect(
      try Self.told(["data/surveys.yaml": Self.survey], ["data/surveys.yaml": after])
        == ["survey s1: 满意度 83% → 87% | 满意数 415 → 435"])
    let few = Self.survey.replacing("valid: 500", with: "valid: 9")
      .replacing("satisfied: 415", with: "satisfied: 8")
    let fewer = few.replacing("satisfied: 8", with: "satisfied: 7")
    let told = try Self.told(["data/surveys.yaml": few], ["data/surveys.yaml": fewer])
    #expect(told == ["survey s1: 满意数 有改动（不公布（有效答卷不到 10 份））"])
    // Neither when only one of the two states is of so few.
    let grown = try Self.told(["data/surveys.yaml": few], ["data/surveys.yaml": Self.survey])
    #expect(!grown.joined().contains("8"))
  }

  @Test("comments, quotes, blank lines and the order of keys are no change")
  func style() throws {
    let after = """
      # 学校
      ---
      name: '一中'
      id: "甲区/一中"   # 编号

      district: 甲区
      ownership: public
      stages:
        - compulsory
      short-names: [一, '壹']

      """
    let difference = RecordDifference(
      before: try Self.store(["data/schools.yaml": Self.school]),
      after: try Self.store(["data/schools.yaml": after]))
    #expect(difference.changes.isEmpty)
    #expect(difference.restyled == ["data/schools.yaml"])
    let windows = Self.school.replacing("\n", with: "\r\n")
    #expect(try Self.told(["data/schools.yaml": Self.school], ["data/schools.yaml": windows]) == [])
  }

  @Test("a record that moved to another file is told as moved, with what changed on the way")
  func moves() throws {
    let before = ["data/schools.yaml": Self.school, "data/surveys.yaml": Self.survey]
    let after = [
      "data/schools/甲区.yaml": Self.school,
      "data/surveys.yaml": Self.survey.replacing("415", with: "420"),
    ]
    let difference = RecordDifference(
      before: try Self.store(before), after: try Self.store(after))
    #expect(difference.counts == RecordDifference.Counts(changed: 1, moved: 1))
    #expect(
      try Self.told(before, after) == [
        "school 甲区/一中: 从 data/schools.yaml 移到 data/schools/甲区.yaml",
        "survey s1: 满意度 83% → 84% | 满意数 415 → 420",
      ])
  }

  @Test("a school with another name is one school, and what named it follows")
  func renamed() throws {
    let before = ["data/schools.yaml": Self.school, "data/surveys.yaml": Self.survey]
    let after = [
      "data/schools.yaml": Self.school.replacing("一中", with: "乐之中学"),
      "data/surveys.yaml": Self.survey.replacing("一中", with: "乐之中学"),
    ]
    let difference = RecordDifference(before: try Self.store(before), after: try Self.store(after))
    #expect(difference.counts == RecordDifference.Counts(changed: 2, renamed: 1))
    #expect(
      try Self.told(before, after) == [
        "school 甲区/乐之中学: 改了编号 | 校名 一中 → 乐之中学",
        "survey s1: 学校 甲区/一中 → 甲区/乐之中学",
      ])
  }

  @Test("records that only look alike are not taken for one")
  func lookAlikes() throws {
    func membership(_ id: String, _ school: String) -> String {
      "---\nid: \(id)\nschool: 甲区/\(school)\nprogramme: nq15\ntier: city\nfrom: 2015\n"
    }
    // Another school's membership in place of one: nothing was renamed.
    #expect(
      try Self.told(
        ["data/memberships.yaml": membership("m1", "一中")],
        ["data/memberships.yaml": membership("m2", "二中")]
      ).map { $0.prefix(15) } == ["membership m2: ", "membership m1: "])
    // The same content under another id.
    #expect(
      try Self.told(
        ["data/memberships.yaml": membership("m1", "一中")],
        ["data/memberships.yaml": membership("m2", "一中")]) == ["membership m2: 改了编号"])
    // Two that would do for one.
    let twice = membership("m1", "一中") + membership("m2", "一中")
    let other = membership("m3", "一中")
    #expect(
      try RecordDifference(
        before: Self.store(["data/memberships.yaml": twice]),
        after: Self.store(["data/memberships.yaml": other])
      ).counts == RecordDifference.Counts(added: 1, removed: 2))
  }

  @Test("of long prose the part that differs is shown")
  func prose() {
    let text = String(repeating: "这一句没有变。", count: 20)
    let (before, after) = Excerpts.of(text + "家长满意。" + text, text + "家长很不满意。" + text)
    #expect(before.count < 40 && after.count < 40)
    #expect(after.contains("很不"))
    #expect(before.hasPrefix("…") && before.hasSuffix("…"))
    #expect(Excerpts.of("一", "二") == ("一", "二"))
    let family = String(repeating: "👨‍👩‍👧", count: 50)
    let (first, second) = Excerpts.of(family, family + "x")
    #expect(!first.contains("x") && second.contains("x"))
  }

  @Test("the difference of a random edit back is its mirror; nothing differs from itself")
  func laws() throws {
    var generator = SeededGenerator(seed: 20_240_401)
    func random() -> [String: String] {
      var files: [String: String] = [:]
      for number in 0..<12 where Bool.random(using: &generator) {
        let file = ["data/schools.yaml", "data/schools/a.yaml"].randomElement(using: &generator)
        let names = ["[一]", "[一, 二]", "[]"].randomElement(using: &generator) ?? ""
        let ownership = ["public", "private"].randomElement(using: &generator) ?? ""
        files[file ?? "", default: ""] +=
          "---\nid: 甲区/\(number)中\nname: \(number)中\ndistrict: 甲区\nownership: \(ownership)\nshort-names: \(names)\n"
      }
      return files
    }
    for _ in 0..<60 {
      let (one, other) = try (Self.store(random()), Self.store(random()))
      #expect(RecordDifference(before: one, after: one).changes.isEmpty)
      let there = RecordDifference(before: one, after: other).counts
      let back = RecordDifference(before: other, after: one).counts
      #expect(
        [there.added, there.removed, there.changed, there.moved, there.renamed]
          == [back.removed, back.added, back.changed, back.moved, back.renamed])
      // What is there is there, new or kept; what is gone is gone.
      #expect(one.count - there.removed + there.added == other.count)
    }
  }
}
