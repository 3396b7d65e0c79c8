/// The properties that anybody may give an Office document, beside its title and author: `docProps/custom.xml`.
struct DocumentProperties: Sendable {
  /// By name; those that are text.
  private(set) var values: [String: String] = [:]

  private static let type =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
  private static let contentType =
    "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let usualPart = "docProps/custom.xml"
  private static let formatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

  init(of package: OfficePackage) {
    guard
      let part = package.relationships(of: "").first(where: { $0.type == "custom-properties" })?
        .part,
      let bytes = package.parts[part], let tree = try? XMLTree(parsing: bytes)
    else { return }
    for property in tree.root.elements where property.name.isLocally("property") {
      guard let name = property["name"], let value = property.elements.first else { continue }
      values[name] = value.text
    }
  }

  /// The parts of a package with further properties; one of the same name is replaced, all others stay.
  ///
  /// A package without a list of content types or relationships is no document and comes back as it is.
  static func adding(
    _ properties: [(name: String, value: String)], to parts: [ZipArchive.Part]
  ) -> [ZipArchive.Part] {
    let package = OfficePackage(parts: parts)
    let typesName = OfficePackage.contentTypesName
    let relationsName = OfficePackage.relationshipsName(of: "")
    guard var types = tree(typesName, in: package), var relations = tree(relationsName, in: package)
    else { return parts }
    let known = package.relationships(of: "").first { $0.type == "custom-properties" }
    let part = known?.part ?? usualPart
    var custom = tree(part, in: package) ?? empty
    let names = Set(properties.map(\.name))
    custom.root.children.removeAll { node in
      node.element?["name"].map { names.contains($0) } ?? false
    }
    // 0 and 1 mean something else.
    var number = custom.root.elements.compactMap { $0["pid"].flatMap(Int.init) }.max() ?? 1
    for property in properties {
      number += 1
      custom.root.children.append(
        .element(
          XMLTree.Element(
            "property", ["fmtid": formatId, "pid": String(number), "name": property.name],
            [.element(XMLTree.Element("vt:lpwstr", [:], [.text(property.value)]))])))
    }
    // Where the part's own words for these have another prefix, ours must still mean the same.
    custom.root["xmlns:vt"] =
      "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    var changed = [part: custom.bytes()]
    if known == nil {
      relations.root.children.append(
        .element(
          XMLTree.Element(
            "Relationship",
            ["Id": freeId(in: relations), "Type": type, "Target": part])))
      changed[relationsName] = relations.bytes()
    }
    if package.contentType(of: part) != contentType {
      types.root.children.append(
        .element(
          XMLTree.Element("Override", ["PartName": "/" + part, "ContentType": contentType])))
      changed[typesName] = types.bytes()
    }
    var result = parts.map {
      ZipArchive.Part(name: $0.name, bytes: changed.removeValue(forKey: $0.name) ?? $0.bytes)
    }
    result += changed.map { ZipArchive.Part(name: $0.key, bytes: $0.value) }
    return result
  }

  private static var empty: XMLTree {
    XMLTree(
      root: XMLTree.Element(
        "Properties",
        ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"]))
  }

  private static func tree(_ part: String, in package: OfficePackage) -> XMLTree? {
    package.parts[part].flatMap { try? XMLTree(parsing: $0) }
  }

  private static func freeId(in relations: XMLTree) -> String {
    let taken = Set(relations.root.elements.compactMap { $0["Id"] })
    var number = 1
    while taken.contains("rIdCustom\(number)") { number += 1 }
    return "rIdCustom\(number)"
  }
}

extension String {
  /// Whether an element's name without its prefix is this.
  fileprivate func isLocally(_ name: String) -> Bool { self == name || hasSuffix(":" + name) }
}
