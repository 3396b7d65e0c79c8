/// Makes placeholders of the content controls (`w:sdt`) whose tag is the name of a field.
///
/// The control stays, so that the filled form can still be filled in Word: a text is put into its content, a date also into
/// its date, a drop-down shows the item whose value is recorded, a check box is checked and shows its own symbol. What a
/// control says while it is empty ("click here") stays where there is no answer. The tag of one option is `name.1`.
struct ContentControls {
  /// The fields that a control asks for.
  private(set) var used: Set<String> = []
  private let fields: [FormField]

  init(in tree: XMLTree, fields: [FormField]) {
    self.fields = fields
    for control in tree.root.descendants("w:sdt") {
      if let (field, _) = field(of: control) { used.insert(field.name) }
    }
  }

  func filled(_ root: XMLTree.Element) -> XMLTree.Element {
    guard !used.isEmpty else { return root }
    return root.mapped { element in
      guard element.name == "w:sdt", let (field, option) = field(of: element) else {
        return [.element(element)]
      }
      // What an empty control says is wanted only while it is empty.
      let filled = fill(element, for: field, option)
      if option != nil { return filled }
      return [.text("{{#\(field.name)?}}")] + filled
        + [
          .text("{{/\(field.name)?}}"), .text("{{^\(field.name)?}}"), .element(element),
          .text("{{/\(field.name)?}}"),
        ]
    }.first { $0.element != nil }?.element ?? root
  }

  /// The field that a control's tag names, and the number of the option.
  private func field(of control: XMLTree.Element) -> (FormField, option: Int?)? {
    guard let tag = control.first("w:sdtPr", "w:tag")?["w:val"] else { return nil }
    if let field = fields.first(where: { $0.name == tag }) {
      return field.columns.isEmpty ? (field, nil) : nil
    }
    guard let dot = tag.lastIndex(of: "."), let number = Int(tag[tag.index(after: dot)...]),
      let field = fields.first(where: { $0.name == tag[..<dot] }),
      case .choice(let options) = field.content, options.indices.contains(number - 1)
    else { return nil }
    return (field, number)
  }

  private func fill(
    _ control: XMLTree.Element, for field: FormField, _ option: Int?
  ) -> [XMLTree.Node] {
    let properties = control.first("w:sdtPr")
    let text: String
    if let box = properties?.first("w14:checkbox"), let option {
      let key = "\(field.name).is\(option)"
      text = Self.either(
        key, Self.symbol(of: box.first("w14:checkedState"), usual: "☒"),
        Self.symbol(of: box.first("w14:uncheckedState"), usual: "☐"))
    } else if let option {
      text = "{{\(field.name).\(option)}}"
    } else if case .choice(let options) = field.content {
      text = Self.items(of: properties, options, field)
    } else {
      text = field.content == .prose ? "{{\(field.name)}}" : "{{\(field.name)}}"
    }
    var isDone = false
    return control.mapped { element in
      switch element.name {
      case "w:showingPlcHdr": return []
      case "w14:checked":
        guard let option else { return [.element(element)] }
        var copy = element
        copy["w14:val"] = Self.either("\(field.name).is\(option)", "1", "0")
        return [.element(copy)]
      case "w:date":
        var dated = element
        dated["w:fullDate"] = "{{.}}T00:00:00Z"
        var undated = element
        undated["w:fullDate"] = nil
        let key = "\(field.name)@date"
        return [
          .text("{{#\(key)}}"), .element(dated), .text("{{/\(key)}}"), .text("{{^\(key)}}"),
          .element(undated), .text("{{/\(key)}}"),
        ]
      case "w:sdtContent":
        var content = Self.replacingText(of: element, with: text, &isDone)
        if !isDone { content = Self.adding(text, to: content, &isDone) }
        return [.element(content)]
      default: return [.element(element)]
      }
    }
  }

  /// The item that a drop-down shows for the chosen option.
  private static func items(
    of properties: XMLTree.Element?, _ options: [FormField.Option], _ field: FormField
  ) -> String {
    let list = properties?.first("w:dropDownList") ?? properties?.first("w:comboBox")
    let items = list?.all("w:listItem") ?? []
    return options.enumerated().map { number, option in
      let item =
        items.first { $0["w:value"] == option.value }
        ?? items.first { $0["w:displayText"] == option.label }
      let key = "\(field.name).is\(number + 1)"
      return "{{#\(key)}}\(item?["w:displayText"] ?? item?["w:value"] ?? option.label){{/\(key)}}"
    }.joined()
  }

  private static func either(_ key: String, _ yes: String, _ no: String) -> String {
    "{{#\(key)}}\(yes){{/\(key)}}{{^\(key)}}\(no){{/\(key)}}"
  }

  private static func symbol(of state: XMLTree.Element?, usual: String) -> String {
    guard let text = state?["w14:val"], let value = UInt32(text, radix: 16),
      let scalar = Unicode.Scalar(value), scalar.isXMLCharacter
    else { return usual }
    return String(scalar)
  }

  /// The content with a text in its first run, in the look of that run, and nothing in the others.
  private static func replacingText(
    of content: XMLTree.Element, with text: String, _ isDone: inout Bool
  ) -> XMLTree.Element {
    var done = false
    var paragraphs = 0
    let result =
      content.mapped { element in
        switch element.name {
        case "w:t":
          var copy = element
          copy.children = done ? [] : [.text(text)]
          copy["xml:space"] = "preserve"
          if done { return [] }
          done = true
          return [.element(copy)]
        case "w:br", "w:tab", "w:sym": return []
        case "w:rStyle" where element["w:val"]?.contains("Placeholder") ?? false: return []
        case "w:p":
          paragraphs += 1
          return paragraphs == 1 || !element.descendants("w:t").isEmpty ? [.element(element)] : []
        default: return [.element(element)]
        }
      }.first?.element ?? content
    isDone = done
    return result
  }

  /// The content with a run of its own where it had none.
  private static func adding(
    _ text: String, to content: XMLTree.Element, _ isDone: inout Bool
  ) -> XMLTree.Element {
    let written = XMLTree.Element("w:t", ["xml:space": "preserve"], [.text(text)])
    let run = XMLTree.Element("w:r", [:], [.element(written)])
    var done = false
    var result =
      content.mapped { element in
        guard element.name == "w:p", !done else { return [.element(element)] }
        done = true
        var copy = element
        copy.children.append(.element(run))
        return [.element(copy)]
      }.first?.element ?? content
    if !done { result.children.append(.element(run)) }
    isDone = true
    return result
  }
}
