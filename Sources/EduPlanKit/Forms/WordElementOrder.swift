/// The order in which Word wants the properties of a paragraph, a run, a table, a cell and a page (ECMA-376, part 1).
///
/// LibreOffice forgives any order and writes some of its own; Word says that the content is unreadable.
enum WordElementOrder {
  /// The children of an element in their order; nil for elements whose order is free or not looked at.
  static func children(of name: String) -> [String]? {
    switch name {
    case "w:pPr": paragraph
    case "w:rPr": run
    case "w:tblPr": table
    case "w:tcPr": cell
    case "w:sectPr": section
    default: nil
    }
  }

  /// The first child that stands behind one it should precede, and that one.
  static func misplaced(in element: XMLTree.Element) -> (child: String, before: String)? {
    guard let order = children(of: element.name) else { return nil }
    var highest = (rank: -1, name: "")
    for child in element.elements {
      guard let rank = order.firstIndex(of: child.name) else { continue }
      // References to headers and footers stand among each other in any order.
      let place = child.name == "w:footerReference" ? rank - 1 : rank
      if place < highest.rank { return (child.name, highest.name) }
      highest = (place, child.name)
    }
    return nil
  }

  /// The element with its children in order; what the order does not know keeps its place behind its neighbour.
  static func sorted(_ element: XMLTree.Element) -> XMLTree.Element {
    guard misplaced(in: element) != nil, let order = children(of: element.name) else {
      return element
    }
    var ranks: [Int] = []
    for child in element.elements {
      let rank = order.firstIndex(of: child.name) ?? ranks.last ?? 0
      ranks.append(child.name == "w:footerReference" ? rank - 1 : rank)
    }
    var copy = element
    copy.children = zip(ranks, element.elements).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { .element($0.element.1) }
    return copy
  }

  private static func names(_ words: String) -> [String] {
    words.split(separator: " ").map { "w:\($0)" }
  }

  private static let paragraph = names(
    """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """)
  private static let run = names(
    """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish \
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang \
    eastAsianLayout specVanish oMath
    """)
  private static let table = names(
    """
    tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
    tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
    """)
  private static let cell = names(
    """
    cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
    """)
  private static let section = names(
    """
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols \
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
    """)
}
