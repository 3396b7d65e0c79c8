/// A regular expression that a text matches in full, in time linear in the text.
///
/// A pattern comes with the data, so whoever edits data must not be able to make the programme hang. All ways through the
/// pattern are followed at once, one step per character; nothing is ever tried again. What cannot be done so (back
/// references, looking around) is no pattern here.
struct TextPattern: Sendable {
  let program: [Instruction]

  /// Nil for what is no pattern, and for one that is too big.
  init?(_ source: String) {
    var parser = PatternParser(source)
    guard let tree = parser.parse() else { return nil }
    var writer = ProgramWriter()
    guard writer.write(tree) else { return nil }
    program = writer.program + [.match]
  }

  /// Whether the whole text matches.
  func matches(_ text: String) -> Bool {
    var active = Threads(count: program.count)
    var next = Threads(count: program.count)
    active.add(0, program, isStart: true, isEnd: text.isEmpty)
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      next.clear()
      for position in active.positions {
        if case .scalar(let set) = program[position], set.contains(scalar) {
          next.add(position + 1, program, isStart: false, isEnd: rest.isEmpty)
        }
      }
      if next.positions.isEmpty { return false }
      swap(&active, &next)
    }
    return active.positions.contains { if case .match = program[$0] { true } else { false } }
  }

  /// One step of the machine that a pattern is.
  enum Instruction: Sendable {
    case scalar(ScalarSet)
    /// Goes on at both places.
    case split(Int, Int)
    case jump(Int)
    case start, end, match
  }

  /// The places of a program that are reached after the same characters, each once.
  private struct Threads {
    private(set) var positions: [Int] = []
    private var isReached: [Bool]
    private var touched: [Int] = []
    private var waiting: [Int] = []

    init(count: Int) { isReached = Array(repeating: false, count: count) }

    mutating func clear() {
      for position in touched { isReached[position] = false }
      touched.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }

    /// Adds a place and all that are reached from it without a character.
    mutating func add(_ position: Int, _ program: [Instruction], isStart: Bool, isEnd: Bool) {
      waiting.append(position)
      while let position = waiting.popLast() {
        guard !isReached[position] else { continue }
        isReached[position] = true
        touched.append(position)
        switch program[position] {
        case .scalar, .match: positions.append(position)
        case .jump(let target): waiting.append(target)
        case .split(let first, let second):
          waiting.append(first)
          waiting.append(second)
        case .start: if isStart { waiting.append(position + 1) }
        case .end: if isEnd { waiting.append(position + 1) }
        }
      }
    }
  }
}

/// The characters that one place of a pattern takes.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isNegated
  }

  /// What a letter after a backslash stands for; nil for other letters.
  init?(named letter: Unicode.Scalar) {
    let digits: ClosedRange<UInt32> = 0x30...0x39
    switch letter {
    case "d", "D": ranges = [digits]
    case "w", "W": ranges = [digits, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    case "s", "S": ranges = [0x09...0x0D, 0x20...0x20, 0x3000...0x3000]
    default: return nil
    }
    isNegated = letter.value < 0x61
  }

  init(_ ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
    self.ranges = ranges
    self.isNegated = isNegated
  }
}

/// A pattern as a tree.
private indirect enum PatternTree {
  case scalar(ScalarSet)
  case sequence([PatternTree])
  case choice([PatternTree])
  case repeated(PatternTree, atLeast: Int, atMost: Int?)
  case start, end
}

/// Reads a pattern; every method gives nil for what is none.
private struct PatternParser {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0
  private static let depthLimit = 50
  private static let repeatLimit = 1000

  init(_ source: String) { rest = source.unicodeScalars[...] }

  mutating func parse() -> PatternTree? {
    guard let tree = choice(), rest.isEmpty else { return nil }
    return tree
  }

