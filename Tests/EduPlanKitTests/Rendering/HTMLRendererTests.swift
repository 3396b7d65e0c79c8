import Testing

@testable import EduPlanKit

@Suite("HTML pages")
struct HTMLRendererTests {
  private func html(_ report: Report, _ language: Language = .zh) -> String {
    String(decoding: HTMLRenderer(language: language).render(report), as: UTF8.self)
  }

  @Test("a page with everything is as recorded")
  func golden() {
    expectGolden(HTMLRenderer().render(TableFixtures.grouped), "rendering/grouped.html")
  }

  /// The tags of a page: every one that is opened is closed in turn.
  private func expectNested(
    _ page: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    var open: [Substring] = []
    for piece in page.split(separator: "<").dropFirst() {
      let name = piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst(), sourceLocation: sourceLocation)
      } else if !["!DOCTYPE", "meta", "col", "br"].contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty, sourceLocation: sourceLocation)
  }

  @Test("a page needs no script and no other file, and has one title")
  func selfContained() {
    let page = html(TableFixtures.grouped)
    for sign in ["<script", "<link", "src=", "href=", "url(", "@import", "http"] {
      #expect(!page.contains(sign), "\(sign)")
    }
    #expect(page.split(separator: "<h1 ", omittingEmptySubsequences: false).count == 2)
    #expect(page.contains("<html lang=\"zh-CN\">"))
    #expect(html(TableFixtures.grouped, .en).contains("<html lang=\"en\">"))
    expectNested(page)
  }

  @Test("of a report without a title, that of its only table is the title, and stands once")
  func tableTitle() {
    let page = html(
      Report(tables: [Table(title: "名单", columns: [Table.Column(heading: "学校")])]))
    #expect(page.contains("<title>名单</title>") && page.contains("<h1 id=\"title\">名单</h1>"))
    #expect(!page.contains("<caption"))
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
    let page = html(report)
    for part in kept where !part.contains("\"") { #expect(page.contains(part), "\(part)") }
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(!isUnsafeInTerminal(scalar), "\(scalar.value)")
    }
    expectNested(page)
  }

  @Test("text from right to left is kept apart")
  func direction() {
    #expect(html(TableFixtures.report(of: ["שלום"])).contains("<td><bdi>שלום</bdi></td>"))
    #expect(!html(TableFixtures.grouped).contains("bdi"))
  }

  @Test("merged neighbours leave a cell for every place in the grid", arguments: [1, 5, 6, 23])
  func spans(count: Int) {
    let page = html(TableFixtures.long(rows: count))
    // A cell of n rows stands for n places.
    var places = 0
    for piece in page.split(separator: "<td").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      let span = tag.firstRange(of: "rowspan=\"").map {
        tag[$0.upperBound...].prefix { $0 != "\"" }
      }
      places += span.flatMap { Int($0) } ?? 1
    }
    #expect(places == 3 * count)
  }

  @Test("nothing of a long text is lost")
  func long() {
    let text = String(repeating: "长", count: 100_000)
    #expect(html(TableFixtures.report(of: [text])).contains(text))
  }

  @Test("lines of a file are shown as they stand, folded or not")
  func verbatim() {
    let table = Table(
      title: "原文", columns: [Table.Column(heading: "")], rows: [[.text("a: <b>")], [.text("  c")]],
      isFolded: true, isVerbatim: true)
    #expect(html(Report(title: "题", tables: [table])).contains("<pre>a: &lt;b&gt;\n  c</pre>"))
  }
}
