/// A change as it stands on the disk: enough to finish it after a crash, and to take it back later.
///
/// Of each file it holds what goes and what comes between the bytes that stay, so that one field in a large file is a small
/// change; digests say whether a file is as it was before, or as it is afterwards.
struct RecordedChange: Sendable, Hashable {
  /// What happens to one file.
  struct File: Sendable, Hashable {
    /// From the repo's root.
    var path: String
    var isPrivate: Bool
    /// Who may do what with it; nil for what is usual for a new file.
    var mode: UInt32?
    /// Of all its bytes; nil where there was no file.
    var before: Digest?
    /// Nil when it goes.
    var after: Digest?
    /// How many bytes at its start stay.
    var kept: Int
    /// What stands behind them.
    var old: [UInt8]
    /// What comes in place of that.
    var new: [UInt8]
  }

  /// Of a file's bytes; it notices a change by accident, not by intent.
  struct Digest: Sendable, Hashable {
    var text: String

    init(text: String) { self.text = text }

    init(of bytes: [UInt8]) { text = String(stableHash(bytes.span, 0..<bytes.count), radix: 16) }
  }

  /// Which end of the change a file stands at.
  enum Side: Sendable { case before, after }

  var title: Localized
  /// When it was made, as it is shown.
  var moment: String
  /// The number of the change that this one takes back.
  var undone: Int?
  /// Tells the work folder it was written in; one that came with a copied or unpacked repo has another.
  var origin: String
  var files: [File]
}

extension RecordedChange.File {
  /// - Parameters:
  ///   - before: what stands on the disk.
  ///   - mode: of what stands there; else of what is to come.
  init(_ change: FileChange, standing before: [UInt8]?, mode: UInt32?) {
    let (old, new) = (before ?? [], change.after ?? [])
    let shorter = min(old.count, new.count)
    var kept = 0
    while kept < shorter, old[kept] == new[kept] { kept += 1 }
    var end = 0
    while end < shorter - kept, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    self.init(
      path: change.path, isPrivate: change.isPrivate, mode: mode,
      before: before.map { .init(of: $0) }, after: change.after.map { .init(of: $0) }, kept: kept,
      old: Array(old[kept..<(old.count - end)]), new: Array(new[kept..<(new.count - end)]))
  }

  /// Where the file stands by what it holds now; nil when somebody else has changed it.
  func side(of current: [UInt8]?) -> RecordedChange.Side? {
    let digest = current.map { RecordedChange.Digest(of: $0) }
    return digest == after ? .after : digest == before ? .before : nil
  }

  /// What the file holds at one end, from what it holds at the other.
  func content(at side: RecordedChange.Side, from current: [UInt8]?) -> [UInt8]? {
    guard (side == .after ? after : before) != nil else { return nil }
    let (gone, come) = side == .after ? (old, new) : (new, old)
    guard var bytes = current else { return come }
    guard bytes.count >= kept + gone.count else { return nil }
    bytes.replaceSubrange(kept..<(kept + gone.count), with: come)
    return bytes
  }
}

// MARK: On the disk

extension RecordedChange {
  private static let mark = "eduplan-change 1 "

  /// A line with the digest of the rest, the length of the description, the description as JSON, and the bytes that go and
  /// come.
  var bytes: [UInt8] {
    var json = JSONWriter(compact: true)
    json.object { json in
      json.member("zh", title.zh)
      json.member("en", title.en)
      json.member("moment", moment)
      json.member("undone", undone)
      json.member("origin", origin)
      json.member("files") { json in
        json.array(of: files) { json, file in
          json.object { json in
            json.member("path", file.path)
            json.member("private", file.isPrivate)
            json.member("mode", file.mode.map { Int($0) })
            json.member("before", file.before?.text)
            json.member("after", file.after?.text)
            json.member("kept", file.kept)
            json.member("old", file.old.count)
            json.member("new", file.new.count)
          }
        }
      }
    }
    var rest = Array("\(json.bytes.count)\n".utf8) + json.bytes
    for file in files { rest += file.old + file.new }
    return Array("\(Self.mark)\(Digest(of: rest).text)\n".utf8) + rest
  }

  /// Nil for bytes that are not whole or of another version.
  init?(_ bytes: [UInt8]) {
    let mark = Array(Self.mark.utf8)
    guard bytes.starts(with: mark), let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let digest = Digest(text: String(decoding: bytes[mark.count..<end], as: UTF8.self))
    var rest = bytes[(end + 1)...]
    guard Digest(of: Array(rest)) == digest, let line = rest.firstIndex(of: 0x0A),
      let length = Int(String(decoding: rest[..<line], as: UTF8.self)),
      rest.endIndex - line > length, length >= 0
    else { return nil }
    rest = rest[(line + 1)...]
    guard let json = try? JSONReader.read(Array(rest.prefix(length))),
      let zh = json["zh"]?.text, let en = json["en"]?.text, let moment = json["moment"]?.text,
      let origin = json["origin"]?.text, let list = json["files"]?.array
    else { return nil }
    rest = rest.dropFirst(length)
    var files: [File] = []
    for item in list {
      guard let path = item["path"]?.text, let kept = item["kept"]?.int,
        let old = item["old"]?.int, let new = item["new"]?.int, old >= 0, new >= 0,
        rest.count >= old + new
      else { return nil }
      files.append(
        File(
          path: path, isPrivate: item["private"] == .truth(true),
          mode: item["mode"]?.int.flatMap { UInt32(exactly: $0) },
          before: item["before"]?.text.map { .init(text: $0) },
          after: item["after"]?.text.map { .init(text: $0) }, kept: kept,
          old: Array(rest.prefix(old)), new: Array(rest.dropFirst(old).prefix(new))))
      rest = rest.dropFirst(old + new)
    }
    self.init(
      title: Localized(zh: zh, en: en), moment: moment, undone: json["undone"]?.int,
      origin: origin, files: files)
  }
}
