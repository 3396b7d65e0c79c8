import Foundation
import Testing

@testable import EduPlanKit

@Suite("eduplan save, with real git")
struct SaveCommandTests {
  /// A data repo in git, saved once.
  private func withRepository(_ body: (GitRepository) throws -> Void) throws {
    try GitRepository.with { repo in
      try repo.writeData()
      let schools = ["一", "二"].map { name in
        "---\nid: 甲区/\(name)中\nname: \(name)中\ndistrict: 甲区\nstages: [compulsory]\nnote: \(name)\n"
      }
      try repo.write(schools.joined(), to: "data/schools.yaml")
      try repo.write("data/private/\n", to: ".gitignore")
      try repo.commit("开始", day: "2024-01-01")
      try body(repo)
    }
  }

  /// Two people with a clone each of what they share.
  private func withColleagues(
    _ body: (_ mine: GitRepository, _ theirs: GitRepository, _ shared: String) throws -> Void
  ) throws {
    try withRepository { mine in
      let shared = mine.folder + " 公用's.git"
      try mine.git("clone", "-q", "--bare", mine.folder, shared)
      try mine.git("remote", "add", "origin", shared)
      try mine.git("fetch", "-q")
      try mine.git("branch", "-q", "--set-upstream-to=origin/main", "main")
      let theirs = GitRepository(folder: mine.folder + "-同事")
      try mine.git("clone", "-q", shared, theirs.folder)
      try body(mine, theirs, shared)
    }
  }

