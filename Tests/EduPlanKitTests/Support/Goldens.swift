import Foundation
import Testing

/// The folders of the project, found from the place of this file.
enum ProjectFolder {
  /// The package: `Package.swift`, `data`, `docs`.
  static let root = String(#filePath.dropLast("/Tests/EduPlanKitTests/Support/Goldens.swift".count))
  static let tests = root + "/Tests/EduPlanKitTests"
}

/// Whether goldens and generated pages are written anew; the run fails all the same, so that none is taken unread.
let isRecordingGoldens = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

/// Expects output to be the bytes of `Goldens/<name>`; the failure shows the first line that differs.
func expectGolden(
  _ output: [UInt8], _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  expectFile(
    output, ProjectFolder.tests + "/Goldens/" + name,
    remedy: "RECORD_GOLDENS=1 swift test", sourceLocation: sourceLocation)
}

/// Expects output to be the bytes of a file; `RECORD_GOLDENS=1` writes the file and still fails.
func expectFile(
  _ output: [UInt8], _ path: String, remedy: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let expected = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  guard expected != output else { return }
  if isRecordingGoldens {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let isWritten = FileManager.default.createFile(atPath: path, contents: Data(output))
    Issue.record(
      "\(isWritten ? "written" : "cannot write"): \(path)", sourceLocation: sourceLocation)
    return
  }
  guard let expected else {
    Issue.record("there is no \(path); run: \(remedy)", sourceLocation: sourceLocation)
    return
  }
  let new = String(decoding: output, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let old = String(decoding: expected, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
  let number = (line?.offset ?? min(new.count, old.count)) + 1
  Issue.record(
    """
    \(path):\(number) differs; if the new output is right, run: \(remedy)
    - \(line.map { String($0.element.1) } ?? "(\(old.count) lines)")
    + \(line.map { String($0.element.0) } ?? "(\(new.count) lines)")
    """, sourceLocation: sourceLocation)
}
