import Foundation
import Testing

@testable import EduPlanKit

/// A real git repository in a folder of its own: nobody's settings, fixed authors, fixed days, so that a commit has the same
/// name on every machine.
struct GitRepository {
  /// Where the repository is; its data repo is here, too, unless a test says otherwise.
  let folder: String

  /// Runs a body with an empty repository and removes it afterwards.
  static func with(
    named name: String = "仓库", _ body: (GitRepository) throws -> Void
  ) throws {
    try withTemporaryFolder { parent in
      let repository = GitRepository(folder: parent + "/" + name)
      try FileManager.default.createDirectory(
        atPath: repository.folder, withIntermediateDirectories: true)
      try repository.git("init", "-q", "-b", "main")
      try body(repository)
    }
  }

  /// What git sees instead of the settings of whoever runs the tests.
  static func variables(day: String, author: String = "王老师") -> [String: String] {
    [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "teacher@example.org",
      "GIT_COMMITTER_NAME": author, "GIT_COMMITTER_EMAIL": "teacher@example.org",
      "GIT_AUTHOR_DATE": "\(day)T12:00:00+0800", "GIT_COMMITTER_DATE": "\(day)T12:00:00+0800",
    ]
  }

  @discardableResult
  func git(
    _ words: String..., day: String = "2024-01-01", author: String = "王老师"
  ) throws -> String {
    let git = Git.onThisMachine(setting: Self.variables(day: day, author: author))
    let output = try #require(git.run(words, folder))
    try #require(
      output.status == 0, "git \(words): \(String(decoding: output.errors, as: UTF8.self))")
    return String(decoding: output.bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  func write(_ text: String, to path: String) throws {
    let url = URL(filePath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + path)
  }

  /// Commits everything as it is.
  func commit(_ message: String, day: String, author: String = "王老师") throws {
    try git("add", "-A", day: day)
    try git("commit", "-q", "--allow-empty", "-m", message, day: day, author: author)
  }

  /// One run of eduplan here.
  func run(
    _ words: String..., language: Language = .zh, from folder: String? = nil,
    today: String = "2026-11-21", terminal: Session.Terminal = Session.Terminal()
  ) throws -> (status: EduPlanKit.ExitStatus, output: String, errors: String) {
    var session = Session(
      files: DiskFileSystem(), workingFolder: folder ?? self.folder,
      environment: ["EDUPLAN_LANG": language.rawValue], today: try #require(Day(today)),
      terminal: terminal, git: .onThisMachine(setting: Self.variables(day: today)))
    let status = EduPlan.run(words, in: &session)
    return (
      status, String(decoding: session.output, as: UTF8.self),
      String(decoding: session.errors, as: UTF8.self)
    )
  }

  // MARK: A small data repo

  static let settings = "format: 1\nname: 示例\n"

  /// Schools of a district.
  static func schools(_ names: [String], stages: String = "compulsory") -> String {
    names.map { "---\nid: 甲区/\($0)\nname: \($0)\ndistrict: 甲区\nstages: [\(stages)]\n" }.joined()
  }

  static let district = "---\nid: 甲区\nname: 甲区\n"

  /// Writes a data repo with a district and some schools, and no records of policies.
  func writeData(schools: [String] = ["一中", "二中"], in subfolder: String = "") throws {
    try write(Self.settings, to: subfolder + "data/eduplan.yaml")
    try write(Self.district, to: subfolder + "data/districts.yaml")
    try write(Self.schools(schools), to: subfolder + "data/schools.yaml")
  }
}
