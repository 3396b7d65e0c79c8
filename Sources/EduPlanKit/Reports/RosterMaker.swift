/// Makes rosters from a template and the records of the repo.
struct RosterMaker: Sendable {
  private let plan: RosterPlan
  private let store: PlanStore
  /// The day on which queries are answered.
  private let day: Day

  var template: RosterTemplate { plan.template }

  /// The maker of a template; what leads nowhere is a finding at its place, and then there is none.
  static func make(
    _ template: RosterTemplate, in store: PlanStore, on day: Day
  ) -> (maker: RosterMaker?, diagnostics: [Diagnostic]) {
    let (plan, findings) = RosterPlan.make(template, in: store.schema)
    return (plan.map { RosterMaker(plan: $0, store: store, day: day) }, findings)
  }

  /// Everything that is wrong with the rosters of a repo; nothing where its kinds could not be read, since every name
  /// would be unknown.
  ///
  /// A roster that comes with the programme may not fit a repo with kinds of its own, which is nothing to mend there; it is
  /// told when that roster is asked for.
  static func check(
    _ repository: Repository, _ files: any FileSystem, in store: PlanStore, on day: Day
  ) throws(FileError) -> [Diagnostic] {
    guard !store.schema.kinds.isEmpty else { return [] }
    var reader = RosterReader()
    let templates = try reader.readAll(repository, files)
    let findings =
      reader.diagnostics + templates.flatMap { make($0, in: store, on: day).diagnostics }
    guard let overlay = files as? OverlayFileSystem else { return findings }
    return findings.filter { finding in
      finding.location.map { !overlay.isDefault(repository.path($0.path)) } ?? true
    }
  }

  // MARK: What there is

  /// Whether the roster is about one record at a time.
  var hasSubjects: Bool { plan.about != nil }

  /// The name of the kind it is about; nil when it is about no record in particular.
  var subjectKind: Kind? { plan.about.map { store.schema.kinds[$0.kind] } }

  /// The records the roster can be about, in the order of their rounds.
  func subjects() -> [RecordHandle] {
    guard let about = plan.about else { return [] }
    var evaluator = Evaluator(store: store, day: day)
    let found = about.handles(around: [], with: &evaluator)
    guard let round = plan.round else { return found.sorted() }
    return found.sorted(by: [round.keys(of: found, around: [], with: &evaluator)])
  }

  /// The number a record is chosen by, as written.
  func round(of subject: RecordHandle) -> String? {
    var evaluator = Evaluator(store: store, day: day)
    return plan.round?.texts(of: [subject], around: [], with: &evaluator)[0].first
  }

  func id(of record: RecordHandle) -> String { store.id(of: record) }

  /// Every name a record goes by: its id, its name or title, and other ways it is written.
  func names(of record: RecordHandle) -> [String] {
    let kind = store.schema.kinds[store.kind(of: record)]
    return [store.id(of: record)]
      + ["name", "title", "short-names", "aliases"].flatMap { name -> [String] in
        guard let field = kind.index(ofField: name), !kind.fields[field].isSensitive else {
          return []
        }
        if case .list = kind.fields[field].type { return store.texts(record, field: field) }
        return store.text(record, field: field).map { [$0] } ?? []
      }
  }

  /// The id of the programme a record is about, which may be itself.
  func programme(of record: RecordHandle) -> String? {
    let kind = store.kind(of: record)
    return store.schema.kinds[kind].programmePath
      .flatMap { try? RecordPath($0, from: kind, in: store.schema) }?
      .text(of: record, in: store)
  }

  /// The district of a name: its id, its name, or another way it is written.
  func district(named name: String) -> RecordHandle? {
    districts().first { store.id(of: $0.record) == name }?.record
      ?? districts().first { $0.names.contains(name) }?.record
  }

  /// Every name a district of these lists goes by.
  func districtNames() -> [String] { districts().flatMap(\.names) }

  /// Whether one of its lists says by what a row belongs to a district.
  var hasListsByDistrict: Bool { plan.lists.contains { !$0.districts.isEmpty } }

  /// From a record it is about to its district; nil where its kind has none.
  private var territory: RecordPath? {
    guard let kind = plan.about?.kind, let path = store.schema.kinds[kind].territoryPath else {
      return nil
    }
    return try? RecordPath(path, from: kind, in: store.schema)
  }

  /// Whether a record it is about belongs to a district; nil where such records belong to none.
  func isSubject(_ subject: RecordHandle, of district: RecordHandle) -> Bool? {
    territory.map { $0.record(of: subject, in: store) == district }
  }

  private func districts() -> [(record: RecordHandle, names: [String])] {
    var kinds: [Int] = []
    let paths =
      hasListsByDistrict ? plan.lists.flatMap(\.districts) : [territory].compactMap(\.self)
    for path in paths {
      guard case .reference(let names) = path.type else { continue }
      for kind in names.compactMap({ store.schema.index(ofKind: $0) }) where !kinds.contains(kind) {
        kinds.append(kind)
      }
    }
    return kinds.flatMap { kind in
      store.handles(ofKind: kind).map { RecordHandle(index: $0) }
        .filter { !store.isExample($0) }
        .map { ($0, names(of: $0)) }
    }
  }

  // MARK: Making one

  /// How a roster is asked for.
  struct Request {
    /// Only this list.
    var mode: String?
    /// Only the rows of this district.
    var district: RecordHandle?
    var isAsPrinted = false
    /// Headings and choices are in it, as far as the template has them.
    var language = Language.zh
  }

  /// The rosters about some records; about none in particular, where the template names none.
  func rosters(about subjects: [RecordHandle?], _ request: Request) -> [Roster] {
    var evaluator = Evaluator(store: store, day: day)
    return subjects.map { roster(about: $0, request, with: &evaluator) }
  }

  private func roster(
    about subject: RecordHandle?, _ request: Request, with evaluator: inout Evaluator
  ) -> Roster {
    var lists: [Roster.List] = []
    for list in plan.lists where request.mode == nil || list.template.mode == request.mode {
      let writer = RosterListMaker(
        plan: list, around: subject.map { [$0] } ?? [], request: request, store: store)
      lists.append(writer.list(with: &evaluator))
    }
    return Roster(
      name: template.name, subject: subject.map { store.id(of: $0) },
      round: subject.flatMap { round(of: $0) },
      title: subject.flatMap { plan.heading?.text(of: $0, in: store) } ?? "",
      listHeading: template.listHeading, lists: lists,
      district: request.district.map { store.id(of: $0) }, isAsPrinted: request.isAsPrinted,
      page: template.page)
  }
}
