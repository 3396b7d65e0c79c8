import Foundation
import Testing

@testable import EduPlanKit

/// Files, commands, expected output and status in one text, run in process on files in memory.
///
///     >>> file data/eduplan.yaml
///     format: 1
///     >>> run check --lang en
///     no records were read, no findings
///     >>> status 0
///
/// - `>>> file PATH`: a text file; every line of it ends in LF.
/// - `>>> bytes PATH`: the same with escapes, for what a text cannot show: `\xHH` is a byte, `\\` a backslash, and a
///   backslash at the end of a line takes the line break away.
/// - `>>> input`: what the commands that follow read from standard input.
/// - `>>> terminal COLUMNS`: the commands that follow print to a terminal of this width.
/// - `>>> run WORDS`: a command; what it prints to standard error follows a line `>>> errors`, and its status a line
///   `>>> status`. Words are split at spaces; single quotes keep a word together.
/// - `>>> show PATH`: the text of a file that a command has written.
/// - `>>> clear`: no files from here on.
///
/// A script starts with no files but those it writes; what stands before its first `>>>` line is a remark. The first
/// word of a script's name is the command it is about.
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
      Array(try Self.replay(text).utf8), path,
      remedy: "RECORD_GOLDENS=1 swift test --filter ScriptTests")
  }

  /// The finding codes that the script's commands print, by the language they are printed in.
  func shownCodes() throws -> [Language: Set<String>] {
    var shown: [Language: Set<String>] = [:]
    for step in try Self.steps(String(contentsOfFile: path, encoding: .utf8))
    where ["run", "errors"].contains(step.verb) {
      let language: Language = step.command.contains("--lang en") ? .en : .zh
      for line in step.body {
        for match in line.matches(of: #/\b(?:error|warning|note)\[([a-z0-9.-]+)\]: /#) {
          shown[language, default: []].insert(String(match.output.1))
        }
      }
    }
    return shown
  }

  // MARK: Steps

  /// A `>>>` line and the lines below it.
  private struct Step {
    var verb: String
    var argument: String
    var body: [String]
    /// The words of the command that the step belongs to.
    var command = ""
    var lines: [String] {
      [">>> " + verb + (argument.isEmpty ? "" : " " + argument)] + body
    }
  }

  private static let marker = ">>> "
  private static let verbs = [
    "file", "bytes", "input", "terminal", "run", "errors", "status", "show", "clear",
  ]

  private static func steps(_ text: String) throws -> [Step] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var steps: [Step] = []
    var command = ""
    for line in lines.drop(while: { !$0.hasPrefix(marker) }) {
      guard line.hasPrefix(marker) else {
        steps[steps.count - 1].body.append(line)
        continue
      }
      let words = line.dropFirst(marker.count).split(separator: " ", maxSplits: 1)
      let verb = String(words.first ?? "")
      let argument = words.count > 1 ? String(words[1]) : ""
      guard verbs.contains(verb)
      else { throw ScriptError(line: line) }
      if verb == "run" { command = argument }
      steps.append(Step(verb: verb, argument: argument, body: [], command: command))
    }
    return steps
  }

  /// A line of a script that says nothing the runner knows.
  struct ScriptError: Error { var line: String }

  /// The script with the outputs that its commands have now.
  static func replay(_ text: String) throws -> String {
    var result = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    result = Array(result.prefix { !$0.hasPrefix(marker) })
    if result.last == "" { result.removeLast() }
    var files = MemoryFileSystem()
    var input = ""
    var columns: Int?
    for step in try steps(text) {
      switch step.verb {
      case "file":
        try files.write(Array(step.body.map { $0 + "\n" }.joined().utf8), to: step.argument)
        result += step.lines
      case "bytes":
        try files.write(unescaped(step.body), to: step.argument)
        result += step.lines
      case "input":
        input = step.body.map { $0 + "\n" }.joined()
        result += step.lines
      case "terminal":
        columns = Int(step.argument)
        result += step.lines
      case "clear":
        files = MemoryFileSystem()
        result += step.lines
      case "show":
        let bytes = try? files.read(step.argument)
        result += Step(verb: "show", argument: step.argument, body: printedLines(bytes ?? [])).lines
      case "run":
        let outcome = run(step.argument, files: files, input: input, columns: columns)
        result += Step(verb: "run", argument: step.argument, body: outcome.output).lines
        if !outcome.errors.isEmpty { result += [marker + "errors"] + outcome.errors }
        result.append(marker + "status \(outcome.status.rawValue)")
      default: break  // What was expected is replaced by what is.
      }
    }
    return result.map { $0 + "\n" }.joined()
  }

  /// The bytes of lines with escapes.
  private static func unescaped(_ lines: [String]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      var rest = Array(line.utf8)[...]
      var endsLine = true
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\") else {
          bytes.append(byte)
          continue
        }
        switch rest.popFirst() {
        case nil: endsLine = false
        case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "x"):
          let digits = String(decoding: rest.prefix(2), as: UTF8.self)
          guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else {
            throw ScriptError(line: line)
          }
          bytes.append(value)
          rest = rest.dropFirst(2)
        default: throw ScriptError(line: line)
        }
      }
      if endsLine { bytes.append(UInt8(ascii: "\n")) }
    }
    return bytes
  }

  // MARK: Commands

  private static func run(
    _ words: String, files: MemoryFileSystem, input: String, columns: Int?
  ) -> (output: [String], errors: [String], status: EduPlanKit.ExitStatus) {
    guard let today = Day("2026-11-21") else { return ([], ["no day"], .failure) }
    var session = Session(
      files: files, workingFolder: ".", environment: ["EDUPLAN_LANG": "zh"], today: today,
      readInput: { () throws(FileError) in Array(input.utf8) },
      terminal: Session.Terminal(width: columns, isInteractive: columns != nil))
    let status = EduPlan.run(split(words), in: &session)
    return (printedLines(session.output), printedLines(session.errors), status)
  }

  /// The words of a command line.
  private static func split(_ words: String) -> [String] {
    let parts = words.split(separator: "'", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { number, part in
      number % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }
}
