/// Reads a form's folder; collects everything that is wrong with it.
struct FormReader {
  /// The folder below the repo that holds the forms.
  static let folder = "templates"
  /// What a form's settings are called.
  static let settingsName = "form.yaml"

  private let files: any FileSystem
  /// The repo's folder, as files are opened with it; findings name paths below it.
  let root: String
  private(set) var diagnostics: [Diagnostic] = []

  init(files: any FileSystem, root: String) {
    self.files = files
    self.root = root
  }

  /// The forms of the repo, by folder name.
  func names() throws(FileError) -> [String] {
    let folder = joinPath(root, Self.folder)
    guard files.kind(of: folder) == .folder else { return [] }
    return try files.entries(of: folder).map(\.name).filter {
      !$0.hasPrefix(".")
        && files.kind(of: joinPath(root, Self.settingsPath(of: $0))) == .file
    }
  }

  /// The form of a folder; nil when its settings do not say enough to use it. Findings are in `diagnostics`.
  mutating func read(_ name: String) throws(FileError) -> Form? {
    let path = Self.settingsPath(of: name)
    let document = RecordDocument(parsing: try files.read(joinPath(root, path)), path: path)
    defer { diagnostics = diagnostics.map { $0.withSourceLine(from: document) } }
    diagnostics += document.diagnostics
    guard let record = document.records.first else {
      if !document.diagnostics.hasErrors {
        diagnostics.append(.missingFormSetting("id", in: nil, at: SourceLocation(path: path)))
      }
      return nil
    }
    let settings = FormSettings(RecordValue(document: document, node: record))
    let result = settings.read()
    diagnostics += result.diagnostics
    guard let head = result.head else { return nil }
    if head.id != name {
      diagnostics.append(
        .formIdIsNotFolder(head.id, folder: name, at: head.location))
    }

    let fileName = readFileName(head)
    let parts = try readParts(
      of: name, fields: head.fields, incomplete: head.incomplete, location: head.location)
    let (texts, problems) = try FormTexts.read(
      from: "\(Self.folder)/\(name)", fields: head.fields + head.incomplete, files: files,
      root: root)
    diagnostics += problems
    return Form(
      id: head.id, title: head.title, kind: head.kind, kindLocation: head.kindLocation,
      fileName: fileName, fields: head.fields,
      parts: parts, texts: texts, settings: document, location: head.location)
  }

  /// The settings of a form as people wrote them.
  func settings(of name: String) throws(FileError) -> RecordDocument {
    let path = Self.settingsPath(of: name)
    return RecordDocument(parsing: try files.read(joinPath(root, path)), path: path)
  }

  /// The files of a form's document as they stand in its folder, placeholders and all.
  func parts(of name: String) throws(FileError) -> [ZipArchive.Part] {
    try parts(in: "\(Self.folder)/\(name)")
  }

  /// The files of an unpacked document in a folder, seen from the root.
  func parts(in folder: String) throws(FileError) -> [ZipArchive.Part] {
    var parts: [ZipArchive.Part] = []
    for part in try partNames(in: folder) {
      let bytes = try files.read(joinPath(root, folder.isEmpty ? part : "\(folder)/\(part)"))
      let isXML = part.hasSuffix(".xml") || part.hasSuffix(".rels")
      parts.append(.init(name: part, bytes: isXML ? withUnixLineEnds(bytes) : bytes))
    }
    return parts
  }

  private static func settingsPath(of name: String) -> String {
    "\(folder)/\(name)/\(settingsName)"
  }

  /// The template for names of files. Findings about it stand where the setting does, since it has no lines of its own.
  private mutating func readFileName(_ head: FormSettings.Head) -> Template {
    let bytes = WordTemplate.withHalfWidthBraces(Array(head.fileName.text.utf8))
    let template = Template(parsing: bytes, path: FormReader.settingsName)
    let known = (head.fields + head.incomplete).map(\.name)
    var findings = template.diagnostics
    template.forEachName { name, _ in
      if name.text != ".", !known.contains(name.text) {
        findings.append(
          .unknownPlaceholder(
            name.text, close: closestMatch(to: name.text, among: known),
            at: template.place(of: name)))
      }
    }
    diagnostics += findings.map { finding in
      var finding = finding
      finding.location = head.fileName.location
      finding.sourceLine = nil
      return finding
    }
    return template
  }

  // MARK: The Word document

