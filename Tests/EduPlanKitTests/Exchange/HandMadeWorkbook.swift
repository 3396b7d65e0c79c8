@testable import EduPlanKit

/// A workbook written by hand, as other programmes write theirs.
struct HandMadeWorkbook {
  var sheets: [(name: String, state: String, xml: String)]
  var strings = ""
  var styles = ""
  var workbookProperties = ""

  init(_ rows: String, after: String = "", strings: String = "", styles: String = "") {
    sheets = [("表1", "visible", "<sheetData>\(rows)</sheetData>\(after)")]
    self.strings = strings
    self.styles = styles
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var bytes: [UInt8] {
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"r\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbookProperties)<sheets>"
          + sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"s\($0)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(Self.package)\">"
          + sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/s\($0).xml\"/>"
          }.joined()
          + "<Relationship Id=\"t\" Type=\"\(Self.office)/sharedStrings\" Target=\"strings.xml\"/>"
          + "<Relationship Id=\"y\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/strings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/s\(index).xml",
          "<worksheet xmlns=\"\(Self.main)\">\(sheet.xml)</worksheet>"
        ))
    }
    return ZipArchive(
      officePackage: parts.map { ZipArchive.Part(name: $0.0, bytes: Array($0.1.utf8)) }
    ).bytes()
  }
}
