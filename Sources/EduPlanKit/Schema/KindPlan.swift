/// A kind laid out for checking bytes: plain numbers only, so that the way of every record counts no references.
struct KindPlan: Sendable {
  /// What can be told from a value's bytes at once. What does not pass gets the thorough look.
  enum Test: Sendable {
    /// Any text that no YAML reader takes for something else.
    case text
    /// Such a text that matches the pattern of a position.
    case pattern(Int32)
    case anyScalar
    /// One of the words from one position to before another.
    case word(from: Int32, to: Int32)
    case date
    case boolean
    /// A whole number without sign, within bounds.
    case digits(minimum: Int, maximum: Int)
    case never
  }

  /// A field as the quick check needs it; its name is a range of the bytes of all names.
  struct PlannedField: Sendable {
    var nameStart: Int32
    var nameLength: Int32
    var isRequired: Bool
    /// Whether the test is for each item of a list.
    var isList: Bool
    var test: Test
  }

  private(set) var fields: [PlannedField] = []
  /// Fields whose value is made of others.
  private(set) var formFields: [Int] = []
  private var names: [UInt8] = []
  private var words: [(start: Int32, length: Int32)] = []
  private var bytePatterns: [BytePattern] = []
  /// Every pattern of the kind, those inside groups too, by its text.
  private(set) var patterns: [String: Pattern] = [:]

  /// A pattern for any text, and for what is ASCII.
  struct Pattern: Sendable {
    var text: TextPattern
    /// Nil where only the thorough one is asked.
    var bytes: BytePattern?
  }

  /// - Parameter isTrusting: false to give every value the thorough look, as a test of the quick one does.
  init(_ kind: Kind, isTrusting: Bool = true) {
    for field in kind.fields { addPatterns(of: field.type, isTrusting: isTrusting) }
    for (index, field) in kind.fields.enumerated() {
      let start = Int32(names.count)
      names += field.utf8
      if field.form != nil { formFields.append(index) }
      var type = field.type
      let isList = if case .list = type { true } else { false }
      if case .list(let element) = type { type = element }
      fields.append(
        PlannedField(
          nameStart: start, nameLength: Int32(field.utf8.count), isRequired: field.isRequired,
          isList: isList, test: isTrusting ? test(of: type) : .never))
    }
  }

  private mutating func addPatterns(of type: FieldType, isTrusting: Bool) {
    switch type {
    case .text(let source?) where patterns[source] == nil:
      guard let pattern = TextPattern(source) else { return }
      patterns[source] = Pattern(text: pattern, bytes: isTrusting ? BytePattern(pattern) : nil)
    case .list(let element): addPatterns(of: element, isTrusting: isTrusting)
    case .group(let fields):
      for field in fields { addPatterns(of: field.type, isTrusting: isTrusting) }
    default: break
    }
  }

  private mutating func test(of type: FieldType) -> Test {
    switch type {
    case .text(let source):
      guard let source else { return .text }
      guard let pattern = patterns[source]?.bytes else { return .never }
      bytePatterns.append(pattern)
      return .pattern(Int32(bytePatterns.count - 1))
    case .prose, .reference: return .anyScalar
    case .boolean: return .boolean
    case .date: return .date
    case .integer(let range):
      guard let minimum = range.minimum.map(\.int) ?? 0,
        let maximum = range.maximum.map(\.int) ?? .max
      else { return .never }
      return .digits(minimum: minimum, maximum: maximum)
    case .choice(let choices, let isOpen):
      if isOpen { return .anyScalar }
      let from = Int32(words.count)
      for choice in choices {
        words.append((Int32(names.count), Int32(choice.utf8.count)))
        names += choice.utf8
      }
      return .word(from: from, to: Int32(words.count))
    case .decimal, .percent, .quantity, .period, .deadline, .list, .group: return .never
    }
  }

