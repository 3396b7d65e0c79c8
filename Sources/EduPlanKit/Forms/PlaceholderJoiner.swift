/// Brings placeholders together that a word processor has split over several runs.
///
/// `{{` and `项目名称` get different fonts in nearly every program, so that a placeholder with a Chinese name is split as
/// soon as the document is saved. The whole placeholder moves into the run where its name begins, and so keeps the look
/// that was given to the name.
enum PlaceholderJoiner {
  /// A paragraph with every placeholder in one `w:t`, written with ASCII braces and without blanks inside them.
  static func joined(_ paragraph: XMLTree.Element) -> XMLTree.Element {
    var groups: [[String]] = [[]]
    collect(paragraph, into: &groups)
    guard groups.contains(where: { $0.contains { $0.contains("{") || $0.contains("｛") } }) else {
      return paragraph
    }
    var texts = groups.flatMap { joined($0) }[...]
    return rewritten(paragraph, &texts)
  }

  // MARK: Texts of a paragraph

  /// The texts of a paragraph in order; a break or a picture between two begins a new group.
  private static func collect(_ element: XMLTree.Element, into groups: inout [[String]]) {
    switch element.name {
    case "w:t": groups[groups.count - 1].append(element.text)
    case "w:br", "w:cr", "w:tab", "w:drawing", "w:pict", "w:object", "w:fldChar", "w:instrText",
      "w:sym", "w:footnoteReference", "w:endnoteReference", "mc:AlternateContent":
      groups.append([])
    case "w:pPr", "w:rPr", "w:sdtPr": break
    default: for case .element(let child) in element.children { collect(child, into: &groups) }
    }
  }

  /// The paragraph with its texts replaced, in the order in which they were collected.
  private static func rewritten(
    _ element: XMLTree.Element, _ texts: inout ArraySlice<String>
  ) -> XMLTree.Element {
    switch element.name {
    case "w:t":
      guard let text = texts.popFirst() else { return element }
      var copy = element
      copy.children = text.isEmpty ? [] : [.text(text)]
      return copy
    case "w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:pPr", "w:rPr", "w:sdtPr":
      return element
    default:
      var copy = element
      copy.children = element.children.map { node in
        node.element.map { .element(rewritten($0, &texts)) } ?? node
      }
      return copy
    }
  }

  // MARK: Joining

  private struct Letter {
    var scalar: Unicode.Scalar
    /// The number of the text it stands in.
    var text: Int

    var isOpening: Bool { scalar == "{" || scalar == "｛" }
    var isClosing: Bool { scalar == "}" || scalar == "｝" }
  }

  /// A placeholder is never longer than this: braces far apart are no pair.
  private static let longest = 200

  /// The texts with each placeholder wholly in one of them.
  static func joined(_ texts: [String]) -> [String] {
    let letters = texts.enumerated().flatMap { number, text in
      text.unicodeScalars.map { Letter(scalar: $0, text: number) }
    }
    var result = [String.UnicodeScalarView](repeating: .init(), count: texts.count)
    var index = 0
    while index < letters.count {
      guard let end = placeholderEnd(in: letters, from: index) else {
        result[letters[index].text].append(letters[index].scalar)
        index += 1
        continue
      }
      let (text, home) = normalised(letters[index..<end])
      result[home].append(contentsOf: text.unicodeScalars)
      index = end
    }
    return result.map { String($0) }
  }

  /// Behind the last brace of the placeholder that begins here; nil when none does.
  private static func placeholderEnd(in letters: [Letter], from start: Int) -> Int? {
    var inside = start
    while inside < letters.count, letters[inside].isOpening { inside += 1 }
    let braces = inside - start
    guard braces == 2 || braces == 3 else { return nil }
    var index = inside
    while index < letters.count, index - inside < longest, !letters[index].isOpening,
      !letters[index].isClosing
    {
      index += 1
    }
    guard index > inside, index + braces <= letters.count,
      letters[index..<(index + braces)].allSatisfy({ $0.isClosing })
    else { return nil }
    return index + braces
  }

  /// A placeholder as it is written, and the number of the text where its name begins.
  private static func normalised(_ letters: ArraySlice<Letter>) -> (String, home: Int) {
    let braces = letters.prefix { $0.isOpening }.count
    let inside = letters.dropFirst(braces).dropLast(braces)
    var name = String(String.UnicodeScalarView(inside.map(\.scalar))).trimmingBlanks
    var sign = ""
    if let first = name.first, let plain = signs[first] {
      sign = plain
      name = String(name.dropFirst()).trimmingBlanks
    }
    name = name.replacing("．", with: ".")
    let isName = { (letter: Letter) in
      !letter.scalar.properties.isWhitespace && letter.scalar != "\u{3000}"
        && signs[Character(letter.scalar)] == nil
    }
    let home = inside.first(where: isName) ?? letters[letters.startIndex]
    let open = String(repeating: "{", count: braces)
    let close = String(repeating: "}", count: braces)
    return (open + sign + name + close, home.text)
  }

  /// The signs that say what a placeholder does, as Chinese input methods write them, too.
  private static let signs: [Character: String] = [
    "#": "#", "＃": "#", "/": "/", "／": "/", "^": "^", "＾": "^", "!": "!", "！": "!", "&": "&",
    "＆": "&", ">": ">", "＞": ">",
  ]
}
