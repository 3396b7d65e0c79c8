import Foundation

/// A page of Markdown, cut at its fenced blocks.
struct DocPage: Sendable {
  /// Lines of text outside any block, or a block with what stands after its opening fence.
  struct Part: Sendable {
    /// The opening fence as it stands; nil outside a block.
    var fence: String?
    var lines: [String]

    /// The first word after the fence, such as `console`.
    var language: String { info.first ?? "" }
    /// The second word after the fence: the file that a block of records is.
    var file: String? { info.dropFirst().first }

    private var info: [String] {
      guard let fence else { return [] }
      return fence.drop { $0 == " " || $0 == "`" }.split(separator: " ").map(String.init)
    }
  }

  let path: String
  var parts: [Part]

  init(path: String, parts: [Part]) {
    self.path = path
    self.parts = parts
  }

  init(path: String) throws {
    let text = try String(contentsOfFile: ProjectFolder.root + "/" + path, encoding: .utf8)
    self.init(path: path, text: text)
  }

  init(path: String, text: String) {
    self.path = path
    parts = [Part(fence: nil, lines: [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isFence = line.drop { $0 == " " }.hasPrefix("```")
      switch (isFence, parts[parts.count - 1].fence) {
      case (true, nil): parts.append(Part(fence: line, lines: []))
      case (true, _?): parts.append(Part(fence: nil, lines: [line]))
      case (false, _): parts[parts.count - 1].lines.append(line)
      }
    }
  }

  /// The page, cut before the text that asks for a real git: what comes before is a story of its own.
  var stories: [DocPage] {
    guard let cut = parts.firstIndex(where: { $0.lines.contains(DocRunner.gitMark) }), cut > 0
    else { return [self] }
    return [
      DocPage(path: path, parts: Array(parts[..<cut])),
      DocPage(path: path, parts: Array(parts[cut...])),
    ]
  }

  /// The page as text again.
  var text: String {
    parts.flatMap { ($0.fence.map { [$0] } ?? []) + $0.lines }.joined(separator: "\n")
  }

  /// All commands of the page's `console` and `sh` blocks, in order, without remarks.
  var commands: [String] {
    parts.flatMap { part -> [String] in
      switch part.language {
      case "console": Transcript(part.lines).steps.map(\.command)
      case "sh": part.lines.map(Transcript.withoutRemark).filter { !$0.isEmpty }
      default: []
      }
    }
  }

  /// The files that the page's links lead to, from the root of the project.
  var linkedFiles: [String] {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) + "/" } ?? ""
    return parts.filter { $0.fence == nil }.flatMap { part in
      part.lines.flatMap { line in
        line.matches(of: /\]\(([^)#\s]+)[^)\s]*\)/).map { String($0.output.1) }
      }
    }
    .filter { !$0.contains("://") }
    .map { FreshClone.normalised(folder + ($0.removingPercentEncoding ?? $0)) }
  }
}

/// Commands with what they print: lines that begin with `$ `, and what stands below each.
struct Transcript: Sendable {
  struct Step: Sendable {
    var command: String
    /// The line as it stands, remark and all.
    var line: String
    var output: [String]
  }

  var steps: [Step] = []
  /// Lines before the first command, which no transcript should have.
  var stray: [String] = []

  init(_ lines: [String]) {
    for line in lines {
      if line.hasPrefix("$ ") {
        let command = Self.withoutRemark(String(line.dropFirst(2)))
        steps.append(Step(command: command, line: line, output: []))
      } else if steps.isEmpty {
        stray.append(line)
      } else {
        steps[steps.count - 1].output.append(line)
      }
    }
  }

  /// A command without a remark behind it, which begins with `#` after a space.
  static func withoutRemark(_ line: String) -> String {
    let end = line.hasPrefix("#") ? line.startIndex : line.firstRange(of: " #")?.lowerBound
    return String(line[..<(end ?? line.endIndex)]).trimmingCharacters(in: .whitespaces)
  }
}

/// What a page shows of an output: all of it, or parts with lines of `…` for what is left out.
struct Excerpt: Sendable {
  private let segments: [[String]]

  static func isGap(_ line: String) -> Bool { ["…", "..."].contains(line) }

  init(_ lines: [String]) {
    segments = lines.split(omittingEmptySubsequences: false, whereSeparator: Self.isGap)
      .map(Array.init)
  }

  /// Whether the output is this, something being left out wherever the excerpt says so.
  func isOf(_ output: [String]) -> Bool {
    guard segments.count > 1 else { return segments.first ?? [] == output }
    var start = 0
    for (number, segment) in segments.enumerated() {
      if number == 0 {
        guard output.starts(with: segment) else { return false }
        start = segment.count
      } else if number == segments.count - 1 {
        let tail = output.count - segment.count
        return tail > start && output.suffix(segment.count).elementsEqual(segment)
      } else {
        let last = output.count - segment.count
        guard
          let found = (start + 1...max(start + 1, last)).first(where: {
            output.dropFirst($0).starts(with: segment)
          })
        else { return false }
        start = found + segment.count
      }
    }
    return true
  }

  /// The same parts of another output, where they can be found again; the old lines where not.
  func renewed(from output: [String]) -> [String] {
    guard segments.count > 1 else { return output }
    var lines: [String] = []
    for (number, segment) in segments.enumerated() {
      if number > 0 { lines.append("…") }
      if number == 0 {
        lines += output.prefix(segment.count)
      } else if number == segments.count - 1 {
        lines += output.suffix(segment.count)
      } else if let start = place(of: segment, in: output) {
        lines += output.dropFirst(start).prefix(segment.count)
      } else {
        lines += segment
      }
    }
    return lines
  }

  private func place(of segment: [String], in output: [String]) -> Int? {
    for (offset, line) in segment.enumerated() where !line.isEmpty {
      if let found = output.firstIndex(of: line), found >= offset { return found - offset }
    }
    return nil
  }
}
