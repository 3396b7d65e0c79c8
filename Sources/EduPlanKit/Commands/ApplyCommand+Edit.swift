/// `apply --edit`: the record in the user's own editor, and a look at it afterwards.
extension ApplyCommand {
  /// Opens the record of an application and tells how it stands once the editor is closed.
  func editRecord(in session: inout Session) throws -> ExitStatus {
    try session.checkEditor()
    let repository = try session.findRepository()
    let library = try FormLibrary(files: session.files, root: repository.root)
    let loaded = try session.loadRepository()
    guard let application = try find(in: loaded, library, &session) else { return .usage }
    let id = loaded.store.id(of: application.record)
    return try edit(
      id, at: loaded.store.location(of: application.record).path, repository, in: &session)
  }

  /// - Parameter path: the record's file, below the repo.
  func edit(
    _ id: String, at path: String, _ repository: Repository, in session: inout Session
  ) throws -> ExitStatus {
    try session.openEditor(on: repository.path(path))
    var checking = ApplyCommand()
    checking.id = id
    checking.formName = formName
    checking.privatePath = privatePath
    checking.asOf = asOf
    return try checking.check(in: &session)
  }
}
