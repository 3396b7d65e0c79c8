/// What to fill in: which form, and what the application says to it.
extension ApplyCommand {
  /// The form to print empty: the one named either way, that of an application, or the only one.
  func blankForm(from library: FormLibrary, in session: Session) throws -> Form {
    if let formName { return try ApplicationFinder.form(named: formName, among: library.forms) }
    guard let id else { return try ApplicationFinder.onlyForm(among: library.forms) }
    if let form = library.forms.first(where: { $0.id == id }) { return form }
    let finder = ApplicationFinder(forms: library.forms, store: try session.loadRepository().store)
    guard let record = finder.store.find(id) else {
      throw UsageError.unknownForm(id, known: library.forms.map(\.id))
    }
    return try finder.form(for: record)
  }

  /// The application that is meant; nil when that is not one, and what to do is said.
  func find(
    in loaded: LoadedRepository, _ library: FormLibrary, _ session: inout Session
  ) throws -> ApplicationFinder.Application? {
    let finder = ApplicationFinder(forms: library.forms, store: loaded.store)
    do {
      switch try finder.find(id: id, formName: formName) {
      case .found(let application): return application
      case .several(let applications): showChoice(among: applications, loaded.store, &session)
      case .none:
        showRefused(loaded, library, &session)
        try showBeginning(library, loaded.store, &session)
      }
      return nil
    } catch let error as UsageError {
      // A record that was refused cannot be found; the reason is worth more than "there is no such id".
      showRefused(loaded, library, &session)
      throw error
    }
  }

  /// Prints the errors in files of applications.
  private func showRefused(
    _ loaded: LoadedRepository, _ library: FormLibrary, _ session: inout Session
  ) {
    let kinds = Set(library.forms.map(\.kind))
    let folders = loaded.store.schema.kinds.filter { kinds.contains($0.name) }.map {
      DataFiles.folder + "/" + $0.folder
    }
    session.report(
      loaded.diagnostics.filter { finding in
        guard finding.severity == .error, let path = finding.location?.path else { return false }
        return folders.contains { path.hasPrefix($0 + "/") || path == $0 + DataFiles.ending }
      })
  }

  private func showChoice(
    among applications: [ApplicationFinder.Application], _ store: PlanStore,
    _ session: inout Session
  ) {
    let count = applications.count
    session.report(
      UsageError(
        Localized(
          zh: "有 \(count) 份申报，请写明是哪一份",
          en: "there are \(count) applications; say which one")))
    let width = session.displayWidth
    let rows = applications.map { application -> (id: String, name: String) in
      let answers = AnswerCollector.make(for: application.form, in: store).collector?
        .answers(of: application.record, privateParts: PrivateParts())
      return (
        store.id(of: application.record).terminalSafe,
        (answers.map { application.form.fileName(for: $0) } ?? application.form.id).terminalSafe
      )
    }
    let column = rows.map { width.of($0.id) }.max() ?? 0
    for row in rows { session.note("  \(width.padded(row.id, to: column))  \(row.name)\n") }
    let next = "eduplan apply \(rows[0].id)"
    session.note(
      Localized(zh: "例如：\(next)\n", en: "for example: \(next)\n")[session.language])
  }

  /// Says how the first application is begun.
  private func showBeginning(
    _ library: FormLibrary, _ store: PlanStore, _ session: inout Session
  ) throws {
    let form =
      try formName.map { try ApplicationFinder.form(named: $0, among: library.forms) }
      ?? ApplicationFinder.onlyForm(among: library.forms)
    let kind = store.schema.index(ofKind: form.kind).map { store.schema.kinds[$0] }
    let label = kind?.label ?? Localized(zh: form.kind, en: form.kind)
    let choice = library.forms.count > 1 ? " --form \(form.id)" : ""
    session.report(
      UsageError(
        Localized(zh: "还没有\(label.zh)", en: "there is no \(label.en.lowercased()) yet"),
        remedy: Localized(
          zh:
            "新建一份：eduplan apply --new\(choice) --school 校名；只要空白表：eduplan apply --blank --form \(form.id)",
          en:
            "make one: eduplan apply --new\(choice) --school SCHOOL; for the empty form: eduplan apply --blank --form \(form.id)"
        )))
  }
}

// MARK: What it says

extension ApplyCommand {
  /// An application, what it says to its form, and how it stands to the clauses of its plan.
  struct Filling {
    var record: RecordHandle
    var store: PlanStore
    var form: Form
    var answers: FormAnswers
    var review: FormReview
    /// Everything a person should know before the form is handed in.
    var findings: [Diagnostic]
  }

