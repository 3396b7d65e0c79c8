/// The details of one requirement: clause, quote, readings, subjects and the records behind its result.
extension TargetWords {
  /// Clause, quote, readings, subjects and records behind one result.
  func details(of assessment: Assessment) -> Table {
    let requirement = assessment.requirement
    var table = Table(
      title: "\(requirement.id) \(requirement.title[language])",
      columns: [
        Table.Column(heading: self(zh: "项目", en: "Item")),
        Table.Column(heading: self(zh: "内容", en: "Content"), isFreeText: true),
      ])
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { table.rows.append([.label(label), .text(text)]) }
    }
    add(self(zh: "结果", en: "State"), state(of: assessment))
    add(self(zh: "条款", en: "Clause"), clause(of: requirement))
    add(self(zh: "原文", en: "Quote"), requirement.quote)
    add(self(zh: "约束程度", en: "Force"), name(of: requirement.force))
    add(self(zh: "评定日", en: "Assessed on"), assessment.assessedOn?.description)
    if let tolerance = assessment.tolerance {
      add(self(zh: "允许差额", en: "Tolerance"), text(tolerance, requirement))
    }
    if let outcome = assessment.outcome, outcome.subjects == nil, let top = outcome.numerator,
      let bottom = outcome.denominator
    {
      add(self(zh: "分子 / 分母", en: "Numerator / denominator"), "\(top) / \(bottom)")
    }
    for reading in assessment.readings {
      let mark = reading.id == assessment.reading ? self(zh: "（采用）", en: " (chosen)") : ""
      add(
        self(zh: "读法 \(reading.id)", en: "Reading \(reading.id)"),
        "\(reading.title[language])\(mark)\(self(zh: "：", en: ": "))\(text(of: reading.outcome, requirement))"
      )
    }
    if let subjects = assessment.outcome?.subjects {
      add(self(zh: "不符合", en: "Failing"), names(subjects.failing, requirement))
      add(self(zh: "有例外", en: "Excepted"), names(subjects.excepted, requirement))
      add(self(zh: "未定", en: "Open"), names(subjects.open, requirement))
    }
    for line in sampleLines(of: assessment) { add(self(zh: "答卷", en: "Answers"), line) }
    for gap in texts(of: assessment.shownGaps) { add(self(zh: "缺少", en: "Missing"), gap) }
    for (position, line) in recordLines(of: assessment).enumerated() {
      add(position == 0 ? self(zh: "怎样写", en: "To record") : "", line)
    }
    if let outcome = assessment.outcome, outcome.evidenceTotal > 0 {
      let places = outcome.evidence.prefix(Self.evidenceLimit).map {
        let place = store.location(of: $0)
        return "\(place.path):\(place.line)"
      }
      add(
        self(zh: "依据记录", en: "Evidence"),
        list(Array(places), total: outcome.evidenceTotal, unit: self(zh: "条", en: "records")))
      add(
        self(zh: "报全声明", en: "Declared complete by"),
        outcome.declarations.map { store.id(of: $0) }.joined(separator: self(zh: "、", en: ", ")))
    }
    return table
  }

  func clause(of requirement: Requirement) -> String? {
    guard let document = requirement.document else { return nil }
    let section = requirement.section.map { self(zh: " \($0)", en: " \($0)") } ?? ""
    let line = requirement.line.map { self(zh: "（原文第 \($0) 行）", en: " (line \($0))") } ?? ""
    return document + section + line
  }

  func text(of outcome: Assessment.Outcome, _ requirement: Requirement) -> String {
    var text: String
    if let subjects = outcome.subjects {
      text = "\(subjects.passed) / \(subjects.total)"
    } else if let value = outcome.value {
      text = self.text(value, requirement)
      if let top = outcome.numerator, let bottom = outcome.denominator {
        text += " = \(top) / \(bottom)"
      }
    } else {
      text = self(zh: "没有数值", en: "no value")
    }
    switch outcome.truth {
    case .yes: text += self(zh: "，符合", en: ", holds")
    case .no: text += self(zh: "，不符合", en: ", does not hold")
    case .unknown: text += self(zh: "，数据不足", en: ", not enough data")
    }
    return text
  }

  func names(_ subjects: [Assessment.Subject], _ requirement: Requirement) -> String {
    let names = subjects.prefix(Self.subjectLimit).map { subject in
      let id =
        store.isPersonKeptBack(subject.record)
        ? self(zh: "不公布", en: "not shown") : store.id(of: subject.record)
      return subject.value.map { "\(id) \(text($0, requirement))" } ?? id
    }
    return list(Array(names), total: subjects.count, unit: self(zh: "个", en: "in all"))
  }

  /// `a、b、c 等 12 个`.
  func list(_ names: [String], total: Int, unit: String) -> String {
    let text = names.joined(separator: self(zh: "、", en: ", "))
    return total > names.count
      ? self(zh: "\(text) 等 \(total) \(unit)", en: "\(text) and more, \(total) \(unit)") : text
  }
}
