/// A target report as JSON; the shape is documented in `docs/json.md` and versioned by `schema`.
extension TargetReport {
  /// - Parameter revision: the commit the data is at and whether it differs from it; nil without git.
  func renderJSON(revision: (commit: String, isDirty: Bool)?, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("asOf", run.asOf.description)
      json.member("revision", revision?.commit)
      json.member("dirty", revision?.isDirty)
      json.member("totals") { json in
        json.object(flat: true) { json in
          for (state, count) in run.totals { json.member(state.rawValue, count) }
        }
      }
      json.member("failing", failingCount)
      json.member("hidden", hiddenCount)
      json.member("district", run.district.map { store.id(of: $0) })
      json.member("outsideDistrict", run.outsideDistrict)
      json.member("baseline") { write(baseline, &$0) }
      json.member("notAssessed", run.broken)
      json.member("examplesLeftOut", exampleCount)
      json.member("results") { json in
        json.array(of: assessments) { json, assessment in write(assessment, &json) }
      }
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }

  private func write(_ baseline: BaselineComparison?, _ json: inout JSONWriter) {
    guard let baseline else { return json.null() }
    func member(_ key: String, _ entries: [TargetBaseline.Entry], _ json: inout JSONWriter) {
      json.member(key) { json in
        json.array(of: entries) { json, entry in
          json.object(flat: true) { json in
            json.member("id", entry.id)
            json.member("subjects", entry.subjects)
          }
        }
      }
    }
    json.object { json in
      json.member("path", baseline.path)
      member("new", baseline.new, &json)
      json.member("known", baseline.known)
      member("improved", baseline.improved, &json)
      json.member("gone", baseline.gone)
    }
  }

  private func write(_ assessment: Assessment, _ json: inout JSONWriter) {
    let requirement = assessment.requirement
    let outcome = assessment.outcome
    func number(_ key: String, _ value: ExactNumber?, _ json: inout JSONWriter) {
      json.member(key) { Self.write(value, in: requirement, &$0) }
    }
    let threshold = requirement.threshold.flatMap { $0.isPercent ? $0.value.approximation : nil }
    func subjects(_ subjects: [Assessment.Subject]?, _ json: inout JSONWriter) {
      json.array(of: subjects ?? []) { write($1, requirement, threshold: threshold, &$0) }
    }
    json.object { json in
      json.member("id", requirement.id)
      json.member("programme", requirement.programme.map { store.id(of: $0) })
      json.member("class", requirement.requirementClass)
      json.member("force", requirement.force.rawValue)
      json.member("state", assessment.state.rawValue)
      json.member("fails", assessment.fails)
      json.member("districtPart", assessment.isDistrictPart)
      json.member("assessedOn", assessment.assessedOn?.description)
      number("value", outcome?.subjects == nil ? outcome?.value : nil, &json)
      json.member("comparison", requirement.threshold?.comparison.rawValue)
      number("threshold", requirement.threshold?.value, &json)
      json.member("unit", requirement.unit)
      json.member("numerator") { Self.write(outcome?.numerator, &$0) }
      json.member("denominator") { Self.write(outcome?.denominator, &$0) }
      json.member("due", requirement.due?.description)
      json.member("dueDay", assessment.dueDay?.description)
      json.member("document", requirement.document)
      json.member("section", requirement.section)
      json.member("quote", requirement.quote)
      json.member("missing") { json in
        json.array(of: assessment.shownGaps) { write($1, &$0) }
      }
      json.member("failing") { json in
        subjects(outcome?.subjects?.failing, &json)
      }
      json.member("evidence") { json in
        json.array(of: outcome?.evidence ?? []) { json, record in
          json.object(flat: true) { writePlace(of: record, &$0) }
        }
      }
      json.member("evidenceTotal", outcome?.evidenceTotal ?? 0)
      number("lowest", outcome?.subjects == nil ? outcome?.bounds.low : nil, &json)
      number("highest", outcome?.subjects == nil ? outcome?.bounds.high : nil, &json)
      json.member("title", requirement.title.zh)
      json.member("titleEn", requirement.title.en)
      json.member("line", requirement.line)
      json.member("territory", requirement.territory)
      json.member("approximate", requirement.hedge)
      number("tolerance", assessment.tolerance, &json)
      number("shortfall", assessment.shortfall, &json)
      json.member("reading", assessment.reading)
      json.member("readings") { json in
        json.array(of: assessment.readings) { json, reading in
          json.object(flat: true) { json in
            json.member("id", reading.id)
            json.member("title", reading.title.zh)
            json.member("holds", Self.holds(reading.outcome.truth))
            let value = reading.outcome.subjects == nil ? reading.outcome.value : nil
            number("value", value, &json)
            json.member("numerator") { Self.write(reading.outcome.numerator, &$0) }
            json.member("denominator") { Self.write(reading.outcome.denominator, &$0) }
          }
        }
      }
      json.member("open") { json in
        subjects(outcome?.subjects?.open, &json)
      }
      json.member("excepted") { json in
        subjects(outcome?.subjects?.excepted, &json)
      }
      json.member("pending") { json in
        subjects(outcome?.subjects?.pending, &json)
      }
      writeTime(of: assessment, &json)
      json.member("declarations", outcome?.declarations.map { store.id(of: $0) } ?? [])
      json.member("keptBack", outcome?.isKeptBack ?? false)
      json.member("samples") { write(outcome?.samples ?? [], threshold: threshold, &$0) }
    }
  }

