/// Findings about the keys of a record.
extension Diagnostic {
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
}
