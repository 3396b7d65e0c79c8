/// When requirements are owed, as JSON.
extension TargetReport {
  /// From when a subject was counted, its last day, and the periods that ended without it or are not known.
  static func write(_ timing: Assessment.Timing, _ json: inout JSONWriter) {
    json.member("start", timing.start?.description)
    json.member("due", timing.due?.description)
    json.member("periods", texts(of: timing.failing))
    json.member("openPeriods", texts(of: timing.open))
  }

  private static func texts(of periods: [ClosedRange<Day>]) -> [String] {
    periods.map { "\($0.lowerBound)/\($0.upperBound)" }
  }

  /// From when it was counted, in which periods it is owed, and the last time where no period is stated.
  func writeTime(of assessment: Assessment, _ json: inout JSONWriter) {
    let outcome = assessment.outcome
    json.member("every", assessment.requirement.cadence?.description)
    json.member("starts") { json in
      json.array(of: Array((outcome?.starts ?? []).prefix(Assessor.evidenceLimit))) { json, use in
        json.object(flat: true) { json in
          json.member("start", use.start.description)
          json.member("by", self.name(of: use.source))
          json.member("count", use.count)
        }
      }
    }
    json.member("periods") { json in
      guard let periods = outcome?.periods else { return json.null() }
      json.object(flat: true) { json in
        json.member("owed", periods.owed)
        json.member("kept", periods.kept)
        if let timing = outcome?.timing {
          json.member("failing", Self.texts(of: timing.failing))
          json.member("open", Self.texts(of: timing.open))
        }
      }
    }
    json.member("last") { json in
      json.array(of: outcome?.last ?? []) { json, last in
        json.object(flat: true) { json in
          json.member("id", last.subject.map { store.id(of: $0) })
          json.member("date", last.date?.description)
          json.member("days", last.days)
        }
      }
    }
  }

  /// What says when subjects start; an interpretation by its id.
  private func name(of source: Assessment.StartSource) -> String {
    switch source {
    case .expression: "requirement"
    case .subject: "record"
    case .interpretation(let record): store.id(of: record)
    case .programme: "programme"
    }
  }
}
