/// A part of a Word document with placeholders, made ready for filling.
///
/// Three things are done that mustache alone does not do. Full-width braces, which Chinese input methods write, are taken
/// for ASCII ones. Placeholders are checked against the form's fields, with their places. And a paragraph that holds
/// nothing but the placeholder of a prose field becomes a section, so that each paragraph of the answer gets a paragraph
/// of the form's own layout; one stays where the answer is empty, since a table cell must not be without one.
struct WordTemplate {
  let template: Template
  let diagnostics: [Diagnostic]
  /// The fields that have a place in this part.
  let usedFields: Set<String>

  /// Nil when the part has no placeholder at all.
  init?(_ source: [UInt8], path: String, fields: [FormField]) {
    let bytes = Self.withHalfWidthBraces(source)
    guard
      [Self.opening, Self.closing].contains(where: {
        bytes.range(of: $0, in: 0..<bytes.count) != nil
      })
    else { return nil }
    let split = Self.splitPlaceholders(in: bytes)
    guard split.isEmpty else {
      // Half a placeholder makes the parser stumble over everything behind it.
      template = Template(parsing: bytes, path: path)
      diagnostics = split.map {
        .splitPlaceholder(at: TemplatePlace(offset: $0, in: bytes, path: path))
      }
      // Which fields are here cannot be said; calling them unused would be a second finding for one mistake.
      usedFields = Set(fields.map(\.name))
      return
    }
    let prose = fields.filter { $0.content == .prose }.map(\.name)
    let expanded = Self.repeatProse(in: bytes, fields: prose)
    let original = Template(parsing: bytes, path: path)
    let check = PlaceholderCheck(
      of: original, fields: fields, alone: Set(expanded.placeholders))
    template = Template(parsing: expanded.bytes, path: path)
    diagnostics = original.diagnostics + check.diagnostics
    usedFields = check.used
  }

  private static let opening = Array("{{".utf8)
  private static let closing = Array("}}".utf8)

  // MARK: Braces

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

  /// Where a placeholder begins in one run of text and ends in another, as a word processor leaves it; also where only its
  /// end is left.
  private static func splitPlaceholders(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var position = 0
    while position < bytes.count {
      let start = bytes.range(of: opening, in: position..<bytes.count)
      let end = bytes.range(of: closing, in: (start?.upperBound ?? position)..<bytes.count)
      if let stray = bytes.range(of: closing, in: position..<(start?.lowerBound ?? bytes.count)) {
        found.append(stray.lowerBound)
      }
      guard let start else { break }
      let inside = start.upperBound..<(end?.lowerBound ?? bytes.count)
      if bytes[inside].contains(UInt8(ascii: "<")) { found.append(start.lowerBound) }
      // Triple braces end in three.
      position = end?.upperBound ?? bytes.count
      while position < bytes.count, bytes[position] == UInt8(ascii: "}") { position += 1 }
    }
    return found
  }

  // MARK: Paragraphs

  /// Makes a section of every paragraph that holds only a prose placeholder.
  ///
  /// - Returns: the new text, and where in the old one the placeholders of those paragraphs begin.
  private static func repeatProse(
    in bytes: [UInt8], fields: [String]
  ) -> (bytes: [UInt8], placeholders: [Int]) {
    var output: [UInt8] = []
    var placeholders: [Int] = []
    var copied = 0
    for paragraph in paragraphs(in: bytes) {
      guard let placeholder = onlyText(of: paragraph, in: bytes) else { continue }
      let inside = bytes[placeholder].dropFirst(2).dropLast(2)
      let name = String(decoding: inside, as: UTF8.self).trimmingSpaces
      guard fields.contains(name) else { continue }
      let before = bytes[paragraph.lowerBound..<placeholder.lowerBound]
      let after = bytes[placeholder.upperBound..<paragraph.upperBound]
      output += bytes[copied..<paragraph.lowerBound]
      output += "{{#\(name)}}".utf8
      output += before + Array("{{.}}".utf8) + after
      output += "{{/\(name)}}{{^\(name)}}".utf8
      output += before + after
      output += "{{/\(name)}}".utf8
      copied = paragraph.upperBound
      placeholders.append(placeholder.lowerBound)
    }
    output += bytes[copied...]
    return (output, placeholders)
  }

  /// The innermost paragraph elements, in order.
  private static func paragraphs(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for tag in XMLScanner(bytes).tags {
      guard tag.isNamed("w:p", in: bytes) else { continue }
      switch tag.kind {
      case .start: start = tag.range.lowerBound
      case .end:
        if let first = start { found.append(first..<tag.range.upperBound) }
        start = nil
      case .empty, .other: break
      }
    }
    return found
  }

  /// The place of a paragraph's text when that is exactly one placeholder in one run.
  private static func onlyText(of paragraph: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var found: Range<Int>?
    var start: Int?
    for tag in XMLScanner(bytes, in: paragraph).tags where tag.isNamed("w:t", in: bytes) {
      switch tag.kind {
      case .start: start = tag.range.upperBound
      case .end:
        guard let first = start, first < tag.range.lowerBound else { continue }
        guard found == nil else { return nil }
        found = first..<tag.range.lowerBound
        start = nil
      case .empty, .other: break
      }
    }
    guard let text = found,
      let open = bytes.range(of: opening, in: text), let close = bytes.range(of: closing, in: text),
      bytes[text.lowerBound..<open.lowerBound].allSatisfy({ $0 == 0x20 }),
      bytes[close.upperBound..<text.upperBound].allSatisfy({ $0 == 0x20 })
    else { return nil }
    return open.lowerBound..<close.upperBound
  }
}

/// Compares the names in a part with the form's fields.
private struct PlaceholderCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var used: Set<String> = []

  /// - Parameter alone: the offsets of prose placeholders that have a paragraph to themselves.
  init(of template: Template, fields: [FormField], alone: Set<Int>) {
    let known = fields.flatMap(Self.names)
    var diagnostics: [Diagnostic] = []
    var used: Set<String> = []
    template.forEachName { name, node in
      let steps = name.steps
      // `.` is the paragraph of the section around it.
      guard let first = steps.first else { return }
      if fields.contains(where: { $0.name == first }) { used.insert(String(first)) }
      if case .variable(_, isEscaped: false) = node {
        diagnostics.append(.unescapedPlaceholder(name.text, at: template.place(of: name)))
      }
      let field = fields.first { $0.name == first }
      switch (node, field?.content) {
      case (.section, .some) where steps.count == 1: break
      case (.block, _), (.parent, _):
        diagnostics.append(.inheritanceInForm(name.text, at: template.place(of: name)))
      case (.partial, _):
        diagnostics.append(.unknownPartial(name.text, close: nil, at: template.place(of: name)))
      case (.variable, .prose) where steps.count == 1:
        if !alone.contains(name.offset) {
          diagnostics.append(.proseAmongText(name.text, at: template.place(of: name)))
        }
      default:
        guard !known.contains(name.text) else { break }
        diagnostics.append(
          .unknownPlaceholder(
            name.text, close: closestMatch(to: name.text, among: known),
            at: template.place(of: name)))
      }
    }
    self.diagnostics = diagnostics
    self.used = used
  }

  /// The names a field gives to placeholders: its own, or one for each printed option.
  private static func names(of field: FormField) -> [String] {
    guard case .choice(let options) = field.content else { return [field.name] }
    return options.indices.map { "\(field.name).\($0 + 1)" }
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  fileprivate var trimmingSpaces: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    guard let last = lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(drop(while: isBlank)[...last])
  }
}
