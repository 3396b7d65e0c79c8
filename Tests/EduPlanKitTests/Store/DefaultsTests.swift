import Testing

@testable import EduPlanKit

@Suite("Embedded defaults")
struct DefaultsTests {
  @Test("the embedded files are those of this repo")
  func areUpToDate() throws {
    expectFile(
      try Self.source(ProjectFolder.root),
      ProjectFolder.root + "/Sources/EduPlanKit/Store/EmbeddedFiles.swift", remedy: "make defaults")
  }

  /// The Swift file that holds the defaults: one raw string literal a file, in code-point order of their paths.
  private static func source(_ root: String) throws -> [UInt8] {
    let disk = DiskFileSystem()
    var paths: [String] = []
    func add(_ path: String) throws {
      if disk.kind(of: joinPath(root, path)) == .folder {
        for entry in try disk.entries(of: joinPath(root, path)) where entry.name != ".DS_Store" {
          try add(joinPath(path, entry.name))
        }
      } else {
        paths.append(path)
      }
    }
    for path in Defaults.embeddedPaths { try add(path) }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var text = """
      // Made by `make defaults` from this repo's own files; do not edit.
      // swift-format-ignore-file

      /// The files that come with the programme.
      enum EmbeddedFiles {
        static let all: [(path: String, text: String)] = [

      """
    for path in paths {
      let content = String(decoding: try disk.read(joinPath(root, path)), as: UTF8.self)
      #expect(!content.contains("\"\"\"##"))
      text += "(\"\(path)\", ##\"\"\"\n\(content)\n\"\"\"##),\n"
    }
    return Array((text + "  ]\n}\n").utf8)
  }
}
