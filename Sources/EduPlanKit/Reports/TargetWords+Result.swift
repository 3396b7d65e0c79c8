/// One result in a few lines, for where there is no table: annotations, test reports, a pull request.
extension TargetWords {
  /// `加入集群的学校数：未达到：差 12（数值 238，目标 ≥ 250 所）`.
  func headline(of assessment: Assessment) -> String {
    assessment.requirement.title[language] + self(zh: "：", en: ": ") + standing(of: assessment)
  }

  /// The state with the numbers it follows from.
  func standing(of assessment: Assessment) -> String {
    let requirement = assessment.requirement
    var parts: [String] = []
    let value = value(of: assessment).plainText
    if !value.isEmpty { parts.append(self(zh: "数值 \(value)", en: "value \(value)")) }
    if requirement.threshold != nil {
      let unit = requirement.unit.map { " " + $0 } ?? ""
      let threshold = threshold(of: assessment).plainText + unit
      parts.append(self(zh: "目标 \(threshold)", en: "threshold \(threshold)"))
    }
    let text = state(of: assessment)
    let numbers = parts.joined(separator: self(zh: "，", en: ", "))
    return numbers.isEmpty ? text : self(zh: "\(text)（\(numbers)）", en: "\(text) (\(numbers))")
  }

  /// The clause with its quote.
  func clauseLine(of requirement: Requirement) -> String? {
    guard let clause = clause(of: requirement) else { return nil }
    let quote = requirement.quote.map { self(zh: "：\($0)", en: ": \($0)") } ?? ""
    return self(zh: "条款：\(clause)\(quote)", en: "clause: \(clause)\(quote)")
  }

  /// What is missing for it to be met: the subjects that fall short or are open, and what nobody has recorded.
  func missing(of assessment: Assessment) -> [String] {
    let requirement = assessment.requirement
    var lines: [String] = []
    if let subjects = assessment.outcome?.subjects {
      if !subjects.failing.isEmpty {
        let names = names(subjects.failing, requirement)
        lines.append(self(zh: "不符合：\(names)", en: "falling short: \(names)"))
      }
      if !subjects.open.isEmpty {
        let names = names(subjects.open, requirement)
        lines.append(self(zh: "未定：\(names)", en: "open: \(names)"))
      }
    }
    let gaps =
      assessment.fails && assessment.state == .notMet
      ? assessment.outcome?.gaps ?? [] : assessment.shownGaps
    for gap in texts(of: gaps) { lines.append(self(zh: "缺少：\(gap)", en: "missing: \(gap)")) }
    return lines
  }

  /// All of it, a line each.
  func lines(of assessment: Assessment) -> [String] {
    [headline(of: assessment)] + missing(of: assessment)
      + (clauseLine(of: assessment.requirement).map { [$0] } ?? [])
  }
}

extension TargetReport {
  /// How loudly a result is told where every one has a level; nil for those that need nobody's attention.
  ///
  /// What fails is an error, what failed already when the baseline was written a warning, as is what is open though it
  /// binds; what does not bind, and what is not due yet, is a note.
  func level(of assessment: Assessment) -> Diagnostic.Severity? {
    if assessment.fails { return .error }
    if isKnown(assessment) { return .warning }
    switch assessment.state {
    case .noData, .needsInterpretation, .needsVerdict:
      return assessment.requirement.force.binds ? .warning : .note
    case .notMet, .notDue: return .note
    case .met, .excepted, .notInForce, .reportOnly: return nil
    }
  }
}
