import Testing

@testable import EduPlanKit

@Suite("A line of bash up to the cursor")
struct ShellLineTests {
  @Test(
    "quotes and backslashes are taken as bash takes them",
    arguments: [
      ("eduplan explain ", ["eduplan", "explain"], ""),
      ("eduplan explain 宝山区/乐", ["eduplan", "explain"], "宝山区/乐"),
      ("eduplan 'a b' \"c d\" e\\ f", ["eduplan", "a b", "c d"], "e f"),
      ("eduplan x'y z'w", ["eduplan"], "xy zw"),
      ("eduplan \"a\\\"b\\c\" ", ["eduplan", "a\"b\\c"], ""),
      ("eduplan 'a\\' b", ["eduplan", "a\\"], "b"),
      ("eduplan ''  ", ["eduplan", ""], ""),
      ("eduplan 'open quo", ["eduplan"], "open quo"),
      ("", [], ""),
    ])
  func words(line: String, words: [String], current: String) {
    #expect(ShellLine(line).words == words)
    #expect(ShellLine(line).current == current)
  }

  @Test(
    "what is put in makes the word, whatever quote it stands in and wherever bash cuts words",
    arguments: [
      ("eduplan explain 宝", "宝山区/乐之中学", "宝山区/乐之中学"),
      ("eduplan explain ", "it's (a) $b", "it\\'s\\ \\(a\\)\\ \\$b"),
      ("eduplan explain 'it", "it's", "it'\\''s"),
      ("eduplan explain \"a", "a\"b$c d", "a\\\"b\\$c d"),
      ("eduplan set x district=宝", "district=宝山区", "宝山区"),
      ("eduplan set x 'district=宝", "district=宝山区", "district=宝山区"),
      ("eduplan set x district='宝", "district=宝山 区", "宝山 区"),
      ("eduplan explain a:b", "a:bc", "bc"),
      ("eduplan list --columns name,", "name,id", "name,id"),
    ])
  func insertion(line: String, word: String, expected: String) {
    #expect(ShellLine(line).insertion(of: word) == expected)
  }

  @Test("a word that does not begin as the one at the cursor is none to put in")
  func others() {
    #expect(ShellLine("eduplan explain 静").insertion(of: "宝山区") == nil)
  }

  @Test("where bash was told to cut words at nothing, the whole word is put in")
  func breaks() {
    #expect(ShellLine("eduplan set x a=b", breaks: " \t\n").insertion(of: "a=bc") == "a=bc")
  }
}
