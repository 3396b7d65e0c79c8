import Foundation
import Testing

@testable import EduPlanKit

@Suite("The catalogue of finding codes")
struct FindingCatalogueTests {
  private static let catalogue = FindingCatalogue.shipped

  @Test("every code has an entry, and every entry is a code")
  func isComplete() throws {
    let explained = Self.catalogue.codes
    let known = try ScriptTests.codes()
    let missing = known.subtracting(explained).sorted()
    #expect(missing.isEmpty, "docs/findings.md has no entry for \(missing)")
    let unknown = Set(explained).subtracting(known).sorted()
    #expect(unknown.isEmpty, "docs/findings.md explains \(unknown), which are no codes")
    #expect(Set(explained).count == explained.count, "a code has two entries")
  }

  @Test("every heading of the page is read as an entry, in the order of codes within its group")
  func isRead() {
    let lines = Defaults.findingsPage.split(separator: "\n")
    let headings = lines.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(headings.filter { Self.catalogue.entry(for: $0) == nil } == [])
    for group in lines.filter({ $0.hasPrefix("## ") }).map({ $0.dropFirst(3) + "." }) {
      let codes = Self.catalogue.codes.filter { $0.hasPrefix(group) }
      #expect(!codes.isEmpty)
      #expect(codes == codes.sorted())
    }
  }

  @Test("an entry speaks Chinese and English, and its example is there", arguments: catalogue.codes)
  func isInBothLanguages(code: String) throws {
    let entry = try #require(Self.catalogue.entry(for: code))
    for text in [entry.meaning, entry.remedy] {
      #expect(text.zh.contains(#/\p{Script=Han}/#))
      #expect(text.en.contains(#/[A-Za-z]{2}/#))
      #expect(!text.en.replacing(#/'[^']*'|"[^"]*"/#, with: "").contains(#/\p{Script=Han}/#))
    }
    #expect(!entry.example.isEmpty)
    #expect((entry.example + entry.corrected).allSatisfy { !$0.lines.isEmpty })
  }

  @Test("an example shows its code, and put right it does no more", arguments: catalogue.codes)
  func isShown(code: String) throws {
    let entry = try #require(Self.catalogue.entry(for: code))
    guard ScriptTests.exempt[code] == nil, Self.abridged[code] == nil else { return }
    #expect(try Self.output(of: entry, entry.example).contains("[\(code)]: "))
    guard !entry.corrected.isEmpty else {
      #expect(!code.hasPrefix("records."), "every record can be put right")
      return
    }
    let after = try Self.output(of: entry, entry.corrected)
    #expect(!after.contains("[\(code)]: "))
    if code.hasPrefix("records.") { #expect(!after.contains(#/(?:error|warning)\[/#)) }
  }

  /// Codes whose examples are too long to be printed in whole.
  private static let abridged = [
    "records.too-deep": "it takes 65 levels",
    "templates.nested-too-deep": "it takes 100 sections",
    "forms.not-this-form": "it takes a Word file",
    "forms.print-changed": "it takes a Word file",
    "forms.unread-answer": "it takes a Word file",
    "exchange.error-value": "it takes a workbook",
    "exchange.uncalculated": "it takes a workbook",
    "exchange.merged-cells": "it takes a workbook",
    "exchange.hidden-cells": "it takes a workbook",
  ]

  @Test("an example leaves lines out only where it would be too long")
  func abridgedAreKnown() {
    for entry in Self.catalogue.entries where entry.example.contains(where: \.isAbridged) {
      let reason = Self.abridged[entry.code] ?? ScriptTests.exempt[entry.code]
      #expect(reason != nil, "\(entry.code) has no example that can be run")
    }
  }

  /// What is printed for an example in a repo that is otherwise empty; what is put right stands in for the example.
  private static func output(
    of entry: FindingCatalogue.Entry, _ blocks: [FindingCatalogue.Block]
  ) throws -> String {
    var script = ">>> file data/eduplan.yaml\nformat: 1\n"
    for block in entry.common + entry.example + blocks {
      let path = block.path.isEmpty ? "a.yaml" : block.path
      let verb = block.notation == "bytes" ? "bytes" : "file"
      script += ">>> \(verb) \(path)\n" + block.lines.map { $0 + "\n" }.joined()
    }
    let isAboutRecords = entry.code.hasPrefix("records.")
    let command = entry.command ?? (isAboutRecords ? "records a.yaml" : "check")
    let printed = try ScriptRunner.replay(script + ">>> run \(command) --lang en\n")
    return printed.split(separator: ">>> run ").last.map(String.init) ?? ""
  }

  // MARK: The reader of the page

  @Test("what is not in the form of the page is no entry")
  func isStrict() {
    let whole = """
      ## g

      ```yaml data/b.yaml
      shared: 1
      ```

      ### g.one

      `a` 见 [docs/x.md](x.md)。

      `a` and `b's`.

      ```yaml data/a.yaml
      id: a
      ```

      ```console
      $ eduplan list
      ```

      怎么办：改。

      What to do: mend it.

      ```yaml data/a.yaml
      id: b
      ```
      """
    let entry = FindingCatalogue(page: whole).entry(for: "g.one")
    #expect(entry?.meaning == Localized(zh: "“a”见 docs/x.md。", en: "'a' and \"b's\"."))
    #expect(entry?.example.map(\.lines) == [["id: a"]])
    #expect(entry?.command == "list")
    #expect(entry?.remedy == Localized(zh: "改。", en: "mend it."))
    #expect(entry?.corrected.map(\.lines) == [["id: b"]])
    #expect(entry?.common.map(\.path) == ["data/b.yaml"])
    for left in ["`a` and `b's`.\n", "怎么办：", "What to do: mend it.\n"] {
      #expect(FindingCatalogue(page: whole.replacing(left, with: "")).entries.isEmpty)
    }
  }
}
