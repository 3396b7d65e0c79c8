extension RecordRefusal {
  /// The findings of a file, from refusals in order of place.
  static func diagnostics(
    _ refusals: [RecordRefusal], lines: LineCheckpoints, in bytes: Span<UInt8>, path: String
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for refusal in refusals {
      var diagnostic = refusal.diagnostic(lines: lines, in: bytes)
      diagnostic.location = lines.location(of: refusal.offset, in: bytes, path: path)
      diagnostic.sourceLine = line(around: refusal.offset, in: bytes)
      found.append(diagnostic)
    }
    return found
  }

  /// The line around an offset without its line break and without a byte order mark, at most 1,000 bytes after the place;
  /// nil when the place is so far along the line that nobody would read up to it.
  static func line(around offset: Int, in bytes: Span<UInt8>) -> String? {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A {
      start -= 1
      if offset - start > 10_000 { return nil }
    }
    if start == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      start = 3
    }
    var end = max(start, offset)
    let limit = min(bytes.count, end + 1_000)
    while end < limit, bytes[end] != 0x0A { end += 1 }
    // A long line is cut between two characters.
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if end > start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return text(start..<end, in: bytes)
  }

  private static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    for offset in range { copy.append(bytes[offset]) }
    return String(decoding: copy, as: UTF8.self)
  }

  /// The character at an offset.
  private static func character(at offset: Int, in bytes: Span<UInt8>) -> String {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return text(offset..<min(end, bytes.count), in: bytes)
  }

  /// How far in the line of an offset begins.
  private func indentation(in bytes: Span<UInt8>) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return offset - start
  }

  private func diagnostic(lines: LineCheckpoints, in bytes: Span<UInt8>) -> Diagnostic {
    let character =
      offset < bytes.count ? Self.character(at: offset, in: bytes) : ""
    switch problem {
    case .notUTF8: return .notUTF8(byte: detail)
    case .byteOrderMark: return .byteOrderMark()
    case .byteOrderMarkMisread: return .byteOrderMark(isMisread: true)
    case .noFinalLineBreak: return .noFinalLineBreak()
    case .blockWithoutLineBreak: return .blockWithoutLineBreak()
    case .forbiddenCharacter: return .forbiddenCharacter(detail)
    case .tooLarge: return .recordFileTooLarge()
    case .tooManyFindings: return .tooManyFindings(RecordParser.findingLimit)
    case .tab: return .tabCharacter()
    case .wideSpace: return .wideSpace(isFullWidth: detail == 0x3000)
    case .indentation: return .indentation(expected: detail, found: indentation(in: bytes))
    case .continuedValue: return .continuedValue(expected: detail, found: indentation(in: bytes))
    case .tooDeep: return .tooDeep(RecordParser.depthLimit)
    case .emptyRecord: return .emptyRecord()
    case .documentEnd: return .documentEnd()
    case .textAfterMarker: return .textAfterMarker()
    case .directive: return .directive()
    case .missingSeparator: return .missingSeparator()
    case .questionKey: return .questionKey()
    case .quotedKey: return .quotedKey()
    case .indicatorKey, .key: return .noKey(startingWith: character)
    case .unfinishedKey: return .unfinishedKey()
    case .characterInKey: return .characterInKey(character)
    case .keyTooLong: return .keyTooLong()
    case .keywordKey: return .keywordKey(Self.text(offset..<detail, in: bytes))
    case .fullWidthColon: return .fullWidthColon()
    case .noSpaceAfterColon:
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      return .noSpaceAfterColon(isTab: next == 0x09)
    case .spaceBeforeColon: return .spaceBeforeColon()
    case .duplicateKey:
      var end = offset
      while end < bytes.count, bytes[end] != UInt8(ascii: ":") { end += 1 }
      return .duplicateKey(
        Self.text(offset..<end, in: bytes), firstLine: lines.line(of: detail, in: bytes))
    case .itemAmongKeys: return .itemAmongKeys()
    case .emptyItem: return .emptyItem()
    case .spacesAfterDash: return .spacesAfterDash()
    case .itemOnKeyLine: return .itemOnKeyLine()
    case .loneDash: return .loneDash()
    case .valueOnNextLine: return .valueOnNextLine()
    case .anchor: return .anchor()
    case .alias: return .alias()
    case .tag: return .tag()
    case .inlineMapping: return .inlineMapping()
    case .foldedBlock: return .foldedBlock()
    case .leadingIndicator: return .leadingIndicator(character)
    case .colonInValue: return .colonInValue()
    case .cutByComment: return .cutByComment()
    case .noSpaceBeforeComment: return .noSpaceBeforeComment()
    case .textAfterValue: return .textAfterValue(character)
    case .nullWord: return .nullWord(Self.text(offset..<detail, in: bytes))
    case .unclosedQuote: return .unclosedQuote(character)
    case .unknownEscape:
      let next = offset + 1 < bytes.count ? Self.character(at: offset + 1, in: bytes) : ""
      return .unknownEscape(character + next)
    case .escapedNonCharacter: return .escapedNonCharacter(detail)
    case .unclosedList: return .unclosedList()
    case .emptyListItem: return .emptyListItem()
    case .unquotedListItem: return .unquotedListItem(character)
    case .missingComma: return .missingComma()
    case .blockIndicator: return .blockIndicator()
    case .textAfterBlockMark: return .textAfterBlockMark()
    case .blockStartsEmpty: return .blockStartsEmpty()
    case .blockTooFarIn: return .blockTooFarIn(expected: detail)
    case .blockNotFarEnough:
      return .blockNotFarEnough(expected: detail, found: indentation(in: bytes))
    case .blockBlankLine: return .blockBlankLine()
    case .emptyBlock: return .emptyBlock()
    }
  }
}

