/// An explanation as JSON; the shape is documented in `docs/json.md` and versioned by `schema`.
extension ExplanationReport {
  func renderJSON(_ explanation: RequirementExplanation, into output: inout [UInt8]) {
    let assessment = explanation.assessment
    let requirement = assessment.requirement
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("asOf", explanation.asOf.description)
      json.member("what", "requirement")
      json.member("id", requirement.id)
      json.member("title", requirement.title[names.language])
      json.member("state", assessment.state.rawValue)
      json.member("fails", assessment.fails)
      json.member("assessedOn", assessment.assessedOn?.description)
      json.member("reading", assessment.reading)
      json.member("facts") { json in
        json.array(of: explanation.facts) { json, fact in
          json.object(flat: true) { json in
            json.member("key", fact.key)
            json.member("label", fact.label)
            json.member("text", fact.text)
          }
        }
      }
      json.member("readings") { json in
        json.array(of: explanation.readings) { write($1, &$0) }
      }
      json.member("decisions") { write(explanation.decisions, &$0) }
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }

  private func write(_ reading: RequirementExplanation.Reading, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", reading.id)
      json.member("expressions") { json in
        json.array(of: reading.expressions) { json, expression in
          json.object { json in
            json.member("field", expression.field)
            json.member("expression", expression.text)
            json.member("words", expression.words)
            json.member("path", expression.location.path)
            json.member("line", expression.location.line)
          }
        }
      }
      json.member("formula", reading.formula)
      json.member("reasons", reading.reasons)
      json.member("parts") { json in json.array(of: reading.parts) { write($1, &$0) } }
      json.member("periods") { write(reading.periods, &$0) }
      json.member("subjects") { json in
        guard let subjects = reading.subjects else { return json.null() }
        write(subjects, &json)
      }
    }
  }

  private func write(_ subjects: RequirementExplanation.Subjects, _ json: inout JSONWriter) {
    json.object { json in
      json.member("choice") { write(subjects.choice, &$0) }
      json.member("groups") { json in
        json.array(of: subjects.groups) { json, group in
          json.object { json in
            json.member("result", group.result.rawValue)
            json.member("total", group.total)
            json.member("subjects") { json in
              json.array(of: group.shown) { json, subject in
                json.object { json in
                  writePlace(of: subject.record, &json)
                  json.member("value", subject.value)
                  json.member("start", subject.start)
                  json.member("due", subject.due?.description)
                  json.member("reasons", subject.reasons)
                  json.member("parts") { json in
                    json.array(of: subject.parts) { write($1, &$0) }
                  }
                  json.member("periods") { write(subject.periods, &$0) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ periods: RequirementExplanation.Periods?, _ json: inout JSONWriter) {
    guard let periods else { return json.null() }
    json.object { json in
      json.member("total", periods.total)
      json.member("shown") { json in
        json.array(of: periods.shown) { json, period in
          json.object { json in
            json.member("from", period.days.lowerBound.description)
            json.member("to", period.days.upperBound.description)
            json.member("isPart", period.isPart)
            json.member("result", period.result.rawValue)
            json.member("reasons", period.reasons)
            json.member("parts") { json in json.array(of: period.parts) { write($1, &$0) } }
          }
        }
      }
    }
  }

  private func write(_ part: RequirementExplanation.Part, _ json: inout JSONWriter) {
    json.object { json in
      json.member("mark", part.mark)
      json.member("words", part.words)
      json.member("value", part.value)
      json.member("recorded") { Self.write(part.recorded, &$0) }
      json.member("lowest") { Self.write(part.bounds?.low, &$0) }
      json.member("highest") { Self.write(part.bounds?.high, &$0) }
      json.member("complete", part.isComplete)
      json.member("outside", part.outside)
      json.member("counted") { write(part.counted, &$0) }
      json.member("open") { write(part.open, &$0) }
      json.member("leftOut") { json in
        json.array(of: part.leftOut) { json, group in
          json.object { json in
            json.member("condition", group.condition)
            json.member("records") { write(group.rows, &$0) }
          }
        }
      }
    }
  }

  /// By its digits where it ends; otherwise as a fraction in quotes.
  private static func write(_ value: ExactNumber?, _ json: inout JSONWriter) {
    guard let value else { return json.null() }
    json.number(value.decimal ?? value.fractionText)
  }

  func write(_ rows: RequirementExplanation.Rows, _ json: inout JSONWriter) {
    json.object { json in
      json.member("total", rows.total)
      json.member("shown") { json in
        json.array(of: rows.shown) { json, row in
          json.object(flat: true) { json in
            writePlace(of: row.record, &json)
            json.member("note", row.note)
          }
        }
      }
    }
  }

  func writePlace(of record: RecordHandle, _ json: inout JSONWriter) {
    let place = store.location(of: record)
    json.member("id", store.id(of: record))
    json.member("name", names.name(of: record))
    json.member("path", place.path)
    json.member("line", place.line)
  }
}
