/// Reads data packed by DEFLATE (RFC 1951), which is how Word, WPS and LibreOffice pack the parts of their documents.
///
/// Nothing is trusted: every length and distance is checked against what is there, and the output never grows beyond the
/// limit, whatever the data or its headers promise.
struct Inflate {
  enum Failure: Error { case damaged, tooLarge }

  private let input: [UInt8]
  private var position: Int
  private let end: Int
  private let limit: Int
  /// Bits read from the input and not used yet, the next one lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// The bytes that a range holds in packed form. The range must end where the data does.
  static func unpack(
    _ input: [UInt8], _ range: Range<Int>, limit: Int
  ) throws(Failure) -> [UInt8] {
    var inflate = Inflate(input, range, limit: limit)
    try inflate.run()
    return inflate.output
  }

  private init(_ input: [UInt8], _ range: Range<Int>, limit: Int) {
    self.input = input
    position = range.lowerBound
    end = range.upperBound
    self.limit = limit
  }

  private mutating func run() throws(Failure) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try readBlock(Self.fixedLiterals, Self.fixedDistances)
      case 2:
        let (literals, distances) = try readCodes()
        try readBlock(literals, distances)
      default: throw .damaged
      }
    }
    // Up to seven bits fill the last byte; a whole byte left over belongs to nothing.
    guard bitCount < 8, position == end else { throw .damaged }
  }

  // MARK: Bits

  private mutating func fill() {
    while bitCount <= 56, position < end {
      bits |= UInt64(input[position]) << UInt64(bitCount)
      position += 1
      bitCount += 8
    }
  }

  private mutating func take(_ count: Int) throws(Failure) -> Int {
    if bitCount < count { fill() }
    guard bitCount >= count else { throw .damaged }
    let value = Int(bits & ((1 << UInt64(count)) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func symbol(_ code: Code) throws(Failure) -> Int {
    if bitCount < Code.longest { fill() }
    let entry = code.table[Int(bits & UInt64(Code.tableSize - 1))]
    if entry != 0 {
      let length = Int(entry & 15)
      guard length <= bitCount else { throw .damaged }
      bits >>= UInt64(length)
      bitCount -= length
      return Int(entry >> 4)
    }
    // Longer than the table is wide: bit by bit through the lengths, shorter codes first.
    var word = 0
    var first = 0
    var index = 0
    for length in 1...Code.longest {
      guard length <= bitCount else { throw .damaged }
      word = word << 1 | Int(bits >> UInt64(length - 1) & 1)
      let count = code.counts[length]
      if word - first < count {
        bits >>= UInt64(length)
        bitCount -= length
        return Int(code.symbols[index + word - first])
      }
      index += count
      first = (first + count) << 1
    }
    throw .damaged
  }

  // MARK: Blocks

  private mutating func copyStored() throws(Failure) {
    bits >>= UInt64(bitCount & 7)
    bitCount -= bitCount & 7
    let length = try take(16)
    guard try take(16) == ~length & 0xFFFF else { throw .damaged }
    // What was read ahead are whole bytes of the block.
    position -= bitCount / 8
    bits = 0
    bitCount = 0
    guard length <= end - position else { throw .damaged }
    guard length <= limit - output.count else { throw .tooLarge }
    output += input[position..<(position + length)]
    position += length
  }

  private mutating func readBlock(_ literals: Code, _ distances: Code) throws(Failure) {
    while true {
      let symbol = try symbol(literals)
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol <= 285 else { throw .damaged }
      let length = Self.lengths[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
      let step = try self.symbol(distances)
      guard step < 30 else { throw .damaged }
      let distance = Self.distances[step] + (try take(Self.distanceBits[step]))
      guard distance <= output.count else { throw .damaged }
      guard length <= limit - output.count else { throw .tooLarge }
      // Byte by byte, since the copy may reach into itself.
      let start = output.count - distance
      for index in start..<(start + length) { output.append(output[index]) }
    }
  }

  /// The codes that a block brings along, themselves packed by a third one.
  private mutating func readCodes() throws(Failure) -> (Code, Code) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let count = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var order = [UInt8](repeating: 0, count: 19)
    for index in Self.lengthOrder.prefix(count) { order[index] = UInt8(try take(3)) }
    let lengthCode = try Code(order[...])
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try symbol(lengthCode)
      var value: UInt8 = 0
      let times: Int
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .damaged }
        value = last
        times = try take(2) + 3
      case 17: times = try take(3) + 3
      case 18: times = try take(7) + 11
      default:
        value = UInt8(symbol)
        times = 1
      }
      lengths += repeatElement(value, count: times)
    }
    // Without an end of block there is no end.
    guard lengths.count == literalCount + distanceCount, lengths[256] > 0 else { throw .damaged }
    return (
      try Code(lengths[..<literalCount], mayBeOneWord: true),
      try Code(lengths[literalCount...], mayBeOneWord: true)
    )
  }

  // MARK: Codes

  /// A Huffman code, given by the length of each symbol's word.
  private struct Code: Sendable {
    static let longest = 15
    static let tableBits = 10
    static let tableSize = 1 << tableBits

    /// By the next ten bits: symbol times 16 plus the word's length; 0 for words that are longer, or none.
    private(set) var table = [UInt16](repeating: 0, count: tableSize)
    /// How many words there are of each length.
    private(set) var counts = [Int](repeating: 0, count: longest + 1)
    /// The symbols in the order of their words.
    private(set) var symbols: [UInt16] = []

    /// - Parameter mayBeOneWord: whether a single word of one bit, or none at all, is let pass, as for distances where
    ///   nothing or only one is used.
    init(_ lengths: ArraySlice<UInt8>, mayBeOneWord: Bool = false) throws(Failure) {
      for length in lengths { counts[Int(length)] += 1 }
      counts[0] = 0
      var left = 1
      for length in 1...Self.longest {
        left = left << 1 - counts[length]
        guard left >= 0 else { throw .damaged }
      }
      let used = counts.reduce(0, +)
      guard left == 0 || mayBeOneWord && used <= 1 && counts[1] == used else { throw .damaged }
      var offsets = [Int](repeating: 0, count: Self.longest + 2)
      var words = offsets
      for length in 1...Self.longest {
        offsets[length + 1] = offsets[length] + counts[length]
        words[length + 1] = (words[length] + counts[length]) << 1
      }
      symbols = [UInt16](repeating: 0, count: used)
      for (symbol, length) in zip(0..., lengths.map(Int.init)) where length > 0 {
        symbols[offsets[length]] = UInt16(symbol)
        offsets[length] += 1
        let word = words[length]
        words[length] += 1
        guard length <= Self.tableBits else { continue }
        // Words come highest bit first, the table goes by the lowest.
        let reversed = (0..<length).reduce(0) { $0 << 1 | word >> $1 & 1 }
        let entry = UInt16(symbol << 4 | length)
        for index in stride(from: reversed, to: Self.tableSize, by: 1 << length) {
          table[index] = entry
        }
      }
    }

    /// A code known to be well-formed.
    init(known lengths: [UInt8]) {
      do throws(Failure) { try self.init(lengths[...]) } catch {
        preconditionFailure("the fixed codes of DEFLATE are complete")
      }
    }
  }

  private static let fixedLiterals = Code(
    known: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = Code(known: [UInt8](repeating: 5, count: 32))

  /// The order in which the lengths of the third code are given.
  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
}
