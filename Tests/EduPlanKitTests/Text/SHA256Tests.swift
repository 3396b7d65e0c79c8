import Testing

@testable import EduPlanKit

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the digests that the standard's examples publish",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        String(repeating: "a", count: 100_000),
        "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
      ),
    ])
  func vectors(text: String, expected: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == expected)
  }

  @Test("every length around a block's end has a digest of its own")
  func lengths() {
    let digests = (0..<200).map { SHA256.hexDigest(of: [UInt8](repeating: 0x61, count: $0)) }
    #expect(Set(digests).count == digests.count)
    // What another tool says of 55, 56, 63, 64 and 119 letters.
    let known = [
      55: "9f4390f8d30c", 56: "b35439a4ac6f", 63: "7d3e74a05d7d", 64: "ffe054fe7ae0",
      119: "31eba51c313a",
    ]
    for (length, digest) in known { #expect(digests[length].hasPrefix(digest), "\(length)") }
  }
}
