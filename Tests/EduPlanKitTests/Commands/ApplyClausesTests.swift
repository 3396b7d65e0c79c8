import Testing

@testable import EduPlanKit

/// The Baoshan plan on one application at a time, with the requirements that are shipped.
@Suite("An application and the clauses of its plan")
struct ApplyClausesTests {
  /// A repo with the shipped requirements, one school, one application and what a case adds.
  private static func review(
    school: String = "", application: [String: String] = [:], more: String = "",
    on day: String = "2026-11-21"
  ) throws -> [String: FormReview.Standing] {
    var fields = [
      "programme": "bs23", "school": "宝山区/乙校", "form": "baoshan-2023", "date": "2024-01-10",
      "source": "self-designed", "domain": "[technology]", "from": "2024-01", "to": "2026-12",
    ]
    fields.merge(application) { $1 }
    let record =
      "---\nid: a\n"
      + fields.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
      .map { "\($0.key): \($0.value)\n" }.joined()
    let disk = MemoryFileSystem(
      texts: Dictionary(uniqueKeysWithValues: Defaults.policyFiles.map { ($0.path, $0.text) }))
    for (path, text) in [
      "data/eduplan.yaml": "---\nformat: 1\n", "data/applications/a.yaml": record,
      "data/schools/x.yaml": school.isEmpty
        ? "---\nid: 宝山区/乙校\nname: 乙校\ndistrict: 宝山区\nownership: public\nstages: [compulsory]\n"
        : school,
    ] {
      try disk.write(Array(text.utf8), to: path)
    }
    if !more.isEmpty {
      let kind = more.prefix { $0 != "\n" }
      try disk.write(Array(more.dropFirst(kind.count + 1).utf8), to: "data/\(kind).yaml")
    }
    let files = OverlayFileSystem(disk, root: "", defaults: Defaults.fileSystem())
    let store = try RepositoryLoader.load(Repository(root: ""), from: files).store
    var reviewer = FormReviewer(store, on: try #require(Day(day)))
    let found = reviewer.review(try #require(store.find("a")))
    return Dictionary(
      found.items.map { ($0.requirement.id, $0.standing) }, uniquingKeysWith: { first, _ in first })
  }

  private static func school(_ more: String) -> String {
    "---\nid: 宝山区/乙校\nname: 乙校\n" + more
  }

  @Test(
    "a whole application keeps what a machine can see, and leaves open what people have to decide")
  func whole() throws {
    let standings = try Self.review()
    #expect(standings["bs23-rule-public-compulsory"] == .met)
    #expect(standings["bs23-project-window"] == .met)
    #expect(standings["bs23-rule-source-and-domain"] == .met)
    #expect(standings["bs23-application-deadline"] == .needsInterpretation)
    #expect(standings["bs23-guide-project-count"] == .needsInterpretation)
    #expect(standings["bs23-rule-one-lead-project"] == .met)
    #expect(standings["bs23-rule-project-vs-school"] == .needsVerdict)
    #expect(standings["bs23-form-goals-length"] == nil)
  }

  @Test(
    "only public schools of the compulsory stage in the district may apply",
    arguments: [
      ("district: 宝山区\nownership: private\nstages: [compulsory]\n", FormReview.Standing.notMet),
      ("district: 宝山区\nownership: public\nstages: [senior-high]\n", .notMet),
      ("district: 嘉定区\nownership: public\nstages: [compulsory]\n", .notMet),
      ("district: 宝山区\nstages: [compulsory]\n", .noData),
      ("district: 宝山区\nownership: public\nstages: [compulsory, senior-high]\n", .met),
    ])
  func applicants(school: String, expected: FormReview.Standing) throws {
    let standings = try Self.review(school: Self.school(school))
    #expect(standings["bs23-rule-public-compulsory"] == expected)
  }

  @Test(
    "the project runs from 2024-01 to 2026-12",
    arguments: [
      ("2024-01", "2026-12", FormReview.Standing.met), ("2024-02-01", "2025", .met),
      ("2023-12", "2026-12", .notMet), ("2024", "2027-01", .notMet), ("2024", "", .noData),
    ])
  func window(from: String, to: String, expected: FormReview.Standing) throws {
    let standings = try Self.review(application: ["from": from, "to": to])
    #expect(standings["bs23-project-window"] == expected)
  }

  @Test(
    "本学期内 has no end until somebody decides it; then a late application is late",
    arguments: [
      ("2024-01-10", FormReview.Standing.met), ("2024-01-31", .met), ("2024-02-01", .notMet),
      ("", .noData),
    ])
  func deadline(date: String, expected: FormReview.Standing) throws {
    let standings = try Self.review(
      application: ["date": date],
      more: """
        interpretations
        ---
        id: i
        requirement: bs23-application-deadline
        due: 2024-01-31
        decided-by: baoshan-education-bureau
        decided-on: 2024-01-01

        """)
    #expect(standings["bs23-application-deadline"] == expected)
  }

  @Test("self-designed projects besides or instead: an interpretation chooses")
  func besides() throws {
    for (reading, expected) in [
      ("besides", FormReview.Standing.noData), ("instead", .met),
    ] {
      let standings = try Self.review(
        more: """
          interpretations
          ---
          id: i
          requirement: bs23-guide-project-count
          reading: \(reading)
          decided-by: baoshan-education-bureau
          decided-on: 2024-01-01

          """)
      #expect(standings["bs23-guide-project-count"] == expected, "\(reading)")
    }
  }

  @Test("a project from the guide is for a person to look up, since the guide is not at hand")
  func guide() throws {
    let open = try Self.review(application: ["source": "guide"])
    #expect(open["bs23-rule-one-lead-project"] == .needsVerdict)
    #expect(open["bs23-guide-project-count"] == .met)
    for (outcome, expected) in [("met", FormReview.Standing.met), ("not-met", .notMet)] {
      let judged = try Self.review(
        application: ["source": "guide"],
        more: """
          verdicts
          ---
          id: v
          criterion: bs23-guide-project
          subject: a
          outcome: \(outcome)
          decided-by: baoshan-education-bureau
          decided-on: 2024-02-01

          """)
      #expect(judged["bs23-rule-one-lead-project"] == expected)
    }
  }

  @Test("before the plan is in force nothing is asked")
  func early() throws {
    #expect(try Self.review(on: "2023-12-27").isEmpty)
  }

  @Test("the example is judged like any other, and still counts nowhere")
  func example() throws {
    let real = try Self.review()
    let example = try Self.review(application: ["example": "true"])
    #expect(example == real)
  }

  @Test("a finding quotes the clause and stands at the value that decided")
  func findings() throws {
    let run = ProgrammeRun("apply", "bs23-application-example", "-o", "-", "--format", "text")
    #expect(
      run.errors.contains(
        "data/applications/bs23-application-example.yaml:12:9: note[reports.clause-unjudged]: "))
    #expect(run.errors.contains("“选择1个重点项目作为学校引领项目进行深化实践；也可根据需要设计自选项目”"))
    #expect(run.errors.contains("《指南》不在五份文件之内"))
  }

  @Test("explain shows what is checked on a form")
  func explained() {
    let run = ProgrammeRun("explain", "bs23-guide-project-count")
    #expect(run.text.contains("填表时核对"))
    #expect(run.text.contains("instead: source is present"))
    #expect(!ProgrammeRun("explain", "bs23-communities").text.contains("填表时核对"))
  }
}
