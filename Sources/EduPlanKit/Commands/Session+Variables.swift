extension Session {
  /// A variable of the environment that eduplan reads.
  package struct Variable: Sendable {
    package var name: String
    /// What it does, for the manual; nil for one that only helps to find things.
    var meaning: Localized?
  }

  /// All variables of the environment that eduplan reads, and no others.
  package static let variables: [Variable] = [
    Variable(
      name: "EDUPLAN_LANG",
      meaning: Localized(
        zh: "消息的语言，zh 或 en；--lang 优先", en: "Language of messages, zh or en; --lang comes first")),
    Variable(
      name: "LC_ALL, LC_MESSAGES, LANG",
      meaning: Localized(
        zh: "没有别的指定时由它们得出语言：以 en 开头为英文，否则中文",
        en: "The language where nothing else says: English where it begins with en, else Chinese")),
    Variable(
      name: "EDUPLAN_PAGER, PAGER",
      meaning: Localized(
        zh: "在终端里用什么程序分页显示长的输出；空或 cat 为不分页；都没有时用 less",
        en: "What shows long output by pages on a terminal; empty or cat for none; less by default")
    ),
    Variable(
      name: "NO_COLOR",
      meaning: Localized(zh: "不为空时不用颜色", en: "No colours when it is not empty")),
    Variable(
      name: "TERM", meaning: Localized(zh: "dumb：不用颜色，不分页", en: "dumb: no colours and no pager")),
    Variable(
      name: "COLUMNS", meaning: nil),
    Variable(
      name: "EDUPLAN_AMBIGUOUS_WIDTH",
      meaning: Localized(
        zh: "引号、破折号等在您的终端里占几列，1 或 2",
        en: "How many columns your terminal gives signs such as “ and —, 1 or 2"
      )),
    Variable(
      name: "VISUAL, EDITOR",
      meaning: Localized(zh: "apply --edit 打开的编辑器", en: "The editor that apply --edit opens")),
    Variable(name: "LC_CTYPE"), Variable(name: "LESS"), Variable(name: "LESSCHARSET"),
    Variable(name: "PATH"), Variable(name: "HOME"),
  ]

  /// Whether the locale names UTF-8, so that a terminal and what draws on it take Chinese for what it is.
  var showsChinese: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return value.lowercased().filter { $0 != "-" }.contains("utf8")
    }
    return false
  }

  /// The names, each by itself.
  package static var variableNames: [String] {
    variables.flatMap { $0.name.split { $0 == "," || $0 == " " }.map(String.init) }
  }
}
