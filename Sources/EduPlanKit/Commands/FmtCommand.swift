/// Lays record files out in the canonical way, without touching what they say or any comment.
struct FmtCommand: Command {
  static let name = "fmt"
  static let summary = Localized(zh: "整理记录文件的写法", en: "Lay record files out in one way")
  static let discussion = Localized(
    zh: """
      内容和注释都不变，只理写法：行末统一为 LF，去掉行末空格和多余的空行，每条记录以 --- 开头，列表缩进两格，冒号、逗号后一个空格，\
      引号只留必要的。键的次序不动，免得注释跟错地方。能改的错也改：文件开头的标记（BOM）、键后的全角冒号、冒号前后的空格、\
      最后一行没有换行、会被别的工具当成数字或日期的文字。可能有别的意思的错不猜，照样指出来，那个文件不动。\
      不写文件名就理 data/ 里的记录、种类、设置和 templates/ 里的名单、表格说明；data/private/ 里的要写出文件名才理。\
      --check 只说哪些要整理，有就以状态 1 结束，给 CI 用。

        eduplan fmt --dry-run
        eduplan fmt data/schools/宝山区.yaml
        eduplan fmt --check
      """,
    en: """
      What files say and every comment stay; only the layout changes: lines end in LF, blanks at line ends and superfluous \
      blank lines go, every record begins with ---, lists stand two spaces in, one space follows a colon or a comma, quotes stand \
      where they are needed. The order of keys stays, so that no comment ends up at the wrong one. What can be meant in one way only is \
      mended: a byte order mark, a full-width colon behind a key, blanks around a colon, a missing last line break, text that \
      other tools take for a number or a date. Nothing is guessed: what could be meant in two ways is reported, and its file left \
      alone. Without a FILE, the records, kinds and settings in data/ and the rosters and forms in templates/ are laid out; \
      files in data/private/ only when they are named. --check says which files would change and ends with status 1, for CI.

        eduplan fmt --dry-run
        eduplan fmt data/schools/宝山区.yaml
        eduplan fmt --check
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "FILE", count: .any,
    help: Localized(zh: "记录文件或文件夹", en: "A record file or a folder"),
    takes: [.file(["yaml"])]
  ) { $0.paths.append($1) }
  static let options: [OptionSpec<Self>] = [
    .flag(
      "check",
      Localized(zh: "只说哪些要整理，有就以状态 1 结束", en: "Only say which would change, with status 1 if any")
    ) { $0.isCheck = true },
    .flag("dry-run", Localized(zh: "只显示要改什么，不写入", en: "Show what would change, write nothing")) {
      $0.isDryRun = true
    },
  ]

  var paths: [String] = []
  var isCheck = false
  var isDryRun = false

  func run(in session: inout Session) throws -> ExitStatus {
    let repository = try session.findRepository()
    let writer = session.writer(for: repository)
    return try writer.locked(unless: isCheck || isDryRun) {
      let plan = try LayoutPlan(paths, repository, session)
      session.report(plan.broken)
      let status: ExitStatus = plan.broken.isEmpty ? .ok : .findings
      guard !plan.change.isEmpty else {
        session.note(session(plan.broken.isEmpty ? .isLaidOut(plan.count) : .othersLaidOut))
        return status
      }
      if isDryRun {
        session.print(session.difference(of: plan.change))
        session.note(session(.dryRun))
        return isCheck ? .findings : status
      }
      if !isCheck { try writer.commit(plan.change) }
      for file in plan.change.files { session.print(file.path.terminalSafe + "\n") }
      let count = plan.change.files.count
      session.note(session(isCheck ? .wouldChange(count) : .changed(count)))
      return isCheck ? .findings : status
    }
  }
}

/// Which files are laid out, and how.
private struct LayoutPlan {
  private(set) var change = ChangeSet(
    title: Localized(zh: "整理写法", en: "lay out record files"))
  /// The errors of files that are left alone.
  private(set) var broken: [Diagnostic] = []
  private(set) var count = 0

  init(_ named: [String], _ repository: Repository, _ session: Session) throws {
    let files = try Self.files(repository, session.files)
    let schema = try Self.schema(repository, session.files)
    let folders = KindFolders(schema)
    for path in try Self.chosen(named, among: files, repository, session) {
      let bytes = try session.files.read(repository.path(path))
      let document = RecordMender.mended(RecordDocument(parsing: bytes, path: path))
      count += 1
      if document.diagnostics.hasErrors {
        broken += document.diagnostics.filter { $0.severity == .error }
        continue
      }
      let name =
        path.hasPrefix(DataFiles.privateFolder + "/")
        ? nil : path.dropFirst(DataFiles.folder.count + 1).dropLast(DataFiles.ending.count)
      let kind =
        path.hasPrefix(DataFiles.folder + "/")
        ? name.flatMap { folders.kind(ofFile: $0) } : nil
      let laidOut = RecordFormatter.formatted(document, kind: kind.map { schema.kinds[$0] })
      change.add(
        FileChange(
          path: path, before: bytes, after: laidOut,
          isPrivate: path.hasPrefix(DataFiles.privateFolder + "/")))
    }
  }

  /// Every file of the repo that is written as records are, in order.
  private static func files(
    _ repository: Repository, _ files: any FileSystem
  ) throws(FileError) -> [String] {
    let found = try DataFiles.list(repository, files)
    var paths = [Repository.settingsPath] + found.schema + found.records
    var folders = [(path: DataFiles.privateFolder, depth: 0), (path: "templates", depth: 0)]
    while let (folder, depth) = folders.popLast() {
      guard files.kind(of: repository.path(folder)) == .folder, depth < DataFiles.depthLimit else {
        continue
      }
      for entry in try files.entries(of: repository.path(folder)) where !entry.name.hasPrefix(".") {
        let path = "\(folder)/\(entry.name)"
        switch entry.kind {
        case .folder: folders.append((path, depth + 1))
        case .file where entry.name.hasSuffix(DataFiles.ending): paths.append(path)
        default: break
        }
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func schema(
    _ repository: Repository, _ files: any FileSystem
  ) throws(FileError) -> Schema {
    var declarations: [RecordDocument] = []
    for path in try DataFiles.list(repository, files).schema {
      declarations.append(
        RecordDocument(parsing: try files.read(repository.path(path)), path: path))
    }
    return SchemaReader.read(declarations).schema
  }

  /// The files that were named, or all that are not private.
  private static func chosen(
    _ named: [String], among files: [String], _ repository: Repository, _ session: Session
  ) throws -> [String] {
    // What comes with the programme is nobody's to lay out here.
    let overlay = session.files as? OverlayFileSystem
    let files = files.filter { overlay?.isDefault(repository.path($0)) != true }
    guard !named.isEmpty else {
      return files.filter { !$0.hasPrefix(DataFiles.privateFolder + "/") }
    }
    let places = files.map { plainPath(joinPath(session.workingFolder, repository.path($0))) }
    var chosen: Set<String> = []
    for name in named {
      let path = plainPath(joinPath(session.workingFolder, name))
      let found = zip(files, places).filter { $1 == path || $1.hasPrefix(path + "/") }.map(\.0)
      if found.isEmpty {
        throw session.files.kind(of: joinPath(session.workingFolder, name)) == nil
          ? FileError(path: name, message: Localized(zh: "没有这个文件", en: "no such file"))
          : UsageError.noRecordFile(name)
      }
      chosen.formUnion(found)
    }
    return files.filter { chosen.contains($0) }
  }
}

/// A path without `.` and `..`, for comparing.
private func plainPath(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}

extension Localized {
  fileprivate static func isLaidOut(_ count: Int) -> Self {
    Self(
      zh: "\(count) 个文件，写法都已经规范\n",
      en: count == 1 ? "1 file, laid out already\n" : "\(count) files, all laid out already\n")
  }

  fileprivate static let othersLaidOut = Self(
    zh: "上面的错误可能有几种意思，要由人改；别的文件写法都已经规范\n",
    en:
      "the errors above could be meant in several ways and are for people to mend; all other files are laid out already\n"
  )

  fileprivate static func wouldChange(_ count: Int) -> Self {
    Self(
      zh: "要整理的文件 \(count) 个：运行 eduplan fmt\n",
      en: (count == 1 ? "1 file is" : "\(count) files are") + " to be laid out: run eduplan fmt\n")
  }

  fileprivate static func changed(_ count: Int) -> Self {
    Self(
      zh: "整理了 \(count) 个文件\n",
      en: count == 1 ? "1 file was laid out\n" : "\(count) files were laid out\n")
  }

  fileprivate static let dryRun = Self(
    zh: "以上是要做的改动，没有写入（去掉 --dry-run 才写）\n",
    en: "this is what would change; nothing was written (leave out --dry-run to write it)\n")
}

extension UsageError {
  fileprivate static func noRecordFile(_ path: String) -> Self {
    Self(
      Localized(
        zh: "“\(path)”不是这个数据仓库的记录文件", en: "'\(path)' is no record file of this repo"),
      remedy: Localized(
        zh: "写 data/ 或 templates/ 里的 .yaml 文件或文件夹",
        en: "name a .yaml file or a folder in data/ or templates/"))
  }
}
