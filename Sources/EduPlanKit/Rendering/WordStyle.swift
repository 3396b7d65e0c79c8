/// The look of a paragraph in a Word report. Lines have exact heights, so that a page holds the same in every program and
/// with every font. Lengths are twips, font sizes half points.
struct WordStyle: Sendable, Hashable {
  let id: String
  let name: String
  var font = "仿宋"
  var size = 24
  var line: Int
  var before = 0
  var after = 0
  var alignment = WordMarkup.Alignment.left
  /// Without the gap between Chinese characters and Latin ones, for which a cell has no room.
  var isTight = false
  /// In hundredths of a character, with what a program without that notion takes instead.
  var firstLine: (characters: Int, twips: Int) = (0, 0)
  var start: (characters: Int, twips: Int) = (0, 0)
  var end: (characters: Int, twips: Int) = (0, 0)
  /// The level in the outline of the document, from 0; nil for what is no heading.
  var level: Int?

  /// What one line of it takes on the page.
  var height: Int { before + line + after }

  static func == (first: Self, second: Self) -> Bool { first.id == second.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The title stands on the third line of the page, so that a line stays empty below the mark.
  static let mark = WordStyle(
    id: "AnnexMark", name: "附件标识", font: "黑体", size: 32, line: 580, after: 580)
  static let title = WordStyle(
    id: "Title", name: "Title", font: "方正小标宋简体", size: 44, line: 640, alignment: .center)
  static let heading = WordStyle(
    id: "Heading1", name: "heading 1", font: "黑体", size: 28, line: 440, before: 320, after: 80,
    level: 0)
  static let lead = WordStyle(
    id: "Lead", name: "导语", line: 440, alignment: .both, firstLine: (200, 480))
  static let note = WordStyle(
    id: "TableNote", name: "表注", size: 21, line: 320, before: 40, alignment: .both)
  static let headingCell = WordStyle(
    id: "TableHeading", name: "表头", font: "黑体", size: 21, line: 300, alignment: .center,
    isTight: true)
  static let cell = WordStyle(id: "TableText", name: "表文", size: 21, line: 300, isTight: true)
  static let verbatim = WordStyle(id: "Verbatim", name: "原文", size: 21, line: 320)
  static let gap = WordStyle(id: "TableGap", name: "表间", size: 10, line: 160)
  /// Behind every table, since two in a row would be one and a document ends with a paragraph: so low that it takes no
  /// page of its own.
  static let tableEnd = WordStyle(id: "TableEnd", name: "表末", size: 2, line: 20)
  static let oddFooter = WordStyle(
    id: "FooterOdd", name: "单页页码", font: "宋体", size: 28, line: 320, alignment: .right,
    end: (100, 280))
  static let evenFooter = WordStyle(
    id: "FooterEven", name: "双页页码", font: "宋体", size: 28, line: 320, start: (100, 280))

  static let all = [
    mark, title, heading, lead, note, headingCell, cell, verbatim, gap, tableEnd, oddFooter,
    evenFooter,
  ]

  /// The style as `styles.xml` has it.
  var markup: String {
    let isBuiltIn = name == "Title" || level != nil
    var paragraph = ""
    if isTight { paragraph += "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>" }
    paragraph += "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"\(before)\" w:after=\"\(after)\""
    paragraph += " w:line=\"\(line)\" w:lineRule=\"exact\"/>"
    paragraph += indentation
    paragraph += "<w:jc w:val=\"\(alignment.rawValue)\"/>"
    if let level { paragraph += "<w:outlineLvl w:val=\"\(level)\"/>" }
    var text = "<w:style w:type=\"paragraph\""
    if !isBuiltIn { text += " w:customStyle=\"1\"" }
    text += " w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
    text += "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>"
    if font != "仿宋" { text += WordParts.fontNames(font) }
    return text + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>\n"
  }

  private var indentation: String {
    var attributes = ""
    if start.twips > 0 {
      attributes += " w:leftChars=\"\(start.characters)\" w:left=\"\(start.twips)\""
    }
    if end.twips > 0 {
      attributes += " w:rightChars=\"\(end.characters)\" w:right=\"\(end.twips)\""
    }
    if firstLine.twips > 0 {
      attributes +=
        " w:firstLineChars=\"\(firstLine.characters)\" w:firstLine=\"\(firstLine.twips)\""
    }
    return attributes.isEmpty ? "" : "<w:ind\(attributes)/>"
  }
}
