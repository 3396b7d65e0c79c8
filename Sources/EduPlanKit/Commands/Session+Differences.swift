/// Comparing two states of the data repo.
extension Session {
  /// What changed in the records between two states.
  ///
  /// Only files that differ are parsed. What one state says of records elsewhere, such as the name of a school that a changed
  /// survey is of, is then told by id.
  ///
  /// - Throws: what cannot be read.
  func recordDifference(
    from before: RevisionState, to after: RevisionState
  ) throws(FileError) -> (
    difference: RecordDifference, refused: (before: [Diagnostic], after: [Diagnostic])
  ) {
    let old = try read(before, where: { !before.isSame($0, as: after) })
    let new = try read(after, reusing: old, where: { !after.isSame($0, as: before) })
    return (
      RecordDifference(
        before: RepositoryLoader.assemble(old).store, after: RepositoryLoader.assemble(new).store),
      (old.refused, new.refused)
    )
  }

  /// The files of a state, checked one by one; an empty repo where the state has none.
  func read(
    _ state: RevisionState, reusing other: CheckedRepository? = nil,
    where isWanted: @escaping @Sendable (String) -> Bool = { _ in true }
  ) throws(FileError) -> CheckedRepository {
    guard state.hasRepository else { return CheckedRepository() }
    return try RepositoryLoader.read(
      state.repository, from: state.files, reusing: other, where: isWanted)
  }
}

extension CheckedRepository {
  /// What keeps records from being read: of the settings, the kinds, and the files.
  var refused: [Diagnostic] {
    (diagnostics + files.flatMap(\.document.diagnostics)).filter { $0.severity == .error }
      .inFileOrder()
  }
}