  /// Reads the unpacked document and checks its placeholders against the fields.
  private mutating func readParts(
    of name: String, fields: [FormField], incomplete: [FormField], location: SourceLocation
  ) throws(FileError) -> [FormPart] {
    let folder = "\(Self.folder)/\(name)"
    var used: Set<String> = []
    var parts: [FormPart] = []
    // In a part that cannot be read there may be placeholders, so no field can be called unused.
    var isBroken = false
    for part in try partNames(in: folder) {
      let path = "\(folder)/\(part)"
      let isXML = part.hasSuffix(".xml") || part.hasSuffix(".rels")
      var bytes = try files.read(joinPath(root, path))
      // XML reads both line ends alike; the form must not depend on how a file was checked out.
      if isXML { bytes = withUnixLineEnds(bytes) }
      if isXML, let error = FormPart.problem(of: bytes) {
        diagnostics.append(
          .brokenFormPart(error, at: TemplatePlace(offset: error.offset, in: bytes, path: path)))
        isBroken = true
      }
      guard isXML,
        let word = WordTemplate(bytes, path: path, fields: fields + incomplete)
      else {
        parts.append(FormPart(name: part, content: .bytes(bytes)))
        continue
      }
      diagnostics += word.diagnostics
      used.formUnion(word.usedFields)
      parts.append(FormPart(name: part, content: .template(word.template)))
    }
    for required in ["[Content_Types].xml", "_rels/.rels"]
    where !parts.contains(where: { $0.name == required }) {
      diagnostics.append(.missingFormPart(required, of: name, at: location))
    }
    for field in fields where !isBroken && !used.contains(field.name) {
      diagnostics.append(.unusedFormField(field.name, at: field.location))
    }
    return parts
  }

  /// The files below a folder that belong to the document: all but the settings and what editors and systems leave behind.
  private func partNames(
    in folder: String, below prefix: String = "", depth: Int = 0
  ) throws(FileError) -> [String] {
    guard depth < DataFiles.depthLimit else { throw .tooDeep(folder) }
    var names: [String] = []
    for entry in try files.entries(of: joinPath(root, folder)) {
      let name = prefix + entry.name
      // Whatever a link leads to would be packed into a document that is handed out.
      let isHidden = entry.name.hasPrefix(".") && entry.name != ".rels"
      if entry.isLink, !isHidden { throw .linkInForm(joinPath(folder, entry.name)) }
      switch entry.kind {
      case .folder where prefix.isEmpty && entry.name == FormTexts.folder: break
      case .folder where !entry.name.hasPrefix("."):
        names += try partNames(
          in: joinPath(folder, entry.name), below: name + "/", depth: depth + 1)
      case .file where entry.name == ".rels": names.append(name)
      case .file where !entry.name.hasPrefix(".") && !entry.name.hasSuffix("~"):
        if name != Self.settingsName { names.append(name) }
      default: break
      }
    }
    return names
  }
}

/// The bytes with CRLF as LF.
func withUnixLineEnds(_ bytes: [UInt8]) -> [UInt8] {
  let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  guard bytes.contains(carriageReturn) else { return bytes }
  return bytes.indices.compactMap { index in
    let isBeforeLineFeed =
      bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
    return isBeforeLineFeed ? nil : bytes[index]
  }
}

/// Reads `form.yaml`.
private struct FormSettings {
  /// What the settings say of the form as a whole.
  struct Head {
    var id: String
    var title: String
    var kind: String
    var kindLocation: SourceLocation
    var fileName: (text: String, location: SourceLocation)
    var fields: [FormField]
    var incomplete: [FormField]
    var location: SourceLocation
  }

  private static let keys = ["id", "title", "document", "kind", "file-name", "fields", "note"]
  private static let fieldKeys = [
    "name", "label", "value", "type", "required", "private", "reference-length", "choices",
    "columns", "note",
  ]
  private static let types = ["text", "prose", "date", "phone", "choice", "rows"]
  /// What a column of repeated rows may be.
  private static let columnTypes = ["text", "prose", "date", "phone", "choice"]

  private let record: RecordValue
  private var diagnostics: [Diagnostic] = []
  /// The fields that do not say where their value comes from; their placeholders are known all the same.
  private var incomplete: [FormField] = []

  init(_ record: RecordValue) { self.record = record }

  consuming func read() -> (head: Head?, diagnostics: [Diagnostic]) {
    let head = readHead()
    return (head, diagnostics)
  }

