import Foundation
import Testing

@testable import EduPlanKit

/// The lists of round 2 against the notice that issued them; without its text a visible "NOT RUN".
@Suite("The roster of round 2 is the notice, cell by cell")
struct RosterAcceptanceTests {
  /// What of the JSON is compared.
  private struct Output: Decodable {
    struct List: Decodable {
      var title: String
      var columns: [String]
      var rows: [[Cell]]

      var block: String {
        NoticeLists.block(headings: columns, rows: rows.map { $0.map(\.text) })
      }
    }

    /// A cell as the text it is printed as; nothing known is no cell.
    struct Cell: Decodable, Equatable {
      var text: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          text = "\(number)"
        } else {
          text = try container.decode(String.self)
        }
      }
    }

    var title: String
    var lists: [List]
  }

  private func notice() throws -> NoticeLists? {
    if let lists = try NoticeLists() { return lists }
    withKnownIssue("NOT RUN: the text of the notice is not beside the package") {
      Issue.record("NOT RUN: whether the lists are as issued is unproven here")
    }
    return nil
  }

  private func roster(_ words: String...) throws -> Output {
    let run = ProgrammeRun("roster", "--round", "2", "--format", "json", words.first ?? "--quiet")
    #expect(run.status == .ok, "\(run.errors)")
    return try JSONDecoder().decode(Output.self, from: Data(run.output))
  }

  @Test(
    "the notice is read as it is described: 38 rows with 51 blanks, 28 with 19, three breaks, two blanks at the end"
  )
  func reading() throws {
    guard let notice = try notice() else { return }
    #expect(notice.lists.map(\.rows.count) == [38, 28])
    #expect(notice.lists.map { $0.rows.joined().count(where: \.isEmpty) } == [51, 19])
    #expect(notice.lists.map { $0.rows.joined().count { $0.contains("\n") } } == [0, 3])
    #expect(notice.lists.map { $0.rows.joined().count { $0.hasSuffix(" ") } } == [0, 2])
  }

  @Test(
    "as printed, every title, heading, cell, blank, break and space is the notice's, byte for byte")
  func asPrinted() throws {
    guard let notice = try notice() else { return }
    let roster = try roster("--as-printed")
    #expect(roster.title == notice.title)
    #expect(roster.lists.map(\.title) == notice.lists.map(\.title))
    #expect(roster.lists.map(\.columns) == notice.lists.map(\.headings))
    for (made, issued) in zip(roster.lists, notice.lists) {
      for (row, printed) in zip(made.rows, issued.rows) {
        #expect(row.map(\.text) == printed, "\(issued.title) \(printed.first ?? "")")
      }
      #expect(Array(made.block.utf8) == Array(issued.block.utf8))
    }
  }

  @Test(
    "as printed, both lists have the size and the digest that the notice's had, also where it is not at hand"
  )
  func digests() throws {
    let blocks = try roster("--as-printed").lists.map(\.block)
    #expect(blocks.map(\.utf8.count) == [2168, 2665])
    #expect(blocks.map(textDigest) == ["e7a6957f636bd7e4", "ecdf4841d40771c5"])
  }

  @Test("the CSV as printed holds the same cells, line breaks inside quotes")
  func csv() throws {
    let expected = try roster("--as-printed").lists
    for (mode, list) in zip(["entrusted", "mutual"], expected) {
      let run = ProgrammeRun(
        "roster", "--round", "2", "--as-printed", "--mode", mode, "--format", "csv")
      let lines = ([list.columns] + list.rows.map { $0.map(\.text) }).map { row in
        row.map { $0.contains("\n") || $0.hasSuffix(" ") ? "\"\($0)\"" : $0 }
          .joined(separator: ",") + "\r\n"
      }
      #expect(run.text == "\u{FEFF}" + lines.joined())
    }
  }

  @Test("filled in, only the blanks differ, none is left, and no break or blank at an end is seen")
  func filled() throws {
    guard let notice = try notice() else { return }
    for (made, issued) in zip(try roster().lists, notice.lists) {
      #expect(made.rows.count == issued.rows.count)
      for (row, printed) in zip(made.rows, issued.rows) {
        for (cell, text) in zip(row, printed) {
          #expect(!cell.text.isEmpty)
          let clean = text.filter { $0 != "\n" }.trimmingCharacters(in: .whitespaces)
          if !clean.isEmpty { #expect(cell.text == clean) }
        }
      }
    }
  }
}
