/// What an import would do, as a table for people.
struct ImportPreview {
  let plan: ImportPlan
  let language: Language
  /// How many rows are shown; nil for all.
  let limit: Int?

  func report() -> Report {
    func text(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    let shown = plan.rows.filter { $0.outcome == .new || $0.outcome == .changed }
    let rows = shown.prefix(limit ?? shown.count)
    var report = Report()
    report.lead = [summary]
    guard !rows.isEmpty else { return report }
    var table = Table(
      columns: [
        .init(
          heading: plan.places.form == .table ? text("行", "Row") : text("条", "No."),
          isNumeric: true),
        .init(heading: text("改动", "What")),
        .init(heading: text("编号", "Id")),
        .init(heading: text("内容", "Content"), isFreeText: true),
      ])
    table.rows = rows.map { row in
      [
        .integer(row.row), .label(row.outcome == .new ? text("新增", "new") : text("修改", "change")),
        .text(row.id), .text(row.outcome == .new ? content(of: row) : changes(of: row)),
      ]
    }
    report.tables = [table]
    let rest = shown.count - rows.count
    if rest > 0 {
      report.notes = [
        text("还有 \(rest) 行没有列出；加 --full 全部列出", "\(rest) more rows; --full shows them all")
      ]
    }
    return report
  }

  /// How many records come in, change and stay.
  var summary: String {
    let (new, changed, same) = (plan.newCount, plan.changedCount, plan.unchangedCount)
    return Localized(
      zh: "“\(plan.kind.label.zh)”：新增 \(new) 条，修改 \(changed) 条，没有变化的 \(same) 条",
      en: "\(plan.kind.label.en): \(new) new, \(changed) changed, \(same) unchanged")[language]
  }

  private func content(of row: ImportPlan.Row) -> String {
    let open = row.cells.filter { $0.column.position != 0 && !$0.column.isSensitive }
      .map { words(of: $0.content, in: $0.column) }
    let secret =
      row.secret.isEmpty ? [] : [Localized(zh: "（另有不公开的内容）", en: "(and private content)")[language]]
    return (open + secret).filter { !$0.isEmpty }
      .joined(separator: language == .zh ? "，" : ", ")
  }

  private func changes(of row: ImportPlan.Row) -> String {
    row.changes.map { change in
      let label = change.column.label[language]
      guard !change.column.isSensitive else {
        return Localized(zh: "\(label)：有改动（不公开）", en: "\(label): changed (private)")[language]
      }
      let old = change.old.map { words(of: $0, in: change.column) } ?? ""
      let new = words(of: change.new, in: change.column)
      let empty = Localized(zh: "（空）", en: "(empty)")[language]
      return Localized(
        zh: "\(label)：\(old.isEmpty ? empty : old) → \(new.isEmpty ? empty : new)",
        en: "\(label): \(old.isEmpty ? empty : old) → \(new.isEmpty ? empty : new)")[language]
    }.joined(separator: language == .zh ? "；" : "; ")
  }

  private func words(of content: RecordContent, in column: ExchangeColumn) -> String {
    var column = column
    column.place = []
    let text = CellText.inSheet(
      CellWriter(.labels(language)).cell(of: content, in: column)?.text ?? "")
    guard text.unicodeScalars.count > Self.longest else { return text }
    return String(text.prefix(Self.longest)) + "…"
  }

  private static let longest = 60
}
