/// What `set` changed, in words.
struct SetReport {
  private var changes: [RecordSetter.Change] = []
  private var ids: [RecordHandle: (id: String, path: String)] = [:]
  private var count = 0

  init() {}

  /// - Parameter count: of the records that were named.
  init(_ changes: [RecordSetter.Change], _ store: PlanStore, count: Int) {
    self.changes = changes
    self.count = count
    for change in changes {
      ids[change.record] = (
        store.id(of: change.record), store.document(of: change.record).path
      )
    }
  }

  /// How many records are told one by one.
  private static let limit = 20

  /// For `undo` to name.
  var title: Localized {
    let labels = changes.map(\.label).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let zh = labels.joined(separator: "、")
    let en = labels.joined(separator: ", ")
    guard ids.count == 1, let only = ids.values.first else {
      return Localized(zh: "改 \(ids.count) 条记录的\(zh)", en: "set \(en) of \(ids.count) records")
    }
    return Localized(zh: "改 \(only.id) 的\(zh)", en: "set \(en) of \(only.id)")
  }

  func text(in language: Language) -> String {
    var lines: [String] = []
    var shown: [RecordHandle] = []
    for change in changes {
      if shown.last != change.record {
        if shown.count == Self.limit { break }
        shown.append(change.record)
        if let record = ids[change.record] {
          lines.append(
            Localized(
              zh: "\(record.id)（\(record.path)）", en: "\(record.id) (\(record.path))")[language])
        }
      }
      lines.append("  " + text(of: change, in: language))
    }
    if ids.count > shown.count {
      lines.append(
        Localized(zh: "……共 \(ids.count) 条", en: "… \(ids.count) records in all")[language])
    }
    let same = max(0, count - ids.count)
    if same > 0 {
      lines.append(
        Localized(
          zh: "另有 \(same) 条本来就是这样", en: "\(same) more were like this already")[language])
    }
    return lines.map { $0.terminalSafe + "\n" }.joined()
  }

  private func text(of change: RecordSetter.Change, in language: Language) -> String {
    if let path = change.privatePath {
      return Localized(
        zh: "\(change.label)：已改，在 \(path)（不公开，不显示）",
        en: "\(change.label): changed in \(path) (private, not shown)")[language]
    }
    let nothing = Localized(zh: "（空）", en: "(nothing)")[language]
    let old = change.old.map { Self.cut($0, language) } ?? nothing
    let new = change.new.map { Self.cut($0, language) } ?? nothing
    let colon = Localized(zh: "：", en: ": ")[language]
    return change.label + colon + "\(old) → \(new)"
  }

  /// Prose is told by its beginning and its length.
  private static func cut(_ text: String, _ language: Language) -> String {
    let length = text.unicodeScalars.count
    guard length > 40 else { return text }
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(24)))
    return head + Localized(zh: "……（\(length) 字）", en: "… (\(length) characters)")[language]
  }
}
