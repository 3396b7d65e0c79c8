/// What one record says to each blank of a form.
struct FormAnswers: Sendable, Hashable {
  /// In the order of the form's fields.
  var answers: [FormAnswer]
  /// Where the record stands.
  var record: SourceLocation
  /// Whether the record's private part was found; without it private blanks stay empty, and that is no gap.
  var hasPrivatePart: Bool

  /// Nothing in any blank, for a form to be filled by hand.
  static func blank(for form: Form) -> FormAnswers {
    FormAnswers(
      answers: form.fields.map { FormAnswer(texts: [], location: $0.location) },
      record: form.location, hasPrivatePart: true)
  }
}

/// The value for one blank, as the record has it.
struct FormAnswer: Sendable, Hashable {
  /// One text; several for a list; none when the record says nothing.
  var texts: [String]
  /// Where the value stands, or where it belongs.
  var location: SourceLocation

  /// The paragraphs of all texts.
  var paragraphs: [String] { texts.flatMap(proseParagraphs) }
  var isEmpty: Bool { paragraphs.isEmpty }
}