  private static func holds(_ truth: Truth) -> Bool? {
    switch truth {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }

  /// A number in the requirement's unit: of a hundred where that is percent.
  static func write(
    _ value: ExactNumber?, in requirement: Requirement, _ json: inout JSONWriter
  ) {
    write(value.map { requirement.isPercent ? $0 * 100 : $0 }, &json)
  }

  /// By its digits where it ends; otherwise as a fraction in quotes, such as `"100/3"`: nothing is rounded.
  static func write(_ value: ExactNumber?, _ json: inout JSONWriter) {
    guard let value else { return json.null() }
    json.number(value.decimal ?? value.fractionText)
  }

  /// The answers behind a rate; of a small group only that there is one.
  ///
  /// - Parameter threshold: as a fraction of one, where it is a share.
  private func write(
    _ samples: [SurveySample], threshold: Double?, _ json: inout JSONWriter
  ) {
    json.array(of: samples) { json, sample in
      json.object(flat: true) { json in
        let isSmall = sample.isSmall(store.settings)
        json.member("group", sample.group)
        json.member("surveys", sample.surveys)
        json.member("keptBack", isSmall)
        guard !isSmall else { return }
        json.member("satisfied", number: sample.satisfied.description)
        json.member("valid", number: sample.valid.description)
        json.member("invited") { json in
          if let invited = sample.invited { json.number(invited.description) } else { json.null() }
        }
        if let interval = sample.interval {
          json.member("low", number: interval.lowPercent)
          json.member("high", number: interval.highPercent)
        }
        if let threshold { json.member("tooSmallToTell", sample.leavesOpen(threshold)) }
      }
    }
  }

  private func write(
    _ subject: Assessment.Subject, _ requirement: Requirement, threshold: Double?,
    _ json: inout JSONWriter
  ) {
    json.object(flat: true) { json in
      writePlace(of: subject.record, &json)
      if let value = subject.value {
        json.member("value") { Self.write(value, in: requirement, &$0) }
      }
      if !subject.samples.isEmpty {
        json.member("samples") { write(subject.samples, threshold: threshold, &$0) }
      }
      if let timing = subject.timing { Self.write(timing, &json) }
    }
  }

  func writePlace(of record: RecordHandle, _ json: inout JSONWriter) {
    let place = store.location(of: record)
    json.member("id", store.id(of: record))
    json.member("path", place.path)
    json.member("line", place.line)
  }

  func write(_ gap: Assessment.Gap, _ json: inout JSONWriter) {
    json.object(flat: true) { json in
      switch gap.gap {
      case .declaration(let kind, let programme, let territory):
        json.member("what", "return")
        json.member("kind", store.schema.kinds[kind].name)
        json.member("programme", programme.map { store.id(of: $0) })
        json.member("territory", territory.map { store.id(of: $0) })
      case .miscount(let declaration):
        json.member("what", "return-count")
        json.member("declaration", store.id(of: declaration))
      case .record(let kind):
        json.member("what", "record")
        json.member("kind", store.schema.kinds[kind].name)
      case .several(let kind):
        json.member("what", "one-record")
        json.member("kind", store.schema.kinds[kind].name)
      case .field(let kind, let field):
        json.member("what", "field")
        json.member("kind", store.schema.kinds[kind].name)
        json.member("field", store.schema.kinds[kind].fields[field].name)
        json.member("count", gap.count)
      case .verdict(let criterion):
        json.member("what", "verdict")
        json.member("criterion", criterion)
        json.member("count", gap.count)
      case .start:
        json.member("what", "start")
        json.member("count", gap.count)
      case .due: json.member("what", "due")
      case .schoolYear: json.member("what", "school-year-start")
      case .partPeriods:
        json.member("what", "part-periods")
        json.member("count", gap.count)
      case .periods:
        json.member("what", "periods")
        json.member("count", gap.count)
      case .reading: json.member("what", "reading")
      case .tolerance: json.member("what", "tolerance")
      case .zeroDenominator:
        json.member("what", "zero-denominator")
        json.member("count", gap.count)
      case .noDenominator:
        json.member("what", "denominator")
        json.member("count", gap.count)
      }
    }
  }
}
