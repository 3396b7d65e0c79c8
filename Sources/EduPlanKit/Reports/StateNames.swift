extension AssessmentState {
  /// As people call it.
  var label: Localized {
    switch self {
    case .met: Localized(zh: "达到", en: "met")
    case .notMet: Localized(zh: "未达到", en: "not met")
    case .notDue: Localized(zh: "未到期", en: "not due")
    case .noData: Localized(zh: "数据不足", en: "no data")
    case .needsInterpretation: Localized(zh: "待解释", en: "needs interpretation")
    case .needsVerdict: Localized(zh: "待判断", en: "needs verdict")
    case .excepted: Localized(zh: "有例外", en: "excepted")
    case .notInForce: Localized(zh: "未施行", en: "not in force")
    case .reportOnly: Localized(zh: "只报数值", en: "report only")
    }
  }
}
