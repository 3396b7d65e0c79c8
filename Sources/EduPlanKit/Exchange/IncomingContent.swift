/// The text of a new record: short lists in brackets, as people write them.
enum NewRecordText {
  private static let bracketLimit = 60

  static func write(_ entries: [RecordContent.Entry]) -> String {
    "---\n"
      + entries.map { entry in
        guard case .list(let items) = entry.value, !items.isEmpty, fitsInBrackets(items) else {
          return RecordWriter.lines(of: [entry], indent: 0)
        }
        return "\(entry.key): \(RecordWriter.flow(items))\n"
      }.joined()
  }

  private static func fitsInBrackets(_ items: [RecordContent]) -> Bool {
    var width = 0
    for item in items {
      guard case .scalar(let text, _) = item, !text.isEmpty, !text.utf8.contains(0x0A) else {
        return false
      }
      width += text.unicodeScalars.count + 2
    }
    return width < bracketLimit
  }
}

extension Kind {
  /// The keys in whose order a missing one on the way to a place comes in.
  func order(for place: RecordPlace, in document: RecordDocument) -> [String] {
    var fields = fields
    var steps: [RecordPlace.Step] = []
    for step in place.steps {
      steps.append(step)
      guard document.node(at: RecordPlace(steps), ofRecord: 0) != nil else { break }
      guard case .key(let key) = step, let field = fields.first(where: { $0.name == key }) else {
        continue
      }
      switch field.type {
      case .group(let members), .list(.group(let members)): fields = members
      default: break
      }
    }
    return fields.map(\.name)
  }
}

// MARK: Contents

extension RecordContent {
  /// Whether two values say the same: 12.50 is 12.5, and what is absent is nothing.
  func meansTheSame(as other: RecordContent, _ type: FieldType) -> Bool {
    switch (self, other, type) {
    case (.scalar(let first, _), .scalar(let second, _), .integer),
      (.scalar(let first, _), .scalar(let second, _), .decimal),
      (.scalar(let first, _), .scalar(let second, _), .percent),
      (.scalar(let first, _), .scalar(let second, _), .quantity):
      if first == second { return true }
      guard let a = ExactNumber(first), let b = ExactNumber(second) else { return false }
      return a == b && first.hasSuffix("%") == second.hasSuffix("%")
    case (.scalar(let first, _), .scalar(let second, _), .prose):
      // Whether the last line ends in a line break is a matter of how the text is written down.
      func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }
      return ended(first).utf8.elementsEqual(ended(second).utf8)
    case (.list(let first), .list(let second), .list(let element)):
      return first.count == second.count
        && zip(first, second).allSatisfy { $0.meansTheSame(as: $1, element) }
    default:
      return withoutGaps.asRead.isSame(as: other.withoutGaps.asRead)
    }
  }

  /// Equal byte by byte, whatever the order of keys.
  private func isSame(as other: RecordContent) -> Bool {
    switch (self, other) {
    case (.absent, .absent): return true
    case (.scalar(let first, _), .scalar(let second, _)):
      return first.utf8.elementsEqual(second.utf8)
    case (.list(let first), .list(let second)):
      return first.count == second.count && zip(first, second).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let first), .mapping(let second)):
      return first.count == second.count
        && first.allSatisfy { entry in
          second.contains { $0.key == entry.key && entry.value.isSame(as: $0.value) }
        }
    default: return false
    }
  }

  /// Puts a value at a place; what is missing on the way is made.
  mutating func put(_ content: RecordContent, at steps: ArraySlice<RecordPlace.Step>) {
    self = setting(content, at: steps)
  }

  private func setting(
    _ content: RecordContent, at steps: ArraySlice<RecordPlace.Step>
  ) -> RecordContent {
    guard let step = steps.first else { return content }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key):
      var entries: [Entry] = []
      if case .mapping(let known) = self { entries = known }
      if let index = entries.firstIndex(where: { $0.key == key }) {
        entries[index].value = entries[index].value.setting(content, at: rest)
      } else {
        entries.append(Entry(key, RecordContent.absent.setting(content, at: rest)))
      }
      return .mapping(entries)
    case .item(let index):
      var items: [RecordContent] = []
      if case .list(let known) = self { items = known }
      while items.count <= index { items.append(.absent) }
      items[index] = items[index].setting(content, at: rest)
      return .list(items)
    }
  }

  /// Without keys and items that say nothing.
  var withoutGaps: RecordContent {
    switch self {
    case .absent, .scalar: return self
    case .list(let items): return .list(items.map(\.withoutGaps).filter { $0 != .absent })
    case .mapping(let entries):
      let filled = entries.compactMap { entry -> Entry? in
        let value = entry.value.withoutGaps
        return value == .absent ? nil : Entry(entry.key, value)
      }
      return filled.isEmpty ? .absent : .mapping(filled)
    }
  }
}

extension RecordDocument {
  /// The record whose lines hold a line, by its position; nil where none does.
  func record(atLine line: Int) -> Int? {
    let starts = records.map { location(ofValue: $0).line }
    return starts.lastIndex { $0 <= line }
  }

  /// The position of the field that a place in a record is about.
  func field(at location: SourceLocation, ofRecord record: Int, of kind: Kind) -> Int? {
    var found: Int?
    for child in children(of: records[record])
    where self.location(ofKey: child).line <= location.line {
      found = kind.index(ofField: key(of: child))
    }
    return found
  }
}
