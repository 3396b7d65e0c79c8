/// Lifts the sections of a template to where whole elements can be repeated or left out.
///
/// `{{#成员}}` in the first cell of a row and `{{/成员}}` in its last repeat the row; in two rows, these and the rows
/// between; in paragraphs of their own, what stands between them, and the two paragraphs go; in two runs of one
/// paragraph, the text between. A section within one run stays where it is.
struct SectionLifter {
  /// Where sections begin, as UTF-8 offset of the `w:t` in the source, that end in a place where nothing whole lies between.
  private(set) var crooked: [Int] = []
  /// The fields whose rows are repeated; where there are none, one empty row stays to be filled by hand.
  private let rowFields: Set<String>
  /// The tags of sections in document order; in texts, a marker with its number stands for each.
  private var tags: [Tag] = []

  private struct Tag {
    /// As written, such as `{{#成员}}`.
    var text: String
    var name: String
    var isEnd: Bool
    var partner = -1
    /// The number of the `w:t` it stands in, and where that begins.
    var home: Int
    var offset: Int
    var isLifted = false
  }

  /// No document can hold these two, so nothing in one is taken for a marker.
  private static let start: Unicode.Scalar = "\u{FFFE}"
  private static let end: Unicode.Scalar = "\u{FFFF}"

  init(fields: [FormField]) {
    rowFields = Set(fields.filter { !$0.columns.isEmpty }.map(\.name))
  }

  mutating func lifted(_ root: XMLTree.Element) -> XMLTree.Element {
    var found: [Tag] = []
    var homes = 0
    var marked = root
    marked =
      root.mapped { element in
        guard element.name == "w:t", element.text.contains("{{") else { return [.element(element)] }
        homes += 1
        var copy = element
        copy.children = [.text(Self.marking(element, home: homes, &found))]
        return [.element(copy)]
      }.first?.element ?? root
    tags = found
    pair()
    guard tags.contains(where: { isSpanning($0) }) else { return root }
    let nodes = lift(marked)
    return restored(nodes.first { $0.element != nil }?.element ?? marked)
  }

  // MARK: Markers

