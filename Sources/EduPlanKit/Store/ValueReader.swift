/// Reads what people type, or what stands in a cell of a spreadsheet, as the value a field of the schema takes: labels of
/// choices for their values, names of records for their ids, dates and numbers as they are usually written.
///
/// What comes in: a text and the field. What goes out: the value as it is written into a record file, or why not, in words.
struct ValueReader: Sendable {
  let store: PlanStore
  private let names: RecordNameIndex

  init(_ store: PlanStore) {
    self.store = store
    names = RecordNameIndex(store)
  }

  /// Why a text is no value of a field: what is wrong and what may be written.
  struct Problem: Error, Sendable, Hashable {
    /// The code of the finding that `check` would report about such a value.
    var code: String
    var message: Localized
    var remedy: Localized?

    init(code: String, _ message: Localized, remedy: Localized?) {
      self.code = code
      self.message = message
      self.remedy = remedy
    }

    /// What `check` says of such a value.
    fileprivate init(_ finding: Diagnostic) {
      self.init(code: finding.code, finding.message, remedy: finding.remedy)
    }
  }

  /// The value of a whole field; of a list its items with `、`, `；` or a line break between them, and commas too where no
  /// item can hold one. Nothing but blanks is no value.
  func read(_ text: String, as field: Field) throws(Problem) -> RecordContent {
    guard case .list(let item) = field.type else {
      return try read(text, as: field.type, of: field)
    }
    return try read(items: Self.items(of: text, item), as: field)
  }

  /// The value of a list whose items are known.
  func read(items: [String], as field: Field) throws(Problem) -> RecordContent {
    guard case .list(let item) = field.type else {
      return try read(items.joined(separator: "、"), as: field.type, of: field)
    }
    var values: [RecordContent] = []
    for text in items where !text.isBlank { values.append(try read(text, as: item, of: field)) }
    return values.isEmpty ? .absent : .list(values)
  }

  /// One value of a type; `field` is named where it is wrong.
  func read(_ text: String, as type: FieldType, of field: Field) throws(Problem) -> RecordContent {
    guard !text.isBlank else { return .absent }
    let written = try value(of: text, as: type, field)
    return .scalar(written, isTyped: type.standsWithoutQuotes)
  }

  // MARK: One value

  private func value(
    of text: String, as type: FieldType, _ field: Field
  ) throws(Problem) -> String {
    let trimmed = text.trimmingBlanks
    switch type {
    case .text(let pattern):
      guard !trimmed.unicodeScalars.contains("\n") else { throw .lineBreak(field) }
      if let pattern, TextPattern(pattern)?.matches(trimmed) == false {
        throw Problem(.patternMismatch(trimmed, field, at: Self.nowhere))
      }
      return trimmed
    case .prose: return Self.prose(text)
    case .integer(let range): return try number(trimmed, .integer, range, field)
    case .decimal(let range): return try number(trimmed, .decimal, range, field)
    case .percent(let range): return try number(trimmed, .percent, range, field)
    case .quantity(let range): return try number(trimmed, .quantity, range, field)
    case .boolean:
      guard let value = Self.booleans[trimmed.lowercased()] else {
        throw Problem(.badValue(trimmed, field, .boolean, at: Self.nowhere))
      }
      return value
    case .date:
      if CoarseDate(trimmed) != nil { return trimmed }
      guard let date = CoarseDate(typed: trimmed) else {
        throw Problem(.badDate(trimmed, field, at: Self.nowhere))
      }
      return date.description
    case .period:
      guard let period = Self.period(trimmed) else {
        throw Problem(.badValue(trimmed, field, .period, at: Self.nowhere))
      }
      return period
    case .deadline:
      if Deadline(trimmed) != nil { return trimmed }
      guard let date = CoarseDate(typed: trimmed) else {
        throw Problem(.badValue(trimmed, field, .deadline, at: Self.nowhere))
      }
      return date.description
    case .choice(let choices, let isOpen):
      if choices.contains(where: { $0.value == trimmed }) { return trimmed }
      if let choice = choices.first(where: { $0.isCalled(trimmed) }) { return choice.value }
      guard isOpen else {
        throw Problem(.unknownChoice(trimmed, choices, field, at: Self.nowhere))
      }
      return trimmed
    case .reference(let kinds): return try id(of: trimmed, kinds, field)
    case .list, .group: throw .holdsOthers(field)
    }
  }

