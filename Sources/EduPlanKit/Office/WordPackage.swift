/// The parts of a Word document, read from a file that somebody sends.
///
/// What it is follows from what it says of itself, never from its name: a table renamed to `.docx` is told from a text.
struct WordPackage: Sendable {
  let parts: [ZipArchive.Part]

  init(reading bytes: [UInt8], limits: ZipArchive.Limits = .init()) throws(OfficeFileError) {
    parts = try ZipArchive(reading: bytes, limits: limits).parts
    if let mimeType = self["mimetype"] {
      throw .otherApplication(Self.openDocument(String(decoding: mimeType, as: UTF8.self)))
    }
    guard let types = self["[Content_Types].xml"] else { throw .missingPart("[Content_Types].xml") }
    let has = { (name: String) in
      types.range(of: Array("\"application/\(name).main+xml\"".utf8), in: 0..<types.count) != nil
    }
    let office = "vnd.openxmlformats-officedocument"
    if has("\(office).wordprocessingml.document") || has("\(office).wordprocessingml.template") {
      return
    }
    if has("vnd.ms-word.document.macroEnabled") || has("vnd.ms-word.template.macroEnabledTemplate")
    {
      throw .macros
    }
    if has("\(office).spreadsheetml.sheet") || has("vnd.ms-excel.sheet.macroEnabled") {
      throw .otherApplication(.init(zh: "Excel 表格", en: "an Excel workbook"))
    }
    if has("\(office).presentationml.presentation") {
      throw .otherApplication(.init(zh: "PowerPoint 演示文稿", en: "a PowerPoint presentation"))
    }
    throw .otherApplication(nil)
  }

  /// The bytes of a part. Names that differ by case are the same.
  subscript(name: String) -> [UInt8]? {
    if let part = parts.first(where: { $0.name == name }) { return part.bytes }
    let lowercased = name.lowercased()
    return parts.first { $0.name.lowercased() == lowercased }?.bytes
  }

  private static func openDocument(_ mimeType: String) -> Localized? {
    guard mimeType.hasPrefix("application/vnd.oasis.opendocument.") else { return nil }
    return .init(zh: "OpenDocument 文件（.odt 等）", en: "an OpenDocument file (.odt and the like)")
  }
}

extension OfficeFileError {
  /// - Parameter kind: what the file is; nil for a package of files that is none of the known documents.
  static func otherApplication(_ kind: Localized?) -> Self {
    Self(
      .otherApplication,
      .init(
        zh: (kind.map { "这是\($0.zh)，不是 Word 文件" } ?? "这是压缩文件，里面不是 Word 文件") + "；要的是 .docx",
        en: (kind.map { "this is \($0.en) and no Word document" }
          ?? "this is an archive that holds no Word document") + "; a .docx is wanted"))
  }

  static let macros = Self(
    .macros,
    .init(
      zh: "文件里带宏（.docm）；在 Word 或 WPS 里另存为 .docx",
      en: "the document holds macros (.docm); save it as .docx in Word or WPS"))

  static func missingPart(_ name: String) -> Self {
    Self(
      .missingPart,
      .init(
        zh: "文件里没有 \(name)，不是完整的 Word 文件；在 Word、WPS 或 LibreOffice 里打开后另存",
        en:
          "there is no \(name) in it, so it is no complete Word document; open it in Word, WPS or LibreOffice and save it anew"
      ))
  }
}
