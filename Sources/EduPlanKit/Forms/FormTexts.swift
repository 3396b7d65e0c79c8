/// The texts of a form for formats other than Word, written by whoever keeps the form: a Markdown, HTML or plain text template
/// each, in the same placeholder language as the Word document.
///
/// `texts/form.md`, `texts/form.html` and `texts/form.txt` below the form's folder are filled instead of what would be read
/// off the Word document. The other files of that folder are what they may insert or build on, by their names without the
/// ending: a template knows nothing outside of its folder, whatever path it writes.
struct FormTexts: Sendable {
  /// The folder below the form's.
  static let folder = "texts"

  private static let mainName = "form"
  private let templates: [Ending: [String: Template]]

  /// What a file's ending says of the format, and so of how values are escaped.
  enum Ending: String, Sendable, CaseIterable {
    case markdown = "md"
    case html
    case text = "txt"

    var escaping: Escaping {
      switch self {
      case .markdown: .markdown
      case .html: .html
      case .text: .none
      }
    }
  }

  init(templates: [Ending: [String: Template]] = [:]) { self.templates = templates }

  /// Reads the texts of a form, with what is wrong with them.
  ///
  /// - Parameters:
  ///   - form: the form's folder, seen from the root.
  ///   - fields: what placeholders may name.
  static func read(
    from form: String, fields: [FormField], files: any FileSystem, root: String
  ) throws(FileError) -> (texts: FormTexts, diagnostics: [Diagnostic]) {
    let folder = "\(form)/\(folder)"
    guard files.kind(of: joinPath(root, folder)) == .folder else { return (FormTexts(), []) }
    var templates: [Ending: [String: Template]] = [:]
    for entry in try files.entries(of: joinPath(root, folder)) where !entry.name.hasPrefix(".") {
      // Whatever a link leads to would be printed into a text that is handed out.
      if entry.isLink { throw .linkInForm(joinPath(folder, entry.name)) }
      guard entry.kind == .file, let dot = entry.name.lastIndex(of: "."),
        let ending = Ending(rawValue: String(entry.name[entry.name.index(after: dot)...]))
      else { continue }
      let path = "\(folder)/\(entry.name)"
      let bytes = WordTemplate.withHalfWidthBraces(
        withUnixLineEnds(try files.read(joinPath(root, path))))
      templates[ending, default: [:]][String(entry.name[..<dot])] = Template(
        parsing: bytes, path: path)
    }
    var diagnostics: [Diagnostic] = []
    for (_, family) in templates.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for (_, template) in family.sorted(by: { $0.key < $1.key }) {
        diagnostics += template.diagnostics + problems(of: template, in: family, fields)
      }
    }
    return (FormTexts(templates: templates), diagnostics)
  }

  /// Names that no field and no other text has.
  private static func problems(
    of template: Template, in family: [String: Template], _ fields: [FormField]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let known = fields.flatMap { field in
      guard case .rows(let blanks) = field.content else { return [field.name] }
      return [field.name] + blanks.map(\.name)
    }
    template.forEachName { name, node in
      switch node {
      case .block: break
      case .partial, .parent:
        if family[name.text] == nil {
          found.append(
            .unknownPartial(
              name.text, close: closestMatch(to: name.text, among: family.keys.sorted()),
              at: template.place(of: name)))
        }
      case .variable, .section, .text, .lineStart:
        guard let first = name.steps.first, !known.contains(String(first)) else { break }
        found.append(
          .unknownPlaceholder(
            name.text, close: closestMatch(to: name.text, among: known),
            at: template.place(of: name)))
      }
    }
    return found
  }

  /// The form's text in a format, filled; nil where the form brings none.
  func filled(_ ending: Ending, with values: TemplateValue) -> Template.Rendering? {
    guard let family = templates[ending], let main = family[Self.mainName] else { return nil }
    return main.render(values, escaping: ending.escaping, partials: family)
  }
}

extension Form {
  /// The text the form brings for a format, with answers in its blanks; nil where it brings none. What could steer a terminal
  /// is replaced, since these texts are shown as well as written.
  func text(_ ending: FormTexts.Ending, with answers: FormAnswers) -> Template.Rendering? {
    guard var rendering = texts.filled(ending, with: values(of: answers)) else { return nil }
    rendering.text = rendering.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).terminalSafe }.joined(separator: "\n")
    return rendering
  }
}
