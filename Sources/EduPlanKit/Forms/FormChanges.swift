/// What a document says otherwise than a record.
struct FormChanges: Sendable {
  /// One field whose answer is another.
  struct Change: Sendable, Hashable {
    /// The field's number.
    var field: Int
    var old: FormAnswer
    var new: FormAnswer
  }

  /// Why an answer in the document is not taken.
  enum Problem: Sendable, Hashable {
    /// The print around the blank is gone.
    case notFound
    /// The blank stands in several places, which say different things.
    case placesDiffer([String])
    case notADate(String)
  }

  /// In the order of the form's fields.
  private(set) var changes: [Change] = []
  private(set) var problems: [(field: Int, problem: Problem)] = []

  /// - Parameters:
  ///   - expected: what the same form says when it is filled from the record, read the same way; what comes out alike
  ///     has not changed, whatever reading did to both.
  init(
    _ reading: FormReading, expected: FormReading, _ answers: FormAnswers, in printed: PrintedForm
  ) {
    for (number, field) in printed.form.fields.enumerated() {
      guard printed.fields.contains(number) else { continue }
      let old = answers.answers[number]
      var gists = [old.gist(for: field)]
      gists += expected.values[number].map { value in
        field.answer(value, at: old.location).gist(for: field)
      }
      var found: [FormAnswer] = []
      for value in reading.values[number] {
        let answer = field.answer(value, at: old.location)
        let gist = answer.gist(for: field)
        guard !gists.contains(gist), !found.contains(where: { $0.gist(for: field) == gist })
        else { continue }
        found.append(answer)
      }
      if reading.values[number].isEmpty {
        problems.append((number, .notFound))
      } else if found.count > 1 {
        problems.append((number, .placesDiffer(found.map(\.line))))
      } else if let new = found.first {
        // A blank that was filled without the private part is no wish to forget what is there.
        if field.isPrivate, new.isEmpty { continue }
        if field.content == .date, !new.isEmpty, CoarseDate(new.line) == nil {
          problems.append((number, .notADate(new.line)))
        } else {
          changes.append(Change(field: number, old: old, new: new))
        }
      }
    }
  }
}

extension FormField {
  /// What was read from a blank, as a record would say it.
  func answer(_ value: FormReading.Value, at location: SourceLocation) -> FormAnswer {
    switch (value, content) {
    case (.options(let numbers), .choice(let options)):
      return FormAnswer(
        texts: numbers.filter(options.indices.contains).map { options[$0].value },
        location: location)
    case (.text(let text), .prose):
      let paragraphs = text.split(whereSeparator: \.isNewline).flatMap {
        proseParagraphs(String($0))
      }
      let prose = paragraphs.joined(separator: "\n\n")
      return FormAnswer(texts: prose.isEmpty ? [] : [prose], location: location)
    case (.text(let text), .date):
      let line = FormAnswer(texts: [text], location: location).line
      let date = CoarseDate(chinese: line).map(\.description) ?? line
      return FormAnswer(texts: date.isEmpty ? [] : [date], location: location)
    case (.text(let text), _):
      let line = FormAnswer(texts: [text], location: location).line
      return FormAnswer(texts: line.isEmpty ? [] : [line], location: location)
    case (.options, _): return FormAnswer(texts: [], location: location)
    }
  }
}

extension CoarseDate {
  /// Reads a date as people write it on forms, past the lines that were drawn to write on.
  init?(chinese text: String) { self.init(typed: text, ignoring: FoldedText.isFiller) }
}
