import Testing

@testable import EduPlanKit

@Suite("Word documents of reports")
struct WordRendererTests {
  /// The parts are stored as they are, so that the document can be read in the file.
  private func document(_ report: Report) -> String {
    let text = String(decoding: WordRenderer().render(report), as: UTF8.self)
    guard let start = text.firstRange(of: "<w:body>"),
      let end = text.firstRange(of: "</w:document>")
    else { return "" }
    return String(text[start.lowerBound..<end.lowerBound])
  }

  private func texts(_ markup: some StringProtocol) -> String {
    markup.split(separator: "<w:t xml:space=\"preserve\">").dropFirst()
      .map { $0.prefix { $0 != "<" } }.joined(separator: "/")
  }

  @Test("a document with everything is as recorded, byte for byte")
  func golden() {
    expectGolden(WordRenderer().render(TableFixtures.grouped), "rendering/grouped.docx")
  }

  @Test("title, mark, headings, groups, every cell and notes are there, in their order")
  func order() {
    #expect(
      texts(document(TableFixtures.grouped)) == """
        附件/名单/截至2026年。/一、托管/序号/对象/情况/区/学校/人数/说明/第一组/1/宝山区/月浦中心校/89.5/甲|乙/丙/\
        2/乐之中学/第二组/3/宝山区/菊泉学校/1200/无/4/闵行区/曹行小学/7/共 4 行。/完
        """)
  }

  @Test("what users wrote stays text", arguments: TableFixtures.hostile)
  func hostile(text: String, kept: [String]) {
    var report = TableFixtures.report(of: [text])
    report.title = text
    report.tables[0].title = text
    report.tables[0].notes = [text]
    report.tables[0].columns[0].heading = text
    report.tables[0].groups = [.init(title: text, firstRow: 0)]
    report.lead = [text]
    report.notes = [text]
    report.page.mark = text
    let document = document(report)
    for part in kept { #expect(document.contains(part), "\(part)") }
    for scalar in document.unicodeScalars where scalar != "\n" {
      #expect(!isUnsafeInTerminal(scalar) && scalar.value & 0xFFFE != 0xFFFE, "\(scalar.value)")
    }
  }

  @Test("nothing of a long text is lost, and the row may go on overleaf")
  func long() {
    let text = String(repeating: "长", count: 100_000)
    let document = document(TableFixtures.report(of: [text, "短"]))
    #expect(document.contains(text))
    // The heading and the short row are kept whole.
    #expect(document.split(separator: "<w:cantSplit/>").count == 3)
  }

  @Test("a merged cell begins again on every page", arguments: [10, 45, 200, 1000])
  func pages(rows count: Int) {
    let document = document(TableFixtures.long(rows: count))
    let rows = document.split(separator: "<w:tr>").dropFirst(2)
    #expect(rows.count == count)
    let layout = PaperLayout(Report())
    var used = WordStyle.title.height + WordStyle.heading.height + 390
    var repeated = 0
    for (number, row) in rows.enumerated() {
      let height = row.split(separator: "<w:trHeight w:val=\"").dropFirst().first
        .flatMap { Int($0.prefix { $0 != "\"" }) }
      used += height ?? 0
      let startsPage = used > layout.textHeight
      if startsPage { used = 390 + (height ?? 0) }
      let showsDistrict = texts(row).contains("第\(number / 5)区")
      #expect(showsDistrict == (startsPage || number % 5 == 0), "row \(number)")
      if startsPage, number % 5 != 0 { repeated += 1 }
    }
    #expect(count < 45 || repeated > 0)
  }

  @Test("a row that would only just fit is made higher and begins the next page in every program")
  func clear() {
    for used in stride(from: 300, through: 1000, by: 7) {
      var page = WordPage(room: 1000)
      page.take(used)
      let height = page.clearHeight(100)
      let startsPage = page.take(100)
      // With borders drawn 100 twips thicker or thinner, it begins the same page.
      #expect(startsPage == (used + height + 100 > 1000))
      #expect(startsPage == (used + height - 100 > 1000))
    }
  }

  @Test("the same report gives the same bytes, and an empty one a document all the same")
  func stable() {
    #expect(
      WordRenderer().render(TableFixtures.grouped) == WordRenderer().render(TableFixtures.grouped))
    let empty = document(Report())
    #expect(empty.contains("<w:sectPr>") && !empty.contains("<w:tbl>"))
  }

  @Test("two tables without titles are kept apart")
  func apart() {
    let table = Table(columns: [Table.Column(heading: "甲")], rows: [[.integer(1)]])
    let document = document(Report(title: "题", tables: [table, table]))
    #expect(!document.replacing("\n", with: "").contains("</w:tbl><w:tbl>"))
    #expect(!document.replacing("\n", with: "").contains("</w:tbl><w:sectPr>"))
  }
}
