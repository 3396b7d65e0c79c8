/// A blank found in a form's document, with what the page says of it.
struct FoundField: Sendable, Hashable {
  var name: String
  /// As printed beside or above the blank.
  var label: String
  var content: Content
  /// From `（300字）` or `不超过300字` beside the blank.
  var referenceLength: Int?

  /// What the page shows may be written there.
  indirect enum Content: Sendable, Hashable {
    case text, prose, date, phone
    /// The printed options; of a drop-down with their values.
    case choice([Option])
    case rows([FoundField])
  }

  struct Option: Sendable, Hashable {
    /// What a drop-down records; nil for an option that is only printed.
    var value: String?
    var label: String
  }
}

/// Finds the blanks of a form in the order in which they stand, and guesses from the page what each is.
///
/// The label is the text before the placeholder in its paragraph, else the cell to the left, else the one above. A
/// placeholder alone in a cell is prose when a length is given or the row is tall; `日期` makes a date, `电话` a telephone
/// number, numbered placeholders or boxes make options, `{{#名称}}` in a row makes rows.
struct FieldFinder {
  private(set) var fields: [FoundField] = []
  /// The sections around, innermost last, with the blanks in them.
  private var sections: [(name: String, fields: [FoundField])] = []

  /// What is around a paragraph.
  private struct Surroundings {
    var left: String?
    var above: String?
    /// The row's least height in twips.
    var height = 0
    /// The cell's text without placeholders.
    var cell: String?
    /// Whether the cell has a single placeholder and nothing else.
    var isAlone = false
  }

  init(in roots: [XMLTree.Element]) {
    for root in roots { walk(root, Surroundings()) }
    while let open = sections.popLast() {
      for field in open.fields { add(field) }
    }
  }

  private mutating func walk(_ element: XMLTree.Element, _ around: Surroundings) {
    switch element.name {
    case "w:tbl": walk(table: element)
    case "w:p":
      read(element, around)
      for case .element(let child) in element.children { walkBoxes(child, around) }
    case "w:sdt":
      read(control: element, around)
      fallthrough
    default: for case .element(let child) in element.children { walk(child, around) }
    }
  }

  /// Text boxes and content controls within a paragraph.
  private mutating func walkBoxes(_ element: XMLTree.Element, _ around: Surroundings) {
    if element.name == "w:txbxContent" { return walk(element, Surroundings()) }
    if element.name == "w:sdt" { read(control: element, around) }
    for case .element(let child) in element.children { walkBoxes(child, around) }
  }

  private mutating func walk(table: XMLTree.Element) {
    var above: [Int: String] = [:]
    for row in table.rows {
      var left: String?
      var column = 0
      let height = row.first("w:trPr", "w:trHeight")?["w:val"].flatMap { Int($0) } ?? 0
      for cell in row.cells {
        let text = Self.text(of: cell)
        let printed = Self.withoutPlaceholders(text).trimmingBlanks
        let hasPlaceholder = text.contains("{{") || !cell.descendants("w:sdt").isEmpty
        let around = Surroundings(
          left: left, above: above[column], height: height, cell: printed,
          isAlone: printed.isEmpty && text.split(separator: "{{").count == 1)
        for case .element(let child) in cell.children { walk(child, around) }
        if !hasPlaceholder, !printed.isEmpty {
          left = printed
          above[column] = printed
        }
        column += cell.first("w:tcPr", "w:gridSpan")?["w:val"].flatMap { Int($0) } ?? 1
      }
    }
  }

  // MARK: Placeholders

