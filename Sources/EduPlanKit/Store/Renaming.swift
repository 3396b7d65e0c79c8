/// What another id of a record changes: the ids that are made of it, and every reference to any of them.
struct Renaming: Sendable {
  /// The record that was asked for.
  let record: RecordHandle
  /// Every record that gets another id.
  private(set) var newIds: [RecordHandle: String] = [:]
  /// What the id is made of and changes with it, by field.
  let parts: [Int: String]
  /// Every place that names one of these records.
  private(set) var references: [ReferenceFinder.Place] = []

  /// Why a record cannot be called so.
  enum Problem: Error, Sendable, Hashable {
    case taken(String)
    /// The id is made of other fields, and the new one is not.
    case doesNotFit(form: String)
    /// What stands for a reference in the new id names no record that it may name.
    case unknownPart(String, field: Int)
    case malformed(String)
    case same
  }

  init(_ record: RecordHandle, to newId: String, in store: PlanStore) throws(Problem) {
    self.record = record
    let kind = store.schema.kinds[store.kind(of: record)]
    guard newId != store.id(of: record) else { throw .same }
    guard Self.isWellFormed(newId, kind) else { throw .malformed(newId) }
    if store.find(newId) != nil { throw .taken(newId) }
    parts =
      try kind.fields[0].form.map { (form) throws(Problem) in
        try Self.parts(of: newId, form, kind, store)
      } ?? [:]
    newIds[record] = newId
    try follow(in: store)
  }

  /// Whether an id can be written anywhere, on the command line too.
  static func isWellFormed(_ id: String, _ kind: Kind) -> Bool {
    guard !id.isEmpty, !id.hasPrefix("-"), id == id.trimmingBlanks, !id.contains("="),
      !id.unicodeScalars.contains(where: { isUnsafeInTerminal($0) || $0 == "\n" })
    else { return false }
    guard case .text(let pattern?) = kind.fields[0].type else { return true }
    return TextPattern(pattern)?.matches(id) ?? true
  }

  /// The fields that an id says, from a form such as `{district}/{name}`.
  static func parts(
    of id: String, _ form: FieldForm, _ kind: Kind, _ store: PlanStore
  ) throws(Problem) -> [Int: String] {
    var found: [Int: String] = [:]
    var rest = Array(id.utf8)[...]
    for (number, part) in form.parts.enumerated() {
      switch part {
      case .literal(let bytes):
        guard rest.starts(with: bytes) else { throw .doesNotFit(form: form.text) }
        rest = rest.dropFirst(bytes.count)
      case .field(let position):
        var end = rest.endIndex
        if number + 1 < form.parts.count, case .literal(let next) = form.parts[number + 1] {
          guard
            let place = (rest.startIndex..<rest.endIndex).first(where: {
              rest[$0...].starts(with: next)
            })
          else { throw .doesNotFit(form: form.text) }
          end = place
        }
        let text = String(decoding: rest[..<end], as: UTF8.self)
        guard !text.isEmpty, found[position] ?? text == text else {
          throw .doesNotFit(form: form.text)
        }
        if case .reference(let kinds) = kind.fields[position].type {
          guard let target = store.find(text),
            store.schema.kinds(ofReference: kinds).contains(store.kind(of: target))
          else { throw .unknownPart(text, field: position) }
        }
        found[position] = text
        rest = rest[end...]
      }
    }
    guard rest.isEmpty else { throw .doesNotFit(form: form.text) }
    return found
  }

  /// Goes on from reference to reference: whose id is made of one gets another id itself.
  private mutating func follow(in store: PlanStore) throws(Problem) {
    let finder = ReferenceFinder(store)
    var fresh: Set<RecordHandle> = [record]
    while !fresh.isEmpty {
      let places = finder.places(of: fresh)
      references += places
      fresh = []
      for place in places where newIds[place.record] == nil {
        let kind = store.schema.kinds[store.kind(of: place.record)]
        guard let form = kind.fields[0].form,
          form.parts.contains(where: {
            if case .field(place.field) = $0 { true } else { false }
          })
        else { continue }
        let id = form.parts.map { part in
          switch part {
          case .literal(let bytes): return String(decoding: bytes, as: UTF8.self)
          case .field(let field):
            let target = store.reference(place.record, field: field)
            return target.flatMap { newIds[$0] } ?? store.text(place.record, field: field) ?? ""
          }
        }.joined()
        if let known = store.find(id), newIds[known] == nil { throw .taken(id) }
        if newIds.values.contains(id) { throw .taken(id) }
        newIds[place.record] = id
        fresh.insert(place.record)
      }
    }
    references.sort { ($0.record, $0.field) < ($1.record, $1.field) }
  }
}
