import Testing

@testable import EduPlanKit

@Suite("Exact numbers")
struct ExactNumberTests {
  @Test(
    "what is read is printed exactly",
    arguments: [
      ("0", "0"), ("38", "38"), ("-3", "-3"), ("89.96", "89.96"), ("89.960", "89.96"),
      ("89.96%", "0.8996"), ("0.1", "0.1"), ("-0.05", "-0.05"), ("007", "7"), ("250%", "2.5"),
      ("12345678901234567890123.5", "12345678901234567890123.5"),
      ("0.0000000000000000000000001", "0.0000000000000000000000001"),
      ("9223372036854775807", "9223372036854775807"),
      ("-9223372036854775808", "-9223372036854775808"),
    ])
  func reading(text: String, printed: String) throws {
    #expect(try #require(ExactNumber(text)).description == printed)
  }

  @Test(
    "what is no number is refused",
    arguments: [
      "", "-", ".", "1.", ".5", "1.2.3", "%", "5%%", "5%1", "1,000", "1e3", "+1", "１２", " 1", "1 ",
      "--1", "1-", "90.%", "0x1",
    ])
  func refusals(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test(
    "a fraction that does not end is shown rounded, with the fraction",
    arguments: [
      (1, 3, "≈0.3333 (1/3)", "≈33.3333% (1/3)"), (2, 3, "≈0.6667 (2/3)", "≈66.6667% (2/3)"),
      (-2, 3, "≈-0.6667 (-2/3)", "≈-66.6667% (-2/3)"), (4, 6, "≈0.6667 (2/3)", "≈66.6667% (2/3)"),
      (8996, 10_000, "0.8996", "89.96%"), (251, 1000, "0.251", "25.1%"), (-4, -2, "2", "200%"),
      (0, 7, "0", "0%"),
    ])
  func fractions(top: Int, bottom: Int, decimal: String, percent: String) throws {
    let number = try #require(ExactNumber(numerator: top, denominator: bottom))
    #expect(number.description == decimal)
    #expect(number.percentDescription == percent)
  }

  @Test("nothing is rounded before it is compared")
  func comparison() throws {
    let ninety = try #require(ExactNumber("90%"))
    let almost = try #require(ExactNumber(numerator: 8996, denominator: 10_000))
    #expect(almost < ninety)
    #expect(try #require(ExactNumber(numerator: 9, denominator: 10)) == ninety)
    let huge = try #require(ExactNumber("9000000000000000000"))
    let third = try #require(ExactNumber(numerator: 1, denominator: 3))
    #expect(third < huge)
    #expect(huge + third > huge)
    #expect(huge * 4 + third - huge * 4 == third)
  }

  @Test("a quotient by zero does not exist")
  func zero() {
    #expect(ExactNumber(numerator: 1, denominator: 0) == nil)
    #expect(ExactNumber(5).divided(by: 0) == nil)
  }

  @Test("the edge of 64 bits is crossed without a trap, there and back")
  func edge() {
    let most = ExactNumber(Int.max)
    let least = ExactNumber(Int.min)
    #expect((most + 1).description == "9223372036854775808")
    #expect(most + 1 - 1 == most)
    #expect((-least).description == "9223372036854775808")
    #expect(-(-least) == least)
    #expect(least + most == -1)
    #expect((most * most).divided(by: most) == most)
    #expect(ExactNumber(numerator: .min, denominator: .min) == 1)
    #expect(ExactNumber(numerator: 1, denominator: .min)?.fractionText == "-1/9223372036854775808")
  }

  @Test("a sum over a thousand different denominators is exact")
  func telescope() throws {
    // 1/(n(n+1)) telescopes: the sum to 1,000 is 1000/1001.
    var sum = ExactNumber.zero
    var harmonic = ExactNumber.zero
    for n in 1...1000 {
      sum = sum + (try #require(ExactNumber(numerator: 1, denominator: n * (n + 1))))
      harmonic = harmonic + (try #require(ExactNumber(numerator: 1, denominator: n)))
    }
    #expect(sum == ExactNumber(numerator: 1000, denominator: 1001))
    #expect(harmonic.rounded(toPlaces: 12) == "7.485470860550")
    for n in 1...1000 {
      harmonic = harmonic - (try #require(ExactNumber(numerator: 1, denominator: n)))
    }
    #expect(harmonic == 0)
  }

  @Test("arithmetic on long numbers obeys the laws of arithmetic")
  func laws() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2_000 {
      let numbers = try (0..<3).map { _ in
        try #require(
          ExactNumber(
            numerator: Int(truncatingIfNeeded: generator.next())
              >> Int(generator.next() % 60),
            denominator: Int(truncatingIfNeeded: generator.next() >> (generator.next() % 60)) | 1))
      }
      let (a, b, c) = (numbers[0], numbers[1], numbers[2])
      #expect((a + b) * c == a * c + b * c)
      #expect(a + b - b == a)
      #expect((a < b) == (a + c < b + c))
      if !b.isZero { #expect((a * b).divided(by: b) == a) }
    }
  }
}

@Suite("Truth of three values")
struct TruthTests {
  @Test("and, or and not follow Kleene's tables")
  func tables() {
    let all: [Truth] = [.no, .unknown, .yes]
    let and: [[Truth]] = [
      [.no, .no, .no], [.no, .unknown, .unknown], [.no, .unknown, .yes],
    ]
    for (i, first) in all.enumerated() {
      for (j, second) in all.enumerated() {
        #expect((first && second) == and[i][j])
        #expect((!(first || second)) == (!first && !second))
      }
    }
  }

  @Test("what is settled does not look at the other side")
  func shortCircuit() {
    var looked = false
    func look() -> Truth {
      looked = true
      return .unknown
    }
    #expect((.no && look()) == .no)
    #expect((.yes || look()) == .yes)
    #expect(!looked)
  }
}
