/// A target report as JUnit XML, which most CI systems show as tests: a suite for each programme, a case for each
/// requirement.
///
/// Only what is met, or excepted by a decision, passes. What fails is a failure; everything else is skipped and says why,
/// so that nothing is green by silence. A requirement whose check has a mistake is an error.
extension TargetReport {
  /// - Parameter tool: the name and version of the programme.
  func renderJUnit(in language: Language, tool: String, into output: inout [UInt8]) {
    let words = words(in: language)
    let groups = groups
    var xml = XMLWriter()
    xml.element(
      "testsuites",
      [
        "name": title(words), "tests": String(assessments.count + run.broken.count),
        "failures": String(assessments.count(where: \.fails)), "errors": String(run.broken.count),
        "time": "0",
      ]
    ) { xml in
      for (number, group) in groups.enumerated() {
        write(group.assessments, of: group.programme, number, tool, words, &xml)
      }
      if !run.broken.isEmpty { writeBroken(number: groups.count, words, &xml) }
    }
    output.append(contentsOf: xml.text.utf8)
  }

  private func write(
    _ group: [Assessment], of programme: RecordHandle?, _ number: Int, _ tool: String,
    _ words: TargetWords, _ xml: inout XMLWriter
  ) {
    xml.element(
      "testsuite",
      [
        "name": programme.map(words.title(ofProgramme:))
          ?? words(zh: "不属于任何计划", en: "Of no programme"),
        "id": String(number), "tests": String(group.count),
        "failures": String(group.count(where: \.fails)), "errors": "0",
        "skipped": String(group.count { !$0.fails && !$0.passes }), "time": "0",
        "timestamp": "\(run.asOf)T00:00:00",
      ]
    ) { xml in
      xml.element("properties") { xml in
        xml.element("property", ["name": "tool", "value": tool])
        xml.element("property", ["name": "asOf", "value": run.asOf.description])
        if let district = run.district {
          xml.element("property", ["name": "district", "value": store.id(of: district)])
        }
      }
      for assessment in group { write(assessment, programme, words, &xml) }
    }
  }

  private func write(
    _ assessment: Assessment, _ programme: RecordHandle?, _ words: TargetWords,
    _ xml: inout XMLWriter
  ) {
    let requirement = assessment.requirement
    let place = store.location(of: requirement.record)
    let lines = words.lines(of: assessment) + ["\(place.path):\(place.line)"]
    let owner = programme.map { store.id(of: $0) + "." } ?? ""
    xml.element(
      "testcase",
      [
        "classname": owner + requirement.requirementClass,
        "name": "\(requirement.id) \(requirement.title[words.language])", "time": "0",
      ]
    ) { xml in
      if assessment.fails {
        xml.element(
          "failure",
          ["type": assessment.state.rawValue, "message": words.headline(of: assessment)],
          text: lines.joined(separator: "\n"))
      } else if !assessment.passes {
        xml.element(
          "skipped",
          ["type": assessment.state.rawValue, "message": words.headline(of: assessment)],
          text: lines.joined(separator: "\n"))
      } else {
        xml.element("system-out", text: lines.joined(separator: "\n"))
      }
    }
  }

  private func writeBroken(number: Int, _ words: TargetWords, _ xml: inout XMLWriter) {
    let count = String(run.broken.count)
    let name = words(zh: "没有评定的要求", en: "Requirements that could not be assessed")
    xml.element(
      "testsuite",
      [
        "name": name, "id": String(number), "tests": count, "failures": "0", "errors": count,
        "skipped": "0", "time": "0", "timestamp": "\(run.asOf)T00:00:00",
      ]
    ) { xml in
      for id in run.broken {
        xml.element("testcase", ["classname": "check", "name": id, "time": "0"]) { xml in
          xml.element(
            "error",
            [
              "type": "broken-check",
              "message": words(
                zh: "要求写得不对，没有评定；详见 eduplan check",
                en: "its check has a mistake; see eduplan check"),
            ])
        }
      }
    }
  }
}

extension Assessment {
  /// Whether a test of it passes: it is met, or a decision excepts it.
  fileprivate var passes: Bool { !fails && (state == .met || state == .excepted) }
}
