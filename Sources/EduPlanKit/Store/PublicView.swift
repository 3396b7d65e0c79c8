/// What a store keeps back where anybody may read what is told of it.
struct PublicView: Sendable, Hashable {
  /// Records whose numbers of answers are not told: small groups, and those a sum would give a small group away with.
  var keptBack: Set<RecordHandle> = []

  /// Whether a sum, less all that is told one by one, would tell what one survey or a small group gave.
  static func isRevealing(count: Int, valid: ExactNumber, minimum: ExactNumber) -> Bool {
    count > 0 && (count < 2 || valid < minimum)
  }
}

extension PlanStore {
  /// The kind whose records stand for people.
  static let kindOfPeople = "person"

  /// Whether a record stands for a person and this is the public edition.
  func isPersonKeptBack(_ record: RecordHandle) -> Bool {
    publicView != nil && schema.kinds[kind(of: record)].name == Self.kindOfPeople
  }

  /// Whether a field names people, or holds personal data, and this is the public edition.
  func isPersonalFieldKeptBack(_ field: Field) -> Bool {
    guard publicView != nil else { return false }
    func namesPeople(_ type: FieldType) -> Bool {
      switch type {
      case .reference(let kinds): kinds.contains(Self.kindOfPeople)
      case .list(let item): namesPeople(item)
      case .group(let members): members.contains { isPersonalFieldKeptBack($0) }
      default: false
      }
    }
    return field.isSensitive || namesPeople(field.type)
  }
}
