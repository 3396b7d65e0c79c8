import Testing

@testable import EduPlanKit

@Suite("Rendering tables")
struct RendererTests {
  private func text(_ renderer: some Renderer, _ report: Report) -> String {
    String(decoding: renderer.render(report), as: UTF8.self)
  }

  private let report = Report(
    title: "名单",
    tables: [
      Table(
        title: "一、托管",
        columns: [
          Table.Column(heading: "序号", isNumeric: true), Table.Column(heading: "受援学校"),
          Table.Column(heading: "率", isNumeric: true),
          Table.Column(heading: "说明", isFreeText: true),
        ],
        rows: [
          [.integer(1), .text("月浦中心校"), .number("89.96"), .text("后“茶馆式”教学研究所")],
          [.integer(12), .text("ABC"), .absent, .absent],
          [.integer(3), .absent, .number("5"), .text("甲|乙\n丙")],
        ], notes: ["共 3 行"])
    ], notes: ["完"])

  @Test("text lines up by display width and ends without blanks")
  func aligned() {
    #expect(
      text(TextRenderer(), report) == """
        名单

        一、托管

        序号  受援学校       率  说明
        ----  ----------  -----  --------------------
           1  月浦中心校  89.96  后“茶馆式”教学研究所
          12  ABC
           3                  5  甲|乙 丙

        共 3 行

        完

        """)
  }

  @Test("a terminal that draws some characters wide gets wider columns")
  func ambiguous() {
    let lines = text(TextRenderer(width: DisplayWidth(ambiguous: 2)), report).split(separator: "\n")
    #expect(lines[3].hasSuffix("  ----------------------"))
  }

  @Test("in a narrow terminal free text is wrapped and nothing is lost")
  func narrow() {
    var report = report
    report.tables[0].rows[0][3] = .text("依托优质课程资源 着力打造英语学科特色，建设科创课程")
    #expect(
      text(TextRenderer(columns: 55), report) == """
        名单

        一、托管

        序号  受援学校       率  说明
        ----  ----------  -----  ------------------------------
           1  月浦中心校  89.96  依托优质课程资源 着力打造英语
                                 学科特色，建设科创课程
          12  ABC
           3                  5  甲|乙 丙

        共 3 行

        完

        """)
  }

  @Test("no line is wider than the terminal while there is room for the columns at all")
  func widths() {
    let width = DisplayWidth()
    for columns in 40...120 {
      for line in text(TextRenderer(columns: columns), report).split(separator: "\n") {
        #expect(width.of(line) <= columns, "\(columns): \(line)")
      }
    }
  }

  @Test("Markdown keeps text from becoming markup")
  func markdown() {
    #expect(
      text(MarkdownRenderer(), report) == """
        # 名单

        ## 一、托管

        | 序号 | 受援学校 | 率 | 说明 |
        | ---: | --- | ---: | --- |
        | 1 | 月浦中心校 | 89.96 | 后“茶馆式”教学研究所 |
        | 12 | ABC | | |
        | 3 | | 5 | 甲\\|乙<br>丙 |

        共 3 行

        完

        """)
  }

  @Test("CSV has a byte order mark, CRLF and the columns, and nothing else")
  func csv() {
    #expect(
      text(CSVRenderer(), report)
        == "\u{FEFF}序号,受援学校,率,说明\r\n1,月浦中心校,89.96,后“茶馆式”教学研究所\r\n12,ABC,,\r\n3,,5,\"甲|乙\n丙\"\r\n")
  }

  @Test(
    "CSV fields are quoted where needed, and no record becomes a formula",
    arguments: [
      (Table.Cell.text("a,b"), "\"a,b\""), (.text("说“好”\"x\""), "\"说“好”\"\"x\"\"\""),
      (.text(" 前空"), "\" 前空\""), (.text("=1+1"), "'=1+1"), (.text("@SUM(A1)"), "'@SUM(A1)"),
      (.text("+86 21"), "'+86 21"), (.text("-x"), "'-x"), (.text("\tx"), "\"'\tx\""),
      (.text("-3.5"), "-3.5"), (.text("+7"), "+7"), (.text("-"), "'-"),
      (.text("-1.2.3"), "'-1.2.3"),
      (.text("＝1"), "'＝1"), (.text("1+1=2"), "1+1=2"), (.text("\u{1B}[2J"), "\u{FFFD}[2J"),
      (.label("-0.5%"), "-0.5%"), (.integer(-3), "-3"), (.number("-0.5"), "-0.5"),
      (.absent, "\"\""), (.text(""), "\"\""),
    ])
  func csvFields(cell: Table.Cell, expected: String) {
    let report = Report(tables: [Table(columns: [.init(heading: "甲")], rows: [[cell]])])
    #expect(text(CSVRenderer(), report) == "\u{FEFF}甲\r\n\(expected)\r\n")
  }

  @Test("several tables become one with a leading column and the union of the columns")
  func union() {
    let first = Table(
      title: "一", columns: [.init(heading: "序号", isNumeric: true), .init(heading: "受援区")],
      rows: [[.integer(1), .text("宝山区")]])
    let second = Table(
      title: "二", columns: [.init(heading: "序号", isNumeric: true), .init(heading: "区域")],
      rows: [[.integer(1), .text("浦东新区")]])
    let joined = Table.union(of: [first, second], leadingHeading: "名单")
    #expect(joined.columns.map(\.heading) == ["名单", "序号", "受援区", "区域"])
    #expect(
      joined.rows == [
        [.text("一"), .integer(1), .text("宝山区"), .absent],
        [.text("二"), .integer(1), .absent, .text("浦东新区")],
      ])
  }

  @Test("an empty table still has its headings in every format")
  func empty() {
    let report = Report(tables: [Table(columns: [.init(heading: "序号"), .init(heading: "名称")])])
    #expect(text(TextRenderer(), report) == "序号  名称\n----  ----\n")
    #expect(text(MarkdownRenderer(), report) == "| 序号 | 名称 |\n| --- | --- |\n")
    #expect(text(CSVRenderer(), report) == "\u{FEFF}序号,名称\r\n")
  }

  @Test("a record cannot steer the terminal or break its row")
  func safety() {
    let report = Report(
      tables: [Table(columns: [.init(heading: "a")], rows: [[.text("x\u{1B}[2J\r\n\u{202E}y")]])])
    #expect(
      text(TextRenderer(), report)
        == "a\n--------\nx\u{FFFD}[2J \u{FFFD}y\n")
    #expect(!text(MarkdownRenderer(), report).contains("\u{1B}"))
  }

  @Test("upper headings stand over their columns, groups over their rows")
  func groupedText() {
    #expect(
      text(TextRenderer(), TableFixtures.grouped) == """
        名单

        截至2026年。

        一、托管

              对象                情况
              ------------------  --------------
        序号  区      学校        人数  说明
        ----  ------  ----------  ----  --------
        第一组
           1  宝山区  月浦中心校  89.5  甲|乙 丙
           2  宝山区  乐之中学

        第二组
           3  宝山区  菊泉学校    1200  无
           4  闵行区  曹行小学       7

        共 4 行。

        完

        """)
  }

  @Test("a heading wider than its columns widens the last of them, or is wrapped in a terminal")
  func wideHeading() {
    let table = Table(
      columns: [Table.Column(heading: "甲"), Table.Column(heading: "乙")],
      upperHeadings: [[.init(text: "参加托管的学校与单位", span: 2)]],
      rows: [[.text("一"), .text("二")]])
    #expect(
      text(TextRenderer(), Report(tables: [table])) == """
        参加托管的学校与单位
        --------------------
        甲  乙
        --  ----------------
        一  二

        """)
    for columns in 20...30 {
      let page = text(TextRenderer(columns: columns), Report(tables: [table]))
      for line in page.split(separator: "\n") {
        #expect(DisplayWidth().of(line) <= columns)
      }
    }
  }

  @Test("Markdown and CSV join the levels of a heading; a group is a table, or a column")
  func groupedOthers() {
    #expect(
      text(MarkdownRenderer(), TableFixtures.grouped) == """
        # 名单

        截至2026年。

        ## 一、托管

        ### 第一组

        | 序号 | 对象 · 区 | 对象 · 学校 | 情况 · 人数 | 情况 · 说明 |
        | ---: | --- | --- | ---: | --- |
        | 1 | 宝山区 | 月浦中心校 | 89.5 | 甲\\|乙<br>丙 |
        | 2 | 宝山区 | 乐之中学 | | |

        ### 第二组

        | 序号 | 对象 · 区 | 对象 · 学校 | 情况 · 人数 | 情况 · 说明 |
        | ---: | --- | --- | ---: | --- |
        | 3 | 宝山区 | 菊泉学校 | 1200 | 无 |
        | 4 | 闵行区 | 曹行小学 | 7 | |

        共 4 行。

        完

        """)
    let lines = text(CSVRenderer(), TableFixtures.grouped).split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}分组,序号,对象 · 区,对象 · 学校,情况 · 人数,情况 · 说明")
    #expect(lines[2] == "第一组,2,宝山区,乐之中学,,")
    #expect(lines[3] == "第二组,3,宝山区,菊泉学校,1200,无")
  }

  @Test("what users wrote is lost in no format", arguments: TableFixtures.hostile)
  func hostile(hostile: String, kept: [String]) {
    let report = TableFixtures.report(of: [hostile])
    let plain = text(TextRenderer(), report)
    let sheet = text(CSVRenderer(), report)
    for part in kept {
      #expect(plain.contains(part.replacing("\u{FFFE}", with: "")), "\(part)")
      #expect(sheet.contains(part) || sheet.contains(part.replacing("\"", with: "\"\"")), "\(part)")
    }
    for output in [plain, sheet, text(MarkdownRenderer(), report)] {
      for scalar in output.unicodeScalars where !"\r\n\t\u{FEFF}".unicodeScalars.contains(scalar) {
        #expect(!isUnsafeInTerminal(scalar), "\(scalar.value)")
      }
    }
  }
}
