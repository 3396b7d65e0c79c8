/// The lines in which two texts differ, as `diff -u` and git show them.
///
/// What the texts begin and end with in common is set aside first, so that a small change in a large file costs no more
/// than reading it.
struct LineDifference: Sendable, Hashable {
  /// Lines that changed, with up to three unchanged ones on either side.
  struct Hunk: Sendable, Hashable {
    /// Numbers of lines from 1; a range of no lines is told by the line before it.
    var oldStart: Int
    var oldCount: Int
    var newStart: Int
    var newCount: Int
    var lines: [Line]
  }

  struct Line: Sendable, Hashable {
    enum Fate: Character, Sendable {
      case same = " "
      case removed = "-"
      case added = "+"
    }

    var fate: Fate
    /// Without its line break.
    var text: String
    /// False for the last line of a file that does not end in a line break.
    var hasLineBreak: Bool
  }

  private(set) var hunks: [Hunk] = []

  var removedCount: Int { count(.removed) }
  var addedCount: Int { count(.added) }

  private static let context = 3
  /// Lines beyond which the middle is shown as replaced as a whole: finding the shortest difference of two texts that have
  /// nothing in common takes time that grows with the square of their lines.
  private static let searchLimit = 5000

  init(from old: [UInt8], to new: [UInt8]) {
    let ends = Self.sharedEnds(old.span, new.span)
    let start = Self.startOfContext(before: ends.head, in: old.span)
    let stop = Self.endOfContext(after: old.count - ends.tail, in: old.span)
    let after = stop - (old.count - ends.tail)
    let (first, second) = (
      Self.lines(of: old[start..<stop]),
      Self.lines(of: new[start..<(new.count - ends.tail + after)])
    )
    var above = 0
    for offset in 0..<start where old[offset] == 0x0A { above += 1 }
    let head = Self.lines(of: old[start..<ends.head]).count
    let tail = Self.lines(of: old[(old.count - ends.tail)..<stop]).count
    let steps = Self.steps(
      first[head..<(first.count - tail)], second[head..<(second.count - tail)])
    guard !steps.isEmpty else { return }
    let all =
      (0..<head).map { Step(.same, old: $0, new: $0) } + steps
      + (0..<tail).map {
        Step(.same, old: first.count - tail + $0, new: second.count - tail + $0)
      }
    group(all, first, second, above: above)
  }

  // MARK: What both share

  /// The bytes of whole lines that both texts begin and end with.
  private static func sharedEnds(
    _ old: Span<UInt8>, _ new: Span<UInt8>
  ) -> (head: Int, tail: Int) {
    let least = min(old.count, new.count)
    var head = 0
    while head < least, old[head] == new[head] { head += 1 }
    if head == old.count, head == new.count { return (head, 0) }
    while head > 0, old[head - 1] != 0x0A { head -= 1 }
    var tail = 0
    while tail < least - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    func startsLine(_ text: Span<UInt8>) -> Bool {
      tail == text.count || text[text.count - tail - 1] == 0x0A
    }
    while tail > 0, !startsLine(old) || !startsLine(new) { tail -= 1 }
    return (head, tail)
  }

  private static func startOfContext(before offset: Int, in text: Span<UInt8>) -> Int {
    var start = offset
    for _ in 0..<context where start > 0 {
      start -= 1
      while start > 0, text[start - 1] != 0x0A { start -= 1 }
    }
    return start
  }

  private static func endOfContext(after offset: Int, in text: Span<UInt8>) -> Int {
    var end = offset
    for _ in 0..<context where end < text.count {
      while end < text.count, text[end] != 0x0A { end += 1 }
      if end < text.count { end += 1 }
    }
    return end
  }

  // MARK: Steps

  /// One line of the way from the old text to the new one; each number is that of the next line where the line is not of
  /// that text.
  private struct Step {
    var fate: Line.Fate
    var old: Int
    var new: Int

    init(_ fate: Line.Fate, old: Int, new: Int) {
      self.fate = fate
      self.old = old
      self.new = new
    }
  }

  private static func steps(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [Step] {
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    if old.count + new.count <= searchLimit {
      for step in Array(new).difference(from: Array(old)) {
        switch step {
        case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
        case .insert(let offset, _, _): added.insert(new.startIndex + offset)
        }
      }
    } else {
      (removed, added) = (Set(old.indices), Set(new.indices))
    }
    var steps: [Step] = []
    var (first, second) = (old.startIndex, new.startIndex)
    while first < old.endIndex || second < new.endIndex {
      if removed.contains(first) {
        steps.append(Step(.removed, old: first, new: second))
        first += 1
      } else if added.contains(second) {
        steps.append(Step(.added, old: first, new: second))
        second += 1
      } else {
        steps.append(Step(.same, old: first, new: second))
        (first, second) = (first + 1, second + 1)
      }
    }
    return steps
  }

  // MARK: Hunks

  /// Changes with few unchanged lines between them stand in one hunk.
  ///
  /// - Parameter above: how many lines of both texts stand before the first of these.
  private mutating func group(
    _ steps: [Step], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], above: Int
  ) {
    var ranges: [Range<Int>] = []
    for index in steps.indices where steps[index].fate != .same {
      let range = max(0, index - Self.context)..<min(steps.count, index + 1 + Self.context)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    hunks = ranges.map { range in
      let lines = steps[range].map { step in
        let bytes = step.fate == .added ? new[step.new] : old[step.old]
        let hasBreak = bytes.last == 0x0A
        return Line(
          fate: step.fate,
          text: String(decoding: hasBreak ? bytes.dropLast() : bytes, as: UTF8.self),
          hasLineBreak: hasBreak)
      }
      let oldCount = lines.count { $0.fate != .added }
      let newCount = lines.count { $0.fate != .removed }
      let first = steps[range.lowerBound]
      return Hunk(
        oldStart: above + first.old + (oldCount == 0 ? 0 : 1), oldCount: oldCount,
        newStart: above + first.new + (newCount == 0 ? 0 : 1), newCount: newCount, lines: lines)
    }
  }

  private func count(_ fate: Line.Fate) -> Int {
    hunks.reduce(0) { $0 + $1.lines.count { $0.fate == fate } }
  }

  /// With their line breaks, so that a missing last one is a difference.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}

extension LineDifference {
  /// The hunks as `diff -u` prints them, without the lines that name the files.
  ///
  /// - Parameter text: what is shown of a line, for terminals that must not see everything.
  func unified(_ text: (String) -> String = { $0 }) -> String {
    var result = ""
    for hunk in hunks {
      func range(_ start: Int, _ count: Int) -> String {
        count == 1 ? "\(start)" : "\(start),\(count)"
      }
      result += "@@ -\(range(hunk.oldStart, hunk.oldCount))"
      result += " +\(range(hunk.newStart, hunk.newCount)) @@\n"
      for line in hunk.lines {
        result += "\(line.fate.rawValue)\(text(line.text))\n"
        if !line.hasLineBreak { result += "\\ No newline at end of file\n" }
      }
    }
    return result
  }
}
