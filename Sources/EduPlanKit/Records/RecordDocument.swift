/// A record file that remembers every byte it was read from. The shape only: reading follows.
struct RecordDocument: Sendable {
  let path: String
  let bytes: [UInt8]
  let nodes: [RecordNode] = []
  let records: [Int] = []
  let diagnostics: [Diagnostic] = []
  init(parsing bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }
  func key(of node: Int) -> String { "" }
  func text(of node: Int) -> String? { nil }
  func textRange(of node: Int) -> Range<Int>? { nil }
  func children(of node: Int) -> [Int] { [] }
  func child(_ name: String, of node: Int) -> Int? { nil }
  func location(ofKey node: Int) -> SourceLocation { SourceLocation(path: path) }
  func location(ofValue node: Int) -> SourceLocation { SourceLocation(path: path) }
}
