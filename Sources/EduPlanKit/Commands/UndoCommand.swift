/// Takes back the last change that eduplan made to the records.
struct UndoCommand: Command {
  static let name = "undo"
  static let summary = Localized(zh: "撤销上一次改动", en: "Take back the last change")
  static let discussion = Localized(
    zh: """
      把 eduplan 上一次改动的文件恢复成改动以前的样子，再运行一次，撤销再上一次；保留最近 \(ChangeHistory.limit) 次。\
      这以后又被改过的文件不会被盖掉：那样就什么都不撤销，并指出是哪个文件。用编辑器直接做的改动不在其中。
      例：eduplan undo --list
      """,
    en: """
      Brings the files that eduplan changed last back to what they were; run again, it takes back the change before \
      that. The last \(ChangeHistory.limit) are kept. A file that was changed since is not written over: then nothing is \
      taken back, and the file is named. What was changed in an editor is not among them.
      Example: eduplan undo --list
      """)
  static let options: [OptionSpec<Self>] = [
    .flag(
      "list", Localized(zh: "列出可以撤销的改动，最近的在前", en: "List what can be taken back, the last first")
    ) {
      $0.listsOnly = true
    },
    .flag(
      "dry-run", Localized(zh: "只显示会怎样改，不写入", en: "Show what would change and write nothing")
    ) { $0.isDryRun = true },
  ]

  var listsOnly = false
  var isDryRun = false

  func run(in session: inout Session) throws -> ExitStatus {
    let history = ChangeHistory(session.writer(for: try session.findRepository()))
    let entries = try history.entries()
    guard let last = entries.first else {
      session.note(session(Self.nothing))
      return .ok
    }
    if listsOnly {
      list(entries, in: &session)
      return .ok
    }
    do {
      return try session.changeRecords(isDryRun: isDryRun) { _, _ in
        // Another may have taken back or added one while we waited.
        guard let newest = try history.entries().first else {
          return ChangeSet(title: Self.nothing)
        }
        return try history.takingBack(newest)
      } report: { change, session in
        session.print(Self.words(change, last, in: session.language))
      }
    } catch let error as DataChanged {
      let names = error.paths.map(\.terminalSafe).joined(separator: session(.comma))
      session.note(
        session(
          Localized(
            zh: "eduplan: \(names)：那次改动以后又改过，所以没有撤销；什么都没有写入。要改回去，请用编辑器或 git\n",
            en:
              "eduplan: \(names): changed again since, so nothing was taken back or written; use an editor or git\n"
          )))
      return .conflict
    }
  }

  private func list(_ entries: [ChangeHistory.Entry], in session: inout Session) {
    for (position, entry) in entries.enumerated() {
      let change = entry.change
      let line = "\(position + 1). \(change.moment) \(session(change.title))"
      session.print(line.terminalSafe + "\n")
      for file in change.files { session.print("   \(file.path.terminalSafe)\n") }
    }
  }

  private static func words(
    _ change: ChangeSet, _ entry: ChangeHistory.Entry, in language: Language
  ) -> String {
    let head = Localized(
      zh: "已撤销 \(entry.change.moment) 的改动：\(change.title.zh)",
      en: "Took back the change of \(entry.change.moment): \(change.title.en)")
    let lines = change.files.map { file in
      let verb =
        file.before == nil
        ? Localized(zh: "恢复", en: "back again")
        : file.after == nil
          ? Localized(zh: "删去", en: "gone again") : Localized(zh: "改回", en: "as before")
      return "  \(verb[language]) \(file.path)"
    }
    return ([head[language]] + lines).map { $0.terminalSafe + "\n" }.joined()
  }

  private static let nothing = Localized(
    zh: "没有可以撤销的改动\n", en: "there is no change to take back\n")
}

extension Localized {
  fileprivate static let comma = Localized(zh: "、", en: ", ")
}
