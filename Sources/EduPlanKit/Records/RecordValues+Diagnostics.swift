/// Findings about the values of a record: lists, scalars and blocks of text.
extension Diagnostic {
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
    let name = codePoint(scalar)
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
}
