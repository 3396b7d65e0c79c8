/// Tells what changed between two revisions, or between one and the files as they are, record by record and in words.
struct DiffCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, html, json }

  static let name = "diff"
  static let hasPublicEdition = true
  static let summary = Localized(
    zh: "用文字说明数据改了什么，对各项要求有什么影响", en: "Say in words what changed, and what that did to the targets")
  static let discussion = Localized(
    zh: """
      不写版本，就是上次提交以来的改动；写一个，是从它到现在的文件；写两个，是从前一个到后一个。版本可以是提交、分支、标签，\
      也可以是日期（那一天最后一次提交）。按编号逐条比较记录，换了文件的、改了编号的都认得出；注释和写法的变化不算。\
      后面是对各项要求的影响：两边都按同一天评定（--as-of，默认后一个版本那天，没有就是今天），所以只反映数据的变化。\
      没有变化时退出状态也是 0；--exit-code 时有变化为 1。

        eduplan diff
        eduplan diff 2024-01-01 2024-06-30 -o 上半年的变化.md
        eduplan diff main~5 --only 满意度调查 --no-targets
      """,
    en: """
      Without a revision, what changed since the last commit; with one, from it to the files as they are; with two, from \
      the first to the second. A revision is a commit, a branch, a tag, or a date (the last commit up to its end). \
      Records are compared one by one, by id; those that moved to another file or were given another id are recognised; \
      comments and style are no change. Below stands what that did to the targets: both states are assessed as of the \
      same day (--as-of; usually that of the second revision, else today), so that only the data makes the difference. \
      The status is 0 with and without changes; with --exit-code it is 1 where there are any.

        eduplan diff
        eduplan diff 2024-01-01 2024-06-30 -o changes.md
        eduplan diff main~5 --only survey --no-targets
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "REV", count: .any,
    help: Localized(
      zh: "提交、分支、标签或日期；最多两个", en: "A commit, a branch, a tag or a date; two at most"),
    takes: [.revision]
  ) { $0.revisions.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "only", placeholder: "WHAT", takes: .record,
      Localized(
        zh: "只看这种记录、这一条，或这个文件、文件夹里的；可写多次",
        en: "Only a kind, a record by its id, or what is in a file or folder; may be repeated")
    ) { $0.only.append($1) },
    .flag("no-targets", Localized(zh: "不比较各项要求", en: "Leave out what it did to the targets")) {
      $0.leavesOutTargets = true
    },
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(
        zh: "按哪一天评定（默认后一个版本那天，没有就是今天）",
        en: "The day to assess as of (default: that of the second revision, else today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .flag(
      "verbose", short: "v",
      Localized(zh: "新增和删除很多时也逐条列出", en: "List new and gone records one by one, however many")
    ) { $0.isVerbose = true },
    .flag("exit-code", Localized(zh: "有变化时退出状态为 1", en: "Status 1 where anything changed")) {
      $0.tellsByStatus = true
    },
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var revisions: [String] = []
  var only: [String] = []
  var leavesOutTargets = false
  var asOf: Day?
  var isVerbose = false
  var tellsByStatus = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
    let names = try names()
    let past = try RepositoryPast(session.findRepository(), session.git)
    let before = try past.state(names.first ?? "HEAD")
    let after =
      names.count > 1
      ? try past.state(names[1])
      : RevisionState(workingTree: session.files, of: past.repository)
    let report = try report(from: before, to: after, in: &session)
    let bytes: [UInt8] =
      if let format = ReportFormat(format) {
        session.render(
          report.report(in: session.language, tellsAll: isVerbose), as: format, to: output)
      } else {
        report.renderJSON(in: session.language, findings: session.diagnosticRenderer)
      }
    try session.deliver(bytes, to: output, saysEdition: format.hasNotes)
    return tellsByStatus && !report.isEmpty ? .findings : .ok
  }

  // MARK: Which states

  /// The revisions as they were typed; `a..b` is two.
  private func names() throws(UsageError) -> [String] {
    var names = revisions
    if names.count == 1, let dots = names[0].firstRange(of: "..") {
      let ends = [names[0][..<dots.lowerBound], names[0][dots.upperBound...]].map(String.init)
      if ends[1].hasPrefix(".") { throw .threeDots(names[0]) }
      names = ends.map { $0.isEmpty ? "HEAD" : $0 }
    }
    guard names.count <= 2 else { throw .tooManyRevisions(names[2]) }
    return names
  }

  // MARK: The report

  private func report(
    from before: RevisionState, to after: RevisionState, in session: inout Session
  ) throws -> DifferenceReport {
    var targets: ChangeReport?
    var records: RecordDifference
    var refused: (before: [Diagnostic], after: [Diagnostic])
    // Who may not be told, and how many gave a number, only all the records say.
    if leavesOutTargets, !session.global.isPublic {
      (records, refused) = try session.recordDifference(from: before, to: after)
    } else {
      let old = try session.read(before)
      let new = try session.read(after, reusing: old)
      refused = (old.refused, new.refused)
      var loaded = (RepositoryLoader.assemble(old), RepositoryLoader.assemble(new))
      if session.global.isPublic {
        loaded.0.store = loaded.0.store.publicEdition()
        loaded.1.store = loaded.1.store.publicEdition()
      }
      records = RecordDifference(before: loaded.0.store, after: loaded.1.store)
      if !leavesOutTargets {
        let day = asOf ?? after.commit?.day ?? session.today
        targets = Self.compareTargets(
          loaded.0, loaded.1, on: day, tellsContent: !session.global.isPublic)
      }
    }
    records = chosen(records, in: &session)
    // A finding shows the line it is about, which may be what the public must not see.
    if session.global.isPublic {
      refused = (refused.before.map(\.withoutContent), refused.after.map(\.withoutContent))
    }
    return DifferenceReport(
      before: before.reportState(refused.before), after: after.reportState(refused.after),
      records: records, targets: targets)
  }

  private static func compareTargets(
    _ before: LoadedRepository, _ after: LoadedRepository, on day: Day, tellsContent: Bool
  ) -> ChangeReport {
    let findings = [before, after].map { loaded in
      tellsContent ? loaded.allFindings : loaded.allFindings.map(\.withoutContent)
    }
    let reports = [before, after].map { loaded in
      TargetReport(
        Assessor.run(RequirementReader.read(loaded.store), in: loaded.store, asOf: day),
        in: loaded.store)
    }
    return ChangeReport(
      before: reports[0], after: reports[1], occasion: .states,
      findings: (findings[0], findings[1]))
  }

  /// The changes that were asked for; what fits none of them is told.
  private func chosen(_ records: RecordDifference, in session: inout Session) -> RecordDifference {
    guard !only.isEmpty else { return records }
    let filters = only.map { ($0, Self.filter($0, records)) }
    for (word, filter) in filters where !records.changes.contains(where: filter) {
      let kinds = records.after.schema.kinds.flatMap { [$0.name, $0.label.zh, $0.label.en] }
      let close = kinds.contains(word) ? nil : closestMatch(to: word, among: kinds)
      let message = Localized(
        zh: "没有“\(word.terminalSafe)”的变化" + (close.map { "；是不是 \($0)？" } ?? "") + "\n",
        en: "nothing of '\(word.terminalSafe)' changed"
          + (close.map { "; did you mean \($0)?" } ?? "") + "\n")
      session.note(message[session.language])
    }
    return records.keeping { change in filters.contains { $0.1(change) } }
  }

  /// Whether a change is of a kind, of a record, or in a file or folder.
  private static func filter(
    _ word: String, _ records: RecordDifference
  ) -> (RecordDifference.Change) -> Bool {
    let schemas = [records.after.schema, records.before.schema]
    for kind in schemas.flatMap(\.kinds)
    where [kind.name, kind.label.zh, kind.label.en].contains(word) {
      return { records.kind(of: $0).name == kind.name }
    }
    let path = word.hasSuffix("/") ? String(word.dropLast()) : word
    return { change in
      let ids = [
        change.before.map { records.before.id(of: $0) },
        change.after.map { records.after.id(of: $0) },
      ]
      let paths = [
        change.before.map { records.before.document(of: $0).path },
        change.after.map { records.after.document(of: $0).path },
      ]
      return ids.contains(word)
        || paths.contains { $0 == path || $0?.hasPrefix(path + "/") ?? false }
    }
  }
}

extension RevisionState {
  fileprivate func reportState(_ refused: [Diagnostic]) -> DifferenceReport.State {
    DifferenceReport.State(name: name, commit: commit?.name, day: commit?.day, refused: refused)
  }
}

extension Diagnostic {
  /// Only what is wrong by its code, and where.
  fileprivate var withoutContent: Self {
    var finding = self
    finding.message = Localized(zh: "内容不公布", en: "its content is not shown")
    finding.remedy = nil
    finding.sourceLine = nil
    finding.notes = []
    return finding
  }
}

extension UsageError {
  fileprivate static func threeDots(_ word: String) -> Self {
    Self(
      Localized(
        zh: "“\(word)”：不支持三个点的写法", en: "'\(word)': three dots are not supported"),
      remedy: Localized(
        zh: "写两个版本，或用两个点，如 main~5..main",
        en: "write two revisions, or two dots, such as main~5..main"))
  }

  fileprivate static func tooManyRevisions(_ word: String) -> Self {
    Self(
      Localized(
        zh: "最多比较两个版本，多余的是“\(word)”",
        en: "two revisions at most are compared; '\(word)' is one more"),
      remedy: Localized(
        zh: "只看一部分记录，用 --only \(word)", en: "to see some records only, write --only \(word)"))
  }
}