  /// The field a key names. Records keep their fields in schema order, so the next one is tried first.
  func position(ofKeyAt node: RecordNode, in bytes: Span<UInt8>, startingAt expected: Int) -> Int? {
    var index = expected
    for _ in 0..<fields.count {
      if index == fields.count { index = 0 }
      let field = fields[index]
      if field.nameLength == Int32(node.keyLength),
        isEqual(bytes, Int(node.keyOffset), field.nameStart, field.nameLength)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether the value of a field is right beyond doubt, seen from its bytes alone.
  func isFine(
    _ index: Int, _ nodes: Span<RecordNode>, in bytes: Span<UInt8>, _ field: PlannedField
  ) -> Bool {
    let node = nodes[index]
    guard field.isList else { return isFine(node, in: bytes, field.test) }
    guard node.shape == .sequence || node.shape == .flowSequence else { return false }
    var child = index + 1
    while child < Int(node.end) {
      guard isFine(nodes[child], in: bytes, field.test) else { return false }
      child = Int(nodes[child].end)
    }
    return true
  }

  /// Whether one scalar is.
  private func isFine(_ node: RecordNode, in bytes: Span<UInt8>, _ test: Test) -> Bool {
    let start = Int(node.valueOffset)
    let length = Int(node.valueLength)
    switch node.shape {
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      guard !node.hasEscapes else { return false }
      if case .text = test { return true }
    case .literal, .literalStripped:
      if case .anyScalar = test { return true }
      return false
    case .absent, .flowSequence, .sequence, .mapping: return false
    }
    switch test {
    case .anyScalar: return true
    case .text: return isText(bytes, start, length)
    case .pattern(let index):
      return (node.shape != .plain || isText(bytes, start, length))
        && bytePatterns[Int(index)].matches(bytes, from: start, count: length)
    case .word(let from, let to):
      for word in from..<to {
        let (wordStart, wordLength) = words[Int(word)]
        if Int(wordLength) == length, isEqual(bytes, start, wordStart, wordLength) { return true }
      }
      return false
    case .boolean:
      return length == 4 && bytes[start] == UInt8(ascii: "t")
        && bytes[start + 1] == UInt8(ascii: "r")
        && bytes[start + 2] == UInt8(ascii: "u") && bytes[start + 3] == UInt8(ascii: "e")
    case .date: return isDate(bytes, start, length)
    case .digits(let minimum, let maximum):
      guard length > 0, length < 18 else { return false }
      var number = 0
      for offset in 0..<length {
        let digit = bytes[start + offset] &- 0x30
        guard digit <= 9 else { return false }
        number = number * 10 + Int(digit)
      }
      return number >= minimum && number <= maximum
    case .never: return false
    }
  }

  /// Whether plain text is taken for text by every YAML reader.
  private func isText(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    // Only these begin what may be a number, a date, a boolean or nothing.
    switch bytes[start] {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "<"):
      return false
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"),
      UInt8(ascii: "o"), UInt8(ascii: "O"):
      return length > 5
    default: return true
    }
  }

  /// A year, a month, or a day up to the 28th: the others are looked at thoroughly.
  private func isDate(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    guard length == 4 || length == 7 || length == 10 else { return false }
    for offset in 0..<length {
      let byte = bytes[start + offset]
      guard offset == 4 || offset == 7 ? byte == UInt8(ascii: "-") : byte &- 0x30 <= 9 else {
        return false
      }
    }
    func pair(_ offset: Int) -> Int {
      Int(bytes[start + offset] - 0x30) * 10 + Int(bytes[start + offset + 1] - 0x30)
    }
    guard pair(0) > 0 else { return false }
    if length > 4, !(1...12).contains(pair(5)) { return false }
    return length < 10 || (1...28).contains(pair(8))
  }

  private func isEqual(
    _ bytes: Span<UInt8>, _ start: Int, _ nameStart: Int32, _ nameLength: Int32
  ) -> Bool {
    for offset in 0..<Int(nameLength) where bytes[start + offset] != names[Int(nameStart) + offset]
    {
      return false
    }
    return true
  }
}
