import Synchronization

/// Reads objects of a git repository through one `git cat-file --batch` that stays open: a read costs no process, and many
/// are asked for at once.
///
/// Names go to git as lines of its input, so that none is ever taken for an option; a name with a line break is not asked
/// for at all. Several threads may read; each waits for its own answers only.
final class ObjectReader: Sendable {
  /// What git holds under a name.
  struct Object: Sendable, Hashable {
    enum Kind: String, Sendable { case blob, tree, commit, tag }

    /// The full name: hexadecimal digits, 40 or 64.
    var name: String
    var kind: Kind
    var bytes: [UInt8]
  }

  private let process: Mutex<Batch>

  init(_ process: consuming ChildProcess) {
    self.process = Mutex(Batch(process: process))
  }

  /// The objects of names, in their order; nil for a name that git does not know, or that fits several objects.
  ///
  /// - Parameter names: what git takes for an object: its full or a short name, `HEAD^{commit}`, `main:data`.
  /// - Throws: why git stopped answering.
  func read(_ names: [String]) throws(FileError) -> [Object?] {
    guard !names.isEmpty else { return [] }
    let result = process.withLock { batch -> Result<[Object?], FileError> in
      do throws(FileError) {
        return .success(try batch.read(names))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func read(_ name: String) throws(FileError) -> Object? { try read([name])[0] }

  /// The conversation with the process, one question after the other.
  private struct Batch: ~Copyable {
    var process: ChildProcess

    mutating func read(_ names: [String]) throws(FileError) -> [Object?] {
      let isAsked = names.map { name in !name.utf8.contains { $0 < 0x20 || $0 == 0x7F } }
      let questions = zip(names, isAsked).filter(\.1).map { Array($0.0.utf8) + [0x0A] }
      var answers: [Object?] = []
      answers.reserveCapacity(questions.count)
      let isDone = process.exchange(writing: Array(questions.joined())) { printed in
        var offset = 0
        while answers.count < questions.count,
          let answer = Answer(taking: printed, from: &offset)
        {
          answers.append(answer.object)
        }
        if offset > 0 { printed.removeFirst(offset) }
        return answers.count == questions.count
      }
      guard isDone else {
        throw .gitFailed(String(decoding: process.complaints, as: UTF8.self))
      }
      var next = answers.makeIterator()
      return isAsked.map { $0 ? next.next() ?? nil : nil }
    }
  }
}

/// One answer of `git cat-file --batch`.
private struct Answer {
  /// Nil where git does not know the name.
  var object: ObjectReader.Object?

  /// The answer at an offset, which goes on past it; nil when it has not arrived in full.
  init?(taking bytes: [UInt8], from offset: inout Int) {
    guard let end = bytes[offset...].firstIndex(of: 0x0A) else { return nil }
    let words = bytes[offset..<end].split(separator: 0x20)
    // "NAME KIND SIZE"; else "… missing" or "… ambiguous", where the name is as it was asked for.
    guard words.count == 3, [40, 64].contains(words[0].count),
      let kind = ObjectReader.Object.Kind(rawValue: String(decoding: words[1], as: UTF8.self)),
      let size = Int(String(decoding: words[2], as: UTF8.self))
    else {
      offset = end + 1
      return
    }
    let start = end + 1
    guard bytes.count > start + size else { return nil }
    offset = start + size + 1
    object = ObjectReader.Object(
      name: String(decoding: words[0], as: UTF8.self), kind: kind,
      bytes: Array(bytes[start..<(start + size)]))
  }
}
