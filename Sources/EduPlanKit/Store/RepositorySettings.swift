/// What `data/eduplan.yaml` may say.
enum RepositorySettings {
  private static let keys = ["format", "name", "language"]

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
    return findings
  }
}
