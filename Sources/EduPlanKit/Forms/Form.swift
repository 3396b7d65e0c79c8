/// A form that an office gives out: the Word document as issued, with a placeholder in each blank, and what may be written
/// there.
///
/// In comes the folder `templates/<form>/`: an unpacked .docx and `form.yaml`. Out comes, for the answers of one record, the
/// same document with the blanks filled, or its text. Nothing here knows what any form asks: labels, options, lengths and
/// where the answers stand in a record are all in the folder, so that a new form is a new folder.
struct Form: Sendable {
  let id: String
  /// As printed on the form.
  let title: String
  /// The name of the kind of record that fills it, and where `form.yaml` gives it.
  let kind: String
  let kindLocation: SourceLocation
  /// What a file that holds the form is called, without its ending; a template over the fields.
  let fileName: Template
  let fields: [FormField]
  /// The files of the Word document, the placeholders still in them.
  let parts: [FormPart]
  /// What the form brings for formats other than Word.
  let texts: FormTexts
  /// `form.yaml`, and where its record begins.
  let settings: RecordDocument
  let location: SourceLocation
}

/// A blank of a form: what is printed beside it, and which value of a record belongs there.
struct FormField: Sendable, Hashable {
  /// What may be written into a blank.
  enum Content: Sendable, Hashable {
    /// One line.
    case text
    /// Paragraphs; a paragraph of the form that holds nothing else is repeated for each.
    case prose
    /// Printed as people write it; recorded as `2024-01-10`.
    case date
    case phone
    /// One of the printed options is marked.
    case choice([Option])
    /// A list of groups: the rows of the form between `{{#name}}` and `{{/name}}` are repeated for each, and these
    /// fields are the blanks in them.
    case rows([FormField])
  }

  /// A printed option and the value that chooses it.
  struct Option: Sendable, Hashable {
    var value: String
    /// As printed.
    var label: String
  }

  /// The placeholder on the form.
  var name: String
  /// As printed beside the blank.
  var label: String
  /// The way to the value: a field of the record, or further through references, as in `school.name`.
  var path: String
  var content: Content
  var isRequired: Bool
  /// Kept outside the tracked records; printed when at hand, never asked for.
  var isPrivate: Bool
  /// How long the form suggests the text to be, in characters as Word counts them.
  var referenceLength: Int?
  /// Where `form.yaml` describes it, and where it gives the path.
  var location: SourceLocation
  var pathLocation: SourceLocation

  /// The blanks of a repeated row; none for any other field.
  var columns: [FormField] {
    if case .rows(let columns) = content { columns } else { [] }
  }

  /// The field of the record that the path begins with: where a person writes the answer.
  var key: String { String(path.prefix { $0 != "." }) }
}

/// One file of the Word document.
struct FormPart: Sendable {
  /// The name inside the .docx.
  var name: String
  var content: Content

  /// What filling the form does with the file.
  enum Content: Sendable {
    /// Copied as it is: styles, pictures.
    case bytes([UInt8])
    /// Has placeholders.
    case template(Template)
  }
}

extension Form {
  /// The id of the document the form comes from; nil where its settings name none.
  var document: String? {
    settings.records.first.flatMap {
      RecordValue(document: settings, node: $0)["document"]?.text
    }
  }
}
