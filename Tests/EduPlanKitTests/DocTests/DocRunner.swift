import Foundation
import Testing

@testable import EduPlanKit

/// Runs a page: its commands one after the other in a fresh clone, or in another folder that is given, its records put
/// where the page says.
///
/// - A `console` block holds commands (`$ …`) with what they print, findings before the report, as a terminal shows
///   them. Commands of eduplan are run in this process on 2026-11-21; `cd` and `echo $?` do what they do in a shell.
/// - A `yaml PATH` block is a record file that the reader writes: it becomes the end of that file, and a later block for
///   the same file stands in place of it. Of a workflow of GitHub or GitLab the commands of eduplan are held to be understood.
/// - A `csv PATH` block is a table that the reader saves from a spreadsheet.
/// - A `sh` block holds commands only. What is no command of eduplan is looked up, not run.
///
/// A page that has the comment `<!-- git -->` is run on the disk instead, in an empty temporary folder, with a real git (a page
/// in which it stands further down, from there on, after what comes before was run as ever): its commands `git …` are run,
/// too, and what they print is compared. Two more comments, which no reader sees, stand before the block from which on they
/// hold: `<!-- today: 2024-04-01 -->` is the day, also of commits, and `<!-- author: 李老师 -->` is who commits (else 王老师). So a page can tell of a year, and its commits have the same names on every machine.
struct DocRunner {
  private let base: any FileSystem
  private var folder: String
  private let usesGit: Bool
  private var today = "2026-11-21"
  private var author = "王老师"
  private var status = EduPlanKit.ExitStatus.ok
  private var originals: [String: [UInt8]] = [:]
  private(set) var complaints: [String] = []
  /// The commands of eduplan that were run, each with how it ended.
  private(set) var runs: [(command: String, status: EduPlanKit.ExitStatus)] = []

  init(files: any FileSystem = FreshClone(), folder: String = ProjectFolder.root) {
    base = files
    self.folder = folder
    usesGit = false
  }

  /// Runs a page in a folder on the disk, with a real git.
  init(inFolder folder: String) {
    base = DiskFileSystem()
    self.folder = folder
    usesGit = true
  }

  /// The comment that asks for a real git.
  static let gitMark = "<!-- git -->"

  /// Runs a page where it asks to be run.
  static func with(_ page: DocPage, _ body: (inout DocRunner) throws -> Void) throws {
    guard page.text.contains(gitMark) else {
      var runner = DocRunner()
      return try body(&runner)
    }
    try withTemporaryFolder { folder in
      var runner = DocRunner(inFolder: folder)
      try body(&runner)
    }
  }

  /// The files after the page has been run.
  var files: any FileSystem { base }

  /// The page with the outputs that its commands have now.
  mutating func replay(_ page: DocPage) -> DocPage {
    var page = page
    for number in page.parts.indices {
      let part = page.parts[number]
      if part.fence == nil { for line in part.lines { turn(to: line) } }
      switch part.language {
      case "console": page.parts[number].lines = replay(part.lines)
      case "csv": put(part)
      case "sh": for line in part.lines { look(at: Transcript.withoutRemark(line)) }
      case "yaml":
        guard let file = part.file else {
          complaints.append("a block of records does not say which file it is: \(part.lines)")
          continue
        }
        if file.hasPrefix(".github/") || file == ".gitlab-ci.yml" {
          for line in part.lines { lookAtStep(line) }
        } else {
          write(part.lines, to: file)
        }
      default: break
      }
    }
    return page
  }

  /// Everything that is wrong in the data that stands where the page ends.
  mutating func findingsAtTheEnd() -> String {
    let session = run(["check"])
    return status == .ok ? "" : String(decoding: session.errors, as: UTF8.self)
  }

  // MARK: Blocks

  private mutating func replay(_ lines: [String]) -> [String] {
    let transcript = Transcript(lines)
    if !transcript.stray.isEmpty { complaints.append("no command prints \(transcript.stray)") }
    return transcript.steps.flatMap { step -> [String] in
      guard let output = output(of: step) else { return [step.line] + step.output }
      let excerpt = Excerpt(step.output)
      let isShown =
        usesGit
        ? Excerpt(step.output.map(Self.withoutCommits)).isOf(output.map(Self.withoutCommits))
        : excerpt.isOf(output)
      return [step.line] + (isShown ? step.output : excerpt.renewed(from: output))
    }
  }

