/// What a command that changes records works on.
struct EditingContext: Sendable {
  var repository: Repository
  /// The files as they were read, each checked by itself.
  var checked: CheckedRepository
  var loaded: LoadedRepository
  var store: PlanStore { loaded.store }
}

extension Session {
  /// Reads the repo while nobody else changes it, lets a command work out a change, refuses one that would make the data
  /// invalid, and writes all of it or nothing.
  ///
  /// What would be written is checked first, with all that goes across files: a finding that is an error and was not there
  /// before ends the command with it, and nothing is written.
  ///
  /// - Parameters:
  ///   - isDryRun: print the exact difference and write nothing.
  ///   - plan: works out the change from the records as they are now.
  ///   - report: says what was done, after it was; not called when nothing changes.
  mutating func changeRecords(
    isDryRun: Bool, plan: (EditingContext, inout Session) throws -> ChangeSet,
    report: (ChangeSet, inout Session) -> Void
  ) throws -> ExitStatus {
    let repository = try findRepository()
    let writer = writer(for: repository)
    return try writer.locked(unless: isDryRun) {
      let checked = try RepositoryLoader.read(repository, from: files)
      let context = EditingContext(
        repository: repository, checked: checked, loaded: RepositoryLoader.assemble(checked))
      let change = try plan(context, &self)
      guard !change.isEmpty else {
        note(self(Self.nothingToChange))
        return .ok
      }
      let gained = try newErrors(after: change, context)
      guard gained.isEmpty else {
        self.report(gained)
        note(self(Self.refused))
        return .findings
      }
      if isDryRun {
        print(difference(of: change))
        note(self(Self.dryRun))
        return .ok
      }
      try writer.commit(change)
      report(change, &self)
      return .ok
    }
  }

  /// The errors that a change would bring into the data, with their lines as they would be.
  func newErrors(
    after change: ChangeSet, _ context: EditingContext
  ) throws(FileError) -> [Diagnostic] {
    let checked: CheckedRepository
    if let changed = context.checked.changing(change) {
      checked = changed
    } else {
      checked = try RepositoryLoader.read(
        context.repository, from: change.staged(on: files, in: context.repository))
    }
    let errors = RepositoryLoader.assemble(checked).allFindings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return [] }
    return errors.without(context.loaded.allFindings, movesLines: true)
  }

  /// The exact difference of a change, file by file; of a private file only that it changes.
  func difference(of change: ChangeSet) -> String {
    change.files.map { file in
      let old = file.before == nil ? "/dev/null" : "a/\(file.path)"
      let new = file.after == nil ? "/dev/null" : "b/\(file.path)"
      let head = "--- \(old.terminalSafe)\n+++ \(new.terminalSafe)\n"
      guard !file.isPrivate else { return head + self(Self.privateChange) }
      return head
        + LineDifference(from: file.before ?? [], to: file.after ?? []).unified(\.terminalSafe)
    }.joined()
  }

  private static let nothingToChange = Localized(
    zh: "没有要改的，数据没有改动\n", en: "there is nothing to change; the data is as it was\n")
  private static let refused = Localized(
    zh: "这样改，数据就有上面的错误，所以没有改动\n",
    en: "the data would have the errors above, so nothing was changed\n")
  private static let dryRun = Localized(
    zh: "以上是要做的改动，没有写入（去掉 --dry-run 才写）\n",
    en: "this is what would change; nothing was written (leave out --dry-run to write it)\n")
  private static let privateChange = Localized(
    zh: "（不公开的内容有改动，不显示）\n", en: "(private content changes and is not shown)\n")
}

extension LoadedRepository {
  /// What `check` says about the records and the rules.
  var allFindings: [Diagnostic] {
    (diagnostics + ConstraintChecker.check(store) + RequirementChecker.check(store)).inFileOrder()
  }
}

extension DataChanged {
  /// As `report` prints it.
  func message(in language: Language) -> String {
    let names = paths.map(\.terminalSafe).joined(separator: Localized(zh: "、", en: ", ")[language])
    return Localized(
      zh: "\(names)：读了以后被别人改过，没有写入；再运行一次，从现在的内容改起",
      en:
        "\(names): changed since it was read; nothing was written. Run it again to start from what is there now"
    )[
      language]
  }
}
