/// What failed when somebody took stock: requirements and the subjects that fell short, so that a later run can fail by
/// what is new alone.
///
/// The file is JSON in a fixed order, so that its changes can be reviewed; `docs/json.md` shows it.
struct TargetBaseline: Sendable, Hashable {
  /// One requirement that failed, with the subjects that fell short.
  struct Entry: Sendable, Hashable {
    var id: String
    var subjects: [String] = []
  }

  /// The district whose own view it is; nil for the whole city.
  var district: String?
  /// In the order of their ids.
  var entries: [Entry] = []

  /// What fails in a run.
  init(_ run: AssessmentRun, in store: PlanStore) {
    district = run.district.map { store.id(of: $0) }
    entries = run.assessments.filter(\.fails).map { assessment in
      Entry(
        id: assessment.requirement.id,
        subjects: Self.sorted(
          assessment.outcome?.subjects?.failing.map { store.id(of: $0.record) } ?? []))
    }
    sort()
  }

  private mutating func sort() {
    entries.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private static func sorted(_ ids: [String]) -> [String] {
    Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Keeps of an older baseline what this run did not look at, so that a part can be taken stock of alone.
  ///
  /// - Parameter known: the requirements there are; entries of others are dropped.
  mutating func keep(_ old: Self, exceptFor assessed: Set<String>, among known: Set<String>) {
    entries += old.entries.filter { known.contains($0.id) && !assessed.contains($0.id) }
    sort()
  }

  // MARK: As a file

  /// What makes a file one of these.
  private static let format = "eduplan-baseline"

  /// The file's bytes.
  func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Self.format)
      json.member("schema", 1)
      json.member("district", district)
      json.member("failing") { json in
        json.array(of: entries) { json, entry in
          json.object { json in
            json.member("id", entry.id)
            json.member("subjects") { json in
              json.array(of: entry.subjects) { $0.value($1) }
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// Why a file is no baseline, as the finding that says so.
  struct Refusal: Error {
    var diagnostic: Diagnostic
  }

  /// Reads a file that was written by `bytes`, or edited since.
  init(parsing bytes: [UInt8], path: String) throws(Refusal) {
    let json: JSONValue
    do throws(JSONProblem) { json = try JSONReader.read(bytes) } catch {
      throw Refusal(diagnostic: .brokenBaseline(error, bytes, path))
    }
    guard json["format"]?.text == Self.format else {
      throw Refusal(diagnostic: .notABaseline(bytes, path))
    }
    guard let schema = json["schema"]?.int, schema == 1 else {
      throw Refusal(diagnostic: .newerBaseline(bytes, path))
    }
    district = json["district"]?.text
    guard let failing = json["failing"]?.array else {
      throw Refusal(diagnostic: .incompleteBaseline("failing", bytes, path))
    }
    for value in failing {
      guard let id = value["id"]?.text else {
        throw Refusal(diagnostic: .incompleteBaseline("id", bytes, path))
      }
      let subjects = value["subjects"]?.array ?? []
      let names = subjects.compactMap(\.text)
      guard names.count == subjects.count else {
        throw Refusal(diagnostic: .incompleteBaseline("subjects", bytes, path))
      }
      entries.append(Entry(id: id, subjects: names))
    }
  }
}

/// A run held against a baseline: what is new, what was known, what has become better.
struct BaselineComparison: Sendable, Hashable {
  /// The file it was read from, as the user named it.
  let path: String
  /// Requirements that fail and did not, or that have failing subjects they did not have; those are named.
  var new: [TargetBaseline.Entry] = []
  /// Requirements that fail as they did.
  var known: [String] = []
  /// Requirements that failed and do not; or those of their subjects that no longer do.
  var improved: [TargetBaseline.Entry] = []
  /// Requirements of the baseline that are no longer there.
  var gone: [String] = []

  /// - Parameter existing: the ids of all requirements there are, so that those left out of this run are not taken for gone.
  init(
    _ baseline: TargetBaseline, path: String, _ run: AssessmentRun, in store: PlanStore,
    existing: Set<String>
  ) {
    self.path = path
    let now = TargetBaseline(run, in: store)
    let before = Dictionary(
      baseline.entries.map { ($0.id, $0.subjects) }, uniquingKeysWith: { $0 + $1 })
    let failing = Set(now.entries.map(\.id))
    for entry in now.entries {
      guard let subjects = before[entry.id] else {
        new.append(entry)
        continue
      }
      let added = entry.subjects.filter { !subjects.contains($0) }
      if added.isEmpty {
        known.append(entry.id)
      } else {
        new.append(TargetBaseline.Entry(id: entry.id, subjects: added))
      }
      let left = subjects.filter { !entry.subjects.contains($0) }
      // A failing requirement whose subjects are not told any more has become no better.
      if !left.isEmpty, !entry.subjects.isEmpty {
        improved.append(TargetBaseline.Entry(id: entry.id, subjects: left))
      }
    }
    let assessed = Set(run.assessments.map(\.requirement.id))
    for entry in baseline.entries where !failing.contains(entry.id) {
      if assessed.contains(entry.id) {
        improved.append(TargetBaseline.Entry(id: entry.id))
      } else if !existing.contains(entry.id) {
        gone.append(entry.id)
      }
    }
  }
}

extension AssessmentRun {
  /// Lets what was known fail the run no longer.
  mutating func accept(_ comparison: BaselineComparison) {
    let known = Set(comparison.known)
    for position in assessments.indices where known.contains(assessments[position].requirement.id) {
      assessments[position].fails = false
    }
  }
}
