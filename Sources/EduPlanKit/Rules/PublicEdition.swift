/// The public edition: the records of a repo as anybody may read about them.
///
/// What comes in: a store. What goes out: the same store, which from then on keeps back personal data, people, and the numbers of
/// small groups, together with as many of their neighbours as it takes that no sum gives a small group away. Requirements
/// are assessed over all records all the same; only what is told of them is less.
extension PlanStore {
  func publicEdition() -> PlanStore {
    var edition = self
    edition.publicView = PublicView(keptBack: SmallGroups(self).keptBack)
    return edition
  }
}

/// Which surveys' numbers the public edition keeps back: those of small groups, and complements of theirs.
///
/// A report may tell the sum of any line of surveys (of a school, of a district's schools, of all) and, elsewhere, each
/// survey by itself; the sum less those that are told is what the others gave together. So in every line in which one is kept back,
/// at least two are, and together they are no small group; what is missing for that, the smallest of the others give.
struct SmallGroups {
  private struct Survey {
    var record: RecordHandle
    var valid: ExactNumber
    var isKeptBack: Bool
  }

  private struct Line: Hashable {
    var kind: Int
    var programme: RecordHandle?
    /// A school's line has all groups, a group's line all schools, of a district or of all.
    var school: RecordHandle?
    var group: String?
    var district: RecordHandle?
    var wave: String?
    var isLatest: Bool
  }

  private let minimum: ExactNumber
  private var surveys: [Survey] = []
  private var lines: [Line: [Int]] = [:]

  init(_ store: PlanStore) {
    minimum = ExactNumber(store.settings.minimumGroup)
    for kind in store.schema.kinds.indices { add(kind, of: store) }
    complement()
  }

  var keptBack: Set<RecordHandle> { Set(surveys.filter(\.isKeptBack).map(\.record)) }

  private mutating func add(_ kind: Int, of store: PlanStore) {
    let declared = store.schema.kinds[kind]
    guard let valid = declared.index(ofField: "valid"), declared.index(ofField: "satisfied") != nil
    else { return }
    func position(_ name: String) -> Int? { declared.index(ofField: name) }
    let territory = declared.territoryPath.flatMap {
      try? RecordPath($0, from: kind, in: store.schema)
    }
    struct Subject: Hashable {
      var programme: RecordHandle?
      var school: RecordHandle?
      var group: String?
    }
    var latest: [Subject: (survey: Int, last: Day?)] = [:]
    var places: [(subject: Subject, district: RecordHandle?, wave: String?)] = []
    let first = surveys.count
    for index in store.handles(ofKind: kind) {
      let record = RecordHandle(index: index)
      guard !store.isExample(record), let count = store.number(record, field: valid) else {
        continue
      }
      let subject = Subject(
        programme: position("programme").flatMap { store.reference(record, field: $0) },
        school: position("school").flatMap { store.reference(record, field: $0) },
        group: position("group").flatMap { store.text(record, field: $0) })
      let last = position("date").flatMap { store.date(record, field: $0) }?.last
      if let known = latest[subject] {
        if let last, last > known.last ?? Day(ordinal: .min) {
          latest[subject] = (surveys.count, last)
        }
      } else {
        latest[subject] = (surveys.count, last)
      }
      places.append(
        (
          subject, territory?.record(of: record, in: store),
          position("wave").flatMap { store.text(record, field: $0) }
        ))
      surveys.append(Survey(record: record, valid: count, isKeptBack: count < minimum))
    }
    for (offset, place) in places.enumerated() {
      let survey = first + offset
      for isLatest in [false, true] {
        if isLatest, latest[place.subject]?.survey != survey { continue }
        let subject = place.subject
        let wave = isLatest ? nil : place.wave
        for programme in Set([subject.programme, nil]) {
          func line(
            _ school: RecordHandle?, _ group: String?, _ district: RecordHandle?
          ) -> Line {
            Line(
              kind: kind, programme: programme, school: school, group: group,
              district: district, wave: wave, isLatest: isLatest)
          }
          lines[line(subject.school, nil, nil), default: []].append(survey)
          lines[line(nil, subject.group, nil), default: []].append(survey)
          if let district = place.district {
            lines[line(nil, subject.group, district), default: []].append(survey)
          }
        }
      }
    }
  }

  /// Keeps back more until no line gives one away.
  private mutating func complement() {
    // The order of the lines must not decide, so each round looks at all of them in one order.
    let ordered = lines.values.sorted { $0.lexicographicallyPrecedes($1) }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for line in ordered where line.contains(where: { surveys[$0].isKeptBack }) {
        while isRevealing(line),
          let next = line.filter({ !surveys[$0].isKeptBack })
            .min(by: { (surveys[$0].valid, $0) < (surveys[$1].valid, $1) })
        {
          surveys[next].isKeptBack = true
          hasChanged = true
        }
      }
    }
  }

  private func isRevealing(_ line: [Int]) -> Bool {
    let kept = line.filter { surveys[$0].isKeptBack }
    return PublicView.isRevealing(
      count: kept.count, valid: kept.reduce(ExactNumber.zero) { $0 + surveys[$1].valid },
      minimum: minimum)
  }
}
