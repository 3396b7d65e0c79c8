/// A language of the tool's messages.
package enum Language: String, CaseIterable, Sendable { case zh, en }

/// A text in both languages of the tool.
package struct Localized: Sendable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
