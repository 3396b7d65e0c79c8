/// Marks cells of a workbook: coloured, with the reason as a note. Everything else in the package stays as it is.
///
/// The sheet gets notes as Excel, WPS and LibreOffice all show them, which takes two parts: the texts, and the boxes they
/// are shown in. Where the sheet has notes already, these stay and ours come behind them.
struct WorkbookMarker {
  /// The sheet is too large to be edited, or its parts are not what they should be.
  struct Unmarkable: Error, Sendable, Hashable {}

  private var parts: [ZipArchive.Part]
  private let sheet: String
  private let cells: [(row: Int, column: Int, text: String)]

  static func mark(
    _ cells: [MarkedCell], sheet: String, of bytes: [UInt8], in language: Language
  ) throws(Unmarkable) -> [UInt8] {
    guard let archive = try? ZipArchive(reading: bytes) else { throw Unmarkable() }
    var texts: [Place: [String]] = [:]
    for cell in cells {
      texts[Place(row: cell.row, column: cell.column ?? 1), default: []]
        .append(cell.reason[language])
    }
    let sorted = texts.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
    var marker = Self(
      parts: archive.parts, sheet: sheet,
      cells: sorted.map { ($0.key.row, $0.key.column, $0.value.joined(separator: "\n")) })
    try marker.run()
    return ZipArchive(officePackage: marker.parts).bytes()
  }

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  private mutating func run() throws(Unmarkable) {
    guard var tree = tree(sheet) else { throw Unmarkable() }
    let styles = try markedStyles(used: stylesInUse(tree.root))
    paint(&tree.root, styles)
    try addNotes(&tree.root)
    set(sheet, tree.bytes())
  }

  // MARK: Parts

  private func tree(_ name: String) -> XMLTree? {
    parts.first { $0.name == name }.flatMap { try? XMLTree(parsing: $0.bytes) }
  }

