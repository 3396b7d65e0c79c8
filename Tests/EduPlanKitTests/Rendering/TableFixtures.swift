@testable import EduPlanKit

/// Tables that ask everything of a renderer.
enum TableFixtures {
  /// Two levels of headings above the columns, two groups, merged neighbours, numbers and a note.
  static let grouped = Report(
    title: "名单", lead: ["截至2026年。"],
    tables: [
      Table(
        title: "一、托管",
        columns: [
          Table.Column(heading: "序号", isNumeric: true, paperWidth: 6, isCentered: true),
          Table.Column(heading: "区", merging: .equalNeighbours, isCentered: true),
          Table.Column(heading: "学校"), Table.Column(heading: "人数", isNumeric: true),
          Table.Column(heading: "说明", isFreeText: true),
        ],
        upperHeadings: [
          [.init(text: "", span: 1), .init(text: "对象", span: 2), .init(text: "情况", span: 2)]
        ],
        rows: [
          [.integer(1), .text("宝山区"), .text("月浦中心校"), .number("89.5"), .text("甲|乙\n丙")],
          [.integer(2), .text("宝山区"), .text("乐之中学"), .absent, .absent],
          [.integer(3), .text("宝山区"), .text("菊泉学校"), .integer(1200), .label("无")],
          [.integer(4), .text("闵行区"), .text("曹行小学"), .integer(7), .absent],
        ],
        groups: [.init(title: "第一组", firstRow: 0), .init(title: "第二组", firstRow: 2)],
        notes: ["共 4 行。"])
    ], notes: ["完"], page: Report.Page(mark: "附件"))

  /// What users paste into a cell, and what must still be found in every format: with nothing lost but what a format
  /// shows as U+FFFD.
  static let hostile: [(text: String, kept: [String])] = [
    ("<script>alert(1)</script>", ["script", "alert(1)"]),
    ("&amp; \"引号\" 'x'", ["引号"]),
    ("=cmd|' /C calc'!A0", ["cmd", "calc"]),
    ("a\u{1}b\u{8}c\u{1B}[31m红", ["a\u{FFFD}b\u{FFFD}c\u{FFFD}", "31m红"]),
    ("甲\u{FFFE}乙\u{FFFF}丙", ["甲", "乙", "丙"]),
    ("\u{202E}倒\u{2066}写\u{200F}", ["\u{FFFD}倒\u{FFFD}写\u{FFFD}"]),
    ("שלום", ["שלום"]),
    ("👨‍👩‍👧‍👦🇨🇳", ["👨‍👩‍👧‍👦🇨🇳"]),
    ("𠀀𠮷", ["𠀀𠮷"]),
    ("一\r\n二\n三", ["一", "二", "三"]),
    ("]]>{{项目名称}}", ["{{项目名称}}"]),
  ]

  static func report(of texts: [String]) -> Report {
    Report(
      title: "题",
      tables: [
        Table(
          columns: [
            Table.Column(heading: "甲"),
            Table.Column(heading: "乙", merging: .equalNeighbours),
          ], rows: texts.map { [.text($0), .text("同")] })
      ])
  }

  /// A list of so many rows, whose second column is the same in runs of five.
  static func long(rows count: Int) -> Report {
    Report(
      title: "长名单",
      tables: [
        Table(
          title: "一、名单",
          columns: [
            Table.Column(heading: "序号", isNumeric: true),
            Table.Column(heading: "区", merging: .equalNeighbours),
            Table.Column(heading: "学校"),
          ],
          rows: (0..<count).map { [.integer($0 + 1), .text("第\($0 / 5)区"), .text("学校\($0)")] })
      ])
  }
}
