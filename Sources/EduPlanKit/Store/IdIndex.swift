/// Finds records by their id: flat tables of numbers, so that two million ids cost 16 MB and no dictionary.
///
/// A table keeps a part of each hash beside the record, so that bytes are compared only when they are almost surely equal.
/// Which of the tables an id is in, its hash says: they are filled side by side, and equal ids meet in one.
struct IdIndex: Sendable {
  private let tables: [Table]

  /// A record whose id another one had first.
  struct Duplicate: Sendable {
    var record: RecordHandle
    var first: RecordHandle
  }

  /// - Parameters:
  ///   - hashes: of the ids of all records, by file, in their order; 0 where a record has none.
  ///   - isEqual: whether two records have one id.
  /// - Returns: what finds the first record of each id, and the others, in their order.
  static func make(
    hashes: [[UInt64]], isEqual: @Sendable (RecordHandle, RecordHandle) -> Bool
  ) -> (ids: IdIndex, duplicates: [Duplicate]) {
    let count = hashes.reduce(0) { $0 + $1.count }
    let tableCount = count < 10_000 ? 1 : 8
    let filled = concurrentMap(tableCount) { own -> (Table, [Duplicate]) in
      func isOwn(_ hash: UInt64) -> Bool {
        hash != 0 && number(ofTableFor: hash, among: tableCount) == own
      }
      var table = Table(
        count: hashes.reduce(0) { sum, hashes in
          hashes.reduce(sum) { isOwn($1) ? $0 + 1 : $0 }
        })
      var duplicates: [Duplicate] = []
      var next: UInt32 = 0
      for hashes in hashes {
        for hash in hashes {
          let record = RecordHandle(index: next)
          next += 1
          guard isOwn(hash) else { continue }
          if let first = table.insert(record, hash: hash, isEqual: { isEqual($0, record) }) {
            duplicates.append(Duplicate(record: record, first: first))
          }
        }
      }
      return (table, duplicates)
    }
    return (
      IdIndex(tables: filled.map(\.0)),
      filled.flatMap(\.1).sorted { $0.record < $1.record }
    )
  }

  func find(hash: UInt64, isEqual: (RecordHandle) -> Bool) -> RecordHandle? {
    tables[Self.number(ofTableFor: hash, among: tables.count)].find(hash: hash, isEqual: isEqual)
  }

  /// From the bits above those that say the place in a table.
  private static func number(ofTableFor hash: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 28) & (count - 1)
  }

  /// Open addressing: who finds a place taken goes on to the next one.
  private struct Table: Sendable {
    /// 1 + the record's number in the low half, the hash's upper half in the high one; 0 for an empty place.
    private var places: [UInt64]
    private let mask: Int

    /// Room for a number of records; the table is at most half full.
    init(count: Int) {
      var size = 16
      while size < count * 2 { size *= 2 }
      places = Array(repeating: 0, count: size)
      mask = size - 1
    }

    /// Adds a record; the one with an equal id that was there before, if any, stays and is returned.
    mutating func insert(
      _ handle: RecordHandle, hash: UInt64, isEqual: (RecordHandle) -> Bool
    ) -> RecordHandle? {
      var position = Int(truncatingIfNeeded: hash) & mask
      while places[position] != 0 {
        let found = places[position]
        if found >> 32 == hash >> 32 {
          let other = RecordHandle(index: UInt32(truncatingIfNeeded: found) - 1)
          if isEqual(other) { return other }
        }
        position = (position + 1) & mask
      }
      places[position] = (hash >> 32) << 32 | UInt64(handle.index + 1)
      return nil
    }

    func find(hash: UInt64, isEqual: (RecordHandle) -> Bool) -> RecordHandle? {
      var position = Int(truncatingIfNeeded: hash) & mask
      while places[position] != 0 {
        let found = places[position]
        if found >> 32 == hash >> 32 {
          let handle = RecordHandle(index: UInt32(truncatingIfNeeded: found) - 1)
          if isEqual(handle) { return handle }
        }
        position = (position + 1) & mask
      }
      return nil
    }
  }
}
