/// A history as JSON; the shape is documented in `docs/json.md` and versioned by `schema`.
extension TargetHistory {
  func renderJSON() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("by", step.rawValue)
      json.member("dirty", isDirty)
      json.member("cutOff", cutOff?.description)
      json.objects("points", of: points) { json, point in
        json.member("label", point.label)
        json.member("day", point.day.description)
        json.member("revision", point.revision?.name)
      }
      json.objects("requirements", of: series) { write($1, &$0) }
      json.objects("skipped", of: skipped) { json, skipped in
        json.member("revision", skipped.revision.name)
        json.member("day", skipped.revision.day.description)
        json.member("reason", isPublic ? nil : skipped.reason.zh)
        json.member("reasonEn", isPublic ? nil : skipped.reason.en)
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ series: Series, _ json: inout JSONWriter) {
    let requirement = series.last?.requirement
    json.member("id", series.id)
    json.member("programme", series.last?.programme)
    json.member("title", requirement?.title.zh)
    json.member("titleEn", requirement?.title.en)
    json.member("unit", requirement?.unit)
    json.member("due", series.last?.due?.description)
    json.member("values") { json in
      json.array(of: series.values.indices) { json, position in
        guard let value = series.values[position] else { return json.null() }
        json.object { json in
          write(value, &json)
          json.member("moves") { json in
            guard position < series.moves.count else { return json.null() }
            json.array(of: series.moves[position]) { write($1, value, &$0) }
          }
        }
      }
    }
    json.member("forecast") { json in
      guard let forecast = series.forecast else { return json.null() }
      write(forecast, &json)
    }
  }

  private func write(_ value: Value, _ json: inout JSONWriter) {
    json.member("state", value.state.rawValue)
    json.member("fails", value.fails)
    json.member("value") { write(value.number, of: value, &$0) }
    json.member("lowerBound", value.isLowerBound)
    json.member("total") { TargetReport.write(value.total, &$0) }
    json.member("comparison", value.requirement.threshold?.comparison.rawValue)
    json.member("threshold") { TargetReport.write(value.threshold, in: value.requirement, &$0) }
    json.member("numerator") { TargetReport.write(value.numerator, &$0) }
    json.member("denominator") { TargetReport.write(value.denominator, &$0) }
  }

  private func write(_ number: ExactNumber?, of value: Value, _ json: inout JSONWriter) {
    if value.total == nil {
      TargetReport.write(number, in: value.requirement, &json)
    } else {
      TargetReport.write(number, &json)
    }
  }

  private func write(_ move: Move, _ value: Value, _ json: inout JSONWriter) {
    json.object { json in
      json.member("revision", move.revision.name)
      json.member("day", move.revision.day.description)
      json.member("author", isPublic ? nil : move.revision.author)
      json.member("subject", isPublic ? nil : move.revision.subject)
      json.member("before") { write(move.before, of: value, &$0) }
      json.member("after") { write(move.after, of: value, &$0) }
    }
  }

  private func write(_ forecast: Forecast, _ json: inout JSONWriter) {
    func number(_ key: String, _ value: Double?, _ json: inout JSONWriter) {
      json.member(key) { json in
        if let value { json.number(Forecast.text(value)) } else { json.null() }
      }
    }
    json.object { json in
      json.member("method", "least-squares-line-12-months")
      json.member("points", forecast.samples.count)
      json.member("from", forecast.samples.first?.label)
      json.member("to", forecast.samples.last?.label)
      number("pacePerMonth", forecast.pace, &json)
      json.member("reachedOn", forecast.reachedOn?.description)
      json.member("due", forecast.due?.description)
      number("neededPerMonth", forecast.neededPace, &json)
      json.member("obstacle", forecast.obstacle?.rawValue)
    }
  }
}
