/// `apply --verify`: what has changed since a form was filled, in the document and in the record.
extension ApplyCommand {
  func verify(_ path: String, in session: inout Session) throws -> ExitStatus {
    let package = try ReturnedForm.package(at: path, in: session)
    guard let stamp = FormStamp(reading: package), !stamp.digests.isEmpty else {
      throw FileError(path: path, message: .noStamp)
    }
    let repository = try session.findRepository()
    let library = try FormLibrary(files: session.files, root: repository.root)
    guard library.unreadable.isEmpty else { throw Findings(diagnostics: library.unreadable) }
    let form = try ApplicationFinder.form(named: formName ?? stamp.form, among: library.forms)
    let returned = try ReturnedForm(package, named: path, stamp, among: [form])
    let loaded = try session.loadRepository()
    let (collector, problems) = AnswerCollector.make(for: form, in: loaded.store)
    guard let collector else { throw Findings(diagnostics: problems) }
    let record = (id ?? stamp.application).flatMap { loaded.store.find($0) }
    if let id, record == nil {
      _ = try ApplicationFinder(forms: library.forms, store: loaded.store).find(
        id: id, formName: nil)
    }
    let privateParts = try readPrivateParts(repository, session)
    let answers = record.map { collector.answers(of: $0, privateParts: privateParts) }
    let verification = FormVerification(returned.reading, stamp, answers, in: returned.printed)

    let language = session.language
    var lines = [Self.title(path, stamp, hasRecord: record != nil)[language]]
    let labels = verification.results.map { form.fields[$0.field].label }
    let column = labels.map { session.displayWidth.of($0) }.max() ?? 0
    for (result, label) in zip(verification.results, labels) where result.state != .unchanged {
      lines.append(
        "  " + session.displayWidth.padded(label, to: column) + "  " + result.state.words[language])
    }
    let changed = verification.results.count { $0.state.isChange }
    let compared = verification.results.count { $0.state != .notCompared }
    lines.append(
      Self.sum(compared, changed, besides: verification.results.count - compared)[language])
    session.print(lines.map { $0.terminalSafe + "\n" }.joined())
    if let leftOut = returned.leftOut { session.note(leftOut[session.language]) }
    if !returned.reading.changes.isEmpty, !session.global.isQuiet {
      session.report([.printChanged(returned.reading.changes, at: returned.location)])
    }
    return changed == 0 ? .ok : .findings
  }

  /// How many of the fields that could be compared have changed; the others are counted for themselves.
  private static func sum(_ compared: Int, _ changed: Int, besides rest: Int) -> Localized {
    let found =
      changed == 0
      ? Localized(zh: "核对了 \(compared) 项，都没有变", en: "none of \(compared) fields changed")
      : Localized(
        zh: "核对了 \(compared) 项，\(changed) 项有变化", en: "\(changed) of \(compared) fields changed")
    guard rest > 0 else { return found }
    return Localized(
      zh: found.zh + "；另有 \(rest) 项没有可比的内容",
      en: found.en + "; \(rest) more had nothing to compare them to")
  }

  private static func title(_ path: String, _ stamp: FormStamp, hasRecord: Bool) -> Localized {
    let application = stamp.application.map {
      Localized(
        zh: "，申报 \($0)" + (hasRecord ? "" : "（本仓库没有这份记录，只与填写时的内容比较）"),
        en: ", application \($0)"
          + (hasRecord ? "" : " (not in this repo: compared with what was filled in only)"))
    }
    let revision = stamp.revision.map {
      Localized(
        zh: "，填写时的数据版本 \(shown($0).zh)", en: ", filled from data at \(shown($0).en)")
    }
    return Localized(
      zh: "\(path)：表格 \(stamp.form)\(application?.zh ?? "")\(revision?.zh ?? "")",
      en: "\(path): form \(stamp.form)\(application?.en ?? "")\(revision?.en ?? "")")
  }

  private static func shown(_ revision: String) -> Localized {
    let commit = revision.prefix { $0 != "+" }.prefix(12)
    return revision.hasSuffix("+")
      ? Localized(zh: "\(commit)（另有未提交的改动）", en: "\(commit) with uncommitted changes")
      : Localized(zh: String(commit), en: String(commit))
  }
}

// MARK: Stamping

extension ApplyCommand {
  /// The commit of the data with `+` where files differ from it; nil where no folder above is under git, so that none is
  /// started for nothing.
  func dataRevision(in session: Session) throws(FileError) -> String? {
    if let past = session.pastCommit { return past.name }
    let repository = try session.findRepository()
    var folder = joinPath(session.workingFolder, repository.root)
    while session.files.kind(of: joinPath(folder, ".git")) == nil {
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return session.git.revision(
      of: repository.root, watching: [DataFiles.folder, FormReader.folder]
    ).map { $0.commit + ($0.isDirty ? "+" : "") }
  }
}

extension ApplyCommand.Filling {
  /// What the filled form carries of its own making.
  func stamp(at revision: String?) -> FormStamp {
    FormStamp(form, answers, application: store.id(of: record), revision: revision)
  }
}

extension FormVerification.State {
  fileprivate var words: Localized {
    switch self {
    case .unchanged: Localized(zh: "没有变", en: "unchanged")
    case .inDocument: Localized(zh: "文件里改过", en: "changed in the document")
    case .inRecord: Localized(zh: "记录里改过", en: "changed in the record")
    case .alikeInBoth:
      Localized(zh: "文件和记录里都改过，改成了一样的", en: "changed in both, to the same")
    case .otherwiseInBoth:
      Localized(zh: "文件和记录里都改过，各不相同", en: "changed in both, differently")
    case .differs: Localized(zh: "文件和记录不同", en: "the document differs from the record")
    case .notFound: Localized(zh: "文件里找不到这一格", en: "not found in the document")
    case .notCompared:
      Localized(zh: "不公开，没有可比的内容", en: "private, with nothing to compare it to")
    }
  }
}

extension Localized {
  fileprivate static let noStamp = Localized(
    zh: "文件里没有填写时的记载（是空白表、不是 eduplan 填的，或属性被清除了），无从核对；与记录比较用 --from",
    en: """
      the document does not say what was filled in (it is a form with empty blanks, is not by eduplan, or its \
      properties were removed), so there is nothing to verify; --from compares it with a record
      """)
}
