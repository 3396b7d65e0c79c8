/// Why a file cannot be made a form, with what to do about it.
extension Localized {
  static let noWordDocument = Localized(
    zh: "这不是 Word 文档；在 Word、WPS 或 LibreOffice 里打开，另存为 .docx",
    en: "this is no Word document; open it in Word, WPS or LibreOffice and save it as .docx")
  static let macroDocument = Localized(
    zh: "这是启用宏的文档；在 Word 里另存为 .docx", en: "the document has macros; save it as .docx in Word")
  static let strictDocument = Localized(
    zh: "文档的 XML 不是通常的写法（可能是“Strict Open XML”）；在 Word 里另存为普通的 .docx",
    en:
      "its XML is not of the usual kind (perhaps 'Strict Open XML'); save it as an ordinary .docx in Word"
  )

  static func trackedChanges(in part: String) -> Localized {
    Localized(
      zh: "文档里有还没有接受的修订（\(part)）；在 Word 或 WPS 的“审阅”里接受或拒绝全部修订，关闭修订，保存后再导入",
      en:
        "the document has tracked changes that nobody has accepted (\(part)); accept or reject all of them in Word or WPS (Review), stop tracking, save it and import it again"
    )
  }

  static func loneBraces(_ places: [(text: String, cell: WordCell)]) -> Localized {
    let shown = places.prefix(5).map { place in
      let text = place.text.terminalSafe
      return Localized(zh: "“\(text)”", en: "'\(text)'").adding(place.cell)
    }
    let more = places.count > shown.count
    return Localized(
      zh:
        "括号不成对：\(shown.map(\.zh).joined(separator: "、"))\(more ? "等" : "")；在 Word 里写成 {{名称}}，前后各两个括号，中间不换行",
      en:
        "braces are not in pairs: \(shown.map(\.en).joined(separator: ", "))\(more ? " and others" : ""); write {{name}} in Word, with two braces before and two behind, without a line break between"
    )
  }

  static func outsideLink(_ target: String) -> Localized {
    let shown = target.count > 100 ? "\(target.prefix(100))…".terminalSafe : target.terminalSafe
    return Localized(
      zh:
        "文档里有链接到外面的图片或对象（\(shown)），一打开就会去取，别人也就知道谁在看；在 Word 或 WPS 里断开链接（或另行插入图片）再导入",
      en:
        "the document takes a picture or an object from outside (\(shown)) whenever it is opened, which also tells others who reads it; break the link in Word or WPS, or insert the picture itself, and import it again"
    )
  }

  static func reachingField(_ name: String) -> Localized {
    Localized(
      zh: "文档里有会取外部文件或运行程序的域（\(name)）；在 Word 里选中它，按 Ctrl+Shift+F9 变成普通文字，再导入",
      en:
        "a field of the document fetches a file or starts a program (\(name)); select it in Word, press Ctrl+Shift+F9 to make it plain text, and import it again"
    )
  }

  static let insertedDocument = Localized(
    zh: "文档里夹带着另一份文档（altChunk），不是 Word 自己存的样子；在 Word 里打开，另存一次再导入",
    en:
      "another document is packed into this one (altChunk), which is not how Word saves; open it in Word, save it anew and import it again"
  )

  static func badPartName(_ name: String) -> Localized {
    Localized(
      zh: "里面的“\(name.terminalSafe)”不能作文件名；在 Word、WPS 或 LibreOffice 里打开后另存",
      en:
        "its part '\(name.terminalSafe)' cannot be a file; open it in Word, WPS or LibreOffice and save it anew"
    )
  }

  static func brokenPart(_ name: String, _ error: XMLError) -> Localized {
    Localized(
      zh: "\(name) 第 \(error.line) 行第 \(error.column) 列：\(error.message.zh)；文件已损坏，请用原件",
      en:
        "\(name), line \(error.line), column \(error.column): \(error.message.en); the file is damaged, use the original"
    )
  }
}
