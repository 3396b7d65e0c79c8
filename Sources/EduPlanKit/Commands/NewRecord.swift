/// A record that is to be added: its values read against its kind, its id, and the file it goes to.
///
/// What comes in: values as people typed them, or a scaffold that was filled in. What goes out: the files as they would be.
struct NewRecord {
  let store: PlanStore
  private let kind: Int
  private let reader: ValueReader
  private var values: [Int: RecordContent] = [:]

  private var declared: Kind { store.schema.kinds[kind] }

  init(ofKind kind: Int, in store: PlanStore) {
    self.kind = kind
    self.store = store
    reader = ValueReader(store)
  }

  /// By key, for a scaffold.
  var known: [String: RecordContent] {
    Dictionary(
      values.map { (declared.fields[$0].name, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// What must be there and is not.
  var missing: [Field] {
    // The id is made where it is not given.
    declared.fields.indices.dropFirst().filter {
      declared.fields[$0].isRequired && values[$0] == nil
    }.map { declared.fields[$0] }
  }

  // MARK: Values

  mutating func set(_ content: RecordContent, field: Int) {
    values[field] = content == .absent ? nil : content
  }

  /// Takes over a record that a person filled in: values as people write them, nothing where nothing was written.
  ///
  /// - Parameter ignored: keys that say nothing.
  mutating func read(
    _ record: RecordValue, except ignored: [String] = []
  ) throws(Findings) {
    var problems: [Diagnostic] = []
    for (key, value) in record.entries(except: ignored) {
      guard let position = declared.index(ofField: key) else {
        problems.append(
          .unknownField(
            key, owner: declared.label,
            close: closestMatch(to: key, among: declared.fields.map(\.name)),
            at: value.keyLocation))
        continue
      }
      let content = read(
        value, declared.fields[position].type, declared.fields[position], &problems)
      set(content, field: position)
    }
    guard problems.isEmpty else {
      throw Findings(diagnostics: problems.map { $0.withSourceLine(from: record.document) })
    }
  }

  private func read(
    _ value: RecordValue, _ type: FieldType, _ field: Field, _ problems: inout [Diagnostic]
  ) -> RecordContent {
    if value.isAbsent { return .absent }
    switch type {
    case .group(let members):
      var entries: [RecordContent.Entry] = []
      for (key, inner) in value.entries {
        guard let member = members.first(where: { $0.name == key }) else {
          problems.append(
            .unknownField(
              key, owner: field.label, close: closestMatch(to: key, among: members.map(\.name)),
              at: inner.keyLocation))
          continue
        }
        let content = read(inner, member.type, member, &problems)
        if content != .absent { entries.append(.init(key, content)) }
      }
      return entries.isEmpty ? .absent : .mapping(entries)
    case .list(let item) where value.isList:
      let items = value.items.map { read($0, item, field, &problems) }.filter { $0 != .absent }
      return items.isEmpty ? .absent : .list(items)
    default:
      // A printed cell may be empty on purpose.
      guard let text = value.text else {
        problems.append(.wrongShape(field, expected: .scalar, at: value.location))
        return .absent
      }
      do throws(ValueReader.Problem) {
        if case .list = type { return try reader.read(text, as: field) }
        return try reader.read(text, as: type, of: field)
      } catch {
        problems.append(.typedValue(error, at: value.location))
        return .absent
      }
    }
  }

  // MARK: The id

  /// The id that was given, the one its fields make, or a free one.
  ///
  /// - Parameter taken: ids of records that come in with it.
  mutating func settleId(besides taken: Set<String> = []) throws(UsageError) -> String {
    if let form = declared.fields[0].form {
      let made = form.parts.map { part in
        switch part {
        case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
        case .field(let field): text(field) ?? ""
        }
      }.joined()
      if let id = text(0), id != made { throw .idDoesNotFit(id, form: form.text) }
      values[0] = .scalar(made)
    } else if text(0) == nil {
      guard let id = freeId(besides: taken) else { throw .noFreeId }
      values[0] = .scalar(id)
    }
    let id = text(0) ?? ""
    guard Renaming.isWellFormed(id, declared) else { throw .malformedId(id) }
    if store.find(id) != nil || taken.contains(id) { throw .takenId(id) }
    return id
  }

  private func text(_ field: Int) -> String? {
    if case .scalar(let text, _)? = values[field] { text } else { nil }
  }

  /// Made of the programme and what the record is about, as the ids of such records mostly are; a name where the kind has one.
  private func freeId(besides taken: Set<String>) -> String? {
    func field(_ name: String?) -> String? {
      name.flatMap { declared.index(ofField: $0) }
        .flatMap { declared.fields[$0].isSensitive ? nil : text($0) }
    }
    let programme = field(declared.programmePath)
    let about = declared.territoryPath.map { String($0.prefix { $0 != "." }) }
    let subject = field(about).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let stems: [String?] = [
      programme == nil ? field("name") : nil,
      programme.flatMap { programme in
        field("mode").flatMap { mode in field("number").map { "\(programme)-\(mode)-\($0)" } }
      },
      programme.flatMap { programme in subject.map { "\(programme)-\(declared.name)-\($0)" } },
      programme.map { "\($0)-\(declared.name)" }, declared.name,
    ]
    for stem in stems.compactMap(\.self) {
      for number in 1...9999 {
        let id = number == 1 && stem != declared.name ? stem : "\(stem)-\(number)"
        guard Renaming.isWellFormed(id, declared) else { break }
        if store.find(id) == nil, !taken.contains(id) { return id }
      }
    }
    return nil
  }

  // MARK: The files

  /// The entries of the record, or of its private part, in the order of the schema.
  private func entries(ofPrivatePart isPrivate: Bool) -> [RecordContent.Entry] {
    declared.fields.enumerated().compactMap { position, field in
      guard let value = values[position], position == 0 || field.isSensitive == isPrivate else {
        return nil
      }
      return RecordContent.Entry(field.name, value)
    }
  }

  /// Adds the record where it belongs, and its private part to a file of the same name.
  ///
  /// - Returns: the path of the record's file.
  func add(
    to edits: inout RecordEdits, _ parts: PrivateParts, _ taken: Set<String>
  ) throws -> (path: String, privatePath: String?) {
    let id = text(0) ?? ""
    var spot = RecordLayout(store: store).spot(forKind: kind, id: id) { text($0) }
    if spot.isNew {
      var number = 2
      let stem = spot.document.path.dropLast(DataFiles.ending.count)
      while taken.contains(spot.document.path) {
        spot.document = RecordDocument(parsing: [], path: "\(stem)-\(number)\(DataFiles.ending)")
        number += 1
      }
    } else if spot.document.diagnostics.hasErrors {
      throw Findings(
        diagnostics: spot.document.diagnostics, conclusion: .brokenFile(spot.document.path))
    }
    edits.insert(
      bytes(entries(ofPrivatePart: false), in: spot.document.path), before: spot.position,
      in: spot.document, isNew: spot.isNew)
    let secret = entries(ofPrivatePart: true)
    guard secret.count > 1 else { return (spot.document.path, nil) }
    let path = parts.path(forRecordIn: spot.document.path)
    let file = parts.document(at: path)
    edits.insert(
      Array(RecordWriter.record(secret).utf8), before: .max,
      in: file ?? RecordDocument(parsing: [], path: path), isNew: file == nil, isPrivate: true)
    return (spot.document.path, path)
  }

  /// The record as text, its short lists in brackets.
  private func bytes(_ entries: [RecordContent.Entry], in path: String) -> [UInt8] {
    let order = declared.fields.map(\.name)
    var document = RecordDocument(
      parsing: Array(RecordWriter.record(Array(entries.prefix(1))).utf8), path: path)
    for entry in entries.dropFirst() {
      if let edited = try? document.assigning(
        entry.value, at: [.key(entry.key)], ofRecord: 0, order: order)
      {
        document = edited
      }
    }
    return document.bytes
  }
}

extension Localized {
  static func brokenFile(_ path: String) -> Self {
    Self(
      zh: "\(path) 有上面的错误，没有改动；先改正，再运行一次",
      en: "\(path) has the errors above, so nothing was changed; mend them and run it again")
  }
}

extension UsageError {
  fileprivate static let noFreeId = Self(
    Localized(zh: "取不出合适的编号", en: "no fitting id could be made"),
    remedy: Localized(zh: "用 --id 写一个", en: "name one with --id"))
}
