/// What nobody has decided, as the lines of the record that would say it.
extension TargetWords {
  /// How to write down what is waited for; none where nothing waits for an interpretation.
  func recordLines(of assessment: Assessment) -> [String] {
    guard assessment.state == .needsInterpretation else { return [] }
    let fields = assessment.shownGaps.compactMap { field(of: $0.gap, assessment) }
    guard !fields.isEmpty else { return [] }
    let head = self(
      zh: "一条解释（interpretation），除下面几行外还要有 decided-by 和 decided-on，见 docs/states.md：",
      en:
        "an interpretation, with decided-by and decided-on besides these lines; see docs/states.md:"
    )
    return [head, "requirement: \(assessment.requirement.id)"] + fields
  }

  /// The line of an interpretation that settles a gap, its value in words; nil for what no interpretation settles.
  private func field(of gap: Evaluator.Gap, _ assessment: Assessment) -> String? {
    let date = self(zh: "年-月-日", en: "YYYY-MM-DD")
    return switch gap {
    case .start: "start: \(date)"
    case .due: "due: \(date)"
    case .schoolYear: "school-year-start: " + self(zh: "月-日", en: "MM-DD")
    case .partPeriods: "part-periods: " + self(zh: "owed 或 not-owed", en: "owed or not-owed")
    case .reading:
      "reading: "
        + assessment.readings.map(\.id).joined(separator: self(zh: " 或 ", en: " or "))
    case .tolerance: "tolerance: " + self(zh: "数或百分数", en: "a number or a percentage")
    default: nil
    }
  }
}
