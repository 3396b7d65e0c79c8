import Foundation
import Testing

@testable import EduPlanKit

@Suite("The day-to-day questions and the commands that answer them")
struct QuestionsTests {
  private static let path = "docs/questions.md"
  private static let count = 58
  /// What stands where a question has no answer yet, or only a part of one.
  private static let notCovered = "**尚未提供 · Not covered yet**："

  /// A question as the page has it.
  private struct Question {
    var number: Int
    var title: String
    var commands: [String] = []
    var text: [String] = []
  }

  @Test("every question is there, in order, with a command or a word that there is none yet")
  func complete() throws {
    let questions = try Self.questions()
    #expect(questions.map(\.number) == Array(1...Self.count))
    for question in questions {
      let isMarked = question.text.contains { $0.hasPrefix(Self.notCovered) }
      #expect(
        isMarked || question.commands.contains { $0.hasPrefix("eduplan ") },
        "\(question.number) has neither a command nor the mark")
    }
  }

  @Test("every question is asked and explained in Chinese and in English")
  func languages() throws {
    for question in try Self.questions() {
      let isChinese = { (line: String) in line.unicodeScalars.contains { $0.value >= 0x4E00 } }
      let lines = question.text.filter { !$0.isEmpty && !$0.hasPrefix(Self.notCovered) }
      #expect(isChinese(question.title), "\(question.number)")
      #expect(
        lines.contains(where: isChinese) && lines.contains { $0.first?.isASCII ?? false },
        "\(question.number)")
    }
  }

  @Test("every command prints on the sample repo what the page shows, and none is a wrong one")
  func transcripts() throws {
    let page = try DocPage(path: Self.path)
    var runner = DocRunner(files: MemoryFileSystem(), folder: "/")
    let replayed = runner.replay(page)
    #expect(runner.complaints == [])
    for run in runner.runs where ![.ok, .findings].contains(run.status) {
      Issue.record("'\(run.command)' ends with \(run.status.rawValue)")
    }
    expectFile(
      Array(replayed.text.utf8), ProjectFolder.root + "/" + Self.path,
      remedy: "RECORD_GOLDENS=1 swift test --filter QuestionsTests")
    #expect(runner.findingsAtTheEnd() == "")
  }

  /// The sections of the page that have a number.
  private static func questions() throws -> [Question] {
    var questions: [Question] = []
    for part in try DocPage(path: path).parts {
      if part.language == "console", let last = questions.indices.last {
        questions[last].commands += Transcript(part.lines).steps.map(\.command)
      }
      guard part.fence == nil else { continue }
      for line in part.lines {
        if let match = line.wholeMatch(of: /### ([0-9]+)\. (.+)/), let number = Int(match.output.1)
        {
          questions.append(Question(number: number, title: String(match.output.2)))
        } else if line.hasPrefix("## ") {
          continue
        } else if let last = questions.indices.last {
          questions[last].text.append(line)
        }
      }
    }
    return questions
  }
}
