extension Diagnostic {
  /// What the findings of the room have in common; the place is added where a file is read.
  static func records(
    _ name: String, _ message: Localized, remedy: Localized, severity: Severity = .error
  ) -> Self {
    Self(severity: severity, code: "records.\(name)", message: message, remedy: remedy)
  }

  /// A code point as Unicode writes it, without the `U+`: at least four digits.
  static func codePoint(_ scalar: Int) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  // MARK: The file

  static func notUTF8(byte: Int) -> Self {
    let digits = "0x" + String(byte, radix: 16, uppercase: true)
    return records(
      "not-utf8", Localized(zh: "字节 \(digits) 不是 UTF-8", en: "byte \(digits) is not UTF-8"),
      remedy: Localized(
        zh: "用编辑器把文件另存为 UTF-8（原来可能是 GBK）",
        en: "save the file as UTF-8 in your editor (it may be GBK)"))
  }

  /// - Parameter isMisread: parsers disagree on what stands after the mark, so that it is no longer harmless.
  static func byteOrderMark(isMisread: Bool = false) -> Self {
    records(
      "byte-order-mark",
      isMisread
        ? Localized(
          zh: "字节顺序标记（BOM）后面没有“---”，有的 YAML 工具会读错",
          en: "a byte order mark without '---' behind it, which some YAML tools misread")
        : Localized(
          zh: "文件以字节顺序标记（BOM）开头", en: "the file starts with a byte order mark"),
      remedy: isMisread
        ? Localized(
          zh: "另存为不带 BOM 的 UTF-8，或以一行“---”开头",
          en: "save the file as UTF-8 without a byte order mark, or start it with a line '---'")
        : Localized(
          zh: "另存为不带 BOM 的 UTF-8", en: "save the file as UTF-8 without a byte order mark"),
      severity: isMisread ? .error : .warning)
  }

  static func noFinalLineBreak() -> Self {
    records(
      "no-final-line-break", Localized(zh: "最后一行没有换行", en: "the last line has no line break"),
      remedy: Localized(zh: "在文件末尾加一个换行", en: "end the file with a line break"),
      severity: .warning)
  }

  static func blockWithoutLineBreak() -> Self {
    records(
      "no-final-line-break",
      Localized(
        zh: "文件以 | 文本块结束，最后一行没有换行，文本是否以换行结尾因此不定",
        en:
          "the file ends in a | block without a line break, so that the text's own end is uncertain"
      ),
      remedy: Localized(
        zh: "在文件末尾加一个换行，或者把 | 写成 |-",
        en: "end the file with a line break, or write |- instead of |"))
  }

  static func forbiddenCharacter(_ scalar: Int) -> Self {
    let name = codePoint(scalar)
    let remedy =
      switch scalar {
      case 0: Localized(zh: "删去这个看不见的字符", en: "delete this invisible character")
      case 0x0D:
        Localized(
          zh: "换行写成 LF 或 CR LF；文本中的回车符在双引号里写 \\r",
          en:
            "end lines with LF or CR LF; write a carriage return of a text as \\r in double quotes"
        )
      default:
        Localized(
          zh: "删去这个看不见的字符；真的需要时在双引号里写 \\u\(name)",
          en: "delete this invisible character; if it is needed, write \\u\(name) in double quotes")
      }
    return records(
      "forbidden-character",
      Localized(zh: "不允许字符 U+\(name)", en: "character U+\(name) is not allowed"), remedy: remedy)
  }

  static func recordFileTooLarge() -> Self {
    records(
      "too-large", Localized(zh: "文件超过 4 GiB", en: "the file is larger than 4 GiB"),
      remedy: Localized(zh: "把记录分到几个文件", en: "spread the records over several files"))
  }

  static func tooManyFindings(_ limit: Int) -> Self {
    records(
      "too-many-findings",
      Localized(
        zh: "这个文件的问题超过 \(limit) 个，从这里起不再读",
        en: "more than \(limit) findings in this file; it is not read any further from here"),
      remedy: Localized(
        zh: "先改正前面的问题，再检查一次", en: "mend the findings above, then check again"))
  }

  // MARK: Layout

  static func tabCharacter() -> Self {
    records(
      "tab", Localized(zh: "这里不能用制表符", en: "a tab is not allowed here"),
      remedy: Localized(
        zh: "缩进和间隔用空格；文本中的制表符在双引号里写 \\t",
        en: "use spaces; for a tab within a text write \\t in double quotes"))
  }

