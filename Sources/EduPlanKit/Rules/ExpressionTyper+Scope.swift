/// Which programme and territory the rows of a query belong to, so that a declaration of completeness can cover them.
extension ExpressionTyper {
  func scope(of conjuncts: [Condition], kind: Int, slot: Int) -> PopulationScope {
    var scope = PopulationScope()
    for conjunct in conjuncts {
      guard case .records(let left, let right) = conjunct else { continue }
      for (column, value) in [(left, right), (right, left)]
      where column.base == .slot(slot) && value.slots & (1 << UInt64(slot)) == 0 {
        if column.hops.isEmpty {
          scope.isSingle = true
        } else {
          let names = column.hops.map(fieldName)
          let paths = schema.kinds[kind]
          scope.programme =
            stated(names, paths.programmePath, value)
            ?? scope.programme ?? owner("programme", \.programmePath, of: value)
          scope.territory =
            stated(names, paths.territoryPath, value)
            ?? scope.territory ?? owner("district", \.territoryPath, of: value)
        }
      }
    }
    return scope
  }

  /// What the kind's own path leads to, when a condition fixes the path or a beginning of it.
  private func stated(_ names: [String], _ path: String?, _ value: RecordOperand) -> RecordOperand?
  {
    guard let path else { return nil }
    let steps = Kind.steps(ofPath: path)
    guard steps.starts(with: names) else { return nil }
    return extended(value, by: steps[names.count...])
  }

  /// The programme or district of a record that a condition names.
  func owner(
    _ owner: String, _ path: KeyPath<Kind, String?>, of value: RecordOperand
  ) -> RecordOperand? {
    guard value.kinds.count == 1, let kind = value.kinds.first,
      schema.kinds[kind].name != owner, let path = schema.kinds[kind][keyPath: path]
    else { return nil }
    return extended(value, by: Kind.steps(ofPath: path)[...])
  }

  private func extended(_ record: RecordOperand, by names: ArraySlice<String>) -> RecordOperand? {
    var result = record
    for name in names {
      guard result.step(name, in: schema) else { return nil }
    }
    return result
  }

  private func fieldName(_ access: FieldAccess) -> String {
    schema.kinds[access.kinds[0]].fields[access.fields[0]].name
  }
}