  private func replace(_ old: String, _ new: String, in path: String, _ repo: GitRepository) throws
  {
    let text = try String(contentsOfFile: repo.folder + "/" + path, encoding: .utf8)
    #expect(text.contains(old))
    try repo.write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  private func text(_ path: String, _ repo: GitRepository) throws -> String {
    try String(contentsOfFile: repo.folder + "/" + path, encoding: .utf8)
  }

  /// Nothing half merged, nothing half saved.
  private func expectTidy(_ repo: GitRepository, head: String? = nil) throws {
    #expect(try repo.git("status", "--porcelain") == "")
    #expect(!FileManager.default.fileExists(atPath: repo.folder + "/.git/MERGE_HEAD"))
    if let head { #expect(try repo.git("rev-parse", "HEAD") == head) }
  }

  // MARK: Saving

  @Test(
    "a note is a note, whatever it looks like",
    arguments: ["改好了", "--amend", "-m", "# 1 号\n\n第二段 'x' $(y) \"z\"", "--", "a\\nb"])
  func notes(note: String) throws {
    try withRepository { repo in
      try replace("note: 一", "note: 第一", in: "data/schools.yaml", repo)
      try repo.write("---\nid: x\nphone: 1\n", to: "data/private/x.yaml")
      try repo.write("mine\n", to: "别的.txt")
      try repo.git("add", "别的.txt")
      let run = try repo.run("save", "--", note)
      #expect(run.status == .ok, "\(run.errors)")
      #expect(run.output.contains("一中"))
      #expect(run.errors.contains("已保存"))
      #expect(try repo.git("log", "-1", "--format=%B") == note)
      #expect(try repo.git("show", "--name-only", "--format=", "HEAD") == "data/schools.yaml")
      // What somebody marked for committing elsewhere stays marked, and is not in it.
      #expect(try repo.git("diff", "--cached", "--name-only", "-z").contains("别的.txt"))
      let again = try repo.run("save", "又一次", language: .en)
      #expect(again.status == .ok && again.errors.contains("nothing changed"))
    }
  }

  @Test(
    "new, changed and removed files with any name are saved, also where the repo is a part of a larger one"
  )
  func odd() throws {
    try GitRepository.with { repo in
      try repo.write("x\n", to: "README")
      try repo.writeData(in: "数据 库/")
      try repo.write("data/private/\n", to: "数据 库/.gitignore")
      try repo.commit("开始", day: "2024-01-01")
      let inner = repo.folder + "/数据 库"
      try repo.remove("数据 库/data/schools.yaml")
      let names = ["'a' \"b\"", "*", ":(top)x", "学校\n二", "-x"]
      for (number, name) in names.enumerated() {
        try repo.write(
          "---\nid: 甲区/n\(number)\nname: n\(number)\ndistrict: 甲区\nstages: [compulsory]\n",
          to: "数据 库/data/schools/\(name).yaml")
      }
      let run = try repo.run("save", "换了", from: inner)
      #expect(run.status == .ok, "\(run.errors)")
      #expect(try repo.git("status", "--porcelain") == "")
      let saved = try repo.git("ls-tree", "-r", "-z", "--name-only", "HEAD").split(separator: "\0")
      for name in names { #expect(saved.contains("数据 库/data/schools/\(name).yaml")) }
      #expect(!saved.contains { $0.contains(".eduplan") || $0.hasSuffix("schools.yaml") })
    }
  }

  @Test("data with errors is not saved, and a look saves nothing")
  func refused() throws {
    try withRepository { repo in
      let head = try repo.git("rev-parse", "HEAD")
      try replace("district: 甲区", "district: 乙区", in: "data/schools.yaml", repo)
      let wrong = try repo.run("save", "错的", language: .en)
      #expect(wrong.status == .findings)
      #expect(wrong.errors.contains("nothing was saved"))
      try replace("district: 乙区", "district: 甲区", in: "data/schools.yaml", repo)
      try replace("note: 一", "note: 第一", in: "data/schools.yaml", repo)
      #expect(try repo.run("save", "--dry-run").status == .ok)
      #expect(try repo.run("save").status == .usage)
      #expect(try repo.run("save", " \n").status == .usage)
      #expect(try repo.git("rev-parse", "HEAD") == head)
      #expect(try repo.git("diff", "--cached", "--name-only") == "")
    }
  }

  @Test("what keeps from saving is said with what to do", arguments: Language.allCases)
  func explained(language: Language) throws {
    func expect(
      _ repo: GitRepository, _ words: String...,
      sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
      let run = try repo.run("save", "x", language: language)
      #expect(run.status == .failure, sourceLocation: sourceLocation)
      for word in words {
        #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation)
      }
    }
    let isChinese = language == .zh
    try withTemporaryFolder { folder in
      let repo = GitRepository(folder: folder)
      try repo.writeData()
      try expect(repo, "git init", isChinese ? "还没有用 git" : "not kept by git")
    }
    try withRepository { repo in
      try replace("note: 一", "note: 第一", in: "data/schools.yaml", repo)
      try repo.git("switch", "-q", "--detach")
      try expect(repo, "git switch main")
      try repo.git("switch", "-q", "main")
      try repo.write("", to: ".gitignore")
      try repo.write("---\nid: x\n", to: "data/private/x.yaml")
      try expect(repo, ".gitignore", "data/private/")
      try repo.git("add", "data/private")
      try expect(repo, "git rm -r --cached", "data/private/x.yaml")
      try repo.git("rm", "-q", "-r", "--cached", "data/private")
      try repo.write("data/private/\n", to: ".gitignore")
      try repo.write("#!/bin/sh\necho 不许 >&2; exit 1\n", to: ".git/hooks/pre-commit")
      try repo.git("config", "core.hooksPath", repo.folder + "/.git/hooks")
      chmod(repo.folder + "/.git/hooks/pre-commit", 0o755)
      try expect(repo, "git: 不许", isChinese ? "没有保存成功" : "did not save")
      try repo.remove(".git/hooks/pre-commit")
      // Two branches that contradict each other, and a merge of them that was begun.
      try repo.git("stash", "-q")
      try repo.git("switch", "-q", "-c", "other")
      try replace("note: 一", "note: 甲", in: "data/schools.yaml", repo)
      try repo.commit("other", day: "2024-01-02")
      try repo.git("switch", "-q", "main")
      try replace("note: 一", "note: 乙", in: "data/schools.yaml", repo)
      try repo.commit("main", day: "2024-01-02")
      let variables = GitRepository.variables(day: "2024-01-03")
      #expect(
        Git.onThisMachine(setting: variables).run(["merge", "other"], repo.folder)?.status == 1)
      try expect(repo, "git merge --abort")
    }
    try withRepository { repo in
      var session = Session(
        files: DiskFileSystem(), workingFolder: repo.folder,
        environment: ["EDUPLAN_LANG": language.rawValue], today: try #require(Day("2026-11-21")))
      #expect(EduPlan.run(["save", "x"], in: &session) == .failure)
      #expect(String(decoding: session.errors, as: UTF8.self).contains("git"))
      var variables = GitRepository.variables(day: "2024-01-01")
      for key in [
        "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL",
      ] {
        variables[key] = ""
      }
      session.git = .onThisMachine(setting: variables)
      session.errors = []
      #expect(EduPlan.run(["save", "x"], in: &session) == .failure)
      #expect(String(decoding: session.errors, as: UTF8.self).contains("user.name"))
    }
  }

  // MARK: Sharing

  @Test("changes of neighbouring fields come together by themselves, checked and uploaded")
  func together() throws {
    try withColleagues { mine, theirs, _ in
      try replace("note: 一", "note: 第一", in: "data/schools.yaml", theirs)
      try theirs.write(
        "---\nid: 甲区/四中\nname: 四中\ndistrict: 甲区\nstages: [compulsory]\n", to: "data/schools/四.yaml")
      #expect(try theirs.run("save", "改名", "--share").status == .ok)
      try replace(
        "note: 一\n", "ownership: public\nnote: 一\n", in: "data/schools.yaml",
        mine)
      try replace("note: 二", "note: 第二", in: "data/schools.yaml", mine)
      let run = try mine.run("save", "补充", "--share")
      #expect(run.status == .ok, "\(run.output)\(run.errors)")
      #expect(run.errors.contains("已上传"))
      let merged = try text("data/schools.yaml", mine)
      for part in ["note: 第一", "note: 第二", "ownership: public"] {
        #expect(merged.contains(part))
      }
      try expectTidy(mine)
      let fetched = try theirs.run("save", "--share", language: .en)
      #expect(
        fetched.status == .ok && fetched.errors.contains("nothing to upload"), "\(fetched.errors)")
      #expect(try text("data/schools.yaml", theirs) == merged)
      try expectTidy(theirs)
    }
  }

  @Test("the same field with two values is told with both, and nothing is left half merged")
  func conflict() throws {
    try withColleagues { mine, theirs, shared in
      try replace("note: 一", "note: 丙", in: "data/schools.yaml", theirs)
      try replace("note: 二", "note: 第二", in: "data/schools.yaml", theirs)
      #expect(try theirs.run("save", "改名", "--share").status == .ok)
      try replace("note: 一", "note: 丁", in: "data/schools.yaml", mine)
      #expect(try mine.run("save", "我的").status == .ok)
      let head = try mine.git("rev-parse", "HEAD")
      let there = try mine.git("--git-dir", shared, "rev-parse", "main")
      let told = try mine.run("save", "--share")
      #expect(told.status == .conflict)
      #expect(told.output.contains("甲区/一中 备注：您写的 丁，网上的 丙\n"), "\(told.output)")
      #expect(!told.output.contains("二中"))
      #expect(told.errors.contains("没有上传"))
      let english = try mine.run("save", "--share", language: .en)
      #expect(
        english.output.contains("甲区/一中 Note: yours 丁, the shared one 丙\n"), "\(english.output)")
      try expectTidy(mine, head: head)
      #expect(try mine.git("--git-dir", shared, "rev-parse", "main") == there)
      let kept = try mine.run("save", "--share", "--keep", "mine")
      #expect(kept.status == .ok, "\(kept.errors)")
      let text = try text("data/schools.yaml", mine)
      #expect(text.contains("note: 丁") && text.contains("note: 第二"))
      try expectTidy(mine)
      #expect(
        try mine.git("--git-dir", shared, "rev-parse", "main") == mine.git("rev-parse", "HEAD"))
    }
  }

