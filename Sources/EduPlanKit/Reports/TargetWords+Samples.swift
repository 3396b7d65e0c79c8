/// The answers behind satisfaction rates, in words.
extension TargetWords {
  /// Subjects whose answers are told one by one.
  private static let sampleSubjectLimit = 10

  /// One line a group, then the groups of the subjects that do not pass; small groups are named without their numbers.
  func sampleLines(of assessment: Assessment) -> [String] {
    guard let outcome = assessment.outcome else {
      // While no reading is chosen, they are behind every one of them.
      return assessment.readings.first.map { lines($0.outcome.samples, assessment.requirement) }
        ?? []
    }
    var texts = lines(outcome.samples, assessment.requirement)
    guard let subjects = outcome.subjects else { return texts }
    for subject in (subjects.failing + subjects.excepted).prefix(Self.sampleSubjectLimit) {
      texts += lines(subject.samples, assessment.requirement).map { line in
        self(
          zh: "\(store.id(of: subject.record))：\(line)",
          en: "\(store.id(of: subject.record)): \(line)")
      }
    }
    return texts
  }

  private func lines(_ samples: [SurveySample], _ requirement: Requirement) -> [String] {
    samples.map { line($0, requirement) }
  }

  private func line(_ sample: SurveySample, _ requirement: Requirement) -> String {
    let name = sample.group.map(label(ofGroup:)) ?? self(zh: "全部", en: "all")
    let head = self(
      zh: "\(name)，\(sample.surveys) 次调查",
      en: "\(name), \(sample.surveys) survey\(sample.surveys == 1 ? "" : "s")")
    guard !sample.isSmall(store.settings) else {
      return self(
        zh: "\(head)：有效答卷不到 \(store.settings.minimumGroup) 份，不公布",
        en: "\(head): fewer than \(store.settings.minimumGroup) valid answers, not shown")
    }
    var parts = [
      self(
        zh: "满意 \(sample.satisfied) / 有效 \(sample.valid)",
        en: "\(sample.satisfied) of \(sample.valid) satisfied")
    ]
    if let share = sample.share {
      parts[0] += self(zh: "（\(percent(share))）", en: " (\(percent(share)))")
    }
    if let invited = sample.invited,
      let rate = sample.valid.divided(by: invited)
    {
      parts.append(
        self(
          zh: "发放 \(invited)，回收率 \(percent(rate))",
          en: "\(invited) asked, \(percent(rate)) answered"))
    } else {
      parts.append(self(zh: "发放数没有填全，回收率不明", en: "response rate unknown"))
    }
    if let interval = sample.interval {
      parts.append(
        self(
          zh: "95% 区间 \(interval.lowPercent)%–\(interval.highPercent)%",
          en: "95 % interval \(interval.lowPercent)% to \(interval.highPercent)%"))
    }
    if let threshold = requirement.threshold, threshold.isPercent,
      sample.leavesOpen(threshold.value)
    {
      parts.append(
        self(
          zh: "样本太小，分不清在 \(threshold.value.percentDescription) 之上还是之下",
          en:
            "too small a sample to tell it from \(threshold.value.percentDescription)"))
    }
    return head + self(zh: "：", en: ": ") + parts.joined(separator: self(zh: "；", en: "; "))
  }

  /// To two digits after the point, for showing; what was compared is the exact count.
  private func percent(_ share: ExactNumber) -> String {
    let number = share * 100
    return
      (number.decimal.flatMap { $0.utf8.count <= 5 ? $0 : nil } ?? "≈" + number.rounded(toPlaces: 2))
      + "%"
  }

  /// What people call a group of a survey.
  private func label(ofGroup group: String) -> String {
    for kind in store.schema.kinds {
      guard kind.index(ofField: "satisfied") != nil, let field = kind.index(ofField: "group"),
        case .choice(let choices, _) = kind.fields[field].type,
        let choice = choices.first(where: { $0.value == group })
      else { continue }
      return choice.label[language]
    }
    return group
  }
}
