/// What help, completions and the manual need to know of an option, free of the command it belongs to.
struct OptionHelp: Sendable {
  /// The long name without its dashes.
  var name: String
  var short: Character?
  /// What is typed after the name; nil for a flag.
  var placeholder: String?
  /// The words the option takes, where they are a closed list.
  var choices: [String]
  var help: Localized

  init<Target>(_ spec: OptionSpec<Target>) {
    name = spec.name
    short = spec.short
    help = spec.help
    switch spec.value {
    case .flag: (placeholder, choices) = (nil, [])
    case .choice(let names): (placeholder, choices) = (names.joined(separator: "|"), names)
    case .text(let text): (placeholder, choices) = (text, [])
    }
  }

  /// As it is typed: `-o, --output FILE`.
  var spelling: String {
    let dashed = (short.map { "-\($0), " } ?? "    ") + "--\(name)"
    return placeholder.map { "\(dashed) \($0)" } ?? dashed
  }
}

/// What help needs to know of a command's argument.
struct ArgumentHelp: Sendable {
  var placeholder: String
  var help: Localized
  /// The placeholder with brackets and dots that say how often it may stand.
  var usage: String

  init<Target>(_ spec: ArgumentSpec<Target>) {
    placeholder = spec.placeholder
    help = spec.help
    usage =
      switch spec.count {
      case .one: spec.placeholder
      case .optional: "[\(spec.placeholder)]"
      case .any: "[\(spec.placeholder)…]"
      case .atLeastOne: "\(spec.placeholder)…"
      }
  }
}

/// What help needs to know of a command.
struct CommandHelp: Sendable {
  var name: String
  var summary: Localized
  /// A few sentences and examples; lines that start with a blank are shown as they stand.
  var discussion: Localized
  var argument: ArgumentHelp?
  var options: [OptionHelp]
}
