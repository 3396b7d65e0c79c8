/// Reads what a person, a spreadsheet or `CellWriter` put into a cell as a value of a field's type.
///
/// It takes what people write: labels or values of choices, names or ids of records, 是 and 否, full-width digits,
/// separators of thousands, dates in several ways. What could mean two things is refused, never guessed.
struct CellReader: Sendable {
  private(set) var names: NameFinder
  private let schema: Schema

  init(names: NameFinder, schema: Schema) {
    self.names = names
    self.schema = schema
  }

  /// What is written for a list without items.
  static let emptyList = "[]"

  /// The value of a cell; nil for one that holds nothing but blanks.
  mutating func value(
    of cell: CellValue, as type: FieldType
  ) throws(CellProblem) -> RecordContent? {
    switch cell {
    case .error(let text): throw .errorValue(text)
    case .uncalculated: throw .uncalculated
    case .text(let raw):
      let shown = CellText.withoutShield(raw)
      guard shown.unicodeScalars.contains(where: { !CellText.isBlank($0) }) else { return nil }
      // In quotes it is what somebody wrote; bare, what a spreadsheet has made of long digits.
      guard !CellText.isShortenedNumber(CellText.trimmed(shown)) else { throw .lostDigits(shown) }
      switch type {
      case .text: return .scalar(CellText.read(raw, isLine: true))
      case .prose: return .scalar(CellText.readProse(raw))
      case .list(let element): return try list(CellText.read(raw), of: element)
      default: return try scalar(Self.withoutBreaks(CellText.read(raw)), as: type)
      }
    case .number, .date, .boolean:
      guard case .list(let element) = type else { return try scalar(cell, as: type) }
      guard element.isScalar else { throw .notAnEmptyList }
      return .list([try scalar(cell, as: element)])
    }
  }

  /// The value that JSON has for a field: text is taken as it is.
  mutating func value(
    ofText text: String, as type: FieldType
  ) throws(CellProblem) -> RecordContent {
    // A choice of their own is meant letter by letter.
    if case .choice(_, isOpen: true) = type { return .scalar(text) }
    return try scalar(text, as: type)
  }

  /// A name that a narrow cell has broken is one name; in quotes it is meant letter by letter.
  private static func withoutBreaks(_ text: String) -> String {
    CellText.inQuotes(text) == nil && text.utf8.contains(0x0A) ? CellText.joined(text) : text
  }

  // MARK: Cells that are no texts

  private mutating func scalar(
    _ cell: CellValue, as type: FieldType
  ) throws(CellProblem) -> RecordContent {
    switch (cell, type) {
    case (.date(let date), .date), (.date(let date), .deadline), (.date(let date), .text),
      (.date(let date), .prose):
      return .scalar(date.description, isTyped: type.standsPlain)
    case (.date(let date), _): return try scalar(date.description, as: type)
    case (.boolean(let truth), .boolean): return .scalar(truth ? "true" : "false", isTyped: true)
    case (.boolean(let truth), _): return try scalar(truth ? "TRUE" : "FALSE", as: type)
    case (.number(let digits, let isPercent), _):
      guard let plain = CellNumber.digits(of: digits) else { throw .lostDigits(digits) }
      let text = isPercent ? CellNumber.percentage(plain) : plain
      switch type {
      case .percent where !isPercent: throw .shareWithoutSign(text)
      case .date where !isPercent:
        if text.utf8.count == 4, let date = CoarseDate(text) {
          return .scalar(date.description, isTyped: true)
        }
        throw .bareSerial(text)
      default: return try scalar(text, as: type)
      }
    default: return try scalar(cell.shown, as: type)
    }
  }

  // MARK: Texts

  private mutating func scalar(
    _ text: String, as type: FieldType
  ) throws(CellProblem) -> RecordContent {
    switch type {
    case .text, .prose:
      return .scalar(text)
    case .integer, .decimal, .quantity, .percent:
      return .scalar(try number(text, as: type), isTyped: true)
    case .boolean:
      guard let truth = Self.boolean(text) else { throw .notBoolean(text) }
      return .scalar(truth ? "true" : "false", isTyped: true)
    case .date:
      guard let date = CellDate.date(text) else { throw .notDate(text) }
      return .scalar(date, isTyped: true)
    case .deadline:
      if Deadline(text) != nil { return .scalar(text) }
      guard let date = CellDate.date(text) else { throw .notDeadline(text) }
      return .scalar(date)
    case .period:
      guard let span = CellDate.span(text) else { throw .notPeriod(text) }
      return .scalar(span)
    case .choice(let choices, let isOpen): return .scalar(try choice(text, choices, isOpen))
    case .reference(let kinds): return .scalar(try reference(text, kinds))
    case .list, .group: throw .notAnEmptyList
    }
  }

  private func number(_ text: String, as type: FieldType) throws(CellProblem) -> String {
    let digits = CellNumber.normalised(text)
    guard let number = ExactNumber(digits) else {
      throw CellText.isShortenedNumber(digits) ? .lostDigits(text) : .notNumber(text)
    }
    let isPercent = digits.hasSuffix("%")
    switch type {
    case .integer:
      guard !isPercent, number.isWhole else { throw .notInteger(text) }
      return digits
    case .decimal where isPercent: throw .notNumber(text)
    case .percent where !isPercent: throw .shareWithoutSign(text)
    default: return digits
    }
  }

  // MARK: Choices and truth

  static func word(for truth: Bool) -> Localized {
    truth ? Localized(zh: "是", en: "yes") : Localized(zh: "否", en: "no")
  }

