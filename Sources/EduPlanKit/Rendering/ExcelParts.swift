/// The parts of a workbook that are not sheets: what is in it, and how the parts hang together.
enum ExcelParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let spreadsheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// A name that a spreadsheet gives a meaning, such as the rows repeated on every page.
  struct Definition: Sendable, Hashable {
    var name: String
    /// The number of its sheet, from 0.
    var sheet: Int
    var isHidden: Bool
    var text: String
  }

  /// - Parameter hidden: the numbers of sheets that are not shown, from 0.
  static func parts(
    title: String, sheets: [String], definitions: [Definition], hidden: Set<Int> = []
  ) -> [ZipArchive.Part] {
    [
      ZipArchive.Part(name: "[Content_Types].xml", bytes: contentTypes(sheets.count)),
      ZipArchive.Part(name: "_rels/.rels", bytes: rootRelationships),
      ZipArchive.Part(name: "docProps/core.xml", bytes: properties(title: title)),
      ZipArchive.Part(name: "xl/workbook.xml", bytes: workbook(sheets, definitions, hidden)),
      ZipArchive.Part(
        name: "xl/_rels/workbook.xml.rels", bytes: workbookRelationships(sheets.count)),
    ]
  }

  private static func contentTypes(_ sheetCount: Int) -> [UInt8] {
    var xml = XMLWriter()
    let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    xml.element("Types", ["xmlns": namespace]) { xml in
      xml.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      func override(_ name: String, _ type: String) {
        xml.element("Override", ["PartName": name, "ContentType": type])
      }
      override("/xl/workbook.xml", "\(spreadsheetType).sheet.main+xml")
      for number in 1...sheetCount {
        override("/xl/worksheets/sheet\(number).xml", "\(spreadsheetType).worksheet+xml")
      }
      override("/xl/styles.xml", "\(spreadsheetType).styles+xml")
      override("/xl/sharedStrings.xml", "\(spreadsheetType).sharedStrings+xml")
      override(
        "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
    }
    return Array(xml.text.utf8)
  }

  private static var rootRelationships: [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": packageRelationships]) { xml in
      xml.element(
        "Relationship",
        ["Id": "rId1", "Type": "\(relationships)/officeDocument", "Target": "xl/workbook.xml"])
      xml.element(
        "Relationship",
        [
          "Id": "rId2",
          "Type": "\(packageRelationships)/metadata/core-properties",
          "Target": "docProps/core.xml",
        ])
    }
    return Array(xml.text.utf8)
  }

  /// The title alone: a time or a user's name would make every file another one.
  private static func properties(title: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", text: title)
      xml.element("dc:creator", text: "eduplan")
    }
    return Array(xml.text.utf8)
  }

  private static func workbook(
    _ sheets: [String], _ definitions: [Definition], _ hidden: Set<Int>
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("workbook", ["xmlns": namespace, "xmlns:r": relationships]) { xml in
      xml.element("bookViews") { $0.element("workbookView", ["activeTab": "0"]) }
      xml.element("sheets") { xml in
        for (index, name) in sheets.enumerated() {
          xml.element(
            "sheet",
            [
              "name": name, "sheetId": "\(index + 1)",
              "state": hidden.contains(index) ? "hidden" : nil, "r:id": "rId\(index + 1)",
            ])
        }
      }
      guard !definitions.isEmpty else { return }
      xml.element("definedNames") { xml in
        for definition in definitions {
          xml.element(
            "definedName",
            [
              "name": definition.name, "localSheetId": "\(definition.sheet)",
              "hidden": definition.isHidden ? "1" : nil,
            ], text: definition.text)
        }
      }
    }
    return Array(xml.text.utf8)
  }

  private static func workbookRelationships(_ sheetCount: Int) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": packageRelationships]) { xml in
      for number in 1...sheetCount {
        xml.element(
          "Relationship",
          [
            "Id": "rId\(number)", "Type": "\(relationships)/worksheet",
            "Target": "worksheets/sheet\(number).xml",
          ])
      }
      for (offset, name) in ["styles", "sharedStrings"].enumerated() {
        xml.element(
          "Relationship",
          [
            "Id": "rId\(sheetCount + 1 + offset)", "Type": "\(relationships)/\(name)",
            "Target": "\(name).xml",
          ])
      }
    }
    return Array(xml.text.utf8)
  }
}
