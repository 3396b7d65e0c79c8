import Foundation
import Testing

@testable import EduPlanKit

@Suite("Scripts: commands on small repos, with what they print and how they end")
struct ScriptTests {
  @Test("every script's commands print and end as it says", arguments: ScriptRunner.all())
  func script(name: String) throws {
    try ScriptRunner(name: name).expectToHold()
  }

  @Test("a script's name begins with the command it is about", arguments: ScriptRunner.all())
  func isNamed(name: String) {
    let commands = CommandList.all.map { $0.name } + ["usage"]
    #expect(commands.contains { name.hasPrefix($0 + "-") || name == $0 })
  }

  /// Finding codes stand in the sources as the first argument of what makes a finding.
  @Test("every finding code is shown by a script in both languages")
  func codesAreShown() throws {
    let scripts = try ScriptRunner.all().map {
      try String(contentsOfFile: ProjectFolder.tests + "/Scripts/\($0).txt", encoding: .utf8)
    }
    let zh = scripts.joined(separator: "\n")
    for code in try Self.codes() {
      #expect(
        zh.components(separatedBy: "[\(code)]").count > 2, "no script shows \(code) in zh and en")
    }
  }

  static func codes() throws -> [String] {
    let helper =
      /\b(?:code:|(schema|field|store)\()\s*"([a-z.-]+)"|\(\s*"([a-z]+(?:-[a-z]+)+)", Localized/
    var found: Set<String> = []
    for file in RoomTests.files() where file.path.hasSuffix("+Diagnostics.swift") {
      let path = RoomTests.sources + "/" + file.path
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let room = file.room.lowercased()
      for match in text.matches(of: helper) {
        let code = String(match.output.2 ?? match.output.3 ?? "")
        found.insert(code.contains(".") ? code : "\(room).\(code)")
      }
    }
    return found.sorted()
  }
}
