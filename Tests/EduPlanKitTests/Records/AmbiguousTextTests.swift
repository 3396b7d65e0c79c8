import Testing

@testable import EduPlanKit

@Suite("Text that YAML readers take for something else")
struct AmbiguousTextTests {
  @Test(
    "is told apart",
    arguments: [
      "", "~", "=", "<<", "null", "Null", "NULL", "true", "True", "FALSE", "yes", "No", "ON", "off",
      "y", "N",
      "0", "007", "0330000001", "-5", "+1_000", "1.5", ".5", "1e3", "-", "+", "_", ".",
      "0x1F", "0o17",
      "0b01", "12:30", "1:30:00", "190:20:30.15", ".inf", "-.INF", ".nan", "2024-01-02", "2024-1-2",
      "2024-01-02T10:00:00Z", "2024-01-02 10:00",
    ])
  func ambiguous(text: String) { #expect(isAmbiguousToYAML(text)) }

  @Test(
    "and the rest stays plain",
    arguments: [
      "甲", "53.3%", "0571-38975829", "tRue", "yEs", "nulls", "onto", "nine", "yes/no", "0x", "0b2",
      "1.2.3",
      "12:60", "2024-01", "2024/01/02", "a1", "e12", "e1e", "-5%", "fifty", "one", "…", "宝山区/乐之中学",
    ])
  func plain(text: String) { #expect(!isAmbiguousToYAML(text)) }
}
