/// A heading as it is drawn above a table: over one column or several, one line high or several.
struct HeadingCell: Sendable, Hashable {
  var text: String
  /// The topmost line it takes, counted from 0.
  var line: Int
  var height: Int
  var columns: Range<Int>
  /// Whether it is the heading of a single column, and not one above others.
  var isOfColumn: Bool
}

extension Table {
  /// How many lines of headings the table has.
  var headingHeight: Int { upperHeadings.count + 1 }

  /// All headings, line by line and from left to right; together they cover every line and every column once.
  ///
  /// What stands below an empty upper heading grows into its place.
  func headingCells() -> [HeadingCell] {
    var cells: [HeadingCell] = columns.enumerated().map { index, column in
      HeadingCell(
        text: column.heading, line: upperHeadings.count, height: 1, columns: index..<(index + 1),
        isOfColumn: true)
    }
    /// The uppermost cell of each column so far.
    var top = Array(columns.indices)
    for line in upperHeadings.indices.reversed() {
      var isEmpty = Array(repeating: false, count: columns.count)
      var start = 0
      for heading in upperHeadings[line] {
        let range = start..<min(columns.count, start + heading.span)
        start = range.upperBound
        if heading.text.isEmpty {
          for column in range { isEmpty[column] = true }
        } else {
          for column in range { top[column] = cells.count }
          cells.append(
            HeadingCell(
              text: heading.text, line: line, height: 1, columns: range, isOfColumn: false))
        }
      }
      var column = 0
      while column < columns.count {
        let below = top[column]
        let range = cells[below].columns
        if range.allSatisfy({ isEmpty[$0] }) {
          cells[below].line -= 1
          cells[below].height += 1
        } else if isEmpty[column] {
          // Only a part of what stands below is free above: nothing may grow there.
          top[column] = cells.count
          cells.append(
            HeadingCell(
              text: "", line: line, height: 1, columns: column..<(column + 1), isOfColumn: false))
          column += 1
          continue
        }
        column = max(column + 1, range.upperBound)
      }
    }
    return cells.sorted { ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound) }
  }

  /// For formats with one line of headings: each column's heading behind those above it.
  var joinedHeadings: [String] {
    columns.indices.map { index in
      var parts: [String] = []
      for level in upperHeadings {
        var start = 0
        for heading in level {
          if (start..<(start + heading.span)).contains(index), !heading.text.isEmpty {
            parts.append(heading.text)
          }
          start += heading.span
        }
      }
      return (parts + [columns[index].heading]).joined(separator: " · ")
    }
  }

  /// The rows in runs that share a group; the first run may have none.
  var sections: [(title: String?, rows: Range<Int>)] {
    var sections: [(title: String?, rows: Range<Int>)] = []
    let first = groups.first?.firstRow ?? rows.count
    if groups.isEmpty || first > 0 { sections.append((nil, 0..<first)) }
    for (number, group) in groups.enumerated() {
      let end = number + 1 < groups.count ? groups[number + 1].firstRow : rows.count
      sections.append((group.title, group.firstRow..<end))
    }
    return sections
  }
}
