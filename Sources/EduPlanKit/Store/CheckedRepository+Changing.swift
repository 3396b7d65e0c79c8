extension CheckedRepository {
  /// The repo with some files changed; what did not change is not read again.
  ///
  /// - Returns: nil where a change reaches further than its own file, as one of the settings or of a kind does.
  func changing(_ change: ChangeSet) -> CheckedRepository? {
    let folders = KindFolders(schema)
    let plans = MadeOnce<Int, KindPlan>()
    var changed = self
    for file in change.files where !file.path.hasPrefix(DataFiles.privateFolder + "/") {
      let known = changed.files.firstIndex { $0.document.path == file.path }
      guard file.path.hasPrefix(DataFiles.folder + "/"), file.path.hasSuffix(DataFiles.ending),
        let kind = known.map({ changed.files[$0].kind })
          ?? folders.kind(
            ofFile: file.path.dropFirst(DataFiles.folder.count + 1)
              .dropLast(DataFiles.ending.count))
      else { return nil }
      guard let bytes = file.after else {
        if let known { changed.files.remove(at: known) }
        continue
      }
      let checked = CheckedFile(
        RecordDocument(parsing: bytes, path: file.path), kind: kind,
        plan: plans.value(kind) { KindPlan(schema.kinds[kind]) }, in: schema, records: nil)
      if let known {
        changed.files[known] = checked
      } else {
        let place =
          changed.files.firstIndex {
            $0.kind != kind
              ? kind < $0.kind : DataFiles.precedes(file.path, $0.document.path)
          } ?? changed.files.count
        changed.files.insert(checked, at: place)
      }
    }
    return changed
  }
}
