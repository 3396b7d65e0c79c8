/// What `data/eduplan.yaml` says, and what it may say.
struct RepositorySettings: Sendable, Hashable {
  /// Groups that gave fewer valid answers are left out of reports: one could tell who answered what.
  var minimumGroup = Self.usualMinimumGroup

  /// No document states it; offices may set their own.
  static let usualMinimumGroup = 10
  private static let keys = ["format", "name", "language", "minimum-group"]

  init() {}

  /// Reads the settings; what is wrong with them is for `check` to say, and leaves what is usual.
  init(_ document: RecordDocument) {
    guard let root = document.records.first else { return }
    let settings = RecordValue(document: document, node: root)
    minimumGroup = settings["minimum-group"].flatMap(Self.minimum) ?? Self.usualMinimumGroup
  }

  private static func minimum(_ value: RecordValue) -> Int? {
    value.text.flatMap { Int($0) }.flatMap { (1...1000).contains($0) ? $0 : nil }
  }

  /// Whether the settings name a format that this programme does not know.
  static func isOfAnotherFormat(_ document: RecordDocument) -> Bool {
    guard let root = document.records.first else { return false }
    let format = RecordValue(document: document, node: root)["format"]?.text
    return format != nil && format != String(Repository.format)
  }

  /// The findings about a repo's settings; above all whether this programme can read its format.
  static func check(_ document: RecordDocument) -> [Diagnostic] {
    guard let root = document.records.first else {
      return document.diagnostics.isEmpty ? [.settingsWithoutFormat(document, nil)] : []
    }
    let settings = RecordValue(document: document, node: root)
    var findings: [Diagnostic] = []
    for (key, value) in settings.entries where !keys.contains(key) {
      findings.append(.unknownSetting(key, close: closestMatch(to: key, among: keys), value))
    }
    switch settings["format"]?.text {
    case nil: findings.append(.settingsWithoutFormat(document, settings))
    case String(Repository.format): break
    case .some(let text): findings.append(.unknownFormat(text, settings["format"] ?? settings))
    }
    if let language = settings["language"], Language(rawValue: language.text ?? "") == nil {
      findings.append(.unknownLanguage(language))
    }
    if let value = settings["minimum-group"], minimum(value) == nil {
      findings.append(.badMinimumGroup(value))
    }
    return findings
  }
}