  static func wideSpace(isFullWidth: Bool) -> Self {
    records(
      "wide-space",
      isFullWidth
        ? Localized(zh: "缩进里有全角空格", en: "the indentation has a full-width space")
        : Localized(zh: "缩进里有不换行空格", en: "the indentation has a no-break space"),
      remedy: Localized(zh: "缩进用半角空格", en: "indent with plain spaces"))
  }

  static func indentation(expected: Int, found: Int) -> Self {
    records(
      "indentation",
      Localized(
        zh: "这里应缩进 \(expected) 个空格，实际是 \(found) 个",
        en: "expected \(expected) spaces of indentation, found \(found)"),
      remedy: Localized(
        zh: "每一层缩进正好两个空格", en: "indent by exactly two spaces a level"))
  }

  static func continuedValue(expected: Int, found: Int) -> Self {
    records(
      "indentation",
      Localized(
        zh: "这里最多缩进 \(expected) 个空格，实际是 \(found) 个；值不能接到下一行",
        en:
          "expected at most \(expected) spaces of indentation, found \(found); a value cannot be continued on the next line"
      ),
      remedy: Localized(
        zh: "多行文本用 |，否则写在一行里",
        en: "write a text of several lines after |, or keep the value on one line"))
  }

  static func tooDeep(_ limit: Int) -> Self {
    records(
      "too-deep",
      Localized(zh: "嵌套超过 \(limit) 层", en: "nested deeper than \(limit) levels"),
      remedy: Localized(zh: "把内层拆成单独的记录", en: "move the inner levels into records of their own"))
  }

  static func emptyRecord() -> Self {
    records(
      "empty-record",
      Localized(zh: "“---”后面没有记录", en: "no record follows this '---'"),
      remedy: Localized(zh: "删去多余的“---”", en: "delete the superfluous '---'"))
  }

  static func documentEnd() -> Self {
    records(
      "document-end", Localized(zh: "不允许“...”", en: "'...' is not allowed"),
      remedy: Localized(
        zh: "删去这一行；下一条记录以“---”开头", en: "delete this line; the next record starts with '---'"))
  }

  static func textAfterMarker() -> Self {
    records(
      "text-after-marker",
      Localized(zh: "“---”这一行还有别的内容", en: "there is more on the line of '---'"),
      remedy: Localized(zh: "记录从下一行写起", en: "start the record on the next line"))
  }

  static func directive() -> Self {
    records(
      "directive", Localized(zh: "不允许 % 指令", en: "% directives are not allowed"),
      remedy: Localized(zh: "删去这一行", en: "delete this line"))
  }

  static func missingSeparator() -> Self {
    records(
      "missing-separator",
      Localized(zh: "列表后面接了别的内容", en: "something else follows the list"),
      remedy: Localized(zh: "下一条记录前写一行“---”", en: "put '---' before the next record"))
  }

  // MARK: Edits

  static func noSuchPlace(_ path: RecordPlace, at location: SourceLocation) -> Self {
    Self(
      severity: .error, code: "records.no-such-place",
      message: Localized(
        zh: "记录里没有“\(path)”这个位置", en: "the record has no place '\(path)'"),
      remedy: Localized(
        zh: "列表的项从 0 数起；先写上一级的值", en: "items of a list count from 0; set the value above it first"),
      location: location)
  }

  static func lastEntry(_ path: RecordPlace, at location: SourceLocation) -> Self {
    Self(
      severity: .error, code: "records.last-entry",
      message: Localized(
        zh: "“\(path)”是仅有的一项，不能单独删去", en: "'\(path)' is all there is and cannot be removed alone"),
      remedy: Localized(zh: "删去整条记录或整个列表项", en: "remove the whole record or list item"),
      location: location)
  }

  /// An edit whose result would not read back as asked: the first finding of the result says why.
  static func notWritable(_ document: RecordDocument) -> Self {
    let reason = document.diagnostics.first { $0.severity == .error }
    return Self(
      severity: .error, code: "records.not-writable",
      message: Localized(
        zh: "记录文件写不下这个值" + (reason.map { "：\($0.message.zh)" } ?? ""),
        en: "a record file cannot hold this value" + (reason.map { ": \($0.message.en)" } ?? "")),
      remedy: Localized(
        zh: "列表里不能再有列表；键由文字、数字和 _ - . 组成；最多 64 层",
        en: "no lists directly in lists; keys of letters, digits, _, - and .; at most 64 levels"),
      location: reason?.location)
  }
}
