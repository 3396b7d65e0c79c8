/// Reads GB 18030, the national encoding of Chinese text, in which Excel in China saves CSV files.
///
/// Strictly: a byte sequence that stands for nothing is refused, with its place.
enum GB18030 {
  /// The text; throws the offset of the first byte that is wrong.
  static func decode(_ bytes: [UInt8]) throws(TextProblem) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        output.append(first)
        index += 1
        continue
      }
      guard let (scalar, length) = character(at: index, in: bytes) else {
        throw TextProblem(offset: index)
      }
      if let encoded = UTF8.encode(scalar) { output += encoded }
      index += length
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func character(
    at index: Int, in bytes: [UInt8]
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[index]
    guard (0x81...0xFE).contains(first), index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    switch second {
    case 0x40...0x7E, 0x80...0xFE:
      let column = Int(second) - (second < 0x80 ? 0x40 : 0x41)
      let value = UInt32(twoBytes[(Int(first) - 0x81) * 190 + column])
      return Unicode.Scalar(value).map { ($0, 2) }
    case 0x30...0x39:
      guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
        (0x30...0x39).contains(bytes[index + 3])
      else { return nil }
      let number =
        ((Int(first) - 0x81) * 10 + Int(second) - 0x30) * 1_260
        + (Int(bytes[index + 2]) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
      return scalar(ofNumber: number).map { ($0, 4) }
    default: return nil
    }
  }

  /// Where the characters above U+FFFF begin among the sequences of four bytes: 90 30 81 30.
  private static let beyond = 189_000

  private static func scalar(ofNumber number: Int) -> Unicode.Scalar? {
    if number >= beyond { return Unicode.Scalar(UInt32(0x10000 + number - beyond)) }
    let runs = GB18030Table.fourBytes
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].number <= number { low = middle } else { high = middle }
    }
    let run = runs[low]
    guard (run.number..<run.number + run.count).contains(number) else { return nil }
    return Unicode.Scalar(run.point + UInt32(number - run.number))
  }

  private static let twoBytes: [UInt16] = GB18030Table.twoBytes.unicodeScalars.map {
    UInt16($0.value)
  }
}

/// A byte that cannot be part of a text in the encoding.
struct TextProblem: Error, Sendable, Hashable {
  /// From 0.
  var offset: Int
}

/// The encodings of text files that spreadsheets write.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case gb18030

  /// The text of a file, and the encoding it has: what its first bytes say; else UTF-8 where it is that; else GB 18030.
  ///
  /// - Parameter chosen: the encoding that somebody knows it has.
  static func decode(
    _ bytes: [UInt8], as chosen: Self? = nil
  ) throws(TextProblem) -> (text: String, encoding: Self) {
    let hasUTF16Mark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    switch chosen ?? (hasUTF16Mark ? .utf16 : nil) {
    case .utf16: return (try utf16(bytes), .utf16)
    case .gb18030: return (try GB18030.decode(bytes), .gb18030)
    case .utf8:
      guard let text = String(validating: withoutMark(bytes), as: UTF8.self) else {
        throw TextProblem(offset: firstWrongByte(of: bytes))
      }
      return (text, .utf8)
    case nil:
      if let text = String(validating: withoutMark(bytes), as: UTF8.self) { return (text, .utf8) }
      return (try GB18030.decode(bytes), .gb18030)
    }
  }

  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  private static func utf16(_ bytes: [UInt8]) throws(TextProblem) -> String {
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    let start = isBig || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
      isBig
        ? UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
        : UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    }
    guard (bytes.count - start).isMultiple(of: 2) else {
      throw TextProblem(offset: bytes.count - 1)
    }
    if let text = String(validating: units, as: UTF16.self) { return text }
    var offset = start
    var iterator = units.makeIterator()
    var decoder = UTF16()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += scalar.value > 0xFFFF ? 4 : 2
    }
    throw TextProblem(offset: offset)
  }

  private static func firstWrongByte(of bytes: [UInt8]) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return min(offset, bytes.count - 1)
  }
}
