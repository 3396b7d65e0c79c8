/// A language of the tool's messages.
enum Language: String, CaseIterable, Sendable { case zh, en }

/// A text in both languages of the tool.
struct Localized: Sendable, Hashable {
  var zh: String
  var en: String

  /// The text in one language.
  subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