  private static let nowhere = SourceLocation(path: "")
  private static let booleans = [
    "true": "true", "false": "false", "是": "true", "否": "false", "yes": "true", "no": "false",
  ]

  private func number(
    _ text: String, _ expected: Diagnostic.ValueExpectation, _ range: FieldType.NumberRange,
    _ field: Field
  ) throws(Problem) -> String {
    let written = Self.plainNumber(text)
    guard let number = ExactNumber(written),
      expected == .quantity || written.hasSuffix("%") == (expected == .percent),
      expected != .integer || number.isWhole
    else { throw Problem(.badValue(text, field, expected, at: Self.nowhere)) }
    guard range.contains(number) else {
      throw Problem(.outOfRange(written, range, field, at: Self.nowhere))
    }
    return written
  }

  /// Full-width digits and signs as ASCII, and no comma between thousands.
  private static func plainNumber(_ text: String) -> String {
    let plain = text.halfWidth
    let whole = plain.prefix { $0 != "." && $0 != "%" }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 && $0.utf8.allSatisfy(\.isDigit) })
    else { return plain }
    return groups.joined() + plain.dropFirst(whole.count)
  }

  /// A length of time in either language: `18 months`, `18个月`, `3年`, `90天`.
  private static func period(_ text: String) -> String? {
    if CalendarSpan(text) != nil { return text }
    let plain = text.halfWidth
    let digits = plain.prefix { $0.isASCII && $0.isNumber }
    let units = ["年": "year", "个月": "month", "天": "day", "日": "day"]
    guard let unit = units[plain.dropFirst(digits.count).trimmingBlanks] else { return nil }
    let written = "\(digits) \(unit)\(digits == "1" ? "" : "s")"
    return CalendarSpan(written) == nil ? nil : written
  }

  /// Text as it stands in a file: line breaks of any system as LF; what has several lines ends in one.
  private static func prose(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in String(line.reversed().drop { $0.isWhitespace }.reversed()) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    // A block cannot begin with a blank; what indents a paragraph here is full-width.
    if let first = lines.first { lines[0] = String(first.drop { $0 == " " || $0 == "\t" }) }
    return lines.count == 1 ? lines[0].trimmingBlanks : lines.joined(separator: "\n") + "\n"
  }

  /// The parts of a list as people write it.
  private static func items(of text: String, _ item: FieldType) -> [String] {
    var separators: Set<Character> = ["、", "；", ";"]
    if case .text = item {} else { separators.formUnion([",", "，"]) }
    return text.split { separators.contains($0) || $0.isNewline }.map { $0.trimmingBlanks }
  }

  // MARK: References

  /// The id of the record that a text names: the id itself, or a name that only one record has.
  private func id(of text: String, _ kinds: [String], _ field: Field) throws(Problem) -> String {
    let allowed = store.schema.kinds(ofReference: kinds)
    let known = store.find(text)
    if let known, allowed.contains(store.kind(of: known)) { return text }
    let found = allowed.flatMap { names.records(called: text, ofKind: $0) }
    if found.count == 1 { return store.id(of: found[0]) }
    let labels = kinds.isEmpty ? [] : allowed.map { store.schema.kinds[$0].label }
    guard found.isEmpty else { throw .severalNames(text, field, found.map(store.id(of:))) }
    if let known {
      throw .otherKind(
        text, field, found: store.schema.kinds[store.kind(of: known)].label, allowed: labels)
    }
    let close = closestMatch(to: text, among: names.texts(ofKinds: allowed))
    throw .unknownName(text, field, labels, close: close)
  }
}

