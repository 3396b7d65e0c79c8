/// A commit as people speak of it.
struct Commit: Sendable, Hashable {
  /// The full name.
  var name: String
  /// The name of its root folder.
  var tree: String
  /// The day it was committed, on the calendar of whoever committed it, so that every machine finds the same.
  var day: Day
  var author: String
  /// The first line of its message.
  var subject: String

  /// The name as it is shown.
  var shortName: String { String(name.prefix(8)) }
}

/// What a person writes to say which commit: a name that git knows, or a day.
enum RevisionName: Sendable, Hashable {
  case name(String)
  /// The last commit up to the end of a day, month or year.
  case date(CoarseDate)

  /// Reads `2024`, `2024-04`, `2024-04-01`, `2024年4月1日`; everything else is for git to know.
  init(_ text: String) {
    self = Self.date(of: text).map { .date($0) } ?? .name(text)
  }

  private static func date(of text: String) -> CoarseDate? {
    if let date = CoarseDate(text) { return date }
    // 2024年4月1日, down to the part that is left out.
    let units: [Character] = ["年", "月", "日"]
    var digits = ""
    var parts: [String] = []
    for character in text {
      if parts.count < units.count, character == units[parts.count], !digits.isEmpty {
        parts.append(digits.count == 1 ? "0" + digits : digits)
        digits = ""
      } else if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        return nil
      }
    }
    return parts.isEmpty || !digits.isEmpty ? nil : CoarseDate(parts.joined(separator: "-"))
  }
}

extension Git {
  /// Where a folder stands in its git repository.
  struct Place: Sendable, Hashable {
    /// From the root of the repository, such as `data-repo/`; empty at its root.
    var prefix: String
    /// Without files of its own.
    var isBare: Bool
    /// Cut off: commits before some are not there.
    var isShallow: Bool
  }

  /// - Throws: why git cannot answer for the folder, with what to do.
  func place(of folder: String) throws(FileError) -> Place {
    let lines = try text(
      ["rev-parse", "--is-bare-repository", "--is-shallow-repository", "--show-prefix"], folder
    ).split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3 else { throw .gitFailed(lines.joined(separator: " ")) }
    // A folder's name may end in a line break of its own; git adds one.
    let prefix = lines[2].hasSuffix("\n") ? String(lines[2].dropLast()) : String(lines[2])
    return Place(prefix: prefix, isBare: lines[0] == "true", isShallow: lines[1] == "true")
  }

  /// What reads the objects of a folder's repository.
  func reader(in folder: String) throws(FileError) -> ObjectReader {
    guard let reader = objects(folder) else { throw .noGit(folder) }
    return reader
  }

  /// The commit a person means.
  ///
  /// - Throws: `UnknownRevision` where there is none such; `FileError` where git cannot answer.
  func commit(
    _ revision: RevisionName, in folder: String, reader: ObjectReader
  ) throws -> Commit {
    guard let head = try reader.read("HEAD^{commit}") else { throw FileError.noCommits(folder) }
    switch revision {
    case .name(let name):
      // Git reads the name as a line of input, so that none is ever taken for an option. Of some names it dies, such as of
      // the upstream of a branch that has none.
      guard !name.isEmpty, !name.hasPrefix("^"),
        let found = try? reader.read(name + "^{commit}"), found.kind == .commit
      else { throw UnknownRevision(name: name, close: try close(to: name, in: folder)) }
      guard let commit = try log(["--max-count=1", found.name], in: folder).first else {
        throw FileError.gitFailed(name)
      }
      return commit
    case .date(let date):
      let line = try log(["--first-parent", head.name], in: folder)
      guard let found = line.first(where: { $0.day <= date.last }) else {
        throw UnknownRevision(
          name: date.description, first: line.map(\.day).min(),
          isCutOff: try place(of: folder).isShallow)
      }
      return found
    }
  }

  /// There is no such commit.
  struct UnknownRevision: Error, Sendable, Hashable {
    var name: String
    /// A branch or tag of nearly that name.
    var close: String?
    /// Of a date: the day of the first commit there is.
    var first: Day?
    /// Earlier commits may exist elsewhere.
    var isCutOff = false
  }

  /// Commits, newest first.
  ///
  /// - Parameter words: from where and how far, in git's words; nothing a person typed.
  func log(
    _ words: [String], in folder: String, paths: [String] = []
  ) throws(FileError) -> [Commit] {
    let fields = ["%H", "%T", "%cs", "%an", "%s"]
    let bytes = try output(
      ["-c", "log.showSignature=false", "log", "-z", "--no-color"]
        + ["--format=" + fields.joined(separator: "%x00")] + words + ["--"] + paths, folder)
    let texts = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return stride(from: 0, to: texts.count - fields.count, by: fields.count).compactMap { start in
      Day(texts[start + 2]).map {
        Commit(
          name: texts[start], tree: texts[start + 1], day: $0, author: texts[start + 3],
          subject: texts[start + 4])
      }
    }
  }

  private func close(to name: String, in folder: String) throws(FileError) -> String? {
    let refs = try text(
      ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags"], folder)
    return closestMatch(to: name, among: refs.split(separator: "\n").map(String.init))
  }

  // MARK: Answers

  private func text(_ words: [String], _ folder: String) throws(FileError) -> String {
    String(decoding: try output(words, folder), as: UTF8.self)
  }

  /// What git prints.
  ///
  /// - Throws: why it could not.
  func output(_ words: [String], _ folder: String) throws(FileError) -> [UInt8] {
    guard let output = run(words, folder) else { throw .noGit(folder) }
    guard output.status == 0 else {
      throw .refused(folder, String(decoding: output.errors, as: UTF8.self))
    }
    return output.bytes
  }
}

extension FileError {
  static func noGit(_ folder: String) -> Self {
    Self(
      path: folder,
      message: Localized(
        zh: "没有找到 git；看过去的版本要用它，请先安装（运行 git --version 可以检查）",
        en: "git was not found, and past revisions need it; install it ('git --version' checks)"))
  }

  static func noCommits(_ folder: String) -> Self {
    Self(
      path: folder,
      message: Localized(
        zh: "git 仓库里还没有提交，没有过去的版本可看；先保存一次：git add -A，再 git commit",
        en:
          "the git repository has no commits yet, so there is no past to look at; save once: 'git add -A', then 'git commit'"
      ))
  }

  /// Git stopped or answered what it never should.
  static func gitFailed(_ words: String) -> Self {
    let words = words.split(separator: "\n").first.map(String.init) ?? ""
    return Self(
      path: "git",
      message: Localized(
        zh: "git 没有给出答案：\(words)（用 git fsck 检查仓库）",
        en: "git gave no answer: \(words) ('git fsck' checks the repository)"))
  }

  /// Why git refused, told by what it said in English.
  fileprivate static func refused(_ folder: String, _ words: String) -> Self {
    if words.contains("dubious ownership") || words.contains("safe.directory") {
      return Self(
        path: folder,
        message: Localized(
          zh:
            "git 不信任这个文件夹，因为它属于另一个用户；确认无误后运行：git config --global --add safe.directory '\(folder)'",
          en:
            "git does not trust this folder, since it belongs to another user; if it is right, run: git config --global --add safe.directory '\(folder)'"
        ))
    }
    if words.contains("not a git repository") {
      return Self(
        path: folder,
        message: Localized(
          zh: "这个文件夹不在 git 仓库里，没有过去的版本；要从现在记起，运行 git init，再提交一次",
          en:
            "this folder is in no git repository, so it has no past; to begin one, run 'git init' and commit"
        ))
    }
    return .gitFailed(words)
  }
}
