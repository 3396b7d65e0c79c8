/// Why a file is no Office document that can be read, and what its owner can do about it.
struct OfficeFileError: Error, Sendable, Hashable {
  /// Stable, for tests and for telling one from the other.
  enum Reason: String, Sendable {
    case empty, otherFormat, oldBinary, password, truncated, damaged, zip64, severalDisks
    case unknownPacking, tooLarge, tooManyParts, dangerousName, repeatedName, specialFile
    case otherApplication, macros, missingPart, brokenPart
  }

  var reason: Reason
  /// One phrase, with the remedy where there is one.
  var message: Localized

  init(_ reason: Reason, _ message: Localized) {
    self.reason = reason
    self.message = message
  }
}

// MARK: Wording

extension OfficeFileError {
  static let empty = Self(.empty, .init(zh: "文件是空的", en: "the file is empty"))

  /// - Parameter name: what the file seems to be, such as `PDF`; nil when nothing is known of it.
  static func otherFormat(_ name: String?) -> Self {
    Self(
      .otherFormat,
      .init(
        zh: (name.map { "这是 \($0) 文件，不是 Office 文件（.docx）" } ?? "这不是 Office 文件（.docx）")
          + "；在 Word、WPS 或 LibreOffice 里打开原文件，另存为 .docx",
        en: (name.map { "this is a file of the kind \($0) and no Office document (.docx)" }
          ?? "this is no Office document (.docx)")
          + "; open the original in Word, WPS or LibreOffice and save it as .docx"))
  }

  static let oldBinary = Self(
    .oldBinary,
    .init(
      zh: "这是旧版 Word/WPS 的二进制文件（.doc、.wps），改扩展名没有用；在 Word 或 WPS 里打开，另存为 .docx",
      en:
        "this is a binary file of old Word or WPS (.doc, .wps), whatever its name ends in; open it in Word or WPS and save it as .docx"
    ))

  static let password = Self(
    .password,
    .init(
      zh: "文件加了密码；在 Word 或 WPS 里打开，去掉密码后再保存",
      en:
        "the file is protected by a password; open it in Word or WPS, remove the password, save again"
    ))

  static let truncated = Self(
    .truncated,
    .init(
      zh: "文件不完整，后面缺了一段；重新下载或复制",
      en: "the file is incomplete, its end is missing; download or copy it again"))

  /// - Parameter part: the name of the part that shows it; nil for the package itself.
  static func damaged(_ part: String?) -> Self {
    Self(
      .damaged,
      .init(
        zh: "文件已损坏" + (part.map { "（\(shown($0)) 与校验值或目录不符）" } ?? "")
          + "；重新复制，或在 Word、WPS 里打开后另存",
        en: "the file is damaged"
          + (part.map { " (\(shown($0)) does not agree with its checksum or the directory)" } ?? "")
          + "; copy it again, or open it in Word or WPS and save it anew"))
  }

  static let zip64 = Self(
    .zip64,
    .init(
      zh: "文件用了 ZIP64（给 4 GB 以上的文件用的格式）；在 Word、WPS 或 LibreOffice 里打开后另存",
      en:
        "the file uses ZIP64, a format for files over 4 GB; open it in Word, WPS or LibreOffice and save it anew"
    ))

  static let severalDisks = Self(
    .severalDisks,
    .init(
      zh: "这是分卷压缩包中的一卷，不是完整的文件", en: "this is one volume of a split archive, not a whole file"))

  static func unknownPacking(_ part: String) -> Self {
    Self(
      .unknownPacking,
      .init(
        zh: "\(shown(part)) 的压缩方法不认识；在 Word、WPS 或 LibreOffice 里打开后另存",
        en:
          "\(shown(part)) is packed by an unknown method; open the file in Word, WPS or LibreOffice and save it anew"
      ))
  }

  /// - Parameter part: the part that is too large; nil for all together.
  static func tooLarge(_ part: String?) -> Self {
    Self(
      .tooLarge,
      .init(
        zh: "\(part.map { shown($0) + " " } ?? "文件")解压后大得不像正常的文件，可能是有意做成的，没有读",
        en:
          "unpacked, \(part.map(shown) ?? "the file") is larger than a document could be; it may be made to do harm and was not read"
      ))
  }

  static let tooManyParts = Self(
    .tooManyParts,
    .init(
      zh: "文件里的部件多得不像正常的文件，没有读",
      en: "the file has more parts than a document could have and was not read"))

  static func dangerousName(_ part: String) -> Self {
    Self(
      .dangerousName,
      .init(
        zh: "部件的名称“\(shown(part))”会指到文件之外，可能是有意做成的，没有读",
        en:
          "the name of part '\(shown(part))' leads out of the file; it may be made to do harm and was not read"
      ))
  }

  static func repeatedName(_ part: String) -> Self {
    Self(
      .repeatedName,
      .init(
        zh: "部件“\(shown(part))”有两份，不知道该读哪一份，没有读",
        en: "part '\(shown(part))' is there twice, so that nobody knows which one counts; not read")
    )
  }

  static func specialFile(_ part: String) -> Self {
    Self(
      .specialFile,
      .init(
        zh: "部件“\(shown(part))”是链接或设备，不是文件，没有读",
        en: "part '\(shown(part))' is a link or a device and no file; not read"))
  }

  /// A part's name as it may be printed: short.
  private static func shown(_ part: String) -> String {
    part.count > 80 ? String(part.prefix(79)) + "…" : part
  }
}
