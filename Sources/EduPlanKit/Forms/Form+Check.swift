extension Form {
  /// How one blank stands.
  struct FieldState: Sendable, Hashable {
    enum Standing: String, Sendable {
      case filled
      /// Has to be filled in, and is not.
      case missing
      /// May stay empty.
      case empty
      /// Kept outside the tracked records, and not at hand.
      case withheld
      case unknownOption = "unknown-option"
      case severalOptions = "several-options"
    }

    /// How long a text is beside the length that the form suggests.
    enum Fit: String, Sendable { case short, right, long }

    var field: FormField
    var standing: Standing
    /// In characters as Word counts them; nil where the form suggests no length, or nothing is filled in.
    var length: Int?
    var location: SourceLocation

    var fit: Fit? {
      guard let length, let reference = field.referenceLength else { return nil }
      return Fit(length, reference: reference)
    }
    /// Whether the form cannot be handed in so.
    var isGap: Bool { [.missing, .unknownOption, .severalOptions].contains(standing) }
  }

  /// How every blank stands, in the order of the form.
  func states(of answers: FormAnswers) -> [FieldState] {
    zip(fields, answers.answers).map { field, answer in
      FieldState(
        field: field, standing: Self.standing(of: answer, in: field),
        length: field.referenceLength == nil || answer.isEmpty ? nil : answer.characterCount,
        location: answer.location)
    }
  }

  private static func standing(
    of answer: FormAnswer, in field: FormField
  ) -> FieldState.Standing {
    if answer.isEmpty {
      return field.isPrivate ? .withheld : field.isRequired ? .missing : .empty
    }
    guard case .choice(let options) = field.content else { return .filled }
    let values = options.map(\.value)
    if answer.texts.contains(where: { !values.contains($0) }) { return .unknownOption }
    return Set(answer.texts).count > 1 ? .severalOptions : .filled
  }

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
    findings += forbiddenCharacters(in: answers)
    for (state, answer) in zip(states(of: answers), answers.answers) {
      switch state.standing {
      case .withheld: unfilled.append(state.field.label)
      case .missing:
        // The record's own place stands for many fields; an error there says nothing about this one.
        let isTold = answer.location != answers.record && refused.contains(answer.location)
        if !isTold { missing[answer.location, default: []].append(state.field) }
      case .unknownOption, .severalOptions:
        if case .choice(let options) = state.field.content, !refused.contains(answer.location) {
          findings += Self.check(answer, of: state.field, options)
        }
      case .filled, .empty: break
      }
      if let length = state.length, let reference = state.field.referenceLength {
        lengths.append(
          .answerLength(state.field.label, length, reference: reference, at: answer.location))
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

  /// The answers with characters that no document can hold, and that are printed as �.
  private func forbiddenCharacters(in answers: FormAnswers) -> [Diagnostic] {
    zip(fields, answers.answers).compactMap { field, answer in
      let hidden = answer.texts.joined().unicodeScalars.filter { !$0.isXMLCharacter }
      return hidden.isEmpty ? nil : .replacedCharacters(hidden, in: field, at: answer.location)
    }
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

extension Form.FieldState.Fit {
  /// Under 60 % of the reference is short, over 120 % long.
  init(_ length: Int, reference: Int) {
    if length * 100 < reference * 60 {
      self = .short
    } else if length * 100 > reference * 120 {
      self = .long
    } else {
      self = .right
    }
  }
}

extension FormAnswer {
  /// The length of the answer as Word counts it.
  var characterCount: Int { paragraphs.reduce(0) { $0 + $1.characterCount } }
}
