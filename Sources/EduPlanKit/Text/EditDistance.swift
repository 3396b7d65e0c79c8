/// How many single-character insertions, deletions, replacements or swaps of neighbours turn one text into another.
///
/// Damerau–Levenshtein (optimal string alignment) over Unicode scalars, so that a Chinese name typed with one wrong
/// character is as near as an English word with one wrong letter.
func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.unicodeScalars)
  let b = Array(second.unicodeScalars)
  guard !a.isEmpty else { return b.count }
  guard !b.isEmpty else { return a.count }
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = previous
  for i in 1...a.count {
    current[0] = i
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforePrevious[j - 2] + 1)
      }
    }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[b.count]
}

/// The candidate that was probably meant, or nil when none is close: at most a third of the characters wrong, or the only
/// one that goes on where the text stops.
///
/// The first of equally near ones wins, so that the answer does not depend on a set's order.
func closestMatch(to text: String, among candidates: some Sequence<String>) -> String? {
  let length = text.unicodeScalars.count
  var best: (text: String, distance: Int)?
  for candidate in candidates {
    let allowed = max(1, max(length, candidate.unicodeScalars.count) / 3)
    guard abs(length - candidate.unicodeScalars.count) <= allowed else { continue }
    let distance = editDistance(text, candidate)
    if distance <= allowed, distance < length, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  if let best { return best.text }
  guard length >= 3 else { return nil }
  var longer: String?
  for candidate in candidates where candidate.hasPrefix(text) && candidate != longer {
    if longer != nil { return nil }
    longer = candidate
  }
  return longer
}

extension Localized {
  /// The question that goes with a name for which a close one was found.
  static func didYouMean(_ name: String) -> Self {
    Self(zh: "是不是“\(name)”？", en: "did you mean '\(name)'?")
  }
}