  private mutating func read(_ paragraph: XMLTree.Element, _ around: Surroundings) {
    let text = paragraph.ownTexts.map(\.text).joined()
    guard text.contains("{{") else { return }
    let isAlone = Self.withoutPlaceholders(text).trimmingBlanks.isEmpty
    var before = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      before += rest[..<open.lowerBound]
      let tag = String(rest[open.upperBound..<close.lowerBound])
      rest = rest[close.upperBound...]
      let following = rest.firstRange(of: "{{").map { String(rest[..<$0.lowerBound]) }
      read(tag, before, after: following ?? String(rest), around, isAlone: isAlone)
      before = ""
    }
  }

  private mutating func read(
    _ tag: String, _ before: String, after: String, _ around: Surroundings, isAlone: Bool
  ) {
    switch tag.first {
    case "#": sections.append((String(tag.dropFirst()), []))
    case "/": closeSection()
    case "^", "!", ">", "&", "{", ".", nil: break
    default:
      let label = self.label(tag, before, around)
      if let (name, _) = Self.option(tag) {
        let printed = after.trimmingBlanks.trimmingEnd(of: ";；,，、。")
        let option = FoundField.Option(label: printed.isEmpty ? tag : printed)
        let field = FoundField(
          name: name, label: around.left ?? label, content: .choice([option]))
        return add(field)
      }
      let length = Self.length(in: label) ?? around.cell.flatMap { Self.length(in: $0) }
      let isBlock =
        around.isAlone && (length != nil || around.height >= Self.tall)
        || isAlone && around.cell == nil && length != nil
      add(
        FoundField(
          name: tag, label: label, content: Self.content(label, tag, isBlock: isBlock),
          referenceLength: length))
    }
  }

  /// A row of at least this many twips (about 1.8 cm) is made for several lines.
  private static let tall = 1000

  private static func content(
    _ label: String, _ name: String, isBlock: Bool
  ) -> FoundField.Content {
    let words = label + " " + name
    if words.contains("日期") { return .date }
    if ["电话", "手机", "联系方式"].contains(where: words.contains) { return .phone }
    return isBlock ? .prose : .text
  }

  private mutating func closeSection() {
    guard let section = sections.popLast() else { return }
    // A section that holds only its own field is left out where there is no answer; any other repeats.
    if section.fields.allSatisfy({ $0.name == section.name }) {
      for field in section.fields { add(field) }
    } else {
      add(
        FoundField(name: section.name, label: section.name, content: .rows(section.fields)))
    }
  }

  private mutating func add(_ field: FoundField) {
    if sections.isEmpty {
      fields.add(field)
    } else {
      sections[sections.count - 1].fields.add(field)
    }
  }

  /// `项目来源.2` is the second option of 项目来源.
  private static func option(_ tag: String) -> (name: String, number: Int)? {
    guard let dot = tag.lastIndex(of: "."), let number = Int(tag[tag.index(after: dot)...]) else {
      return nil
    }
    return (String(tag[..<dot]), number)
  }

  // MARK: Content controls

  private mutating func read(control: XMLTree.Element, _ around: Surroundings) {
    guard let properties = control.first("w:sdtPr"), let tag = properties.first("w:tag")?["w:val"],
      !tag.isEmpty, properties.first("w:docPartObj") == nil,
      !control.descendants("w:t").contains(where: { $0.text.contains("{{") })
    else { return }
    let text = Self.text(of: control.first("w:sdtContent") ?? control)
    let label = properties.first("w:alias")?["w:val"] ?? self.label(tag, "", around)
    if properties.first("w14:checkbox") != nil, let (name, _) = Self.option(tag) {
      let option = FoundField.Option(label: properties.first("w:alias")?["w:val"] ?? tag)
      return add(
        FoundField(name: name, label: around.left ?? name, content: .choice([option])))
    }
    let list = properties.first("w:dropDownList") ?? properties.first("w:comboBox")
    if let list {
      let options = list.all("w:listItem").compactMap { item -> FoundField.Option? in
        guard let value = item["w:value"], !value.isEmpty else { return nil }
        return .init(value: value, label: item["w:displayText"] ?? value)
      }
      return add(FoundField(name: tag, label: label, content: .choice(options)))
    }
    let length = Self.length(in: label) ?? Self.length(in: text)
    let isLong =
      control.first("w:sdtContent")?.first("w:p") != nil
      && (length != nil || around.height >= Self.tall)
    let content: FoundField.Content =
      properties.first("w:date") != nil ? .date : Self.content(label, tag, isBlock: isLong)
    add(FoundField(name: tag, label: label, content: content, referenceLength: length))
  }

  /// The titles of content controls that look like blanks and have no tag, so that nothing can be put into them.
  static func untaggedControls(in roots: [XMLTree.Element]) -> [String] {
    var titles: [String] = []
    for control in roots.flatMap({ $0.descendants("w:sdt") }) {
      guard let properties = control.first("w:sdtPr"),
        properties.first("w:tag")?["w:val"] ?? "" == "", properties.first("w:docPartObj") == nil,
        let title = properties.first("w:alias")?["w:val"], !title.isEmpty, !titles.contains(title),
        !control.descendants("w:t").contains(where: { $0.text.contains("{{") })
      else { continue }
      titles.append(title)
    }
    return titles
  }

  // MARK: What the page says

  private func label(_ tag: String, _ before: String, _ around: Surroundings) -> String {
    let inside = before.trimmingBlanks.trimmingEnd(of: ":：")
    let short = inside.split { "。；;，,".contains($0) }.last.map { String($0).trimmingBlanks } ?? ""
    let beside = sections.isEmpty ? around.left ?? around.above : around.above ?? around.left
    for text in [short, beside?.trimmingEnd(of: ":：") ?? ""]
    where !text.isEmpty && text.count <= 60 {
      return text
    }
    return tag
  }

  /// The text of a cell, its paragraphs joined.
  private static func text(of element: XMLTree.Element) -> String {
    element.descendants("w:t").map(\.text).joined()
  }

  static func withoutPlaceholders(_ text: String) -> String {
    // Each character is looked at once: a page may have any number of placeholders.
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The number before `字` in a text, such as `（300字）`, `不超过 500 字` or `1000字以内`; the last one.
  static func length(in text: String) -> Int? {
    var found: Int?
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "０"..."９":
        if let plain = Unicode.Scalar(scalar.value - 0xFF10 + 0x30) {
          digits.unicodeScalars.append(plain)
        }
      case " ", "\u{3000}", "\u{A0}", "个", "余": break
      case "字":
        if let number = Int(digits), (10...100_000).contains(number) { found = number }
        digits = ""
      default: digits = ""
      }
    }
    return found
  }
}

extension [FoundField] {
  /// Adds a blank, or to one of the same name what this place says besides.
  fileprivate mutating func add(_ field: FoundField) {
    guard let index = firstIndex(where: { $0.name == field.name }) else { return append(field) }
    switch (self[index].content, field.content) {
    case (.choice(let options), .choice(let more)):
      self[index].content = .choice(options + more.filter { !options.contains($0) })
    case (.text, .prose), (.text, .choice), (.text, .date):
      self[index].content = field.content
      self[index].label = field.label
    default: break
    }
    self[index].referenceLength = self[index].referenceLength ?? field.referenceLength
  }
}

extension String {
  /// Without some marks and blanks at the end.
  func trimmingEnd(of marks: String) -> String {
    var text = trimmingBlanks
    while let last = text.last, marks.contains(last) {
      text = String(text.dropLast()).trimmingBlanks
    }
    return text
  }
}
