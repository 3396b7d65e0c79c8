/// Compares the names in a part with the form's fields.
struct PlaceholderCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var used: Set<String> = []
  private let template: Template
  private let fields: [FormField]
  /// The offsets of prose placeholders that have a paragraph to themselves.
  private let alone: Set<Int>

  init(of template: Template, fields: [FormField], alone: Set<Int>) {
    self.template = template
    self.fields = fields
    self.alone = alone
    check(template.nodes, columns: [], within: nil)
  }

  /// - Parameters:
  ///   - columns: those of the repeated rows around, which hide fields of the same name.
  ///   - section: the field of the innermost section around.
  private mutating func check(
    _ nodes: [Template.Node], columns: [FormField], within section: FormField?
  ) {
    for node in nodes {
      switch node {
      case .lineStart, .text: break
      case .block(let block):
        diagnostics.append(
          .inheritanceInForm(block.name.text, at: template.place(of: block.name)))
      case .parent(let name, _, _):
        diagnostics.append(.inheritanceInForm(name.text, at: template.place(of: name)))
      case .partial(let name, _):
        diagnostics.append(.unknownPartial(name.text, close: nil, at: template.place(of: name)))
      case .variable(let name, let isEscaped):
        // `{{&name}}` and `{{>name}}` begin with `&amp;` and `&gt;` in XML.
        let sign = isEscaped ? nil : ["amp;", "gt;"].first { name.text.hasPrefix($0) }
        let text = String(name.text.dropFirst(sign?.count ?? 0))
        if sign == "gt;" {
          diagnostics.append(.unknownPartial(text, close: nil, at: template.place(of: name)))
        } else if !isEscaped {
          diagnostics.append(.unescapedPlaceholder(text, at: template.place(of: name)))
        }
        // `.` is the text of the section around it.
        if sign == nil, let first = name.steps.first {
          check(name, first: String(first), columns)
        } else if name.steps.isEmpty, section.map({ !$0.columns.isEmpty }) ?? true {
          diagnostics.append(.notAText(name.text, at: template.place(of: name)))
        }
      case .section(let name, _, let inner):
        let field = name.steps.count == 1 ? field(name.text, columns) : nil
        if let field { note(field.name) } else { unknown(name, columns) }
        check(inner, columns: (field?.columns ?? []) + columns, within: field ?? section)
      }
    }
  }

  private mutating func check(_ name: Template.Name, first: String, _ columns: [FormField]) {
    guard let field = field(first, columns) else { return unknown(name, columns) }
    note(field.name)
    switch field.content {
    case .rows: diagnostics.append(.rowsOutsideSection(field, at: template.place(of: name)))
    case .prose where name.steps.count == 1:
      if !alone.contains(name.offset) {
        diagnostics.append(.proseAmongText(name.text, at: template.place(of: name)))
      }
    default: if !Self.names(of: field).contains(name.text) { unknown(name, columns) }
    }
  }

  private mutating func note(_ name: String) {
    if fields.contains(where: { $0.name == name }) { used.insert(name) }
  }

  private mutating func unknown(_ name: Template.Name, _ columns: [FormField]) {
    let known = (columns + fields).flatMap(Self.names)
    diagnostics.append(
      .unknownPlaceholder(
        name.text, close: closestMatch(to: name.text, among: known), at: template.place(of: name)))
  }

  private func field(_ name: String, _ columns: [FormField]) -> FormField? {
    columns.first { $0.name == name } ?? fields.first { $0.name == name }
  }

  /// The names a field gives to placeholders: its own, or one for each printed option.
  private static func names(of field: FormField) -> [String] {
    guard case .choice(let options) = field.content else { return [field.name] }
    return options.indices.map { "\(field.name).\($0 + 1)" }
  }
}
