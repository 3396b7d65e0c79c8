/// `apply --new`: a record to begin with, made from the form's own words.
extension ApplyCommand {
  /// Writes the record, and where asked its private part, both or neither; nothing that is there is touched.
  func makeRecord(in session: inout Session) throws -> ExitStatus {
    if editsRecord { try session.checkEditor() }
    let repository = try session.findRepository()
    let library = try FormLibrary(files: session.files, root: repository.root)
    guard library.unreadable.isEmpty else { throw Findings(diagnostics: library.unreadable) }
    let form =
      try formName.map { try ApplicationFinder.form(named: $0, among: library.forms) }
      ?? ApplicationFinder.onlyForm(among: library.forms)
    let formFindings = try Self.usable(form, library)
    let writer = session.writer(for: repository)
    let (id, files) = try writer.locked {
      let loaded = try session.loadRepository()
      let (collector, problems) = AnswerCollector.make(for: form, in: loaded.store)
      guard collector != nil else { throw Findings(diagnostics: problems) }
      let plan = try RecordPlan(self, form, loaded.store)
      let files = self.files(of: plan, form, session.language)
      let change = ChangeSet(
        title: Localized(zh: "新建申报 \(plan.id)", en: "new application \(plan.id)"), files: files)
      try writer.refuseTaken(change)
      try writer.commit(change)
      return (plan.id, files)
    }
    session.report(formFindings)
    for file in files { session.print(file.path + "\n") }
    let path = files.last?.path ?? ""
    if editsRecord { return try edit(id, at: path, repository, in: &session) }
    let next = Localized(
      zh: "填好后核对：eduplan apply --check \(id)\n",
      en: "fill it in, then run: eduplan apply --check \(id)\n")
    if !session.global.isQuiet { session.note(next[session.language]) }
    return .ok
  }

  /// The private part, where there is one, then the record.
  private func files(
    of plan: RecordPlan, _ form: Form, _ language: Language
  ) -> [FileChange] {
    let path = "\(DataFiles.folder)/\(plan.kind.folder)/\(plan.fileName)"
    let scaffold = Form.Scaffold(
      values: plan.values, id: plan.id, kind: plan.kind, language: language)
    let record = FileChange(path: path, before: nil, after: Array(form.scaffold(scaffold).utf8))
    guard makesPrivatePart, form.fields.contains(where: \.isPrivate) else { return [record] }
    let secret = FileChange(
      path: "\(DataFiles.privateFolder)/\(plan.fileName)", before: nil,
      after: Array(form.privateScaffold(scaffold).utf8), isPrivate: true)
    return [secret, record]
  }
}

/// What is known of a record before it is filled in: its id, its file and the values that follow from what was typed.
private struct RecordPlan {
  let id: String
  let fileName: String
  let kind: Kind
  /// By key, as they are written.
  let values: [String: String]

  init(_ command: ApplyCommand, _ form: Form, _ store: PlanStore) throws(UsageError) {
    guard let position = store.schema.index(ofKind: form.kind) else {
      preconditionFailure("a form whose kind is unknown has no collector")
    }
    kind = store.schema.kinds[position]
    var values = ["form": form.id]
    let programme = try Self.programme(command, form, kind, store)
    if let programme { values["programme"] = store.id(of: programme) }
    var school: RecordHandle?
    if let field = Self.applicant(of: form, kind) {
      guard let name = command.school else { throw .newNeedsSchool(field.label) }
      let found = try ApplicantFinder(field, store, of: programme).find(name)
      values[field.name] = store.id(of: found)
      school = found
    } else if command.school != nil {
      throw .noSchoolOnForm(form.id)
    }
    if kind.index(ofField: "form") == nil { values["form"] = nil }
    id = try Self.id(command.newId, programme, school, kind, store)
    values["id"] = id
    fileName = safeFileName(id) + DataFiles.ending
    guard !safeFileName(id).isEmpty else { throw .badNewId(id) }
    self.values = values.mapValues { text in
      RecordWriter.scalar(text, typed: false, indent: 0).trimmingBlanks
    }
  }

