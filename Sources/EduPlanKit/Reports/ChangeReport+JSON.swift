/// A change report as JSON; the shape is documented in `docs/json.md` and versioned by `schema`.
extension ChangeReport {
  /// - Parameters:
  ///   - revision: the commit the data is at and whether it differs from it; nil without git.
  ///   - findings: how findings are written.
  func renderJSON(
    revision: (commit: String, isDirty: Bool)?, findings: DiagnosticRenderer,
    into output: inout [UInt8]
  ) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("asOf", after.run.asOf.description)
      json.member("revision", revision?.commit)
      json.member("dirty", revision?.isDirty)
      if case .whatIf(let files, let added, let replaced) = occasion {
        json.member("files", files)
        json.member("added", added)
        json.member("replaced", replaced)
      }
      writeMembers(findings: findings, &json)
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }

  /// What came out otherwise, as members of an object that has been begun.
  func writeMembers(findings: DiagnosticRenderer, _ json: inout JSONWriter) {
    json.member("totals") { json in
      json.object { json in
        for (key, report) in [("before", before), ("after", after)] {
          json.member(key) { json in
            json.object(flat: true) { json in
              for (state, count) in report.run.totals { json.member(state.rawValue, count) }
            }
          }
        }
      }
    }
    json.member("failing") { json in
      json.object(flat: true) { json in
        json.member("before", before.assessments.count(where: \.fails))
        json.member("after", after.assessments.count(where: \.fails))
      }
    }
    json.member("notAssessed") { json in
      json.object(flat: true) { json in
        json.member("before", before.run.broken)
        json.member("after", after.run.broken)
      }
    }
    json.member("changes") { json in
      json.array(of: changes) { write($1, &$0) }
    }
    json.member("unchanged", unchangedCount)
    json.member("findings") { json in
      json.object { json in
        json.member("gained") { findings.write(gained, into: &$0) }
        json.member("lost") { findings.write(lost, into: &$0) }
      }
    }
  }

  private func write(_ change: Change, _ json: inout JSONWriter) {
    json.object { json in
      let requirement = change.requirement
      json.member("id", requirement?.id)
      json.member("programme", programme(of: change))
      json.member("title", requirement?.title.zh)
      json.member("titleEn", requirement?.title.en)
      json.member("unit", requirement?.unit)
      json.member("before") { write(change.before, before, &$0) }
      json.member("after") { write(change.after, after, &$0) }
      for (key, difference) in [
        ("failing", change.failing), ("open", change.open), ("excepted", change.excepted),
        ("pending", change.pending),
      ] {
        json.member(key) { json in
          json.object { json in
            json.member("gained") { write(difference.gained, requirement, after, &$0) }
            json.member("lost") { write(difference.lost, requirement, before, &$0) }
            json.member("changed") {
              write(difference.moved.map(\.after), requirement, after, &$0)
            }
          }
        }
      }
    }
  }

  private func programme(of change: Change) -> String? {
    let report = change.after == nil ? before : after
    return change.requirement?.programme.map { report.store.id(of: $0) }
  }

  private func write(
    _ assessment: Assessment?, _ report: TargetReport, _ json: inout JSONWriter
  ) {
    guard let assessment else { return json.null() }
    let (requirement, outcome) = (assessment.requirement, assessment.outcome)
    json.object { json in
      func number(_ key: String, _ value: ExactNumber?, _ json: inout JSONWriter) {
        json.member(key) { TargetReport.write(value, in: requirement, &$0) }
      }
      json.member("state", assessment.state.rawValue)
      json.member("fails", assessment.fails)
      json.member("assessedOn", assessment.assessedOn?.description)
      number("value", outcome?.subjects == nil ? outcome?.value : nil, &json)
      json.member("comparison", requirement.threshold?.comparison.rawValue)
      number("threshold", requirement.threshold?.value, &json)
      json.member("numerator") { TargetReport.write(outcome?.numerator, &$0) }
      json.member("denominator") { TargetReport.write(outcome?.denominator, &$0) }
      number("lowest", outcome?.subjects == nil ? outcome?.bounds.low : nil, &json)
      number("highest", outcome?.subjects == nil ? outcome?.bounds.high : nil, &json)
      number("tolerance", assessment.tolerance, &json)
      json.member("reading", assessment.reading)
      json.member("missing") { json in
        json.array(of: assessment.shownGaps) { report.write($1, &$0) }
      }
    }
  }

  private func write(
    _ subjects: [Assessment.Subject], _ requirement: Requirement?, _ report: TargetReport,
    _ json: inout JSONWriter
  ) {
    json.array(of: subjects) { json, subject in
      json.object(flat: true) { json in
        report.writePlace(of: subject.record, &json)
        if let value = subject.value, let requirement {
          json.member("value") { TargetReport.write(value, in: requirement, &$0) }
        }
      }
    }
  }
}
