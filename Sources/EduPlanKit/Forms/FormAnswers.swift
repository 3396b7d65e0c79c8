/// What one record says to each blank of a form.
struct FormAnswers: Sendable, Hashable {
  /// In the order of the form's fields.
  var answers: [FormAnswer]
  /// Where the record stands.
  var record: SourceLocation
  var privatePart: PrivatePart

  /// Whether the record's private part was found; without it private blanks stay empty, and that is no gap.
  enum PrivatePart: Sendable, Hashable {
    case found
    case absent
    /// Not in the file that was named for it.
    case absentFrom(file: String)
  }

  /// Nothing in any blank, for a form to be filled by hand.
  static func blank(for form: Form) -> FormAnswers {
    FormAnswers(
      answers: form.fields.map { FormAnswer(texts: [], location: $0.location) },
      record: form.location, privatePart: .found)
  }
}

/// The value for one blank, as the record has it.
struct FormAnswer: Sendable, Hashable {
  /// One text; several for a list; none when the record says nothing.
  var texts: [String]
  /// For a field of repeated rows, the answers to its columns, row by row; `texts` then holds all that is not empty.
  var rows: [[FormAnswer]] = []
  /// Where the value stands, or where it belongs.
  var location: SourceLocation

  /// The paragraphs of all texts.
  var paragraphs: [String] { texts.flatMap(proseParagraphs) }
  /// All on one line, the items of a list as Chinese lists them.
  var line: String {
    texts.map { text in
      proseParagraphs(proseParagraphs(text).joined(separator: "\n")).joined()
    }.filter { !$0.isEmpty }.joined(separator: "、")
  }
  var isEmpty: Bool { paragraphs.isEmpty }
}
