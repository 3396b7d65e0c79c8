/// A pattern laid out for texts of ASCII: all places reached are the bits of one number, so that matching allocates
/// nothing. What it says is what the pattern says.
struct BytePattern: Sendable {
  /// A place of the pattern: the characters it takes, below and from the 64th, and the places reached after one.
  private struct Place: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var next: UInt64 = 0
  }

  private var places: [Place] = []
  /// Reached before the first character.
  private let first: UInt64
  /// The place where the pattern is at its end.
  private let match: UInt64

  /// Nil for a pattern with more places than a number has bits, or one that asks where the text starts or ends.
  init?(_ pattern: TextPattern) {
    let program = pattern.program
    guard program.count <= UInt64.bitWidth else { return nil }
    for instruction in program {
      switch instruction {
      case .start, .end: return nil
      case .scalar, .split, .jump, .match: break
      }
    }
    places = program.indices.map { position in
      guard case .scalar(let set) = program[position] else { return Place() }
      var place = Place(next: Self.reached(from: position + 1, program))
      for range in set.ranges where range.lowerBound < 0x80 {
        for value in range.lowerBound...min(range.upperBound, 0x7F) {
          if value < 64 { place.low |= 1 << UInt64(value) }
          if value >= 64 { place.high |= 1 << UInt64(value - 64) }
        }
      }
      if set.isNegated { (place.low, place.high) = (~place.low, ~place.high) }
      return place
    }
    first = Self.reached(from: 0, program)
    // The program ends with its only match.
    match = 1 << UInt64(program.count - 1)
  }

  /// The places that take a character, or match, and are reached from one without a character.
  private static func reached(from position: Int, _ program: [TextPattern.Instruction]) -> UInt64 {
    var found: UInt64 = 0
    var seen: UInt64 = 0
    var waiting = [position]
    while let position = waiting.popLast() {
      let bit: UInt64 = 1 << UInt64(position)
      guard seen & bit == 0 else { continue }
      seen |= bit
      switch program[position] {
      case .scalar, .match: found |= bit
      case .jump(let target): waiting.append(target)
      case .split(let first, let second): waiting += [first, second]
      case .start, .end: preconditionFailure("a pattern that asks for the start or the end is none")
      }
    }
    return found
  }

  /// Whether the whole text matches; false as well where it is not all ASCII, which nobody looked at.
  func matches(_ bytes: Span<UInt8>, from start: Int, count: Int) -> Bool {
    let places = places.span
    var active = first
    for offset in start..<start + count {
      let byte = bytes[offset]
      guard byte < 0x80 else { return false }
      var reached: UInt64 = 0
      while active != 0 {
        let place = places[active.trailingZeroBitCount]
        active &= active - 1
        let taken = byte < 64 ? place.low : place.high
        if taken & 1 << UInt64(byte & 63) != 0 { reached |= place.next }
      }
      guard reached != 0 else { return false }
      active = reached
    }
    return active & match != 0
  }
}
