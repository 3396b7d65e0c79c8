/// A target report for a pull request: the totals first, then what fails, and everything else folded away.
extension TargetReport {
  /// - Parameter isVerbose: with the details of each requirement, folded too.
  func summary(in language: Language, verbose isVerbose: Bool) -> Report {
    let words = words(in: language)
    var report = Report(title: title(words), lead: notes(words))
    let failing = assessments.filter(\.fails)
    if failing.isEmpty {
      if failingCount == 0 {
        report.lead.append(words(zh: "没有不通过的要求。", en: "No requirement fails."))
      }
    } else {
      report.tables.append(table(of: failing, words))
    }
    for (programme, group) in groups {
      var table = words.table(of: group, programme: programme)
      table.title += words(zh: "（\(group.count) 条）", en: " (\(group.count))")
      table.isFolded = true
      report.tables.append(table)
      guard isVerbose else { continue }
      for assessment in group {
        var details = words.details(of: assessment)
        details.isFolded = true
        report.tables.append(details)
      }
    }
    return report
  }

  private func table(of failing: [Assessment], _ words: TargetWords) -> Table {
    Table(
      title: words(zh: "不通过的要求（\(failing.count) 条）", en: "Failing (\(failing.count))"),
      columns: [
        Table.Column(heading: words(zh: "要求", en: "Requirement")),
        Table.Column(heading: words(zh: "结果", en: "State")),
        Table.Column(heading: words(zh: "条款", en: "Clause"), isFreeText: true),
        Table.Column(heading: words(zh: "缺什么", en: "What is missing"), isFreeText: true),
      ],
      rows: failing.map { assessment in
        let requirement = assessment.requirement
        let clause = [words.clause(of: requirement), requirement.quote].compactMap(\.self)
        var missing = words.missing(of: assessment)
        if missing.isEmpty, let shortfall = words.shortfall(of: assessment) {
          missing = [[shortfall, requirement.unit].compactMap(\.self).joined(separator: " ")]
        }
        return [
          .text("\(requirement.id)\n\(requirement.title[words.language])"),
          .text(words.standing(of: assessment)),
          .text(clause.joined(separator: "\n")),
          .text(missing.joined(separator: "\n")),
        ]
      })
  }
}