  /// What a command prints; nil for one that is not run.
  private mutating func output(of step: Transcript.Step) -> [String]? {
    let words = Self.words(step.command)
    if words.first == "cd", words.count == 2 {
      folder = FreshClone.normalised(joinPath(folder, words[1]))
      return []
    }
    if words == ["echo", "$?"] { return ["\(status.rawValue)"] }
    if usesGit, words.first == "git" {
      let git = Git.onThisMachine(setting: variables)
      guard let run = git.run(Array(words.dropFirst()), folder) else { return nil }
      if run.status != 0 { complaints.append("'\(step.command)' ends with \(run.status)") }
      return printedLines(run.errors) + printedLines(run.bytes)
    }
    guard let arguments = Self.arguments(words) else {
      look(at: step.command)
      if !step.output.isEmpty {
        complaints.append("nobody can hold '\(step.command)' to its output")
      }
      return nil
    }
    let session = run(arguments)
    runs.append((step.command, status))
    return printedLines(session.errors) + printedLines(session.output)
  }

  private mutating func put(_ part: DocPage.Part) {
    let text = part.lines.map { $0 + "\r\n" }.joined()
    guard let file = part.file,
      (try? base.makeFolder(FreshClone.normalised(joinPath(folder, file) + "/.."))) != nil,
      (try? base.write(Array(text.utf8), to: joinPath(folder, file))) != nil
    else {
      complaints.append("a table does not say which file it is: \(part.lines.prefix(1))")
      return
    }
  }

  private mutating func write(_ lines: [String], to file: String) {
    let path = joinPath(folder, file)
    let before = originals[path] ?? (try? base.read(path)) ?? []
    originals[path] = before
    let text = lines.map { $0 + "\n" }.joined()
    do {
      try base.makeFolder(FreshClone.normalised(path + "/.."))
      try base.write(before + Array(text.utf8), to: path)
    } catch {
      complaints.append("cannot write \(file)")
    }
  }

  private var variables: [String: String] { GitRepository.variables(day: today, author: author) }

  /// Takes the day and the author from a comment of a page that is run with git.
  private mutating func turn(to line: String) {
    guard let match = line.wholeMatch(of: /<!-- (today|author): (.+) -->/) else { return }
    if match.output.1 == "today" {
      today = String(match.output.2)
    } else {
      author = String(match.output.2)
    }
  }

  private mutating func run(_ arguments: [String]) -> Session {
    guard let today = Day(today) else { preconditionFailure("a day of the calendar") }
    let (usesGit, variables) = (usesGit, variables)
    var session = Session(
      files: base, workingFolder: folder, today: today,
      git: usesGit ? .onThisMachine(setting: variables) : .none,
      ask: { usesGit && $0.first == "git" ? answer(of: $0, setting: variables) : nil })
    status = EduPlan.run(arguments, in: &session)
    return session
  }

  /// Holds a step of a workflow to what eduplan understands, leaving out where its output goes.
  private mutating func lookAtStep(_ line: String) {
    guard let command = line.firstRange(of: "bin/eduplan ") else { return }
    let words = line[command.upperBound...]
    look(at: "eduplan " + words[..<(words.firstRange(of: " >>")?.lowerBound ?? words.endIndex)])
  }

  /// Holds a command that is not run to what the Makefile and the toolchain have; one of eduplan must be understood.
  private mutating func look(at command: String) {
    let words = Self.words(command)
    guard let name = words.first else { return }
    if let arguments = Self.arguments(words) {
      let session = run(arguments)
      if status == .usage {
        complaints.append("'\(command)': \(String(decoding: session.errors, as: UTF8.self))")
      }
      return
    }
    let isKnown =
      switch name {
      case "make":
        words.dropFirst().filter { !$0.contains("=") }.allSatisfy(Self.makeTargets().contains)
      case "swift": ["build", "test", "run", "format"].contains(words.dropFirst().first ?? "")
      case "git", "cd", "tar", "sudo", "cp", ".ci/run": true
      default: false
      }
    if !isKnown { complaints.append("'\(command)' is no command that a reader has") }
  }

  /// A line without the names of commits, which are others as soon as a file that `init` writes is another.
  private static func withoutCommits(_ line: String) -> String {
    line.replacing(/\b[0-9a-f]{40}\b|\b[0-9a-f]{8}\b/, with: "········")
  }

  // MARK: Words

  /// The words after the programme's name, if it is eduplan that is started.
  private static func arguments(_ words: [String]) -> [String]? {
    for start in [["eduplan"], ["swift", "run", "-q", "eduplan"]] where words.starts(with: start) {
      return Array(words.dropFirst(start.count))
    }
    return nil
  }

  /// The words of a command line; quotes of either kind keep a word together.
  private static func words(_ command: String) -> [String] {
    command.matches(of: /'([^']*)'|"([^"]*)"|[^\s'"]+/).map {
      String($0.output.1 ?? $0.output.2 ?? $0.output.0)
    }
  }

  private static func makeTargets() -> Set<String> {
    let text = try? String(contentsOfFile: ProjectFolder.root + "/Makefile", encoding: .utf8)
    return Set((text ?? "").matches(of: /(?m)^([a-z]+):/).map { String($0.output.1) })
  }
}
