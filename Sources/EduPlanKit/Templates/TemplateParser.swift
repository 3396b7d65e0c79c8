/// Reads the bytes of a template into nodes.
///
/// A tag other than a variable that has a line to itself is "standalone": the whole line disappears. Whether a tag is
/// standalone depends on the bytes around it alone, so the parser looks at them and never has to take text back.
struct TemplateParser {
  private let bytes: [UInt8]
  private let path: String
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var frames = [Frame(name: Template.Name(text: "", offset: 0), isInverted: false)]
  private var diagnostics: [Diagnostic] = []

  /// How deep sections may be nested: far more than anybody writes, far less than would exhaust the stack.
  private static let deepest = 100

  /// After so many findings the rest is not read: what follows is no template, and each finding looks up its line.
  private static let mostFindings = 100

  /// A section whose end has not been seen yet; the first stands for the template itself.
  private struct Frame {
    var name: Template.Name
    var isInverted: Bool
    var nodes: [Template.Node] = []
  }

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  mutating func parse() -> ([Template.Node], [Diagnostic]) {
    while diagnostics.count < Self.mostFindings,
      let tag = bytes.range(of: opening, in: position..<bytes.count)
    {
      readTag(at: tag)
    }
    add(textUpTo: bytes.count)
    while frames.count > 1 { closeFrame { .unclosedSection($0.name.text, at: $1) } }
    return (frames[0].nodes, diagnostics.inFileOrder())
  }

  // MARK: Tags

  /// Reads one tag; afterwards `position` is behind it, and the text before it is in the nodes.
  private mutating func readTag(at tag: Range<Int>) {
    let (start, inside) = (tag.lowerBound, tag.upperBound)
    let kind = inside < bytes.count ? bytes[inside] : 0
    let (hasSign, ending): (Bool, [UInt8]) =
      switch kind {
      case UInt8(ascii: "{"): (true, [UInt8(ascii: "}")] + closing)
      case UInt8(ascii: "="): (true, [UInt8(ascii: "=")] + closing)
      case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"),
        UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "$"):
        (true, closing)
      default: (false, closing)
      }
    let isComment = kind == UInt8(ascii: "!")
    let nameStart = hasSign ? inside + 1 : inside
    guard let end = bytes.range(of: ending, in: nameStart..<bytes.count),
      isComment || bytes.range(of: opening, in: inside..<end.lowerBound) == nil
    else {
      diagnostics.append(.unclosedTag(String(decoding: closing, as: UTF8.self), at: place(start)))
      // What looks like a tag is kept as text, so that the tags behind it are still read.
      add(textUpTo: inside)
      position = inside
      return
    }
    let content = trimmed(nameStart..<end.lowerBound)
    let after = end.upperBound

    let isVariable = !hasSign || kind == UInt8(ascii: "{") || kind == UInt8(ascii: "&")
    let standalone = isVariable ? nil : standaloneLine(of: start..<after)
    add(textUpTo: standalone?.lowerBound ?? start)
    if standalone == nil, isLineStart(start) { append(.lineStart) }
    position = standalone?.upperBound ?? after

    if isComment { return }
    if kind == UInt8(ascii: "=") { return setDelimiters(content, at: start) }
    let name = Template.Name(text: String(decoding: bytes[content], as: UTF8.self), offset: start)
    guard isName(content) else {
      diagnostics.append(.badName(name.text, at: place(start)))
      return
    }
    switch kind {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      if frames.count == Self.deepest {
        diagnostics.append(.nestedTooDeep(Self.deepest - 1, at: place(start)))
      }
      frames.append(Frame(name: name, isInverted: kind == UInt8(ascii: "^")))
    case UInt8(ascii: "/"): closeSection(name)
    case UInt8(ascii: ">"):
      let blanks = standalone.map { String(decoding: bytes[$0.lowerBound..<start], as: UTF8.self) }
      append(.partial(name, indentation: blanks ?? ""))
    case UInt8(ascii: "<"), UInt8(ascii: "$"):
      diagnostics.append(.unsupportedTag(kind == UInt8(ascii: "<") ? "<" : "$", at: place(start)))
    default: append(.variable(name, isEscaped: !hasSign))
    }
  }

  private mutating func closeSection(_ name: Template.Name) {
    guard let frame = frames.dropFirst().lastIndex(where: { $0.name.text == name.text }) else {
      diagnostics.append(
        .unopenedSection(
          name.text, open: frames.count > 1 ? frames.last?.name.text : nil, at: place(name.offset)))
      return
    }
    while frames.count > frame + 1 { closeFrame { .unclosedSection($0.name.text, at: $1) } }
    closeFrame(finding: nil)
  }

  /// Puts the innermost open section into the one around it.
  private mutating func closeFrame(finding: ((Frame, TemplatePlace) -> Diagnostic)?) {
    let frame = frames.removeLast()
    if let finding, diagnostics.count < Self.mostFindings {
      diagnostics.append(finding(frame, place(frame.name.offset)))
    }
    // A section too deep is reported and left out: rendering must not meet it.
    guard frames.count < Self.deepest else { return }
    append(.section(frame.name, isInverted: frame.isInverted, frame.nodes))
  }

  /// `{{=<% %>=}}`: two words, neither with an equals sign.
  private mutating func setDelimiters(_ content: Range<Int>, at start: Int) {
    let words = bytes[content].split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(.badDelimiters(at: place(start)))
      return
    }
    (opening, closing) = (Array(words[0]), Array(words[1]))
  }

  // MARK: Text

  /// Adds the text from `position`, one node a line.
  private mutating func add(textUpTo end: Int) {
    while position < end {
      if isLineStart(position) { append(.lineStart) }
      let lineEnd = bytes[position..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
      append(.text(String(decoding: bytes[position..<lineEnd], as: UTF8.self)))
      position = lineEnd
    }
  }

  private mutating func append(_ node: Template.Node) {
    frames[frames.count - 1].nodes.append(node)
  }

  // MARK: Bytes

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 0x0A }

  /// The whole line with its line break when there is nothing but blanks beside the tag.
  private func standaloneLine(of tag: Range<Int>) -> Range<Int>? {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let start = bytes[..<tag.lowerBound].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    guard isLineStart(start) else { return nil }
    var end = bytes[tag.upperBound...].firstIndex { !isBlank($0) } ?? bytes.count
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    guard end < bytes.count else { return end == bytes.count ? start..<end : nil }
    return bytes[end] == 0x0A ? start..<(end + 1) : nil
  }

  /// Whether the bytes can be a name: one word, with single dots between its parts.
  private func isName(_ range: Range<Int>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard let first = bytes[range].first, let last = bytes[range].last else { return false }
    if range.count == 1 { return true }
    return first != dot && last != dot && !bytes[range].contains { $0 <= 0x20 }
      && !zip(range, range.dropFirst()).contains { bytes[$0] == dot && bytes[$1] == dot }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isText = { (byte: UInt8) in byte > 0x20 }
    guard let first = bytes[range].firstIndex(where: isText),
      let last = bytes[range].lastIndex(where: isText)
    else { return range.lowerBound..<range.lowerBound }
    return first..<(last + 1)
  }

  private func place(_ offset: Int) -> TemplatePlace {
    TemplatePlace(offset: offset, in: bytes, path: path)
  }
}
