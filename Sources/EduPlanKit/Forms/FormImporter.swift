/// Makes a form's document of a Word file: the parts that belong to it, cleaned, one block to a line.
///
/// In come the parts of a .docx; out come the files for `templates/<form>/`, without its settings. Only what the printed
/// page needs is kept: no thumbnail, no printer settings, no custom XML, no comments. The same document always gives the
/// same files, and importing what was packed from them gives them again.
struct FormImporter {
  /// What was made of a document.
  struct Document {
    var parts: [ZipArchive.Part]
    /// The parts with text, main part first, as trees: where the blanks are.
    var trees: [(name: String, root: XMLTree.Element)]
    /// Whether it had comments, which belong to nobody's printed form.
    var hadComments = false
  }

  private let package: OfficePackage
  /// As the user named the file.
  private let path: String

  init(_ parts: [ZipArchive.Part], path: String) {
    package = OfficePackage(parts: parts)
    self.path = path
  }

  func document() throws(FileError) -> Document {
    let main = try mainPart()
    let names = try keptParts(main)
    var trees: [String: XMLTree] = [:]
    for name in names where Self.isXML(name) {
      trees[name] = try tree(of: name)
    }
    let bookmarks = trees.values.reduce(into: Set<String>()) {
      $0.formUnion(WordCleaner.bookmarks(usedIn: $1.root))
    }
    let cleaner = WordCleaner(usedBookmarks: bookmarks)
    var document = Document(parts: [], trees: [])
    document.hadComments = package.relationships(of: main).contains { $0.type == "comments" }
    for name in names {
      guard var tree = trees[name] else {
        document.parts.append(.init(name: name, bytes: package.parts[name] ?? []))
        continue
      }
      if WordCleaner.hasTrackedChanges(tree.root) {
        throw FileError(path: path, message: .trackedChanges(in: name))
      }
      guard !Self.renamesWordprocessing(tree.root) else {
        throw FileError(path: path, message: .strictDocument)
      }
      if let problem = OutsideReach.problem(in: tree.root) {
        throw FileError(path: path, message: problem)
      }
      tree.root = cleaner.cleaned(Self.withoutPersons(tree.root))
      let isText = ["w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes"].contains(
        tree.root.name)
      if isText {
        tree.root = OptionBoxes.replaced(in: tree.root)
        let entry = (name: name, root: tree.root)
        if name == main {
          document.trees.insert(entry, at: 0)
        } else {
          document.trees.append(entry)
        }
      }
      tree.hasDeclaration = true
      document.parts.append(.init(name: name, bytes: tree.bytes()))
    }
    let broken = document.trees.flatMap { WordPlaces.loneBraces(in: $0.root) }
    guard broken.isEmpty else { throw FileError(path: path, message: .loneBraces(broken)) }
    document.parts += relationships(of: names)
    document.parts.append(contentTypes(of: names))
    document.parts.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return document
  }

  // MARK: Which parts

  /// The part with the text, in a document that is one we can work on.
  private func mainPart() throws(FileError) -> String {
    guard
      let main = package.relationships(of: "").first(where: { $0.type == "officeDocument" })?.part,
      package.parts[main] != nil, let type = package.contentType(of: main),
      type.contains("wordprocessingml") || type.contains("ms-word")
    else { throw FileError(path: path, message: .noWordDocument) }
    guard !type.contains("macroEnabled") else {
      throw FileError(path: path, message: .macroDocument)
    }
    let root = try tree(of: main).root
    guard root.name == "w:document", root["xmlns:w"] == Self.namespace else {
      throw FileError(path: path, message: .strictDocument)
    }
    return main
  }

  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The kinds of parts that make up the printed page.
  private static let keptTypes: Set<String> = [
    "officeDocument", "core-properties", "extended-properties", "styles", "numbering", "settings",
    "fontTable", "theme", "header", "footer", "footnotes", "endnotes", "image", "chart", "font",
    "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "oleObject", "package",
  ]

