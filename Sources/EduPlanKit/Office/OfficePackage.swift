/// The parts of an Office document, and how they belong together: what kind each is, and which refer to which.
struct OfficePackage: Sendable {
  /// A reference from one part to another, or to something outside.
  struct Relationship: Sendable, Hashable {
    var id: String
    /// The last word of its type, such as `header` or `image`.
    var type: String
    /// The type in full.
    var uri: String
    /// As written.
    var target: String
    /// The name of the part meant; nil for what is outside or cannot be a name.
    var part: String?
    /// Whether it says of itself that it leads out of the package.
    var isOutside = false
  }

  private(set) var parts: [String: [UInt8]]
  /// Content types by part name, and by file ending.
  private var overrides: [String: String] = [:]
  private var defaults: [String: String] = [:]

  static let contentTypesName = "[Content_Types].xml"

  init(parts: [ZipArchive.Part]) {
    self.parts = Dictionary(parts.map { ($0.name, $0.bytes) }) { first, _ in first }
    guard let bytes = self.parts[Self.contentTypesName], let tree = try? XMLTree(parsing: bytes)
    else { return }
    for element in tree.root.elements {
      guard let type = element["ContentType"] else { continue }
      if let name = element["PartName"] { overrides[Self.name(name)] = type }
      if let ending = element["Extension"] { defaults[ending.lowercased()] = type }
    }
  }

  /// The kind of a part as the list of content types says it; nil when it says nothing.
  func contentType(of part: String) -> String? {
    if let type = overrides[part] { return type }
    let name = part.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return defaults[name[name.index(after: dot)...].lowercased()]
  }

  /// What a part refers to, in written order; of the package itself for the empty name.
  func relationships(of part: String) -> [Relationship] {
    guard let bytes = parts[Self.relationshipsName(of: part)],
      let tree = try? XMLTree(parsing: bytes)
    else { return [] }
    return tree.root.all("Relationship").map { element in
      let uri = element["Type"] ?? ""
      let target = element["Target"] ?? ""
      let isOutside = element["TargetMode"] == "External"
      return Relationship(
        id: element["Id"] ?? "", type: uri.split(separator: "/").last.map(String.init) ?? "",
        uri: uri, target: target, part: isOutside ? nil : Self.resolve(target, from: part),
        isOutside: isOutside)
    }
  }

  /// The file that holds the relationships of a part.
  static func relationshipsName(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }

  /// The name of the part that a target means, seen from another; nil when it leads out of the package.
  static func resolve(_ target: String, from part: String) -> String? {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(String(step))
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  private static func name(_ partName: String) -> String {
    partName.hasPrefix("/") ? String(partName.dropFirst()) : partName
  }
}
