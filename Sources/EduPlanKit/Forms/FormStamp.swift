/// What a filled form says of its own making, in the document's properties: which form and application it is, at which
/// revision of the data it was filled, and a digest of what was put into each blank.
///
/// Digests let a reader see what was changed since, without the data. They are of public values only: a telephone number
/// has so few digits that all could be tried, so private blanks have none.
struct FormStamp: Sendable, Hashable {
  var form: String
  /// The id of the record; nil for a form with empty blanks.
  var application: String?
  /// The commit the data was at, `+` behind it where files differed from it; nil where there is no git.
  var revision: String?
  /// By the name of the field.
  var digests: [String: String] = [:]

  init(form: String) { self.form = form }

  /// - Parameter application: the record's id.
  init(_ form: Form, _ answers: FormAnswers, application: String, revision: String?) {
    self.form = form.id
    self.application = application
    self.revision = revision
    for (field, answer) in zip(form.fields, answers.answers) where !field.isPrivate {
      digests[field.name] = Self.digest(of: answer.gist(for: field), in: field, of: form.id)
    }
  }

  /// The digest of what a blank says. The names go in, too, so that equal texts in two blanks do not show as equal.
  static func digest(of gist: String, in field: FormField, of form: String) -> String {
    SHA256.hexDigest(of: Array("\(form)\n\(field.name)\n\(gist)".utf8))
  }

  // MARK: Properties

  private static let formName = "eduplan-form"
  private static let applicationName = "eduplan-application"
  private static let revisionName = "eduplan-revision"
  private static let digestName = "eduplan-sha256-"

  /// In the order they are written.
  var properties: [(name: String, value: String)] {
    var properties = [(name: Self.formName, value: form)]
    if let application { properties.append((Self.applicationName, application)) }
    if let revision { properties.append((Self.revisionName, revision)) }
    return properties
      + digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (Self.digestName + $0.key, $0.value) }
  }

  /// The stamp of a document that came back; nil when it has none.
  init?(reading package: OfficePackage) {
    let properties = DocumentProperties(of: package).values
    guard let form = properties[Self.formName] else { return nil }
    self.form = form
    application = properties[Self.applicationName]
    revision = properties[Self.revisionName]
    for (name, value) in properties where name.hasPrefix(Self.digestName) {
      digests[String(name.dropFirst(Self.digestName.count))] = value
    }
  }
}

extension FormAnswer {
  /// What an answer says, apart from how it is laid out: what digests and comparisons are made of.
  func gist(for field: FormField) -> String {
    switch field.content {
    case .choice(let options):
      options.filter { texts.contains($0.value) }.map(\.value).joined(separator: ",")
    case .prose: paragraphs.map(\.gist).filter { !$0.isEmpty }.joined(separator: "\n")
    case .date: CoarseDate(line).map(\.description) ?? line.gist
    default: line.gist
    }
  }
}

extension String {
  /// The text as a word processor gives it back: blanks as one space, none and no lines to write on at its ends.
  fileprivate var gist: String {
    var result = String.UnicodeScalarView()
    var hasBlank = false
    for scalar in withoutForbiddenCharacters.unicodeScalars {
      if scalar.properties.isWhitespace {
        hasBlank = true
      } else {
        if hasBlank, !result.isEmpty { result.append(" ") }
        hasBlank = false
        result.append(scalar)
      }
    }
    let isFiller = { (scalar: Unicode.Scalar) in FoldedText.isFiller(scalar) }
    guard let first = result.firstIndex(where: { !isFiller($0) }),
      let last = result.lastIndex(where: { !isFiller($0) })
    else { return "" }
    return String(result[first...last])
  }
}

extension FilledForm {
  /// The document with a stamp among its properties; those that the form itself has stay.
  func stamped(with stamp: FormStamp) -> FilledForm {
    FilledForm(
      parts: DocumentProperties.adding(stamp.properties, to: parts), diagnostics: diagnostics)
  }
}
