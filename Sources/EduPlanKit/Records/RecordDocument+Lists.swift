/// Changing lists item by item, so that what stays keeps its bytes and its comments.
extension RecordDocument {
  /// The list with other items, those that stay left alone; nil where there is none to edit, or where what stays changes
  /// its order.
  func editing(
    list items: [RecordContent], at place: RecordPlace, ofRecord record: Int
  ) throws(RecordEditError) -> RecordDocument? {
    guard let node = node(at: place, ofRecord: record),
      case .list(var present) = RecordContent(node, of: self), !present.isEmpty
    else { return nil }
    var edited = self
    let wanted = items.map(\.asRead)
    for index in present.indices.reversed() where !wanted.contains(present[index]) {
      guard present.count > 1 else { return nil }
      edited = try edited.removing(RecordPlace(place.steps + [.item(index)]), ofRecord: record)
      present.remove(at: index)
    }
    for (index, item) in wanted.enumerated() where index >= present.count || present[index] != item
    {
      guard !present.contains(item) else { return nil }
      edited = try edited.inserting(
        item: items[index], at: min(index, present.count), into: place, ofRecord: record)
      present.insert(item, at: min(index, present.count))
    }
    return present == wanted ? edited : nil
  }

  /// Sets a list: one that is there is edited, a new one or one in brackets stands in brackets where its items fit on a
  /// line.
  ///
  /// - Parameter order: keys in the order of the schema, for a new key.
  func setting(
    list items: [RecordContent], at place: RecordPlace, ofRecord record: Int, order: [String]
  ) throws(RecordEditError) -> RecordDocument {
    if let edited = try editing(list: items, at: place, ofRecord: record) { return edited }
    let isBlock = node(at: place, ofRecord: record).map { nodes[$0].shape == .sequence } ?? false
    let width = items.reduce(0) { width, item in
      guard case .scalar(let text, _) = item else { return width + Self.bracketLimit }
      return width + text.unicodeScalars.count + 2
    }
    guard !isBlock, width < Self.bracketLimit else {
      return try setting(.list(items), at: place, ofRecord: record, order: order)
    }
    var edited = try setting(.list([]), at: place, ofRecord: record, order: order)
    for item in items { edited = try edited.inserting(item: item, into: place, ofRecord: record) }
    return edited
  }

  /// How many characters of items stand in brackets on one line.
  private static let bracketLimit = 60
}
