/// Makes a new data repo: the policies as records, and if asked for, fictional data to try everything out.
struct InitCommand: Command {
  static let name = "init"
  static let repairsFirst = false
  static let summary = Localized(zh: "新建一个数据仓库", en: "Make a new data repo")
  static let discussion = Localized(
    zh: """
      在 DIR（默认当前文件夹）里建立数据仓库：设置、五份文件及其要求、区和机构的记录。\
      记录的种类和各种模板随程序自带，仓库里不必有；要改时放一份同名文件到仓库里即可。\
      --sample 另外写入虚构的示例数据，名称都带“示例”，可以看到每一种状态。
      例：eduplan init --sample 示例仓库
      """,
    en: """
      Makes a data repo in DIR (default: this folder): settings, the five documents with their requirements, \
      districts and bodies. Kinds of record and templates come with the programme; to change one, put a file of \
      the same name into the repo. --sample adds fictional data, all of it named 示例, that shows every state.
      Example: eduplan init --sample sample-repo
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "DIR", count: .optional,
    help: Localized(zh: "新仓库的文件夹", en: "The new repo's folder"), takes: [.folder]
  ) { $0.folder = $1 }
  static let options: [OptionSpec<Self>] = [
    .flag("sample", Localized(zh: "写入虚构的示例数据", en: "Add fictional sample data")) {
      $0.isSample = true
    },
    .parsed(
      "schools", placeholder: "N",
      Localized(
        zh: "示例学校的数目（默认 \(SampleRepository.defaultSchools)）",
        en: "How many sample schools (default \(SampleRepository.defaultSchools))"),
      expected: Localized(zh: "1 到 1000000 的整数", en: "a whole number from 1 to 1000000"),
      read: { Int($0).flatMap { (1...1_000_000).contains($0) ? $0 : nil } },
      set: { $0.schools = $1 }),
    .flag(
      "full", Localized(zh: "每所示例学校约十条记录", en: "About ten records for each sample school")
    ) { $0.isFull = true },
  ]

  var folder = "."
  var isSample = false
  var schools: Int?
  var isFull = false

  func run(in session: inout Session) throws -> ExitStatus {
    if !isSample, schools != nil || isFull { throw UsageError.needsSample }
    let root = joinPath(session.workingFolder, folder)
    guard session.files.kind(of: joinPath(root, DataFiles.folder)) == nil else {
      throw FileError(
        path: joinPath(folder, DataFiles.folder),
        message: Localized(
          zh: "已经存在，没有改动任何文件；换一个文件夹",
          en: "it exists already, nothing was changed; name another folder"))
    }
    var writer = NewRepositoryWriter(files: session.files, root: root)
    for (path, text) in Defaults.policyFiles { try writer.write(Array(text.utf8), to: path) }
    if isSample {
      let sample = SampleRepository(
        schools: schools ?? SampleRepository.defaultSchools, isFull: isFull)
      try sample.forEachFile { file throws(FileError) in try writer.write(file.bytes, to: file.path)
      }
    }
    for (path, text) in Self.companions { try writer.writeUnlessThere(text, to: path) }
    // The settings make a folder a repo, so they come last: what broke off before is none.
    let name = isSample ? "示例数据（虚构）" : "教育发展计划数据"
    try writer.write(
      Array("---\nformat: \(Repository.format)\nname: \(name)\nlanguage: zh\n".utf8),
      to: Repository.settingsPath)
    session.print(
      Localized(
        zh: "已建立数据仓库 \(folder.terminalSafe)，写入 \(writer.count) 个文件。\n接下来：\n",
        en: "Made the data repo \(folder.terminalSafe) with \(writer.count) files.\nNext:\n")[
          session.language])
    let location = folder == "." ? "" : " --repo \(shellWord(folder).terminalSafe)"
    session.print("  eduplan check\(location)\n  eduplan check-targets\(location)\n")
    return .ok
  }

  /// Files beside the data that keep git from harm; an existing one is left as it is.
  private static let companions: [(path: String, text: String)] = [
    // Filled forms hold names and telephone numbers.
    (".gitignore", "data/private/\n/*.docx\n"),
    (".gitattributes", "*.yaml text eol=lf\n"),
  ]
}

/// Writes the files of a new repo and counts them.
private struct NewRepositoryWriter {
  let files: any FileSystem
  let root: String
  private(set) var count = 0
  private var madeFolders: Set<String> = []

  init(files: any FileSystem, root: String) {
    self.files = files
    self.root = root
  }

  mutating func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = joinPath(root, path)
    let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? ""
    if madeFolders.insert(folder).inserted { try files.makeFolder(folder) }
    try files.write(bytes, to: target)
    count += 1
  }

  mutating func writeUnlessThere(_ text: String, to path: String) throws(FileError) {
    guard files.kind(of: joinPath(root, path)) == nil else { return }
    try write(Array(text.utf8), to: path)
  }
}

/// A text as one word of a shell: quoted where it holds more than letters, digits and what paths are made of.
func shellWord(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "/._-".unicodeScalars.contains(scalar)
  }
  if isPlain, !text.isEmpty { return text }
  let inner = text.split(separator: "'", omittingEmptySubsequences: false).joined(
    separator: "'\\''")
  return "'" + inner + "'"
}

extension UsageError {
  fileprivate static let needsSample = Self(
    Localized(zh: "--schools 和 --full 只用于示例数据", en: "--schools and --full are for sample data"),
    remedy: Localized(zh: "加上 --sample", en: "add --sample"))
}
