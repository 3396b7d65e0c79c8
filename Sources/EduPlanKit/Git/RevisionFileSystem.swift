/// The files of one commit, straight from the object store: nothing is checked out, and nothing can be written.
///
/// Paths start at a folder of the repository, the root unless another is named. A symbolic link is followed as long as it
/// stays inside the repository; one that leads out of it, or nowhere, is no file, as a broken link on a disk is none. What
/// is in a submodule, another repository holds: asking for it is an error with what to do.
final class RevisionFileSystem: FileSystem {
  private let reader: ObjectReader
  private let trees: GitTreeReader
  /// Of the commit's root folder.
  private let tree: String
  /// The folder that paths start at.
  private let folder: [Substring]
  private static let linkLimit = 40

  /// - Parameters:
  ///   - tree: the name of the commit's tree object.
  ///   - folder: the folder that paths start at, such as `data-repo/`; empty for the root.
  ///   - trees: shared by commits that are looked at together; nil for one of its own.
  init(
    _ reader: ObjectReader, tree: String, folder: String = "", trees: GitTreeReader? = nil
  ) {
    self.reader = reader
    self.trees = trees ?? GitTreeReader(reader)
    self.tree = tree
    self.folder = folder.split(separator: "/")
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let object = try blob(at: path) else { throw .missing(path) }
    guard let found = try reader.read(object), found.kind == .blob else {
      throw FileError(
        path: path,
        message: Localized(
          zh: "git 里没有这个文件的内容（克隆不完整？用 git fsck 检查）",
          en: "git does not have its content (an incomplete clone? 'git fsck' checks)"))
    }
    return found.bytes
  }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    guard let entry = try entry(at: folder), entry.kind == .folder || entry.kind == .submodule
    else {
      throw FileError(path: folder, message: Localized(zh: "没有这个文件夹", en: "no such folder"))
    }
    if entry.kind == .submodule { throw .inSubmodule(folder) }
    return try trees.tree(entry.object).entries.map { entry throws(FileError) in
      guard let name = entry.name else {
        return FileEntry(name: "\u{FFFD}", kind: .other)
      }
      let kind: FileEntry.Kind =
        switch entry.kind {
        case .file: .file
        case .folder, .submodule: .folder
        case .link: kind(of: joinPath(folder, name)) ?? .other
        }
      return FileEntry(name: name, kind: kind, isLink: entry.kind == .link)
    }
  }

  func kind(of path: String) -> FileEntry.Kind? {
    switch (try? entry(at: path))?.kind {
    case .file: .file
    case .folder, .submodule: .folder
    case .link, nil: nil
    }
  }

  /// The name of the object that is a file's content; nil where there is no file.
  func blob(at path: String) throws(FileError) -> String? {
    guard let entry = try entry(at: path), entry.kind == .file else { return nil }
    return entry.object
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) { throw .past(path) }

  func makeFolder(_ path: String) throws(FileError) { throw .past(path) }

  // MARK: Folders

  /// What stands at a path when links are followed; nil when nothing does.
  private func entry(at path: String) throws(FileError) -> GitTree.Entry? {
    var rest = folder + path.split(separator: "/").filter { $0 != "." }
    rest.reverse()
    var above: [GitTree.Entry] = [GitTree.Entry(name: "", kind: .folder, object: tree)]
    var links = 0
    while let name = rest.popLast() {
      if name == ".." {
        guard above.count > 1 else { return nil }
        above.removeLast()
        continue
      }
      let parent = above[above.count - 1]
      if parent.kind == .submodule { throw .inSubmodule(path) }
      guard parent.kind == .folder, let entry = try trees.tree(parent.object)[String(name)] else {
        return nil
      }
      guard entry.kind == .link else {
        above.append(entry)
        continue
      }
      links += 1
      guard links <= Self.linkLimit, let target = try reader.read(entry.object),
        let text = String(validating: target.bytes, as: UTF8.self), !text.hasPrefix("/")
      else { return nil }
      rest += text.split(separator: "/").filter { $0 != "." }.reversed()
    }
    return above.last
  }
}

extension FileError {
  fileprivate static func inSubmodule(_ path: String) -> Self {
    Self(
      path: path,
      message: Localized(
        zh: "这是子模块（另一个 git 仓库），它的内容不在这个版本里；请到那个仓库里查看，或只看工作区",
        en:
          "this is a submodule (another git repository), whose content this revision does not have; look there, or at the working tree"
      ))
  }

  static func past(_ path: String) -> Self {
    Self(
      path: path, message: Localized(zh: "过去的版本不能改写", en: "a past revision cannot be changed"))
  }
}
