/// A template with its paths, queries and expressions read against the kinds of a repo.
struct RosterPlan: Sendable {
  let template: RosterTemplate
  /// Nil when the roster is about no record in particular.
  let about: Query?
  let round: RosterValue?
  let heading: RecordPath?
  let lists: [List]

  struct List: Sendable {
    var template: RosterTemplate.List
    /// The path to the title as issued; nil where the template writes it.
    var title: RecordPath?
    var query: Query
    var order: [RosterValue]
    var group: Group?
    var columns: [Column]
    var districts: [RecordPath]
  }

  struct Group: Sendable {
    var template: RosterTemplate.Group
    var by: RosterValue
    var heading: RosterValue?
  }

  struct Column: Sendable {
    var template: RosterTemplate.Column
    var value: RosterValue
    /// The records whose values stand in one cell.
    var records: Query?
    var printed: RecordPath?
    var raw: RecordPath?
  }

  /// Reads a template; what leads nowhere is a finding at its place, and then there is no plan.
  static func make(
    _ template: RosterTemplate, in schema: Schema
  ) -> (plan: RosterPlan?, diagnostics: [Diagnostic]) {
    var resolver = RosterResolver(schema: schema)
    let about = template.about.flatMap { resolver.query($0, around: []) }
    if template.about != nil, about == nil {
      // Without its subject everything else would only be found wrong for that.
      return (nil, resolver.diagnostics)
    }
    let round = resolver.value(template.round, of: about?.kind, around: [])
    let heading = resolver.path(template.heading, from: about?.kind)
    let lists = template.lists.compactMap { resolver.list($0, about: about?.kind) }
    guard resolver.diagnostics.isEmpty else { return (nil, resolver.diagnostics) }
    return (
      RosterPlan(template: template, about: about, round: round, heading: heading, lists: lists), []
    )
  }
}

/// Looks up what a template names and collects what leads nowhere.
private struct RosterResolver {
  let schema: Schema
  var diagnostics: [Diagnostic] = []

  init(schema: Schema) { self.schema = schema }

  mutating func list(_ list: RosterTemplate.List, about: Int?) -> RosterPlan.List? {
    let around = about.map { [NamedRow(name: "each", kind: $0)] } ?? []
    let query = query(list.records, around: around)
    let row = query?.kind
    var title: RecordPath?
    if case .issued(let setting) = list.title {
      if about == nil { diagnostics.append(.rosterHeadingWithoutSubject(setting)) }
      title = path(setting, from: about)
    }
    let order = list.order.map { value($0, of: row, around: around) }
    let group = list.group.flatMap { self.group($0, of: row, around: around) }
    let columns = list.columns.map { column($0, of: row, around: around) }
    let districts = list.districts.map { path($0.value, from: row) }
    return query.map { query in
      RosterPlan.List(
        template: list, title: title, query: query, order: order.compactMap(\.self), group: group,
        columns: columns.compactMap(\.self), districts: districts.compactMap(\.self))
    }
  }

  private mutating func group(
    _ group: RosterTemplate.Group, of row: Int?, around: [NamedRow]
  ) -> RosterPlan.Group? {
    let heading = value(group.heading, of: row, around: around)
    guard let by = value(group.by, of: row, around: around) else { return nil }
    if let (choices, isOpen) = by.declaredChoices {
      let known = choices.map(\.value)
      for setting in group.order where !known.contains(setting.text) {
        let close = closestMatch(to: setting.text, among: known)
        // An open list takes other values, but hardly one that is nearly declared.
        if isOpen, close == nil { continue }
        diagnostics.append(.unknownRosterChoice(setting, of: group.by.text, close: close))
      }
    }
    return RosterPlan.Group(template: group, by: by, heading: heading)
  }

  private mutating func column(
    _ column: RosterTemplate.Column, of row: Int?, around: [NamedRow]
  ) -> RosterPlan.Column? {
    let inner = row.map { around + [NamedRow(name: "row", kind: $0)] }
    var records: Query?
    if let setting = column.records, let inner { records = query(setting, around: inner) }
    let value =
      column.records == nil
      ? self.value(column.value, of: row, named: "row", around: around)
      : self.value(column.value, of: records?.kind, named: "item", around: inner ?? [])
    let printed = publicPath(column.printed, from: row)
    let raw = publicPath(column.raw, from: row)
    return value.map {
      RosterPlan.Column(
        template: column, value: $0, records: records, printed: printed, raw: raw)
    }
  }

  // MARK: Settings

  mutating func query(_ setting: RosterTemplate.Setting, around: [NamedRow]) -> Query? {
    let compiled = Query.compile(
      setting.text, schema: schema, around: around, origin: setting.origin)
    diagnostics += compiled.diagnostics
    return compiled.value
  }

  /// The value of a setting, which may not lead to personal data; nil without one, without a kind, or with a finding.
  mutating func value(
    _ setting: RosterTemplate.Setting?, of kind: Int?, named name: String = "row",
    around: [NamedRow]
  ) -> RosterValue? {
    guard let setting, let kind else { return nil }
    guard !Self.isExpression(setting.text) else {
      let compiled = ValueExpression.compile(
        setting.text, kind: kind, named: name, around: around, schema: schema,
        origin: setting.origin)
      diagnostics += compiled.diagnostics
      guard let value = compiled.value else { return nil }
      if value.isSensitive { diagnostics.append(.sensitiveRosterColumn(setting)) }
      return RosterValue(
        source: .expression(value),
        asksForKeptBack: PublicWords.first(in: setting.text, kind: kind, schema) != nil)
    }
    return publicPath(setting, from: kind).map { RosterValue(source: .path($0)) }
  }

  /// Anything but names with dots, and what begins with a name that no field has.
  private static func isExpression(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ isName($0) }) else { return true }
    let first = text.split(separator: ".").first ?? ""
    return ["each", "row", "item", "active", "assessed-day", "true", "false"].contains(first)
      || first.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The path of a setting; nil without one, without a kind to start from, or with a finding.
  mutating func path(_ setting: RosterTemplate.Setting?, from kind: Int?) -> RecordPath? {
    guard let setting, let kind else { return nil }
    do throws(RecordPath.Problem) {
      return try RecordPath(setting.text, from: kind, in: schema)
    } catch {
      diagnostics.append(.badRosterPath(error, in: setting))
      return nil
    }
  }

  /// The path of something that is printed, which may not lead to personal data.
  private mutating func publicPath(
    _ setting: RosterTemplate.Setting?, from kind: Int?
  ) -> RecordPath? {
    guard let setting, let path = path(setting, from: kind) else { return nil }
    if path.isSensitive { diagnostics.append(.sensitiveRosterColumn(setting)) }
    return path
  }
}
