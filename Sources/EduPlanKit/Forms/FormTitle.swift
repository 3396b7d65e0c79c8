/// Finds what a form is called on its own page.
enum FormTitle {
  /// The paragraph in a title's style; else the first outside of tables, on top, that has no placeholder and does not
  /// only number the annex; else the title among the document's properties.
  static func find(in document: FormImporter.Document) -> String? {
    guard let root = document.trees.first?.root else { return nil }
    let body = root.first("w:body") ?? root
    let paragraphs = body.all("w:p")
    let styled = paragraphs.first { $0.first("w:pPr", "w:pStyle")?["w:val"] == "Title" }
    let texts = ([styled].compactMap { $0 } + paragraphs).map { paragraph in
      paragraph.ownTexts.map(\.text).joined().trimmingBlanks
    }
    let title = texts.first { text in
      !text.isEmpty && !text.contains("{{") && !text.hasPrefix("附件") && !text.hasSuffix("：")
    }
    return title ?? propertiesTitle(document)
  }

  private static func propertiesTitle(_ document: FormImporter.Document) -> String? {
    guard let part = document.parts.first(where: { $0.name == "docProps/core.xml" }),
      let title = try? XMLTree(parsing: part.bytes).root.first("dc:title")?.text.trimmingBlanks
    else { return nil }
    return title.isEmpty ? nil : title
  }
}
