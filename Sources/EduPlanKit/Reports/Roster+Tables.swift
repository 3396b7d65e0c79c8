extension Roster {
  /// Titles and lists as printed, with what a reader should know below each list.
  ///
  /// For one district a last column says by which of its districts a row is there.
  func report(in language: Language) -> Report {
    Report(title: title, tables: lists.map { table(of: $0, in: language) }, page: page)
  }

  /// The roster as a page that is handed on: what only tells the user of this tool how the lists were made is left out.
  func document(in language: Language) -> Report {
    Report(
      title: title, tables: lists.map { table(of: $0, in: language, isHandedOn: true) }, page: page)
  }

  /// Rosters about several records as one report: each list says which record it is about.
  static func report(
    of rosters: [Roster], in language: Language, _ report: (Roster) -> Report
  ) -> Report {
    guard rosters.count != 1 else { return report(rosters[0]) }
    var result = Report(page: rosters.first?.page ?? Report.Page())
    for roster in rosters {
      for var table in report(roster).tables {
        table.title = [roster.title, table.title].filter { !$0.isEmpty }
          .joined(separator: language == .zh ? "：" : ": ")
        result.tables.append(table)
      }
    }
    return result
  }

  /// What a spreadsheet gets: the columns as printed and nothing else but the group; several lists as one table whose
  /// leading column says which list a row is from, several records with a column that says which.
  static func sheet(of rosters: [Roster], isSingleList: Bool, in language: Language) -> Report {
    let subjectHeading = Localized(zh: "对象", en: "Subject")[language]
    let tables = rosters.flatMap { roster in
      roster.lists.map { list -> Table in
        var table = roster.sheet(of: list)
        if rosters.count > 1 {
          table.columns.insert(Table.Column(heading: subjectHeading), at: 0)
          for row in table.rows.indices {
            table.rows[row].insert(.text(roster.subject ?? ""), at: 0)
          }
        }
        return table
      }
    }
    guard isSingleList else {
      return Report(
        tables: [Table.union(of: tables, leadingHeading: rosters.first?.listHeading ?? "")])
    }
    // The same list about several records has the same columns.
    guard var first = tables.first else { return Report() }
    first.rows = tables.flatMap(\.rows)
    return Report(tables: [first])
  }

  private func sheet(of list: List) -> Table {
    var table = Table(title: list.title, columns: list.columns, rows: list.rows.map(\.cells))
    guard let label = list.groupLabel else { return table }
    table.columns.insert(Table.Column(heading: label), at: 0)
    for group in list.groups {
      for row in group.firstRow..<(group.firstRow + group.count) {
        table.rows[row].insert(.text(group.title), at: 0)
      }
    }
    return table
  }

  private func table(
    of list: List, in language: Language, isHandedOn: Bool = false
  ) -> Table {
    let notes = notes(of: list, isHandedOn: isHandedOn).map { $0[language] }
    guard !list.rows.isEmpty else {
      return Table(title: list.title, columns: [], notes: notes)
    }
    var table = Table(
      title: list.title, columns: list.columns, rows: list.rows.map(\.cells),
      groups: list.groups.map { Table.Group(title: $0.title, firstRow: $0.firstRow) },
      notes: notes)
    if let label = list.groupLabel { table.groupHeading = label }
    guard district != nil else { return table }
    table.columns.append(
      Table.Column(heading: Localized(zh: "所在栏", en: "matched by")[language]))
    for (number, row) in list.rows.enumerated() {
      let labels = list.roles.filter { row.matches.contains($0.name) }.map { $0.label[language] }
      let text = labels.joined(separator: language == .zh ? "、" : ", ")
      table.rows[number].append(.label(text))
    }
    return table
  }

  // MARK: Notes

  private func notes(of list: List, isHandedOn: Bool) -> [Localized] {
    let rows = isHandedOn && !list.rows.isEmpty ? [] : [list.countNote]
    var notes = district == nil ? rows : districtNotes(of: list)
    if isHandedOn { return notes }
    if list.filledCount > 0 {
      let count = list.filledCount
      notes.append(
        Localized(
          zh: "原文留空的 \(count) 格已按数据补齐；用 --as-printed 照原样留空。",
          en: count == 1
            ? "1 cell that was issued blank is filled in; --as-printed leaves it blank."
            : "\(count) cells that were issued blank are filled in; --as-printed leaves them blank."
        ))
    }
    if list.exampleCount > 0 {
      let count = list.exampleCount
      notes.append(
        Localized(
          zh: "另有 \(count) 条示例记录，不列入。",
          en: "Not listed: \(count) example \(count == 1 ? "record" : "records")."))
    }
    return notes
  }

  private func districtNotes(of list: List) -> [Localized] {
    let district = district ?? ""
    guard !list.roles.isEmpty else {
      return [
        Localized(
          zh: "\(district)：这份名单不分区，没有列出。",
          en: "\(district): this list knows no districts; nothing is listed.")
      ]
    }
    let counts = list.roles.map { role in
      let count = list.rows.count { $0.matches.contains(role.name) }
      return Localized(zh: "\(role.label.zh) \(count) 行", en: "\(count) as \(role.label.en)")
    }
    let joined = Localized(
      zh: counts.map(\.zh).joined(separator: "，"), en: counts.map(\.en).joined(separator: ", "))
    var notes = [Localized(zh: "\(district)：\(joined.zh)。", en: "\(district): \(joined.en).")]
    if let note = list.districtNote { notes.append(note) }
    if isAsPrinted, list.rows.contains(where: { $0.cells.contains(.text("")) }) {
      notes.append(
        Localized(
          zh: "留空的格照原文，其值在原名单的上一行，不一定在这里的上一行。",
          en: """
            Blank cells are as issued: their value stands in the row above in the whole list, not \
            necessarily above here.
            """))
    }
    return notes
  }
}

extension Roster.List {
  /// How many rows there are, or that there are none.
  fileprivate var countNote: Localized {
    let count = rows.count
    guard count > 0 else { return emptyNote }
    guard !groups.isEmpty else {
      return Localized(zh: "共 \(count) 行。", en: count == 1 ? "1 row." : "\(count) rows.")
    }
    return Localized(
      zh: "共 \(count) 行，分 \(groups.count) 组。",
      en: (count == 1 ? "1 row" : "\(count) rows")
        + (groups.count == 1 ? " in 1 group." : " in \(groups.count) groups."))
  }

  fileprivate var emptyNote: Localized {
    empty ?? Localized(zh: "没有可列的记录。", en: "There is nothing to list.")
  }
}
