import Foundation
import Testing

/// The two lists as the notice prints them, read from its text beside the package.
///
/// A cell stands on a line that starts with a tab and may go on in the next line (cells broken in two); a blank line ends
/// a row. Nothing is cleaned: a cell keeps its line break and the blanks at its end.
struct NoticeLists {
  struct List {
    var title: String
    var headings: [String]
    var rows: [[String]]
    /// The bytes from the first heading to the last cell.
    var block = ""
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
        row[row.count - 1] += "\n" + line
      }
    }
    if !row.isEmpty { lists[lists.count - 1].add(row) }
    // The places of requirements.md, counted from 1: what is compared byte by byte is cut out, not put together again.
    let blocks = [26...258, 262...437].map { lines[($0.lowerBound - 1)...($0.upperBound - 1)] }
    for (position, block) in blocks.enumerated() where lists.indices.contains(position) {
      lists[position].block = block.joined(separator: "\n")
    }
  }

  /// A list in the notation of the notice's text: a tab before each cell, a line for each, an empty line between rows.
  static func block(headings: [String], rows: [[String]]) -> String {
    ([headings] + rows).map { row in row.map { "\t" + $0 }.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }
}

extension NoticeLists.List {
  fileprivate mutating func add(_ row: [String]) {
    if headings.isEmpty { headings = row } else { rows.append(row) }
  }
}
