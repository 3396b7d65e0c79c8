/// All forms of a repo, each with what is wrong with it.
///
/// A broken form is no reason not to fill another, so findings are kept by form.
struct FormLibrary: Sendable {
  /// By folder name.
  let forms: [Form]
  /// What is wrong with folders whose settings say too little to know which form it is.
  let unreadable: [Diagnostic]
  private let findings: [String: [Diagnostic]]

  init(files: any FileSystem, root: String) throws(FileError) {
    var forms: [Form] = []
    var unreadable: [Diagnostic] = []
    var findings: [String: [Diagnostic]] = [:]
    for name in try FormReader(files: files, root: root).names() {
      var reader = FormReader(files: files, root: root)
      if let form = try reader.read(name) {
        forms.append(form)
        findings[form.id] = reader.diagnostics.inFileOrder()
      } else {
        unreadable += reader.diagnostics.inFileOrder()
      }
    }
    self.forms = forms
    self.unreadable = unreadable
    self.findings = findings
  }

  /// Everything that is wrong with a form: its settings, its placeholders, the fields it takes, the document itself.
  static func check(
    _ name: String, files: any FileSystem, root: String, in store: PlanStore
  ) throws(FileError) -> [Diagnostic] {
    var reader = FormReader(files: files, root: root)
    let form = try reader.read(name)
    let document = WordDocumentCheck(
      try reader.parts(of: name), folder: "\(FormReader.folder)/\(name)")
    let paths = form.map { AnswerCollector.make(for: $0, in: store).diagnostics } ?? []
    return (reader.diagnostics + paths + document.diagnostics).inFileOrder()
  }

  func diagnostics(of form: Form) -> [Diagnostic] { findings[form.id] ?? [] }
}
