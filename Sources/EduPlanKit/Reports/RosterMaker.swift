/// Makes rosters from a template and the records of the repo.
///
/// Everything the template names is looked up once; what leads nowhere is a finding at its place in the template, and then
/// there is no maker.
struct RosterMaker: Sendable {
  let template: RosterTemplate
  private let store: PlanStore
  /// The day on which queries are answered.
  private let day: Day
  private let about: Query
  private let round: RecordPath?
  private let heading: RecordPath?
  private let lists: [ListPlan]

  /// A list of the template with its paths and its query resolved.
  private struct ListPlan: Sendable {
    var template: RosterTemplate.List
    var heading: RecordPath
    var query: Query
    var order: RecordPath?
    var columns: [ColumnPlan]
    var districts: [RecordPath]
  }

  /// Where the text of a column comes from.
  private struct ColumnPlan: Sendable {
    var value: RecordPath
    var printed: RecordPath?
    var raw: RecordPath?
  }

  static func make(
    _ template: RosterTemplate, in store: PlanStore, on day: Day
  ) -> (maker: RosterMaker?, diagnostics: [Diagnostic]) {
    var resolver = RosterResolver(store: store)
    guard let about = resolver.query(template.about, each: nil) else {
      // Without its subject everything else would only be found wrong for that.
      return (nil, resolver.diagnostics)
    }
    let subject = about.kind
    let round = resolver.path(template.round, from: subject)
    let heading = resolver.path(template.heading, from: subject)
    var lists: [ListPlan] = []
    for list in template.lists {
      let query = resolver.query(list.records, each: subject)
      let row = query?.kind
      let title = resolver.path(list.heading, from: subject)
      let order = resolver.path(list.order, from: row)
      let columns = list.columns.map { column in
        resolver.column(column.value, from: row).map {
          ColumnPlan(
            value: $0, printed: resolver.column(column.printed, from: row),
            raw: resolver.column(column.raw, from: row))
        }
      }
      let districts = list.districts.map { resolver.path($0.value, from: row) }
      guard let query, let title else { continue }
      lists.append(
        ListPlan(
          template: list, heading: title, query: query, order: order,
          columns: columns.compactMap(\.self),
          districts: districts.compactMap(\.self)))
    }
    guard resolver.diagnostics.isEmpty else { return (nil, resolver.diagnostics) }
    let maker = RosterMaker(
      template: template, store: store, day: day, about: about, round: round, heading: heading,
      lists: lists)
    return (maker, [])
  }

  /// Everything that is wrong with the rosters of a repo; nothing where its kinds could not be read, since every name
  /// would be unknown.
  ///
  /// A roster that comes with the programme may not fit a repo with kinds of its own, which is nothing to mend there; it is
  /// told when that roster is asked for.
  static func check(
    _ repository: Repository, _ files: any FileSystem, in store: PlanStore, on day: Day
  ) throws(FileError) -> [Diagnostic] {
    guard !store.schema.kinds.isEmpty else { return [] }
    var reader = RosterReader()
    let templates = try reader.readAll(repository, files)
    let findings =
      reader.diagnostics + templates.flatMap { make($0, in: store, on: day).diagnostics }
    guard let overlay = files as? OverlayFileSystem else { return findings }
    return findings.filter { finding in
      finding.location.map { !overlay.isDefault(repository.path($0.path)) } ?? true
    }
  }

  // MARK: What there is

  /// The records the roster can be about, in the order of their rounds.
  func subjects() -> [RecordHandle] { sorted(about.handles(in: store, on: day), by: round) }

  /// The number a record is chosen by, as written.
  func round(of subject: RecordHandle) -> String? { round?.text(of: subject, in: store) }

  func id(of record: RecordHandle) -> String { store.id(of: record) }

  /// The district of a name: its id, its name, or another way it is written.
  func district(named name: String) -> RecordHandle? {
    districts().first { store.id(of: $0.record) == name }?.record
      ?? districts().first { $0.names.contains(name) }?.record
  }

  /// Every name a district of these lists goes by.
  func districtNames() -> [String] { districts().flatMap(\.names) }

  private func districts() -> [(record: RecordHandle, names: [String])] {
    var kinds: [Int] = []
    for path in lists.flatMap(\.districts) {
      guard case .reference(let names) = path.type else { continue }
      for kind in names.compactMap({ store.schema.index(ofKind: $0) }) where !kinds.contains(kind) {
        kinds.append(kind)
      }
    }
    return kinds.flatMap { kind in
      store.handles(ofKind: kind).map { RecordHandle(index: $0) }
        .filter { !store.isExample($0) }
        .map { ($0, names(of: $0, kind: kind)) }
    }
  }

  private func names(of record: RecordHandle, kind: Int) -> [String] {
    let kind = store.schema.kinds[kind]
    var names = [store.id(of: record)]
    if let field = kind.index(ofField: "name"), let name = store.text(record, field: field) {
      names.append(name)
    }
    if let field = kind.index(ofField: "aliases") { names += store.texts(record, field: field) }
    return names
  }

  // MARK: Making one

