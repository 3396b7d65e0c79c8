import Foundation
import Testing

@testable import EduPlanKit

/// The folders of `Sources/EduPlanKit` are rooms of one module, so the compiler does not guard who uses whom: this does.
@Suite("Rooms")
struct RoomTests {
  /// The rooms a room may use directly; it may use what those may use, too.
  static let uses: [String: [String]] = [
    "Text": [],
    "Values": ["Text"],
    "Diagnostics": ["Text"],
    "CommandLine": ["Text", "Diagnostics"],
    "Templates": ["Text", "Diagnostics"],
    "Files": ["Text", "Diagnostics"],
    "Git": ["Files", "Values"],
    "Records": ["Text", "Diagnostics"],
    "Schema": ["Records", "Values"],
    "Store": ["Schema", "Files"],
    "Rules": ["Store"],
    "Reports": ["Rules"],
    "Office": ["Text", "Diagnostics"],
    "Rendering": ["Values", "Office", "Reports/Report.swift"],
    "Forms": ["Store", "Templates", "Office"],
    "Exchange": ["Store", "Rendering"],
    "Sample": ["Records", "Values"],
    "Commands": [
      "CommandLine", "Git", "Reports", "Rendering", "Forms", "Exchange", "Sample",
    ],
  ]

  /// Rooms through which the outside enters; the others need the standard library alone.
  static let mayImportSystem: Set<String> = ["Files", "Git"]
  static let pureImports: Set<String> = ["Synchronization", "Dispatch"]

  @Test("every room is known, and every known room exists")
  func roomsAreKnown() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(folders) == Set(Self.uses.keys))
  }

  @Test("the page for contributors shows the same rooms")
  func pageAgrees() throws {
    let page = try String(
      contentsOfFile: ProjectFolder.root + "/docs/contributing.md", encoding: .utf8)
    var shown: [String: Set<String>] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.filter { $0 != "`" } }
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      shown[cells[0]] = Set(cells[2].components(separatedBy: ", "))
    }
    for (room, uses) in Self.uses {
      let expected: Set<String> =
        room == "Commands" ? ["all above"] : uses.isEmpty ? ["–"] : Set(uses)
      #expect(shown[room] == expected, "\(room)")
    }
    #expect(shown.count == Self.uses.count)
  }

  @Test("no room imports more than it may", arguments: files())
  func imports(file: SourceFile) throws {
    for line in file.code.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
        line.hasPrefix("import") || line.hasPrefix("package import") || line.hasPrefix("  import")
      else { continue }
      let module = String(words[position + 1])
      #expect(
        Self.pureImports.contains(module) || Self.mayImportSystem.contains(file.room),
        "\(file.path) imports \(module)")
    }
  }

  @Test("no room names a type of a room it may not use", arguments: files())
  func names(file: SourceFile) {
    let allowed = Self.allowed(file.room)
    for (name, owners) in Self.declarations {
      guard !owners.contains(where: { $0.isIn(allowed) }), file.words.contains(name) else {
        continue
      }
      Issue.record("\(file.path) names \(name) of \(owners.map(\.room).joined(separator: ", "))")
    }
  }

  // MARK: Reading the sources

  struct SourceFile: Sendable, CustomTestStringConvertible {
    var room: String
    var path: String
    /// Without comments and the insides of strings.
    var code: String
    var words: Set<String>
    var testDescription: String { path }
  }

  struct Owner {
    var room: String
    var path: String

    func isIn(_ allowed: Set<String>) -> Bool { allowed.contains(room) || allowed.contains(path) }
  }

  static let sources = ProjectFolder.root + "/Sources/EduPlanKit"

  static func files() -> [SourceFile] {
    let enumerator = FileManager.default.enumerator(atPath: sources)
    var found: [SourceFile] = []
    while let path = enumerator?.nextObject() as? String {
      guard path.hasSuffix(".swift"), path.hasSuffix("EmbeddedFiles.swift") == false,
        let text = try? String(contentsOfFile: sources + "/" + path, encoding: .utf8)
      else { continue }
      let code = withoutCommentsAndStrings(text)
      let words = unqualifiedWords(code)
      found.append(
        SourceFile(room: String(path.prefix { $0 != "/" }), path: path, code: code, words: words))
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Where each top-level type is declared.
  static let declarations: [String: [Owner]] = {
    var found: [String: [Owner]] = [:]
    let keywords: Set<Substring> = ["struct", "enum", "class", "protocol", "actor"]
    let modifiers: Set<Substring> = ["package", "final", "indirect"]
    for file in files() {
      for line in file.code.split(separator: "\n") where line.first != " " {
        let words = line.split { " :<({".contains($0) }
        guard let position = words.firstIndex(where: { !modifiers.contains($0) }),
          keywords.contains(words[position]), position + 1 < words.count
        else { continue }
        found[String(words[position + 1]), default: []]
          .append(Owner(room: file.room, path: file.path))
      }
    }
    return found
  }()

  /// Names as they stand alone: `FileEntry.Kind` names `FileEntry`, and a type nested in the file hides an outer one.
  static func unqualifiedWords(_ code: String) -> Set<String> {
    let tokens = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
    var words = Set(
      tokens.compactMap {
        $0.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init)
      })
    let plain = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    for (keyword, name) in zip(plain, plain.dropFirst())
    where ["struct", "enum", "class", "case", "typealias"].contains(keyword) {
      words.remove(String(name))
    }
    return words
  }

  static func allowed(_ room: String) -> Set<String> {
    var found: Set<String> = [room]
    var open = uses[room] ?? []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += uses[next] ?? [] }
    }
    return found
  }

  static func withoutCommentsAndStrings(_ text: String) -> String {
    var lines: [Substring] = []
    var isInLongString = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let quotes = line.components(separatedBy: "\"\"\"").count - 1
      if isInLongString || quotes > 0 {
        if quotes % 2 == 1 { isInLongString.toggle() }
        continue
      }
      var rest = line
      if let comment = rest.range(of: "//") { rest = rest[..<comment.lowerBound] }
      let parts = rest.components(separatedBy: "\"")
      // Every second part is inside quotes; what is interpolated there belongs to the caller's own words anyway.
      lines.append(
        Substring(stride(from: 0, to: parts.count, by: 2).map { parts[$0] }.joined(separator: " ")))
    }
    return lines.joined(separator: "\n")
  }

  @Test("the guard sees a forbidden name and a forbidden import")
  func guardWorks() {
    #expect(!Self.allowed("Text").contains("Store"))
    #expect(Self.allowed("Commands").contains("Text"))
    #expect(Self.declarations["PlanStore"]?.first?.room == "Store")
    let code = Self.withoutCommentsAndStrings(
      "let a = \"PlanStore\" // PlanStore\nlet b = Day.first")
    #expect(Self.unqualifiedWords(code) == ["let", "a", "b", "Day"])
  }
}
