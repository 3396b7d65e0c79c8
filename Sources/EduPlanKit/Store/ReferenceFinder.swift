/// Finds where records refer to others: in fields, in lists and in groups.
struct ReferenceFinder: Sendable {
  private let store: PlanStore

  init(_ store: PlanStore) { self.store = store }

  /// One place that names a record.
  struct Place: Sendable, Hashable {
    var record: RecordHandle
    /// The field of the record that holds it, by position.
    var field: Int
    /// The way to the reference.
    var place: RecordPlace
    var target: RecordHandle
    /// Whether the record cannot do without the innermost value that may go with the reference.
    var isRequired: Bool
    /// What goes when the reference goes: itself, or the item or group that cannot be without it.
    var removable: RecordPlace
    /// The list that must keep an item, where this is one of several.
    var requiredList: RecordPlace?
  }

  /// Every place that names one of some records, in the order of the records.
  func places(of targets: Set<RecordHandle>) -> [Place] {
    let kinds = Set(targets.map { store.schema.kinds[store.kind(of: $0)].name })
    var found: [Place] = []
    for file in store.files {
      let fields = store.schema.kinds[file.kind].fields
      for (position, field) in fields.enumerated() where mayName(kinds, field.type) {
        for index in file.records {
          let record = RecordHandle(index: index)
          if case .reference = field.type {
            guard let target = file.reference(record, field: position), targets.contains(target)
            else { continue }
            found.append(
              Place(
                record: record, field: position, place: [.key(field.name)], target: target,
                isRequired: field.isRequired, removable: [.key(field.name)]))
          } else if let node = file.node(record, field: position) {
            let place: RecordPlace = [.key(field.name)]
            search(
              node, field.type,
              Place(
                record: record, field: position, place: place,
                target: record, isRequired: field.isRequired, removable: place),
              in: file.document, targets, &found)
          }
        }
      }
    }
    return found.sorted { ($0.record, $0.field) < ($1.record, $1.field) }
  }

  /// Whether a value of a type may name records of some kinds.
  private func mayName(_ kinds: Set<String>, _ type: FieldType) -> Bool {
    switch type {
    case .reference(let names): names.isEmpty || names.contains { kinds.contains($0) }
    case .list(let item): mayName(kinds, item)
    case .group(let fields): fields.contains { mayName(kinds, $0.type) }
    default: false
    }
  }

  private func search(
    _ node: Int, _ type: FieldType, _ around: Place, in document: RecordDocument,
    _ targets: Set<RecordHandle>, _ found: inout [Place]
  ) {
    switch type {
    case .reference:
      guard let text = document.text(of: node), let target = store.find(text),
        targets.contains(target)
      else { return }
      var place = around
      place.target = target
      found.append(place)
    case .list(let item):
      let children = Array(document.children(of: node))
      for (index, child) in children.enumerated() {
        var inner = around
        inner.place.steps.append(.item(index))
        // An item may go as long as another is left, or the list itself may.
        inner.isRequired = around.isRequired && children.count == 1
        inner.requiredList = around.isRequired ? around.place : nil
        inner.removable = inner.place
        search(child, item, inner, in: document, targets, &found)
      }
    case .group(let fields):
      for child in document.children(of: node) {
        let key = document.key(of: child)
        guard let field = fields.first(where: { $0.name == key }) else { continue }
        var inner = around
        inner.place.steps.append(.key(key))
        if !field.isRequired {
          inner.isRequired = false
          inner.requiredList = nil
          inner.removable = inner.place
        }
        search(child, field.type, inner, in: document, targets, &found)
      }
    default: break
    }
  }
}
