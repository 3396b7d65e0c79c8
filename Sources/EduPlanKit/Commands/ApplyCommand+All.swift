/// `apply --all`: every application on its form, a file each.
extension ApplyCommand {
  /// How long it takes before progress is worth showing, and how often it is shown.
  private static let patience = Duration.milliseconds(500)
  private static let pace = Duration.milliseconds(100)

  /// Fills every application into a folder. What goes wrong with one keeps no other from being written.
  func fillAll(in session: inout Session) throws -> ExitStatus {
    guard let folder = outputPath, folder != "-" else { throw UsageError.allNeedsFolder }
    guard settings.isEmpty else { throw UsageError.allTakesNoSettings }
    let format = format ?? .docx
    guard format != .json else { throw UsageError.jsonIsForChecks }
    let repository = try session.findRepository()
    let target = joinPath(session.workingFolder, folder)
    guard session.files.kind(of: target) == .folder else { throw FileError.noFolder(folder) }
    let library = try FormLibrary(files: session.files, root: repository.root)
    guard library.unreadable.isEmpty else { throw Findings(diagnostics: library.unreadable) }
    let loaded = try session.loadRepository()
    let finder = ApplicationFinder(forms: library.forms, store: loaded.store)
    let records = try finder.all(formName: formName)
    guard !records.isEmpty else {
      guard try find(in: loaded, library, &session) == nil else { return .ok }
      return .usage
    }
    let privateParts = try readPrivateParts(repository, session)
    var reviewer = FormReviewer(loaded.store, on: asOf ?? session.today)
    let revision = format == .docx ? try dataRevision(in: session) : nil
    var run = Run()
    let clock = ContinuousClock()
    let start = clock.now
    var shown: ContinuousClock.Instant?
    for (number, record) in records.enumerated() {
      let now = clock.now
      if session.terminal.showsProgress, !session.global.isQuiet, now - start > Self.patience,
        shown.map({ now - $0 > Self.pace }) ?? true
      {
        let count = "\(number)/\(records.count)"
        session.showProgress(Localized(zh: "已填 \(count)", en: "filled \(count)")[session.language])
        shown = now
      }
      do {
        let application = ApplicationFinder.Application(
          record: record, form: try finder.form(for: record, named: formName))
        let filling = try fill(application, in: loaded, library, privateParts, &reviewer)
        run.add(filling)
        let bytes = try render(
          filling.form, filling.answers, as: format, stamp: filling.stamp(at: revision),
          in: session)
        let name = run.name(
          filling.form.fileName(for: filling.answers), loaded.store.id(of: record), format)
        try put(bytes, joinPath(target, name), shownAs: joinPath(folder, name), format, session)
        session.print(joinPath(folder, name) + "\n")
        run.written += 1
      } catch let error as Findings {
        run.findings += error.diagnostics
      } catch let error as FileError {
        run.failures.append(error)
      } catch let error as UsageError {
        run.mistakes.append(error)
      }
    }
    if shown != nil { session.showProgress("") }
    return run.tell(of: records.count, in: &session)
  }

  /// Writes a file unless a person has changed the one that is there.
  private func put(
    _ bytes: [UInt8], _ path: String, shownAs name: String, _ format: Format, _ session: Session
  ) throws(FileError) {
    if session.files.kind(of: path) != nil {
      let known = try session.files.read(path)
      if known == bytes { return }
      // Plain text does not say who wrote it, so one that differs is left alone.
      guard format == .docx, ZipArchive.isOurs(known) else {
        throw FileError(path: name, message: format == .docx ? .editedByHand : .differs)
      }
    }
    do throws(FileError) {
      try session.files.write(bytes, to: path)
    } catch {
      throw FileError(path: name, message: error.message)
    }
  }
}

/// What came out of filling many forms.
private struct Run {
  var written = 0
  var findings: [Diagnostic] = []
  var failures: [FileError] = []
  var mistakes: [UsageError] = []
  private var names: Set<String> = []
  /// The files of records with findings, by path.
  private var documents: [String: RecordDocument] = [:]

  /// Keeps what is wrong with an application.
  mutating func add(_ filling: ApplyCommand.Filling) {
    let found = filling.findings.filter { $0.severity != .note }
    guard !found.isEmpty else { return }
    findings += found
    let document = filling.store.document(of: filling.record)
    documents[document.path] = document
  }

  /// A name for a file that no other of the run has; some disks take capital and small letters for the same.
  mutating func name(_ stem: String, _ id: String, _ format: ApplyCommand.Format) -> String {
    let ending =
      switch format {
      case .docx, .html, .json: format.rawValue
      case .markdown: "md"
      case .text: "txt"
      }
    let candidates = [stem, "\(stem)-\(safeFileName(id))"]
    let free = candidates.first { !names.contains($0.lowercased()) } ?? candidates[1]
    names.insert(free.lowercased())
    return "\(free).\(ending)"
  }

  /// Tells the findings and what could not be written; the status is that of the worst.
  func tell(of count: Int, in session: inout Session) -> ExitStatus {
    var seen: Set<Diagnostic> = []
    var shown = findings.filter { seen.insert($0).inserted }.inFileOrder()
    for document in documents.values { shown = shown.withSourceLines(from: document) }
    session.report(shown)
    for mistake in mistakes { session.report(mistake) }
    for failure in failures { session.report(failure) }
    if !session.global.isQuiet {
      let rest = count - written
      session.note(
        Localized(
          zh: "共 \(count) 份，写了 \(written) 份" + (rest == 0 ? "\n" : "，\(rest) 份没有写\n"),
          en: "\(written) of \(count) forms written\n")[session.language])
    }
    if !failures.isEmpty { return .failure }
    return findings.hasErrors || !mistakes.isEmpty ? .findings : .ok
  }
}

extension UsageError {
  fileprivate static let allNeedsFolder = Self(
    Localized(zh: "--all 要写明放到哪个文件夹", en: "--all needs a folder to write to"),
    remedy: Localized(zh: "加上 -o 文件夹", en: "add -o FOLDER"))

  fileprivate static let allTakesNoSettings = Self(
    Localized(zh: "--set 是给一份申报的，不能和 --all 一起用", en: "--set is for one application, not for --all"),
    remedy: Localized(
      zh: "把不公开的内容写在 data/private/，或用 --private 文件",
      en: "put what is private into data/private/, or give --private FILE"))
}

extension Localized {
  fileprivate static let differs = Localized(
    zh: "这个文件已经存在，内容不同（可能有人改过），没有覆盖；换一个文件夹，或先移走它",
    en:
      "the file exists and differs (somebody may have edited it), so it was left alone; choose another folder, or move it away"
  )
}
