/// The answers behind satisfaction rates, for showing, and what is kept back because too few gave them.
extension Assessor {
  /// The surveys that a requirement's `sample` names, added up by group; over all subjects where it has some.
  mutating func samples(_ question: Question) -> [SurveySample] {
    guard let sample = question.check.sample else { return [] }
    evaluator.assumptions.recordsAreComplete = true
    defer { evaluator.assumptions.recordsAreComplete = false }
    guard let subjects = question.check.subjects, sample.rows.outerSlots != 0 else {
      let rows = evaluator.matches(sample.rows).definite
      return sample.reader.read(rows, in: store, on: question.day)
    }
    var rows: [RecordHandle] = []
    for subject in self.subjects(subjects, question) {
      evaluator.bind(subject, to: subjects.slot)
      rows += evaluator.matches(sample.rows).definite
    }
    return sample.reader.read(rows, in: store, on: question.day)
  }

  /// The surveys behind the value of the subject that is bound.
  private mutating func samplesOfSubject(_ question: Question) -> [SurveySample] {
    guard let sample = question.check.sample, sample.rows.outerSlots != 0 else { return [] }
    let rows = evaluator.matches(sample.rows).definite
    return sample.reader.read(rows, in: store, on: question.day)
  }

  /// Adds the surveys behind each subject that is shown; where a group is small, its value is kept back.
  mutating func addSamples(to subjects: inout [Assessment.Subject], _ question: Question) {
    guard let slot = question.check.subjects?.slot, question.check.sample != nil,
      tellsSamples || question.check.value != nil
    else { return }
    evaluator.assumptions.recordsAreComplete = true
    defer { evaluator.assumptions.recordsAreComplete = false }
    for position in subjects.indices {
      evaluator.bind(subjects[position].record, to: slot)
      let samples = samplesOfSubject(question)
      subjects[position].samples = samples
      if samples.contains(where: { $0.isSmall(store.settings) }) {
        subjects[position].value = nil
      }
    }
  }
}

extension Assessment.Outcome {
  /// Keeps the value back where a group behind it is small. What came of it stays: it is what was asked.
  mutating func keepBackSmallGroups(_ settings: RepositorySettings) {
    guard subjects == nil, samples.contains(where: { $0.isSmall(settings) }) else { return }
    isKeptBack = true
    hideValue()
  }
}
