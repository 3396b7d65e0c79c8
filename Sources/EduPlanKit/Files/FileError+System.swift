#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileError {
  init(tooLarge path: String) {
    self.init(
      path: path, message: Localized(zh: "超过 1 GiB，没有读", en: "larger than 1 GiB, not read"))
  }

  /// A failure as the system names it, in plain words for the usual ones.
  init(path: String, errno code: Int32) {
    let message =
      switch code {
      case ENOENT: Localized(zh: "没有这个文件", en: "no such file")
      case EACCES, EPERM: Localized(zh: "没有权限", en: "permission denied")
      case ELOOP: Localized(zh: "链接绕成了圈", en: "the links go in a circle")
      case ENAMETOOLONG: Localized(zh: "名称太长", en: "the name is too long")
      case EISDIR: Localized(zh: "这是文件夹，不是文件", en: "this is a folder, not a file")
      case ENOTDIR: Localized(zh: "路径中有一部分不是文件夹", en: "a part of the path is no folder")
      case ENOSPC: Localized(zh: "磁盘已满，文件没有改动", en: "the disk is full; the file is unchanged")
      case EDQUOT:
        Localized(zh: "磁盘配额已满，文件没有改动", en: "the disk quota is used up; the file is unchanged")
      case EROFS: Localized(zh: "磁盘只读", en: "the disk is read-only")
      case EEXIST: Localized(zh: "文件已经存在", en: "the file exists")
      default:
        Localized(
          zh: "系统错误：\(String(cString: strerror(code)))", en: String(cString: strerror(code)))
      }
    self.init(path: path, message: message)
  }
}
