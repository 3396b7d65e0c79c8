extension Git {
  /// Why git did not do what it was asked.
  struct Refusal: Error, Sendable, Hashable {
    /// Git's own words, for those who know them.
    var detail: String
  }

  /// Where a repository stands that something is to be saved in.
  struct Standing: Sendable, Hashable {
    /// The branch; nil where a past state is checked out.
    var branch: String?
    /// What somebody began and did not finish, by git's name for it.
    var unfinished: String?
    /// Whether git knows who saves.
    var hasAuthor: Bool
  }

  /// - Throws: `FileError` without git; `Refusal` where the folder is in no repository, or git will not work there.
  func standing(of folder: String) throws -> Standing {
    try ask(["rev-parse", "--is-inside-work-tree"], folder)
    let branch = try? line(["symbolic-ref", "--quiet", "--short", "HEAD"], folder)
    var unfinished: String?
    for (name, word) in [
      ("MERGE_HEAD", "merge"), ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"),
    ] where (try? ask(["rev-parse", "--quiet", "--verify", name], folder)) != nil {
      unfinished = word
    }
    // Its folder is named by the path, since git has no name for it.
    for name in ["rebase-merge", "rebase-apply"] {
      let path = try line(["rev-parse", "--git-path", name], folder)
      if DiskFileSystem().kind(of: joinPath(folder, path)) == .folder { unfinished = "rebase" }
    }
    if unfinished == nil, try !ask(["ls-files", "--unmerged"], folder).isEmpty {
      unfinished = "merge"
    }
    let author = try? ask(["-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT"], folder)
    return Standing(branch: branch, unfinished: unfinished, hasAuthor: author != nil)
  }

  /// Whether git leaves a path alone.
  func ignores(_ path: String, in folder: String) -> Bool {
    (try? ask(["check-ignore", "--quiet", "--", path], folder)) != nil
  }

  /// The files below some paths that git keeps.
  func tracked(below paths: [String], in folder: String) throws -> [String] {
    try list(["--literal-pathspecs", "ls-files", "-z", "--"] + paths, folder)
  }

  /// The files below some paths that differ from the last commit, as they lie from the folder.
  func changed(below paths: [String], in folder: String) throws -> [String] {
    let prefix = prefix(of: folder)
    let fields = try list(
      [
        "--literal-pathspecs", "-c", "status.relativePaths=false", "status", "--porcelain=v1", "-z",
        "--no-renames", "--untracked-files=all", "--",
      ] + paths, folder)
    return fields.map { String($0.dropFirst(3 + prefix.count)) }
  }

  /// Commits the files below some paths, whatever else is marked for committing.
  ///
  /// - Returns: the commit's short name.
  func commit(_ paths: [String], saying message: String, in folder: String) throws -> String {
    try ask(["--literal-pathspecs", "add", "--all", "--"] + paths, folder)
    try ask(
      ["--literal-pathspecs", "commit", "--quiet", "--message=" + message, "--only", "--"] + paths,
      folder)
    return try line(["rev-parse", "--short=8", "HEAD"], folder)
  }

  // MARK: Sharing

  /// Where a branch is shared.
  struct Upstream: Sendable, Hashable {
    var remote: String
    /// The branch there, with its full name.
    var branch: String
    /// What is known of it here; nil when it is not there yet.
    var commit: String?
    /// Whether the branch is set up to be shared there.
    var isSet: Bool
  }

  func remotes(of folder: String) throws -> [String] {
    try ask(["remote"], folder).split(separator: "\n").map(String.init)
  }

  /// - Parameter fallback: the remote for a branch that was never shared.
  func upstream(of branch: String, fallback: String?, in folder: String) throws -> Upstream? {
    let remote = try? line(["config", "--get", "branch.\(branch).remote"], folder)
    let merge = try? line(["config", "--get", "branch.\(branch).merge"], folder)
    guard let name = remote ?? fallback else { return nil }
    let target = merge ?? "refs/heads/\(branch)"
    let short = target.hasPrefix("refs/heads/") ? String(target.dropFirst(11)) : branch
    let commit = try? line(
      ["rev-parse", "--quiet", "--verify", "refs/remotes/\(name)/\(short)^{commit}"], folder)
    return Upstream(
      remote: name, branch: target, commit: commit, isSet: remote != nil && merge != nil)
  }

  func fetch(_ remote: String, in folder: String) throws {
    try ask(["fetch", "--quiet", "--", remote], folder)
  }

  /// How many commits are here and not there, and the other way round.
  func distance(to commit: String, in folder: String) throws -> (ahead: Int, behind: Int) {
    let counts = try line(["rev-list", "--left-right", "--count", "HEAD...\(commit)"], folder)
      .split { $0 == "\t" || $0 == " " }.compactMap { Int($0) }
    guard counts.count == 2 else { throw Refusal(detail: "rev-list") }
    return (counts[0], counts[1])
  }

  /// Takes over what is newer there, where nothing is newer here.
  func fastForward(to commit: String, in folder: String) throws {
    try ask(["merge", "--quiet", "--ff-only", commit], folder)
  }

  /// A file that git could not bring together.
  struct Clash: Sendable, Hashable {
    /// From the folder.
    var path: String
    /// Nil where a side does not have it.
    var base: [UInt8]?
    var mine: [UInt8]?
    var theirs: [UInt8]?
  }

  /// Brings a commit in without committing.
  ///
  /// - Returns: the files that could not be brought together; the merge is under way then, and where there are none, too.
  /// - Throws: why it could not begin; nothing is changed then.
  func merge(_ commit: String, in folder: String) throws -> [Clash] {
    do {
      try ask(["merge", "--quiet", "--no-commit", "--no-ff", commit], folder)
      return []
    } catch let refusal as Refusal {
      let clashes = try clashes(in: folder)
      guard !clashes.isEmpty else {
        try? abortMerge(in: folder)
        throw refusal
      }
      return clashes
    }
  }

  private func clashes(in folder: String) throws -> [Clash] {
    let prefix = prefix(of: folder)
    var found: [String: Clash] = [:]
    for field in try list(["ls-files", "--unmerged", "--full-name", "-z"], folder) {
      // 100644 NAME STAGE<tab>PATH
      let parts = field.split(separator: "\t", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      guard parts.count == 2, words.count == 3 else { continue }
      let path =
        parts[1].hasPrefix(prefix) ? String(parts[1].dropFirst(prefix.count)) : "../\(parts[1])"
      let bytes = try reply(["cat-file", "blob", String(words[1])], folder)
      var clash = found[path] ?? Clash(path: path)
      switch words[2] {
      case "1": clash.base = bytes
      case "2": clash.mine = bytes
      default: clash.theirs = bytes
      }
      found[path] = clash
    }
    return found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Says that a file is brought together.
  func resolve(_ path: String, in folder: String) throws {
    try ask(["--literal-pathspecs", "add", "--", path], folder)
  }

  func finishMerge(saying message: String, in folder: String) throws {
    try ask(["commit", "--quiet", "--message=" + message], folder)
  }

  func abortMerge(in folder: String) throws {
    try ask(["merge", "--abort"], folder)
  }

  func push(to upstream: Upstream, in folder: String) throws {
    try ask(
      ["push", "--quiet"] + (upstream.isSet ? [] : ["--set-upstream"])
        + ["--", upstream.remote, "HEAD:\(upstream.branch)"], folder)
  }

  // MARK: Answers

  private func reply(_ words: [String], _ folder: String) throws -> [UInt8] {
    guard let found = run(words, folder) else { throw FileError.noGit(folder) }
    guard found.status == 0 else {
      let detail = String(
        decoding: found.errors.isEmpty ? found.bytes : found.errors, as: UTF8.self)
      throw Refusal(detail: detail)
    }
    return found.bytes
  }

  @discardableResult
  private func ask(_ words: [String], _ folder: String) throws -> String {
    String(decoding: try reply(words, folder), as: UTF8.self)
  }

  private func line(_ words: [String], _ folder: String) throws -> String {
    let text = try ask(words, folder)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private func list(_ words: [String], _ folder: String) throws -> [String] {
    try ask(words, folder).split(separator: "\0").map(String.init)
  }
}
