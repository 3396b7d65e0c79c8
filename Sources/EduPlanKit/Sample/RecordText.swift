/// Records written one after another, for files that are generated: values are known to need no quotes.
struct RecordText: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Starts the next record.
  mutating func record(_ id: String) {
    bytes += "---\nid: ".utf8
    bytes += id.utf8
    bytes.append(0x0A)
  }

  /// A whole record of plain fields, in this order.
  mutating func record(_ id: String, _ fields: KeyValuePairs<String, String>) {
    record(id)
    for (name, value) in fields { field(name, value) }
  }

  mutating func field(_ name: String, _ value: String) {
    bytes += name.utf8
    bytes += ": ".utf8
    bytes += value.utf8
    bytes.append(0x0A)
  }

  mutating func field(_ name: String, _ value: Int) { field(name, String(value)) }

  /// A `|` block, one line of text to a line.
  mutating func prose(_ name: String, _ lines: String...) {
    bytes += name.utf8
    bytes += ": |\n".utf8
    for line in lines {
      bytes += "  ".utf8
      bytes += line.utf8
      bytes.append(0x0A)
    }
  }

  /// A list of mappings.
  mutating func list(_ name: String, _ items: [(String, String)]...) {
    bytes += "\(name):\n".utf8
    for item in items {
      for (position, (key, value)) in item.enumerated() {
        bytes += "\(position == 0 ? "  - " : "    ")\(key): \(value)\n".utf8
      }
    }
  }
}