  /// The roster about a record: all lists or one, all rows or those of a district.
  func roster(
    about subject: RecordHandle, mode: String?, district: RecordHandle?, asPrinted: Bool
  ) -> Roster {
    Roster(
      name: template.name, subject: store.id(of: subject), round: round(of: subject),
      title: heading?.text(of: subject, in: store) ?? "", listHeading: template.listHeading,
      lists: lists.filter { mode == nil || $0.template.mode == mode }.map { plan in
        list(plan, about: subject, district: district, asPrinted: asPrinted)
      },
      district: district.map { store.id(of: $0) }, isAsPrinted: asPrinted, page: template.page)
  }

  private func list(
    _ plan: ListPlan, about subject: RecordHandle, district: RecordHandle?, asPrinted: Bool
  ) -> Roster.List {
    var rows: [Roster.Row] = []
    var filled = 0
    for record in sorted(
      plan.query.handles(in: store, on: day, each: subject), by: plan.order)
    {
      let matches = zip(plan.template.districts, plan.districts)
        .filter { district != nil && $0.1.record(of: record, in: store) == district }
        .map { $0.0.role }
      if district != nil, matches.isEmpty { continue }
      var cells: [Table.Cell] = []
      for column in plan.columns {
        if asPrinted, let raw = column.raw?.text(of: record, in: store) {
          cells.append(.text(raw))
          continue
        }
        let printed = column.printed.flatMap { $0.text(of: record, in: store) }
        // Lists are issued in Chinese.
        let value = column.value.cell(of: record, in: store, language: .zh)
        switch printed {
        case nil: cells.append(value)
        case "" where asPrinted: cells.append(.text(""))
        case "":
          if value != .absent { filled += 1 }
          cells.append(value)
        case let text?: cells.append(.text(text))
        }
      }
      rows.append(Roster.Row(id: store.id(of: record), cells: cells, matches: matches))
    }
    return Roster.List(
      mode: plan.template.mode, title: plan.heading.text(of: subject, in: store) ?? "",
      columns: zip(plan.template.columns, plan.columns).map { column, paths in
        Table.Column(
          heading: column.heading, isNumeric: paths.value.isNumeric,
          isFreeText: column.isFreeText, keepsLines: asPrinted && paths.raw != nil,
          merging: merging(of: column, asPrinted: asPrinted, isWhole: district == nil),
          paperWidth: column.width, isCentered: column.isCentered)
      },
      rows: rows, filledCount: filled,
      roles: plan.template.districts.map { Roster.Role(name: $0.role, label: $0.label) },
      districtNote: plan.template.districtsNote,
      exampleCount: exampleCount(plan, about: subject, district: district))
  }

  /// As issued, a blank cell continues the one above: in the whole list, for among the rows of one district another row
  /// may stand there.
  private func merging(
    of column: RosterTemplate.Column, asPrinted: Bool, isWhole: Bool
  ) -> Table.Merging {
    guard column.printed != nil, column.merging != .never else { return column.merging }
    if asPrinted { return isWhole ? .blanks : .never }
    // Filled in, a cell that is still blank is one nothing is known of.
    return column.merging == .blanks ? .never : column.merging
  }

  /// How many examples would stand in a list if they counted.
  private func exampleCount(
    _ plan: ListPlan, about subject: RecordHandle, district: RecordHandle?
  ) -> Int {
    let hasExamples = store.handles(ofKind: plan.query.kind).contains {
      store.isExample(RecordHandle(index: $0))
    }
    guard hasExamples else { return 0 }
    return plan.query.handles(in: store, on: day, each: subject, includingExamples: true)
      .count { record in
        store.isExample(record)
          && (district == nil
            || plan.districts.contains { $0.record(of: record, in: store) == district })
      }
  }

  /// In the order of the numbers at a path; records without one last, equal ones in the order of their files.
  private func sorted(_ records: [RecordHandle], by path: RecordPath?) -> [RecordHandle] {
    guard let path else { return records.sorted() }
    return records.map { ($0, path.text(of: $0, in: store).flatMap { ExactNumber($0) }) }
      .sorted { first, second in
        switch (first.1, second.1) {
        case (let a?, let b?) where a != b: a < b
        case (.some, nil): true
        case (nil, .some): false
        default: first.0 < second.0
        }
      }
      .map(\.0)
  }
}

/// Looks up what a template names and collects what leads nowhere.
private struct RosterResolver {
  let store: PlanStore
  var diagnostics: [Diagnostic] = []

  init(store: PlanStore) { self.store = store }

  mutating func query(_ setting: RosterTemplate.Setting, each: Int?) -> Query? {
    let compiled = Query.compile(
      setting.text, schema: store.schema, each: each, origin: setting.origin)
    diagnostics += compiled.diagnostics
    return compiled.value
  }

  /// The path of a setting; nil without one, without a kind to start from, or with a finding.
  mutating func path(_ setting: RosterTemplate.Setting?, from kind: Int?) -> RecordPath? {
    guard let setting, let kind else { return nil }
    do throws(RecordPath.Problem) {
      return try RecordPath(setting.text, from: kind, in: store.schema)
    } catch {
      diagnostics.append(.badRosterPath(error, in: setting))
      return nil
    }
  }

  /// The path of a column, which may not lead to personal data.
  mutating func column(_ setting: RosterTemplate.Setting?, from kind: Int?) -> RecordPath? {
    guard let setting, let path = path(setting, from: kind) else { return nil }
    if path.isSensitive { diagnostics.append(.sensitiveRosterColumn(setting)) }
    return path
  }
}
