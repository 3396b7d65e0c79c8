/// Removes records, as long as no other refers to them, or with all that does.
struct RemoveCommand: Command {
  static let name = "remove"
  static let summary = Localized(zh: "删去记录", en: "Remove records")
  static let discussion = Localized(
    zh: """
      有别的记录引用时不删，并列出是哪些。加 --cascade 一起处理：必填的引用，连引用它的记录也删去，再看谁引用那一条；\
      不是必填的，只清去那一处。data/private/ 里同编号的内容一起删去。删之前用 --dry-run 看清楚。

        eduplan remove tw21-mutual-28
        eduplan remove 宝山区/乐之中学 --cascade --dry-run
      """,
    en: """
      While other records refer to it, a record stays, and they are listed. With --cascade they are dealt with, too: a \
      reference that is required takes its record along, and so on from there; any other is cleared. The part of the same id in \
      data/private/ goes as well. --dry-run shows all of it beforehand.

        eduplan remove tw21-mutual-28
        eduplan remove 宝山区/乐之中学 --cascade --dry-run
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID", count: .atLeastOne,
    help: Localized(zh: "记录的编号", en: "The id of a record"), takes: [.record]
  ) { $0.ids.append($1) }
  static let options: [OptionSpec<Self>] = [
    .flag(
      "cascade",
      Localized(
        zh: "引用它的也处理：必填的连记录删去，其余清去引用",
        en:
          "Also what refers to it: required references take their record along, others are cleared")
    ) { $0.isCascade = true },
    CompanionEdits.option { $0.companions.words.append($1) },
    .flag("dry-run", Localized(zh: "只显示要改什么，不写入", en: "Show what would change, write nothing")) {
      $0.isDryRun = true
    },
  ]

  var ids: [String] = []
  var isCascade = false
  var companions = CompanionEdits()
  var isDryRun = false

  /// How many referring places are shown.
  private static let limit = 20

  func run(in session: inout Session) throws -> ExitStatus {
    var words = ""
    return try session.changeRecords(
      isDryRun: isDryRun,
      plan: { context, session in
        let records = try context.loaded.recordsToChange(ids)
        try context.loaded.refuseUnread()
        let plan = RemovalPlan(records, isCascade: isCascade, in: context.store)
        if !isCascade, !plan.references.isEmpty {
          throw Self.refusal(plan, context.store)
        }
        let parts = try PrivateParts(files: session.files, root: context.repository.root)
        var setter = RecordSetter(context.store, parts, language: session.language)
        try companions.apply(to: &setter, context.loaded)
        words =
          Self.words(plan, parts, context.store, session.language)
          + SetReport(setter.changes, context.store, count: 0).text(in: session.language)
        if isDryRun { session.print(words) }
        let ids = records.map { context.store.id(of: $0) }
        return ChangeSet(
          title: Localized(
            zh: "删去 \(ids.joined(separator: "、"))", en: "remove \(ids.joined(separator: ", "))"),
          files: try Self.files(plan, parts, context.store, setter.handOver()))
      },
      report: { _, session in session.print(words) })
  }

  private static func files(
    _ plan: RemovalPlan, _ parts: PrivateParts, _ store: PlanStore, _ edits: RecordEdits
  ) throws(Findings) -> [FileChange] {
    var edits = edits
    do throws(RecordEditError) {
      for (record, places) in plan.cleared {
        try edits.edit(record) { (document) throws(RecordEditError) in
          try RemovalPlan.clearing(places, in: document)
        }
      }
      for record in plan.removed {
        edits.remove(record)
        guard let part = parts[store.id(of: record)],
          let number = part.document.records.firstIndex(of: part.node)
        else { continue }
        if part.document.diagnostics.hasErrors {
          throw RecordEditError(diagnostic: part.document.diagnostics[0])
        }
        edits.remove(number, in: part.document)
        edits.keepPrivate(part.document.path)
      }
      return try edits.changes()
    } catch {
      throw Findings(diagnostics: [error.diagnostic])
    }
  }

  // MARK: Words

  private static func refusal(_ plan: RemovalPlan, _ store: PlanStore) -> Findings {
    let shown = plan.references.prefix(limit).compactMap { place -> Diagnostic? in
      let document = store.document(of: place.record)
      guard let record = document.records.firstIndex(of: store.root(of: place.record)),
        let node = document.node(at: place.place, ofRecord: record)
      else { return nil }
      let field = store.schema.kinds[store.kind(of: place.record)].fields[place.field]
      return .stillReferenced(
        store.id(of: place.target), by: store.id(of: place.record), field, in: document, at: node)
    }
    let count = plan.references.count
    let isCut = count > shown.count
    return Findings(
      diagnostics: shown,
      conclusion: Localized(
        zh: "还有 \(count) 处引用" + (isCut ? "（上面是前 \(shown.count) 处）" : "") + "，没有删去",
        en: (count == 1 ? "1 reference is left" : "\(count) references are left")
          + (isCut ? " (the first \(shown.count) are shown above)" : "")
          + ", so nothing was removed"))
  }

  private static func words(
    _ plan: RemovalPlan, _ parts: PrivateParts, _ store: PlanStore, _ language: Language
  ) -> String {
    func say(zh: String, en: String) -> String { Localized(zh: zh, en: en)[language] }
    var lines = [
      say(
        zh: "删去 \(plan.removed.count) 条记录：",
        en: plan.removed.count == 1 ? "removes 1 record:" : "removes \(plan.removed.count) records:"
      )
    ]
    for record in plan.removed.prefix(limit) {
      let kind = store.schema.kinds[store.kind(of: record)]
      let id = store.id(of: record)
      let secret = parts[id] == nil ? "" : say(zh: "，连同不公开的内容", en: ", with its private part")
      lines.append(
        "  " + kind.label[language] + " " + id
          + say(
            zh: "（\(store.document(of: record).path)）", en: " (\(store.document(of: record).path))")
          + secret)
    }
    if plan.removed.count > limit { lines.append("  ……") }
    if !plan.references.isEmpty {
      lines.append(
        say(
          zh: "清去 \(plan.references.count) 处引用：",
          en: plan.references.count == 1
            ? "clears 1 reference:" : "clears \(plan.references.count) references:"))
      for place in plan.references.prefix(limit) {
        let field = store.schema.kinds[store.kind(of: place.record)].fields[place.field]
        lines.append(
          "  " + store.id(of: place.record) + say(zh: "的", en: ": ") + field.label[language]
            + say(
              zh: "（\(store.id(of: place.target))）", en: " (\(store.id(of: place.target)))"))
      }
      if plan.references.count > limit { lines.append("  ……") }
    }
    return lines.map { $0.terminalSafe + "\n" }.joined()
  }
}
