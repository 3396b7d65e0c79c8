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

  /// Says how the first application is written: a record to copy, made from the form's fields.
  private func showBeginning(
    _ library: FormLibrary, _ store: PlanStore, _ session: inout Session
  ) throws {
    let form =
      try formName.map { try ApplicationFinder.form(named: $0, among: library.forms) }
      ?? ApplicationFinder.onlyForm(among: library.forms)
    let kind = store.schema.index(ofKind: form.kind).map { store.schema.kinds[$0] }
    let folder = kind?.folder ?? form.kind
    let label = kind?.label ?? Localized(zh: form.kind, en: form.kind)
    session.report(
      UsageError(
        Localized(zh: "还没有\(label.zh)", en: "there is no \(label.en.lowercased()) yet"),
        remedy: Localized(
          zh: "新建文件 \(DataFiles.folder)/\(folder)/编号.yaml，照下面填写：",
          en: "make the file \(DataFiles.folder)/\(folder)/ID.yaml and fill this in:")))
    session.note("\n" + form.scaffold(for: kind, language: session.language) + "\n")
    let blank = "eduplan apply --blank --form \(form.id)"
    let next = Localized(
      zh: "然后运行：eduplan apply 编号\n只要空白表：\(blank)\n",
      en: "then run: eduplan apply ID\nfor the form with empty blanks: \(blank)\n")
    session.note(next[session.language])
  }

  /// What the application says to the form, and what a person should know of it.
  func readAnswers(
    to application: ApplicationFinder.Application, in loaded: LoadedRepository,
    _ repository: Repository, _ session: Session
  ) throws -> (FormAnswers, [Diagnostic]) {
    let (collector, problems) = AnswerCollector.make(for: application.form, in: loaded.store)
    guard let collector else { throw Findings(diagnostics: problems) }
    let privateParts =
      try privatePath.map {
        try PrivateParts(
          file: joinPath(session.workingFolder, $0), shownAs: $0, files: session.files)
      } ?? PrivateParts(files: session.files, root: repository.root)
    let answers = collector.answers(of: application.record, privateParts: privateParts)
    let document = loaded.store.document(of: application.record)
    let errors = loaded.diagnostics.filter {
      $0.severity == .error && $0.location?.path == document.path
    }
    var findings = privateParts.diagnostics + errors
    if loaded.store.isExample(application.record) {
      findings.append(.exampleRecord(at: answers.record))
    }
    let checked = application.form.check(answers, refused: Set(errors.compactMap(\.location)))
    findings += checked.map { $0.severity == .note ? $0 : $0.withSourceLine(from: document) }
    return (answers, findings)
  }
}
