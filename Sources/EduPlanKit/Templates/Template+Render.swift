extension Template {
  /// A rendered text, and what was found wrong while rendering it.
  struct Rendering: Sendable, Hashable {
    var text: String
    var diagnostics: [Diagnostic]
  }

  /// Fills the template.
  ///
  /// - Parameters:
  ///   - escaping: how values are written; a value is always text and never read as a template.
  ///   - partials: the templates that `{{>name}}` may name.
  ///   - isStrict: whether an unknown name is an error; if not, it prints nothing.
  func render(
    _ value: TemplateValue, escaping: Escaping, partials: [String: Template] = [:],
    isStrict: Bool = true
  ) -> Rendering {
    var renderer = TemplateRenderer(
      context: [value], escaping: escaping, partials: partials, isStrict: isStrict)
    renderer.render(nodes, of: self)
    return Rendering(text: renderer.output, diagnostics: renderer.diagnostics)
  }
}

/// One run over a template: the values in reach, innermost last, and what has been printed.
private struct TemplateRenderer {
  var context: [TemplateValue]
  let escaping: Escaping
  let partials: [String: Template]
  let isStrict: Bool
  var output = ""
  var diagnostics: [Diagnostic] = []
  private var indentation = ""
  /// How many blanks the lines at hand lose at their beginning: the margin of a block that stands somewhere else now.
  private var lostBlanks = 0
  private var isAfterLineStart = false
  /// What replaces blocks, by name. What the outermost template says comes first.
  private var replacements: [String: Replacement] = [:]
  private var depth = 0
  /// Set once partials turn out to be endless: two in one template would otherwise double the work at every depth.
  private var hasGivenUp = false

  /// A block's content with the template it stands in.
  private struct Replacement {
    var block: Template.Block
    var template: Template
  }

  /// How many partials may stand inside each other before we say that they never end.
  private static let deepest = 100
  /// How many bodies of sections and partials are rendered at most. Two to a level double at every level without ever being
  /// deep; no page has so many.
  private static let most = 200_000
  private var rendered = 0

  init(
    context: [TemplateValue], escaping: Escaping, partials: [String: Template], isStrict: Bool
  ) {
    self.context = context
    self.escaping = escaping
    self.partials = partials
    self.isStrict = isStrict
  }

  mutating func render(_ nodes: [Template.Node], of template: Template) {
    for node in nodes where !hasGivenUp {
      switch node {
      case .lineStart:
        startLine()
        isAfterLineStart = true
        continue
      case .text(let text): output += isAfterLineStart ? withoutMargin(text) : text[...]
      case .variable(let name, let isEscaped):
        let text = text(of: lookUp(name, in: template), named: name, in: template)
        (isEscaped ? escaping : .none).escape(text, into: &output)
      case .section(let name, let isInverted, let inner):
        let value = lookUp(name, in: template)
        if isInverted {
          if value.isFalse { render(inner, of: template) }
        } else if case .list(let items) = value {
          for item in items where mayRender(name, in: template) {
            render(inner, of: template, with: item)
          }
        } else if !value.isFalse {
          render(inner, of: template, with: value)
        }
      case .partial(let name, let blanks): renderPartial(name, blanks, of: template)
      case .block(let block): render(block, of: template)
      case .parent(let name, let blanks, let blocks):
        let outer = replacements
        for block in blocks where replacements[block.name.text] == nil {
          replacements[block.name.text] = Replacement(block: block, template: template)
        }
        renderPartial(name, blanks, of: template)
        replacements = outer
      }
      isAfterLineStart = false
    }
  }

  /// Prints the indentation, where a line begins in what is printed.
  private mutating func startLine() {
    if output.utf8.last.map({ $0 == UInt8(ascii: "\n") }) ?? true { output += indentation }
  }

  private func withoutMargin(_ text: String) -> Substring {
    let blanks = text.prefix(lostBlanks).prefix { $0 == " " || $0 == "\t" }
    return text.dropFirst(blanks.count)
  }

