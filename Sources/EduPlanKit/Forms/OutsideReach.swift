/// What makes a document reach for something outside of itself as soon as it is opened.
///
/// Word fetches linked pictures, objects and chapters and refreshes some fields without asking much: whoever put them there
/// learns who opens the form and where, or has a command run. A form goes through many hands, so none of that comes into one.
/// A hyperlink stays, since nothing happens until somebody follows it.
enum OutsideReach {
  /// What a document does not say of its page but keeps for Word itself; left out by `WordCleaner` together with its target.
  private static let settings: Set<String> = [
    "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData", "transform",
  ]

  /// The target of a reference that Word would follow by itself; nil when there is none.
  static func target(among relationships: [OfficePackage.Relationship]) -> String? {
    relationships.first {
      $0.isOutside && $0.type != "hyperlink" && !settings.contains($0.type)
    }?.target
  }

  /// What is wrong with a part; nil for one that keeps to itself.
  static func problem(in root: XMLTree.Element) -> Localized? {
    var problem: Localized?
    var fields = FieldNames()
    root.visit { element in
      fields.add(element)
      if element.name == "w:altChunk" { problem = problem ?? .insertedDocument }
      if let link = link(of: element) { problem = problem ?? .outsideLink(link) }
      return true
    }
    return problem ?? fields.reaching.map(Localized.reachingField)
  }

  /// The address that a picture in the old drawing language names beside its reference.
  private static func link(of element: XMLTree.Element) -> String? {
    guard ["imagedata", "fill", "stroke", "image"].contains(localName(element.name)) else {
      return nil
    }
    let isVML = element.name.contains(":") && !element.name.hasPrefix("w:")
    return element.attributes.first {
      isVML && !$0.value.isEmpty
        && ($0.name == "src" || ["o:href", "o:althref"].contains($0.name))
    }?.value
  }

  private static func localName(_ name: String) -> Substring {
    name.split(separator: ":").last ?? ""
  }
}

/// Reads the names of fields, whose code may be cut into any number of runs.
private struct FieldNames {
  /// The first field that fetches something or starts another program.
  private(set) var reaching: String?
  /// The code of the fields that are open, outermost first; nil once its result begins.
  private var open: [String?] = []

  private static let names: Set<String> = [
    "DATABASE", "DDE", "DDEAUTO", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK",
    "RD",
  ]

  mutating func add(_ element: XMLTree.Element) {
    switch element.name {
    case "w:fldSimple": check(element["w:instr"] ?? "")
    case "w:instrText":
      if let code = open.last, let code {
        open[open.count - 1] = code + element.text
      } else {
        check(element.text)
      }
    case "w:fldChar":
      switch element["w:fldCharType"] {
      case "begin":
        // A name that another field is still to complete can become any name.
        if let outer = open.last, let outer, outer.allSatisfy({ $0.isLetter || $0.isWhitespace }),
          Self.names.contains(where: { $0.hasPrefix(name(of: outer)) }),
          outer.last?.isLetter ?? true
        {
          reaching = reaching ?? "{ }"
        }
        open.append("")
      case "separate":
        if let code = open.popLast() {
          check(code ?? "")
          open.append(nil)
        }
      case "end":
        if let code = open.popLast() { check(code ?? "") }
      default: break
      }
    default: break
    }
  }

  private mutating func check(_ code: String) {
    let name = name(of: code)
    if Self.names.contains(name) { reaching = reaching ?? name }
  }

  private func name(of code: String) -> String {
    String(code.drop(while: \.isWhitespace).prefix(while: \.isLetter)).uppercased()
  }
}