  /// The parts that are kept, found by following references from the package itself.
  private func keptParts(_ main: String) throws(FileError) -> [String] {
    var found: Set<String> = []
    var open = [""]
    while let part = open.popLast() {
      if let target = OutsideReach.target(among: package.relationships(of: part)) {
        throw FileError(path: path, message: .outsideLink(target))
      }
      for reference in package.relationships(of: part)
      where Self.keptTypes.contains(reference.type) {
        guard let name = reference.part, package.parts[name] != nil, !found.contains(name) else {
          continue
        }
        guard name.isFormPartName else {
          throw FileError(path: path, message: .badPartName(name))
        }
        found.insert(name)
        open.append(name)
      }
    }
    // A disk that takes small and capital letters for the same cannot hold a folder beside a file of its name, either.
    let files = Set(found.map { $0.lowercased() })
    if let name = found.sorted().first(where: { $0.lowercased().hasFolder(among: files) }) {
      throw FileError(path: path, message: .badPartName(name))
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the names of Word's own elements have another prefix somewhere, so that we would not know them.
  private static func renamesWordprocessing(_ root: XMLTree.Element) -> Bool {
    var found = false
    root.visit { element in
      found =
        found
        || element.attributes.contains {
          $0.value == namespace && $0.name.hasPrefix("xmlns") && $0.name != "xmlns:w"
        }
      return !found
    }
    return found
  }

  private static func isXML(_ name: String) -> Bool { name.hasSuffix(".xml") }

  private func tree(of name: String) throws(FileError) -> XMLTree {
    do throws(XMLError) {
      return try XMLTree(parsing: package.parts[name] ?? [])
    } catch {
      throw FileError(path: path, message: .brokenPart(name, error))
    }
  }

  // MARK: What is written anew

  /// The properties of a document without who edited it, when and for how long.
  private static func withoutPersons(_ root: XMLTree.Element) -> XMLTree.Element {
    let kept: Set<String>
    switch root.name {
    case "cp:coreProperties": kept = ["dc:title", "dc:subject", "dc:description", "dc:language"]
    case "Properties": kept = ["Application"]
    default: return root
    }
    var copy = root
    copy.children.removeAll { !kept.contains($0.element?.name ?? "") }
    return copy
  }

  /// The references of each part, without those to what was left out.
  private func relationships(of names: [String]) -> [ZipArchive.Part] {
    ([""] + names).compactMap { part in
      let kept = package.relationships(of: part).filter { reference in
        guard let target = reference.part else {
          return reference.isOutside && reference.type == "hyperlink"
        }
        return names.contains(target) && Self.keptTypes.contains(reference.type)
      }
      guard !kept.isEmpty else { return nil }
      var root = XMLTree.Element(
        "Relationships",
        ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"])
      root.children = kept.map { reference in
        var element = XMLTree.Element(
          "Relationship",
          ["Id": reference.id, "Type": reference.uri, "Target": reference.target])
        if reference.part == nil { element["TargetMode"] = "External" }
        return .element(element)
      }
      return .init(
        name: OfficePackage.relationshipsName(of: part), bytes: XMLTree(root: root).bytes())
    }
  }

  private func contentTypes(of names: [String]) -> ZipArchive.Part {
    var root = XMLTree.Element(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"])
    let relationshipType = "application/vnd.openxmlformats-package.relationships+xml"
    var endings = ["rels": relationshipType, "xml": "application/xml"]
    var overrides: [(name: String, type: String)] = []
    for name in names {
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard let type = package.contentType(of: name) else { continue }
      if ending == "xml" {
        if type != endings["xml"] { overrides.append((name, type)) }
      } else if endings[ending, default: type] == type, name.contains(".") {
        endings[ending] = type
      } else {
        overrides.append((name, type))
      }
    }
    root.children = endings.sorted { $0.key < $1.key }.map { ending, type in
      .element(.init("Default", ["Extension": ending, "ContentType": type]))
    }
    root.children += overrides.map { name, type in
      .element(.init("Override", ["PartName": "/" + name, "ContentType": type]))
    }
    return .init(name: OfficePackage.contentTypesName, bytes: XMLTree(root: root).bytes())
  }
}

extension String {
  /// Whether a part of this name can be a file of a form's folder: none that is hidden, a copy, or what belongs to the form
  /// and not to its document: settings and texts.
  fileprivate var isFormPartName: Bool {
    let steps = split(separator: "/", omittingEmptySubsequences: false)
    return steps.count < DataFiles.depthLimit && lowercased() != FormReader.settingsName
      && steps[0].lowercased() != FormTexts.folder
      && steps.allSatisfy { step in
        !step.isEmpty && !step.hasPrefix(".") && !step.hasSuffix("~")
          && step.unicodeScalars.allSatisfy {
            !isUnsafeInTerminal($0) && !"\\:".unicodeScalars.contains($0)
          }
      }
  }

  /// Whether one of its folders is the name of a file.
  fileprivate func hasFolder(among files: Set<String>) -> Bool {
    indices.contains { self[$0] == "/" && files.contains(String(self[..<$0])) }
  }
}
