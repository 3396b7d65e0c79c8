/// Which roster is asked for, and about which records.
extension RosterCommand {
  func choose(from templates: [RosterTemplate]) throws(UsageError) -> RosterTemplate {
    guard let roster else {
      let defaults = templates.count == 1 ? templates : templates.filter(\.isDefault)
      if defaults.count == 1, let only = defaults.first { return only }
      throw templates.isEmpty ? .noRosters() : .rosterNeedsName(templates.map(\.name))
    }
    if let found = templates.first(where: { $0.name == roster }) { return found }
    throw .unknownRoster(roster, among: templates.map(\.name))
  }

  func request(of maker: RosterMaker) throws(UsageError) -> RosterMaker.Request {
    let modes = maker.template.lists.map(\.mode)
    if let mode, !modes.contains(mode) { throw .unknownMode(mode, among: modes) }
    var request = RosterMaker.Request(mode: mode, isAsPrinted: isAsPrinted)
    if maker.hasListsByDistrict { request.district = try district(of: maker) }
    return request
  }

  /// The district that was asked for.
  private func district(of maker: RosterMaker) throws(UsageError) -> RecordHandle? {
    guard let district else { return nil }
    if let found = maker.district(named: district) { return found }
    let names = maker.districtNames()
    guard !names.isEmpty else { throw .rosterHasNoDistricts(maker.template.name) }
    throw .unknownDistrict(district, close: closestMatch(to: district, among: names))
  }

  /// The records the roster is to be about: the one asked for, the only one, or all. None in particular is nil.
  func subjects(of maker: RosterMaker) throws(UsageError) -> [RecordHandle?] {
    if district != nil, !maker.hasListsByDistrict, !maker.hasSubjects {
      throw .rosterHasNoDistricts(maker.template.name)
    }
    let isChosen = [programme, round, subject, school].contains { $0 != nil } || isForAll
    guard let kind = maker.subjectKind else {
      if isChosen { throw .rosterHasNoSubject(maker.template.name) }
      return [nil]
    }
    let all = maker.subjects()
    guard !all.isEmpty else { throw .nothingToList(maker.template, kind.label) }
    var found = try named(all, kind, maker)
    // Where the lists are not by district, what they are about is.
    if !maker.hasListsByDistrict, let district = try district(of: maker) {
      found = found.filter { maker.isSubject($0, of: district) ?? true }
      if found.isEmpty { throw .nothingInDistrict(maker.template.name, maker.id(of: district)) }
    }
    if let programme {
      found = found.filter { maker.id(of: $0) == programme || maker.programme(of: $0) == programme }
      if found.isEmpty { throw .unknownProgramme(programme, among: programmes(of: all, maker)) }
    }
    if let round {
      let rounds = Self.rounds(of: found, maker)
      found = found.filter { maker.round(of: $0) == round }
      if found.isEmpty { throw .unknownRound(round, among: rounds) }
    }
    if isForAll || found.count == 1 { return found }
    let rounds = Self.rounds(of: found, maker)
    if round == nil, rounds.count > 1 { throw .roundNeeded(among: rounds) }
    guard kind.name != "programme" else { throw .programmeNeeded(among: found.map(maker.id(of:))) }
    throw .subjectNeeded(kind.label, among: found.map(maker.id(of:)))
  }

  /// Those of a name, where one was given.
  private func named(
    _ subjects: [RecordHandle], _ kind: Kind, _ maker: RosterMaker
  ) throws(UsageError) -> [RecordHandle] {
    if school != nil, kind.name != "school" { throw .notAboutSchools(maker.template.name) }
    guard let name = school ?? subject else { return subjects }
    if let exact = subjects.first(where: { maker.id(of: $0) == name }) { return [exact] }
    let found = subjects.filter { maker.names(of: $0).contains(name) }
    if found.count > 1 { throw .severalSubjects(name, among: found.map(maker.id(of:))) }
    guard found.isEmpty else { return found }
    throw .unknownSubject(
      name, kind.label, close: closestMatch(to: name, among: subjects.flatMap(maker.names(of:))))
  }

  private func programmes(of subjects: [RecordHandle], _ maker: RosterMaker) -> [String] {
    var ids: [String] = []
    for id in subjects.compactMap(maker.programme(of:)) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  /// The rounds of some records, each once, in their order.
  static func rounds(of subjects: [RecordHandle], _ maker: RosterMaker) -> [String] {
    var rounds: [String] = []
    for round in subjects.compactMap(maker.round(of:)) where !rounds.contains(round) {
      rounds.append(round)
    }
    return rounds
  }
}
