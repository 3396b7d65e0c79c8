/// Runs git. A value, so that tests can bring their own or none.
package struct Git: Sendable {
  /// How a git command ended and what it printed.
  struct Output: Sendable, Hashable {
    var status: Int32
    /// Standard output.
    var bytes: [UInt8]
    /// Standard error, in English, so that it can be recognised.
    var errors: [UInt8] = []
  }

  /// Runs git with words in a folder; nil when there is no git.
  let run: @Sendable (_ words: [String], _ folder: String) -> Output?
  /// What reads objects of the repository of a folder; nil when there is no git.
  let objects: @Sendable (_ folder: String) -> ObjectReader?

  init(
    _ run: @escaping @Sendable (_ words: [String], _ folder: String) -> Output?,
    objects: @escaping @Sendable (_ folder: String) -> ObjectReader? = { _ in nil }
  ) {
    self.run = run
    self.objects = objects
  }

  /// No git: for tests and for folders under no version control.
  static let none = Git({ _, _ in nil })

  /// The git of this machine. Words go to it one by one, never through a shell.
  package static let system = onThisMachine()

  /// The same with variables of its environment set, such as the day and the author of a commit.
  static func onThisMachine(setting variables: [String: String] = [:]) -> Git {
    // In English, so that what it says can be recognised, whatever the user's language.
    let variables = variables.merging(["LC_ALL": "C", "LANGUAGE": ""]) { own, _ in own }
    return Git(
      { words, folder in
        ChildProcess.run(["git", "-C", folder] + words, setting: variables).map {
          Output(status: $0.status, bytes: $0.output, errors: $0.errors)
        }
      },
      objects: { folder in
        let words = ["git", "-C", folder, "cat-file", "--batch"]
        guard let process = ChildProcess(words, setting: variables) else { return nil }
        return ObjectReader(process)
      })
  }

  // MARK: Questions

  /// Which commit a folder's files are at.
  struct Revision: Sendable, Hashable {
    /// The commit's full name.
    var commit: String
    /// Whether files differ from it, new ones among them.
    var isDirty: Bool
  }

  /// The commit that is checked out, and whether anything below the paths differs from it; nil outside a repository, before
  /// the first commit, or without git.
  func revision(of folder: String, watching paths: [String]) -> Revision? {
    guard let head = run(["rev-parse", "--verify", "--quiet", "HEAD"], folder), head.status == 0
    else { return nil }
    let commit = String(decoding: head.bytes.filter { $0 > 0x20 }, as: UTF8.self)
    let changes = run(
      ["--no-optional-locks", "status", "--porcelain", "--untracked-files=all", "--"] + paths,
      folder)
    guard let changes, changes.status == 0, !commit.isEmpty else { return nil }
    return Revision(commit: commit, isDirty: !changes.bytes.isEmpty)
  }

  /// Where a folder lies in its git repository, such as `data-repo/`; empty at its root, and outside of one.
  func prefix(of folder: String) -> String {
    guard let found = run(["rev-parse", "--show-prefix"], folder), found.status == 0 else {
      return ""
    }
    return String(decoding: found.bytes.filter { $0 != 0x0A }, as: UTF8.self)
  }
}
