@testable import EduPlanKit

/// A small programme with everything that completions and the manual have to write, so that their goldens change only when
/// the writers do.
enum SampleCommands {
  private struct Sample: Sendable {}

  static let commands: [CommandHelp] = [
    CommandHelp(
      name: "check-targets",
      summary: Localized(zh: "评定 [要求]，有 'quotes'", en: "Say which [targets] are 'met': all"),
      discussion: Localized(
        zh:
          "评定每一项要求，不写编号就是全部；一句话可以很长，长到一行放不下，要在汉字之间换行才排得整齐。\n\n  eduplan check-targets p24-a\n\n.点开头的一行。",
        en:
          "Assesses requirements.\n\n  eduplan check-targets p24-a\n\n.A line that begins with a dot."
      ),
      argument: ArgumentHelp(
        ArgumentSpec<Sample>(
          placeholder: "ID", count: .any, help: Localized(zh: "哪些要求", en: "Which requirements"),
          takes: [.recordOf("requirement")], store: { _, _ in })),
      options: [
        OptionHelp(
          OptionSpec<Sample>.text(
            "state", placeholder: "STATE[,…]", takes: .words(["met", "not-met"]),
            Localized(zh: "只列这些结果", en: "Only these states")
          ) { _, _ in }),
        OptionHelp(
          OptionSpec<Sample>(
            name: "format", value: .choice(["text", "json"]),
            help: Localized(zh: "输出格式", en: "Output format"), store: { _, _ in true })),
        OptionHelp(
          OptionSpec<Sample>.flag(
            "verbose", short: "v", Localized(zh: "加上原文", en: "Add the quotes")
          ) { _ in }),
        OptionHelp(
          OptionSpec<Sample>.text(
            "output", short: "o", placeholder: "FILE", takes: .file([]),
            Localized(zh: "写入文件", en: "Write to a file")
          ) { _, _ in }),
      ]),
    CommandHelp(
      name: "template import", summary: Localized(zh: "导入表格", en: "Import a form"),
      discussion: Localized(zh: "", en: ""),
      argument: ArgumentHelp(
        ArgumentSpec<Sample>(
          placeholder: "FILE", count: .one, help: Localized(zh: "Word 文件", en: "A Word document"),
          takes: [.file(["docx", "docm"])], store: { _, _ in })),
      options: []),
    CommandHelp(
      name: "template check", summary: Localized(zh: "核对表格", en: "Check a form"),
      discussion: Localized(zh: "", en: ""),
      argument: ArgumentHelp(
        ArgumentSpec<Sample>(
          placeholder: "FORM", count: .optional, help: Localized(zh: "表格名", en: "The form"),
          takes: [.form], store: { _, _ in })),
      options: []),
    CommandHelp(
      name: "rename", summary: Localized(zh: "改编号", en: "Rename a record"),
      discussion: Localized(zh: "", en: ""),
      argument: ArgumentHelp(
        ArgumentSpec<Sample>(
          placeholder: "KIND OLD NEW", count: .any,
          help: Localized(zh: "种类、旧编号、新编号", en: "Kind, old and new id"),
          takes: [.kind, .recordOfNamedKind, .free], store: { _, _ in })),
      options: []),
  ]

  static let globals: [OptionHelp] = [
    OptionHelp(
      OptionSpec<Sample>.text(
        "repo", placeholder: "DIR", takes: .folder,
        Localized(zh: "数据仓库的文件夹", en: "Folder of the data repo")
      ) { _, _ in }),
    OptionHelp(
      OptionSpec<Sample>(
        name: "lang", value: .choice(["zh", "en"]),
        help: Localized(zh: "语言", en: "Language"), store: { _, _ in true })),
    OptionHelp(
      OptionSpec<Sample>.flag("quiet", short: "q", Localized(zh: "不提示", en: "No notes")) { _ in }),
  ]
}
