import Foundation
import Testing

@testable import EduPlanKit

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook read back by code that shares nothing with the renderer: parts from the stored ZIP, cells by an XML parser.
struct ReadWorkbook {
  struct Cell: Equatable {
    /// `s` for a shared text, empty for a number.
    var type: String
    /// The text or the number; nil for a cell that only has a style.
    var value: String?
    var style: Int
    var isFormula = false
  }

  struct Sheet {
    var name = ""
    /// In the order they are written: the row's number, then column letters with their cell.
    var rows: [(number: Int, cells: [(column: String, cell: Cell)])] = []
    var merges: [String] = []
    /// The children of the root, in order.
    var elements: [String] = []
    var attributes: [String: [String: String]] = [:]
    var widths: [Double] = []
    var footer = ""

    subscript(place: String) -> Cell? {
      for row in rows {
        for (column, cell) in row.cells where "\(column)\(row.number)" == place { return cell }
      }
      return nil
    }

    /// The values of a row, by column; an empty text where there is none.
    func values(ofRow number: Int) -> [String] {
      rows.first { $0.number == number }?.cells.map { $0.cell.value ?? "" } ?? []
    }

    var allValues: [String] { rows.flatMap { $0.cells.compactMap(\.cell.value) } }
  }

  var parts: [String: [UInt8]] = [:]
  var sheets: [Sheet] = []
  var strings: [String] = []
  var definedNames: [String: String] = [:]
  /// The format code of each style, and whether it is quoted.
  var styles: [(format: String, isQuoted: Bool)] = []

  init(_ bytes: [UInt8]) throws {
    parts = try Self.parts(of: bytes)
    let shared = try Events(part("xl/sharedStrings.xml"))
    strings = shared.texts(of: "si").map(Self.decoded)
    let statedCounts = shared.attributes(of: "sst").first ?? [:]
    #expect(statedCounts["uniqueCount"] == "\(strings.count)")
    let workbook = try Events(part("xl/workbook.xml"))
    for (attributes, text) in zip(
      workbook.attributes(of: "definedName"), workbook.texts(of: "definedName"))
    {
      definedNames["\(attributes["name"] ?? "")@\(attributes["localSheetId"] ?? "")"] = text
    }
    var uses = 0
    for (index, attributes) in workbook.attributes(of: "sheet").enumerated() {
      var sheet = try Self.sheet(
        Events(part("xl/worksheets/sheet\(index + 1).xml")), strings, &uses)
      sheet.name = attributes["name"] ?? ""
      sheets.append(sheet)
    }
    #expect(statedCounts["count"] == "\(uses)")
    styles = try Self.styles(Events(part("xl/styles.xml")))
  }

  func part(_ name: String) throws -> [UInt8] { try #require(parts[name], "no part \(name)") }

  /// What Excel makes of `_xHHHH_`.
  private static func decoded(_ text: String) -> String {
    var result = text
    while let range = result.range(of: "_x005F_", options: .backwards) {
      result.replaceSubrange(range, with: "\u{1}")
    }
    return result.replacingOccurrences(of: "\u{1}", with: "_")
  }

  private static func parts(of bytes: [UInt8]) throws -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    var position = 0
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[position + offset + $1]) << (8 * $1) }
    }
    while number(0, 4) == 0x0403_4B50 {
      let size = number(18, 4)
      let start = position + 30 + number(26, 2) + number(28, 2)
      let name = String(
        decoding: bytes[(position + 30)..<(position + 30 + number(26, 2))], as: UTF8.self)
      parts[name] = Array(bytes[start..<(start + size)])
      position = start + size
    }
    return parts
  }

  private static func sheet(
    _ events: Events, _ strings: [String], _ uses: inout Int
  ) throws -> Sheet {
    var sheet = Sheet()
    var value: String?
    var cell = Cell(type: "", value: nil, style: 0)
    var column = ""
    var depth = 0
    for event in events.list {
      switch event {
      case .start(let name, let attributes):
        depth += 1
        if depth == 2 { sheet.elements.append(name) }
        sheet.attributes[name] = sheet.attributes[name] ?? attributes
        switch name {
        case "row": sheet.rows.append((Int(attributes["r"] ?? "") ?? 0, []))
        case "c":
          cell = Cell(
            type: attributes["t"] ?? "", value: nil, style: Int(attributes["s"] ?? "") ?? 0)
          let place = attributes["r"] ?? ""
          column = String(place.prefix { $0.isLetter })
          #expect(place == "\(column)\(sheet.rows.last?.number ?? 0)")
        case "v": value = ""
        case "f": cell.isFormula = true
        case "mergeCell": sheet.merges.append(attributes["ref"] ?? "")
        case "col": sheet.widths.append(Double(attributes["width"] ?? "") ?? 0)
        default: break
        }
      case .text(let text):
        if value != nil { value? += text }
        if sheet.elements.last == "headerFooter", depth == 3 { sheet.footer += text }
      case .end(let name):
        depth -= 1
        switch name {
        case "v":
          cell.value = value
          if cell.type == "s", let index = value.flatMap({ Int($0) }) {
            cell.value = strings[index]
            uses += 1
          }
          value = nil
        case "c": sheet.rows[sheet.rows.count - 1].cells.append((column, cell))
        default: break
        }
      }
    }
    return sheet
  }

  private static func styles(_ events: Events) -> [(format: String, isQuoted: Bool)] {
    var codes = [
      "0": "General", "1": "0", "2": "0.00", "9": "0%", "10": "0.00%", "49": "@",
    ]
    for format in events.attributes(of: "numFmt") {
      codes[format["numFmtId"] ?? ""] = format["formatCode"]
    }
    // The first one is that of `cellStyleXfs`.
    return events.attributes(of: "xf").dropFirst().map {
      (codes[$0["numFmtId"] ?? ""] ?? "?", $0["quotePrefix"] == "1")
    }
  }
}

/// What an XML parser says of a part.
private final class Events: NSObject, XMLParserDelegate {
  enum Event {
    case start(String, [String: String])
    case text(String)
    case end(String)
  }

  private(set) var list: [Event] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    list.append(.start(name, attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { list.append(.text(string)) }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    list.append(.end(name))
  }

  func attributes(of name: String) -> [[String: String]] {
    list.compactMap {
      if case .start(name, let attributes) = $0 { attributes } else { nil }
    }
  }

  /// The text inside each element of a name.
  func texts(of name: String) -> [String] {
    var texts: [String] = []
    var isInside = false
    var isText = false
    for event in list {
      switch event {
      case .start(name, _):
        isInside = true
        isText = name != "si"
        texts.append("")
      case .start("t", _): isText = true
      case .end("t"): isText = false
      case .end(name): isInside = false
      case .text(let text) where isInside && isText: texts[texts.count - 1] += text
      default: break
      }
    }
    return texts
  }
}