  private mutating func choice() -> PatternTree? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit, let first = sequence() else { return nil }
    var branches = [first]
    while take("|") {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    }
    return branches.count == 1 ? first : .choice(branches)
  }

  private mutating func sequence() -> PatternTree? {
    var parts: [PatternTree] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let part = atom(), let repeated = repetition(of: part) else { return nil }
      parts.append(repeated)
    }
    return .sequence(parts)
  }

  private mutating func atom() -> PatternTree? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "(":
      if take("?"), !take(":") { return nil }
      guard let inner = choice(), take(")") else { return nil }
      return inner
    case "[": return characterClass()
    case ".": return .scalar(ScalarSet([0x0A...0x0A, 0x0D...0x0D], isNegated: true))
    case "^": return .start
    case "$": return .end
    case "\\":
      guard let letter = rest.popFirst() else { return nil }
      if let set = ScalarSet(named: letter) { return .scalar(set) }
      return Self.escaped(letter).map { .scalar(ScalarSet([$0.value...$0.value])) }
    case "*", "+", "?", "{", "}", "]": return nil
    default: return .scalar(ScalarSet([scalar.value...scalar.value]))
    }
  }

  /// What follows a `[`, to its `]`.
  private mutating func characterClass() -> PatternTree? {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while !take("]") {
      guard let first = rest.popFirst(), first != "[" else { return nil }
      var low = first
      if first == "\\" {
        guard let letter = rest.popFirst() else { return nil }
        if let set = ScalarSet(named: letter) {
          guard !set.isNegated else { return nil }
          ranges += set.ranges
          continue
        }
        guard let scalar = Self.escaped(letter) else { return nil }
        low = scalar
      }
      var high = low
      if rest.first == "-", let after = rest.dropFirst().first, after != "]" {
        rest.removeFirst(2)
        high = after
        if after == "\\" {
          guard let letter = rest.popFirst(), let scalar = Self.escaped(letter) else { return nil }
          high = scalar
        }
      }
      guard low.value <= high.value, high != "[" else { return nil }
      ranges.append(low.value...high.value)
    }
    return ranges.isEmpty ? nil : .scalar(ScalarSet(ranges, isNegated: isNegated))
  }

  /// The part with the sign for how often that may follow it.
  private mutating func repetition(of part: PatternTree) -> PatternTree? {
    let bounds: (Int, Int?)
    switch rest.first {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      rest.removeFirst()
      guard let low = number() else { return nil }
      var high: Int? = low
      if take(",") {
        high = nil
        if rest.first != "}" {
          guard let number = number(), number >= low else { return nil }
          high = number
        }
      }
      guard rest.first == "}" else { return nil }
      bounds = (low, high)
    default: return part
    }
    rest.removeFirst()
    // A question mark only says which of several ways to prefer; whether the whole text matches is the same.
    _ = take("?")
    return .repeated(part, atLeast: bounds.0, atMost: bounds.1)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = rest.first, (0x30...0x39).contains(digit.value) {
      rest.removeFirst()
      let grown = (value ?? 0) * 10 + Int(digit.value - 0x30)
      guard grown <= Self.repeatLimit else { return nil }
      value = grown
    }
    return value
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// The character that a backslash and this one stand for; nil for letters and digits without a meaning here.
  private static func escaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    default:
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isWord ? nil : scalar
    }
  }
}

/// Writes a tree as a program; a pattern that would need too long a one is refused.
private struct ProgramWriter {
  private(set) var program: [TextPattern.Instruction] = []
  private var steps = 0
  private static let stepLimit = 2000

  /// False when it gets too long.
  mutating func write(_ tree: PatternTree) -> Bool {
    steps += 1
    guard steps <= Self.stepLimit else { return false }
    switch tree {
    case .scalar(let set): program.append(.scalar(set))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .sequence(let parts): return parts.allSatisfy { write($0) }
    case .choice(let branches): return write(choice: branches)
    case .repeated(let part, let low, let high): return write(part, atLeast: low, atMost: high)
    }
    return true
  }

  private mutating func write(choice branches: [PatternTree]) -> Bool {
    var exits: [Int] = []
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let split = program.count
      if !isLast { program.append(.split(split + 1, split + 1)) }
      guard write(branch) else { return false }
      if !isLast {
        exits.append(program.count)
        program.append(.jump(0))
        program[split] = .split(split + 1, program.count)
      }
    }
    for exit in exits { program[exit] = .jump(program.count) }
    return true
  }

  private mutating func write(_ part: PatternTree, atLeast low: Int, atMost high: Int?) -> Bool {
    for _ in 0..<low { guard write(part) else { return false } }
    guard let high else {
      let split = program.count
      program.append(.split(split + 1, split + 1))
      guard write(part) else { return false }
      program.append(.jump(split))
      program[split] = .split(split + 1, program.count)
      return true
    }
    var splits: [Int] = []
    for _ in low..<high {
      splits.append(program.count)
      program.append(.split(0, 0))
      guard write(part) else { return false }
    }
    for split in splits { program[split] = .split(split + 1, program.count) }
    return true
  }
}
