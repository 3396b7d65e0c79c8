/// What a word of the command line stands for. Said once, with the option or argument that takes it: a shell completes the
/// word accordingly, and the manual tells it.
enum WordKind: Sendable, Hashable {
  /// Anything, which nobody can guess.
  case free
  /// The path of a file; the endings it may have, without their dot, none for any.
  case file([String])
  case folder
  /// One of a closed list.
  case word([String])
  /// Some of a closed list, with commas between.
  case words([String])
  case command
  /// The name of a kind of record.
  case kind
  /// The id of a record, of any kind.
  case record
  /// The id of a record of a kind.
  case recordOf(String)
  /// The id of a record of the kind that is named before it.
  case recordOfNamedKind
  /// Fields of the kind that is named before, with commas between.
  case columns
  /// A field of the record or kind that is named before, and its value: `field=value`.
  case assignment
  /// What can be explained: an id, or the code of a finding.
  case explained
  case roster
  case form
  /// A revision that git knows by name.
  case revision

  /// What the programme is asked by a shell; nil where the shell knows by itself.
  var question: String? {
    switch self {
    case .free, .file, .folder, .word, .words: nil
    case .recordOf(let kind): "record:\(kind)"
    default: Self.questions.first { $0.kind == self }?.name
    }
  }

  /// The kind of word a question of a shell is about.
  init?(question: String) {
    if question.hasPrefix("record:") {
      self = .recordOf(String(question.dropFirst("record:".count)))
    } else if let found = Self.questions.first(where: { $0.name == question }) {
      self = found.kind
    } else {
      return nil
    }
  }

  private static let questions: [(name: String, kind: WordKind)] = [
    ("command", .command), ("kind", .kind), ("record", .record),
    ("record-of-kind", .recordOfNamedKind), ("columns", .columns), ("assignment", .assignment),
    ("explained", .explained), ("roster", .roster), ("form", .form), ("revision", .revision),
  ]

  /// What the manual says of it; nil where the help alone is enough.
  var phrase: Localized? {
    switch self {
    case .free, .word: nil
    case .file(let endings):
      endings.isEmpty
        ? nil
        : Localized(
          zh: "扩展名 \(endings.map { ".\($0)" }.joined(separator: "、"))",
          en: "ending in \(endings.map { ".\($0)" }.joined(separator: ", "))")
    case .folder: nil
    case .words(let words):
      Localized(
        zh: "用半角逗号隔开：\(words.joined(separator: "、"))",
        en: "with commas between: \(words.joined(separator: ", "))")
    case .command, .assignment, .form: nil
    case .kind:
      Localized(zh: "种类见 eduplan list", en: "'eduplan list' shows the kinds")
    case .record, .explained:
      Localized(zh: "编号见 eduplan list 种类", en: "'eduplan list KIND' shows the ids")
    case .recordOf(let kind):
      Localized(zh: "编号见 eduplan list \(kind)", en: "'eduplan list \(kind)' shows the ids")
    case .recordOfNamedKind: nil
    case .columns:
      Localized(zh: "字段见 eduplan schema 种类", en: "'eduplan schema KIND' shows the fields")
    case .roster:
      Localized(zh: "名单见 eduplan roster --list", en: "'eduplan roster --list' shows the rosters")
    case .revision:
      Localized(zh: "git 的提交、标签或分支", en: "a commit, tag or branch of git")
    }
  }
}