  /// Renders a block, or what replaces it, with the margin of the place it stands at.
  private mutating func render(_ block: Template.Block, of template: Template) {
    let own = Replacement(block: block, template: template)
    let name = block.name.text
    let chosen = replacements[name] ?? own
    let (outerIndentation, outerBlanks, outerReplacements) = (indentation, lostBlanks, replacements)
    // What replaces a block has no other replacement for it inside.
    replacements[name] = nil
    indentation += withoutMargin(block.margin)
    lostBlanks = chosen.block.margin.count
    let start = output.utf8.count
    if block.hasOwnLines, chosen.block.nodes.first.map({ $0 != .lineStart }) ?? false {
      startLine()
    }
    render(chosen.block.nodes, of: chosen.template)
    if block.endsLine, output.utf8.count > start, output.utf8.last != UInt8(ascii: "\n") {
      output += "\n"
    }
    (indentation, lostBlanks, replacements) = (outerIndentation, outerBlanks, outerReplacements)
  }

  private mutating func render(
    _ nodes: [Template.Node], of template: Template, with value: TemplateValue
  ) {
    context.append(value)
    render(nodes, of: template)
    context.removeLast()
  }

  private mutating func renderPartial(
    _ name: Template.Name, _ blanks: String, of template: Template
  ) {
    guard let partial = partials[name.text] else {
      if isStrict {
        report(
          .unknownPartial(
            name.text, close: closestMatch(to: name.text, among: partials.keys.sorted()),
            at: template.place(of: name)))
      }
      return
    }
    guard depth < Self.deepest, mayRender(name, in: template) else {
      hasGivenUp = true
      return report(.endlessPartial(name.text, at: template.place(of: name)))
    }
    let outer = (indentation, lostBlanks)
    indentation += withoutMargin(blanks)
    lostBlanks = 0
    depth += 1
    render(partial.nodes, of: partial)
    depth -= 1
    (indentation, lostBlanks) = outer
  }

  /// Counts one more body of a section or a partial; false once there are too many, which is told.
  private mutating func mayRender(_ name: Template.Name, in template: Template) -> Bool {
    guard !hasGivenUp else { return false }
    rendered += 1
    if rendered > Self.most {
      hasGivenUp = true
      report(.endlessPartial(name.text, at: template.place(of: name)))
    }
    return !hasGivenUp
  }

  /// The value a name means: its first step is looked up from the innermost mapping outwards, the others only inside
  /// what was found, so that a step missing there is not replaced by a namesake further out.
  private mutating func lookUp(_ name: Template.Name, in template: Template) -> TemplateValue {
    var steps = name.steps[...]
    guard let first = steps.popFirst() else { return context.last ?? .absent }
    var found: TemplateValue?
    for case .mapping(let fields) in context.reversed() {
      found = fields[String(first)]
      if found != nil { break }
    }
    for step in steps {
      switch found {
      case .mapping(let fields): found = fields[String(step)]
      case .absent: return .absent
      default: found = nil
      }
    }
    if found == nil, isStrict {
      let known = Set(
        context.flatMap { value in
          if case .mapping(let fields) = value { Array(fields.keys) } else { [String]() }
        })
      report(
        .unknownName(
          name.text, close: closestMatch(to: name.text, among: known.sorted()),
          at: template.place(of: name)))
    }
    return found ?? .absent
  }

  private mutating func text(
    of value: TemplateValue, named name: Template.Name, in template: Template
  ) -> String {
    switch value {
    case .absent: return ""
    case .boolean(let isTrue): return isTrue ? "true" : "false"
    case .text(let text): return text
    case .list, .mapping:
      if isStrict { report(.notAText(name.text, at: template.place(of: name))) }
      return ""
    }
  }

  /// Keeps a finding once, however often a loop comes past it.
  private mutating func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
