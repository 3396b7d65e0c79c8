/// The elements of a Word document, one function to each, so that their children always stand in the order of the schema:
/// a word processor less forgiving than the free ones calls a file with another order unreadable.
enum WordMarkup {
  enum Alignment: String, Sendable { case left, center, right, both }

  // MARK: Text

  /// A paragraph in a style, with what may differ from it.
  static func paragraph(
    _ lines: [String], style: String, keepsWithNext: Bool = false, startsPage: Bool = false,
    alignment: Alignment? = nil
  ) -> String {
    var properties = "<w:pStyle w:val=\"\(style)\"/>"
    if keepsWithNext { properties += "<w:keepNext/>" }
    if startsPage { properties += "<w:pageBreakBefore/>" }
    if let alignment { properties += "<w:jc w:val=\"\(alignment.rawValue)\"/>" }
    return "<w:p><w:pPr>\(properties)</w:pPr>\(run(lines))</w:p>"
  }

  /// The lines of a text in one run. The hint says that “ ” … — · are Chinese, which Word else takes for Latin.
  static func run(_ lines: [String]) -> String {
    guard lines != [""], !lines.isEmpty else { return "" }
    let texts = lines.map { line in
      line.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(Escaping.xml.escape(line))</w:t>"
    }
    return run(markup: texts.joined(separator: "<w:br/>"))
  }

  private static func run(markup: String) -> String {
    "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>\(markup)</w:r>"
  }

  /// The number of the page between dashes. The parts of the field are runs of their own, or WPS shows nothing.
  static func pageNumber() -> String {
    func character(_ kind: String) -> String {
      run(markup: "<w:fldChar w:fldCharType=\"\(kind)\"/>")
    }
    return run(["— "]) + character("begin")
      + run(markup: "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
      + character("separate") + run(["1"]) + character("end") + run([" —"])
  }

  // MARK: Tables

  static func table(widths: [Int], rows: String) -> String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>\
      <w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" \
      w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>
      <w:tblGrid>\(grid)</w:tblGrid>
      \(rows)</w:tbl>

      """
  }

  /// - Parameter height: At least so many twips.
  static func row(_ cells: String, height: Int, isHeading: Bool, mayBreak: Bool) -> String {
    var properties = mayBreak ? "" : "<w:cantSplit/>"
    properties += "<w:trHeight w:val=\"\(height)\" w:hRule=\"atLeast\"/>"
    if isHeading { properties += "<w:tblHeader/>" }
    return "<w:tr><w:trPr>\(properties)</w:trPr>\(cells)</w:tr>\n"
  }

  /// Where a cell stands in one that takes several rows.
  enum Merge: Sendable { case alone, first, continued }

  /// - Parameter paragraph: Every cell has one, also one that only continues the cell above.
  static func cell(
    _ paragraph: String, width: Int, span: Int = 1, merge: Merge = .alone, shade: String? = nil
  ) -> String {
    var properties = "<w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if span > 1 { properties += "<w:gridSpan w:val=\"\(span)\"/>" }
    switch merge {
    case .alone: break
    case .first: properties += "<w:vMerge w:val=\"restart\"/>"
    case .continued: properties += "<w:vMerge/>"
    }
    if let shade {
      properties += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(shade)\"/>"
    }
    properties += "<w:vAlign w:val=\"center\"/>"
    return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph)</w:tc>"
  }

  // MARK: The page

  /// The last element of the body. `rId4` is the footer of odd pages, `rId5` that of even ones.
  static func section(_ layout: PaperLayout) -> String {
    let margins = layout.margins
    let orientation = layout.isLandscape ? " w:orient=\"landscape\"" : ""
    return """
      <w:sectPr><w:footerReference w:type="default" r:id="rId4"/>\
      <w:footerReference w:type="even" r:id="rId5"/>\
      <w:pgSz w:w="\(layout.pageWidth)" w:h="\(layout.pageHeight)"\(orientation)/>\
      <w:pgMar w:top="\(margins.top)" w:right="\(margins.right)" w:bottom="\(margins.bottom)" \
      w:left="\(margins.left)" w:header="851" w:footer="\(layout.footer)" w:gutter="0"/>\
      <w:pgNumType w:start="1"/><w:cols w:space="425"/>\
      <w:docGrid w:linePitch="312"/></w:sectPr>
      """
  }
}
