/// Finds what people name: a kind by its name or label, a record by its id.
extension Schema {
  /// The kind by its name, or by what people call it.
  func kind(called name: String) throws(UsageError) -> Int {
    if let found = index(ofKind: name) { return found }
    if let found = kinds.firstIndex(where: {
      $0.label.zh == name || $0.label.en.lowercased() == name.lowercased()
    }) {
      return found
    }
    throw .unknownKindOfRecord(
      name,
      close: closestMatch(
        to: name, among: kinds.flatMap { [$0.name, $0.label.zh, $0.label.en] }))
  }
}

extension LoadedRepository {
  /// The record with an id; where there is none, what may have been meant is said.
  func record(_ id: String) throws(UsageError) -> RecordHandle {
    if let found = store.find(id) { return found }
    let names = RecordNameIndex(store)
    let called = store.schema.kinds.indices.flatMap { names.records(called: id, ofKind: $0) }
    let close = called.count == 1 ? store.id(of: called[0]) : store.closestID(to: id)
    let hasUnread = store.files.contains { $0.document.diagnostics.hasErrors }
    if called.count > 1 { throw .severalRecords(id, called.map(store.id(of:))) }
    throw .unknownRecord(id, close: close, hasUnread: hasUnread)
  }

  /// The records with some ids, each once; a file that is not in order is not touched.
  func recordsToChange(_ ids: [String]) throws -> [RecordHandle] {
    var found: [RecordHandle] = []
    for id in ids {
      let record = try record(id)
      if !found.contains(record) { found.append(record) }
    }
    try refuseBroken(found)
    return found
  }

  /// - Throws: the errors of every file that was not read in full: a record there may refer to what is about to change.
  func refuseUnread() throws(Findings) {
    let broken = store.files.map(\.document).filter { $0.diagnostics.hasErrors }
    guard let first = broken.first else { return }
    throw Findings(
      diagnostics: broken.flatMap(\.diagnostics), conclusion: .brokenFile(first.path))
  }

  /// - Throws: the errors of a file that holds one of the records: what it says cannot be told for sure.
  func refuseBroken(_ records: [RecordHandle]) throws(Findings) {
    var paths: Set<String> = []
    for record in records {
      let document = store.document(of: record)
      guard document.diagnostics.hasErrors, paths.insert(document.path).inserted else { continue }
      throw Findings(
        diagnostics: document.diagnostics,
        conclusion: .brokenFile(document.path))
    }
  }
}

extension UsageError {
  static func unknownKindOfRecord(_ name: String, close: String?) -> Self {
    Self(
      Localized(zh: "没有“\(name)”这种记录", en: "there is no kind of record '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "eduplan list 列出全部种类", en: "eduplan list shows all kinds"))
  }

  static func unknownRecord(_ id: String, close: String?, hasUnread: Bool) -> Self {
    Self(
      Localized(zh: "没有编号为“\(id)”的记录", en: "there is no record with the id '\(id)'"),
      remedy: hasUnread
        ? Localized(
          zh: "有的文件写得不对，没有读全：eduplan check 会指出来",
          en: "some files have errors and were not read in full: see eduplan check")
        : close.map(Localized.didYouMean)
          ?? Localized(zh: "eduplan list 种类 列出编号", en: "'eduplan list KIND' shows the ids"))
  }

  static func severalRecords(_ name: String, _ ids: [String]) -> Self {
    let shown = ids.prefix(5)
    return Self(
      Localized(
        zh: "叫“\(name)”的记录有 \(ids.count) 条", en: "'\(name)' is the name of \(ids.count) records"),
      remedy: Localized(
        zh: "写编号：" + shown.joined(separator: "、") + (ids.count > 5 ? "……" : ""),
        en: "write the id: " + shown.joined(separator: ", ") + (ids.count > 5 ? ", …" : "")))
  }
}
