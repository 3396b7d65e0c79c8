/// The words by which an expression would ask for what the public edition keeps back: many answers of yes or no are a number,
/// and a number that is worked out from others gives them away.
enum PublicWords {
  /// The first such word in an expression about records of a kind, outside of quotes; nil for one that asks for none.
  static func first(in text: String, kind: Int, _ schema: Schema) -> String? {
    let own = schema.kinds[kind].fields.filter(\.isSensitive).map(\.name)
    let fields = schema.kinds.flatMap(\.fields)
    // A name that is harmless in other kinds is refused only where it is not.
    let shared = Set(fields.filter { !$0.isSensitive }.map(\.name))
    let refused = Set(
      own + PlanStore.countsOfAnswers + [PlanStore.kindOfPeople]
        + fields.filter { $0.isSensitive && !shared.contains($0.name) }.map(\.name))
    var isQuoted = false
    var word = ""
    for character in text + " " {
      if !isQuoted, character.isLetter || character.isNumber || character == "-" {
        word.append(character)
        continue
      }
      if refused.contains(word) { return word }
      word = ""
      if character == "\"" { isQuoted.toggle() }
    }
    return nil
  }
}
