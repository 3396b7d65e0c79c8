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
    // The commands of a group share its word, as template does.
    let commands =
      CommandList.all.compactMap { $0.name.split(separator: " ").first.map(String.init) }
      + ["usage"]
    #expect(commands.contains { name.hasPrefix($0 + "-") || name == $0 })
  }

  @Test("the escapes of a script make the bytes they say, and a wrong one is refused")
  func escapes() throws {
    let script = """
      >>> bytes a.yaml
      \\xEF\\xBB\\xBF---
      name: '\\\\'\\
      >>> run records a.yaml
      """
    let replayed = try ScriptRunner.replay(script)
    #expect(replayed.contains(#""name": "\\""#))
    #expect(replayed.contains("[records.byte-order-mark]"))
    #expect(replayed.contains("[records.no-final-line-break]"))
    #expect(throws: ScriptRunner.ScriptError.self) {
      try ScriptRunner.replay(">>> bytes a.yaml\n\\q\n")
    }
    #expect(throws: ScriptRunner.ScriptError.self) { try ScriptRunner.replay(">>> fil a.yaml\n") }
  }

  // MARK: Finding codes

  /// Codes that no small script can show, with the reason.
  static let exempt = [
    "exchange.error-value": "it takes a workbook; WorkbookReaderTests shows it",
    "exchange.uncalculated": "it takes a workbook; WorkbookReaderTests shows it",
    "exchange.merged-cells": "it takes a workbook; WorkbookReaderTests shows it",
    "exchange.hidden-cells": "it takes a workbook; WorkbookReaderTests shows it",
    "records.not-writable": "no kind has lists within lists, and the writer quotes what it must",
    "records.too-large": "it takes a file of more than 4 GiB",
    "records.too-many-findings": "it takes a thousand others",
    "templates.unknown-name": "the names of a form are checked before it is filled",
    "templates.endless-partial": "no command has templates that insert others",
  ]

  @Test("every finding code is shown by a script in both languages")
  func codesAreShown() throws {
    let shown = try Self.shownCodes()
    let missing = try Self.codes().sorted().compactMap { code -> String? in
      let languages = Language.allCases.filter { !shown[$0, default: []].contains(code) }
      guard Self.exempt[code] == nil, !languages.isEmpty else { return nil }
      return "\(code) (\(languages.map(\.rawValue).joined(separator: ", ")))"
    }
    #expect(missing.isEmpty, "no script shows \(missing.joined(separator: ", "))")
    let known = try Self.codes()
    for code in Self.exempt.keys {
      #expect(known.contains(code), "\(code) is exempt, but gone")
      #expect(!shown.values.contains { $0.contains(code) }, "\(code) is exempt, but shown")
    }
  }

  @Test("every code that a script shows is found in the sources, so that none is missed above")
  func codesAreFound() throws {
    let known = try Self.codes()
    for (language, codes) in try Self.shownCodes() {
      let unknown = codes.subtracting(known).sorted()
      #expect(unknown.isEmpty, "\(unknown) (\(language)) stand in no +Diagnostics file")
    }
  }

  @Test("findings are worded in +Diagnostics files alone", arguments: RoomTests.files())
  func findingsStandApart(file: RoomTests.SourceFile) {
    guard !file.path.hasSuffix("+Diagnostics.swift"), file.path != "Diagnostics/Diagnostic.swift"
    else { return }
    #expect(!file.code.contains(/\bDiagnostic\(\s*$|\bDiagnostic\(\s*severity:|\bseverity: \./))
  }

  @Test("every error and warning shows the line it is about and says what to do")
  func findingsHelp() throws {
    for name in ScriptRunner.all() {
      let text = try String(
        contentsOfFile: ProjectFolder.tests + "/Scripts/\(name).txt", encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        guard line.contains(#/^\S.*: (?:error|warning)\[[a-z0-9.-]+\]: /#) else { continue }
        let rest = lines[(number + 1)...].drop { $0.contains(#/^ +(?:\d+ )?\|/#) }
        // Nobody counts the lines of a Word file.
        let isAboutAFile = [
          "store.unclaimed-file", "forms.not-this-form", "forms.unread-answer",
        ].contains { line.contains("[\($0)]") }
        // Of a row of a table, the message says which one.
        let isAboutARow = line.contains(#/^\S+\.(?:csv|json|jsonl|xlsx):\d/#)
        #expect(
          rest.startIndex > number + 1 || isAboutAFile || isAboutARow, "no line below: \(line)")
        let remedy = rest.first ?? ""
        #expect(remedy.contains(#/^ +(?:帮助：|help: )\S/#), "no remedy below: \(line)")
      }
    }
  }

  // MARK: Usage errors

  /// Messages, in Chinese, that no script can show, with the reason.
  static let exemptMessages = [
    "没有工作表“\\(name)”": "it takes a workbook; WorkbookReaderTests shows it",
    "有 \\(names.count) 个工作表有内容，不知道读哪一个": "it takes a workbook; WorkbookReaderTests shows it",
    "“\\(id)”的 \\(column) 太长，Excel 的一格放不下":
      "it takes a text of 32,768 characters; RoundTripTests shows it",
    "这个数据仓库没有名单模板": "rosters come with the programme",
    "这个数据仓库里没有表格": "a form comes with the programme",
  ]

  @Test("every usage error is shown by a script in both languages")
  func usageErrorsAreShown() throws {
    let lines = try ScriptRunner.all().flatMap { name in
      try String(contentsOfFile: ProjectFolder.tests + "/Scripts/\(name).txt", encoding: .utf8)
        .split(separator: "\n").filter { $0.hasPrefix("eduplan: ") }.map { $0.dropFirst(9) }
    }
    let messages = try Self.usageMessages()
    #expect(messages.count > 20, "usage errors are no longer found in the sources")
    for message in messages where Self.exemptMessages[message.zh] == nil {
      for text in [message.zh, message.en] {
        let pattern = try Self.pattern(of: text)
        let isShown = try lines.contains { try pattern.wholeMatch(in: $0) != nil }
        #expect(isShown, "no script shows: \(text)")
      }
    }
  }

  /// The messages of usage errors as they stand in the sources, with their interpolations.
  private static func usageMessages() throws -> [Localized] {
    let literal = #/"((?:[^"\\]|\\\((?:[^()]|\([^()]*\))*\)|\\.)*)"/#
    let made = #/(?:Self|UsageError)\(\s*Localized\(\s*zh:\s*/#
    var found: [Localized] = []
    for file in RoomTests.files() where ["Commands", "CommandLine"].contains(file.room) {
      let text = try String(contentsOfFile: RoomTests.sources + "/" + file.path, encoding: .utf8)
      for start in text.matches(of: made) {
        guard let zh = text[start.range.upperBound...].prefixMatch(of: literal),
          let en = text[zh.range.upperBound...].firstMatch(of: literal)
        else { continue }
        found.append(Localized(zh: String(zh.output.1), en: String(en.output.1)))
      }
    }
    return found
  }

  /// What a message of the sources looks like when it is printed.
  private static func pattern(of message: String) throws -> Regex<AnyRegexOutput> {
    let parts = message.split(
      separator: #/\\\((?:[^()]|\([^()]*\))*\)/#, omittingEmptySubsequences: false)
    let escaped = parts.map { part in
      part.unicodeScalars.map {
        $0.properties.isAlphabetic ? String($0) : "\\x{\(String($0.value, radix: 16))}"
      }
      .joined()
    }
    return try Regex(escaped.joined(separator: ".*"))
  }

  private static func shownCodes() throws -> [Language: Set<String>] {
    try ScriptRunner.all().map { try ScriptRunner(name: $0).shownCodes() }
      .reduce(into: [:]) { all, codes in all.merge(codes) { $0.union($1) } }
  }

  /// A code stands in a `+Diagnostics.swift` file of its room as one literal, never put together: either whole
  /// (`"records.tab"`), or without the room as the first argument of what makes the finding or the first part of a
  /// tuple (`("tab", …`).
  static func codes() throws -> Set<String> {
    var found: Set<String> = []
    for file in RoomTests.files() where file.path.hasSuffix("+Diagnostics.swift") {
      let text = try String(contentsOfFile: RoomTests.sources + "/" + file.path, encoding: .utf8)
      let room = file.room.lowercased()
      let before = found.count
      for match in text.matches(of: /"([a-z]+)\.[a-z]+(?:-[a-z0-9]+)*"/)
      where match.output.1 == room {
        found.insert(String(match.output.0.dropFirst().dropLast()))
      }
      for match in text.matches(of: /\(\s*"([a-z]+(?:-[a-z0-9]+)*)",/) {
        found.insert(room + "." + match.output.1)
      }
      #expect(found.count > before, "\(file.path) has no code that can be found")
    }
    return found
  }
}
