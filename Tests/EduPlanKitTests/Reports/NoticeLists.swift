import Foundation
import Testing

/// The two lists as the notice prints them, read from its text beside the package.
///
/// A cell stands on a line that starts with a tab and may go on in the next line (cells broken in two); a blank line ends
/// a row. Broken cells are joined and blanks at the end of a cell left off, as `docs/data.md` says the records do.
struct NoticeLists {
  struct List {
    var title: String
    var headings: [String]
    var rows: [[String]]
    /// Cells that were broken over lines, and cells with blanks at their end.
    var joined = 0
    var trimmed = 0
  }

  var title: String
  var lists: [List] = []

  /// Nil where the texts of the documents are not beside the package.
  init?() throws {
    let folder = URL(filePath: ProjectFolder.root).appending(path: "../shared/policies")
      .standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = names.first(where: { $0.hasPrefix("004_") }) else { return nil }
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    let start = try #require(lines.lastIndex { $0 == " 附件" })
    title = lines[start + 1]
    var row: [String] = []
    for line in lines[(start + 2)...] {
      if line.hasPrefix("\t") {
        row.append(String(line.dropFirst()))
      } else if line.allSatisfy({ $0 == " " }) {
        if !row.isEmpty { lists[lists.count - 1].add(row) }
        row = []
      } else if row.isEmpty {
        lists.append(List(title: line, headings: [], rows: []))
      } else {
        row[row.count - 1] += line
        lists[lists.count - 1].joined += 1
      }
    }
    if !row.isEmpty { lists[lists.count - 1].add(row) }
  }
}

extension NoticeLists.List {
  fileprivate mutating func add(_ row: [String]) {
    let cells = row.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    trimmed += zip(row, cells).count { $0 != $1 }
    if headings.isEmpty { headings = cells } else { rows.append(cells) }
  }
}
