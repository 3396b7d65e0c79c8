/// Checks the records of one file against their kind, and notes where each record keeps each field.
///
/// It works on nodes and bytes: a record without a finding costs no allocation beyond its slots.
struct RecordChecker {
  /// What a file holds of its kind.
  struct Result: Sendable {
    /// The root node of each record, in file order.
    var roots: [UInt32] = []
    /// For record r and field f, the node of the value at `r * fieldCount + f`; 0 where there is none.
    var slots: [UInt32] = []
    var diagnostics: [Diagnostic] = []
  }

  private let document: RecordDocument
  private let kind: Kind
  private let plan: KindPlan
  /// The root nodes of the records to check.
  private let records: [Int]
  private var result = Result()
  private var lines: LineIndex?

  /// Checks a file of a kind; `plan` is the kind's, made once for all its files.
  ///
  /// - Parameter records: the root nodes of the records that are of the kind; nil for all of the file.
  static func check(
    _ document: RecordDocument, kind: Kind, plan: KindPlan, records: [Int]? = nil
  ) -> Result {
    var checker = RecordChecker(document, kind, plan, records ?? document.records)
    checker.run()
    checker.attachSourceLines()
    return checker.result
  }

  private init(_ document: RecordDocument, _ kind: Kind, _ plan: KindPlan, _ records: [Int]) {
    self.document = document
    self.kind = kind
    self.plan = plan
    self.records = records
  }

  // MARK: The way of every record

  private mutating func run() {
    let document = document
    let plan = plan
    let nodes = document.nodes.span
    let bytes = document.bytes.span
    let fields = plan.fields.span
    let fieldCount = fields.count
    result.roots.reserveCapacity(records.count)
    result.slots = Array(repeating: 0, count: records.count * fieldCount)
    var base = 0
    for root in records {
      guard nodes[root].shape == .mapping else {
        add(.recordIsNoMapping(at: place(root)))
        continue
      }
      result.roots.append(UInt32(root))
      var child = root + 1
      let end = Int(nodes[root].end)
      var expected = 0
      while child < end {
        let node = nodes[child]
        let found = plan.position(ofKeyAt: node, in: bytes, startingAt: expected)
        if let field = found {
          expected = field + 1
          if node.shape != .absent {
            result.slots[base + field] = UInt32(child)
            if !plan.isFine(child, nodes, in: bytes, fields[field]) {
              check(child, kind.fields[field].type, of: kind.fields[field])
            }
          }
        } else {
          addUnknownField(child, among: kind.fields, owner: kind.label)
        }
        child = Int(node.end)
      }
      for field in 0..<fieldCount where fields[field].isRequired && result.slots[base + field] == 0
      {
        add(
          .missingField(kind.fields[field], owner: kind.label, at: place(root)))
      }
      for field in plan.formFields { checkForm(of: field, base: base) }
      base += fieldCount
    }
    result.slots.removeLast(result.slots.count - base)
  }

  /// A value that is made of others: compared byte by byte where both are written plainly.
  private mutating func checkForm(of field: Int, base: Int) {
    guard let form = kind.fields[field].form, case let slot = result.slots[base + field], slot != 0,
      let actual = document.textRange(of: Int(slot))
    else { return }
    var position = actual.lowerBound
    var isEqual = true
    for part in form.parts {
      switch part {
      case .literal(let bytes):
        isEqual = isEqual && document.bytesEqual(at: position, length: bytes.count, bytes)
        position += bytes.count
      case .field(let other):
        let otherSlot = result.slots[base + other]
        guard otherSlot != 0, let range = document.textRange(of: Int(otherSlot)) else { return }
        isEqual = isEqual && document.bytesEqual(at: position, range)
        position += range.count
      }
    }
    guard !isEqual || position != actual.upperBound else { return }
    let expected = form.parts.map { part in
      switch part {
      case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
      case .field(let other): document.text(of: Int(result.slots[base + other])) ?? ""
      }
    }.joined()
    add(
      .formMismatch(kind.fields[field], form: form.text, expected: expected, at: place(Int(slot))))
  }

  // MARK: The thorough look

  private mutating func check(_ index: Int, _ type: FieldType, of field: Field) {
    let node = document.nodes[index]
    switch type {
    case .list(let element):
      guard node.shape == .sequence || node.shape == .flowSequence else {
        add(.wrongShape(field, expected: .list, at: place(index)))
        return
      }
      for child in document.children(of: index) { check(child, element, of: field) }
    case .group(let fields):
      guard node.shape == .mapping else {
        add(.wrongShape(field, expected: .group, at: place(index)))
        return
      }
      checkGroup(index, fields, of: field)
    default:
      guard node.shape.isScalar else {
        add(.wrongShape(field, expected: .scalar, at: place(index)))
        return
      }
      checkScalar(index, type, of: field)
    }
  }

