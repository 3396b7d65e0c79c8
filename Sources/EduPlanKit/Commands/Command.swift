/// A subcommand: a value whose properties are its parsed options.
///
/// Parsing checks only what was typed (no disk, no git); `run` does the work.
protocol Command: Sendable {
  /// The word typed after `eduplan`, in kebab-case; two for one of a group, such as `template check`.
  static var name: String { get }
  /// What it does, one phrase without a final period.
  static var summary: Localized { get }
  /// More for `help NAME`: a few sentences and examples; may be empty.
  static var discussion: Localized { get }
  static var argument: ArgumentSpec<Self>? { get }
  static var options: [OptionSpec<Self>] { get }
  /// Whether what it prints can be had as the public may read it, by `--public`.
  static var hasPublicEdition: Bool { get }
  /// Whether a change that broke off in the repo is put in order before the command runs.
  static var repairsFirst: Bool { get }
  /// Whether it can be asked of a past revision, by `--at`: it reads the data and changes nothing of it.
  static var readsRevisions: Bool { get }
  /// Whether programmes alone call it, so that help leaves it out.
  static var isHidden: Bool { get }
  init()
  func run(in session: inout Session) throws -> ExitStatus
}

extension Command {
  static var discussion: Localized { Localized(zh: "", en: "") }
  static var argument: ArgumentSpec<Self>? { nil }
  static var hasPublicEdition: Bool { false }
  static var repairsFirst: Bool { true }
  static var readsRevisions: Bool { false }
  static var isHidden: Bool { false }
}

/// The options every command has.
struct GlobalOptions: Sendable {
  /// When findings are coloured; `auto` is for a terminal.
  enum ColorMode: String, CaseIterable, Sendable { case auto, always, never }

  var repository: String?
  /// The revision or the day whose data is read; nil for the files as they are.
  var at: String?
  var language: Language?
  var color = ColorMode.auto
  var isQuiet = false
  var isPublic = false
  var usesPager = true

  static let specs: [OptionSpec<Self>] = [
    .text(
      "repo", placeholder: "DIR", takes: .folder,
      Localized(
        zh: "数据仓库所在的文件夹（默认从当前文件夹向上找）",
        en: "Folder of the data repo (default: found upwards from here)")
    ) { $0.repository = $1 },
    .text(
      "at", placeholder: "REV|DATE", takes: .revision,
      Localized(
        zh: "看过去的数据：git 的一个版本，或某一天（2024、2024-04、2024-04-01）最后一次提交；日子也随之是那一天",
        en:
          "Read past data: a git revision, or the last commit of a day (2024, 2024-04, 2024-04-01); the day goes with it"
      )
    ) { $0.at = $1 },
    .choice("lang", Localized(zh: "消息用的语言", en: "Language of messages")) { $0.language = $1 },
    .flag(
      "public",
      Localized(
        zh: "公开版：不列人员和个人信息，小组的数字和能推出它的数字不公布（用于 check-targets、due、diff、explain、list、roster）",
        en:
          "The public edition: no people, no personal data, no numbers of small groups nor what gives them away (check-targets, due, diff, explain, list, roster)"
      )
    ) { $0.isPublic = true },
    .choice("color", Localized(zh: "是否使用颜色", en: "Whether to use colour")) { $0.color = $1 },
    .flag("quiet", short: "q", Localized(zh: "不显示进度和提示", en: "No progress and no notes")) {
      $0.isQuiet = true
    },
    .flag(
      "no-pager",
      Localized(
        zh: "在终端里不分页显示（分页程序由 EDUPLAN_PAGER、PAGER 指定，默认 less）",
        en: "No pager on a terminal (EDUPLAN_PAGER, then PAGER names it, else less)")
    ) { $0.usesPager = false },
  ]
}
