/// One option, described once; parsing, help, completions and the manual all read this value.
struct OptionSpec<Target>: Sendable {
  /// What the option takes.
  enum Value: Sendable {
    case flag
    case choice([String])
    /// Any text; the placeholder names it in help, such as FILE or DATE.
    case text(placeholder: String)
  }

  /// The long name without its dashes.
  var name: String
  /// A one-letter name, for the few options typed daily.
  var short: Character?
  var value: Value
  /// One phrase without a final period.
  var help: Localized
  /// What a text has to be, such as a day; for the message when it is not.
  var expected: Localized?
  /// What a text stands for, so that a shell can complete it.
  var takes = WordKind.free
  /// Puts what was typed into the command; false when the value is not one the option can take.
  var store: @Sendable (inout Target, String) -> Bool

  /// An option that is there or not.
  static func flag(
    _ name: String, short: Character? = nil, _ help: Localized,
    set: @escaping @Sendable (inout Target) -> Void
  ) -> Self {
    Self(name: name, short: short, value: .flag, help: help) { target, _ in
      set(&target)
      return true
    }
  }

  /// An option that takes one of the cases of an enumeration.
  static func choice<V: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, short: Character? = nil, _ help: Localized,
    set: @escaping @Sendable (inout Target, V) -> Void
  ) -> Self {
    Self(name: name, short: short, value: .choice(V.allCases.map(\.rawValue)), help: help) {
      target, text in
      V(rawValue: text).map { set(&target, $0) } != nil
    }
  }

  /// An option that takes a text.
  static func text(
    _ name: String, short: Character? = nil, placeholder: String, takes: WordKind = .free,
    _ help: Localized, set: @escaping @Sendable (inout Target, String) -> Void
  ) -> Self {
    Self(
      name: name, short: short, value: .text(placeholder: placeholder), help: help, takes: takes
    ) { target, text in
      set(&target, text)
      return true
    }
  }

  /// An option that takes what a function can read, such as a day or a number.
  static func parsed<V>(
    _ name: String, short: Character? = nil, placeholder: String, takes: WordKind = .free,
    _ help: Localized, expected: Localized? = nil, read: @escaping @Sendable (String) -> V?,
    set: @escaping @Sendable (inout Target, V) -> Void
  ) -> Self {
    Self(
      name: name, short: short, value: .text(placeholder: placeholder), help: help,
      expected: expected, takes: takes
    ) { target, text in
      read(text).map { set(&target, $0) } != nil
    }
  }
}

/// The words after a command's name that are no options.
struct ArgumentSpec<Target>: Sendable {
  /// How often the argument may stand.
  enum Count: Sendable { case optional, one, any, atLeastOne }

  /// The name in help, such as FILE.
  var placeholder: String
  var count: Count
  var help: Localized
  /// What the words stand for, in order; the last one holds for all that follow.
  var takes: [WordKind] = []
  var store: @Sendable (inout Target, String) -> Void
}
