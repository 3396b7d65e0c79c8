/// What was looked at on a machine and in a repo, in order, with what to do where something is not as it should be.
struct HealthReport: Sendable {
  enum State: String, Sendable, CaseIterable {
    case ok
    /// It works, but somebody should know.
    case look
    case broken

    var label: Localized {
      switch self {
      case .ok: Localized(zh: "正常", en: "ok")
      case .look: Localized(zh: "请看", en: "look here")
      case .broken: Localized(zh: "有问题", en: "broken")
      }
    }
  }

  /// What is looked at.
  enum Subject: String, Sendable, CaseIterable {
    case version, git, repository, history, leftovers, permissions, privacy, names, overrides
    case language, terminal, fonts

    var label: Localized {
      switch self {
      case .version: Localized(zh: "版本", en: "version")
      case .git: Localized(zh: "git", en: "git")
      case .repository: Localized(zh: "数据仓库", en: "data repo")
      case .history: Localized(zh: "历史", en: "history")
      case .leftovers: Localized(zh: "没写完的改动", en: "unfinished changes")
      case .permissions: Localized(zh: "读写权限", en: "permissions")
      case .privacy: Localized(zh: "不公开的数据", en: "private data")
      case .names: Localized(zh: "文件名", en: "file names")
      case .overrides: Localized(zh: "本仓库自己的种类和模板", en: "kinds and templates of its own")
      case .language: Localized(zh: "语言", en: "language")
      case .terminal: Localized(zh: "终端", en: "terminal")
      case .fonts: Localized(zh: "字体", en: "fonts")
      }
    }
  }

  struct Line: Sendable {
    var subject: Subject
    var state: State
    var text: Localized
    /// What to do; nil where there is nothing to do.
    var advice: Localized?
  }

  private(set) var lines: [Line] = []

  mutating func add(
    _ subject: Subject, _ state: State, _ text: Localized, advice: Localized? = nil
  ) {
    lines.append(Line(subject: subject, state: state, text: text, advice: advice))
  }

  var isBroken: Bool { lines.contains { $0.state == .broken } }

  func count(of state: State) -> Int { lines.count { $0.state == state } }

  // MARK: Printing

  /// A line for each thing looked at, what to do below it, and the sum.
  func text(in language: Language, width: DisplayWidth, columns: Int) -> String {
    let states = State.allCases.map { "[\($0.label[language])]" }
    let first = states.map { width.of($0) }.max() ?? 0
    let indent = String(repeating: " ", count: first + 1)
    var text = ""
    func add(_ words: String, behind start: String) {
      let lines = width.wrapped(words.terminalSafe, to: max(20, columns - first - 1))
      for (number, line) in lines.enumerated() {
        text += (number == 0 ? start : indent) + line + "\n"
      }
    }
    let colon = Localized(zh: "：", en: ": ")[language]
    for line in lines {
      let state = width.padded("[\(line.state.label[language])]", to: first)
      add(line.subject.label[language] + colon + line.text[language], behind: state + " ")
      if let advice = line.advice { add("→ " + advice[language], behind: indent) }
    }
    let sum = Localized(
      zh:
        "共 \(lines.count) 项：正常 \(count(of: .ok))，请看 \(count(of: .look))，有问题 \(count(of: .broken))",
      en:
        "\(lines.count) looked at: \(count(of: .ok)) ok, \(count(of: .look)) to look at, \(count(of: .broken)) broken"
    )
    return text + sum[language] + "\n"
  }

  func renderJSON(in language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.object("totals", flat: true) { json in
        for state in State.allCases { json.member(state.rawValue, count(of: state)) }
      }
      json.objects("checks", of: lines) { json, line in
        json.member("subject", line.subject.rawValue)
        json.member("state", line.state.rawValue)
        json.member("text", line.text[language])
        json.member("advice", line.advice?[language])
      }
    }
    json.endLine()
    return json.bytes
  }
}