  private mutating func set(_ name: String, _ bytes: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].bytes = bytes
    } else {
      parts.append(ZipArchive.Part(name: name, bytes: bytes))
    }
  }

  private func isNamed(_ element: XMLTree.Element, _ name: String) -> Bool {
    element.name == name || element.name.hasSuffix(":" + name)
  }

  /// The prefix that the elements of a part have, with its colon.
  private func prefix(of element: XMLTree.Element) -> String {
    element.name.lastIndex(of: ":").map { String(element.name[...$0]) } ?? ""
  }

  // MARK: Colour

  private func stylesInUse(_ root: XMLTree.Element) -> Set<Int> {
    var used: Set<Int> = [0]
    root.visit { element in
      if isNamed(element, "c"), let style = element["s"].flatMap({ Int($0) }) {
        used.insert(style)
      }
      return true
    }
    return used
  }

  /// For each style in use the number of one like it that is coloured; empty where the workbook has no styles.
  private mutating func markedStyles(used: Set<Int>) throws(Unmarkable) -> [Int: Int] {
    let package = OfficePackage(parts: parts)
    let main = package.relationships(of: "").first { $0.type == "officeDocument" }?.part ?? ""
    guard let name = package.relationships(of: main).first(where: { $0.type == "styles" })?.part,
      var tree = tree(name)
    else { return [:] }
    let prefix = prefix(of: tree.root)
    var fillCount = 0
    var marked: [Int: Int] = [:]
    for index in tree.root.children.indices {
      guard case .element(var element) = tree.root.children[index] else { continue }
      if isNamed(element, "fills") {
        fillCount = element.elements.count
        element.children.append(
          .element(
            XMLTree.Element(
              prefix + "fill", [:],
              [
                .element(
                  XMLTree.Element(
                    prefix + "patternFill", ["patternType": "solid"],
                    [
                      .element(XMLTree.Element(prefix + "fgColor", ["rgb": "FFFFC7CE"])),
                      .element(XMLTree.Element(prefix + "bgColor", ["indexed": "64"])),
                    ]))
              ])))
        element["count"] = String(fillCount + 1)
      } else if isNamed(element, "cellXfs") {
        let known = element.elements
        for style in used.sorted() where known.indices.contains(style) {
          var copy = known[style]
          copy["fillId"] = String(fillCount)
          copy["applyFill"] = "1"
          marked[style] = element.elements.count
          element.children.append(.element(copy))
        }
        element["count"] = String(element.elements.count)
      }
      tree.root.children[index] = .element(element)
    }
    set(name, tree.bytes())
    return marked
  }

  private func paint(_ root: inout XMLTree.Element, _ styles: [Int: Int]) {
    let prefix = prefix(of: root)
    guard
      let place = root.children.firstIndex(where: {
        $0.element.map { isNamed($0, "sheetData") } ?? false
      }), case .element(var data) = root.children[place]
    else { return }
    var byRow: [Int: [Int]] = [:]
    for cell in cells { byRow[cell.row, default: []].append(cell.column) }
    var number = 0
    for index in data.children.indices {
      guard case .element(var row) = data.children[index], isNamed(row, "row") else { continue }
      number = row["r"].flatMap { Int($0) } ?? number + 1
      guard let columns = byRow.removeValue(forKey: number) else { continue }
      paint(&row, number, columns, styles, prefix)
      data.children[index] = .element(row)
    }
    // What is missing from a row that the sheet does not have is still to be seen.
    for (number, columns) in byRow.sorted(by: { $0.key < $1.key }) {
      var row = XMLTree.Element(prefix + "row", ["r": String(number)])
      paint(&row, number, columns, styles, prefix)
      let next =
        data.children.firstIndex {
          ($0.element?["r"].flatMap { Int($0) } ?? 0) > number
        } ?? data.children.count
      data.children.insert(.element(row), at: next)
    }
    root.children[place] = .element(data)
  }

  private func paint(
    _ row: inout XMLTree.Element, _ number: Int, _ columns: [Int], _ styles: [Int: Int],
    _ prefix: String
  ) {
    for column in columns {
      let name = "\(ExcelSheet.letters(column))\(number)"
      var current = 0
      var place = row.children.count
      var isThere = false
      for (index, node) in row.children.enumerated() {
        guard let cell = node.element, isNamed(cell, "c") else { continue }
        let letters = cell["r"].map { $0.prefix { $0.isLetter } }
        current = letters.flatMap { ColumnLetters.number(of: $0) } ?? current + 1
        if current >= column {
          place = index
          isThere = current == column
          break
        }
      }
      if !isThere {
        row.children.insert(.element(XMLTree.Element(prefix + "c", ["r": name])), at: place)
      }
      guard case .element(var cell) = row.children[place] else { continue }
      let old = cell["s"].flatMap { Int($0) } ?? 0
      if let style = styles[old] { cell["s"] = String(style) }
      row.children[place] = .element(cell)
    }
  }

  // MARK: Notes

  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private mutating func addNotes(_ root: inout XMLTree.Element) throws(Unmarkable) {
    let package = OfficePackage(parts: parts)
    let related = package.relationships(of: sheet)
    let texts = related.first { $0.type == "comments" }?.part
    let boxes = related.first { $0.type == "vmlDrawing" }?.part
    let number = parts.count { $0.name.contains("comments") } + 1
    let textsName = texts ?? "xl/commentsEduplan\(number).xml"
    try addTexts(to: textsName, isNew: texts == nil)
    if texts == nil {
      _ = try relate("comments", to: textsName)
      try declare(
        part: textsName,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
    }
    let shapes = cells.enumerated().map { index, cell in
      Self.shape(number: index, row: cell.row, column: cell.column)
    }.joined()
    if let boxes, let known = parts.first(where: { $0.name == boxes }) {
      let end = Array("</xml>".utf8)
      guard let place = known.bytes.range(of: end, in: 0..<known.bytes.count) else {
        throw Unmarkable()
      }
      set(
        boxes,
        known.bytes[..<place.lowerBound] + Array(shapes.utf8) + known.bytes[place.lowerBound...])
      return
    }
    let boxesName = "xl/drawings/vmlEduplan\(number).vml"
    set(boxesName, Array(Self.boxes(shapes).utf8))
    let id = try relate("vmlDrawing", to: boxesName)
    try declareVML()
    addLegacyDrawing(&root, id: id)
  }

  private mutating func addTexts(to name: String, isNew: Bool) throws(Unmarkable) {
    let empty = XMLTree(
      root: XMLTree.Element(
        "comments", ["xmlns": ExcelParts.namespace],
        [
          .element(XMLTree.Element("authors")), .element(XMLTree.Element("commentList")),
        ]))
    guard var tree = isNew ? empty : tree(name) else { throw Unmarkable() }
    let prefix = prefix(of: tree.root)
    var author = 0
    for index in tree.root.children.indices {
      guard case .element(var element) = tree.root.children[index] else { continue }
      if isNamed(element, "authors") {
        author = element.elements.count
        element.children.append(
          .element(XMLTree.Element(prefix + "author", [:], [.text("eduplan")])))
      } else if isNamed(element, "commentList") {
        for cell in cells { add(cell, author: author, to: &element, prefix) }
      }
      tree.root.children[index] = .element(element)
    }
    set(name, tree.bytes())
  }

  /// A note of our own; where the cell has one already, ours stands behind it.
  private func add(
    _ cell: (row: Int, column: Int, text: String), author: Int,
    to list: inout XMLTree.Element, _ prefix: String
  ) {
    let name = "\(ExcelSheet.letters(cell.column))\(cell.row)"
    func run(_ text: String) -> XMLTree.Node {
      .element(
        XMLTree.Element(
          prefix + "r", [:],
          [.element(XMLTree.Element(prefix + "t", ["xml:space": "preserve"], [.text(text)]))]))
    }
    let safe = ExcelText.cleaned(cell.text)
    if let index = list.children.firstIndex(where: { $0.element?["ref"] == name }),
      case .element(var known) = list.children[index],
      let place = known.children.firstIndex(where: {
        $0.element.map { isNamed($0, "text") } ?? false
      }), case .element(var text) = known.children[place]
    {
      text.children.append(run("\neduplan: " + safe))
      known.children[place] = .element(text)
      list.children[index] = .element(known)
      return
    }
    list.children.append(
      .element(
        XMLTree.Element(
          prefix + "comment", ["ref": name, "authorId": String(author)],
          [.element(XMLTree.Element(prefix + "text", [:], [run("eduplan: " + safe)]))])))
  }

  /// - Returns: the id of the relationship.
  private mutating func relate(_ type: String, to target: String) throws(Unmarkable) -> String {
    let name = OfficePackage.relationshipsName(of: sheet)
    let empty = XMLTree(
      root: XMLTree.Element(
        "Relationships",
        ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]))
    guard var tree = parts.contains(where: { $0.name == name }) ? tree(name) : empty else {
      throw Unmarkable()
    }
    let taken = Set(tree.root.elements.compactMap { $0["Id"] })
    var number = 1
    while taken.contains("rIdEduplan\(number)") { number += 1 }
    let id = "rIdEduplan\(number)"
    tree.root.children.append(
      .element(
        XMLTree.Element(
          prefix(of: tree.root) + "Relationship",
          ["Id": id, "Type": "\(Self.relations)/\(type)", "Target": "/" + target])))
    set(name, tree.bytes())
    return id
  }

  private mutating func declare(part: String, _ type: String) throws(Unmarkable) {
    guard var types = tree(OfficePackage.contentTypesName) else { throw Unmarkable() }
    types.root.children.append(
      .element(
        XMLTree.Element(
          prefix(of: types.root) + "Override",
          ["PartName": "/" + part, "ContentType": type])))
    set(OfficePackage.contentTypesName, types.bytes())
  }

  private mutating func declareVML() throws(Unmarkable) {
    guard var types = tree(OfficePackage.contentTypesName) else { throw Unmarkable() }
    guard !types.root.elements.contains(where: { $0["Extension"]?.lowercased() == "vml" }) else {
      return
    }
    types.root.children.insert(
      .element(
        XMLTree.Element(
          prefix(of: types.root) + "Default",
          [
            "Extension": "vml",
            "ContentType": "application/vnd.openxmlformats-officedocument.vmlDrawing",
          ])), at: 0)
    set(OfficePackage.contentTypesName, types.bytes())
  }

  /// The reference to the boxes, where the format wants it: behind pictures, before tables.
  private func addLegacyDrawing(_ root: inout XMLTree.Element, id: String) {
    let known = root.attributes.first {
      $0.name.hasPrefix("xmlns:") && $0.value == Self.relations
    }
    let space = known.map { String($0.name.dropFirst(6)) } ?? "r"
    if known == nil { root["xmlns:r"] = Self.relations }
    let behind = [
      "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
      "tableParts", "extLst",
    ]
    let place =
      root.children.firstIndex { node in
        node.element.map { element in behind.contains { isNamed(element, $0) } } ?? false
      } ?? root.children.count
    root.children.insert(
      .element(XMLTree.Element(prefix(of: root) + "legacyDrawing", ["\(space):id": id])),
      at: place)
  }

  private static func boxes(_ shapes: String) -> String {
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
      + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
      + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n"
      + "<v:shapetype id=\"eduplanNote\" coordsize=\"21600,21600\" o:spt=\"202\""
      + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
      + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>\n"
      + shapes + "</xml>\n"
  }

  private static func shape(number: Int, row: Int, column: Int) -> String {
    "<v:shape id=\"eduplanNote\(number + 1)\" type=\"#eduplanNote\""
      + " style=\"position:absolute;width:240pt;height:80pt;visibility:hidden\""
      + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(column), 12, \(max(0, row - 2)), 4, \(column + 4), 12, \(row + 3), 4</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(row - 1)</x:Row><x:Column>\(column - 1)</x:Column>"
      + "</x:ClientData></v:shape>\n"
  }
}

extension InputTable {
  /// The table as a workbook, for marking what came as CSV.
  func workbook(in language: Language) -> [UInt8] {
    let width = rows.reduce(1) { max($0, $1.cells.last?.column ?? 1) }
    let height = rows.last?.number ?? 0
    var cells = [[OutputWorkbook.Cell]](
      repeating: [], count: min(height, OutputWorkbook.rowLimit))
    let style = ExcelStyle(format: "@")
    for row in rows where row.number <= cells.count {
      cells[row.number - 1] = (1...width).map { column in
        OutputWorkbook.Cell(content: row[column].map { .init(text: $0.shown) }, style: style)
      }
    }
    let sheet = OutputWorkbook.Sheet(
      name: "Sheet1", columns: (0..<width).map { _ in .init(width: 16, style: style) },
      rows: cells.map { .init(cells: $0) })
    return OutputWorkbook(title: "", sheets: [sheet], language: language).bytes()
  }
}
