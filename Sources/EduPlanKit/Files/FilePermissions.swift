/// Who may do what with a file or folder.
package struct FilePermissions: Sendable, Hashable {
  /// Whether this process may change it.
  var isWritable: Bool
  /// Whether people other than its owner may read it.
  var isReadableByOthers: Bool

  package init(isWritable: Bool, isReadableByOthers: Bool) {
    self.isWritable = isWritable
    self.isReadableByOthers = isReadableByOthers
  }
}
