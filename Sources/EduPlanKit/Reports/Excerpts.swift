/// The parts of two long texts that differ, and the beginnings of long ones.
enum Excerpts {
  /// Characters shown of what differs, and of what stands around it.
  private static let limit = 40
  private static let context = 8

  /// What differs between two texts, with a few characters around it; short texts stand whole.
  static func of(_ before: String, _ after: String) -> (before: String, after: String) {
    let (old, new) = (Array(before), Array(after))
    if old.count <= limit, new.count <= limit { return (before, after) }
    let most = min(old.count, new.count)
    var front = 0
    while front < most, old[front] == new[front] { front += 1 }
    var back = 0
    while back < most - front, old[old.count - 1 - back] == new[new.count - 1 - back] { back += 1 }
    return (piece(of: old, front, back), piece(of: new, front, back))
  }

  /// The text, cut where it is long.
  static func shortened(_ text: String) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  /// A text without the characters at its front and back that another has, too, but for a few.
  private static func piece(of text: [Character], _ front: Int, _ back: Int) -> String {
    let start = max(0, front - context)
    let end = min(text.count, text.count - back + context)
    let shown = text[start..<end]
    let isCut = shown.count > limit + 2 * context
    let middle =
      isCut
      ? String(shown.prefix(limit / 2 + context)) + "…" + String(shown.suffix(limit / 2 + context))
      : String(shown)
    return (start > 0 ? "…" : "") + middle + (end < text.count ? "…" : "")
  }
}
