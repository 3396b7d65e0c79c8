/// Where new records of a kind belong: the file that the layout says, and their place in it.
///
/// Many come at once, so files are asked for once for all records that go to the same, and places are found by halving.
struct RecordPlacer {
  private let kind: Kind
  private let number: Int
  private let layout: RecordLayout
  /// The file for records that have the same values in the fields a file depends on.
  private var spots: [[String?]: RecordLayout.Spot] = [:]
  private let deciding: [Int]

  init(kind: Int, in store: PlanStore) {
    number = kind
    let declared = store.schema.kinds[kind]
    self.kind = declared
    layout = RecordLayout(store: store)
    var deciding = [declared.programmePath, declared.territoryPath].compactMap(\.self)
      .compactMap { declared.index(ofField: $0) }
    for case .field(let field) in declared.file?.parts ?? [] { deciding.append(field) }
    self.deciding = deciding
  }

  // MARK: The file

  /// The file for a record, and whether it is new.
  mutating func file(for record: RecordContent) -> (document: RecordDocument, isNew: Bool) {
    let kind = kind
    func value(_ field: Int) -> String? {
      record[[.key(kind.fields[field].name)]].flatMap(Self.text)
    }
    let key = deciding.map(value)
    let spot =
      spots[key] ?? layout.spot(forKind: number, id: value(0) ?? "", value: value)
    spots[key] = spot
    return (spot.document, spot.isNew)
  }

  private static func text(_ content: RecordContent) -> String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  // MARK: The place in a file

  /// What the records of a file are ordered by.
  enum Order: Sendable, Hashable {
    case number(Int)
    case id, none
  }

  func order(of document: RecordDocument) -> Order {
    let rows = document.records
    guard rows.count > 1 else { return .none }
    if let field = kind.index(ofField: "number") {
      let numbers = rows.map { document.child("number", of: $0).flatMap(document.number) }
      if numbers.allSatisfy({ $0 != nil }),
        zip(numbers, numbers.dropFirst()).allSatisfy({ $0 ?? 0 <= $1 ?? 0 })
      {
        return .number(field)
      }
    }
    let ids = rows.map { Array(id(of: $0, in: document).utf8) }
    let isAscending = zip(ids, ids.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
    return isAscending ? .id : .none
  }

  private func id(of root: Int, in document: RecordDocument) -> String {
    document.child(kind.fields[0].name, of: root).flatMap { document.text(of: $0) } ?? ""
  }

  /// The records of a file in the order of their keys, to find places among them.
  struct Keys: Sendable {
    let order: Order
    fileprivate var numbers: [ExactNumber] = []
    fileprivate var ids: [[UInt8]] = []
  }

  func keys(of document: RecordDocument) -> Keys {
    var keys = Keys(order: order(of: document))
    switch keys.order {
    case .number:
      keys.numbers = document.records.map {
        document.child("number", of: $0).flatMap(document.number) ?? 0
      }
    case .id: keys.ids = document.records.map { Array(id(of: $0, in: document).utf8) }
    case .none: break
    }
    return keys
  }

  /// The position among the records of a file that a new one stands before.
  func position(of record: RecordContent, among keys: Keys, count: Int) -> Int {
    switch keys.order {
    case .none: return count
    case .number:
      guard let number = record[["number"]].flatMap(Self.text).flatMap({ ExactNumber($0) }) else {
        return count
      }
      return Self.firstIndex(count) { keys.numbers[$0] > number }
    case .id:
      let id = Array((record[[.key(kind.fields[0].name)]].flatMap(Self.text) ?? "").utf8)
      return Self.firstIndex(count) { id.lexicographicallyPrecedes(keys.ids[$0]) }
    }
  }

  /// Whether one new record comes before another where their file is ordered so.
  func precedes(_ first: RecordContent, _ second: RecordContent, _ order: Order) -> Bool {
    switch order {
    case .none: return false
    case .number:
      let numbers = [first, second].map {
        $0[["number"]].flatMap(Self.text).flatMap { ExactNumber($0) }
      }
      guard let a = numbers[0], let b = numbers[1] else { return false }
      return a < b
    case .id:
      let ids = [first, second].map {
        Array(($0[[.key(kind.fields[0].name)]].flatMap(Self.text) ?? "").utf8)
      }
      return ids[0].lexicographicallyPrecedes(ids[1])
    }
  }

  private static func firstIndex(_ count: Int, _ isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
