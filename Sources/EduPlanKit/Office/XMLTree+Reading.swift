extension XMLTree {
  /// What a part may hold: far more than any form has, and little enough to be read in a moment.
  enum Limit {
    static let bytes = 64 << 20
    static let depth = 200
    static let elements = 2_000_000
    static let attributes = 200
  }

  /// Reads a part. UTF-8 with or without a byte order mark, or UTF-16 with one.
  init(parsing bytes: [UInt8]) throws(XMLError) {
    var reader = XMLReader(try Self.utf8(bytes))
    (root, hasDeclaration) = try reader.read()
  }

  /// The text as UTF-8 without a byte order mark; offsets in findings are those of this text.
  static func utf8(_ bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    guard bytes.count <= Limit.bytes else {
      throw XMLError(
        .init(zh: "超过 64 MiB", en: "it is larger than 64 MiB"), at: 0, in: [])
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw XMLError(
        .init(zh: "UTF-16 编码不完整", en: "its UTF-16 is incomplete"), at: 0, in: [])
    }
    return Array(text.utf8)
  }
}

extension XMLError {
  init(_ message: Localized, at offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.init(
      message: message, offset: offset, line: before.count { $0 == 0x0A } + 1,
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

/// Reads XML from its first byte to its last, without recursion, so that no depth exhausts the stack.
private struct XMLReader {
  private let bytes: [UInt8]
  private var position = 0
  private var open: [XMLTree.Element] = []
  private var count = 0
  /// Names seen before, so that each is made once.
  private var names: [ArraySlice<UInt8>: String] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(XMLError) -> (root: XMLTree.Element, hasDeclaration: Bool) {
    try checkCharacters()
    let hasDeclaration = starts(with: "<?xml")
    if hasDeclaration { try readDeclaration() }
    var root: XMLTree.Element?
    while position < bytes.count {
      let start = position
      if bytes[position] != UInt8(ascii: "<") {
        try readText()
      } else if starts(with: "<!--") {
        try skip(to: "-->", from: position + 4, .init(zh: "注释没有结束", en: "a comment has no end"))
      } else if starts(with: "<![CDATA[") {
        try readCharacterData()
      } else if starts(with: "<?") {
        try skip(
          to: "?>", from: position + 2, .init(zh: "处理指令没有结束", en: "an instruction has no end"))
      } else if starts(with: "<!") {
        throw error(
          starts(with: "<!DOCTYPE")
            ? .init(
              zh: "有 DOCTYPE，Office 文件里不会有，也不接受",
              en: "there is a DOCTYPE, which no Office document has and which is not accepted")
            : .init(zh: "不认识的声明", en: "an unknown declaration"), at: start)
      } else if starts(with: "</") {
        if let closed = try readEndTag() { root = closed }
      } else {
        guard root == nil else {
          throw error(
            .init(zh: "最外层只能有一个元素", en: "there is a second outermost element"), at: start)
        }
        if let empty = try readStartTag() { root = empty }
      }
    }
    if let unclosed = open.last {
      throw error(
        .init(zh: "<\(unclosed.name)> 没有结束", en: "<\(unclosed.name)> has no end tag"),
        at: unclosed.offset ?? 0)
    }
    guard let root else { throw error(.init(zh: "没有元素", en: "there is no element"), at: 0) }
    return (root, hasDeclaration)
  }

  // MARK: Tags

  /// - Returns: the element when it is empty and the outermost one.
  private mutating func readStartTag() throws(XMLError) -> XMLTree.Element? {
    let start = position
    position += 1
    var element = XMLTree.Element(try readName(), offset: start)
    count += 1
    guard count <= XMLTree.Limit.elements else {
      throw error(.init(zh: "元素太多", en: "there are too many elements"), at: start)
    }
    guard open.count < XMLTree.Limit.depth else {
      throw error(
        .init(
          zh: "元素嵌套超过 \(XMLTree.Limit.depth) 层",
          en: "elements are nested more than \(XMLTree.Limit.depth) deep"), at: start)
    }
    while true {
      let hadBlank = skipBlanks()
      guard position < bytes.count else {
        throw error(.init(zh: "标签没有结束", en: "the tag has no end"), at: start)
      }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        open.append(element)
        return nil
      }
      if starts(with: "/>") {
        position += 2
        return close(element)
      }
      let place = position
      guard hadBlank else {
        throw error(.init(zh: "属性之间缺少空格", en: "a blank is missing before an attribute"), at: place)
      }
      let attribute = try readAttribute()
      guard element[attribute.name] == nil else {
        throw error(
          .init(
            zh: "属性 \(attribute.name) 写了两次", en: "attribute \(attribute.name) is there twice"),
          at: place)
      }
      guard element.attributes.count < XMLTree.Limit.attributes else {
        throw error(.init(zh: "属性太多", en: "there are too many attributes"), at: place)
      }
      element.attributes.append(attribute)
    }
  }

  private mutating func readEndTag() throws(XMLError) -> XMLTree.Element? {
    let start = position
    position += 2
    let name = try readName()
    _ = skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw error(.init(zh: "标签没有结束", en: "the tag has no end"), at: start)
    }
    position += 1
    guard let element = open.popLast(), element.name == name else {
      throw error(
        .init(zh: "</\(name)> 与开始的标签不成对", en: "</\(name)> does not match the tag that is open"),
        at: start)
    }
    return close(element)
  }

  /// Puts a finished element into the one around it, without the blanks between its children.
  private mutating func close(_ element: XMLTree.Element) -> XMLTree.Element? {
    var element = element
    if element.children.contains(where: { $0.element != nil }) {
      element.children.removeAll { node in
        if case .text(let text) = node { text.utf8.allSatisfy { $0 <= 0x20 } } else { false }
      }
    }
    guard !open.isEmpty else { return element }
    open[open.count - 1].children.append(.element(element))
    return nil
  }

  private mutating func readAttribute() throws(XMLError) -> XMLTree.Attribute {
    let start = position
    let name = try readName()
    _ = skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw error(.init(zh: "属性 \(name) 没有值", en: "attribute \(name) has no value"), at: start)
    }
    position += 1
    _ = skipBlanks()
    guard position < bytes.count, [0x22, 0x27].contains(bytes[position]),
      let end = bytes[(position + 1)...].firstIndex(of: bytes[position])
    else {
      throw error(
        .init(zh: "属性 \(name) 的值没有写在引号里", en: "the value of attribute \(name) is not in quotes"),
        at: start)
    }
    let range = (position + 1)..<end
    if let bracket = bytes[range].firstIndex(of: UInt8(ascii: "<")) {
      throw error(
        .init(zh: "属性值里不能有 <", en: "an attribute's value cannot hold <"), at: bracket)
    }
    position = end + 1
    return XMLTree.Attribute(name: name, value: try decoded(range, isAttribute: true))
  }

