/// A language of the tool's messages.
enum Language: String, CaseIterable, Sendable { case zh, en }

/// A text in both languages of the tool.
struct Localized: Sendable, Hashable {
  var zh: String
  var en: String

  init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