  /// The text of an element with a marker for each tag of a section.
  private static func marking(
    _ element: XMLTree.Element, home: Int, _ tags: inout [Tag]
  ) -> String {
    var result = String.UnicodeScalarView()
    var rest = element.text.unicodeScalars[...]
    while let scalar = rest.first {
      if rest.starts(with: "{{".unicodeScalars), let kind = rest.dropFirst(2).first,
        ["#", "^", "/"].contains(kind), let end = rest.firstIndex(of: "}")
      {
        let name = String(String.UnicodeScalarView(rest[..<end].dropFirst(3))).trimmingBlanks
        let text = "{{\(kind)\(name)}}"
        result.append(contentsOf: [start] + Array(String(tags.count).unicodeScalars) + [Self.end])
        tags.append(
          Tag(
            text: text, name: name, isEnd: kind == "/", home: home, offset: element.offset ?? -1))
        rest = rest[end...].dropFirst(2)
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }

  private mutating func pair() {
    var open: [Int] = []
    for index in tags.indices {
      if !tags[index].isEnd {
        open.append(index)
      } else if let begin = open.popLast(), tags[begin].name == tags[index].name {
        tags[begin].partner = index
        tags[index].partner = begin
      }
    }
  }

  private func isSpanning(_ tag: Tag) -> Bool {
    tag.partner >= 0 && tags[tag.partner].home != tag.home && !tag.isLifted
  }

  /// The markers in an element whose sections are still to be lifted.
  private func markers(in node: XMLTree.Node) -> [Int] {
    guard case .element(let element) = node else { return [] }
    var found: [Int] = []
    element.visit { inner in
      if inner.name == "w:t" { found += Self.numbers(in: inner.text) }
      return true
    }
    return found.filter { isSpanning(tags[$0]) }
  }

  private static func numbers(in text: String) -> [Int] {
    var found: [Int] = []
    _ = replacingMarkers(in: text) {
      found.append($0)
      return nil
    }
    return found
  }

  /// The text with markers replaced, scalar by scalar, since what follows one may combine with it; nil keeps one.
  private static func replacingMarkers(
    in text: String, _ replacement: (Int) -> String?
  ) -> String {
    guard text.unicodeScalars.contains(start) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == start, let last = rest.firstIndex(of: end),
        let number = Int(String(String.UnicodeScalarView(rest[..<last])))
      else {
        result.append(scalar)
        continue
      }
      let written = replacement(number) ?? "\(start)\(number)\(end)"
      result.append(contentsOf: written.unicodeScalars)
      rest = rest[rest.index(after: last)...]
    }
    return String(result)
  }

  /// The element with the tags written out again that stay in their text.
  private func restored(_ element: XMLTree.Element) -> XMLTree.Element {
    replacingTexts(in: .element(element)) { text in
      Self.replacingMarkers(in: text) { tags[$0].text }
    }.element ?? element
  }

  private func replacingTexts(
    in node: XMLTree.Node, _ change: (String) -> String
  ) -> XMLTree.Node {
    guard case .element(let element) = node else { return node }
    return element.mapped { inner in
      guard inner.name == "w:t" else { return [.element(inner)] }
      var copy = inner
      copy.children = [.text(change(inner.text))]
      return [.element(copy)]
    }.first ?? node
  }

  // MARK: Lifting

  private mutating func lift(_ element: XMLTree.Element) -> [XMLTree.Node] {
    guard element.name != "w:r", !markers(in: .element(element)).isEmpty else {
      return [.element(element)]
    }
    var copy = element
    copy.children = []
    for node in element.children {
      if case .element(let child) = node {
        copy.children += lift(child)
      } else {
        copy.children.append(node)
      }
    }
    var owners: [Int: Int] = [:]
    for (index, node) in copy.children.enumerated() {
      for marker in markers(in: node) { owners[marker] = index }
    }
    let pairs = owners.keys.filter { !tags[$0].isEnd && owners[tags[$0].partner] != nil }.sorted()
    guard !pairs.isEmpty else { return [.element(copy)] }
    for begin in pairs {
      tags[begin].isLifted = true
      tags[tags[begin].partner].isLifted = true
    }
    let names = Set(
      pairs.flatMap { [owners[$0], owners[tags[$0].partner]] }.compactMap { $0 }
        .compactMap { copy.children[$0].element?.name })
    switch copy.name {
    case "w:tr": return rows([.element(copy)], pairs)
    case "w:tbl" where names == ["w:tr"]:
      copy.children = blocks(of: copy, pairs, owners)
    case _ where names == ["w:r"]: copy.children = runs(of: copy, pairs)
    case _ where names.isSubset(of: ["w:p", "w:tbl", "w:sdt"]):
      copy.children = blocks(of: copy, pairs, owners)
    default: crooked += pairs.map { tags[$0].offset }
    }
    return [.element(copy)]
  }

  /// The nodes within the sections of some tags, and for rows what stays where there are none.
  private func rows(_ nodes: [XMLTree.Node], _ pairs: [Int]) -> [XMLTree.Node] {
    let numbers = pairs + pairs.map { tags[$0].partner }
    let content = nodes.map { removing(numbers, from: $0) }
    let opening = pairs.map { XMLTree.Node.text(tags[$0].text) }
    let closing = pairs.reversed().map { XMLTree.Node.text("{{/\(tags[$0].name)}}") }
    guard let first = pairs.first, rowFields.contains(tags[first].name),
      tags[first].text.hasPrefix("{{#")
    else { return opening + content + closing }
    let empty = content.map { node in
      replacingTexts(in: node) { Self.withoutPlaceholders($0) }
    }
    let name = tags[first].name
    return opening + content + closing + [.text("{{^\(name)}}")] + empty
      + [.text("{{/\(name)}}")]
  }

  /// Sections around whole blocks. A paragraph that holds nothing but a tag goes, unless it must stay: a cell ends with
  /// one, and one may carry the layout of a page.
  private func blocks(
    of element: XMLTree.Element, _ pairs: [Int], _ owners: [Int: Int]
  ) -> [XMLTree.Node] {
    if element.name == "w:tbl", pairs.count == 1, let first = owners[pairs[0]],
      let last = owners[tags[pairs[0]].partner]
    {
      let inside = rows(Array(element.children[first...last]), pairs)
      return element.children[..<first] + inside + element.children[(last + 1)...]
    }
    var before = [Int: [XMLTree.Node]]()
    var after = [Int: [XMLTree.Node]]()
    for begin in pairs {
      let end = tags[begin].partner
      guard let first = owners[begin], let last = owners[end] else { continue }
      before[first, default: []].append(.text(tags[begin].text))
      after[last, default: []].insert(.text("{{/\(tags[begin].name)}}"), at: 0)
    }
    let numbers = pairs + pairs.map { tags[$0].partner }
    var result: [XMLTree.Node] = []
    for (index, node) in element.children.enumerated() {
      let isLast = index == element.children.count - 1 && element.name != "w:body"
      let clean = removing(numbers, from: node)
      let goes =
        (before[index] != nil || after[index] != nil) && !isLast
        && clean.element.map(Self.isEmptyParagraph) ?? false
      // What ends in the last paragraph of a cell ends before it: that paragraph stays, once.
      let stays = isLast && after[index] != nil && clean.element.map(Self.isEmptyParagraph) ?? false
      result += before[index] ?? []
      if stays { result += after[index] ?? [] }
      if !goes { result.append(clean) }
      if !stays { result += after[index] ?? [] }
    }
    return result
  }

  /// Sections around whole runs: a run is divided at each tag, and its parts keep its look.
  private func runs(of element: XMLTree.Element, _ pairs: [Int]) -> [XMLTree.Node] {
    let numbers = Set(pairs + pairs.map { tags[$0].partner })
    return element.children.flatMap { node -> [XMLTree.Node] in
      guard case .element(let run) = node, run.name == "w:r",
        !numbers.isDisjoint(with: run.descendants("w:t").flatMap { Self.numbers(in: $0.text) })
      else { return [node] }
      var result: [XMLTree.Node] = []
      var part = run
      let look = run.children.filter { $0.element?.name == "w:rPr" }
      part.children = look
      func finishPart() {
        if part.children.count > look.count { result.append(.element(part)) }
        part.children = look
      }
      for child in run.children where child.element?.name != "w:rPr" {
        guard case .element(let text) = child, text.name == "w:t" else {
          part.children.append(child)
          continue
        }
        for piece in Self.pieces(of: text.text) {
          if let number = Self.numbers(in: piece).first, numbers.contains(number) {
            finishPart()
            result.append(.text(tags[number].text))
          } else if !piece.isEmpty {
            var copy = text
            copy.children = [.text(piece)]
            part.children.append(.element(copy))
          }
        }
      }
      finishPart()
      return result
    }
  }

  /// A text cut before and behind each marker.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    for scalar in text.unicodeScalars {
      if scalar == start { pieces.append("") }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
      if scalar == end { pieces.append("") }
    }
    return pieces
  }

  private func removing(_ numbers: [Int], from node: XMLTree.Node) -> XMLTree.Node {
    replacingTexts(in: node) { text in
      Self.replacingMarkers(in: text) { numbers.contains($0) ? "" : nil }
    }
  }

  private static func withoutPlaceholders(_ text: String) -> String {
    var result = text
    while let start = result.firstRange(of: "{{"),
      let end = result[start.upperBound...].firstRange(of: "}}")
    {
      result.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return result
  }

  /// Whether nothing is left of a paragraph, so that it need not stay.
  private static func isEmptyParagraph(_ element: XMLTree.Element) -> Bool {
    guard element.name == "w:p" else { return false }
    var isEmpty = true
    element.visit { inner in
      switch inner.name {
      case "w:t": if !inner.text.trimmingBlanks.isEmpty { isEmpty = false }
      case "w:drawing", "w:pict", "w:object", "w:sectPr", "w:br": isEmpty = false
      default: break
      }
      return isEmpty
    }
    return isEmpty
  }
}
