/// When something is owed, in words.
extension TargetWords {
  /// The last day, or how long after which start, and how often: what stands in the column of due dates.
  func due(of assessment: Assessment) -> String? {
    let requirement = assessment.requirement
    let due = requirement.due.map { deadline in
      assessment.dueDay?.description ?? deadline.words[language]
    }
    guard let cadence = requirement.cadence else { return due }
    let every = cadence.words[language]
    return due.map { self(zh: "\(every)，至 \($0)", en: "\(every), until \($0)") } ?? every
  }
}

extension Deadline {
  /// Until when, such as `起算后18个月`.
  var words: Localized {
    switch self {
    case .on(let date): Localized(zh: date.description, en: date.description)
    case .afterStart(_, let text):
      Localized(zh: "起算后\(chinese(length: text))", en: "\(text) after the start")
    case .unspecified: Localized(zh: "未写明", en: "not stated")
    }
  }
}

extension Cadence {
  /// How often, such as `每半年`.
  var words: Localized {
    switch self {
    case .months(1, _): Localized(zh: "每月", en: "every month")
    case .months(6, _): Localized(zh: "每半年", en: "every half-year")
    case .months(12, _): Localized(zh: "每年", en: "every year")
    case .months(_, let text):
      Localized(zh: "每\(chinese(length: text))", en: "every \(text)")
    case .between(_, let text):
      Localized(
        zh: "每" + text.split(separator: " to ").map { chinese(length: $0) }.joined(separator: "至"),
        en: "every \(text)")
    case .schoolYear: Localized(zh: "每学年", en: "every school year")
    case .unspecified: Localized(zh: "未写明周期", en: "no period stated")
    }
  }
}

/// `18 months` as `18个月`; a number without a unit stays one.
private func chinese(length text: some StringProtocol) -> String {
  let words = text.split(separator: " ")
  guard words.count == 2, let count = words.first, let unit = words.last else { return "\(text)" }
  return switch unit {
  case "day", "days": "\(count)天"
  case "month", "months": "\(count)个月"
  default: "\(count)年"
  }
}

extension Assessment {
  /// The day it is due, or the month or year: its own date, what an interpretation states, or the day that the starts of
  /// all its subjects lead to. Nil where they differ, and where a start is not known.
  var dueDay: CoarseDate? {
    guard let deadline = requirement.due else { return nil }
    if let date = deadline.date ?? outcome?.decidedDue { return date }
    guard let outcome else { return nil }
    let known = outcome.starts.reduce(0) { $0 + $1.count }
    guard known > 0, known == (outcome.subjects?.total ?? 1) else { return nil }
    let days = Set(outcome.starts.map { deadline.day(from: $0.start) })
    guard days.count == 1, let day = days.first else { return nil }
    return day.map { CoarseDate($0) }
  }
}
