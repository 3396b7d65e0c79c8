extension XMLTree {
  /// The document as text: the same tree gives the same bytes on every machine.
  ///
  /// It is laid out for people who compare versions: every block (a paragraph, a row, a cell, a style, a relationship) has
  /// a line of its own. Line breaks stand only where Office reads none, between elements that hold elements.
  func bytes() -> [UInt8] {
    var writer = TreeWriter()
    if hasDeclaration {
      writer.output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    }
    writer.write(root, isRoot: true)
    writer.output.append(0x0A)
    return writer.output
  }
}

private struct TreeWriter {
  var output: [UInt8] = []

  /// The elements whose children stand on lines of their own, beside every outermost one without text.
  private static let containers: Set<String> = [
    "w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:body", "w:tbl", "w:tr", "w:tc",
    "w:footnote", "w:endnote", "w:comment", "w:txbxContent",
    "w:docDefaults", "w:compat", "w:latentStyles", "w:abstractNum", "w:num", "sheetData",
  ]
  /// Containers only where blocks stand in them, since the same name is used within a line of text.
  private static let blocks: Set<String> = ["w:p", "w:tbl", "w:tr", "w:tc"]

  mutating func write(_ element: XMLTree.Element, isRoot: Bool = false) {
    output.append(UInt8(ascii: "<"))
    output += element.name.utf8
    for attribute in element.attributes {
      output.append(0x20)
      output += attribute.name.utf8
      output += "=\"".utf8
      write(attribute.value, isAttribute: true)
      output.append(0x22)
    }
    guard !element.children.isEmpty else {
      output += "/>".utf8
      return
    }
    output.append(UInt8(ascii: ">"))
    let isContainer = Self.isContainer(element) || isRoot && element.hasOnlyElements
    if isContainer { output.append(0x0A) }
    for node in element.children {
      switch node {
      case .text(let text): write(text, isAttribute: false)
      case .element(let child): write(child)
      }
      if isContainer { output.append(0x0A) }
    }
    output += "</".utf8
    output += element.name.utf8
    output.append(UInt8(ascii: ">"))
  }

  private static func isContainer(_ element: XMLTree.Element) -> Bool {
    if containers.contains(element.name) { return true }
    guard ["w:sdt", "w:sdtContent", "w:customXml"].contains(element.name) else { return false }
    let content = element.name == "w:sdt" ? element.first("w:sdtContent") : element
    return content?.elements.contains { blocks.contains($0.name) } ?? false
  }

  private mutating func write(_ text: String, isAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\"") where isAttribute: output += "&quot;".utf8
      case 0x0D: output += "&#13;".utf8
      case 0x09 where isAttribute, 0x0A where isAttribute: output += "&#\(byte);".utf8
      default: output.append(byte)
      }
    }
  }
}

extension XMLTree.Element {
  fileprivate var hasOnlyElements: Bool { children.allSatisfy { $0.element != nil } }
}
