import Testing

@testable import EduPlanKit

@Suite("Sets of which not everything is known")
struct PartialSetTests {
  /// Every set that a partial one may be, as bits; two of the five members are never named.
  private static func worlds(of set: PartialSet<Int>) -> Set<Int> {
    func bits(_ members: Set<Int>) -> Int { members.reduce(0) { $0 | 1 << $1 } }
    let all = 0..<32
    let sure = bits(set.sure)
    let possible = bits(set.possible)
    var worlds: Set<Int> = []
    for some in all where some & ~possible == 0 {
      for surelyMore in all
      where surelyMore.nonzeroBitCount <= set.unnamed && (set.unnamed == 0 || surelyMore != 0) {
        for more in all where set.isOpen || more.nonzeroBitCount <= set.possiblyUnnamed {
          worlds.insert(sure | some | surelyMore | more)
        }
      }
    }
    return worlds
  }

  private static func random(_ generator: inout SeededGenerator) -> PartialSet<Int> {
    var set = PartialSet<Int>()
    for member in 0..<3 {
      switch Int.random(in: 0..<5, using: &generator) {
      case 0, 1: set.sure.insert(member)
      case 2: set.possible.insert(member)
      default: break
      }
    }
    let rest = Int.random(in: 0..<8, using: &generator)
    if rest == 0 { set.isOpen = true }
    if rest == 1 || rest == 3 { set.unnamed = Int.random(in: 1...2, using: &generator) }
    if rest == 2 || rest == 3 { set.possiblyUnnamed = 1 }
    return set
  }

  @Test("they are the same, hold one another or not exactly as in every case that is possible")
  func everyWorld() {
    var generator = SeededGenerator(seed: 7)
    var seen: [Truth: Int] = [:]
    for _ in 0..<2_000 {
      let (a, b) = (Self.random(&generator), Self.random(&generator))
      let pairs = Self.worlds(of: a).flatMap { x in Self.worlds(of: b).map { (x, $0) } }
      func expected(_ holds: ((Int, Int)) -> Bool) -> Truth {
        let count = pairs.count(where: holds)
        return count == 0 ? .no : count == pairs.count ? .yes : .unknown
      }
      let same = expected { $0.0 == $0.1 }
      #expect(a.equals(b) == same, "\(a) = \(b)")
      #expect(a.contains(allOf: b) == expected { $0.1 & ~$0.0 == 0 }, "\(a) contains \(b)")
      seen[same, default: 0] += 1
    }
    #expect(seen.count == 3 && seen.values.allSatisfy { $0 >= 5 })
  }
}
