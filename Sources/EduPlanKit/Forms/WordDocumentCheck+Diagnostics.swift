extension Diagnostic {
  static func elementOrder(
    _ child: String, before other: String, in element: String, _ cell: WordCell,
    at place: TemplatePlace
  ) -> Self {
    document(
      "element-order",
      Localized(
        zh: "\(element) 里的 \(child) 应当在 \(other) 前面，否则 Word 可能打不开",
        en: "in \(element), \(child) belongs before \(other), else Word may refuse the file"
      ).adding(cell),
      Localized(
        zh: "调换次序；或者用 eduplan template pack 打包后重新导入，次序会自动排好",
        en: "swap them; or pack the form and import it again, which puts them in order"), at: place)
  }

  static func cellWithoutParagraph(_ cell: WordCell, at place: TemplatePlace) -> Self {
    document(
      "cell-without-paragraph",
      Localized(
        zh: "单元格的末尾没有段落，Word 打不开",
        en: "the cell does not end in a paragraph, so Word refuses the file"
      ).adding(cell),
      Localized(zh: "在 </w:tc> 前面加上 <w:p/>", en: "put <w:p/> before </w:tc>"), at: place)
  }

  static func tableWithoutGrid(at place: TemplatePlace) -> Self {
    document(
      "table-grid",
      Localized(zh: "表格没有 w:tblGrid，列宽不定", en: "the table has no w:tblGrid to say its columns"),
      Localized(
        zh: "在 w:tblPr 后面加上 w:tblGrid，每列一个 w:gridCol",
        en: "add a w:tblGrid behind w:tblPr, with a w:gridCol for each column"), at: place)
  }

  static func rowOffGrid(
    _ number: Int, columns: Int, of grid: Int, at place: TemplatePlace
  ) -> Self {
    document(
      "table-grid",
      Localized(
        zh: "第 \(number) 行占 \(columns) 列，表格有 \(grid) 列",
        en: "row \(number) takes \(columns) columns, the table has \(grid)"),
      Localized(
        zh: "改正各格的 w:gridSpan，使每行的列数与 w:tblGrid 相同",
        en: "correct the w:gridSpan of its cells so that every row has as many columns as w:tblGrid"
      ), at: place)
  }

  static func unknownRelationship(_ id: String, at place: TemplatePlace) -> Self {
    document(
      "missing-target",
      Localized(zh: "“\(id)”没有指向任何文件", en: "'\(id)' refers to no file"),
      Localized(
        zh: "在同一文件夹的 _rels 里补上它，或删去这个元素",
        en: "add it to the .rels file in _rels beside the part, or remove the element"), at: place)
  }

  static func missingTarget(_ target: String, at place: TemplatePlace) -> Self {
    document(
      "missing-target",
      Localized(
        zh: "引用的文件 \(target) 不存在", en: "the file \(target) that is referred to is not there"),
      Localized(zh: "补上这个文件，或删去这一条引用", en: "add the file, or remove the reference"), at: place)
  }

  static func missingContentType(_ part: String, at place: TemplatePlace) -> Self {
    document(
      "missing-content-type",
      Localized(
        zh: "[Content_Types].xml 没有说 \(part) 是什么",
        en: "[Content_Types].xml does not say what \(part) is"),
      Localized(
        zh: "加上一条 Override 或 Default，或删去这个文件；重新导入也会补上",
        en: "add an Override or a Default, or remove the file; importing again does that, too"),
      at: place)
  }

  private static func document(
    _ code: String, _ message: Localized, _ remedy: Localized, at place: TemplatePlace
  ) -> Self {
    Self(
      severity: .error, code: "forms.\(code)", message: message, remedy: remedy,
      location: place.location, sourceLine: place.line)
  }
}
