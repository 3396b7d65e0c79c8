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
  /// What its value stands for.
  var takes: WordKind

  init<Target>(_ spec: OptionSpec<Target>) {
    name = spec.name
    short = spec.short
    help = spec.help
    switch spec.value {
    case .flag: (placeholder, choices, takes) = (nil, [], .free)
    case .choice(let names):
      (placeholder, choices, takes) = (names.joined(separator: "|"), names, .word(names))
    case .text(let text): (placeholder, choices, takes) = (text, [], spec.takes)
    }
  }

  /// The words that name it, as they are typed.
  var names: [String] { ["--\(name)"] + (short.map { ["-\($0)"] } ?? []) }

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
  /// What the words stand for, in order; the last one holds for all that follow.
  var takes: [WordKind]
  /// Whether several may stand, beyond those that `takes` tells.
  var repeats: Bool

  init<Target>(_ spec: ArgumentSpec<Target>) {
    placeholder = spec.placeholder
    help = spec.help
    takes = spec.takes
    repeats = spec.count == .any || spec.count == .atLeastOne
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

  /// The first word of a name of two, such as `template`.
  var group: String? { name.firstIndex(of: " ").map { String(name[..<$0]) } }
}

extension [CommandHelp] {
  /// The first words of names of two, each once, in order.
  var groups: [String] {
    var found: [String] = []
    for command in self {
      if let group = command.group, !found.contains(group) { found.append(group) }
    }
    return found
  }
}

extension ArgumentHelp {
  /// What stands at each place, and whether it goes on so behind: `(.kind, 0, false)`, `(.record, 1, true)`.
  var places: [(kind: WordKind, number: Int, goesOn: Bool)] {
    let kinds = takes.isEmpty ? [.free] : takes
    return kinds.enumerated().map { number, kind in
      (kind, number, repeats && number == kinds.count - 1)
    }
  }
}
