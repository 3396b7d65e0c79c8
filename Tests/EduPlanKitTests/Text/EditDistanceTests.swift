import Testing

@testable import EduPlanKit

@Suite("What was probably meant")
struct EditDistanceTests {
  @Test(
    "distances count insertions, deletions, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "甲乙", 2), ("kitten", "sitting", 3), ("ab", "ba", 1),
      ("check", "chek", 1),
      ("宝山区", "宝山", 1), ("静安区", "静按区", 1), ("abcd", "badc", 2),
    ])
  func distances(first: String, second: String, distance: Int) {
    #expect(editDistance(first, second) == distance)
    #expect(editDistance(second, first) == distance)
  }

  @Test("a distance is never more than by way of a third text")
  func triangle() {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("ab甲")
    func word() -> String {
      String(
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          letters[Int.random(in: 0..<3, using: &generator)]
        })
    }
    for _ in 0..<500 {
      let (a, b) = (word(), word())
      // Swaps of neighbours that are edited again do not count, so the law is for one further letter.
      #expect(editDistance(a + "x", b) <= editDistance(a, b) + 1)
      #expect(editDistance(a, b) >= abs(a.count - b.count))
      #expect(editDistance(a, b) == 0 ? a == b : a != b)
    }
  }

  @Test(
    "the near one is named, and a far one is not",
    arguments: [
      ("chek", "check"), ("宝山", "宝山区"), ("tw21-entrusted", "tw21-entrusted-schools"), ("xyz", nil),
      ("nq15", nil),
      ("", nil), ("c", nil),
    ])
  func closest(text: String, match: String?) {
    let candidates = [
      "check", "roster", "宝山区", "tw21-entrusted-schools", "nq15-abcdef", "nq15-bcdefgh",
    ]
    #expect(closestMatch(to: text, among: candidates) == match)
  }
}
