import Foundation
import Testing

@testable import EduPlanKit

@Suite("--at: past data without a checkout")
struct LookingBackTests {
  @Test("a revision, a day, a month and a year each give the data and the day of their commit")
  func revisions() throws {
    try GitRepository.with { repository in
      try repository.writeData(schools: ["一中"])
      try repository.commit("第一次", day: "2023-03-01")
      try repository.writeData(schools: ["一中", "二中"])
      try repository.commit("加了二中", day: "2024-04-01", author: "李老师")
      try repository.git("tag", "上报")
      try repository.writeData(schools: ["一中", "二中", "三中"])
      try repository.commit("加了三中", day: "2024-06-01")
      try repository.writeData(schools: ["一中", "二中", "三中", "四中"])
      for (revision, count, day) in [
        ("HEAD", 3, "2024-06-01"), ("main", 3, "2024-06-01"), ("HEAD~1", 2, "2024-04-01"),
        ("上报", 2, "2024-04-01"), ("2024-05", 2, "2024-05-31"), ("2024-04-01", 2, "2024-04-01"),
        ("2024年3月31日", 1, "2024-03-31"), ("2023", 1, "2023-12-31"), ("2024", 3, "2024-12-31"),
        ("2026", 3, "2026-11-21"),
      ] {
        let run = try repository.run("list", "school", "--at", revision)
        #expect(run.status == .ok)
        #expect(run.output.contains("共 \(count) 条"), "\(revision): \(run.output)")
        #expect(run.errors.contains("日子算 \(day)"), "\(revision): \(run.errors)")
      }
      let tagged = try repository.run("list", "school", "--at", "上报", "--quiet")
      #expect(tagged.errors.isEmpty)
      #expect(try repository.run("list", "school").output.contains("共 4 条"))
      let taken = try repository.run("list", "school", "--at", "上报", language: .en).errors
      let name = try repository.git("rev-parse", "上报").prefix(8)
      #expect(taken == "data of \(name) (2024-04-01, 李老师: 加了二中), as of 2024-04-01\n")
      let early = try repository.run("list", "school", "--at", "2022")
      #expect(early.status == .usage)
      #expect(early.errors.contains("第一次提交在 2023-03-01"))
      let close = try repository.run("list", "--at", "mian")
      #expect(close.errors.contains("是不是“main”？"))
    }
  }

  @Test("--as-of still says which day; JSON names the revision and calls it clean")
  func dayAndRevision() throws {
    try GitRepository.with { repository in
      try repository.writeData()
      try repository.commit("第一次", day: "2023-03-01")
      try repository.write("x", to: "data/其他.txt")
      let run = try repository.run(
        "check-targets", "--at", "HEAD", "--as-of", "2025-01-01", "--format", "json")
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(json["asOf"] as? String == "2025-01-01")
      #expect(json["revision"] as? String == (try repository.git("rev-parse", "HEAD")))
      #expect(json["dirty"] as? Bool == false)
      let now = try repository.run("check-targets", "--at", "2023", "--format", "json").output
      #expect(now.contains("\"asOf\": \"2023-12-31\""))
    }
  }

