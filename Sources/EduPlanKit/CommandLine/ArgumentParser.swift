/// Reads the words of a command line into a command's properties, by its option specs alone.
struct ArgumentParser<Target> {
  let options: [OptionSpec<Target>]
  let argument: ArgumentSpec<Target>?
  /// Names the parser says are close when an option is unknown, beyond its own (the global ones).
  var alsoKnown: [String] = []

  /// Options of the target are stored; the words that are neither options nor their values are arguments.
  ///
  /// - Returns: the options that were typed, with their values.
  /// - Throws: what is wrong with the words, with the remedy; nothing on the disk is looked at.
  @discardableResult
  func parse(
    _ words: [String], into target: inout Target
  ) throws(UsageError) -> [(name: String, value: String)] {
    var options: [(name: String, value: String)] = []
    var arguments = 0
    var index = 0
    var onlyArguments = false
    while index < words.count {
      let word = words[index]
      index += 1
      if onlyArguments || word == "-" || !word.hasPrefix("-") {
        try store(argument: word, number: arguments, into: &target)
        arguments += 1
      } else if word == "--" {
        onlyArguments = true
      } else {
        let (spec, attached) = try find(word)
        var text = attached
        switch spec.value {
        case .flag:
          if attached != nil { throw .flagWithValue(spec.name) }
        case .choice, .text:
          if text == nil {
            // What looks like an option is one: a value like that is written onto the name, --name=--value.
            guard index < words.count, !words[index].hasPrefix("--") else {
              throw .missingValue(of: spec)
            }
            text = words[index]
            index += 1
          }
        }
        guard spec.store(&target, text ?? "") else {
          throw .badValue(text ?? "", of: spec)
        }
        options.append((spec.name, text ?? ""))
      }
    }
    if let argument, arguments == 0, argument.count == .one || argument.count == .atLeastOne {
      throw .missingArgument(argument.placeholder)
    }
    return options
  }

  /// The option a word names, and the value written onto it (`--name=value`, `-ovalue`).
  private func find(_ word: String) throws(UsageError) -> (OptionSpec<Target>, String?) {
    if word.hasPrefix("--") {
      let body = word.dropFirst(2)
      let name = body.prefix { $0 != "=" }
      let value = name.count < body.count ? String(body.dropFirst(name.count + 1)) : nil
      if let spec = options.first(where: { $0.name == name }) { return (spec, value) }
      throw .unknownOption(
        word, close: closestMatch(to: String(name), among: options.map(\.name) + alsoKnown))
    }
    let letter = word.dropFirst().first
    guard let spec = options.first(where: { $0.short != nil && $0.short == letter }) else {
      throw .unknownOption(word, close: nil)
    }
    let rest = word.dropFirst(2)
    return (spec, rest.isEmpty ? nil : String(rest.first == "=" ? rest.dropFirst() : rest))
  }

  private func store(argument word: String, number: Int, into target: inout Target)
    throws(UsageError)
  {
    guard let argument else { throw .unexpectedArgument(word) }
    if number > 0, argument.count == .one || argument.count == .optional {
      throw .unexpectedArgument(word)
    }
    argument.store(&target, word)
  }
}

extension UsageError {
  static func unknownOption(_ word: String, close: String?) -> Self {
    Self(
      Localized(zh: "没有选项“\(word)”", en: "there is no option '\(word)'"),
      remedy: close.map { Localized(zh: "是不是 --\($0)？", en: "did you mean --\($0)?") })
  }

  fileprivate static func flagWithValue(_ name: String) -> Self {
    Self(
      Localized(zh: "选项 --\(name) 不带值", en: "option --\(name) takes no value"),
      remedy: Localized(zh: "只写 --\(name)", en: "write --\(name) alone"))
  }

  fileprivate static func missingValue<Target>(of spec: OptionSpec<Target>) -> Self {
    Self(
      Localized(zh: "选项 --\(spec.name) 后面缺少值", en: "option --\(spec.name) needs a value"),
      remedy: expectation(of: spec))
  }

  static func badValue<Target>(_ text: String, of spec: OptionSpec<Target>) -> Self {
    Self(
      Localized(
        zh: "选项 --\(spec.name) 不接受“\(text)”", en: "option --\(spec.name) does not take '\(text)'"),
      remedy: closeChoice(to: text, of: spec) ?? expectation(of: spec))
  }

  private static func closeChoice<Target>(
    to text: String, of spec: OptionSpec<Target>
  ) -> Localized? {
    guard case .choice(let names) = spec.value else { return nil }
    return closestMatch(to: text, among: names).map { name in
      Localized(
        zh: "是不是 \(name)？可以写：\(names.joined(separator: "、"))",
        en: "did you mean \(name)? write one of: \(names.joined(separator: ", "))")
    }
  }

  static func missingArgument(_ placeholder: String) -> Self {
    Self(Localized(zh: "缺少参数 \(placeholder)", en: "argument \(placeholder) is missing"))
  }

  fileprivate static func unexpectedArgument(_ word: String) -> Self {
    Self(Localized(zh: "多余的参数“\(word)”", en: "unexpected argument '\(word)'"))
  }

  private static func expectation<Target>(of spec: OptionSpec<Target>) -> Localized? {
    switch spec.value {
    case .flag: nil
    case .choice(let names):
      Localized(
        zh: "可以写：\(names.joined(separator: "、"))",
        en: "write one of: \(names.joined(separator: ", "))")
    case .text(let placeholder):
      spec.expected.map { Localized(zh: "应当是\($0.zh)", en: "it takes \($0.en)") }
        ?? Localized(
          zh: "写成 --\(spec.name) \(placeholder)", en: "write --\(spec.name) \(placeholder)")
    }
  }
}
