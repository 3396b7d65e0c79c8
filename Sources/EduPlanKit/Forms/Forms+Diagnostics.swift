// MARK: form.yaml

extension Diagnostic {
  static func missingFormSetting(_ key: String, in field: String?, at location: SourceLocation)
    -> Self
  {
    let (zh, en) = field.map { ("字段“\($0)”", "field '\($0)'") } ?? ("form.yaml ", "form.yaml")
    return Self(
      severity: .error, code: "forms.missing-setting",
      message: Localized(zh: "\(zh)缺少“\(key)”", en: "\(en) lacks '\(key)'"),
      remedy: Localized(zh: "补上“\(key): …”", en: "add '\(key): …'"), location: location)
  }

  static func formIdIsNotFolder(_ id: String, folder: String, at location: SourceLocation) -> Self {
    Self(
      severity: .error, code: "forms.id-is-not-folder",
      message: Localized(
        zh: "表格的 id“\(id)”与文件夹名“\(folder)”不同",
        en: "the form's id '\(id)' is not its folder's name '\(folder)'"),
      remedy: Localized(
        zh: "写成“id: \(folder)”，或给文件夹改名", en: "write 'id: \(folder)', or rename the folder"),
      location: location)
  }

  static func unknownFormSetting(_ key: String, close: String?, at location: SourceLocation) -> Self
  {
    Self(
      severity: .error, code: "forms.unknown-setting",
      message: Localized(zh: "表格没有设置“\(key)”", en: "a form has no setting '\(key)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "删去这一行", en: "remove the line"), location: location)
  }

  static func badFormSetting(
    _ key: String, _ value: String, expected: [String], at location: SourceLocation?
  ) -> Self {
    Self(
      severity: .error, code: "forms.bad-setting",
      message: Localized(
        zh: "“\(key)”不能写成“\(value)”", en: "'\(key)' cannot be '\(value)'"),
      remedy: Localized(
        zh: "可以写：\(expected.joined(separator: "、"))",
        en: "write: \(expected.joined(separator: ", "))"), location: location)
  }

  static func repeatedFormField(_ name: String, first: SourceLocation, at location: SourceLocation)
    -> Self
  {
    Self(
      severity: .error, code: "forms.repeated-field",
      message: Localized(
        zh: "字段“\(name)”在第 \(first.line) 行已经有了",
        en: "field '\(name)' is already on line \(first.line)"),
      remedy: Localized(
        zh: "同一占位符可以在表上出现多次，设置只写一次",
        en: "a placeholder may stand on the form several times; describe it once"),
      location: location)
  }

  static func unknownValuePath(
    _ problem: RecordPath.Problem, in path: String, at location: SourceLocation
  ) -> Self {
    let (reason, remedy): (Localized, Localized) =
      switch problem.reason {
      case .unknownField(let kind, let close):
        (
          Localized(
            zh: "“\(kind)”没有字段“\(problem.name)”", en: "'\(kind)' has no field '\(problem.name)'"),
          close.map(Localized.didYouMean)
            ?? Localized(zh: "改正 value 后的字段名", en: "correct the field's name after value")
        )
      case .notFurther:
        (
          Localized(
            zh: "“\(problem.name)”之下没有别的字段", en: "'\(problem.name)' holds no further fields"),
          Localized(
            zh: "点号前面只能是引用其他记录的字段或字段组",
            en: "before a dot stands a field that refers to records, or a group")
        )
      }
    return Self(
      severity: .error, code: "forms.unknown-path",
      message: Localized(
        zh: "“\(path)”取不到值：\(reason.zh)", en: "'\(path)' leads nowhere: \(reason.en)"),
      remedy: remedy, location: location)
  }

  static func publicSensitiveField(_ field: FormField) -> Self {
    Self(
      severity: .error, code: "forms.public-sensitive-field",
      message: Localized(
        zh: "“\(field.name)”取的是个人信息，却没有标明",
        en: "'\(field.name)' takes personal data without saying so"),
      remedy: Localized(
        zh: "加上“private: true”，内容从 data/private/ 取",
        en: "add 'private: true'; the value then comes from data/private/"),
      location: field.pathLocation)
  }

  static func notRows(_ field: FormField) -> Self {
    Self(
      severity: .error, code: "forms.not-rows",
      message: Localized(
        zh: "“\(field.path)”不是由字段组组成的列表，不能一行一项",
        en: "'\(field.path)' is no list of groups, so there are no rows"),
      remedy: Localized(
        zh: "value 写一个 type: list、items: group 的字段，或把这里的 type 改成 text",
        en: "name a field with type: list and items: group as its value, or make this type: text"),
      location: field.pathLocation)
  }

  static func unknownFormKind(_ kind: String, close: String?, at location: SourceLocation) -> Self {
    Self(
      severity: .error, code: "forms.unknown-kind",
      message: Localized(zh: "没有名为“\(kind)”的记录种类", en: "there is no kind of record '\(kind)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "改正 kind 后的名称", en: "correct the name after kind"), location: location)
  }

  static func missingFormPart(_ part: String, of form: String, at location: SourceLocation) -> Self
  {
    Self(
      severity: .error, code: "forms.missing-part",
      message: Localized(
        zh: "templates/\(form) 里没有 \(part)，不是完整的 Word 文档",
        en: "templates/\(form) has no \(part), so it is no complete Word document"),
      remedy: Localized(
        zh: "把 .docx 文件解压到这个文件夹，不要遗漏文件",
        en: "unpack the .docx into the folder, all files of it"), location: location)
  }

  static func brokenFormPart(_ error: XMLError, at place: TemplatePlace) -> Self {
    Self(
      severity: .error, code: "forms.broken-part",
      message: Localized(
        zh: "Word 打不开这个文件：\(error.message.zh)",
        en: "Word cannot open this file: \(error.message.en)"),
      remedy: Localized(
        zh: "从原来的 .docx 重新解压这个文件；手工改过的，检查标签是否成对，删去 DOCTYPE",
        en:
          "unpack this file again from the .docx; after editing by hand, see that every tag has its partner, and remove a DOCTYPE"
      ),
      location: place.location, sourceLine: place.line)
  }

  static func unusedFormField(_ name: String, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, code: "forms.unused-field",
      message: Localized(
        zh: "表上没有“\(name)”的占位符", en: "the form has no placeholder for '\(name)'"),
      remedy: Localized(
        zh: "在文档里写 {{\(name)}}，或删去这个字段",
        en: "write {{\(name)}} into the document, or remove the field"), location: location)
  }
}

// MARK: Answers

extension Diagnostic {
  static func unknownForm(
    _ name: String, close: String?, known: [String], at location: SourceLocation
  ) -> Self {
    Self(
      severity: .error, code: "forms.unknown-form",
      message: Localized(
        zh: "templates 下没有表格“\(name)”", en: "there is no form '\(name)' below templates"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "可以写：\(known.joined(separator: "、"))",
          en: "write one of: \(known.joined(separator: ", "))"),
      location: location)
  }

  static func exampleRecord(at location: SourceLocation) -> Self {
    Self(
      severity: .note, code: "forms.example-record",
      message: Localized(
        zh: "这是一份示例（example: true），不是真的申报",
        en: "this is an example (example: true), not a real application"),
      location: location)
  }

  /// All required blanks that lack an answer at one place.
  static func missingAnswers(_ fields: [FormField], at location: SourceLocation) -> Self {
    let labels = fields.map(\.label)
    var keys: [String] = []
    for field in fields where !keys.contains(field.key) { keys.append(field.key) }
    return Self(
      severity: .warning, code: "forms.missing-answer",
      message: Localized(
        zh: "还没有填：\(labels.joined(separator: "、"))",
        en: "not filled in yet: \(labels.joined(separator: ", "))"),
      remedy: Localized(
        zh: "在记录里补上：\(keys.joined(separator: "、"))",
        en: "add to the record: \(keys.joined(separator: ", "))"),
      location: location)
  }

  static func unknownOption(
    _ value: String, of field: FormField, close: String?, at location: SourceLocation
  ) -> Self {
    Self(
      severity: .warning, code: "forms.unknown-option",
      message: Localized(
        zh: "“\(field.label)”没有选项“\(value)”", en: "'\(field.label)' has no option '\(value)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "可以写：\(optionList(of: field))", en: "write one of: \(optionList(of: field))"),
      location: location)
  }

  static func replacedCharacters(
    _ scalars: String.UnicodeScalarView, in field: FormField, at location: SourceLocation
  ) -> Self {
    var codes: [String] = []
    for scalar in scalars {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      if !codes.contains(code) { codes.append(code) }
    }
    let shown = codes.prefix(5)
    return Self(
      severity: .warning, code: "forms.replaced-characters",
      message: Localized(
        zh: "“\(field.label)”里有 Word 不能含的字符（\(shown.joined(separator: "、"))），印成了 �",
        en:
          "'\(field.label)' has characters that Word cannot hold (\(shown.joined(separator: ", "))), printed as �"
      ),
      remedy: Localized(zh: "在记录里删去它们", en: "remove them from the record"), location: location)
  }

  static func severalOptions(_ field: FormField, _ labels: [String], at location: SourceLocation)
    -> Self
  {
    Self(
      severity: .warning, code: "forms.several-options",
      message: Localized(
        zh: "“\(field.label)”选了 \(labels.count) 项：\(labels.joined(separator: "、"))",
        en: "'\(field.label)' has \(labels.count) options chosen: \(labels.joined(separator: ", "))"
      ),
      remedy: Localized(
        zh: "表上没有说可以多选，请向收表单位确认，或只留一项",
        en: "the form does not say that several may be chosen: ask who collects it, or keep one"),
      location: location)
  }

  static func privatePartMissing(
    _ labels: [String], _ part: FormAnswers.PrivatePart, at location: SourceLocation
  ) -> Self {
    let remedy =
      switch part {
      case .found:
        Localized(zh: "在不公开的同编号记录里补上", en: "add them to the private record of the same id")
      case .absent:
        Localized(
          zh: "写在 data/private/ 下同编号的记录里，或用 --private 文件 给出",
          en: "put them into a record of the same id below data/private/, or give --private FILE")
      case .absentFrom(let file):
        Localized(
          zh: "\(file) 里没有同编号的记录，请核对 id", en: "\(file) has no record of the same id: check it")
      }
    return Self(
      severity: .note, code: "forms.private-part-missing",
      message: Localized(
        zh: "不公开的内容留空：\(labels.joined(separator: "、"))",
        en: "private blanks stay empty: \(labels.joined(separator: ", "))"),
      remedy: remedy, location: location)
  }

  static func repeatedPrivateRecord(
    _ id: String, first: SourceLocation, at location: SourceLocation
  ) -> Self {
    Self(
      severity: .error, code: "forms.repeated-private-record",
      message: Localized(
        zh: "“\(id)”的不公开内容在 \(first.path) 第 \(first.line) 行已经有了",
        en: "'\(id)' already has a private part in \(first.path), line \(first.line)"),
      remedy: Localized(zh: "合并为一条记录", en: "make one record of the two"), location: location)
  }

  static func answerLengths(_ lengths: [Diagnostic], at location: SourceLocation) -> Self {
    Self(
      severity: .note, code: "forms.lengths",
      message: Localized(
        zh: "字数按 Word 的算法计，只作参考", en: "lengths as Word counts them, for reference only"),
      location: location, notes: lengths)
  }

  /// Under 60 % of the reference is noted as short, over 120 % as long.
  static func answerLength(
    _ label: String, _ length: Int, reference: Int, at location: SourceLocation
  ) -> Self {
    let (zh, en) =
      switch Form.FieldState.Fit(length, reference: reference) {
      case .short: ("，偏少", ", rather short")
      case .long: ("，偏多", ", rather long")
      case .right: ("", "")
      }
    return Self(
      severity: .note, code: "forms.length",
      message: Localized(
        zh: "\(label)：\(length)/\(reference)\(zh)", en: "\(label): \(length)/\(reference)\(en)"),
      location: location)
  }

  private static func optionList(of field: FormField) -> String {
    guard case .choice(let options) = field.content else { return "" }
    return options.map { "\($0.value)（\($0.label)）" }.joined(separator: "、")
  }
}

extension FileError {
  static func linkInForm(_ path: String) -> Self {
    Self(
      path: path,
      message: Localized(
        zh: "表格模板的文件夹里不能有链接；把文件本身放进来，或删去这个链接",
        en: "a form's folder must not hold a link; put the file itself there, or remove the link"))
  }
}