  /// Who applies: what the form asks for by reference.
  private static func applicant(of form: Form, _ kind: Kind) -> Field? {
    for field in form.fields where field.path != field.key {
      guard let position = kind.index(ofField: field.key) else { continue }
      if case .reference = kind.fields[position].type { return kind.fields[position] }
    }
    return nil
  }

  /// The plan it is for: the one named, or the one of the document that the form comes from.
  private static func programme(
    _ command: ApplyCommand, _ form: Form, _ kind: Kind, _ store: PlanStore
  ) throws(UsageError) -> RecordHandle? {
    guard kind.programmePath == "programme", let field = kind.index(ofField: "programme"),
      case .reference(let names) = kind.fields[field].type
    else { return nil }
    let all = store.schema.kinds(ofReference: names).flatMap { kind in
      store.handles(ofKind: kind).map { RecordHandle(index: $0) }
    }
    if let name = command.programme {
      if let found = all.first(where: { store.id(of: $0) == name }) { return found }
      throw .unknownNewProgramme(name, known: all.map(store.id(of:)))
    }
    let ofDocument = all.filter { programme in
      let kind = store.schema.kinds[store.kind(of: programme)]
      let document = kind.index(ofField: "document").flatMap { store.text(programme, field: $0) }
      return document != nil && document == form.document
    }
    return ofDocument.count == 1 ? ofDocument[0] : nil
  }

  /// The id that was chosen, or one made of the plan and the applicant; never one that is taken.
  private static func id(
    _ chosen: String?, _ programme: RecordHandle?, _ applicant: RecordHandle?, _ kind: Kind,
    _ store: PlanStore
  ) throws(UsageError) -> String {
    let pattern: String? = if case .text(let pattern) = kind.fields[0].type { pattern } else { nil }
    func fits(_ id: String) -> Bool {
      !id.isEmpty && !id.unicodeScalars.contains(where: isUnsafeInTerminal)
        && pattern.map { TextPattern($0)?.matches(id) ?? true } ?? true
    }
    if let chosen {
      // On the command line it would pass for an option ever after.
      guard fits(chosen), !chosen.hasPrefix("-") else { throw .badNewId(chosen) }
      guard store.find(chosen) == nil else { throw .takenNewId(chosen) }
      return chosen
    }
    let name = applicant.map { handle in
      let kind = store.schema.kinds[store.kind(of: handle)]
      return kind.index(ofField: "name").flatMap { store.text(handle, field: $0) }
        ?? store.id(of: handle)
    }
    let owner = programme.map { store.id(of: $0) }
    for stem in [[owner, name], [owner, kind.name]] {
      let stem = stem.compactMap(\.self).joined(separator: "-")
      for number in 1...1000 {
        let id = number == 1 ? stem : "\(stem)-\(number)"
        guard fits(id) else { break }
        if store.find(id) == nil { return id }
      }
    }
    throw .newNeedsId
  }
}

/// Finds who applies by what people call them: the id, the name, or another name.
struct ApplicantFinder {
  private let field: Field
  private let store: PlanStore
  private let candidates: [(record: RecordHandle, names: [String])]
  private let district: RecordHandle?

  init(_ field: Field, _ store: PlanStore, of programme: RecordHandle?) {
    self.field = field
    self.store = store
    guard case .reference(let kinds) = field.type else {
      preconditionFailure("an applicant is a reference")
    }
    candidates = store.schema.kinds(ofReference: kinds).flatMap { kind in
      store.handles(ofKind: kind).map { RecordHandle(index: $0) }.map { record in
        (record, Self.names(of: record, store.schema.kinds[kind], store))
      }
    }
    district = programme.flatMap { Self.territory(of: $0, store) }
  }

