/// The findings about kinds themselves: what `data/schema/` may say.
extension Diagnostic {
  private static func schema(
    _ code: String, _ message: Localized, remedy: Localized? = nil, at location: SourceLocation?,
    notes: [Diagnostic] = []
  ) -> Self {
    Self(
      severity: .error, code: "schema.\(code)", message: message, remedy: remedy,
      location: location,
      notes: notes)
  }

  static func unknownAttribute(_ name: String, at value: RecordValue, close: String?) -> Self {
    schema(
      "unknown-attribute",
      Localized(zh: "种类定义里没有“\(name)”这一项", en: "a kind's declaration has no attribute '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "删去这一项", en: "remove it"), at: value.keyLocation)
  }

  static func missingAttribute(_ name: String, at record: RecordValue) -> Self {
    schema(
      "missing-attribute",
      Localized(zh: "种类定义缺少“\(name)”", en: "a kind's declaration needs '\(name)'"),
      remedy: Localized(zh: "补上 \(name)", en: "add \(name)"), at: record.location)
  }

  static func unknownType(_ name: String, at value: RecordValue?) -> Self {
    let close = closestMatch(to: name, among: SchemaReader.typeNames)
    return schema(
      "unknown-type", Localized(zh: "没有类型“\(name)”", en: "there is no type '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "可以写：\(SchemaReader.typeNames.joined(separator: "、"))",
          en: "write one of: \(SchemaReader.typeNames.joined(separator: ", "))"),
      at: value?.location)
  }

  /// What an attribute should have been.
  enum AttributeExpectation { case number, boolean }

  static func badAttribute(
    _ name: String, expected: AttributeExpectation, at value: RecordValue
  ) -> Self {
    let remedy =
      switch expected {
      case .number: Localized(zh: "写一个数", en: "write a number")
      case .boolean: Localized(zh: "写 true 或 false", en: "write true or false")
      }
    return schema(
      "bad-attribute",
      Localized(
        zh: "“\(name)”不能是“\(value.text ?? "")”", en: "'\(name)' cannot be '\(value.text ?? "")'"),
      remedy: remedy, at: value.location)
  }

  static func badPattern(_ pattern: String, at value: RecordValue) -> Self {
    schema(
      "bad-pattern",
      Localized(
        zh: "“\(pattern)”不是这里能用的正则表达式", en: "'\(pattern)' is no regular expression that works here"),
      remedy: Localized(
        zh: "只用文字、. [ ] ( ) | * + ? {m,n} ^ $ 和 \\d \\w \\s；检查括号和反斜杠，次数不超过 1000",
        en:
          "use letters, . [ ] ( ) | * + ? {m,n} ^ $ and \\d \\w \\s; check brackets and backslashes, and repeat at most 1000 times"
      ), at: value.location)
  }

  static func badForm(_ form: String, at value: RecordValue) -> Self {
    schema(
      "bad-form",
      Localized(zh: "“\(form)”里有不存在的字段", en: "'\(form)' names a field that does not exist"),
      remedy: Localized(zh: "花括号里写本种类的字段名", en: "write field names of this kind in the braces"),
      at: value.location)
  }

  static func duplicateField(_ name: String, at value: RecordValue?) -> Self {
    schema(
      "duplicate-field", Localized(zh: "字段“\(name)”定义了两次", en: "field '\(name)' is declared twice"),
      remedy: Localized(zh: "只留一个", en: "keep one of them"), at: value?.location)
  }

  static func duplicateKind(_ name: String, at value: RecordValue?, first: SourceLocation) -> Self {
    schema(
      "duplicate-kind", Localized(zh: "种类“\(name)”定义了两次", en: "kind '\(name)' is declared twice"),
      remedy: Localized(
        zh: "只留一个；另一个在 \(first.path):\(first.line)",
        en: "keep one; the other is at \(first.path):\(first.line)"), at: value?.location)
  }

  static func duplicateFolder(_ folder: String, kind: String, at value: RecordValue?) -> Self {
    schema(
      "duplicate-folder",
      Localized(
        zh: "文件夹“\(folder)”已经属于种类“\(kind)”",
        en: "folder '\(folder)' already belongs to kind '\(kind)'"
      ),
      remedy: Localized(zh: "给这个种类另取一个文件夹", en: "give this kind a folder of its own"),
      at: value?.location)
  }

  static func firstFieldIsNotId(at value: RecordValue) -> Self {
    schema(
      "first-field", Localized(zh: "第一个字段应当是 id", en: "the first field must be id"),
      remedy: Localized(zh: "把 id 字段放在最前面", en: "put the id field first"), at: value.location)
  }

  /// - Parameter field: the one whose references are to name records of the kind.
  static func unknownKind(_ name: String, field: Field, close: String?) -> Self {
    schema(
      "unknown-kind",
      Localized(
        zh: "字段“\(field.name)”引用的种类“\(name)”没有定义",
        en: "field '\(field.name)' refers to kind '\(name)', which is not declared"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "在 data/schema/ 里定义它，或改正名称", en: "declare it in data/schema/, or correct the name"),
      at: field.location)
  }
}
