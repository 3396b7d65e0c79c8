/// `save --share`: what others saved comes in, what was saved here goes out.
extension SaveCommand {
  /// Uploads may cross those of others; after so many the next run goes on.
  private static let attempts = 3

  /// Fetches, brings together, checks and uploads.
  func share(
    _ saving: Saving, _ branch: String, _ writer: RepositoryWriter, _ session: inout Session
  ) throws -> ExitStatus {
    let git = saving.git
    let remotes = try git.remotes(of: saving.root)
    guard !remotes.isEmpty else { throw SaveProblem.noRemote }
    let fallback = remotes.count == 1 ? remotes[0] : remotes.contains("origin") ? "origin" : nil
    var attempt = 1
    while true {
      guard
        let place = try git.upstream(of: branch, fallback: fallback, in: saving.root)
      else { throw SaveProblem.severalRemotes(remotes, branch: branch) }
      do {
        try git.fetch(place.remote, in: saving.root)
      } catch let refusal as Git.Refusal {
        throw SaveProblem.offline(refusal)
      }
      guard let upstream = try git.upstream(of: branch, fallback: fallback, in: saving.root) else {
        throw SaveProblem.severalRemotes(remotes, branch: branch)
      }
      let status = try writer.locked { try bringIn(upstream, saving, &session) }
      guard status == .ok else { return status }
      if let commit = upstream.commit, upstream.isSet,
        try git.distance(to: commit, in: saving.root).ahead == 0
      {
        session.note(session(SaveWords.nothingToUpload))
        return .ok
      }
      do {
        try git.push(to: upstream, in: saving.root)
        session.note(session(SaveWords.uploaded))
        return .ok
      } catch let refusal as Git.Refusal {
        // Somebody was faster: fetch theirs and try once more.
        let isLate =
          refusal.detail.contains("fetch first") || refusal.detail.contains("non-fast-forward")
        guard isLate, attempt < Self.attempts else { throw SaveProblem.notPushed(refusal) }
        attempt += 1
      }
    }
  }

  /// Brings in what is newer there. To be called under the lock.
  private func bringIn(
    _ upstream: Git.Upstream, _ saving: Saving, _ session: inout Session
  ) throws -> ExitStatus {
    let git = saving.git
    guard let commit = upstream.commit else { return .ok }
    let distance = try git.distance(to: commit, in: saving.root)
    guard distance.behind > 0 else { return .ok }
    let before = try session.loadRepository().allFindings
    do {
      if distance.ahead == 0 {
        try git.fastForward(to: commit, in: saving.root)
        return try check(before, &session) ? .ok : .findings
      }
      let clashes = try git.merge(commit, in: saving.root)
      var isFinished = false
      defer { if !isFinished { try? git.abortMerge(in: saving.root) } }
      guard try resolve(clashes, saving, &session) else { return .conflict }
      guard try check(before, &session) else {
        session.note(session(SaveWords.mergedIsWrong))
        return .findings
      }
      try git.finishMerge(saying: session(SaveWords.mergeNote(upstream)), in: saving.root)
      isFinished = true
    } catch let refusal as Git.Refusal {
      throw SaveProblem.notMerged(refusal)
    }
    session.note(session(SaveWords.broughtIn(distance.behind)))
    return .ok
  }

  /// Whether what came in makes the data no worse; what it makes worse is told.
  private func check(_ before: [Diagnostic], _ session: inout Session) throws -> Bool {
    let gained = try session.loadRepository().allFindings.without(before, movesLines: true)
      .filter { $0.severity == .error }
    session.report(gained)
    return gained.isEmpty
  }

  // MARK: Conflicts

  /// Brings together record by record what git could not bring together line by line.
  ///
  /// - Returns: false where the two contradict each other and nobody chose; that is told.
  private func resolve(
    _ clashes: [Git.Clash], _ saving: Saving, _ session: inout Session
  ) throws -> Bool {
    var merged: [(path: String, bytes: [UInt8])] = []
    var lines: [String] = []
    let words = ConflictWords(try? session.loadRepository().store.schema, session.language)
    for clash in clashes {
      guard let merge = Self.merge(clash, choosing: keeps) else {
        lines.append(words.file(clash.path))
        continue
      }
      if keeps == nil {
        lines += merge.conflicts.map { words.line($0, in: clash, merge.merged) }
      }
      merged.append((clash.path, merge.merged.bytes))
    }
    guard lines.isEmpty else {
      session.print(words.heading(lines.count))
      for line in lines { session.print("  " + line.terminalSafe + "\n") }
      session.note(session(SaveWords.conflict(canChoose: merged.count == clashes.count)))
      return false
    }
    for file in merged {
      try saving.files.write(file.bytes, to: saving.repository.path(file.path))
      try saving.git.resolve(file.path, in: saving.root)
    }
    return true
  }

  /// Nil for what is no record file that both sides have.
  private static func merge(_ clash: Git.Clash, choosing side: RecordMerge.Side?) -> RecordMerge? {
    guard clash.path.hasPrefix(DataFiles.folder + "/"), clash.path.hasSuffix(DataFiles.ending),
      let mine = clash.mine, let theirs = clash.theirs
    else { return nil }
    func document(_ bytes: [UInt8]) -> RecordDocument {
      RecordDocument(parsing: bytes, path: clash.path)
    }
    return RecordMerge(
      base: document(clash.base ?? []), mine: document(mine), theirs: document(theirs),
      choosing: side)
  }
}

/// Contradictions as people read them: the record, the field, and both values side by side.
private struct ConflictWords {
  private let schema: Schema?
  private let language: Language

  init(_ schema: Schema?, _ language: Language) {
    self.schema = schema
    self.language = language
  }

