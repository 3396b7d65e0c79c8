/// The way from a record to a value in it: keys of mappings and positions in lists.
struct RecordPlace: Sendable, Hashable, ExpressibleByArrayLiteral, CustomStringConvertible {
  enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    /// Counted from 0.
    case item(Int)

    init(stringLiteral key: String) { self = .key(key) }
    init(integerLiteral index: Int) { self = .item(index) }
  }

  var steps: [Step]

  init(_ steps: [Step]) { self.steps = steps }

  init(arrayLiteral steps: Step...) { self.steps = steps }

  /// Reads `members.0.phone`: parts that are whole numbers are positions.
  init(_ text: String) {
    steps = text.split(separator: ".").map { part in
      part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        ? Int(part).map { .item($0) } ?? .key(String(part)) : .key(String(part))
    }
  }

  var description: String {
    steps.map { step in
      switch step {
      case .key(let key): key
      case .item(let index): String(index)
      }
    }.joined(separator: ".")
  }
}

/// Why an edit cannot be made; the document is as before.
struct RecordEditError: Error, Sendable, Hashable {
  var diagnostic: Diagnostic
}
