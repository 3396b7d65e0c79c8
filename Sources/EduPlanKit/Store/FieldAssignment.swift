/// A change to a field as people type it: `ownership=public`, `办学性质=公办`, `stages+=senior-high`, `to=`.
struct FieldAssignment: Sendable, Hashable {
  enum Operation: Sendable {
    case set
    /// Adds an item to a list.
    case add
    /// Takes an item out of a list.
    case takeOut
  }

  var path: String
  var operation: Operation
  /// Empty to remove the value.
  var text: String

  /// Nil where the word has no equals sign.
  init?(_ word: String) {
    guard let sign = word.firstIndex(where: { $0 == "=" || $0 == "＝" }), sign > word.startIndex
    else { return nil }
    var name = word[..<sign]
    operation = .set
    switch name.last {
    case "+", "＋": operation = .add
    case "-", "－": operation = .takeOut
    default: break
    }
    if operation != .set { name = name.dropLast() }
    guard !name.isEmpty else { return nil }
    path = name.trimmingBlanks
    text = String(word[word.index(after: sign)...])
  }
}
