/// A hash of bytes that is the same in every run, so that nothing a user sees depends on a random seed.
func stableHash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(range.count)
  var offset = range.lowerBound
  while offset + 8 <= range.upperBound {
    var word: UInt64 = 0
    for shift in 0..<8 { word |= UInt64(bytes[offset + shift]) << (8 * UInt64(shift)) }
    hash = mixed(hash, word)
    offset += 8
  }
  var rest: UInt64 = 0
  while offset < range.upperBound {
    rest = rest << 8 | UInt64(bytes[offset])
    offset += 1
  }
  return mixed(mixed(hash, rest), 0xD6E8_FEB8_6659_FD93)
}

private func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
  let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}

/// A short digest of a text: FNV-1a over its UTF-8 bytes, 64 bits as 16 hexadecimal digits. It notices a change by accident,
/// not by intent.
func textDigest(_ text: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
