/// Which requirements are looked at, and for whom.
extension DueCommand {
  /// Reads the schedule of what was asked for: names that do not exist are refused, since nothing due must not look like
  /// nothing asked.
  func report(
    of list: RequirementList, in store: PlanStore, from day: Day
  ) throws(UsageError) -> DueReport {
    try RequirementNames(list, in: store).check(ids: ids, programme: programme)
    let district = try district.map { name throws(UsageError) in
      let finder = DistrictFinder(store)
      guard let found = finder.find(name) else {
        throw UsageError.unknownDistrict(name, close: closestMatch(to: name, among: finder.names))
      }
      return found
    }
    let view = district.map { DistrictView(district: $0, in: store.schema) }
    let chosen = list.requirements.filter { requirement in
      (ids.isEmpty || ids.contains(requirement.id))
        && (programme == nil || requirement.programme.map(store.id(of:)) == programme)
    }
    // What the whole city owes as one is nothing that a district owes.
    let citys = chosen.filter { requirement in
      (view?.isCityWide(requirement, in: store) ?? false) && requirement.isAskedOfAllAsOne
    }
    let left = Set(citys.map(\.id))
    let until = within.last(from: day)
    let schedule = Schedule.make(
      RequirementList(requirements: chosen.filter { !left.contains($0.id) }), in: store,
      asOf: day, until: until, district: district)
    return DueReport(
      schedule, in: store, until: until, district: district,
      cityCount: citys.count(where: \.isTimed), broken: list.broken)
  }
}

extension Requirement {
  /// Whether no reading asks it of each subject.
  fileprivate var isAskedOfAllAsOne: Bool { readings.allSatisfy { $0.check.subjects == nil } }

  /// Whether it is to be done by a day, or again and again.
  fileprivate var isTimed: Bool { due != nil || cadence != nil }
}
