import Testing

@testable import EduPlanKit

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "text cannot become markup",
    arguments: [
      (Escaping.none, "<b>&\u{1}", "<b>&\u{1}"),
      (.html, "<b title=\"x\">&'", "&lt;b title=&quot;x&quot;&gt;&amp;'"),
      (.html, "a\u{0}b", "a\u{FFFD}b"),
      (.xml, "甲 & <乙>", "甲 &amp; &lt;乙&gt;"),
      (.xml, "a\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}b\tc\nd", "ab\tc\nd"),
      (.markdown, "*甲* _b_ `c` [d](e) <f>", "\\*甲\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\>"),
      (.markdown, "# 一\n- 二\n+ 三", "\\# 一\n\\- 二\n\\+ 三"),
      (.markdown, "1. 一\n2) 二", "1\\. 一\n2\\) 二"),
      (.markdown, "2023-12-28，3 # 4", "2023-12-28，3 # 4"),
      (.markdown, "第1.5版", "第1.5版"), (.markdown, "89.96", "89.96"), (.markdown, "3.", "3\\."),
      (.markdown, "a|b ~~c~~ &amp;", "a\\|b \\~\\~c\\~\\~ \\&amp;"),
    ])
  func escape(escaping: Escaping, text: String, expected: String) {
    #expect(escaping.escape(text) == expected)
  }
}
