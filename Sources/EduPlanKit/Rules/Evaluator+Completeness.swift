/// Whether records are all there are, by declarations of completeness.
extension Evaluator {
  /// Whether declarations say that all records a query draws on are recorded; notes the gap when none do.
  mutating func isComplete(_ query: RowQuery, in district: RecordHandle? = nil) -> Bool {
    if assumptions.recordsAreComplete || query.scope.isSingle { return true }
    // A programme without a district is no gap in the records.
    let found = absent
    defer { absent = found }
    let programme = query.scope.programme.flatMap { row($0) }
    let territory =
      query.scope.territory.flatMap { row($0) } ?? district
      ?? (query.isCorrelated ? nil : view?.district)
      ?? programme.flatMap { declarations.territory(ofProgramme: $0, in: store) }
    let scope = CoverageScope(
      programme: programme, territory: territory, day: day,
      period: query.isWithinPeriod ? subjectTime.period : nil)
    if let known = coverage[query.number], known.scope == scope { return known.isCovered }
    let isCovered = isCovered(query.kind, scope)
    coverage[query.number] = (scope, isCovered)
    return isCovered
  }

  /// Whether the records of a kind are declared complete: for the whole scope, or district by district.
  private mutating func isCovered(_ kind: Int, _ scope: CoverageScope) -> Bool {
    var doubted: RecordHandle?
    if let found = covering(kind, scope, &doubted) {
      basis.reliedOn.formUnion(found.map(\.record))
      return true
    }
    if let doubted {
      note(.miscount(doubted))
      return false
    }
    if scope.territory == nil, declarations.alwaysBelongsToDistrict(kind, in: store.schema),
      let isCovered = isCoveredByDistricts(kind, scope)
    {
      return isCovered
    }
    note(.declaration(kind: kind, programme: scope.programme, territory: scope.territory))
    return false
  }

  /// Whether every district that is in being has declared its own; nil where none has.
  ///
  /// That these are all the districts there are has to be declared as well.
  private mutating func isCoveredByDistricts(_ kind: Int, _ scope: CoverageScope) -> Bool? {
    guard let districts = store.schema.index(ofKind: "district") else { return nil }
    let last = scope.period?.upperBound ?? scope.day
    var missing: [Gap] = []
    var relied: [RecordHandle] = []
    for index in store.handles(ofKind: districts) {
      let district = RecordHandle(index: index)
      guard !store.isExample(district), span(of: district).contains(last) else { continue }
      var own = scope
      own.territory = district
      var doubted: RecordHandle?
      if let found = covering(kind, own, &doubted) {
        relied += found.map(\.record)
      } else {
        missing.append(
          doubted.map { .miscount($0) }
            ?? .declaration(kind: kind, programme: scope.programme, territory: district))
      }
    }
    guard !relied.isEmpty else { return nil }
    var doubted: RecordHandle?
    let all = CoverageScope(programme: nil, territory: nil, day: last)
    if let found = covering(districts, all, &doubted) {
      relied += found.map(\.record)
    } else {
      missing.append(
        doubted.map { .miscount($0) }
          ?? .declaration(kind: districts, programme: nil, territory: nil))
    }
    guard missing.isEmpty else {
      for gap in missing { note(gap) }
      return false
    }
    basis.reliedOn.formUnion(relied)
    return true
  }

  /// The declarations that together cover a scope, one or several that follow each other in time; nil where they do not.
  ///
  /// - Parameter doubted: one that would do, were the number of records it states that of the records there are.
  private mutating func covering(
    _ kind: Int, _ scope: CoverageScope, _ doubted: inout RecordHandle?
  ) -> [Declarations.Declaration]? {
    let about = declarations.about(kind, programme: scope.programme, territory: scope.territory)
    guard !about.isEmpty else { return nil }
    let start = scope.period?.lowerBound ?? scope.programme.flatMap { span(of: $0).first }
    let end = scope.period?.upperBound ?? scope.day
    let timed = about.map { ($0, span(of: $0.record)) }
    guard let chain = Declarations.chain(timed, from: start, to: end) else { return nil }
    guard let wrong = chain.first(where: { !isBorneOut($0) }) else { return chain }
    let sound = timed.filter { isBorneOut($0.0) }
    if let chain = Declarations.chain(sound, from: start, to: end) { return chain }
    doubted = wrong.record
    return nil
  }

  /// Whether a declaration that says how many records there are says so truly: otherwise some are missing, or it is about
  /// others.
  private mutating func isBorneOut(_ declaration: Declarations.Declaration) -> Bool {
    guard let declared = declaration.count else { return true }
    if let known = borneOut[declaration.record] { return known }
    let isTrue = recorded(declaration).contains(declared)
    borneOut[declaration.record] = isTrue
    return isTrue
  }

  /// How many records there are of those a declaration is about, within its time; a range where dates are too coarse to
  /// tell. Examples do not count.
  mutating func recorded(_ declaration: Declarations.Declaration) -> ClosedRange<Int> {
    let kind = store.schema.kinds[declaration.kind]
    func operand(_ path: String?) -> RecordOperand? {
      path.flatMap { RecordOperand(path: $0, from: declaration.kind, in: store.schema) }
    }
    let (programme, territory) = (operand(kind.programmePath), operand(kind.territoryPath))
    let lasts = kind.index(ofField: "from") != nil || kind.index(ofField: "to") != nil
    let event = lasts ? nil : kind.index(ofField: "date")
    let time = span(of: declaration.record)
    var (least, most) = (0, 0)
    for index in store.handles(ofKind: declaration.kind) {
      let row = RecordHandle(index: index)
      if store.isExample(row) { continue }
      if let its = declaration.programme, let programme,
        store.follow(programme.hops, from: row) != its
      {
        continue
      }
      if let its = declaration.territory, let territory,
        store.follow(territory.hops, from: row) != its
      {
        continue
      }
      let isWithin = lasts ? Truth(time.overlaps(span(of: row))) : isWithin(time, row, event)
      if isWithin == .yes { least += 1 }
      if isWithin != .no { most += 1 }
    }
    return least...most
  }

  /// Whether an event falls into a time; open where its date is absent or too coarse to tell.
  private func isWithin(_ time: ActiveSpan, _ row: RecordHandle, _ field: Int?) -> Truth {
    guard let field, time.first != nil || time.last != nil else { return .yes }
    guard let date = store.date(row, field: field) else { return .unknown }
    if time.contains(date.first), time.contains(date.last) { return .yes }
    return time.overlaps(ActiveSpan(first: date.first, last: date.last)) ? .unknown : .no
  }
}

extension Evaluator.ActiveSpan {
  /// Whether two times have a day in common.
  func overlaps(_ other: Self) -> Bool {
    func isBefore(_ a: Self, _ b: Self) -> Bool {
      guard let last = a.last, let first = b.first else { return false }
      return last < first
    }
    return !isBefore(self, other) && !isBefore(other, self)
  }
}

extension RowQuery {
  /// Whether only records whose own date lies in the period at hand fulfil it.
  fileprivate var isWithinPeriod: Bool {
    conjuncts.contains { conjunct in
      switch conjunct {
      case .dates(.equal, .field(let path, _), .period),
        .dates(.equal, .period, .field(let path, _)):
        path.record.base == .slot(slot) && path.record.hops.isEmpty
      default: false
      }
    }
  }
}