  func find(_ name: String) throws(UsageError) -> RecordHandle {
    if let found = candidates.first(where: { $0.names[0] == name }) { return found.record }
    let named = candidates.filter { $0.names.contains(name) && !store.isExample($0.record) }
      .map(\.record)
    // Schools of the same name are common; those of the plan's own district are meant first.
    let near = named.filter { district != nil && Self.territory(of: $0, store) == district }
    let found = near.count == 1 ? near : named
    guard let only = found.first else {
      throw .unknownApplicant(name, field, known: candidates.flatMap(\.names))
    }
    guard found.count == 1 else { throw .severalApplicants(name, found.map(store.id(of:))) }
    return only
  }

  private static func names(
    of record: RecordHandle, _ kind: Kind, _ store: PlanStore
  ) -> [String] {
    var names = [store.id(of: record)]
    if let field = kind.index(ofField: "name"), let name = store.text(record, field: field) {
      names.append(name)
    }
    for key in ["short-names", "aliases", "former-names"] {
      if let field = kind.index(ofField: key) { names += store.texts(record, field: field) }
    }
    return names
  }

  private static func territory(of record: RecordHandle, _ store: PlanStore) -> RecordHandle? {
    let kind = store.schema.kinds[store.kind(of: record)]
    return kind.index(ofField: "district").flatMap { store.reference(record, field: $0) }
  }
}

extension UsageError {
  fileprivate static func newNeedsSchool(_ label: Localized) -> Self {
    Self(
      Localized(zh: "新建要写明\(label.zh)", en: "--new needs to know: \(label.en.lowercased())"),
      remedy: Localized(
        zh: "加上 --school 名称或编号", en: "add --school and a name or an id"))
  }

  static func noSchoolOnForm(_ form: String) -> Self {
    Self(
      Localized(
        zh: "表格 \(form) 不问是哪所学校，不能用 --school",
        en: "form \(form) asks for no school, so --school means nothing"))
  }

  fileprivate static func unknownApplicant(
    _ name: String, _ field: Field, known: [String]
  ) -> Self {
    let kind = if case .reference(let kinds) = field.type { kinds.first ?? "" } else { "" }
    return Self(
      Localized(
        zh: "没有“\(name)”（\(field.label.zh)）",
        en: "there is no \(field.label.en.lowercased()) '\(name)'"),
      remedy: closestMatch(to: name, among: known).map {
        Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?")
      }
        ?? Localized(
          zh: "写编号、名称或简称；都有哪些见 eduplan list \(kind)",
          en: "write an id, a name or a short name; 'eduplan list \(kind)' shows them"))
  }

  fileprivate static func severalApplicants(_ name: String, _ ids: [String]) -> Self {
    Self(
      Localized(
        zh: "叫“\(name)”的有 \(ids.count) 个", en: "'\(name)' is the name of \(ids.count) records"),
      remedy: Localized(
        zh: "写编号：\(ids.joined(separator: "、"))", en: "write the id: \(ids.joined(separator: ", "))")
    )
  }

  fileprivate static func unknownNewProgramme(_ name: String, known: [String]) -> Self {
    Self(
      Localized(zh: "没有计划“\(name)”", en: "there is no programme '\(name)'"),
      remedy: Localized(
        zh: "可以写：\(known.joined(separator: "、"))",
        en: "write one of: \(known.joined(separator: ", "))"))
  }

  fileprivate static func badNewId(_ id: String) -> Self {
    Self(
      Localized(zh: "“\(id)”不能作编号", en: "'\(id)' cannot be an id"),
      remedy: Localized(
        zh: "写字母、数字、汉字和连字符，如 bs23-乐之中学",
        en: "write letters, digits, Chinese characters and hyphens, such as bs23-乐之中学"))
  }

  fileprivate static func takenNewId(_ id: String) -> Self {
    Self(
      Localized(zh: "编号“\(id)”已经有了", en: "the id '\(id)' is taken"),
      remedy: Localized(
        zh: "另写一个，或不写 --id，由程序取一个", en: "choose another, or leave --id out to get a free one"))
  }

  fileprivate static let newNeedsId = Self(
    Localized(zh: "取不出合适的编号", en: "no fitting id could be made"),
    remedy: Localized(zh: "用 --id 写一个", en: "name one with --id"))
}
