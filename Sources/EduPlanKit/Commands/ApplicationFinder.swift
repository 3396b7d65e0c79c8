/// Finds the record that somebody wants printed, and the form it is printed on.
struct ApplicationFinder {
  /// A record with its form.
  struct Application {
    var record: RecordHandle
    var form: Form
  }

  /// What the words on the command line lead to.
  enum Outcome {
    case found(Application)
    /// More than one record could be meant.
    case several([Application])
    /// There is no record yet.
    case none
  }

  let forms: [Form]
  let store: PlanStore

  /// - Parameters:
  ///   - id: the record's id; nil for the only one there is.
  ///   - formName: the form to print on; nil for the one the record names.
  /// - Throws: `UsageError` for what was typed, `Findings` for what the record says.
  func find(id: String?, formName: String?) throws -> Outcome {
    let form = try formName.map { try Self.form(named: $0, among: forms) }
    if let id {
      guard let record = store.find(id) else {
        throw UsageError.unknownApplication(id, known: records(for: form).map(store.id))
      }
      return .found(Application(record: record, form: try self.form(for: record, chosen: form)))
    }
    let applications = try all(formName: formName).map {
      Application(record: $0, form: try self.form(for: $0, chosen: form))
    }
    switch applications.count {
    case 0: return .none
    case 1: return .found(applications[0])
    default: return .several(applications)
    }
  }

  /// Every record that can be printed on a form, or on any.
  ///
  /// The example that ships with the repo is there to be looked at; it counts only while there is nothing else.
  func all(formName: String?) throws -> [RecordHandle] {
    let all = records(for: try formName.map { try Self.form(named: $0, among: forms) })
    let own = all.filter { !store.isExample($0) }
    return own.isEmpty ? all : own
  }

  /// The form for a record, with the form's name where one was chosen.
  func form(for record: RecordHandle, named name: String?) throws -> Form {
    try form(for: record, chosen: name.map { try Self.form(named: $0, among: forms) })
  }

  /// The form of a name.
  static func form(named name: String, among forms: [Form]) throws(UsageError) -> Form {
    if let form = forms.first(where: { $0.id == name }) { return form }
    throw .unknownForm(name, known: forms.map(\.id))
  }

  /// The only form there is, for a command that names none.
  static func onlyForm(among forms: [Form]) throws(UsageError) -> Form {
    guard forms.count == 1 else { throw .whichForm(forms.map(\.id)) }
    return forms[0]
  }

  /// The form for a record: the chosen one, the one it names, or the only one for its kind.
  func form(for record: RecordHandle, chosen: Form? = nil) throws -> Form {
    let kind = store.schema.kinds[store.kind(of: record)]
    let fitting = forms.filter { $0.kind == kind.name }
    if let chosen {
      guard chosen.kind == kind.name else { throw mismatch(of: chosen, record, kind) }
      return chosen
    }
    if fitting.isEmpty {
      throw UsageError.noFormForKind(
        store.id(of: record), of: kind.label, known: records(for: nil).map(store.id))
    }
    if let field = kind.index(ofField: "form"), let name = store.text(record, field: field) {
      if let form = fitting.first(where: { $0.id == name }) { return form }
      if let form = forms.first(where: { $0.id == name }) { throw mismatch(of: form, record, kind) }
      let finding = Diagnostic.unknownForm(
        name, close: closestMatch(to: name, among: fitting.map(\.id)),
        known: fitting.map(\.id), at: store.location(of: record, field: field))
      throw Findings(diagnostics: [finding.withSourceLine(from: store.document(of: record))])
    }
    return try Self.onlyForm(among: fitting)
  }

  /// Why a form is not for a record: another kind, or one that does not exist.
  private func mismatch(of form: Form, _ record: RecordHandle, _ kind: Kind) -> any Error {
    guard store.schema.index(ofKind: form.kind) == nil else {
      return UsageError.wrongKind(store.id(of: record), of: kind.label, form: form.id)
    }
    return Findings(diagnostics: AnswerCollector.make(for: form, in: store).diagnostics)
  }

  /// The records that can be printed on a form, or on any.
  private func records(for form: Form?) -> [RecordHandle] {
    let kinds = Set((form.map { [$0] } ?? forms).map(\.kind))
    return store.schema.kinds.indices.filter { kinds.contains(store.schema.kinds[$0].name) }
      .flatMap { kind in
        let field = store.schema.kinds[kind].index(ofField: "form")
        return store.handles(ofKind: kind).map(RecordHandle.init).filter { record in
          guard let form, let field, let name = store.text(record, field: field) else {
            return true
          }
          return name == form.id
        }
      }
  }
}

extension UsageError {
  fileprivate static func unknownApplication(_ id: String, known: [String]) -> Self {
    Self(
      Localized(zh: "没有编号为“\(id)”的申报", en: "there is no application '\(id)'"),
      remedy: didYouMean(id, known) ?? applicationList(known))
  }

  static func unknownForm(_ name: String, known: [String]) -> Self {
    Self(
      Localized(zh: "没有名为“\(name)”的表格", en: "there is no form '\(name)'"),
      remedy: didYouMean(name, known) ?? formList(known))
  }

  fileprivate static func whichForm(_ known: [String]) -> Self {
    guard !known.isEmpty else {
      return Self(
        Localized(zh: "这个数据仓库里没有表格", en: "this data repo has no forms"),
        remedy: Localized(
          zh: "表格放在 templates/表格名/ 下：解压的 .docx 和 form.yaml",
          en: "a form is a folder below templates/: an unpacked .docx and form.yaml"))
    }
    return Self(
      Localized(
        zh: "有 \(known.count) 种表格，请用 --form 指明",
        en: "there are \(known.count) forms: name one with --form"),
      remedy: formList(known))
  }

  static func wrongKind(_ id: String, of kind: Localized, form: String) -> Self {
    Self(
      Localized(
        zh: "“\(id)”是\(kind.zh)，不能填写表格 \(form)",
        en: "'\(id)' is of the kind \(kind.en.lowercased()), which form \(form) is not for"),
      remedy: Localized(zh: "不写 --form，用记录自己的表格", en: "leave --form out for the record's own form"))
  }

  fileprivate static func noFormForKind(_ id: String, of kind: Localized, known: [String]) -> Self {
    Self(
      Localized(
        zh: "“\(id)”是\(kind.zh)，没有可填的表格",
        en: "'\(id)' is of the kind \(kind.en.lowercased()), for which there is no form"),
      remedy: applicationList(known))
  }

  private static func didYouMean(_ text: String, _ known: [String]) -> Localized? {
    closestMatch(to: text, among: known).map {
      Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?")
    }
  }

  private static func formList(_ known: [String]) -> Localized {
    Localized(
      zh: "可以写：\(known.joined(separator: "、"))",
      en: "write one of: \(known.joined(separator: ", "))")
  }

  /// A few ids, as a reminder of how they look.
  private static func applicationList(_ known: [String]) -> Localized {
    guard !known.isEmpty else {
      return Localized(
        zh: "运行 eduplan apply 看怎样新建一份", en: "run 'eduplan apply' to see how to begin one")
    }
    let first = known.prefix(5)
    return Localized(
      zh: "现有：" + first.joined(separator: "、") + (known.count > 5 ? " 等 \(known.count) 份" : ""),
      en: "there are: " + first.joined(separator: ", ")
        + (known.count > 5 ? " and \(known.count - 5) more" : ""))
  }
}