  /// The application that is meant with its answers; nil when that is not one, and what to do is said.
  func readFilling(in session: inout Session) throws -> Filling? {
    let repository = try session.findRepository()
    let library = try FormLibrary(files: session.files, root: repository.root)
    guard library.unreadable.isEmpty else { throw Findings(diagnostics: library.unreadable) }
    let loaded = try session.loadRepository()
    guard let application = try find(in: loaded, library, &session) else { return nil }
    let privateParts = try readPrivateParts(repository, session)
    var reviewer = FormReviewer(loaded.store, on: asOf ?? session.today)
    var filling = try fill(application, in: loaded, library, privateParts, &reviewer)
    filling.findings = filling.findings.withSourceLines(
      from: loaded.store.document(of: application.record))
    return filling
  }

  func readPrivateParts(
    _ repository: Repository, _ session: Session
  ) throws(FileError) -> PrivateParts {
    guard let privatePath else {
      return try PrivateParts(files: session.files, root: repository.root)
    }
    return try PrivateParts(
      file: joinPath(session.workingFolder, privatePath), shownAs: privatePath,
      files: session.files)
  }

  /// What an application says to its form, and what a person should know of it, without the record's own lines.
  func fill(
    _ application: ApplicationFinder.Application, in loaded: LoadedRepository,
    _ library: FormLibrary, _ privateParts: PrivateParts, _ reviewer: inout FormReviewer
  ) throws -> Filling {
    let form = application.form
    let formFindings = try Self.usable(form, library)
    let (collector, problems) = AnswerCollector.make(for: form, in: loaded.store)
    guard let collector else { throw Findings(diagnostics: problems) }
    var answers = collector.answers(of: application.record, privateParts: privateParts)
    try set(&answers, of: form)
    let document = loaded.store.document(of: application.record)
    let errors = loaded.diagnostics.filter {
      $0.severity == .error && $0.location?.path == document.path
    }
    var findings = formFindings + privateParts.diagnostics + errors
    if loaded.store.isExample(application.record) {
      findings.append(.exampleRecord(at: answers.record))
    }
    let checked = form.check(answers, refused: Set(errors.compactMap(\.location)))
    findings += checked
    let review = reviewer.review(application.record)
    return Filling(
      record: application.record, store: loaded.store, form: form, answers: answers,
      review: review, findings: findings + review.diagnostics)
  }

  /// Puts what was typed into private blanks, which can be named as the form prints them, by placeholder or by key.
  private func set(_ answers: inout FormAnswers, of form: Form) throws(UsageError) {
    for setting in settings {
      guard let sign = setting.firstIndex(of: "=") else { throw .settingNeedsValue(setting) }
      let name = String(setting[..<sign])
      let found = form.fields.firstIndex {
        [$0.label, $0.name, $0.key].contains(name) && $0.isPrivate
      }
      guard let found else {
        let isOpen = form.fields.contains { [$0.label, $0.name, $0.key].contains(name) }
        throw isOpen
          ? .settingIsRecorded(name)
          : .noPrivateBlank(name, known: form.fields.filter(\.isPrivate).map(\.label))
      }
      answers.answers[found].texts = [String(setting[setting.index(after: sign)...])]
    }
  }
}

extension UsageError {
  fileprivate static func settingNeedsValue(_ text: String) -> Self {
    Self(
      Localized(zh: "--set 要写成“名称=内容”，不是“\(text)”", en: "--set takes LABEL=VALUE, not '\(text)'"))
  }

  fileprivate static func settingIsRecorded(_ name: String) -> Self {
    Self(
      Localized(zh: "“\(name)”是公开的内容，不能用 --set 填", en: "'\(name)' is no private blank"),
      remedy: Localized(
        zh: "写进申报记录，表和数据才一致", en: "put it into the record, so that form and data agree"))
  }

  fileprivate static func noPrivateBlank(_ name: String, known: [String]) -> Self {
    Self(
      Localized(zh: "表上没有不公开的“\(name)”", en: "the form has no private blank '\(name)'"),
      remedy: closestMatch(to: name, among: known).map(Localized.didYouMean)
        ?? (known.isEmpty
          ? nil
          : Localized(
            zh: "可以写：\(known.joined(separator: "、"))",
            en: "write one of: \(known.joined(separator: ", "))")))
  }
}