  private static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "y", "1", "是", "有", "对", "√", "✓", "✔": true
    case "false", "no", "n", "0", "否", "无", "没有", "×", "✗", "✘": false
    default: nil
    }
  }

  enum Choice: Hashable {
    case found(String)
    case several([String])
    case unknown
  }

  /// The choice that a word means: its value first, then what people read, in either language.
  static func choice(_ text: String, among choices: [FieldType.Choice]) -> Choice {
    if choices.contains(where: { $0.value == text }) { return .found(text) }
    let lowered = text.lowercased()
    let found = choices.filter { $0.label.zh == text || $0.label.en.lowercased() == lowered }
    if found.count == 1 { return .found(found[0].value) }
    return found.isEmpty ? .unknown : .several(found.map(\.value))
  }

  private func choice(
    _ text: String, _ choices: [FieldType.Choice], _ isOpen: Bool
  ) throws(CellProblem) -> String {
    // In quotes it is meant letter by letter.
    if let literal = CellText.inQuotes(text) {
      guard isOpen || choices.contains(where: { $0.value == literal }) else {
        throw .unknownChoice(literal, choices)
      }
      return literal
    }
    switch Self.choice(text, among: choices) {
    case .found(let value): return value
    case .several(let values): throw .severalChoices(text, values)
    case .unknown:
      guard isOpen else { throw .unknownChoice(text, choices) }
      return text
    }
  }

  // MARK: References

  private mutating func reference(
    _ text: String, _ kinds: [String]
  ) throws(CellProblem) -> String {
    if names.hasId(text, ofKinds: kinds) { return text }
    let found = names.ids(named: text, ofKinds: kinds)
    guard let only = found.first else {
      throw .unknownRecord(
        text, kinds: schema.kinds(ofReference: kinds).map { schema.kinds[$0].label },
        close: names.closest(to: text, ofKinds: kinds))
    }
    guard found.count == 1 else { throw .severalRecords(text, ids: found) }
    return only
  }

  // MARK: Lists

  /// Whether an item of a list reads as itself without quotes.
  static func isPlainItem(_ word: String, of element: FieldType) -> Bool {
    !word.isEmpty && word != emptyList && word.utf8.first != 0x22
      && CellText.trimmed(word) == word
      && !word.unicodeScalars.contains { isSeparator($0) || !element.isFreeText && isComma($0) }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "；" || scalar == ";" || scalar == "\n" || scalar == "\r"
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "、" || scalar == "，" || scalar == ","
  }

  private mutating func list(
    _ text: String, of element: FieldType
  ) throws(CellProblem) -> RecordContent {
    if text == Self.emptyList { return .list([]) }
    guard element.isScalar else { throw .notAnEmptyList }
    var items: [RecordContent] = []
    for part in Self.parts(of: text, at: Self.isSeparator) {
      if let literal = CellText.inQuotes(part) {
        items.append(try scalar(part, literal: literal, as: element))
      } else if element.isFreeText {
        items.append(.scalar(part))
      } else if let whole = try? scalar(part, as: element), !Self.isOpenChoice(part, of: element) {
        items.append(whole)
      } else {
        for word in Self.parts(of: part, at: Self.isComma) {
          items.append(try scalar(word, as: element))
        }
      }
    }
    return .list(items)
  }

  private mutating func scalar(
    _ part: String, literal: String, as element: FieldType
  ) throws(CellProblem) -> RecordContent {
    switch element {
    case .text, .prose: .scalar(literal)
    case .choice: try scalar(part, as: element)
    default: try scalar(literal, as: element)
    }
  }

  /// Whether a word is none of the choices of a list that takes others, too.
  private static func isOpenChoice(_ part: String, of element: FieldType) -> Bool {
    guard case .choice(let choices, isOpen: true) = element else { return false }
    return choice(part, among: choices) == .unknown
  }

  /// The parts between separators that do not stand in quotes, without blanks at their ends; empty ones are left out.
  private static func parts(
    of text: String, at isSeparator: (Unicode.Scalar) -> Bool
  ) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var isQuoted = false
    var beginsQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        if part.allSatisfy({ CellText.isBlank($0) }) { beginsQuoted = true }
        if beginsQuoted { isQuoted.toggle() }
      }
      if !isQuoted, isSeparator(scalar) {
        parts.append(CellText.trimmed(String(part)))
        part.removeAll()
        beginsQuoted = false
      } else {
        part.append(scalar)
      }
    }
    parts.append(CellText.trimmed(String(part)))
    return parts.filter { !$0.isEmpty }
  }
}

extension FieldType {
  /// Whether any text may stand there.
  var isFreeText: Bool {
    switch self {
    case .text, .prose: true
    default: false
    }
  }
}

/// Why a cell cannot be taken over.
enum CellProblem: Error, Sendable, Hashable {
  case errorValue(String)
  case uncalculated
  /// Excel has kept fifteen digits of a longer number.
  case lostDigits(String)
  case notNumber(String)
  case notInteger(String)
  /// A share as a bare number: nobody knows whether 0.85 is 85 % or 0.85 %.
  case shareWithoutSign(String)
  case notBoolean(String)
  case notDate(String)
  /// A number in a cell for a date that is not shown as one.
  case bareSerial(String)
  case notPeriod(String)
  case notDeadline(String)
  case unknownChoice(String, [FieldType.Choice])
  case severalChoices(String, [String])
  case unknownRecord(String, kinds: [Localized], close: String?)
  case severalRecords(String, ids: [String])
  case notAnEmptyList
  /// In JSON: a list, an object or a plain value where another is wanted.
  case wrongShape
  case unknownMember(String)
}

extension FieldType.Choice: Hashable {
  static func == (first: Self, second: Self) -> Bool {
    first.value == second.value && first.label == second.label
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