  private mutating func readHead() -> Head? {
    refuseUnknownKeys(of: record, known: Self.keys)
    let id = required("id", of: record)
    let title = required("title", of: record)
    let kind = required("kind", of: record)
    guard let id, let title, let kind else { return nil }
    if record["fields"] == nil {
      diagnostics.append(.missingFormSetting("fields", in: nil, at: record.location))
    }
    let fields = readFields(record["fields"]?.items ?? [], types: Self.types)
    let fileName = record["file-name"]
    return Head(
      id: id, title: title, kind: kind, kindLocation: record["kind"]?.location ?? record.location,
      fileName: (fileName?.text ?? title, fileName?.location ?? record.location), fields: fields,
      incomplete: incomplete, location: record.location)
  }

  private mutating func readFields(_ items: [RecordValue], types: [String]) -> [FormField] {
    var fields: [FormField] = []
    for item in items {
      guard let field = readField(item, types: types) else { continue }
      if let first = fields.first(where: { $0.name == field.name }) {
        diagnostics.append(
          .repeatedFormField(field.name, first: first.location, at: field.location))
      } else {
        fields.append(field)
      }
    }
    return fields
  }

  private mutating func readField(_ item: RecordValue, types: [String]) -> FormField? {
    refuseUnknownKeys(of: item, known: Self.fieldKeys)
    guard let name = required("name", of: item) else { return nil }
    let path = required("value", of: item, in: name)
    let type = item["type"]?.text ?? "text"
    let content: FormField.Content
    switch type {
    case "text": content = .text
    case "prose": content = .prose
    case "date": content = .date
    case "phone": content = .phone
    case "choice": content = .choice(readOptions(of: item, named: name))
    case "rows" where types.contains(type):
      let items = item["columns"]?.items ?? []
      let columns = readFields(items, types: Self.columnTypes)
      // Columns that are there and lack something have findings of their own.
      if items.isEmpty {
        diagnostics.append(.missingFormSetting("columns", in: name, at: item.location))
      }
      content = .rows(columns)
    default:
      diagnostics.append(
        .badFormSetting("type", type, expected: types, at: item["type"]?.location))
      return nil
    }
    let field = FormField(
      name: name, label: item["label"]?.text ?? name, path: path ?? "", content: content,
      isRequired: flag("required", of: item),
      isPrivate: flag("private", of: item),
      referenceLength: length(of: item), location: item["name"]?.location ?? item.location,
      pathLocation: item["value"]?.location ?? item.location)
    if path == nil { incomplete.append(field) }
    return path == nil ? nil : field
  }

  private mutating func readOptions(of item: RecordValue, named name: String) -> [FormField.Option]
  {
    var options: [FormField.Option] = []
    for choice in item["choices"]?.items ?? [] {
      refuseUnknownKeys(of: choice, known: ["value", "label"])
      guard let value = required("value", of: choice, in: name) else { continue }
      options.append(FormField.Option(value: value, label: choice["label"]?.text ?? value))
    }
    if options.isEmpty {
      diagnostics.append(.missingFormSetting("choices", in: name, at: item.location))
    }
    return options
  }

  // MARK: Single settings

  private mutating func refuseUnknownKeys(of value: RecordValue, known: [String]) {
    for (key, entry) in value.entries where !known.contains(key) {
      diagnostics.append(
        .unknownFormSetting(key, close: closestMatch(to: key, among: known), at: entry.keyLocation))
    }
  }

  private mutating func required(
    _ key: String, of value: RecordValue, in field: String? = nil
  ) -> String? {
    guard let text = value[key]?.text, !text.isEmpty else {
      diagnostics.append(.missingFormSetting(key, in: field, at: value.location))
      return nil
    }
    return text
  }

  private mutating func flag(_ key: String, of value: RecordValue) -> Bool {
    switch value[key]?.text {
    case nil, "false": return false
    case "true": return true
    case let other?:
      diagnostics.append(
        .badFormSetting(key, other, expected: ["true", "false"], at: value[key]?.location))
      return false
    }
  }

  private mutating func length(of value: RecordValue) -> Int? {
    guard let text = value["reference-length"]?.text else { return nil }
    guard let number = Int(text), (1...1_000_000).contains(number) else {
      diagnostics.append(
        .badFormSetting(
          "reference-length", text, expected: ["300"], at: value["reference-length"]?.location))
      return nil
    }
    return number
  }
}
