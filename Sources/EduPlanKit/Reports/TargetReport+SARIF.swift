/// A target report as SARIF 2.1.0, which code scanning shows beside the lines: a rule for each requirement, a result where
/// one needs attention, at the requirement's record, with the failing subjects as related places.
///
/// Lines and columns count from 1, columns in Unicode scalars; paths are relative to the root of the repository.
struct SARIFTargets: Sendable {
  let report: TargetReport
  let words: TargetWords
  /// Of the programme.
  let version: String
  /// Where the data repo lies in the git repository, such as `data-repo/`.
  let prefix: String
  /// The commit the data is at, and whether it differs from it; nil without git.
  let revision: (commit: String, isDirty: Bool)?

  /// Failing subjects that get a place of their own.
  private static let relatedLimit = 100

  func render(into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.objects("runs", of: [report]) { json, _ in writeRun(&json) }
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }

  private func writeRun(_ json: inout JSONWriter) {
    let findings = report.run.diagnostics.inFileOrder()
    var codes: [String] = []
    for finding in findings where !codes.contains(finding.code) { codes.append(finding.code) }
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "eduplan")
        json.member("version", version)
        json.member("language", words.language == .zh ? "zh-CN" : "en")
        json.member("rules") { json in
          json.array { json in
            for assessment in report.assessments {
              json.element { json in json.object { writeRule(assessment.requirement, &$0) } }
            }
            for code in codes {
              json.element { json in json.object(flat: true) { $0.member("id", code) } }
            }
          }
        }
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.object("originalUriBaseIds") { json in
      json.object("SRCROOT") { json in
        message("description", words(zh: "仓库的根文件夹", en: "the root folder of the repository"), &json)
      }
    }
    json.member("results") { json in
      json.array { json in
        for (rule, assessment) in report.assessments.enumerated() {
          guard let level = report.level(of: assessment) else { continue }
          json.element { json in json.object { write(assessment, rule, level, &$0) } }
        }
        for finding in findings {
          let rule = report.assessments.count + (codes.firstIndex(of: finding.code) ?? 0)
          json.element { json in json.object { write(finding, rule, &$0) } }
        }
      }
    }
    json.object("properties") { json in
      json.member("asOf", report.run.asOf.description)
      json.member("district", report.run.district.map { report.store.id(of: $0) })
      json.member("revision", revision?.commit)
      json.member("dirty", revision?.isDirty)
      json.member("notes") { json in
        json.array(of: report.notes(words)) { $0.value($1) }
      }
    }
  }

  // MARK: Rules and results

  private func writeRule(_ requirement: Requirement, _ json: inout JSONWriter) {
    json.member("id", requirement.id)
    message("shortDescription", requirement.title[words.language], &json)
    if let clause = words.clauseLine(of: requirement) {
      message("fullDescription", clause, &json)
      message("help", clause, &json)
    }
    json.object("defaultConfiguration", flat: true) { json in
      json.member("level", requirement.force.binds ? "error" : "note")
    }
    json.object("properties", flat: true) { json in
      let programme = requirement.programme.map { [report.store.id(of: $0)] } ?? []
      json.member("tags", [requirement.requirementClass] + programme)
      json.member("force", requirement.force.rawValue)
    }
  }

  private func write(
    _ assessment: Assessment, _ rule: Int, _ level: Diagnostic.Severity, _ json: inout JSONWriter
  ) {
    let requirement = assessment.requirement
    json.member("ruleId", requirement.id)
    json.member("ruleIndex", rule)
    json.member("level", level.rawValue)
    if report.baseline != nil {
      json.member("baselineState", report.isKnown(assessment) ? "unchanged" : "new")
    }
    message("message", words.lines(of: assessment).joined(separator: "\n"), &json)
    json.objects("locations", of: [report.store.location(of: requirement.record)]) {
      writePlace($1, &$0)
    }
    let subjects = (assessment.outcome?.subjects?.failing ?? []).prefix(Self.relatedLimit)
    if !subjects.isEmpty {
      json.objects("relatedLocations", of: subjects.enumerated()) { json, item in
        json.member("id", item.offset + 1)
        writePlace(report.store.location(of: item.element.record), &json)
        message("message", words.names([item.element], requirement), &json)
      }
    }
    // So that a result stays the same one when its record moves within the file.
    json.object("partialFingerprints", flat: true) { json in
      json.member("eduplanRequirement/v1", requirement.id)
    }
    json.object("properties", flat: true) { json in
      json.member("state", assessment.state.rawValue)
    }
  }

  private func write(_ finding: Diagnostic, _ rule: Int, _ json: inout JSONWriter) {
    json.member("ruleId", finding.code)
    json.member("ruleIndex", rule)
    json.member("level", finding.severity.rawValue)
    let lines = [finding.message, finding.remedy].compactMap { $0?[words.language] }
    message("message", lines.joined(separator: "\n"), &json)
    if let location = finding.location {
      json.objects("locations", of: [location]) { writePlace($1, &$0) }
    }
  }

  // MARK: Parts

  private func writePlace(_ place: SourceLocation, _ json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      json.object("artifactLocation", flat: true) { json in
        json.member("uri", (prefix + place.path).percentEncodedPath)
        json.member("uriBaseId", "SRCROOT")
      }
      json.object("region", flat: true) { json in
        json.member("startLine", place.line)
        json.member("startColumn", place.column)
      }
    }
  }

  /// A message of plain text. Braces would stand for arguments and `[…](…)` for a link: what a record says is neither.
  private func message(_ key: String, _ text: String, _ json: inout JSONWriter) {
    let hasLink = text.contains("](")
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{", "}": escaped.append(scalar)
      case "[" where hasLink, "]" where hasLink: escaped.append("\\")
      default: break
      }
      escaped.append(scalar)
    }
    json.object(key, flat: true) { $0.member("text", String(escaped)) }
  }
}
