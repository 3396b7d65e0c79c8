extension FilledForm {
  /// The form as one HTML file that needs nothing else: tables as on paper, printed on A4 with the form's margins.
  ///
  /// - Parameter title: for the window's title and the tab.
  func html(title: String) -> String {
    let content = content()
    var page = HTMLPage(content)
    for block in content.blocks {
      switch block {
      case .paragraph(let paragraph): page.add(paragraph)
      case .table(let table): page.add(table)
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Escaping.html.escape(title))</title>
      <style>
      \(HTMLPage.sheet(content.margins))\(page.styleRules)</style>
      </head>
      <body>
      <main>
      \(page.body)</main>
      </body>
      </html>

      """
  }
}

/// Writes blocks as HTML; text is escaped here and nowhere else.
private struct HTMLPage {
  private let styles: [String: FormContent.Layout]
  /// The width of a line in twentieths of a point; nil where the document states no margins. A page of A4 has 11,906.
  private let lineWidth: Int?
  private(set) var body = ""
  /// The style ids that occur, each with its class.
  private var classes: [String: String] = [:]
  private var order: [String] = []

  init(_ content: FormContent) {
    styles = content.styles
    lineWidth = content.margins.map { max(1, 11_906 - $0.left - $0.right) }
  }

  // MARK: Blocks

  mutating func add(_ paragraph: FormContent.Paragraph) {
    body += html(of: paragraph, tag: paragraph.style == "Title" ? "h1" : "p")
  }

  mutating func add(_ table: FormContent.Table) {
    let total = table.widths.reduce(0, +)
    let kind = table.hasLines ? " class=\"lines\"" : ""
    // Narrower than the line, it stands in the middle.
    let share = lineWidth.map { total * 100 / $0 } ?? 100
    let width = (1..<98).contains(share) ? " style=\"width: \(share)%\"" : ""
    body += "<table\(kind)\(width)>\n"
    if total > 0 {
      // To a tenth of a percent, without a fraction of binary numbers.
      let columns = table.widths.map { width in
        let share = width * 1000 / total
        return "<col style=\"width: \(share / 10).\(share % 10)%\">"
      }
      body += "<colgroup>\(columns.joined())</colgroup>\n"
    }
    for row in table.rows {
      body += "<tr>\n"
      for cell in row where !cell.isContinued {
        var attributes = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
        if cell.rows > 1 { attributes += " rowspan=\"\(cell.rows)\"" }
        if cell.isRuled, !table.hasLines { attributes += " class=\"ruled\"" }
        body += "<td\(attributes)>\n"
        for paragraph in cell.paragraphs { body += html(of: paragraph, tag: "p") }
        body += "</td>\n"
      }
      body += "</tr>\n"
    }
    body += "</table>\n"
  }

  private mutating func html(of paragraph: FormContent.Paragraph, tag: String) -> String {
    var attributes = ""
    var names = [className(of: paragraph.style)].compactMap(\.self)
    if paragraph.endsPage { names.append("page-end") }
    if !names.isEmpty { attributes += " class=\"\(names.joined(separator: " "))\"" }
    let own = Self.rules(of: paragraph.layout, besides: styles[paragraph.style])
    if !own.isEmpty { attributes += " style=\"\(own)\"" }
    let lines = paragraph.lines.map { Escaping.html.escape($0) }
    return "<\(tag)\(attributes)>\(lines.joined(separator: "<br>"))</\(tag)>\n"
  }

  /// The class of a style that says something about the layout; named by its number, since an id may hold anything.
  private mutating func className(of style: String) -> String? {
    if let known = classes[style] { return known }
    guard let layout = styles[style], layout != FormContent.Layout() else { return nil }
    let name = "s\(classes.count + 1)"
    classes[style] = name
    order.append(style)
    return name
  }

  // MARK: Styles

  /// A rule for each style that occurs.
  var styleRules: String {
    order.map { style in
      let rules = Self.rules(of: styles[style] ?? FormContent.Layout(), besides: nil)
      return ".\(classes[style] ?? "") { \(rules) }\n"
    }.joined()
  }

  /// What a layout says that another one does not.
  private static func rules(
    of layout: FormContent.Layout, besides other: FormContent.Layout?
  ) -> String {
    var rules: [String] = []
    if let alignment = layout.alignment, alignment != other?.alignment {
      let value =
        switch alignment {
        case .left: "left"
        case .center: "center"
        case .right: "right"
        case .both: "justify"
        case .distribute: "justify; text-align-last: justify"
        }
      rules.append("text-align: \(value)")
    }
    if let size = layout.size, size != other?.size {
      rules.append("font-size: \(size / 2)\(size % 2 == 0 ? "" : ".5")pt")
    }
    if let isBold = layout.isBold, isBold != other?.isBold {
      rules.append("font-weight: \(isBold ? "bold" : "normal")")
    }
    if let isIndented = layout.isIndented, isIndented != other?.isIndented {
      rules.append("text-indent: \(isIndented ? "2em" : "0")")
    }
    return rules.joined(separator: "; ")
  }

  /// What every form has in common. A page of A4 is 210 mm wide.
  static func sheet(_ margins: FormContent.Margins?) -> String {
    func millimetres(_ twips: Int) -> String { "\(max(0, twips) * 254 / 14_400)mm" }
    let space =
      margins.map {
        [$0.top, $0.right, $0.bottom, $0.left].map(millimetres).joined(separator: " ")
      } ?? "25mm"
    return """
      @page { size: A4; margin: \(space); }
      body { margin: 0; font: 12pt/1.6 FangSong, "FangSong_GB2312", STFangsong, "Noto Serif CJK SC", serif; }
      main { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: \(space); }
      h1 { font-weight: normal; line-height: 1.6; margin: 1.5em 0; }
      p { margin: 0.2em 0; min-height: 1em; overflow-wrap: anywhere; }
      table { width: 100%; border-collapse: collapse; margin: 0.5em auto; }
      td { padding: 0.2em 0.5em; vertical-align: middle; }
      .lines td { border: 1px solid black; }
      .ruled { border-bottom: 1px solid black; }
      @media screen { .page-end { margin-bottom: 3em; } }
      @media print { main { max-width: none; padding: 0; } .page-end { break-after: page; } tr { break-inside: auto; } }

      """
  }
}
