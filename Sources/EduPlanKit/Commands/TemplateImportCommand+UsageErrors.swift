extension UsageError {
  static let missingFormName = Self(
    Localized(zh: "没有写模板的名称", en: "the form has no name"),
    remedy: Localized(zh: "加上 --as 名称", en: "add --as NAME"))

  static func badFormName(_ name: String) -> Self {
    Self(
      Localized(zh: "“\(name)”不能作模板的名称", en: "'\(name)' cannot be a form's name"),
      remedy: Localized(
        zh: "写成一个词，如 huxi-2025 或 沪西申报表；不能有空格、斜杠，不能叫 rosters",
        en: "write one word, such as huxi-2025: no blanks, no slashes, and not rosters"))
  }

  static func folderIsNoForm(_ name: String) -> Self {
    Self(
      Localized(
        zh: "templates/\(name) 已经有了，但不是表格（没有 form.yaml）",
        en: "templates/\(name) is there and is no form (it has no form.yaml)"),
      remedy: Localized(zh: "换一个名称，或先移走那个文件夹", en: "choose another name, or move that folder away"))
  }

  static func otherKind(_ name: String, written: String, chosen: String) -> Self {
    Self(
      Localized(
        zh: "templates/\(name) 由 \(written) 填写，不是 \(chosen)",
        en: "templates/\(name) is filled by records of the kind \(written), not \(chosen)"),
      remedy: Localized(
        zh: "不写 --kind；确要换成另一种表格，加 --replace",
        en: "leave --kind out; to put another form in its place, add --replace"))
  }

  static func unknownKind(_ name: String, known: [String]) -> Self {
    Self(
      Localized(zh: "没有名为“\(name)”的记录种类", en: "there is no kind of record '\(name)'"),
      remedy: closestMatch(to: name, among: known).map {
        Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?")
      }
        ?? Localized(
          zh: "可以写：\(known.joined(separator: "、"))",
          en: "write one of: \(known.joined(separator: ", "))"))
  }

  static func otherForm(_ name: String, common: Int, of count: Int) -> Self {
    Self(
      Localized(
        zh: "templates/\(name) 像是另一种表格：它的 \(count) 个填写项里，这份文档只有 \(common) 个",
        en:
          "templates/\(name) seems to be another form: of its \(count) blanks this document has \(common)"
      ),
      remedy: Localized(
        zh: "换一个 --as 名称；确要替换，加 --replace（form.yaml 会重新写）",
        en:
          "choose another name with --as; to replace it, add --replace (form.yaml is written anew)")
    )
  }

  static func noSuchForm(_ name: String, known: [String]) -> Self {
    Self(
      Localized(zh: "templates 下没有表格“\(name)”", en: "there is no form '\(name)' below templates"),
      remedy: closestMatch(to: name, among: known).map {
        Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?")
      }
        ?? Localized(
          zh: "可以写：\(known.joined(separator: "、"))",
          en: "write one of: \(known.joined(separator: ", "))"))
  }

  static let missingPackFile = Self(
    Localized(zh: "没有写打包到哪个文件", en: "there is no file to pack into"),
    remedy: Localized(zh: "加上 -o 文件.docx", en: "add -o FILE.docx"))
}

extension Localized {
  static let noPlaceholders = Localized(
    zh: "文档里没有占位符；在 Word 里往每个空格写上 {{名称}}，保存后再导入",
    en:
      "there is no placeholder in the document; type {{name}} into each blank in Word, save it and import it again"
  )
  static let templateEditedByHand = Localized(
    zh: "这个文件已经存在，而且不是 eduplan 写的（可能在 Word 里改过），没有覆盖；先用 template import 导入，或用 -o 另起文件名",
    en: """
      the file exists and was not written by eduplan (it may have been edited in Word), so it was left alone; \
      import it first with template import, or choose another name with -o
      """)
}
