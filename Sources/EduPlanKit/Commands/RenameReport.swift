/// What `rename` changed, in words.
struct RenameReport {
  private(set) var text = ""

  init() {}

  /// How many things of a sort are told one by one.
  private static let limit = 20

  init(_ renaming: Renaming, _ writer: RenameWriter, _ store: PlanStore, _ language: Language) {
    func say(zh: String, en: String) -> String { Localized(zh: zh, en: en)[language] }
    func id(_ record: RecordHandle) -> String { renaming.newIds[record] ?? store.id(of: record) }
    let record = renaming.record
    let kind = store.schema.kinds[store.kind(of: record)]
    var lines = ["\(kind.label[language]) \(store.id(of: record)) → \(id(record))"]
    for (field, text) in renaming.parts.sorted(by: { $0.key < $1.key }) {
      let old = store.text(record, field: field) ?? ""
      guard old != text else { continue }
      lines.append(
        "  " + kind.fields[field].label[language] + say(zh: "：", en: ": ") + "\(old) → \(text)")
    }
    let others = renaming.newIds.keys.filter { $0 != record }.sorted()
    if !others.isEmpty {
      lines.append(
        say(
          zh: "  由它组成的编号 \(others.count) 个，一起改：",
          en: "  ids made of it, changed with it: \(others.count)"))
      for other in others.prefix(Self.limit) {
        lines.append("    \(store.id(of: other)) → \(id(other))")
      }
      if others.count > Self.limit { lines.append("    ……") }
    }
    let groups = Dictionary(grouping: renaming.references) { place in
      [store.kind(of: place.record), place.field]
    }
    lines.append(
      say(
        zh: "  引用 \(renaming.references.count) 处", en: "  references: \(renaming.references.count)")
        + (groups.isEmpty ? "" : say(zh: "：", en: ": "))
        + groups.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { key, places in
          let kind = store.schema.kinds[key[0]]
          return say(
            zh: "\(kind.label.zh)的\(kind.fields[key[1]].label.zh) \(places.count)",
            en: "\(kind.fields[key[1]].label.en) of \(kind.label.en) \(places.count)")
        }.joined(separator: say(zh: "、", en: ", ")))
    for move in writer.moves {
      lines.append(say(zh: "  文件改名：", en: "  file renamed: ") + "\(move.from) → \(move.to)")
    }
    for move in writer.moved.prefix(Self.limit) {
      lines.append(say(zh: "  移到 ", en: "  moved to ") + move.to)
    }
    if renaming.parts.isEmpty, let name = kind.index(ofField: "name"),
      store.text(record, field: name) == store.id(of: record)
    {
      lines.append(
        say(
          zh:
            "  \(kind.fields[name].label.zh)仍是“\(store.id(of: record))”；要改：eduplan set \(id(record)) \(kind.fields[name].name)=…",
          en:
            "  its \(kind.fields[name].label.en.lowercased()) is still '\(store.id(of: record))'; to change it: eduplan set \(id(record)) \(kind.fields[name].name)=…"
        ))
    }
    text = lines.map { $0.terminalSafe + "\n" }.joined()
  }

  /// Adds what changed in other records by the way.
  mutating func add(_ changes: SetReport, in language: Language) {
    text += changes.text(in: language)
  }

  /// Says where the old id stands in quotes and was left alone.
  func noteQuoted(_ places: [SourceLocation], in session: inout Session) {
    guard !places.isEmpty else { return }
    session.note(
      session(
        Localized(
          zh: "另有 \(places.count) 处写着原编号，不是引用，没有改，请核对：\n",
          en: places.count == 1
            ? "the old id stands in 1 more place, which is no reference and was left alone; look at it:\n"
            : "the old id stands in \(places.count) more places, which are no references and were left alone; look at them:\n"
        )))
    for place in places.prefix(Self.limit) {
      session.note("  \(place.path.terminalSafe):\(place.line)\n")
    }
    if places.count > Self.limit { session.note("  ……\n") }
  }
}
