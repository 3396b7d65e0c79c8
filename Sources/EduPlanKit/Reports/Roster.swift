/// A roster as it is to be printed: the lists of one programme, each with its rows.
struct Roster: Sendable, Hashable {
  /// The template's name.
  var name: String
  /// The id of the record the roster is about.
  var subject: String
  /// The number it was chosen by, as written.
  var round: String?
  /// The title above all lists, as printed; empty when there is none.
  var title: String
  /// What the column is called that says which list a row is from.
  var listHeading: String
  var lists: [List]
  /// The name of the district the rows were chosen for.
  var district: String?
  var isAsPrinted: Bool
  /// How it is set on paper.
  var page = Report.Page()

  /// One list.
  struct List: Sendable, Hashable {
    var mode: String
    var title: String
    var columns: [Table.Column]
    var rows: [Row]
    /// How many cells the notice leaves blank and the rows fill.
    var filledCount: Int
    /// The ways in which a row of this list can belong to a district.
    var roles: [Role]
    /// What to know when the list is shown for one district.
    var districtNote: Localized?
    /// How many example records would belong here; they are never listed.
    var exampleCount: Int
  }

  /// One row.
  struct Row: Sendable, Hashable {
    /// The record's id.
    var id: String
    var cells: [Table.Cell]
    /// By which roles the row belongs to the district asked for.
    var matches: [String] = []
  }

  /// A way in which a row belongs to a district.
  struct Role: Sendable, Hashable {
    var name: String
    var label: Localized
  }
}

// MARK: As tables

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

  /// What a spreadsheet gets: the columns as printed and nothing else; several lists as one table whose leading column
  /// says which list a row is from.
  func sheet(isSingleList: Bool) -> Report {
    let tables = lists.map { list in
      Table(title: list.title, columns: list.columns, rows: list.rows.map(\.cells))
    }
    return Report(
      tables: isSingleList ? tables : [Table.union(of: tables, leadingHeading: listHeading)])
  }

  private func table(
    of list: List, in language: Language, isHandedOn: Bool = false
  ) -> Table {
    var table = Table(
      title: list.title, columns: list.columns, rows: list.rows.map(\.cells),
      notes: districtNotes(of: list, in: language)
        + (isHandedOn ? [] : notes(of: list, in: language)))
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

  /// What a reader of the rows of one district should know.
  private func districtNotes(of list: List, in language: Language) -> [String] {
    var notes: [String] = []
    if let district {
      let counts = list.roles.map { role in
        let count = list.rows.count { $0.matches.contains(role.name) }
        return Localized(zh: "\(role.label.zh) \(count) 行", en: "\(count) as \(role.label.en)")
      }
      let joined = Localized(
        zh: counts.map(\.zh).joined(separator: "，"), en: counts.map(\.en).joined(separator: ", "))
      notes.append(
        Localized(zh: "\(district)：\(joined.zh)。", en: "\(district): \(joined.en).")[language])
      if let note = list.districtNote { notes.append(note[language]) }
      if isAsPrinted, list.rows.contains(where: { $0.cells.contains(.text("")) }) {
        notes.append(
          Localized(
            zh: "留空的格照原文，其值在原名单的上一行，不一定在这里的上一行。",
            en: """
              Blank cells are as issued: their value stands in the row above in the whole list, not \
              necessarily above here.
              """)[language])
      }
    }
    return notes
  }

  /// How the list was made.
  private func notes(of list: List, in language: Language) -> [String] {
    var notes: [String] = []
    if district == nil {
      let count = list.rows.count
      notes.append(
        Localized(zh: "共 \(count) 行。", en: count == 1 ? "1 row." : "\(count) rows.")[language])
    }
    if list.filledCount > 0 {
      let count = list.filledCount
      notes.append(
        Localized(
          zh: "原文留空的 \(count) 格已按数据补齐；用 --as-printed 照原样留空。",
          en: count == 1
            ? "1 cell that was issued blank is filled in; --as-printed leaves it blank."
            : "\(count) cells that were issued blank are filled in; --as-printed leaves them blank."
        )[language])
    }
    if list.exampleCount > 0 {
      let count = list.exampleCount
      notes.append(
        Localized(
          zh: "另有 \(count) 条示例记录，不列入。",
          en: "Not listed: \(count) example \(count == 1 ? "record" : "records").")[language])
    }
    return notes
  }
}