  private mutating func readName() throws(XMLError) -> String {
    let start = position
    while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
    guard position > start, !(0x2D...0x39).contains(bytes[start]) else {
      throw error(.init(zh: "这里应当是一个名称", en: "a name should stand here"), at: start)
    }
    if let known = names[bytes[start..<position]] { return known }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    names[bytes[start..<position]] = name
    return name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Whether there were any.
  private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
    return position > start
  }

  // MARK: Text

  private mutating func readText() throws(XMLError) {
    let start = position
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    position = end
    if open.isEmpty {
      guard let place = bytes[start..<end].firstIndex(where: { $0 > 0x20 }) else { return }
      throw error(
        .init(zh: "最外层的元素之外有文字", en: "there is text outside the outermost element"), at: place)
    }
    add(try decoded(start..<end, isAttribute: false))
  }

  private mutating func readCharacterData() throws(XMLError) {
    let start = position + 9
    try skip(to: "]]>", from: start, .init(zh: "CDATA 没有结束", en: "a CDATA section has no end"))
    guard !open.isEmpty else {
      throw error(
        .init(zh: "最外层的元素之外有文字", en: "there is text outside the outermost element"), at: start)
    }
    let text = String(decoding: bytes[start..<(position - 3)], as: UTF8.self)
    add(text.replacing("\r\n", with: "\n"))
  }