extension Diagnostic {
  private static func records(
    _ name: String, _ message: Localized, remedy: Localized, severity: Severity = .error
  ) -> Self {
    Self(severity: severity, code: "records.\(name)", message: message, remedy: remedy)
  }

  private static func hexadecimal(_ scalar: Int) -> String {
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
    let name = hexadecimal(scalar)
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

  // MARK: Keys

  static func questionKey() -> Self {
    records(
      "question-key", Localized(zh: "不允许“? 键”的写法", en: "'? key' is not allowed"),
      remedy: Localized(zh: "写成“键: 值”", en: "write 'key: value'"))
  }

  static func quotedKey() -> Self {
    records(
      "quoted-key", Localized(zh: "键不加引号", en: "keys are written without quotes"),
      remedy: Localized(
        zh: "去掉引号；键由文字、数字和 _ - . 组成",
        en: "remove the quotes; a key is made of letters, digits, _, - and . only"))
  }

  static func noKey(startingWith character: String) -> Self {
    records(
      "no-key",
      Localized(
        zh: "这里应是“键: 值”，键不能以“\(character)”开头",
        en: "expected 'key: value'; a key cannot start with '\(character)'"),
      remedy: character == "{"
        ? Localized(
          zh: "每行写一个“键: 值”，不用花括号", en: "write one 'key: value' a line, without braces")
        : Localized(
          zh: "键以文字开头；" + lineOfText.zh, en: "start the key with a letter; " + lineOfText.en))
  }

  static func unfinishedKey() -> Self {
    records(
      "unfinished-key", Localized(zh: "键后面缺少冒号", en: "expected ':' after the key"),
      remedy: Localized(
        zh: "写成“键: 值”；多行文本在上一个键后面用 |",
        en: "write 'key: value'; for a text of several lines use | after the key above"))
  }

  static func characterInKey(_ character: String) -> Self {
    records(
      "character-in-key",
      character == " "
        ? Localized(zh: "键里不能有空格", en: "a key cannot hold a space")
        : Localized(
          zh: "键里不能有“\(character)”", en: "character '\(character)' is not allowed in a key"),
      remedy: Localized(
        zh: "键由文字、数字和 _ - . 组成，后面是冒号和空格；" + lineOfText.zh,
        en: "a key has only letters, digits, _, - and . before its colon; " + lineOfText.en))
  }

  /// What to do with a line that was not meant to have a key.
  private static let lineOfText = Localized(
    zh: "这一行若属于上面的文本，在上面用 | 并缩进",
    en: "if the line belongs to the text above, use | there and indent this line")

  static func keyTooLong() -> Self {
    records(
      "key-too-long", Localized(zh: "键超过 255 个字节", en: "the key is longer than 255 bytes"),
      remedy: Localized(zh: "缩短键，把内容写成值", en: "shorten it; long text belongs into the value"))
  }

  static func keywordKey(_ key: String) -> Self {
    records(
      "keyword-key",
      Localized(
        zh: "“\(key)”不能作键：YAML 工具会把它读成布尔值或空值",
        en: "'\(key)' cannot be a key: YAML tools read it as a boolean or null"),
      remedy: Localized(zh: "换一个名称", en: "choose another name"))
  }

  static func fullWidthColon() -> Self {
    records(
      "fullwidth-colon", Localized(zh: "键后面是全角冒号“：”", en: "full-width colon '：' after the key"),
      remedy: Localized(zh: "写半角冒号加一个空格“: ”", en: "write an ASCII colon and a space ': '"))
  }

  static func noSpaceAfterColon(isTab: Bool) -> Self {
    records(
      "no-space-after-colon",
      isTab
        ? Localized(zh: "冒号后面是制表符，不是空格", en: "a tab after ':' instead of a space")
        : Localized(zh: "冒号后面缺少空格", en: "no space after ':'"),
      remedy: isTab
        ? Localized(zh: "把制表符换成空格", en: "replace the tab with a space")
        : Localized(zh: "在冒号后面加一个空格", en: "put a space after ':'"))
  }

  static func spaceBeforeColon() -> Self {
    records(
      "space-before-colon", Localized(zh: "冒号前面有空格", en: "a space before ':'"),
      remedy: Localized(zh: "删去冒号前面的空格", en: "remove the space before ':'"))
  }

  static func duplicateKey(_ key: String, firstLine: Int) -> Self {
    records(
      "duplicate-key",
      Localized(
        zh: "键“\(key)”重复（第一次在第 \(firstLine) 行）",
        en: "duplicate key '\(key)' (first on line \(firstLine))"),
      remedy: Localized(
        zh: "保留一个；若是两条记录，中间写一行“---”",
        en: "keep one of the two; between two records put a line '---'"))
  }

  static func itemAmongKeys() -> Self {
    records(
      "item-among-keys", Localized(zh: "应是键的地方出现列表项", en: "a list item where a key was expected"),
      remedy: Localized(
        zh: "把列表写在它的键下面，缩进两个空格", en: "put the list below its key, indented by two spaces"))
  }

  // MARK: Lists

  static func emptyItem() -> Self {
    records(
      "empty-item", Localized(zh: "空的列表项", en: "an empty list item"),
      remedy: Localized(zh: "写出值，或删去这一行", en: "write the value, or delete the line"))
  }

  static func spacesAfterDash() -> Self {
    records(
      "spaces-after-dash",
      Localized(
        zh: "“-”和键之间应当正好一个空格", en: "exactly one space stands between '-' and the key"),
      remedy: Localized(zh: "删去多余的空格", en: "remove the further spaces"))
  }

  static func itemOnKeyLine() -> Self {
    records(
      "item-on-key-line",
      Localized(zh: "列表不能从这一行开始", en: "a list cannot start on this line"),
      remedy: Localized(
        zh: "列表从下一行写起；以“- ”开头的文本要加引号",
        en: "start the list on the next line; quote a text that starts with '- '"))
  }

  static func loneDash() -> Self {
    records(
      "lone-dash", Localized(zh: "值只有一个“-”", en: "the value is a single '-'"),
      remedy: Localized(zh: "没有值就空着；文本写成 '-'", en: "leave it empty, or quote the text: '-'"))
  }

  static func valueOnNextLine() -> Self {
    records(
      "value-on-next-line",
      Localized(zh: "值必须从键所在的行开始", en: "the value must start on the line of its key"),
      remedy: Localized(zh: "把值移到冒号后面", en: "move it up behind the colon"))
  }

  static func unclosedList() -> Self {
    records(
      "unclosed-list", Localized(zh: "这一行没有“]”", en: "no closing ']' on this line"),
      remedy: Localized(
        zh: "列表写在一行里，或者改成每项一行“- …”；以“[”开头的文本要加引号",
        en:
          "keep the list on one line, or put each item on a line '- …'; quote a text that starts with '['"
      ))
  }

  static func emptyListItem() -> Self {
    records(
      "empty-list-item", Localized(zh: "列表里有空项", en: "an empty item in the list"),
      remedy: Localized(zh: "删去多余的逗号", en: "remove the superfluous comma"))
  }

  static func unquotedListItem(_ character: String) -> Self {
    let shown = character == "\t" ? "\\t" : character
    return records(
      "unquoted-list-item",
      Localized(
        zh: "一行列表的项里有“\(shown)”", en: "an item of a one-line list holds '\(shown)'"),
      remedy: Localized(
        zh: "给这一项加引号，或改成每项一行“- …”",
        en: "quote the item, or put each item on a line '- …'"))
  }

  static func missingComma() -> Self {
    records(
      "missing-comma", Localized(zh: "列表项后面应是“,”或“]”", en: "expected ',' or ']' after the item"),
      remedy: Localized(
        zh: "项与项之间用半角逗号隔开", en: "separate items with ASCII commas"))
  }

  // MARK: Values

  static func anchor() -> Self {
    records(
      "anchor", Localized(zh: "不允许锚点（&名称）", en: "an anchor (&name) is not allowed"),
      remedy: Localized(
        zh: "每次都把值写全；以“&”开头的文本要加引号",
        en: "write the value out each time; quote a text that starts with '&'"))
  }

  static func alias() -> Self {
    records(
      "alias", Localized(zh: "不允许引用（*名称）", en: "an alias (*name) is not allowed"),
      remedy: Localized(
        zh: "每次都把值写全；以“*”开头的文本要加引号",
        en: "write the value out each time; quote a text that starts with '*'"))
  }

  static func tag() -> Self {
    records(
      "tag", Localized(zh: "不允许标签（!类型）", en: "a tag (!type) is not allowed"),
      remedy: Localized(
        zh: "类型由种类定义决定；以“!”开头的文本要加引号",
        en: "types are declared with the kind; quote a text that starts with '!'"))
  }

  static func inlineMapping() -> Self {
    records(
      "inline-mapping", Localized(zh: "不允许 {键: 值}", en: "an inline mapping {a: b} is not allowed"),
      remedy: Localized(
        zh: "每个键写一行；以“{”开头的文本要加引号",
        en: "put each key on its own line; quote a text that starts with '{'"))
  }

  static func foldedBlock() -> Self {
    records(
      "folded-block",
      Localized(
        zh: "不允许折叠文本（>）：它在每个换行处加空格，中文会被隔开",
        en: "a folded block (>) is not allowed: it puts a space at every line end, wrong in Chinese"
      ),
      remedy: Localized(
        zh: "用 |；以“>”开头的文本要加引号", en: "use |; quote a text that starts with '>'"))
  }

  static func leadingIndicator(_ character: String) -> Self {
    records(
      "leading-character",
      Localized(
        zh: "不加引号的文本不能以“\(character)”开头",
        en: "text without quotes cannot start with '\(character)'"),
      remedy: Localized(zh: "给值加引号", en: "quote the value"))
  }

  static func colonInValue() -> Self {
    records(
      "colon-in-value",
      Localized(
        zh: "值里有“: ”，或以“:”结尾", en: "the value holds ': ' or ends in ':'"),
      remedy: Localized(
        zh: "给值加引号，或者用全角冒号；若是下一个键，另起一行",
        en: "quote the value, or use a full-width colon; if it is the next key, start a new line"))
  }

  static func cutByComment() -> Self {
    records(
      "cut-by-comment",
      Localized(
        zh: "空格后面的“#”会被当成注释，后面的文本会丢失",
        en: "a '#' after a space starts a comment, and the text behind it would be lost"),
      remedy: Localized(
        zh: "注释写成“# ”；若是文本，给值加引号",
        en: "write '# ' for a comment, or quote the value"))
  }

  static func noSpaceBeforeComment() -> Self {
    records(
      "no-space-before-comment", Localized(zh: "“#”前面缺少空格", en: "no space before '#'"),
      remedy: Localized(zh: "在“#”前面加一个空格", en: "put a space before '#'"))
  }

  static func textAfterValue(_ character: String) -> Self {
    records(
      "text-after-value",
      Localized(
        zh: "值已经结束，后面还有“\(character)”", en: "unexpected '\(character)' after the value"),
      remedy: Localized(
        zh: "把整个值放进引号；单引号里的 ' 写成 ''，双引号里的 \" 写成 \\\"",
        en: "put the whole value in quotes; within them write '' for ' and \\\" for \""))
  }

  static func nullWord(_ word: String) -> Self {
    records(
      "null-word",
      Localized(
        zh: "不加引号的“\(word)”在 YAML 里不是文本", en: "'\(word)' without quotes is not text in YAML"),
      remedy: Localized(
        zh: "没有值就空着；若是文本，加引号", en: "leave the value out, or quote it"))
  }

  static func unclosedQuote(_ quote: String) -> Self {
    records(
      "unclosed-quote",
      Localized(zh: "这一行没有结束的 \(quote)", en: "no closing \(quote) on this line"),
      remedy: Localized(
        zh: "补上引号；多行文本用 |", en: "close the quote; write a text of several lines after |"))
  }

  static func unknownEscape(_ escape: String) -> Self {
    let digits = escape == "\\u" ? "4" : escape == "\\U" ? "8" : nil
    return records(
      "unknown-escape",
      digits.map {
        Localized(
          zh: "“\(escape)”后面要有 \($0) 位十六进制数字", en: "'\(escape)' takes \($0) hexadecimal digits")
      } ?? Localized(zh: "不认识的转义“\(escape)”", en: "unknown escape '\(escape)'"),
      remedy: Localized(
        zh: "只用 \\\" \\\\ \\n \\r \\t \\uXXXX \\UXXXXXXXX；文本里有反斜杠时用单引号",
        en:
          "use \\\" \\\\ \\n \\r \\t \\uXXXX \\UXXXXXXXX; use single quotes for a text with backslashes"
      ))
  }

  static func escapedNonCharacter(_ scalar: Int) -> Self {
    let name = hexadecimal(scalar)
    return records(
      "escaped-non-character",
      scalar == 0
        ? Localized(zh: "文本里不能有 U+0000", en: "a text cannot hold U+0000")
        : Localized(zh: "U+\(name) 不是字符", en: "U+\(name) is not a character"),
      remedy: scalar == 0
        ? Localized(zh: "删去它", en: "remove it")
        : Localized(
          zh: "直接写出字符；超出四位的用 \\U 加八位",
          en: "write the character itself; beyond four digits use \\U with eight"))
  }

  // MARK: Blocks

  static func blockIndicator() -> Self {
    records(
      "block-indicator", Localized(zh: "只允许 | 和 |-", en: "only | and |- are allowed"),
      remedy: Localized(
        zh: "开头有空格或末尾有几个换行的文本用双引号",
        en: "for spaces at the start or several line ends at the end, use double quotes"))
  }

  static func textAfterBlockMark() -> Self {
    records(
      "text-after-block-mark",
      Localized(zh: "“|”后面不能有别的内容", en: "nothing may follow '|' on its line"),
      remedy: Localized(
        zh: "文本从下一行写起，注释写在上一行；以“|”开头的文本要加引号",
        en:
          "start the text on the next line, put a comment on the line above; quote a text that starts with '|'"
      ))
  }

  static func blockStartsEmpty() -> Self {
    records(
      "block-starts-empty",
      Localized(zh: "“|”下面第一行是空行", en: "the line after '|' is empty"),
      remedy: Localized(
        zh: "文本从紧接的下一行写起", en: "start the text on the very next line"))
  }

  static func blockTooFarIn(expected: Int) -> Self {
    records(
      "block-indentation",
      Localized(
        zh: "文本块第一行应正好缩进 \(expected) 个空格",
        en: "the first line of a block is indented by exactly \(expected) spaces"),
      remedy: Localized(
        zh: "删去多余的空格；段首空两格用全角空格，真要半角空格就用双引号",
        en: "remove the further spaces; for a text that starts with spaces use double quotes"))
  }

  static func blockNotFarEnough(expected: Int, found: Int) -> Self {
    records(
      "block-indentation",
      Localized(
        zh: "文本块的行应缩进 \(expected) 个空格，实际是 \(found) 个",
        en: "a line in a block is indented by \(expected) spaces, found \(found)"),
      remedy: Localized(
        zh: "属于文本就缩进 \(expected) 个空格，否则与键对齐",
        en: "indent it by \(expected) spaces if it is text, otherwise put it below its key"))
  }

  static func blockBlankLine() -> Self {
    records(
      "block-blank-line",
      Localized(
        zh: "这一行只有空格，比文本块的缩进还长",
        en: "a line of spaces only, longer than the block's indentation"),
      remedy: Localized(zh: "把这一行清空", en: "make the line empty"))
  }

  static func emptyBlock() -> Self {
    records(
      "empty-block", Localized(zh: "“|”下面没有文本", en: "no text follows '|'"),
      remedy: Localized(
        zh: "在下一行缩进两个空格写文本，或者空着不写“|”",
        en: "write the text on the next line, indented by two spaces, or leave '|' out"))
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
