/// What is missing, in words.
extension TargetWords {
  /// Why records cannot be taken for all there are; nil for what is missing otherwise.
  func incompleteness(_ gap: Evaluator.Gap) -> Localized? {
    switch gap {
    case .declaration: Localized(zh: "未声明报全", en: "completeness not declared")
    case .miscount: Localized(zh: "与报全声明的条数不符", en: "not the number declared complete")
    default: nil
    }
  }

  /// What is missing, as phrases; declarations that differ in the district only are one.
  func texts(of gaps: [Assessment.Gap]) -> [String] {
    var texts: [String] = []
    var position = 0
    while position < gaps.count {
      guard case .declaration(let kind, let programme, _) = gaps[position].gap else {
        texts.append(text(of: gaps[position]))
        position += 1
        continue
      }
      var territories: [String] = []
      while position < gaps.count,
        case .declaration(kind, programme, let territory) = gaps[position].gap
      {
        if let territory { territories.append(store.id(of: territory)) }
        position += 1
      }
      let owner = programme.map { store.id(of: $0) }
      let names = territories.joined(separator: self(zh: "、", en: ", "))
      texts.append(
        self(
          zh: "\(label(kind))的报全声明" + (owner.map { "，计划 \($0)" } ?? "")
            + (names.isEmpty ? "" : "（\(names)）"),
          en: "a return for \(label(kind))" + (owner.map { " of \($0)" } ?? "")
            + (names.isEmpty ? "" : " (\(names))")))
    }
    return texts
  }

  private func label(_ kind: Int) -> String {
    let kind = store.schema.kinds[kind]
    return self(zh: "“\(kind.label.zh)”", en: "'\(kind.name)'")
  }

  func text(of gap: Assessment.Gap) -> String {
    switch gap.gap {
    case .declaration(let kind, _, _): return label(kind)
    case .miscount(let declaration):
      let id = store.id(of: declaration)
      return self(
        zh: "报全声明 \(id) 写的条数与记录不符",
        en: "the number of records that return \(id) declares is not the number there are")
    case .record(let kind):
      return self(zh: "符合条件的\(label(kind))记录", en: "a record of \(label(kind)) that fits")
    case .several(let kind):
      return self(
        zh: "\(label(kind))只应有一条符合条件，却有几条且数值不同",
        en: "one record of \(label(kind)) was asked for, several fit and differ")
    case .field(let kind, let field):
      let declared = store.schema.kinds[kind].fields[field]
      return self(
        zh: "\(label(kind))的“\(declared.label.zh)”没有填（\(gap.count) 处）",
        en: "'\(declared.name)' of \(label(kind)) (\(gap.count) times)")
    case .verdict(let criterion):
      return self(
        zh: "对“\(criterion)”的判断（\(gap.count) 处）",
        en: "a verdict on '\(criterion)' (\(gap.count) times)")
    case .start:
      return self(
        zh: "起算日没有定，或写得太粗（\(gap.count) 处）",
        en: "a start, or a start that is precise enough (\(gap.count) times)")
    case .due: return self(zh: "期限是哪一天", en: "the day it is due")
    case .schoolYear:
      return self(zh: "学年从哪一天开始", en: "the day a school year starts")
    case .partPeriods:
      return self(
        zh: "不满一个周期的要不要算（\(gap.count) 处）",
        en: "whether a period that is cut short is owed (\(gap.count) times)")
    case .periods:
      return self(
        zh: "起算日写得太早，周期多于 \(Cadence.countLimit) 个，请核对（\(gap.count) 处）",
        en:
          "a start less long ago: there are over \(Cadence.countLimit) periods; check the date (\(gap.count) times)"
      )
    case .reading: return self(zh: "采用哪种读法", en: "which reading holds")
    case .tolerance: return self(zh: "差多少仍算达到", en: "how far from the threshold is still met")
    case .zeroDenominator:
      return self(zh: "分母是零（\(gap.count) 处）", en: "a denominator: it is zero (\(gap.count) times)")
    case .noDenominator:
      return self(zh: "分母（\(gap.count) 处）", en: "a denominator (\(gap.count) times)")
    }
  }
}

extension Assessment {
  /// The gaps that matter to a reader: where something is open, those of every reading while none is chosen.
  var shownGaps: [Gap] {
    switch state {
    case .needsInterpretation:
      guard let outcome else { return [Gap(gap: .reading, count: 1)] }
      return outcome.isUntimed ? outcome.gaps : [Gap(gap: .tolerance, count: 1)]
    case .noData, .needsVerdict, .notDue, .reportOnly:
      if let outcome { return outcome.gaps }
      var seen: Set<Evaluator.Gap> = []
      return readings.flatMap(\.outcome.gaps).filter { seen.insert($0.gap).inserted }
    default: return []
    }
  }

  /// How much is missing to the threshold; negative where there is too much. Nil where nothing is, or nothing is known.
  var shortfall: ExactNumber? {
    guard let threshold = requirement.threshold, let outcome, outcome.subjects == nil,
      outcome.truth == .no || state == .notDue, let value = outcome.value
    else { return nil }
    return threshold.value - value
  }
}
