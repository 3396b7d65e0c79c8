/// What a record says, who refers to it, and where it counts.
struct RecordExplanation: Sendable {
  let record: RecordHandle
  let asOf: Day
  /// What the kind is called.
  var kind: String
  /// Examples count nowhere.
  var isExample: Bool
  var fields: [Field] = []
  /// By the kind and field that refer to it.
  var referrers: [Referrers] = []
  var uses: [Use] = []
  /// Requirements that look at records of its kind, but in another programme, district or subject.
  var outside: [String] = []

  /// A field with its label and value; the value is nil where it must not be shown.
  struct Field: Sendable {
    var name: String
    var label: String
    var value: String?
  }

  /// The records that refer to it by one field.
  struct Referrers: Sendable {
    var kind: String
    var field: String
    var label: String
    var rows: RequirementExplanation.Rows
  }

  /// How it stands to one requirement under one reading.
  struct Use: Sendable {
    var requirement: String
    var title: String
    var reading: String?
    /// The record that refers to it and stands so; nil for itself.
    var via: RecordHandle?
    var role: Role
    var standing: Standing
    /// What it is counted as, or why it is left out.
    var note: String?
    /// The subjects it is evidence for.
    var subjects = RequirementExplanation.Rows()
  }

  /// What a record is to a check.
  enum Role: String, Sendable {
    /// The check is made of it.
    case subject
    /// It is counted in a value or looked for by a condition.
    case counted
    /// An interpretation, a verdict, an exception or a declaration.
    case decision
  }

  /// How it comes out.
  enum Standing: String, Sendable {
    case counted, open, passed, failing, pending
    case leftOut = "left-out"
  }
}
