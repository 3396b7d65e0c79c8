/// A kind of record, as `data/schema/<kind>.yaml` declares it: where its files are, its fields and its constraints.
struct Kind: Sendable {
  /// Kebab-case English, as `of` and expressions name it.
  var name: String
  var label: Localized
  /// Folder below `data/`: records stand in `data/<folder>.yaml` and in every file below `data/<folder>/`.
  var folder: String
  /// What the file of a record is called, made of fields, such as `{programme}-{mode}`; nil where it does not matter.
  var file: FieldForm?
  /// In schema order; the first is `id`.
  var fields: [Field]
  /// From a record to its programme, a path such as `programme` or `twinning.programme`.
  var programmePath: String?
  /// From a record to its territory (a district), such as `school.district`.
  var territoryPath: String?
  /// Conditions every record fulfils, in the expression language; checked with the rules.
  var constraints: [Constraint]
  /// Where the kind is declared.
  var location: SourceLocation

  /// A condition with the sentence to show when it does not hold.
  struct Constraint: Sendable {
    var expression: String
    var message: Localized
    var location: SourceLocation
    /// Where the expression's own bytes stand, for findings inside it.
    var origin: TextOrigin?
  }

  /// The names of a path, one after the other.
  static func steps(ofPath path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
  }

  /// The position of a field by name.
  func index(ofField name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// One field of a kind.
struct Field: Sendable {
  /// Kebab-case English, the key in record files.
  var name: String
  /// The name's bytes, for comparing with a file's without making strings.
  let utf8: [UInt8]
  var label: Localized
  /// A sentence on what to write; empty when the label says it.
  var help: Localized
  var type: FieldType
  var isRequired = false
  /// No two records of the kind have the same value.
  var isUnique = false
  /// Personal data: belongs into `data/private/`, a finding in a tracked file.
  var isSensitive = false
  /// What holds when the field is absent, as it would be written.
  var defaultValue: String?
  /// How the value is made of other fields; nil when free.
  var form: FieldForm?
  /// The field whose text this one keeps a digest of, so that a later change is noticed.
  var digestOf: String?
  var location: SourceLocation

  init(
    name: String, label: Localized, help: Localized = Localized(zh: "", en: ""), type: FieldType,
    location: SourceLocation
  ) {
    self.name = name
    utf8 = Array(name.utf8)
    self.label = label
    self.help = help
    self.type = type
    self.location = location
  }
}

/// A value made of other fields of the record, such as `{district}/{name}`.
struct FieldForm: Sendable {
  enum Part: Sendable {
    case literal([UInt8])
    /// The position of a field in the kind.
    case field(Int)
  }

  /// As it is written in the schema.
  var text: String
  var parts: [Part]
}

/// What a field may hold. Scalars are text in the file; the type says how they are read.
indirect enum FieldType: Sendable {
  /// One line of text, in full matching the pattern where there is one.
  case text(pattern: String?)
  /// Paragraphs, one sentence to a line; joined without a space between Chinese characters.
  case prose
  case integer(NumberRange)
  /// An exact decimal.
  case decimal(NumberRange)
  /// `85%` or `89.96%`; the value is the fraction.
  case percent(NumberRange)
  /// A number or a percentage, as thresholds are: `250` or `25%`.
  case quantity(NumberRange)
  case boolean
  /// `2023`, `2023-12` or `2023-12-28`.
  case date
  /// A length of time, such as `3 years` or `18 months`.
  case period
  /// Until when something is to be done: a date, `start + 18 months`, or `unspecified`.
  case deadline
  /// One of the choices; an open list also takes others.
  case choice([Choice], isOpen: Bool)
  /// The id of a record of one of these kinds; empty for any kind.
  case reference([String])
  case list(FieldType)
  /// A mapping with its own fields.
  case group([Field])

  /// A value as written in the file, with what people read.
  struct Choice: Sendable {
    var value: String
    let utf8: [UInt8]
    var label: Localized

    init(value: String, label: Localized) {
      self.value = value
      utf8 = Array(value.utf8)
      self.label = label
    }
  }

  /// Bounds, both inclusive; percents as fractions.
  struct NumberRange: Sendable {
    var minimum: ExactNumber?
    var maximum: ExactNumber?

    func contains(_ number: ExactNumber) -> Bool {
      if let minimum, number < minimum { return false }
      if let maximum, number > maximum { return false }
      return true
    }
  }
}
