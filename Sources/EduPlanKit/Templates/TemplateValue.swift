/// What a template is filled with: a closed tree of texts, lists and mappings. There is nothing in it to call.
enum TemplateValue: Sendable, Hashable {
  /// A known name that has no value: prints nothing, and is no mistake.
  case absent
  case boolean(Bool)
  case text(String)
  case list([TemplateValue])
  case mapping([String: TemplateValue])

  /// Whether a section over it is left out: nothing, false, an empty text or an empty list.
  var isFalse: Bool {
    switch self {
    case .absent, .boolean(false): true
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .boolean(true), .mapping: false
    }
  }
}
