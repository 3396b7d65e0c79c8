/// A part of a Word document with placeholders, made ready for filling.
///
/// In comes the XML of a part; out comes a mustache template over it. Four things are done on the tree of its elements that
/// mustache alone does not do. A paragraph that holds nothing but the placeholder of a prose field is repeated for each
/// paragraph of the answer; one stays where the answer is empty, since a table cell must not be without one. A section
/// that begins in one cell, paragraph or run and ends in another is lifted to the rows, paragraphs or runs as a whole, so
/// that whatever is repeated or left out, the document stays well-formed. Content controls whose tag is a field's name
/// become placeholders. And full-width braces, which Chinese input methods write, are taken for ASCII ones. Placeholders
/// are checked against the form's fields, with their places.
struct WordTemplate {
  let template: Template
  let diagnostics: [Diagnostic]
  /// The fields that have a place in this part.
  let usedFields: Set<String>

  /// Nil when the part has no placeholder at all.
  init?(_ source: [UInt8], path: String, fields: [FormField]) {
    guard let text = try? XMLTree.utf8(source) else { return nil }
    let bytes = Self.withHalfWidthBraces(text)
    guard let tree = try? XMLTree(parsing: bytes) else { return nil }
    let controls = ContentControls(in: tree, fields: fields)
    let hasBraces = [Self.opening, Self.closing].contains {
      bytes.range(of: $0, in: 0..<bytes.count) != nil
    }
    guard hasBraces || !controls.used.isEmpty else { return nil }
    let places = WordPlaces(of: tree, in: bytes, path: path)
    let split = places.splitPlaceholders()
    let original = Template(parsing: bytes, path: path)
    guard split.isEmpty, original.diagnostics.isEmpty else {
      template = original
      // Half a placeholder makes the parser stumble over everything behind it.
      let check = PlaceholderCheck(of: original, fields: fields, alone: [])
      let others = original.diagnostics + check.diagnostics
      diagnostics = split.isEmpty ? others.map { places.adding(to: $0) } : split
      // Which fields are here cannot be said; calling them unused would be a second finding for one mistake.
      usedFields = Set(fields.map(\.name))
      return
    }
    var prose = ProseParagraphs(fields: fields, places: places)
    var lifter = SectionLifter(fields: fields)
    // The holder lets even the outermost element be repeated, as in a document of a single paragraph.
    var holder = XMLTree.Element("", [:], [.element(tree.root)])
    holder = controls.filled(holder)
    holder = prose.repeated(holder)
    holder = lifter.lifted(holder)
    let check = PlaceholderCheck(of: original, fields: fields, alone: prose.alone)
    let crooked = lifter.crooked.compactMap { places.crookedSection($0) }
    diagnostics = (check.diagnostics.map { places.adding(to: $0) } + crooked).inFileOrder()
    usedFields = check.used.union(controls.used)
    template =
      crooked.isEmpty
      ? Template(parsing: Self.bytes(of: holder, hasDeclaration: tree.hasDeclaration), path: path)
      : original
  }

  private static func bytes(of holder: XMLTree.Element, hasDeclaration: Bool) -> [UInt8] {
    holder.children.flatMap { node in
      switch node {
      case .text(let text): Array(text.utf8)
      case .element(let root): XMLTree(root: root, hasDeclaration: hasDeclaration).bytes()
      }
    }
  }

  static let opening = Array("{{".utf8)
  static let closing = Array("}}".utf8)

  /// The text with `｛｛名称｝｝` written `{{名称}}`; a pair may also mix the two widths.
  ///
  /// Only braces that come in pairs of pairs around one line are replaced. Lines and columns stay what they were, since a
  /// full-width brace is one character like the other.
  static func withHalfWidthBraces(_ bytes: [UInt8]) -> [UInt8] {
    // Nearly no file has any; looking for the common lead bytes first keeps those as they are.
    let fullOpening: [UInt8] = [0xEF, 0xBD, 0x9B]
    guard bytes.range(of: fullOpening, in: 0..<bytes.count) != nil else { return bytes }
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var open: Int?
    var index = 0
    while index + 1 < scalars.count {
      switch (scalars[index], scalars[index + 1]) {
      case ("{", "{"), ("{", "｛"), ("｛", "{"), ("｛", "｛"):
        open = index
        index += 2
      case ("}", "}"), ("}", "｝"), ("｝", "}"), ("｝", "｝"):
        if let start = open {
          (scalars[start], scalars[start + 1]) = ("{", "{")
          (scalars[index], scalars[index + 1]) = ("}", "}")
        }
        open = nil
        index += 2
      case ("\n", _):
        open = nil
        index += 1
      default: index += 1
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).utf8)
  }
}

/// Repeats the paragraphs that hold nothing but the placeholder of a prose field.
private struct ProseParagraphs {
  private let names: Set<String>
  private let places: WordPlaces
  /// Where the placeholders of such paragraphs begin in the source.
  private(set) var alone: Set<Int> = []

  init(fields: [FormField], places: WordPlaces) {
    names = Set(
      (fields + fields.flatMap(\.columns)).filter { $0.content == .prose }.map(\.name))
    self.places = places
  }

  mutating func repeated(_ root: XMLTree.Element) -> XMLTree.Element {
    guard !names.isEmpty else { return root }
    var found: Set<Int> = []
    let result = root.mapped { element in
      guard element.name == "w:p", let (run, name) = placeholder(of: element) else {
        return [.element(element)]
      }
      if let offset = run.offset, let start = run.text.utf8.range(of: WordTemplate.opening) {
        found.insert(places.sourceOffset(of: start, in: offset))
      }
      let empty = Self.replacing(name, with: "", in: element)
      return [
        .text("{{#\(name)}}"), .element(Self.replacing(name, with: "{{.}}", in: element)),
        .text("{{/\(name)}}"), .text("{{^\(name)}}"), .element(empty), .text("{{/\(name)}}"),
      ]
    }
    alone = found
    return result.first?.element ?? root
  }

  /// The `w:t` of a paragraph whose text is one placeholder of a prose field, and the field's name.
  private func placeholder(of paragraph: XMLTree.Element) -> (XMLTree.Element, String)? {
    let texts = paragraph.ownTexts.filter { !$0.text.isEmpty }
    guard texts.count == 1 else { return nil }
    let text = texts[0].text.trimmingBlanks
    guard text.hasPrefix("{{"), text.hasSuffix("}}") else { return nil }
    let name = String(text.dropFirst(2).dropLast(2)).trimmingBlanks
    return names.contains(name) ? (texts[0], name) : nil
  }

  private static func replacing(
    _ name: String, with text: String, in paragraph: XMLTree.Element
  ) -> XMLTree.Element {
    paragraph.mapped { element in
      guard element.name == "w:t", element.text.contains("{{") else { return [.element(element)] }
      var copy = element
      let before = element.text.prefix { $0 != "{" }
      let after = element.text.reversed().prefix { $0 != "}" }.reversed()
      copy.children = [.text(before + text + String(after))]
      return [.element(copy)]
    }.first?.element ?? paragraph
  }
}

extension XMLTree.Element {
  /// The `w:t` elements of a paragraph, without those of text boxes anchored in it.
  var ownTexts: [Self] {
    var found: [Self] = []
    visit { element in
      if element.name == "w:t" { found.append(element) }
      return element.name != "w:txbxContent"
    }
    return found
  }
}

extension String.UTF8View {
  /// How many bytes stand before a word; nil when it is not there.
  func range(of word: [UInt8]) -> Int? {
    Array(self).range(of: word, in: 0..<count)?.lowerBound
  }
}
