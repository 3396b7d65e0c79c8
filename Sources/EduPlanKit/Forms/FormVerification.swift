/// What has changed since a form was filled: of each field three things may differ, what was filled in, what the document
/// says now, and what the record says now.
struct FormVerification: Sendable {
  enum State: Sendable, Hashable {
    case unchanged
    case inDocument, inRecord
    case alikeInBoth, otherwiseInBoth
    /// There is no digest, as of a private value, and the document does not say what the record does.
    case differs
    case notFound
    /// Neither a digest nor a value to compare with.
    case notCompared

    var isChange: Bool { self != .unchanged && self != .notCompared }
  }

  /// By field of the form, those that have a place in the text.
  let results: [(field: Int, state: State)]

  /// - Parameter answers: what the record says now; nil when there is no such record.
  init(
    _ reading: FormReading, _ stamp: FormStamp, _ answers: FormAnswers?, in printed: PrintedForm
  ) {
    let form = printed.form
    let expected = answers.map {
      FormReading(PrintedForm.text(of: form.filled(with: $0)), as: printed)
    }
    results = form.fields.indices.filter(printed.fields.contains).map { number in
      let field = form.fields[number]
      func gists(_ reading: FormReading) -> Set<String> {
        Set(reading.values[number].map { field.answer($0, at: field.location).gist(for: field) })
      }
      let found = gists(reading)
      guard !found.isEmpty else { return (number, .notFound) }
      var now: Set<String>?
      if let answers, let expected {
        now = gists(expected).union([answers.answers[number].gist(for: field)])
      }
      let isAlike = now.map { found.isSubset(of: $0) }
      guard let digest = stamp.digests[field.name] else {
        // Filled without the private part, a blank says nothing of it.
        let isEmpty = found == [""] || now == [""]
        return (
          number,
          field.isPrivate && isEmpty
            ? .notCompared : isAlike.map { $0 ? .unchanged : .differs } ?? .notCompared
        )
      }
      func isAsFilled(_ gists: Set<String>) -> Bool {
        gists.contains { FormStamp.digest(of: $0, in: field, of: form.id) == digest }
      }
      // In several places, all must say it.
      let documentStays =
        found.count == 1 && isAsFilled(found) || isAlike == true && now.map(isAsFilled) == true
      let recordStays = now.map(isAsFilled) ?? true
      return switch (documentStays, recordStays) {
      case (true, true): (number, .unchanged)
      case (false, true): (number, .inDocument)
      case (true, false): (number, .inRecord)
      case (false, false): (number, isAlike == true ? .alikeInBoth : .otherwiseInBoth)
      }
    }
  }
}
