/// Why something could not be saved or shared, in plain words; git's own come last, for those who know them.
struct SaveProblem: Error {
  var message: Localized
  var remedy: Localized
  var detail: String?
  var status = ExitStatus.failure
}

extension Session {
  mutating func report(_ problem: SaveProblem) {
    note("eduplan: \(self(problem.message).terminalSafe)\n")
    let label = self(Localized(zh: "帮助：", en: "help: "))
    for line in self(problem.remedy).split(separator: "\n") {
      note("  \(label)\(String(line).terminalSafe)\n")
    }
    let detail = (problem.detail ?? "").split(separator: "\n").filter { !$0.isEmpty }.prefix(12)
    for line in detail { note("  git: \(String(line).terminalSafe)\n") }
  }
}

// MARK: Saving

extension SaveProblem {
  static let noGit = Self(
    message: Localized(zh: "没有找到 git，保存要用它", en: "git was not found; saving needs it"),
    remedy: Localized(
      zh: "请管电脑的人安装 git；改动都还在文件里，没有丢",
      en: "have git installed; your changes are in the files and not lost"))

  static func noRepository(_ refusal: Git.Refusal) -> Self {
    Self(
      message: Localized(zh: "这个文件夹还没有用 git 管理", en: "this folder is not kept by git yet"),
      remedy: Localized(
        zh: "在这里运行一次 git init，再保存；单位里已有公用的，请懂 git 的同事来接",
        en:
          "run 'git init' here once, then save; where the office shares one, ask whoever knows git to connect it"
      ),
      detail: refusal.detail)
  }

  static func unfinished(_ word: String) -> Self {
    let isRebase = word == "rebase"
    return Self(
      message: Localized(
        zh: "上一次合并（git \(word)）没有做完，现在不能保存",
        en: "a git \(word) was begun and not finished, so nothing can be saved now"),
      remedy: Localized(
        zh: "放弃那次合并、回到合并以前：git \(word) --abort；要做完它，请懂 git 的同事来"
          + (isRebase ? "（git rebase --continue）" : "（改好文件，git add 以后 git commit）"),
        en:
          "to give it up and go back to before: git \(word) --abort; to finish it, ask whoever knows git"
      ))
  }

  static let noBranch = Self(
    message: Localized(
      zh: "现在看的是过去的一个版本（不在任何分支上），存下来以后会找不到",
      en:
        "a past revision is checked out, on no branch, so what is saved here would be hard to find again"
    ),
    remedy: Localized(
      zh: "先回到分支上，通常是：git switch main", en: "go back to a branch first, usually: git switch main"))

  static let noAuthor = Self(
    message: Localized(
      zh: "git 还不知道您是谁，保存要写明是谁改的",
      en: "git does not know who you are, and what is saved bears a name"),
    remedy: Localized(
      zh: "写一次就够：git config --global user.name '姓名'\ngit config --global user.email '邮箱'",
      en:
        "once is enough: git config --global user.name 'NAME'\ngit config --global user.email 'ADDRESS'"
    ))

  static func trackedSecret(_ path: String) -> Self {
    Self(
      message: Localized(
        zh: "不公开的文件已经被 git 记录：\(path)，所以没有保存",
        en: "git keeps a private file, \(path), so nothing was saved"),
      remedy: Localized(
        zh: "先让 git 不再记录它（文件还在）：git rm -r --cached data/private；以前的版本里还有，请懂 git 的同事处理",
        en:
          "make git let go of it (the file stays): git rm -r --cached data/private; earlier revisions still have it, so ask whoever knows git"
      ))
  }

  static let openSecret = Self(
    message: Localized(
      zh: "data/private/ 里是不公开的内容，git 却没有设成不管它，所以没有保存",
      en: "data/private/ is private and git is not told to leave it alone, so nothing was saved"),
    remedy: Localized(
      zh: "在 .gitignore 里加一行：data/private/", en: "add a line to .gitignore: data/private/"))

  static func notCommitted(_ refusal: Git.Refusal) -> Self {
    Self(
      message: Localized(
        zh: "git 没有保存成功；文件没有变", en: "git did not save; the files are as they were"),
      remedy: Localized(
        zh: "看下面 git 说的原因（常见的是磁盘满了、没有权限，或设了提交前的检查）",
        en: "git says why below (often a full disk, no permission, or a check before committing)"),
      detail: refusal.detail)
  }

  static func other(_ refusal: Git.Refusal) -> Self {
    Self(
      message: Localized(zh: "git 没有做成", en: "git did not do it"),
      remedy: Localized(
        zh: "看下面 git 说的原因；文件里的改动都还在", en: "git says why below; your changes are in the files"),
      detail: refusal.detail)
  }
}

// MARK: Sharing

extension SaveProblem {
  static let noRemote = Self(
    message: Localized(
      zh: "改动已保存在这台电脑上；还没有设公用的地方，所以没有上传",
      en:
        "your changes are saved on this machine; there is no shared place yet, so nothing was uploaded"
    ),
    remedy: Localized(
      zh: "问懂 git 的同事要地址，设一次：git remote add origin 地址",
      en: "ask whoever knows git for the address and set it once: git remote add origin ADDRESS"))

  static func severalRemotes(_ names: [String], branch: String) -> Self {
    Self(
      message: Localized(
        zh: "改动已保存在这台电脑上；公用的地方有 \(names.count) 个（\(names.joined(separator: "、"))），不知道传到哪里",
        en:
          "your changes are saved on this machine; there are \(names.count) shared places (\(names.joined(separator: ", "))), and which to use is not known"
      ),
      remedy: Localized(
        zh: "说明一次就够：git push -u 名称 \(branch)", en: "say so once: git push -u NAME \(branch)"))
  }

  static func offline(_ refusal: Git.Refusal) -> Self {
    Self(
      message: Localized(
        zh: "改动已保存在这台电脑上；连不上公用的地方，所以没有上传",
        en:
          "your changes are saved on this machine; the shared place cannot be reached, so nothing was uploaded"
      ),
      remedy: Localized(
        zh: "网络通了再运行：eduplan save --share；一直不行，请懂 git 的同事看下面 git 说的",
        en:
          "when the network is back, run: eduplan save --share; if it stays so, show somebody what git says below"
      ),
      detail: refusal.detail)
  }

  static func notMerged(_ refusal: Git.Refusal) -> Self {
    Self(
      message: Localized(
        zh: "改动已保存在这台电脑上；同事的改动没有合进来，也没有上传，文件照旧",
        en:
          "your changes are saved on this machine; those of others were not brought in, nothing was uploaded, the files are as they were"
      ),
      remedy: Localized(
        zh: "常见的原因：data/ 和 templates/ 以外的文件改了没有提交；看下面 git 说的",
        en:
          "often files outside data/ and templates/ were changed and not committed; git says which below"
      ),
      detail: refusal.detail)
  }

  static func notPushed(_ refusal: Git.Refusal) -> Self {
    Self(
      message: Localized(
        zh: "改动已保存在这台电脑上，公用的地方没有收下",
        en: "your changes are saved on this machine; the shared place did not take them"),
      remedy: Localized(
        zh: "可能没有上传的权限，或那里设了检查；请懂 git 的同事看下面 git 说的，再运行 eduplan save --share",
        en:
          "you may not be allowed to upload, or there are checks; show somebody what git says below, then run: eduplan save --share"
      ),
      detail: refusal.detail)
  }
}
