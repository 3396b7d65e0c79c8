extension Form {
  /// What a person should look at before the form is handed in.
  ///
  /// Gaps are warnings, each where the record says it or should say it. Lengths are reported and never enforced, since the
  /// forms give them for reference; the private part is a note, since not every copy of the repo has it.
  ///
  /// - Parameter refused: the places of values that are errors already, so that none is reported twice.
  func check(_ answers: FormAnswers, refused: Set<SourceLocation> = []) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var missing: [SourceLocation: [FormField]] = [:]
    var unfilled: [String] = []
    var lengths: [Diagnostic] = []
    for (field, answer) in zip(fields, answers.answers) {
      if field.isPrivate {
        if answer.isEmpty { unfilled.append(field.label) }
      } else if answer.isEmpty {
        // The record's own place stands for many fields; an error there says nothing about this one.
        let isTold = answer.location != answers.record && refused.contains(answer.location)
        if field.isRequired, !isTold { missing[answer.location, default: []].append(field) }
      } else if case .choice(let options) = field.content, !refused.contains(answer.location) {
        findings += Self.check(answer, of: field, options)
      }
      if let reference = field.referenceLength, !answer.isEmpty {
        let length = answer.paragraphs.reduce(0) { $0 + $1.characterCount }
        lengths.append(
          .answerLength(field.label, length, reference: reference, at: answer.location))
      }
    }
    findings += missing.map { .missingAnswers($0.value, at: $0.key) }
    findings = findings.inFileOrder()
    if !unfilled.isEmpty {
      findings.append(.privatePartMissing(unfilled, answers.privatePart, at: answers.record))
    }
    if !lengths.isEmpty { findings.append(.answerLengths(lengths, at: answers.record)) }
    return findings
  }

  private static func check(
    _ answer: FormAnswer, of field: FormField, _ options: [FormField.Option]
  ) -> [Diagnostic] {
    let values = options.map(\.value)
    var findings = answer.texts.filter { !values.contains($0) }.map {
      Diagnostic.unknownOption(
        $0, of: field, close: closestMatch(to: $0, among: values), at: answer.location)
    }
    let chosen = options.filter { answer.texts.contains($0.value) }
    if chosen.count > 1 {
      findings.append(.severalOptions(field, chosen.map(\.label), at: answer.location))
    }
    return findings
  }
}
