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
  private var frames = [Frame(name: Template.Name(text: "", offset: 0), kind: .template)]
  private var diagnostics: [Diagnostic] = []

  /// How deep sections may be nested: far more than anybody writes, far less than would exhaust the stack.
  private static let deepest = 100

  /// After so many findings the rest is not read: what follows is no template, and each finding looks up its line.
  private static let mostFindings = 100

  /// What has begun and not ended yet; the first stands for the template itself.
  private struct Frame {
    enum Kind {
      case template
      case section(isInverted: Bool)
      case parent, block
    }

    var name: Template.Name
    var kind: Kind
    /// The blanks before its first tag, where that is the first thing in its line; they are printed once it is clear that
    /// the tag has no line to itself.
    var blanks: Range<Int>?
    /// Whether its first tag ended its line.
    var beginsOnNextLine = false
    var nodes: [Template.Node] = []

    var isParent: Bool { if case .parent = kind { true } else { false } }
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

    if kind == UInt8(ascii: "<") || kind == UInt8(ascii: "$") {
      return openBlock(content, isParent: kind == UInt8(ascii: "<"), at: start..<after)
    }
    let isVariable = !hasSign || kind == UInt8(ascii: "{") || kind == UInt8(ascii: "&")
    if kind == UInt8(ascii: "/"), closesBlock(content, at: start..<after) { return }
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
      open(Frame(name: name, kind: .section(isInverted: kind == UInt8(ascii: "^"))))
    case UInt8(ascii: "/"): closeSection(name)
    case UInt8(ascii: ">"):
      let blanks = standalone.map { String(decoding: bytes[$0.lowerBound..<start], as: UTF8.self) }
      append(.partial(name, indentation: blanks ?? ""))
    default: append(.variable(name, isEscaped: !hasSign))
    }
  }

  private mutating func open(_ frame: Frame) {
    if frames.count == Self.deepest {
      diagnostics.append(.nestedTooDeep(Self.deepest - 1, at: place(frame.name.offset)))
    }
    frames.append(frame)
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
    switch frame.kind {
    case .template: break
    case .section(let isInverted):
      append(.section(frame.name, isInverted: isInverted, frame.nodes))
    case .block, .parent: append(frame, standalone: false)
    }
  }

  // MARK: Inheritance

  /// `{{<name}}` or `{{$name}}`. Whether it has a line to itself is known at its end, since that may be in the same line.
  private mutating func openBlock(_ content: Range<Int>, isParent: Bool, at tag: Range<Int>) {
    let lineStart = startOfLine(before: tag.lowerBound)
    // What came before in this line was read already where another tag stands there.
    let blanks = lineStart.flatMap { $0 >= position ? $0..<tag.lowerBound : nil }
    add(textUpTo: blanks?.lowerBound ?? tag.lowerBound)
    if blanks == nil, isLineStart(tag.lowerBound) { append(.lineStart) }
    position = tag.upperBound
    let name = Template.Name(
      text: String(decoding: bytes[content], as: UTF8.self), offset: tag.lowerBound)
    guard isName(content) else {
      diagnostics.append(.badName(name.text, at: place(tag.lowerBound)))
      return
    }
    var frame = Frame(name: name, kind: isParent ? .parent : .block, blanks: blanks)
    if let next = endOfLine(after: tag.upperBound), next > tag.upperBound, !isParent,
      blanks != nil || frames[frames.count - 1].isParent
    {
      frame.beginsOnNextLine = true
      position = next
    }
    open(frame)
  }

  /// `{{/name}}` where what it ends is a block or a parent.
  private mutating func closesBlock(_ content: Range<Int>, at tag: Range<Int>) -> Bool {
    let name = String(decoding: bytes[content], as: UTF8.self)
    guard let number = frames.dropFirst().lastIndex(where: { $0.name.text == name }) else {
      return false
    }
    switch frames[number].kind {
    case .section, .template: return false
    case .block, .parent: break
    }
    // Blanks before the tag in a line of its own belong to no line of the content.
    let lineStart = startOfLine(before: tag.lowerBound).flatMap { $0 >= position ? $0 : nil }
    add(textUpTo: lineStart ?? tag.lowerBound)
    position = tag.upperBound
    while frames.count > number + 1 { closeFrame { .unclosedSection($0.name.text, at: $1) } }
    let frame = frames.removeLast()
    guard frames.count < Self.deepest else { return true }
    let next = endOfLine(after: tag.upperBound)
    // With a line break inside, the first line and the last must both hold nothing else.
    let isOneLine = !bytes[frame.name.offset..<tag.upperBound].contains(0x0A)
    let isAlone =
      frame.blanks != nil && next != nil
      && (isOneLine || frame.isParent || frame.beginsOnNextLine && lineStart != nil)
    if isAlone, let next, !frames[frames.count - 1].isParent { position = next }
    append(frame, standalone: isAlone)
    return true
  }

  /// Puts a block or a parent into what is around it.
  private mutating func append(_ frame: Frame, standalone isStandalone: Bool) {
    if !isStandalone, !frame.beginsOnNextLine, let blanks = frame.blanks {
      if isLineStart(blanks.lowerBound) { append(.lineStart) }
      if !blanks.isEmpty { append(.text(String(decoding: bytes[blanks], as: UTF8.self))) }
    }
    let indentation =
      isStandalone ? frame.blanks.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "" : ""
    if frame.isParent {
      let blocks = frame.nodes.compactMap { if case .block(let block) = $0 { block } else { nil } }
      append(.parent(frame.name, indentation: indentation, blocks))
    } else {
      let margin = frame.beginsOnNextLine ? margin(of: frame.nodes) ?? indentation : indentation
      append(
        .block(
          Template.Block(
            name: frame.name, nodes: frame.nodes, margin: margin, hasOwnLines: isStandalone,
            endsLine: isStandalone && isLineStart(position))))
    }
  }

  /// The blanks the first line of some content begins with; nil where there is none.
  private func margin(of nodes: [Template.Node]) -> String? {
    guard case .lineStart? = nodes.first, nodes.count > 1 else { return nil }
    switch nodes[1] {
    case .text(let text): return String(text.prefix { $0 == " " || $0 == "\t" })
    case .partial(_, let blanks), .parent(_, let blanks, _): return blanks
    case .block(let block): return block.margin
    case .lineStart, .variable, .section: return ""
    }
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
    // Inside of a parent only blocks count.
    if frames[frames.count - 1].isParent {
      guard case .block = node else { return }
    }
    frames[frames.count - 1].nodes.append(node)
  }

  // MARK: Bytes

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 0x0A }

  /// The whole line with its line break when there is nothing but blanks beside the tag.
  private func standaloneLine(of tag: Range<Int>) -> Range<Int>? {
    guard let start = startOfLine(before: tag.lowerBound),
      let end = endOfLine(after: tag.upperBound)
    else { return nil }
    return start..<end
  }

  /// Where the line begins, if nothing but blanks stands before a place in it.
  private func startOfLine(before offset: Int) -> Int? {
    let start = bytes[..<offset].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    return isLineStart(start) ? start : nil
  }

  /// Where the next line begins, if nothing but blanks is left of this one; the end of the text ends a line.
  private func endOfLine(after offset: Int) -> Int? {
    var end = bytes[offset...].firstIndex { !isBlank($0) } ?? bytes.count
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == 0x0A ? end + 1 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

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