  func heading(_ count: Int) -> String {
    Localized(
      zh: "有 \(count) 处，您和别人写得不一样：\n",
      en: count == 1
        ? "In one place you and somebody else wrote different things:\n"
        : "In \(count) places you and somebody else wrote different things:\n")[language]
  }

  func file(_ path: String) -> String {
    Localized(
      zh: "\(path)：两边都改了这个文件，合不上",
      en: "\(path): changed on both sides, and the changes do not fit together")[
        language]
  }

  func line(
    _ conflict: RecordMerge.Conflict, in clash: Git.Clash, _ document: RecordDocument
  ) -> String {
    let subject = [conflict.id, field(conflict.path, in: clash.path)].compactMap(\.self)
      .joined(separator: " ")
    let (mine, theirs) = (text(conflict.mine), text(conflict.theirs))
    if conflict.path.isEmpty {
      return Localized(
        zh: conflict.mine == nil
          ? "\(subject)：您删去了这条记录，网上的改了它" : "\(subject)：您改了这条记录，网上的删去了它",
        en: conflict.mine == nil
          ? "\(subject): you removed the record, the shared one was changed"
          : "\(subject): you changed the record, the shared one was removed")[language]
    }
    return Localized(
      zh: "\(subject)：您写的 \(mine)，网上的 \(theirs)",
      en: "\(subject): yours \(mine), the shared one \(theirs)")[language]
  }

  /// The field's label, where the kind says one.
  private func field(_ path: [String], in file: String) -> String? {
    guard let key = path.first else { return nil }
    let name = file.dropFirst(DataFiles.folder.count + 1).dropLast(DataFiles.ending.count)
    guard let schema, let kind = KindFolders(schema).kind(ofFile: name),
      let position = schema.kinds[kind].index(ofField: key)
    else { return path.joined(separator: ".") }
    return ([schema.kinds[kind].fields[position].label[language]] + path.dropFirst())
      .joined(separator: ".")
  }

  private func text(_ content: RecordContent?) -> String {
    switch content {
    case nil, .absent: Localized(zh: "（空）", en: "(empty)")[language]
    case .scalar(let text, _):
      text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .list(let items):
      items.isEmpty
        ? Localized(zh: "（空）", en: "(empty)")[language]
        : items.map { self.text($0) }.joined(separator: Localized(zh: "、", en: ", ")[language])
    case .mapping(let entries):
      entries.map { "\($0.key) \(self.text($0.value))" }
        .joined(separator: Localized(zh: "，", en: ", ")[language])
    }
  }
}

/// What `save` says when it went well, or when people have to agree first.
enum SaveWords {
  static let nothingNew = Localized(
    zh: "上次保存以后没有改动\n", en: "nothing changed since it was last saved\n")
  static let dryRun = Localized(
    zh: "以上是要保存的改动，没有保存（去掉 --dry-run 才保存）\n",
    en: "this is what would be saved; nothing was (leave out --dry-run to save it)\n")
  static let nothingToUpload = Localized(
    zh: "没有要上传的\n", en: "there is nothing to upload\n")
  static let uploaded = Localized(zh: "已上传\n", en: "uploaded\n")
  static let mergedIsWrong = Localized(
    zh: "您的改动和同事的合在一起，数据就有上面的错误，所以没有合并，也没有上传；您的改动已保存在这台电脑上\n",
    en:
      "your changes and those of others together make the errors above, so nothing was brought in or uploaded; yours are saved on this machine\n"
  )

  static func hasErrors(_ count: Int) -> Localized {
    Localized(
      zh: "数据有上面 \(count) 处错误，没有保存；改好再保存\n",
      en: count == 1
        ? "the data has the error above, so nothing was saved; mend it first\n"
        : "the data has the \(count) errors above, so nothing was saved; mend them first\n")
  }

  static func saved(_ name: String, isShared: Bool) -> Localized {
    Localized(
      zh: isShared ? "已保存（\(name)）\n" : "已保存（\(name)）；和同事共用的，再运行 eduplan save --share 上传\n",
      en: isShared
        ? "saved (\(name))\n"
        : "saved (\(name)); to share it with others, run: eduplan save --share\n")
  }

  static func broughtIn(_ count: Int) -> Localized {
    Localized(
      zh: "合进了别人保存的 \(count) 次改动\n",
      en: count == 1
        ? "one change of others was brought in\n" : "\(count) changes of others were brought in\n")
  }

  static func mergeNote(_ upstream: Git.Upstream) -> Localized {
    Localized(
      zh: "合并别人的改动（\(upstream.remote)）", en: "Merge the changes of others (\(upstream.remote))")
  }

  static func conflict(canChoose: Bool) -> Localized {
    let choice = Localized(
      zh: "或以一方为准：eduplan save --share --keep mine（用您的）、--keep theirs（用网上的）；只影响上面这些地方\n",
      en:
        "or choose a side: eduplan save --share --keep mine, or --keep theirs; only the places above are affected\n"
    )
    let hint = Localized(
      zh: "您的改动已保存在这台电脑上，没有上传，文件照旧。商量好以后，把它改成定下的值再运行 eduplan save --share --keep mine\n",
      en:
        "yours is saved on this machine, nothing was uploaded, the files are as they were. When you have agreed, set that value, save it, and run: eduplan save --share --keep mine\n"
    )
    let helpless = Localized(
      zh: "您的改动已保存在这台电脑上，没有上传，文件照旧；请懂 git 的同事来合并\n",
      en:
        "yours is saved on this machine, nothing was uploaded, the files are as they were; ask whoever knows git to merge\n"
    )
    return canChoose ? Localized(zh: hint.zh + choice.zh, en: hint.en + choice.en) : helpless
  }
}