  private mutating func checkGroup(_ index: Int, _ fields: [Field], of owner: Field) {
    var seen: Set<String> = []
    for child in document.children(of: index) {
      let name = document.key(of: child)
      guard let field = fields.first(where: { $0.name == name }) else {
        addUnknownField(child, among: fields, owner: owner.label)
        continue
      }
      guard document.nodes[child].shape != .absent else { continue }
      seen.insert(name)
      check(child, field.type, of: field)
    }
    for field in fields where field.isRequired && !seen.contains(field.name) {
      add(.missingField(field, owner: owner.label, at: place(index)))
    }
  }

  /// Whether a text has the form a field asks for; a pattern that is none is a finding of the kind, not of its records.
  private func isMatch(_ text: String, at index: Int, _ source: String) -> Bool {
    guard let pattern = plan.patterns[source] else { return true }
    if let bytes = pattern.bytes, let range = document.textRange(of: index),
      bytes.matches(document.bytes.span, from: range.lowerBound, count: range.count)
    {
      return true
    }
    return pattern.text.matches(text)
  }

  private mutating func checkScalar(_ index: Int, _ type: FieldType, of field: Field) {
    let text = document.text(of: index) ?? ""
    let finding: Diagnostic? =
      switch type {
      case .text(let pattern):
        if let pattern, !isMatch(text, at: index, pattern) {
          .patternMismatch(text, field, at: place(index))
        } else if document.nodes[index].shape == .plain, isAmbiguousToYAML(text) {
          .ambiguousText(text, field, at: place(index))
        } else {
          nil
        }
      case .choice(let choices, let isOpen):
        isOpen || choices.contains { $0.value == text }
          ? nil : .unknownChoice(text, choices, field, at: place(index))
      case .integer(let range):
        number(text, field, .integer, range, index)
      case .decimal(let range):
        number(text, field, .decimal, range, index)
      case .quantity(let range):
        number(text, field, .quantity, range, index)
      case .percent(let range):
        number(text, field, .percent, range, index)
      case .boolean:
        text == "true" || text == "false" ? nil : .badValue(text, field, .boolean, at: place(index))
      case .date:
        CoarseDate(text) == nil ? .badDate(text, field, at: place(index)) : nil
      case .period:
        CalendarSpan(text) == nil ? .badValue(text, field, .period, at: place(index)) : nil
      case .deadline:
        Deadline(text) == nil ? .badValue(text, field, .deadline, at: place(index)) : nil
      case .prose, .reference, .list, .group: nil
      }
    if let finding { add(finding) }
  }

  private mutating func number(
    _ text: String, _ field: Field, _ expected: Diagnostic.ValueExpectation,
    _ range: FieldType.NumberRange, _ index: Int
  ) -> Diagnostic? {
    let isPercent = text.hasSuffix("%")
    guard let number = ExactNumber(text),
      expected == .quantity || isPercent == (expected == .percent),
      expected != .integer || number.isWhole
    else { return .badValue(text, field, expected, at: place(index)) }
    return range.contains(number) ? nil : .outOfRange(text, range, field, at: place(index))
  }

  private mutating func addUnknownField(_ child: Int, among fields: [Field], owner: Localized) {
    let name = document.key(of: child)
    let close = closestMatch(to: name, among: fields.map(\.name))
    add(
      .unknownField(
        name, owner: owner, close: close,
        at: place(atOffset: Int(document.nodes[child].keyOffset))))
  }

  // MARK: Places

  private mutating func attachSourceLines() {
    guard let lines else { return }
    for index in result.diagnostics.indices where result.diagnostics[index].sourceLine == nil {
      guard let location = result.diagnostics[index].location else { continue }
      result.diagnostics[index].sourceLine = lines.text(ofLine: location.line)
    }
  }

  private mutating func add(_ finding: Diagnostic) { result.diagnostics.append(finding) }

  /// Where a value starts. The file's lines are counted once, when there is a first finding.
  private mutating func place(_ node: Int) -> SourceLocation {
    place(atOffset: Int(document.nodes[node].valueOffset))
  }

  private mutating func place(atOffset offset: Int) -> SourceLocation {
    let lines = lines ?? LineIndex(document.bytes)
    self.lines = lines
    let (line, column) = lines.position(at: offset)
    return SourceLocation(path: document.path, line: line, column: column)
  }
}

extension RecordNode.Shape {
  /// One value and no collection; a key without a value is neither.
  var isScalar: Bool {
    switch self {
    case .plain, .singleQuoted, .doubleQuoted, .literal, .literalStripped: true
    case .absent, .flowSequence, .sequence, .mapping: false
    }
  }
}
