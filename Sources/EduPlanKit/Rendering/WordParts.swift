/// The parts of a Word report that are the same in every one: styles, fonts, settings, footers, and what the package holds.
enum WordParts {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  static let relations = "\(office)/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// Everything but the document itself.
  static func all(title: String, language: Language) -> [(name: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", relationships),
      ("docProps/app.xml", application),
      ("docProps/core.xml", core(title: title, language: language)),
      ("word/_rels/document.xml.rels", documentRelationships),
      ("word/fontTable.xml", fonts),
      ("word/footer1.xml", footer(style: "FooterOdd")),
      ("word/footer2.xml", footer(style: "FooterEven")),
      ("word/settings.xml", settings),
      ("word/styles.xml", styles),
    ]
  }

  // MARK: Package

  private static let contentTypes: String = {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("word/document", "\(word).document.main"), ("word/styles", "\(word).styles"),
      ("word/settings", "\(word).settings"), ("word/fontTable", "\(word).fontTable"),
      ("word/footer1", "\(word).footer"), ("word/footer2", "\(word).footer"),
      ("docProps/core", "application/vnd.openxmlformats-package.core-properties"),
      ("docProps/app", "application/vnd.openxmlformats-officedocument.extended-properties"),
    ]
    var text = head + "<Types xmlns=\"\(package)/content-types\">\n"
    text +=
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n"
    for (name, type) in parts {
      text += "<Override PartName=\"/\(name).xml\" ContentType=\"\(type)+xml\"/>\n"
    }
    return text + "</Types>\n"
  }()

  private static let relationships = relationships([
    ("\(relations)/officeDocument", "word/document.xml"),
    ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ("\(relations)/extended-properties", "docProps/app.xml"),
  ])

  private static let documentRelationships = relationships([
    ("\(relations)/styles", "styles.xml"),
    ("\(relations)/settings", "settings.xml"),
    ("\(relations)/fontTable", "fontTable.xml"),
    ("\(relations)/footer", "footer1.xml"),
    ("\(relations)/footer", "footer2.xml"),
  ])

  private static func relationships(_ list: [(type: String, target: String)]) -> String {
    var text = head + "<Relationships xmlns=\"\(package)/relationships\">\n"
    for (number, item) in list.enumerated() {
      text +=
        "<Relationship Id=\"rId\(number + 1)\" Type=\"\(item.type)\" Target=\"\(item.target)\"/>\n"
    }
    return text + "</Relationships>\n"
  }

  private static let application = """
    \(head)<Properties xmlns="\(office)/extended-properties">
    <Application>eduplan</Application>
    </Properties>

    """

  private static func core(title: String, language: Language) -> String {
    """
    \(head)<cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>\(Escaping.xml.escape(title))</dc:title>
    <dc:language>\(language == .zh ? "zh-CN" : "en")</dc:language>
    </cp:coreProperties>

    """
  }

  // MARK: Footers and settings

  private static func footer(style: String) -> String {
    """
    \(head)<w:ftr xmlns:w="\(namespace)">
    <w:p><w:pPr><w:pStyle w:val="\(style)"/></w:pPr>\(WordMarkup.pageNumber())</w:p>
    </w:ftr>

    """
  }

  private static let settings = """
    \(head)<w:settings xmlns:w="\(namespace)">
    <w:zoom w:percent="100"/>
    <w:bordersDoNotSurroundHeader/>
    <w:bordersDoNotSurroundFooter/>
    <w:defaultTabStop w:val="420"/>
    <w:evenAndOddHeaders/>
    <w:characterSpacingControl w:val="compressPunctuation"/>
    <w:compat>
    <w:adjustLineHeightInTable/>
    <w:useFELayout/>
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
    </w:compat>
    <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
    <w:decimalSymbol w:val="."/>
    <w:listSeparator w:val=","/>
    </w:settings>

    """

  /// The fonts of official documents, with what a computer without them calls its own.
  private static let fonts: String = {
    var text = head + "<w:fonts xmlns:w=\"\(namespace)\">\n"
    for (name, other, family, pitch) in [
      ("仿宋", "FangSong", "modern", "fixed"), ("宋体", "SimSun", "auto", "variable"),
      ("黑体", "SimHei", "modern", "fixed"), ("方正小标宋简体", "SimSun", "auto", "variable"),
    ] {
      text +=
        "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(other)\"/><w:charset w:val=\"86\"/>"
      text += "<w:family w:val=\"\(family)\"/><w:pitch w:val=\"\(pitch)\"/></w:font>\n"
    }
    return text + "</w:fonts>\n"
  }()

  // MARK: Styles

  private static let styles: String = {
    var text = head + "<w:styles xmlns:w=\"\(namespace)\">\n"
    text += """
      <w:docDefaults>
      <w:rPrDefault><w:rPr>\(fontNames("仿宋"))<w:kern w:val="2"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
      </w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
      <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>

      """
    for style in WordStyle.all { text += style.markup }
    text += """
      <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="名单表格"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders><w:tblCellMar><w:top w:w="\(WordTable.verticalMargin)" w:type="dxa"/><w:left w:w="\(PaperLayout.cellMargin)" w:type="dxa"/><w:bottom w:w="\(WordTable.verticalMargin)" w:type="dxa"/><w:right w:w="\(PaperLayout.cellMargin)" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
      </w:styles>

      """
    return text
  }()

  /// A full line around the table, a thin one within, in eighths of a point.
  private static let borders = [
    ("top", 8), ("left", 8), ("bottom", 8), ("right", 8), ("insideH", 4), ("insideV", 4),
  ].map { side, size in
    "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"000000\"/>"
  }.joined()

  /// One font for all scripts: a program that ignores the hint of a run would draw “ narrow otherwise.
  static func fontNames(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(name)\" w:eastAsia=\"\(name)\" w:hAnsi=\"\(name)\" w:cs=\"\(name)\"/>"
  }
}