  @Test("kinds, settings and records are those of the revision; other files are the disk's")
  func whatIsPast() throws {
    try GitRepository.with { repository in
      try repository.writeData()
      try repository.write(
        "---\nid: note\nlabel: 便条\nlabel-en: Note\nfolder: notes\nfields:\n  - name: id\n    label: 编号\n    label-en: Id\n    type: text\n    required: true\n",
        to: "data/schema/note.yaml")
      try repository.write("---\nid: n1\n", to: "data/notes.yaml")
      try repository.commit("第一次", day: "2023-03-01")
      try repository.remove("data/schema/note.yaml")
      try repository.remove("data/notes.yaml")
      try repository.commit("不再用便条", day: "2023-04-01")
      #expect(try repository.run("list", "note").status == .usage)
      #expect(try repository.run("list", "便条", "--at", "HEAD~1").output.contains("n1"))
      #expect(try repository.run("records", "data/notes.yaml", "--at", "HEAD~1").status == .ok)
      #expect(
        try repository.run("records", "./x/../data/notes.yaml", "--at", "HEAD~1").status == .ok)
      #expect(try repository.run("records", "data/notes.yaml").status == .failure)
      let written = try repository.run("list", "便条", "--at", "HEAD~1", "-o", "便条.csv")
      #expect(written.status == .ok)
      #expect(DiskFileSystem().kind(of: repository.folder + "/便条.csv") == .file)
      // From a folder of the data that is no more.
      #expect(try repository.run("check", "--at", "HEAD~1").output.contains("没有发现问题"))
    }
  }

  @Test(
    "a data repo in a folder of the git repository, with blanks, quotes and Chinese in its path")
  func subfolder() throws {
    try GitRepository.with(named: "a 'b\" 仓库") { repository in
      let inner = "部门 '一'/数据\"库/"
      try repository.writeData(schools: ["一中"], in: inner)
      try repository.commit("第一次", day: "2023-03-01")
      try repository.writeData(in: inner)
      let folder = repository.folder + "/" + inner
      let run = try repository.run("list", "school", "--at", "HEAD", from: folder + "data")
      #expect(run.output.contains("共 1 条"))
      let named = try repository.run("list", "school", "--at", "HEAD", "--repo", inner)
      #expect(named.output.contains("共 1 条"))
      // The root of the git repository is no data repo, then or now.
      let outside = try repository.run("list", "school", "--at", "HEAD")
      #expect(outside.status == .failure)
      #expect(outside.errors.contains("还没有 data/eduplan.yaml"))
    }
  }

  @Test(
    "a bare repository, a work tree of its own, and a repo whose data is gone can be asked, too")
  func otherRepositories() throws {
    try GitRepository.with { repository in
      try repository.writeData(schools: ["一中"])
      try repository.commit("第一次", day: "2023-03-01")
      let bare = repository.folder + "-bare"
      try repository.git("clone", "-q", "--bare", ".", bare)
      #expect(
        try repository.run("list", "school", "--at", "main", from: bare).output.contains("共 1 条"))
      #expect(
        try repository.run("list", "school", "--at", "main", "--repo", bare).output.contains(
          "共 1 条"))
      let tree = repository.folder + "-tree"
      try repository.git("worktree", "add", "-q", "-b", "另一个", tree)
      #expect(
        try repository.run("list", "school", "--at", "HEAD", from: tree).output.contains("共 1 条"))
      try repository.git("rm", "-rq", "data")
      try repository.commit("清空", day: "2023-05-01")
      #expect(try repository.run("list", "school", "--at", "2023-04").output.contains("共 1 条"))
      #expect(try repository.run("list", "school", "--at", "HEAD").status == .failure)
    }
  }

  @Test(
    "no git, no repository, no commit, a foreign owner: each says what to do",
    arguments: Language.allCases)
  func refusals(language: Language) throws {
    try GitRepository.with { repository in
      try repository.writeData()
      let empty = try repository.run("check", "--at", "HEAD", language: language)
      #expect(empty.status == .failure)
      #expect(empty.errors.contains(language == .zh ? "还没有提交" : "has no commits yet"))
      let diff = try repository.run("diff", language: language)
      #expect(diff.status == .failure)
      #expect(diff.errors.contains(language == .zh ? "还没有提交" : "has no commits yet"))
    }
    try withTemporaryFolder { folder in
      let repository = GitRepository(folder: folder)
      try repository.writeData()
      let run = try repository.run("check", "--at", "HEAD", language: language)
      #expect(run.status == .failure)
      #expect(run.errors.contains("git init"))
      #expect(run.errors.contains(language == .zh ? "不在 git 仓库里" : "in no git repository"))
    }
    let words =
      "fatal: detected dubious ownership in repository at '/x'\nTo add an exception: git config --global --add safe.directory /x"
    let refusing = Git({ _, _ in Git.Output(status: 128, bytes: [], errors: Array(words.utf8)) })
    #expect(throws: FileError.self) { try refusing.place(of: "/x") }
    do {
      _ = try refusing.place(of: "/x")
    } catch {
      #expect(error.message[language].contains("git config --global --add safe.directory '/x'"))
    }
  }

  @Test("what is in a submodule is told to be there, never left out in silence")
  func submodules() throws {
    try GitRepository.with(named: "主") { repository in
      try GitRepository.with(named: "子") { inner in
        try inner.writeData()
        try inner.commit("子", day: "2023-01-01")
        try repository.writeData()
        try repository.git(
          "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder,
          "data/schools")
        try repository.commit("主", day: "2023-03-01")
        let run = try repository.run("check", "--at", "HEAD")
        #expect(run.status == .failure)
        #expect(run.errors.contains("data/schools: 这是子模块"))
        try repository.git("rm", "-rqf", "data")
        try repository.git(
          "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "--name", "另一个",
          inner.folder, "data")
        try repository.commit("整个 data", day: "2023-04-01")
        let whole = try repository.run("check", "--at", "HEAD")
        #expect(whole.status == .failure)
        #expect(whole.errors.contains("子模块"))
        // The submodule is a repository of its own.
        #expect(
          try repository.run("list", "--at", "HEAD", from: repository.folder + "/data").status
            == .ok)
      }
    }
  }

  @Test("a shallow clone says that it is cut off")
  func shallow() throws {
    try GitRepository.with { repository in
      try repository.writeData(schools: ["一中"])
      try repository.commit("第一次", day: "2023-03-01")
      try repository.writeData()
      try repository.commit("第二次", day: "2024-03-01")
      let shallow = repository.folder + "-shallow"
      try repository.git("clone", "-q", "--depth", "1", "file://" + repository.folder, shallow)
      let run = try repository.run("list", "--at", "2023", from: shallow)
      #expect(run.status == .usage)
      #expect(run.errors.contains("git fetch --unshallow"))
      #expect(run.errors.contains("2024-03-01"))
    }
  }

  @Test("data/private/ is not in git, which apply tells; what writes refuses")
  func privateParts() throws {
    try GitRepository.with { repository in
      try repository.writeData()
      try repository.commit("第一次", day: "2023-03-01")
      let run = try repository.run("apply", "没有", "--at", "HEAD")
      #expect(run.errors.contains("data/private/"))
      for words in [["apply", "--new"], ["apply", "x", "--edit"], ["init", "y"]] {
        var session = Session(
          files: DiskFileSystem(), workingFolder: repository.folder,
          today: try #require(Day("2026-11-21")), git: .system)
        #expect(EduPlan.run(words + ["--at", "HEAD"], in: &session) == .usage)
        #expect(String(decoding: session.errors, as: UTF8.self).contains("不能和 --at 一起用"))
      }
    }
  }
}
