/// `apply --from`: takes what a school wrote into the form back into the records.
extension ApplyCommand {
  /// Shows what the document says otherwise than the record; writes it when that was asked for.
  func readBack(from path: String, in session: inout Session) throws -> ExitStatus {
    let repository = try session.findRepository()
    let writer = session.writer(for: repository)
    return try writer.locked(unless: !writesBack) {
      try readBack(from: path, repository, writer, &session)
    }
  }

  private func readBack(
    from path: String, _ repository: Repository, _ writer: RepositoryWriter,
    _ session: inout Session
  ) throws -> ExitStatus {
    let package = try ReturnedForm.package(at: path, in: session)
    let stamp = FormStamp(reading: package)
    let library = try FormLibrary(files: session.files, root: repository.root)
    guard library.unreadable.isEmpty else { throw Findings(diagnostics: library.unreadable) }
    let loaded = try session.loadRepository()
    let target = try target(of: stamp, loaded.store, library)
    let returned = try ReturnedForm(
      package, named: path, stamp, among: try candidates(for: target, stamp, library, loaded.store))
    let (collector, problems) = AnswerCollector.make(for: returned.form, in: loaded.store)
    guard let collector else { throw Findings(diagnostics: problems) }

    let privateParts = try readPrivateParts(repository, session)
    let answers =
      target.record.map { collector.answers(of: $0, privateParts: privateParts) }
      ?? FormAnswers.blank(for: returned.form)
    let changes = FormChanges(
      returned.reading, expected: returned.expected(answers), answers, in: returned.printed)
    var plan = WriteBack(
      returned.form, changes, loaded.store, privateParts,
      privateFile: privatePath, applicant: try applicant(of: returned.form, loaded.store))
    plan.prepare(target.record, newId: target.newId)
    let found = returned.diagnostics(changes) + plan.problems(at: returned.location)
    session.report(session.global.isQuiet ? found.filter { $0.severity != .note } : found)
    session.print(plan.words(in: session.language))
    if let leftOut = returned.leftOut { session.note(leftOut[session.language]) }
    guard plan.errors.isEmpty else {
      session.report(plan.errors)
      return .findings
    }
    return try finish(plan, writer, path, &session)
  }

  private func finish(
    _ plan: WriteBack, _ writer: RepositoryWriter, _ path: String, _ session: inout Session
  ) throws -> ExitStatus {
    guard !plan.edits.isEmpty else { return .ok }
    guard writesBack else {
      let command = (["apply", "--from", shellWord(path)] + (id.map { [shellWord($0)] } ?? []))
        .joined(separator: " ")
      session.note(
        Localized(
          zh: "还没有写入。核对无误后运行：eduplan \(command) --write\n",
          en: "nothing is written yet; when it is right, run: eduplan \(command) --write\n")[
            session.language])
      return .ok
    }
    let change = ChangeSet(title: plan.title, files: plan.edits.map { place($0, session) })
    try writer.refuseTaken(change)
    try writer.commit(change)
    for edit in plan.edits {
      session.note(
        (edit.isPrivate
          ? Localized(
            zh: "已写入 \(edit.path)（不公开，git 不管它）\n",
            en: "wrote \(edit.path) (private, not tracked by git)\n")
          : Localized(zh: "已写入 \(edit.path)\n", en: "wrote \(edit.path)\n"))[session.language])
    }
    return .ok
  }

  /// The change as the repo knows the file: one that the user named is opened from the folder they stand in.
  private func place(_ edit: FileChange, _ session: Session) -> FileChange {
    guard edit.isPrivate, privatePath != nil else { return edit }
    var edit = edit
    edit.path = joinPath(session.workingFolder, edit.path)
    return edit
  }

  // MARK: Which application

  /// The applicant that `--school` names.
  private func applicant(
    of form: Form, _ store: PlanStore
  ) throws -> (field: Int, id: String)? {
    guard let school, let position = store.schema.index(ofKind: form.kind) else { return nil }
    let kind = store.schema.kinds[position]
    guard let number = form.applicantField(in: kind),
      let field = kind.index(ofField: form.fields[number].key).map({ kind.fields[$0] })
    else { throw UsageError.noSchoolOnForm(form.id) }
    let programme = form.programme(in: store)
    return (number, store.id(of: try ApplicantFinder(field, store, of: programme).find(school)))
  }

  /// The record a document belongs to: the one named, else the one its stamp names; none for a new one.
  private func target(
    of stamp: FormStamp?, _ store: PlanStore, _ library: FormLibrary
  ) throws -> (record: RecordHandle?, newId: String?) {
    if school != nil {
      guard id == nil else { throw UsageError.schoolOrApplication }
      return (nil, nil)
    }
    if let id {
      let finder = ApplicationFinder(forms: library.forms, store: store)
      guard case .found(let application) = try finder.find(id: id, formName: formName) else {
        return (nil, nil)
      }
      return (application.record, nil)
    }
    guard let named = stamp?.application else { return (nil, nil) }
    guard let record = store.find(named) else { return (nil, named) }
    return (record, nil)
  }

  /// The forms that a document may be.
  private func candidates(
    for target: (record: RecordHandle?, newId: String?), _ stamp: FormStamp?,
    _ library: FormLibrary, _ store: PlanStore
  ) throws -> [Form] {
    if let formName { return [try ApplicationFinder.form(named: formName, among: library.forms)] }
    if let record = target.record {
      return [try ApplicationFinder(forms: library.forms, store: store).form(for: record)]
    }
    let usable = library.forms.filter { !library.diagnostics(of: $0).hasErrors }
    let stamped = usable.filter { $0.id == stamp?.form }
    return stamped.isEmpty ? usable : stamped
  }
}

extension UsageError {
  static let needsFrom = Self(
    Localized(zh: "--write 要和 --from 一起用", en: "--write goes with --from"),
    remedy: Localized(
      zh: "用 --from 文件.docx 指明读哪个文件", en: "name the file to read with --from FILE.docx"))

  fileprivate static let schoolOrApplication = Self(
    Localized(
      zh: "--school 是新建一份申报，不能同时写申报的编号",
      en: "--school makes a new application, so no application can be named"))
}
