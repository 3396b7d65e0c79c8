/// One state of the data repo: a commit, or the files as they are.
struct RevisionState: Sendable {
  /// Nil for the files as they are.
  var commit: Commit?
  /// Where the repo stands in `files`.
  let repository: Repository
  /// What the state's files are read from, with what the programme brings along behind them.
  let files: any FileSystem
  /// The files of a commit; nil for those as they are.
  private let past: RevisionFileSystem?

  /// The files as they are on the disk.
  init(workingTree files: any FileSystem, of repository: Repository) {
    self.files = files
    self.repository = repository
    past = nil
  }

  /// - Parameter prefix: where the repo stands in its git repository.
  init(_ commit: Commit, _ reader: ObjectReader, prefix: String, trees: GitTreeReader? = nil) {
    self.commit = commit
    let past = RevisionFileSystem(reader, tree: commit.tree, folder: prefix, trees: trees)
    self.past = past
    repository = Repository(root: "")
    files = OverlayFileSystem(
      past, root: "", defaults: Defaults.fileSystem(), wholeMark: FormReader.settingsName)
  }

  /// Whether a data repo stands there at all.
  var hasRepository: Bool {
    files.kind(of: repository.path(Repository.settingsPath)) == .file
  }

  /// Whether a file is the same in another state, told without reading it; false where that cannot be told.
  func isSame(_ path: String, as other: Self) -> Bool {
    guard let past, let others = other.past, let own = try? past.blob(at: path) else {
      return false
    }
    return (try? others.blob(at: path)) == own
  }

  /// A name for the content of a file of a commit; nil for what it does not have.
  func contentName(of path: String) -> String? { (try? past?.blob(at: path)) ?? nil }

  /// As a sentence names it.
  var name: Localized {
    commit.map { Localized(zh: $0.line.zh, en: $0.line.en) }
      ?? Localized(zh: "现在的文件", en: "the files as they are")
  }
}

/// The past of a data repo, as git has it.
struct RepositoryPast: Sendable {
  let repository: Repository
  let place: Git.Place
  let reader: ObjectReader
  private let git: Git

  /// - Throws: why git cannot tell, with what to do.
  init(_ repository: Repository, _ git: Git) throws(FileError) {
    self.repository = repository
    self.git = git
    place = try git.place(of: repository.root)
    reader = try git.reader(in: repository.root)
  }

  /// The state of a revision or a day, as a person names it.
  ///
  /// - Throws: `UsageError` where there is none such; `FileError` where git cannot tell, or the repo was not there yet.
  func state(_ revision: String) throws -> RevisionState {
    do {
      return try state(
        of: git.commit(RevisionName(revision), in: repository.root, reader: reader))
    } catch let error as Git.UnknownRevision {
      throw UsageError(error)
    }
  }

  /// The state of a commit; one without the data repo is an empty one.
  ///
  /// - Parameter trees: shared by states that are looked at together.
  func state(of commit: Commit, trees: GitTreeReader? = nil) -> RevisionState {
    RevisionState(commit, reader, prefix: place.prefix, trees: trees)
  }

  /// The folders from the root of the git repository to the repo.
  var prefix: [String] { place.prefix.split(separator: "/").map(String.init) }

  /// The commits that tags name, oldest first.
  func tags() throws(FileError) -> [(tag: String, commit: Commit)] {
    let names = try git.output(
      ["for-each-ref", "--format=%(refname:short)%00%(objecttype)%00%(*objecttype)", "refs/tags"],
      repository.root)
    var tags: [(tag: String, commit: Commit)] = []
    for line in String(decoding: names, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: "\0", omittingEmptySubsequences: false)
      guard words.count == 3, words[1] == "commit" || words[2] == "commit",
        let found = try reader.read("refs/tags/\(words[0])^{commit}"),
        let commit = try git.log(["--max-count=1", found.name], in: repository.root).first
      else { continue }
      tags.append((String(words[0]), commit))
    }
    return tags.sorted { ($0.commit.day, $0.tag) < ($1.commit.day, $1.tag) }
  }

  /// The commits of the current branch's own line, newest first; of merges only the first parent.
  ///
  /// - Parameter paths: only commits that changed something there, from the repo's folder.
  func line(paths: [String] = []) throws(FileError) -> [Commit] {
    guard try reader.read("HEAD^{commit}") != nil else { throw .noCommits(repository.root) }
    return try git.log(["--first-parent", "HEAD"], in: repository.root, paths: paths)
  }
}
