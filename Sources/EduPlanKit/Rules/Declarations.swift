/// The declarations of completeness (报全声明) of a repo: which records, by kind, programme, district and time, somebody has
/// said to be all there are.
struct Declarations: Sendable {
  /// One `return` record.
  struct Declaration: Sendable {
    var record: RecordHandle
    var kind: Int
    var programme: RecordHandle?
    var territory: RecordHandle?
    /// How many records it says there are.
    var count: Int?
  }

  let all: [Declaration]
  private let byKind: [Int: [Int]]
  private let programmeTerritory: RecordOperand?
  private let programmeKind: Int?

  init(_ store: PlanStore) {
    let schema = store.schema
    var all: [Declaration] = []
    if let fields = NamedFields("return", in: schema) {
      for handle in fields.records(in: store) where !store.isExample(handle) {
        guard
          let kind = fields.text("records", of: handle, in: store).flatMap(schema.index(ofKind:))
        else { continue }
        // One that names a programme or district which does not exist covers nothing.
        let programme = fields.reference("programme", of: handle, in: store)
        let territory = fields.reference("territory", of: handle, in: store)
        if programme == nil, fields.has("programme", of: handle, in: store) { continue }
        if territory == nil, fields.has("territory", of: handle, in: store) { continue }
        all.append(
          Declaration(
            record: handle, kind: kind, programme: programme, territory: territory,
            count: fields.number("count", of: handle, in: store)?.int))
      }
    }
    self.all = all
    byKind = Dictionary(grouping: all.indices) { all[$0].kind }
    programmeKind = schema.index(ofKind: "programme")
    programmeTerritory = programmeKind.flatMap { kind in
      schema.kinds[kind].territoryPath.flatMap {
        RecordOperand(path: $0, from: kind, in: schema)
      }
    }
  }

  /// The district a programme is of; nil for one of the whole city.
  func territory(ofProgramme programme: RecordHandle, in store: PlanStore) -> RecordHandle? {
    guard let path = programmeTerritory, store.kind(of: programme) == programmeKind else {
      return nil
    }
    return store.follow(path.hops, from: programme)
  }

  /// The declarations that cover the records of a kind in a programme and district on a day.
  ///
  /// A declaration without a programme covers every programme, one without a district the whole city. Its time must hold
  /// the day; where it began later than the programme, what happened before is not covered.
  func covering(
    kind: Int, programme: RecordHandle?, territory: RecordHandle?, day: Day, start: Day?,
    _ span: (RecordHandle) -> Evaluator.ActiveSpan
  ) -> [Declaration] {
    var found: [Declaration] = []
    for position in byKind[kind] ?? [] {
      let declaration = all[position]
      if let its = declaration.programme, its != programme { continue }
      if let its = declaration.territory, its != territory { continue }
      let time = span(declaration.record)
      guard time.contains(day) else { continue }
      if let first = time.first, let start, first > start { continue }
      found.append(declaration)
    }
    return found
  }

  /// How many records there are of those a declaration is about; examples do not count.
  func recorded(_ declaration: Declaration, in store: PlanStore) -> Int {
    let kind = store.schema.kinds[declaration.kind]
    func operand(_ path: String?) -> RecordOperand? {
      path.flatMap { RecordOperand(path: $0, from: declaration.kind, in: store.schema) }
    }
    let (programme, territory) = (operand(kind.programmePath), operand(kind.territoryPath))
    return store.handles(ofKind: declaration.kind).count { index in
      let row = RecordHandle(index: index)
      if store.isExample(row) { return false }
      if let its = declaration.programme, let programme,
        store.follow(programme.hops, from: row) != its
      {
        return false
      }
      if let its = declaration.territory, let territory,
        store.follow(territory.hops, from: row) != its
      {
        return false
      }
      return true
    }
  }
}

/// Reads the fields of a kind by name, for the few kinds the rules themselves know.
struct NamedFields: Sendable {
  let kind: Int
  private let positions: [String: Int]

  /// Nil when the repo has no such kind.
  init?(_ name: String, in schema: Schema) {
    guard let kind = schema.index(ofKind: name) else { return nil }
    self.kind = kind
    positions = Dictionary(
      schema.kinds[kind].fields.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func records(in store: PlanStore) -> [RecordHandle] {
    store.handles(ofKind: kind).map { RecordHandle(index: $0) }
  }

  /// The position of a field; nil when the kind has none of this name.
  func position(_ name: String) -> Int? { positions[name] }

  func has(_ name: String, of handle: RecordHandle, in store: PlanStore) -> Bool {
    positions[name].map { store.hasValue(handle, field: $0) } ?? false
  }

  func text(_ name: String, of handle: RecordHandle, in store: PlanStore) -> String? {
    positions[name].flatMap { store.text(handle, field: $0) }
  }

  func reference(_ name: String, of handle: RecordHandle, in store: PlanStore) -> RecordHandle? {
    positions[name].flatMap { store.reference(handle, field: $0) }
  }

  func date(_ name: String, of handle: RecordHandle, in store: PlanStore) -> CoarseDate? {
    positions[name].flatMap { store.date(handle, field: $0) }
  }

  func number(_ name: String, of handle: RecordHandle, in store: PlanStore) -> ExactNumber? {
    positions[name].flatMap { store.number(handle, field: $0) }
  }
}

extension RecordOperand {
  /// The path from a record of a kind by reference fields, such as `twinning.programme`; nil when it does not lead anywhere.
  init?(path: String, from kind: Int, in schema: Schema) {
    self.init(base: .slot(0), kinds: [kind])
    for name in path.split(separator: ".") {
      guard step(String(name), in: schema) else { return nil }
    }
  }

  /// Follows one more reference field; false when none of the kinds has one of this name.
  mutating func step(_ name: String, in schema: Schema) -> Bool {
    var access = FieldAccess(kinds: [], fields: [])
    var next: [Int] = []
    for kind in kinds {
      guard let position = schema.kinds[kind].index(ofField: name),
        case .reference(let names) = schema.kinds[kind].fields[position].type
      else { continue }
      access.kinds.append(kind)
      access.fields.append(position)
      next += schema.kinds(ofReference: names).filter { !next.contains($0) }
    }
    guard !next.isEmpty else { return false }
    hops.append(access)
    kinds = next
    return true
  }
}
