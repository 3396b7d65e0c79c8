extension Diagnostic {
  static func unknownPlaceholder(_ name: String, close: String?, at place: TemplatePlace) -> Self {
    placeholder(
      "unknown-placeholder",
      Localized(
        zh: "占位符“\(name)”不在 form.yaml 里", en: "placeholder '\(name)' is not in form.yaml"),
      close.map(Localized.didYouMean)
        ?? Localized(
          zh: "在 form.yaml 的 fields 里加上它，或改正名称",
          en: "add it to the fields of form.yaml, or correct the name"),
      at: place)
  }

  static func unescapedPlaceholder(_ name: String, at place: TemplatePlace) -> Self {
    placeholder(
      "unescaped-placeholder",
      Localized(
        zh: "Word 表格里不能用不转义的占位符“\(name)”",
        en: "an unescaped placeholder '\(name)' cannot stand in a Word form"),
      Localized(zh: "写成 {{\(name)}}", en: "write {{\(name)}}"), at: place)
  }

  static func splitPlaceholder(in cell: WordCell, at place: TemplatePlace) -> Self {
    placeholder(
      "split-placeholder",
      Localized(
        zh: "占位符被文字处理软件拆成了几段，或者括号不成对",
        en: "a word processor has split the placeholder, or its braces have no partners"
      ).adding(cell),
      Localized(
        zh: "把 {{名称}} 的括号写全；拆开的，用 eduplan template import 重新导入",
        en: "complete the braces of {{name}}; what was split, eduplan template import joins again"),
      at: place)
  }

  static func rowsOutsideSection(_ field: FormField, at place: TemplatePlace) -> Self {
    let columns = field.columns.map { "{{\($0.name)}}" }.joined(separator: " ")
    return placeholder(
      "rows-outside-section",
      Localized(
        zh: "“\(field.name)”是若干行，不能填进一格", en: "'\(field.name)' is rows and fits no single blank"),
      Localized(
        zh: "在一行的第一格写 {{#\(field.name)}}，各格写 \(columns)，最后一格写 {{/\(field.name)}}",
        en:
          "write {{#\(field.name)}} into the first cell of a row, \(columns) into its cells, {{/\(field.name)}} into the last"
      ), at: place)
  }

  static func crookedSection(in cell: WordCell, at place: TemplatePlace) -> Self {
    placeholder(
      "crooked-section",
      Localized(
        zh: "这一段的开头和结尾之间，不是完整的行或段落",
        en: "between where this section begins and ends there are no whole rows or paragraphs"
      ).adding(cell),
      Localized(
        zh: "{{#…}} 和 {{/…}} 写在同一段、同一行的首尾两格，或者各占一段",
        en:
          "put {{#…}} and {{/…}} into one paragraph, into the first and last cell of a row, or into paragraphs of their own"
      ), at: place)
  }

  static func inheritanceInForm(_ name: String, at place: TemplatePlace) -> Self {
    placeholder(
      "inheritance",
      Localized(
        zh: "Word 表格里不能用“\(name)”这样的模板继承", en: "a Word form cannot inherit or replace '\(name)'"),
      Localized(
        zh: "删去 {{$ 或 {{< 开头的占位符，把内容直接写进文档",
        en: "remove what begins with {{$ or {{<, and write the content into the document itself"),
      at: place)
  }

  static func proseAmongText(_ name: String, at place: TemplatePlace) -> Self {
    placeholder(
      "prose-among-text",
      Localized(
        zh: "“\(name)”可能有几段，须独占一个段落",
        en: "'\(name)' may have several paragraphs and needs a paragraph of its own"),
      Localized(
        zh: "让 {{\(name)}} 单独成段，或把字段改为 type: text",
        en: "give {{\(name)}} a paragraph of its own, or make the field type: text"), at: place)
  }

  private static func placeholder(
    _ code: String, _ message: Localized, _ remedy: Localized, at place: TemplatePlace
  ) -> Self {
    Self(
      severity: .error, code: "forms.\(code)", message: message, remedy: remedy,
      location: place.location, sourceLine: place.line)
  }
}