  private mutating func add(_ text: String) {
    let last = open.count - 1
    if case .text(let before) = open[last].children.last {
      open[last].children[open[last].children.count - 1] = .text(before + text)
    } else {
      open[last].children.append(.text(text))
    }
  }

  /// The text of a range without references; line ends as XML reads them.
  private func decoded(_ range: Range<Int>, isAttribute: Bool) throws(XMLError) -> String {
    let isPlain = bytes[range].allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "&") }
    if isPlain { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "&"):
        guard let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";")),
          let scalar = Self.scalar(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
        else {
          throw error(
            .init(
              zh: "& 后面不是 XML 认识的名称或字符编号",
              en: "what follows & is no name or number that XML knows"), at: index)
        }
        result += Array(String(scalar).utf8)
        index = end
      case 0x0D where index + 1 < range.upperBound && bytes[index + 1] == 0x0A: break
      case 0x0D, 0x0A, 0x09:
        result.append(isAttribute ? 0x20 : bytes[index] == 0x0D ? 0x0A : bytes[index])
      case let byte: result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What a reference stands for; nil for what XML does not know or no document may hold.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#"), name.utf8.count <= 9 else { return nil }
      let isHexadecimal = name.hasPrefix("#x")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      guard digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-"),
        let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init),
        scalar.isXMLCharacter
      else { return nil }
      return scalar
    }
  }

  // MARK: Bytes

  /// Refuses what is no UTF-8 and the characters that XML cannot hold.
  private func checkCharacters() throws(XMLError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      // Repairing marks the first broken byte; what stands before it is as long as it was.
      let repaired = String(decoding: bytes, as: UTF8.self).utf8
      let place = zip(repaired, bytes).enumerated().first { $0.element.0 != $0.element.1 }
      throw error(
        .init(
          zh: "不是 UTF-8 编码的文字，可能是文件损坏或编码不对",
          en: "this is no UTF-8 text: the file is damaged or in another encoding"),
        at: place?.offset ?? bytes.count)
    }
    for index in bytes.indices {
      let byte = bytes[index]
      let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
      let isNoCharacter =
        byte == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      if isControl || isNoCharacter {
        throw error(
          .init(zh: "有 XML 不能含的控制字符", en: "there is a character that XML cannot hold"), at: index)
      }
    }
  }

  private mutating func readDeclaration() throws(XMLError) {
    let start = position
    try skip(
      to: "?>", from: position, .init(zh: "XML 声明没有结束", en: "the XML declaration has no end"))
    let text = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    guard let name = text.split(separator: "encoding=").dropFirst().first?.dropFirst() else {
      return
    }
    let encoding = name.prefix { $0 != "\"" && $0 != "'" }
    guard ["utf-8", "utf8", "utf-16", "us-ascii"].contains(encoding) else {
      throw error(
        .init(
          zh: "编码“\(encoding)”不接受，Office 文件用 UTF-8",
          en: "encoding '\(encoding)' is not accepted; Office documents use UTF-8"), at: start)
    }
  }

  private mutating func skip(
    to ending: StaticString, from start: Int, _ message: Localized
  ) throws(XMLError) {
    let word = ending.withUTF8Buffer { Array($0) }
    guard start <= bytes.count, let end = bytes.range(of: word, in: start..<bytes.count) else {
      throw error(message, at: position)
    }
    position = end.upperBound
  }

  private func starts(with word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private func error(_ message: Localized, at offset: Int) -> XMLError {
    XMLError(message, at: offset, in: bytes)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold the character at all.
  var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
