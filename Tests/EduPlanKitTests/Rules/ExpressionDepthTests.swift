import Testing

@testable import EduPlanKit

@Suite("How deep an expression may be")
struct ExpressionDepthTests {
  /// Each way in which one value can stand inside another.
  @Test(
    "nesting beyond the limit is refused, whatever it is made of",
    arguments: [
      "(", "not ", "-", "[", "length of ", "exists school where ", "sum ", "count distinct ",
      "(school) on ", "verdict on ", "1 in ", "set ", "not (", "latest ",
    ])
  func nesting(part: String) {
    let text = String(repeating: part, count: 20_000) + "a"
    #expect(throws: ExpressionProblem.self) { try ExpressionParser.expression(text) }
  }

  @Test("a length of a length is refused for its depth")
  func lengths() {
    let text = String(repeating: "length of ", count: 20_000) + "\"a\""
    do {
      _ = try ExpressionParser.expression(text)
      Issue.record("it was read")
    } catch {
      guard case .tooDeep = error.reason else {
        Issue.record("refused for another reason")
        return
      }
    }
  }
}
