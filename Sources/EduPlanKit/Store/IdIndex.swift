/// Finds records by their id: one flat table of numbers, so that two million ids cost 16 MB and no dictionary.
///
/// The table keeps a part of each hash beside the record, so that bytes are compared only when they are almost surely equal.
struct IdIndex: Sendable {
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
