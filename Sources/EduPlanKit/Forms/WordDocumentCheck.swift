/// Checks the parts of a form's document for what makes Word refuse a file that LibreOffice opens without a word.
///
/// Placeholders are the reader's business; here it is about the document itself: the order of properties, cells without a
/// paragraph, rows that do not fit the table, references that lead nowhere.
struct WordDocumentCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let package: OfficePackage
  /// The form's folder, as findings name it.
  private let folder: String

  init(_ parts: [ZipArchive.Part], folder: String) {
    package = OfficePackage(parts: parts)
    self.folder = folder
    let names = parts.map(\.name)
    for part in parts where part.name.hasSuffix(".xml") {
      guard let bytes = try? XMLTree.utf8(part.bytes), let tree = try? XMLTree(parsing: bytes)
      else { continue }
      check(tree, bytes, of: part.name)
    }
    for name in [""] + names where !name.hasSuffix(".rels") { checkRelationships(of: name) }
    for name in names where name != OfficePackage.contentTypesName {
      if package.contentType(of: name) == nil {
        diagnostics.append(
          .missingContentType(name, at: start(of: OfficePackage.contentTypesName)))
      }
    }
    diagnostics = diagnostics.inFileOrder()
  }

  // MARK: Elements

  private mutating func check(_ tree: XMLTree, _ bytes: [UInt8], of part: String) {
    let path = "\(folder)/\(part)"
    let place = { (element: XMLTree.Element) in
      TemplatePlace(offset: element.offset ?? 0, in: bytes, path: path)
    }
    var cells = CellCounter()
    cells.walk(tree.root, .paragraph(0)) { element, cell in
      if let (child, before) = WordElementOrder.misplaced(in: element) {
        diagnostics.append(
          .elementOrder(child, before: before, in: element.name, cell, at: place(element)))
      }
      switch element.name {
      case "w:tc" where element.elements.last?.name != "w:p" && !element.endsInControl:
        diagnostics.append(.cellWithoutParagraph(cell, at: place(element)))
      case "w:tbl":
        let columns = element.first("w:tblGrid")?.all("w:gridCol").count ?? 0
        let wrong = element.rows.enumerated().first { $0.element.gridWidth != columns }
        if columns == 0 {
          diagnostics.append(.tableWithoutGrid(at: place(element)))
        } else if let (number, row) = wrong {
          diagnostics.append(
            .rowOffGrid(number + 1, columns: row.gridWidth, of: columns, at: place(row)))
        }
      default: break
      }
    }
    let known = Set(package.relationships(of: part).map(\.id))
    tree.root.visit { element in
      for attribute in element.attributes
      where attribute.name.hasPrefix("r:") && !attribute.value.isEmpty
        && !known.contains(attribute.value)
      {
        diagnostics.append(.unknownRelationship(attribute.value, at: place(element)))
      }
      return true
    }
  }

  // MARK: References

  private mutating func checkRelationships(of part: String) {
    let path = OfficePackage.relationshipsName(of: part)
    for reference in package.relationships(of: part) {
      guard let target = reference.part else {
        continue
      }
      if package.parts[target] == nil {
        diagnostics.append(.missingTarget(reference.target, at: start(of: path)))
      }
    }
  }

  private func start(of part: String) -> TemplatePlace {
    TemplatePlace(offset: 0, in: package.parts[part] ?? [], path: "\(folder)/\(part)")
  }
}

extension XMLTree.Element {
  /// How many columns of the grid a row takes.
  fileprivate var gridWidth: Int {
    let properties = first("w:trPr")
    let outside = ["w:gridBefore", "w:gridAfter"].reduce(0) { sum, name in
      sum + (properties?.first(name)?["w:val"].flatMap { Int($0) } ?? 0)
    }
    return cells.reduce(outside) { sum, cell in
      sum + (cell.first("w:tcPr", "w:gridSpan")?["w:val"].flatMap { Int($0) } ?? 1)
    }
  }

  /// Whether the last thing in a cell is a content control that itself ends in a paragraph.
  fileprivate var endsInControl: Bool {
    guard let last = elements.last, last.name == "w:sdt" else { return false }
    let content = last.first("w:sdtContent")
    return content?.elements.last?.name == "w:p" || content?.endsInControl ?? false
  }
}
