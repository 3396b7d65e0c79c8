/// The user's own editor.
extension Session {
  /// An editor is for people: in a script it would wait for ever.
  func checkEditor() throws(UsageError) {
    guard terminal.isInteractive else { throw .editNeedsTerminal }
    guard !editor.isEmpty else { throw .noEditor }
  }

  /// Opens a file and waits until the editor is closed.
  func openEditor(on path: String) throws(FileError) {
    let words = editor
    switch runInTerminal(words + [joinPath(workingFolder, path)]) {
    case 0: break
    case .some(let status): throw FileError.editorFailed(words.first ?? "", status: status)
    case nil: throw FileError.editorMissing(words.first ?? "")
    }
  }

  /// `VISUAL`, then `EDITOR`, as words: what people put there may have options, and quotes around a path with blanks.
  private var editor: [String] {
    for name in ["VISUAL", "EDITOR"] {
      let words = editorWords(environment[name] ?? "")
      if !words.isEmpty { return words }
    }
    return []
  }
}

/// The words of a command as people write it into `EDITOR`. Nothing is expanded and no shell sees it.
func editorWords(_ text: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in text {
    if character == quote {
      quote = nil
    } else if quote == nil, character == "\"" || character == "'" {
      quote = character
      word = word ?? ""
    } else if quote == nil, character == " " || character == "\t" {
      if let word { words.append(word) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  if let word { words.append(word) }
  return words
}

extension UsageError {
  fileprivate static let editNeedsTerminal = Self(
    Localized(zh: "--edit 要在终端里用", en: "--edit needs a terminal"),
    remedy: Localized(
      zh: "不写 --edit，自己打开文件来填", en: "leave --edit out and open the file yourself"))

  fileprivate static let noEditor = Self(
    Localized(zh: "没有说用哪个编辑器", en: "no editor is chosen"),
    remedy: Localized(
      zh: "设定环境变量 EDITOR，如 export EDITOR=nano",
      en: "set EDITOR in the environment, as in export EDITOR=nano"))
}

extension FileError {
  fileprivate static func editorMissing(_ name: String) -> Self {
    Self(
      path: name,
      message: Localized(
        zh: "这个编辑器打不开；检查环境变量 VISUAL 和 EDITOR。记录没有丢，可以自己打开文件",
        en:
          "the editor could not be started; check VISUAL and EDITOR. The record is kept, open its file yourself"
      ))
  }

  fileprivate static func editorFailed(_ name: String, status: Int32) -> Self {
    Self(
      path: name,
      message: Localized(
        zh: "编辑器以状态 \(status) 结束，没有核对；记录里保存了的都在",
        en: "the editor ended with status \(status), so nothing was checked; what was saved is kept"
      ))
  }
}