extension FieldType {
  /// Whether the schema reads a text as something else, so that it stands in a file without quotes.
  var standsWithoutQuotes: Bool {
    switch self {
    case .integer, .decimal, .percent, .quantity, .boolean, .date: true
    default: false
    }
  }
}

extension FieldType.Choice {
  /// Whether people call the choice so, in either language.
  fileprivate func isCalled(_ text: String) -> Bool {
    label.zh == text || label.en.lowercased() == text.lowercased()
  }
}

extension StringProtocol {
  /// Full-width letters, digits and signs as the ASCII ones.
  fileprivate var halfWidth: String {
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(plain)
  }

  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension ValueReader.Problem {
  private static func listed(_ kinds: [Localized]) -> Localized {
    kinds.isEmpty
      ? Localized(zh: "记录", en: "record")
      : Localized(
        zh: kinds.map(\.zh).joined(separator: "或"),
        en: kinds.map { $0.en.lowercased() }.joined(separator: " or "))
  }

  fileprivate static func lineBreak(_ field: Field) -> Self {
    Self(
      code: "schema.wrong-shape",
      Localized(zh: "“\(field.name)”只能写一行", en: "'\(field.name)' takes one line"),
      remedy: Localized(zh: "去掉换行", en: "take the line breaks out"))
  }

  fileprivate static func holdsOthers(_ field: Field) -> Self {
    Self(
      code: "schema.wrong-shape",
      Localized(
        zh: "“\(field.name)”由若干字段组成，不能写成一个值",
        en: "'\(field.name)' has fields of its own and cannot be one value"),
      remedy: Localized(
        zh: "逐个写里面的字段，如 \(field.name).\(field.firstMember)",
        en: "write the fields in it one by one, such as \(field.name).\(field.firstMember)"))
  }

  fileprivate static func unknownName(
    _ text: String, _ field: Field, _ kinds: [Localized], close: String?
  ) -> Self {
    let kind = listed(kinds)
    return Self(
      code: "store.unknown-reference",
      Localized(
        zh: "“\(field.name)”：没有叫“\(text)”的\(kind.zh)",
        en: "'\(field.name)': there is no \(kind.en) called '\(text)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "写编号或名称；先要有这条\(kind.zh)记录",
          en: "write an id or a name; the record must be there first"))
  }

  fileprivate static func severalNames(_ text: String, _ field: Field, _ ids: [String]) -> Self {
    let shown = ids.prefix(5)
    return Self(
      code: "store.unknown-reference",
      Localized(
        zh: "“\(field.name)”：叫“\(text)”的有 \(ids.count) 个",
        en: "'\(field.name)': '\(text)' is the name of \(ids.count) records"),
      remedy: Localized(
        zh: "写编号：" + shown.joined(separator: "、") + (ids.count > 5 ? "……" : ""),
        en: "write the id: " + shown.joined(separator: ", ") + (ids.count > 5 ? ", …" : "")))
  }

  fileprivate static func otherKind(
    _ text: String, _ field: Field, found: Localized, allowed: [Localized]
  ) -> Self {
    let kind = listed(allowed)
    return Self(
      code: "store.wrong-kind",
      Localized(
        zh: "“\(field.name)”应当指向\(kind.zh)，“\(text)”是\(found.zh)",
        en: "'\(field.name)' takes a \(kind.en), but '\(text)' is a \(found.en.lowercased())"),
      remedy: Localized(zh: "写\(kind.zh)的编号", en: "write the id of a \(kind.en)"))
  }
}

extension Field {
  /// A field inside, for an example.
  fileprivate var firstMember: String {
    switch type {
    case .group(let fields): fields.first?.name ?? ""
    case .list(.group(let fields)): "0." + (fields.first?.name ?? "")
    default: ""
    }
  }
}
