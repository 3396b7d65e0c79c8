extension Diagnostic {
  static func unclosedTag(_ ending: String, at place: TemplatePlace) -> Self {
    template(
      "unclosed-tag",
      Localized(zh: "占位符没有结束", en: "the placeholder has no end"),
      remedy: Localized(zh: "在名称后面补上 \(ending)", en: "write \(ending) after its name"), at: place)
  }

  static func badName(_ name: String, at place: TemplatePlace) -> Self {
    template(
      "bad-name",
      name.isEmpty
        ? Localized(zh: "占位符里没有名称", en: "the placeholder has no name")
        : Localized(zh: "“\(name)”不能作占位符的名称", en: "'\(name)' cannot be a placeholder's name"),
      remedy: Localized(
        zh: "名称是一个词，中间不留空格；下级用一个点连接，如 school.name",
        en: "a name is one word without spaces; a dot leads to a part of it, as in school.name"),
      at: place)
  }

  static func unclosedSection(_ name: String, at place: TemplatePlace) -> Self {
    template(
      "unclosed-section",
      Localized(zh: "段落“\(name)”没有结束", en: "section '\(name)' has no end"),
      remedy: Localized(
        zh: "在它后面写 {{/\(name)}}", en: "write {{/\(name)}} where it ends"), at: place)
  }

  static func unopenedSection(_ name: String, open: String?, at place: TemplatePlace) -> Self {
    template(
      "unopened-section",
      Localized(
        zh: "{{/\(name)}} 结束的段落没有开始", en: "{{/\(name)}} ends a section that was not begun"),
      remedy: open.map {
        Localized(
          zh: "这里能结束的是 {{/\($0)}}", en: "the section that can end here is {{/\($0)}}")
      }
        ?? Localized(
          zh: "删去它，或在前面写 {{#\(name)}}", en: "remove it, or write {{#\(name)}} before it"),
      at: place)
  }

  static func badDelimiters(at place: TemplatePlace) -> Self {
    template(
      "bad-delimiters",
      Localized(
        zh: "更换定界符要写两个词，词中没有等号",
        en: "new delimiters are two words without an equals sign"),
      remedy: Localized(zh: "写成 {{=<% %>=}} 的样子", en: "write it like {{=<% %>=}}"), at: place)
  }

  static func nestedTooDeep(_ limit: Int, at place: TemplatePlace) -> Self {
    template(
      "nested-too-deep",
      Localized(
        zh: "段落嵌套超过 \(limit) 层", en: "sections are nested more than \(limit) deep"),
      remedy: Localized(zh: "减少嵌套", en: "nest them less"), at: place)
  }

  static func unknownName(_ name: String, close: String?, at place: TemplatePlace) -> Self {
    template(
      "unknown-name",
      Localized(zh: "没有名为“\(name)”的值", en: "there is no value named '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "检查占位符的名称", en: "check the placeholder's name"), at: place)
  }

  static func notAText(_ name: String, at place: TemplatePlace) -> Self {
    template(
      "not-a-text",
      Localized(zh: "“\(name)”不是一段文字", en: "'\(name)' is not a single text"),
      remedy: name == "."
        ? Localized(
          zh: "{{.}} 只能写在 {{#名称}} 和 {{/名称}} 之间", en: "{{.}} stands between {{#name}} and {{/name}}")
        : Localized(
          zh: "用 {{#\(name)}}…{{/\(name)}} 逐项写出",
          en: "print its parts within {{#\(name)}}…{{/\(name)}}"),
      at: place)
  }

  static func unknownPartial(_ name: String, close: String?, at place: TemplatePlace) -> Self {
    template(
      "unknown-partial",
      Localized(zh: "没有名为“\(name)”的模板", en: "there is no template named '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "检查 {{> 后面的名称", en: "check the name after {{>"), at: place)
  }

  static func endlessPartial(_ name: String, at place: TemplatePlace) -> Self {
    template(
      "endless-partial",
      Localized(
        zh: "“\(name)”插入或重复得没有尽头", en: "'\(name)' is inserted or repeated without end"),
      remedy: Localized(
        zh: "让插入在一个会结束的段落里停下，段落套段落不要一再重复",
        en: "put it into a section that ends, and nest no lists that repeat each other"),
      at: place)
  }

  private static func template(
    _ code: String, _ message: Localized, remedy: Localized, at place: TemplatePlace
  ) -> Self {
    Self(
      severity: .error, code: "templates.\(code)", message: message, remedy: remedy,
      location: place.location, sourceLine: place.line)
  }
}
