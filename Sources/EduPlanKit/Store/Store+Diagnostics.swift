/// The findings that go across fields, records and files, and those about the repo itself.
extension Diagnostic {
  private static func store(
    _ code: String, _ message: Localized, remedy: Localized, at location: SourceLocation,
    severity: Severity = .error, sourceLine: String? = nil, notes: [Diagnostic] = []
  ) -> Self {
    Self(
      severity: severity, code: "store.\(code)", message: message, remedy: remedy,
      location: location,
      sourceLine: sourceLine, notes: notes)
  }

  /// A finding at a value of a record.
  private static func store(
    _ code: String, _ message: Localized, remedy: Localized, in document: RecordDocument,
    at node: Int,
    severity: Severity = .error, notes: [Diagnostic] = []
  ) -> Self {
    let location = document.location(ofValue: node)
    return store(
      code, message, remedy: remedy, at: location, severity: severity,
      sourceLine: document.sourceLine(of: node), notes: notes)
  }

  private static func firstPlace(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      severity: .note, code: "store.first-place",
      message: Localized(zh: "第一次出现在这里", en: "it is first here"), location: location)
  }

  static func duplicateId(
    _ id: String, in document: RecordDocument, at node: Int, first: SourceLocation
  ) -> Self {
    store(
      "duplicate-id", Localized(zh: "编号“\(id)”用了两次", en: "id '\(id)' is used twice"),
      remedy: Localized(
        zh: "编号在整个仓库里不能重复：改掉其中一个，或删去重复的记录",
        en: "ids are unique across the repo: change one of them, or remove the second record"),
      in: document, at: node, notes: [firstPlace(first)])
  }

  static func duplicateValue(
    _ text: String, _ field: Field, in document: RecordDocument, at node: Int, first: SourceLocation
  ) -> Self {
    store(
      "duplicate-value",
      Localized(
        zh: "“\(field.name)”的值“\(text)”重复", en: "'\(field.name)' has the value '\(text)' twice"),
      remedy: Localized(
        zh: "同种记录的这个字段不能重复：改正其中一个",
        en: "no two records of a kind may have the same: correct one of them"),
      in: document, at: node, notes: [firstPlace(first)])
  }

  /// - Parameter name: of the field, or of the member of a group, that holds the reference.
  static func unknownReference(
    _ id: String, _ name: String, allowed: [Kind], close: String?, mayBeRefused: Bool,
    in document: RecordDocument, at node: Int
  ) -> Self {
    let zh = allowed.isEmpty ? "记录" : allowed.map(\.label.zh).joined(separator: "或")
    let en = allowed.isEmpty ? "record" : "record of kind " + quotedNames(of: allowed)
    let remedy =
      mayBeRefused
      ? Localized(
        zh: "有\(zh)因写法错误没有读进来：先改正那些错误，再看这里",
        en: "a \(en) was refused for the way it is written: mend that first, then look here again")
      : close.map(Localized.didYouMean)
        ?? Localized(
          zh: "先增加编号为“\(id)”的记录，或改正编号", en: "add a record with this id first, or correct the id")
    return store(
      "unknown-reference",
      Localized(zh: "“\(name)”指向的\(zh)“\(id)”不存在", en: "'\(name)' names no \(en): '\(id)'"),
      remedy: remedy, in: document, at: node)
  }

  /// - Parameter name: of the field, or of the member of a group, that holds the reference.
  static func wrongKind(
    _ id: String, _ name: String, found: Kind, allowed: [Kind], in document: RecordDocument,
    at node: Int
  ) -> Self {
    let zh = allowed.map(\.label.zh).joined(separator: "或")
    let en = quotedNames(of: allowed)
    return store(
      "wrong-kind",
      Localized(
        zh: "“\(name)”应当指向\(zh)，“\(id)”是\(found.label.zh)",
        en: "'\(name)' takes a record of kind \(en), but '\(id)' is of kind '\(found.name)'"),
      remedy: Localized(zh: "写\(zh)的编号", en: "write the id of a record of kind \(en)"),
      in: document, at: node)
  }

  /// - Parameters:
  ///   - id: of the record that was to go.
  ///   - referrer: the id of the one that names it.
  static func stillReferenced(
    _ id: String, by referrer: String, _ field: Field, in document: RecordDocument, at node: Int
  ) -> Self {
    store(
      "still-referenced",
      Localized(
        zh: "“\(referrer)”的“\(field.name)”（\(field.label.zh)）引用着“\(id)”",
        en: "'\(referrer)' refers to '\(id)' by '\(field.name)'"),
      remedy: Localized(
        zh: "先改这一处，或加 --cascade 一起处理",
        en: "change it first, or add --cascade to deal with it, too"),
      in: document, at: node)
  }

  /// A value that a person wrote, in a file, and that its field cannot take.
  static func typedValue(_ problem: ValueReader.Problem, at location: SourceLocation) -> Self {
    Self(
      severity: .error, code: problem.code, message: problem.message, remedy: problem.remedy,
      location: location)
  }

  private static func quotedNames(of kinds: [Kind]) -> String {
    kinds.map { "'\($0.name)'" }.joined(separator: " or ")
  }

  static func sensitiveField(_ field: Field, in document: RecordDocument, at node: Int) -> Self {
    store(
      "sensitive-field",
      Localized(
        zh: "“\(field.name)”（\(field.label.zh)）是个人信息，不能写在受 git 管理的文件里",
        en: "'\(field.name)' is personal data and must not stand in a tracked file"),
      remedy: Localized(
        zh: "移到 data/private/ 下同编号的记录里（git 不管理那个文件夹）；已经提交过的，历史里仍然有，请告知负责人",
        en:
          "move it to a record with the same id in data/private/, which git ignores; once committed it stays in history: tell whoever answers for it"
      ),
      in: document, at: node)
  }

  static func personalNumber(
    _ number: PrivacyScan.Number, at location: SourceLocation, sourceLine: String
  ) -> Self {
    let (code, zh, en) =
      switch number {
      case .telephone: ("telephone", "电话号码", "a telephone number")
      case .identity: ("identity-number", "身份证号码", "an identity number")
      }
    return store(
      code, Localized(zh: "这里像是\(zh)", en: "this looks like \(en)"),
      remedy: Localized(
        zh: "个人信息写在 data/private/ 里；不是\(zh)的话，把数字分成几组写",
        en:
          "personal data belongs into data/private/; if it is not \(en), write its digits in groups"
      ),
      at: location, sourceLine: sourceLine)
  }

  static func missingDigest(
    _ field: Field, _ digest: String, in document: RecordDocument, at node: Int
  ) -> Self {
    store(
      "missing-digest",
      Localized(
        zh: "缺少“\(field.name)”，原文以后被改动就看不出来",
        en: "'\(field.name)' is missing, so a later change would go unnoticed"),
      remedy: Localized(
        zh: "核对原文后写上 \(field.name): '\(digest)'",
        en: "check the text, then add \(field.name): '\(digest)'"),
      in: document, at: node, severity: .warning)
  }

  static func changedText(
    _ field: Field, digestField: Field, _ digest: String, in document: RecordDocument, at node: Int
  ) -> Self {
    store(
      "changed-text",
      Localized(
        zh: "“\(field.name)”（\(field.label.zh)）和登记时不一样了",
        en: "'\(field.name)' is no longer what it was when its digest was taken"),
      remedy: Localized(
        zh: "请对照文件原文复核这一条；确认无误后把 \(digestField.name) 改为 '\(digest)'",
        en:
          "review this record against the document; when it is right, set \(digestField.name) to '\(digest)'"
      ),
      in: document, at: node)
  }

  static func restsOnExample(
    _ id: String, _ field: Field, in document: RecordDocument, at node: Int
  ) -> Self {
    store(
      "rests-on-example",
      Localized(
        zh: "“\(field.name)”指向示例记录“\(id)”，这一条自己却不是示例",
        en: "'\(field.name)' names the example '\(id)', but this record is none itself"),
      remedy: Localized(
        zh: "示例不计入任何结果：这一条也标上 example: true，或改指真实的记录",
        en: "examples count nowhere: mark this one 'example: true' too, or name a real record"),
      in: document, at: node)
  }

  static func unclaimedFile(_ path: String, close: String?) -> Self {
    store(
      "unclaimed-file",
      Localized(zh: "不知道这个文件里是哪一种记录", en: "no kind keeps its records in this file"),
      remedy: close.map {
        Localized(zh: "是不是应当放在 data/\($0)/ 里？", en: "should it be in data/\($0)/?")
      }
        ?? Localized(
          zh: "放到某个种类的文件夹里（见 data/schema/），或改名去掉 .yaml",
          en: "move it into the folder of a kind (see data/schema/), or drop the ending .yaml"),
      at: SourceLocation(path: path))
  }

  // MARK: Records of --what-if

  /// - Parameter fitting: the kinds that the record could be of.
  static func unknownKindOfRecord(
    at root: Int, in document: RecordDocument, fitting: [Kind]
  ) -> Self {
    let zh = fitting.prefix(5).map(\.label.zh).joined(separator: "、")
    let en = fitting.prefix(5).map { "'\($0.name)'" }.joined(separator: ", ")
    let example = fitting.first?.folder ?? "memberships"
    return store(
      "what-if-kind",
      fitting.isEmpty
        ? Localized(
          zh: "看不出这条记录是哪一种：没有一个种类正好有这些字段",
          en: "no kind has just these fields, so it is not clear what kind of record this is")
        : Localized(
          zh: "看不出这条记录是哪一种：\(zh)都可能",
          en: "it is not clear what kind of record this is; it could be any of \(en)"),
      remedy: Localized(
        zh: "文件用种类的文件夹命名，如 \(example).yaml，或放在叫 \(example) 的文件夹里（见 data/schema/ 里的 folder）",
        en:
          "name the file after the folder of its kind, such as \(example).yaml, or put it into a folder \(example) ('folder' in data/schema/)"
      ),
      in: document, at: root)
  }

  static func kindInWhatIf(_ document: RecordDocument) -> Self {
    store(
      "what-if-schema",
      Localized(
        zh: "--what-if 只替换记录，不替换种类，这个文件没有用上",
        en: "--what-if takes records, not kinds of record: this file was left out"),
      remedy: Localized(
        zh: "从文件夹里去掉 schema，或先改仓库自己的 data/schema/",
        en: "take 'schema' out of the folder, or change data/schema/ of the repo first"),
      at: SourceLocation(path: document.path), sourceLine: document.sourceLine(at: 0))
  }

  // MARK: Settings

  static func settingsWithoutFormat(_ document: RecordDocument, _ settings: RecordValue?) -> Self {
    store(
      "settings-format", Localized(zh: "缺少 format", en: "'format' is missing"),
      remedy: Localized(zh: "写上 format: 1", en: "add format: 1"),
      at: settings?.location ?? SourceLocation(path: document.path))
  }

  static func unknownFormat(_ text: String, _ value: RecordValue) -> Self {
    store(
      "settings-format",
      Localized(
        zh: "这个仓库的格式是 \(text)，本程序只认识 1",
        en: "this repo has format \(text); this programme knows format 1"),
      remedy: Localized(zh: "请更新 eduplan", en: "update eduplan"), in: value.document, at: value.node
    )
  }

  static func unknownSetting(_ key: String, close: String?, _ value: RecordValue) -> Self {
    store(
      "unknown-setting", Localized(zh: "没有设置项“\(key)”", en: "there is no setting '\(key)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "删去这一行", en: "remove it"), at: value.keyLocation)
  }

  static func unknownLanguage(_ value: RecordValue) -> Self {
    store(
      "settings-language", Localized(zh: "language 只能是 zh 或 en", en: "'language' is zh or en"),
      remedy: Localized(zh: "写 language: zh", en: "write language: zh"), in: value.document,
      at: value.node
    )
  }

  static func badMinimumGroup(_ value: RecordValue) -> Self {
    store(
      "settings-minimum-group",
      Localized(
        zh: "minimum-group 要是 1 到 1000 的整数", en: "'minimum-group' is a whole number from 1 to 1000"),
      remedy: Localized(
        zh: "写满意度调查一组至少要有几份有效答卷才公布，如 minimum-group: \(RepositorySettings.usualMinimumGroup)",
        en:
          "write how many valid answers a group of a survey must have to be shown, such as minimum-group: \(RepositorySettings.usualMinimumGroup)"
      ), in: value.document, at: value.node)
  }
}
