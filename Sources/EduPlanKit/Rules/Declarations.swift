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

  /// The declarations about the records of a kind in a programme and district.
  ///
  /// A declaration without a programme is about every programme, one without a district about the whole city.
  func about(_ kind: Int, programme: RecordHandle?, territory: RecordHandle?) -> [Declaration] {
    (byKind[kind] ?? []).map { all[$0] }.filter { declaration in
      (declaration.programme == nil || declaration.programme == programme)
        && (declaration.territory == nil || declaration.territory == territory)
    }
  }

  /// Those of some declarations that together hold from a day to another; nil where they leave a gap.
  ///
  /// - Parameter start: nil where nothing says when what is declared began: then one that holds the last day is enough.
  static func chain(
    _ declarations: [(declaration: Declaration, time: Evaluator.ActiveSpan)], from start: Day?,
    to end: Day
  ) -> [Declaration]? {
    let single = declarations.first { _, time in
      time.contains(end) && (start.map { start in time.first.map { $0 <= start } ?? true } ?? true)
    }
    if let single { return [single.declaration] }
    guard var next = start else { return nil }
    var chain: [Declaration] = []
    while next <= end {
      var best: (declaration: Declaration, last: Day)?
      for (declaration, time) in declarations where time.contains(next) {
        let last = time.last ?? end
        if best.map({ $0.last < last }) ?? true { best = (declaration, last) }
      }
      guard let best, let following = best.last.adding(days: 1) else { return nil }
      chain.append(best.declaration)
      next = following
    }
    return chain
  }

  /// Whether every record of a kind belongs to a district: the fields that lead to it must not be left out.
  func alwaysBelongsToDistrict(_ kind: Int, in schema: Schema) -> Bool {
    guard let path = schema.kinds[kind].territoryPath,
      let operand = RecordOperand(path: path, from: kind, in: schema)
    else { return false }
    return !operand.hops.isEmpty
      && operand.hops.allSatisfy { hop in
        zip(hop.kinds, hop.fields).allSatisfy { schema.kinds[$0].fields[$1].isRequired }
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
