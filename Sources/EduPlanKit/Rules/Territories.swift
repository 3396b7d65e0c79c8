/// Which district each record belongs to, by the territory path of its kind.
struct Territories: Sendable {
  private enum Path: Sendable {
    case none
    /// A district belongs to itself.
    case itself
    case hops([FieldAccess])
  }

  /// By kind.
  private let paths: [Path]

  init(_ schema: Schema) {
    paths = schema.kinds.indices.map { kind in
      guard let path = schema.kinds[kind].territoryPath else { return .none }
      if path == schema.kinds[kind].fields.first?.name { return .itself }
      return RecordOperand(path: path, from: kind, in: schema).map { .hops($0.hops) } ?? .none
    }
  }

  /// Whether the records of a kind can belong to a district at all.
  func isKnown(ofKind kind: Int) -> Bool {
    if case .none = paths[kind] { false } else { true }
  }

  /// Whether the records of a kind are districts themselves.
  func isDistrict(_ kind: Int) -> Bool {
    if case .itself = paths[kind] { true } else { false }
  }

  /// The district a record belongs to; nil for one of the whole city, and where its record does not say.
  func territory(of row: RecordHandle, in store: PlanStore) -> RecordHandle? {
    switch paths[store.kind(of: row)] {
    case .none: nil
    case .itself: row
    case .hops(let hops): store.follow(hops, from: row)
    }
  }
}

/// What a district's own view leaves out: the records of other districts, and of the whole city.
struct DistrictView: Sendable {
  let district: RecordHandle
  let territories: Territories

  init(district: RecordHandle, in schema: Schema) {
    self.district = district
    territories = Territories(schema)
  }

  func holds(_ row: RecordHandle, in store: PlanStore) -> Bool {
    territories.territory(of: row, in: store) == district
  }
}
