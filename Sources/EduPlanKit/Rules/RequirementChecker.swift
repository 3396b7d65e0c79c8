/// Checks requirements, declarations of completeness and decisions against each other: what `eduplan check` says about them.
enum RequirementChecker {
  static func check(_ store: PlanStore) -> [Diagnostic] {
    let list = RequirementReader.read(store)
    let requirements = Dictionary(
      list.requirements.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
    return list.diagnostics
      + list.requirements.filter { requirement in
        requirement.readings.allSatisfy {
          $0.check.value == nil && $0.check.condition == nil && $0.check.last == nil
        }
      }.map { .noCheck($0.id, at: FieldPlace($0.record, in: store)) }
      + checkReturns(store) + checkInterpretations(store, requirements)
      + checkExceptions(store, requirements) + checkVerdicts(store, list)
  }

  /// A verdict must be on what some requirement asks, by somebody who may judge it.
  private static func checkVerdicts(_ store: PlanStore, _ list: RequirementList) -> [Diagnostic] {
    guard let fields = NamedFields("verdict", in: store.schema) else { return [] }
    let entitlements = Entitlements(store)
    var known = Set(list.requirements.flatMap { $0.readings.flatMap(\.check.program.criteria) })
    known.formUnion(list.requirements.compactMap(\.criterion))
    known.formUnion(
      list.requirements.flatMap { $0.readings.flatMap { $0.formCheck?.program.criteria ?? [] } })
    return fields.records(in: store).filter { !store.isExample($0) }.compactMap { handle in
      guard let criterion = fields.text("criterion", of: handle, in: store) else { return nil }
      if !known.contains(criterion) {
        // What a requirement with a mistake asks for is not known.
        guard list.broken.isEmpty else { return nil }
        return .unusedCriterion(
          criterion, close: closestMatch(to: criterion, among: known.sorted()),
          at: FieldPlace(handle, fields.position("criterion"), in: store))
      }
      let decider = fields.reference("decided-by", of: handle, in: store)
      guard !entitlements.allow(decider, toJudge: criterion) else { return nil }
      return .verdictNotEntitled(
        criterion, deciders: (entitlements.deciders(of: criterion) ?? []).map(store.id(of:)),
        at: FieldPlace(handle, fields.position("decided-by"), in: store))
    }
  }

  /// A declaration that counts its records must count those that are there.
  private static func checkReturns(_ store: PlanStore) -> [Diagnostic] {
    guard let fields = NamedFields("return", in: store.schema) else { return [] }
    var diagnostics: [Diagnostic] = []
    for handle in fields.records(in: store) where !store.isExample(handle) {
      guard let name = fields.text("records", of: handle, in: store) else { continue }
      if store.schema.index(ofKind: name) == nil {
        diagnostics.append(
          .unknownReturnKind(
            name, close: closestMatch(to: name, among: store.schema.kinds.map(\.name)),
            at: FieldPlace(handle, fields.position("records"), in: store)))
      }
    }
    var evaluator = Evaluator(store: store, day: Day(ordinal: 0))
    for declaration in evaluator.declarations.all {
      guard let declared = declaration.count else { continue }
      let recorded = evaluator.recorded(declaration)
      if !recorded.contains(declared) {
        diagnostics.append(
          .returnCountDiffers(
            declared: declared,
            recorded: declared < recorded.lowerBound ? recorded.lowerBound : recorded.upperBound,
            kind: store.schema.kinds[declaration.kind].label,
            at: FieldPlace(declaration.record, fields.position("count"), in: store)))
      }
    }
    return diagnostics
  }

  private static func checkInterpretations(
    _ store: PlanStore, _ requirements: [RecordHandle: Requirement]
  ) -> [Diagnostic] {
    guard let fields = NamedFields("interpretation", in: store.schema) else { return [] }
    var diagnostics: [Diagnostic] = []
    for handle in fields.records(in: store) {
      guard
        let requirement = fields.reference("requirement", of: handle, in: store)
          .flatMap({ requirements[$0] })
      else { continue }
      let known = requirement.readings.compactMap(\.id)
      if let reading = fields.text("reading", of: handle, in: store), !known.contains(reading) {
        diagnostics.append(
          .unknownReading(
            reading, of: requirement.id, close: closestMatch(to: reading, among: known),
            known: known, at: FieldPlace(handle, fields.position("reading"), in: store)))
      }
      if let due = requirement.due?.date, fields.has("due", of: handle, in: store) {
        diagnostics.append(
          .dueIsStated(
            of: requirement.id, due: due.description,
            at: FieldPlace(handle, fields.position("due"), in: store)))
      }
      if fields.has("tolerance", of: handle, in: store), requirement.hedge == nil {
        diagnostics.append(
          .uselessTolerance(
            of: requirement.id,
            at: FieldPlace(handle, fields.position("tolerance"), in: store)))
      }
    }
    return diagnostics
  }

  private static func checkExceptions(
    _ store: PlanStore, _ requirements: [RecordHandle: Requirement]
  ) -> [Diagnostic] {
    guard let fields = NamedFields("exception", in: store.schema) else { return [] }
    return fields.records(in: store).compactMap { handle in
      guard
        let requirement = fields.reference("requirement", of: handle, in: store)
          .flatMap({ requirements[$0] }), !requirement.force.allowsExceptions
      else { return nil }
      return .exceptionNotAllowed(
        requirement.id, force: requirement.force.rawValue,
        at: FieldPlace(handle, fields.position("requirement"), in: store))
    }
  }
}
