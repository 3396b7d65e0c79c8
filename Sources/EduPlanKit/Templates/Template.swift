/// A text with placeholders in the mustache language, parsed once and rendered as often as needed.
///
/// In comes the text of a template; out comes a value that `render` turns into text over a `TemplateValue`. It conforms to
/// the modules comments, delimiters, interpolation, inverted, partials, sections and inheritance of the public
/// specification (github.com/mustache/spec, version 1.4). Where the specification prints nothing for an unknown name, rendering is
/// strict unless asked otherwise and reports it: a form with a silent gap is worse than none. Which characters must be
/// escaped is a question of the output, so `render` is told. Nothing here knows of forms, records or the plan.
struct Template: Sendable {
  /// What findings name: a path, or any text for a template that stands in no file of its own.
  let path: String
  /// What the template says as far as it could be read.
  let nodes: [Node]
  /// What is wrong with it, in order of place. A template with an error should not be rendered.
  let diagnostics: [Diagnostic]
  private let bytes: [UInt8]

  /// A piece of a template.
  enum Node: Sendable, Hashable {
    /// Here a line of the template begins; the indentation of a partial is printed here.
    case lineStart
    /// Printed as it stands; line breaks only at its end.
    case text(String)
    /// `{{name}}`, or unescaped as `{{{name}}}` and `{{&name}}`.
    case variable(Name, isEscaped: Bool)
    /// `{{#name}}…{{/name}}`, or inverted as `{{^name}}…{{/name}}`.
    case section(Name, isInverted: Bool, [Node])
    /// `{{>name}}`, with the blanks before it when it has a line to itself.
    case partial(Name, indentation: String)
    /// `{{$name}}…{{/name}}`: what stands there unless a template that builds on this one says otherwise.
    case block(Block)
    /// `{{<name}}{{$part}}…{{/part}}{{/name}}`: another template with some of its blocks replaced.
    case parent(Name, indentation: String, [Block])
  }

  /// A part of a template that can be replaced, or what replaces it.
  struct Block: Sendable, Hashable {
    var name: Name
    var nodes: [Node]
    /// What every line of it begins with where it stands; it takes on that of the block it replaces.
    var margin: String
    /// Whether it has lines to itself.
    var hasOwnLines: Bool
    /// Whether a line break came with it that whatever stands there has to end with.
    var endsLine: Bool
  }

  /// A name with the place it stands at.
  struct Name: Sendable, Hashable {
    /// As written, such as `school.name` or `.`.
    var text: String
    /// UTF-8 offset of the tag's first byte.
    var offset: Int

    /// The steps from a mapping into a mapping in it; none for `.`.
    var steps: [Substring] {
      text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false)
    }
  }

  init(parsing bytes: [UInt8], path: String) {
    var parser = TemplateParser(bytes: bytes, path: path)
    (nodes, diagnostics) = parser.parse()
    self.bytes = bytes
    self.path = path
  }

  init(parsing text: String, path: String) { self.init(parsing: Array(text.utf8), path: path) }

  /// Where a name stands, and its line, for a finding about it.
  func place(of name: Name) -> TemplatePlace {
    TemplatePlace(offset: name.offset, in: bytes, path: path)
  }

  /// Every name that is used, in document order, with how it is used; those of blocks and templates among them.
  func forEachName(_ body: (Name, Node) -> Void) {
    func walk(_ nodes: [Node]) {
      for node in nodes {
        switch node {
        case .lineStart, .text: break
        case .variable(let name, _), .partial(let name, _): body(name, node)
        case .section(let name, _, let inner):
          body(name, node)
          walk(inner)
        case .block(let block):
          body(block.name, node)
          walk(block.nodes)
        case .parent(let name, _, let blocks):
          body(name, node)
          walk(blocks.map(Node.block))
        }
      }
    }
    walk(nodes)
  }
}

/// A place in a template together with the line it is in.
struct TemplatePlace {
  var location: SourceLocation
  var line: String

  init(offset: Int, in bytes: [UInt8], path: String) {
    let index = LineIndex(bytes)
    let position = index.position(at: offset)
    location = SourceLocation(path: path, line: position.line, column: position.column)
    line = index.text(ofLine: position.line)
  }
}
