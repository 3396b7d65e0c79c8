import Foundation
import Testing

@testable import EduPlanKit

/// Files, commands, expected output and status in one text, run in process on files in memory.
///
///     >>> file data/eduplan.yaml
///     format: 1
///     >>> run check --lang en
///     0 records, nothing found
///     >>> status 0
///
/// What a command prints to standard error follows a line `>>> errors`. A line `>>> as PATH from PATH` is not needed:
/// every script starts with no files but those it writes. The first word of a script's name is the command it is about.
struct ScriptRunner {
  let name: String
  private let path: String

  init(name: String) {
    self.name = name
    path = ProjectFolder.tests + "/Scripts/" + name + ".txt"
  }

  /// The names of all scripts.
  static func all() -> [String] {
    let folder = ProjectFolder.tests + "/Scripts"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// Runs the script and expects its own text back.
  func expectToHold() throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    expectFile(
      Array(Self.replay(text).utf8), path,
      remedy: "RECORD_GOLDENS=1 swift test --filter ScriptTests")
  }

  /// The script with the outputs that its commands have now.
  static func replay(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    var result: [String] = []
    var files: [String: String] = [:]
    var input = ""
    var index = 0
    func body() -> [Substring] {
      var taken: [Substring] = []
      while index < lines.count, !lines[index].hasPrefix(">>> ") {
        taken.append(lines[index])
        index += 1
      }
      return taken
    }
    while index < lines.count {
      let line = lines[index]
      index += 1
      if let path = line.argument(of: ">>> file ") {
        let content = body()
        files[path] = content.map { $0 + "\n" }.joined()
        result += [String(line)] + content.map(String.init)
      } else if line == ">>> input" {
        let content = body()
        input = content.map { $0 + "\n" }.joined()
        result += [String(line)] + content.map(String.init)
      } else if let words = line.argument(of: ">>> run ") {
        // What was expected is replaced by what is.
        _ = body()
        while index < lines.count,
          lines[index] == ">>> errors" || lines[index].hasPrefix(">>> status ")
        {
          index += 1
          _ = body()
        }
        let outcome = run(words, files: &files, input: input)
        result.append(String(line))
        result += outcome.output
        if !outcome.errors.isEmpty { result += [">>> errors"] + outcome.errors }
        result.append(">>> status \(outcome.status.rawValue)")
      } else {
        result.append(String(line))
      }
    }
    return result.map { $0 + "\n" }.joined()
  }

  private static func run(
    _ words: String, files: inout [String: String], input: String
  ) -> (output: [String], errors: [String], status: EduPlanKit.ExitStatus) {
    guard let today = Day("2026-11-21") else { return ([], ["no day"], .failure) }
    let memory = MemoryFileSystem(texts: files)
    var session = Session(
      files: memory, workingFolder: ".", environment: ["EDUPLAN_LANG": "zh"], today: today,
      readInput: { () throws(FileError) in Array(input.utf8) })
    let status = EduPlan.run(words.split(separator: " ").map(String.init), in: &session)
    return (lines(session.output), lines(session.errors), status)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Substring {
  fileprivate func argument(of prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
