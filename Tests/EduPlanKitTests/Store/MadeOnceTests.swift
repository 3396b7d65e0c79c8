import Synchronization
import Testing

@testable import EduPlanKit

@Suite("Values made once")
struct MadeOnceTests {
  @Test("each value is made once, whoever asks for it, also by way of another")
  func once() {
    let values = MadeOnce<Int, Int>()
    let count = Mutex(0)
    @Sendable func value(_ number: Int) -> Int {
      values.value(number) {
        count.withLock { $0 += 1 }
        return number == 0 ? 0 : value(number - 1) + number
      }
    }
    let sums = concurrentMap(400) { value($0 % 40) }
    #expect(
      sums
        == (0..<400).map {
          let number = $0 % 40
          return number * (number + 1) / 2
        })
    #expect(count.withLock { $0 } == 40)
  }

  @Test(
    "of equal ids the first in order is found, in one table or in many", arguments: [300, 20_000])
  func firstOfEqualIds(count: Int) {
    // Every third record repeats the id of the one before; records without an id are in no table.
    let ids = (0..<count).map { $0 % 3 == 1 ? $0 - 1 : $0 }
    let hashes = ids.map { id -> UInt64 in
      if id % 7 == 5 { return 0 }
      let bytes = Array("id-\(id)".utf8)
      return stableHash(bytes.span, 0..<bytes.count)
    }
    let (index, duplicates) = IdIndex.make(
      hashes: [Array(hashes[..<100]), Array(hashes[100...])]
    ) { ids[Int($0.index)] == ids[Int($1.index)] }
    let repeated = ids.indices.filter { $0 % 3 == 1 && hashes[$0] != 0 }
    #expect(duplicates.map { Int($0.record.index) } == repeated)
    #expect(duplicates.map { Int($0.first.index) } == repeated.map { $0 - 1 })
    for (record, id) in ids.enumerated() where hashes[record] != 0 {
      let found = index.find(hash: hashes[record]) { ids[Int($0.index)] == id }
      #expect(found.map { Int($0.index) } == id)
    }
  }
}
