/// Changes to a value as a person asks for them: a list that was missing is made, one that is emptied goes.
extension RecordDocument {
  /// Sets a value; nothing takes it out, an item behind the last of a list is added.
  func assigning(
    _ content: RecordContent, at place: RecordPlace, ofRecord record: Int, order: [String]
  ) throws(RecordEditError) -> RecordDocument {
    if case .absent = content {
      return node(at: place, ofRecord: record) == nil
        ? self : try clearing(place, ofRecord: record)
    }
    if let (list, rest) = newItem(at: place, ofRecord: record) {
      var inner = content
      for step in rest.reversed() {
        guard case .key(let key) = step else {
          return try setting(content, at: place, ofRecord: record, order: order)
        }
        inner = .mapping([.init(key, inner)])
      }
      return try adding(inner, to: list, ofRecord: record, order: order)
    }
    if case .list(let items) = content {
      return try setting(list: items, at: place, ofRecord: record, order: order)
    }
    return try setting(content, at: place, ofRecord: record, order: order)
  }

  /// Adds an item behind the last of a list; a missing list is made.
  func adding(
    _ item: RecordContent, to list: RecordPlace, ofRecord record: Int, order: [String]
  ) throws(RecordEditError) -> RecordDocument {
    let isThere = node(at: list, ofRecord: record).map { nodes[$0].shape != .absent } ?? false
    if !isThere, case .scalar = item {
      return try setting(list: [item], at: list, ofRecord: record, order: order)
    }
    return try inserting(item: item, into: list, ofRecord: record, order: order)
  }

  /// Takes a value out; a list that has no other item goes with it.
  func clearing(_ place: RecordPlace, ofRecord record: Int) throws(RecordEditError)
    -> RecordDocument
  {
    if case .item? = place.steps.last {
      let list = RecordPlace(Array(place.steps.dropLast()))
      if let node = node(at: list, ofRecord: record), Array(children(of: node).prefix(2)).count == 1
      {
        return try clearing(list, ofRecord: record)
      }
    }
    return try removing(place, ofRecord: record)
  }

  /// Where the place leads to an item just behind the last of a list: that list, and the steps inside the item.
  private func newItem(
    at place: RecordPlace, ofRecord record: Int
  ) -> (list: RecordPlace, rest: ArraySlice<RecordPlace.Step>)? {
    for (position, step) in place.steps.enumerated() {
      guard case .item(let index) = step else { continue }
      let list = RecordPlace(Array(place.steps[..<position]))
      let count = node(at: list, ofRecord: record).map { Array(children(of: $0)).count } ?? 0
      if index == count { return (list, place.steps[(position + 1)...]) }
    }
    return nil
  }
}