  @Test("what is right by itself and wrong together is not brought in")
  func wrongTogether() throws {
    try withColleagues { mine, theirs, _ in
      try theirs.remove("data/schools.yaml")
      try theirs.write("---\nid: 乙区\nname: 乙区\n", to: "data/districts.yaml")
      #expect(try theirs.run("save", "换区", "--share").status == .ok)
      try mine.write(
        "---\nid: 甲区/五中\nname: 五中\ndistrict: 甲区\nstages: [compulsory]\n", to: "data/schools/五.yaml")
      let run = try mine.run("save", "五中", "--share", language: .en)
      #expect(run.status == .findings, "\(run.errors)")
      #expect(run.errors.contains("together make the errors above"))
      try expectTidy(mine)
      #expect(try mine.git("log", "-1", "--format=%s") == "五中")
      #expect(try text("data/districts.yaml", mine).contains("甲区"))
    }
  }

  @Test("a file that is no record file, changed on both sides, is left to people")
  func otherFiles() throws {
    try withColleagues { mine, theirs, _ in
      for (repo, line) in [(theirs, "甲\n"), (mine, "乙\n")] {
        try repo.write(line, to: "templates/说明.txt")
        let run = try repo.run("save", "说明", "--share", "--keep", "mine")
        #expect(run.status == (repo.folder == mine.folder ? .conflict : .ok), "\(run.errors)")
        if repo.folder == mine.folder { #expect(run.output.contains("templates/说明.txt")) }
      }
      try expectTidy(mine)
    }
  }

  @Test("what keeps from sharing is said with what to do, and what was saved stays saved")
  func notShared() throws {
    try withColleagues { mine, _, shared in
      func expect(
        _ status: EduPlanKit.ExitStatus, _ words: String...,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
      ) throws {
        for language in Language.allCases {
          let run = try mine.run("save", "--share", language: language)
          #expect(run.status == status, "\(run.errors)", sourceLocation: sourceLocation)
          for word in words {
            #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation)
          }
        }
        try expectTidy(mine)
      }
      try replace("note: 一", "note: 第一", in: "data/schools.yaml", mine)
      #expect(try mine.run("save", "改名").status == .ok)
      try FileManager.default.moveItem(atPath: shared, toPath: shared + "-")
      try expect(.failure, "eduplan save --share", "git: ")
      try FileManager.default.moveItem(atPath: shared + "-", toPath: shared)
      let hook = shared + "/hooks/pre-receive"
      #expect(
        FileManager.default.createFile(
          atPath: hook, contents: Data("#!/bin/sh\necho 不收; exit 1\n".utf8)))
      chmod(hook, 0o755)
      try expect(.failure, "不收")
      try FileManager.default.removeItem(atPath: hook)
      try mine.git("branch", "--unset-upstream")
      try mine.git("remote", "rename", "origin", "one")
      try mine.git("remote", "add", "two", shared)
      try expect(.failure, "git push -u", "one")
      try mine.git("remote", "remove", "two")
      try mine.git("remote", "remove", "one")
      try expect(.failure, "git remote add origin")
      // An empty place that nobody has used yet.
      try mine.git("init", "-q", "--bare", shared + "-新")
      try mine.git("remote", "add", "origin", shared + "-新")
      try expect(.ok)
      #expect(try mine.git("rev-parse", "@{upstream}") == mine.git("rev-parse", "HEAD"))
    }
  }
}
