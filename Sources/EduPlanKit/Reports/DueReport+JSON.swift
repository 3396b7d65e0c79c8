/// A report of what is due as JSON; the shape is documented in `docs/json.md` and versioned by `schema`.
extension DueReport {
  /// - Parameters:
  ///   - within: how far it looks ahead, as it was typed.
  ///   - revision: the commit the data is at and whether it differs from it; nil without git.
  func renderJSON(
    within: String, revision: (commit: String, isDirty: Bool)?, into output: inout [UInt8]
  ) {
    let names = SubjectNames(store)
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("asOf", asOf.description)
      json.member("within", within)
      json.member("until", until.description)
      json.member("revision", revision?.commit)
      json.member("dirty", revision?.isDirty)
      json.member("district", district.map { store.id(of: $0) })
      json.member("totals") { json in
        json.object(flat: true) { json in
          json.member("overdue", overdue.count)
          json.member("upcoming", upcoming.count)
          json.member("done", doneCount)
          json.member("excused", excusedCount)
          json.member("unstated", unstated.count)
          json.member("undecided", undecided.count)
        }
      }
      json.member("ofTheCity", cityCount)
      json.member("notRead", broken)
      for (key, obligations) in [("overdue", overdue), ("upcoming", upcoming)] {
        json.member(key) { json in
          json.array(of: obligations) { write($1, names, &$0) }
        }
      }
      json.member("unstated") { json in
        json.array(of: unstated) { json, item in
          json.object(flat: true) { json in
            write(item.requirement, &json)
            json.member("subject") { write(item.last.subject, names, &$0) }
            json.member("lastDone", item.last.date?.description)
            json.member("daysSince", item.last.days)
          }
        }
      }
      json.member("undecided") { json in
        json.array(of: undecided) { json, item in
          json.object { json in
            write(item.requirement, &json)
            json.member("matters", item.matters.map(\.rawValue))
            json.member("readings", item.requirement.readings.compactMap(\.id))
            json.member("subjects") { json in
              json.array(of: item.subjects) { write($1, names, &$0) }
            }
          }
        }
      }
    }
    json.endLine()
    output += json.bytes
  }

  private func write(
    _ obligation: Schedule.Item, _ names: SubjectNames, _ json: inout JSONWriter
  ) {
    json.object(flat: true) { json in
      write(obligation.requirement, &json)
      json.member("subject") { write(obligation.subject, names, &$0) }
      json.member("from", obligation.period?.lowerBound.description)
      json.member("to", obligation.period?.upperBound.description)
      json.member("due", obligation.due.description)
      json.member("days", days(to: obligation))
      json.member("opens", obligation.opens?.description)
      json.member("start", obligation.start?.description)
      json.member("surelyUndone", obligation.done == .no)
      json.member("value") { TargetReport.write(obligation.value, in: obligation.requirement, &$0) }
      json.member("threshold") {
        TargetReport.write(obligation.requirement.threshold?.value, in: obligation.requirement, &$0)
      }
      json.member("lastDone", obligation.last?.date?.description)
      json.member("uid", uid(of: obligation))
    }
  }

  private func write(_ requirement: Requirement, _ json: inout JSONWriter) {
    json.member("id", requirement.id)
    json.member("programme", requirement.programme.map { store.id(of: $0) })
    json.member("title", requirement.title.zh)
    json.member("titleEn", requirement.title.en)
    json.member("document", requirement.document)
    json.member("section", requirement.section)
  }

  private func write(
    _ subject: RecordHandle?, _ names: SubjectNames, _ json: inout JSONWriter
  ) {
    guard let subject else { return json.null() }
    let place = store.location(of: subject)
    json.object(flat: true) { json in
      json.member("id", store.id(of: subject))
      json.member("name", names.name(of: subject, in: store))
      json.member("path", place.path)
      json.member("line", place.line)
    }
  }
}
