/// The conditions written as words: `is absent`, `is active`, `verdict … stands`.
extension ExpressionTyper {
  /// `X is absent`, `X is present`, `X is active`.
  mutating func state(_ subject: Syntax, _ word: Syntax.Name) -> Condition? {
    guard case .path(let names) = subject.form else {
      report(
        .expected(
          Localized(zh: "字段", en: "a field"), found: Localized(zh: "别的值", en: "another value")),
        subject.range)
      return nil
    }
    guard let target = path(names) else { return nil }
    if word.text == "active" {
      guard case .record(let record) = target else {
        report(
          .noReference(names[names.count - 1].text, type: name(of: target)),
          names[names.count - 1].range)
        return nil
      }
      return active(record, subject.range)
    }
    let present: Condition
    switch target {
    case .record(var record):
      guard let last = record.hops.popLast() else {
        return .constant(Truth(word.text == "present"))
      }
      present = .present(FieldPath(record: record, field: last))
    case .field(let path, _): present = .present(path)
    case .constant, .time: present = .constant(.yes)
    }
    return word.text == "present" ? present : .not(present)
  }

  mutating func active(_ record: RecordOperand, _ range: Range<Int>) -> Condition? {
    guard checkDay(range) else { return nil }
    for kind in record.kinds {
      let kind = schema.kinds[kind]
      let hasBounds = kind.index(ofField: "from") != nil || kind.index(ofField: "to") != nil
      if !hasBounds, kind.programmePath == nil {
        report(.noDates(kind: kind.name), range)
        return nil
      }
    }
    return .active(record)
  }

  mutating func verdict(_ criterion: String, _ subject: Syntax?, _ range: Range<Int>)
    -> Condition?
  {
    guard checkDay(range) else { return nil }
    let record: RecordOperand
    if let subject {
      guard let typed = value(subject) else { return nil }
      guard case .record(let found) = typed else {
        report(.expected(Self.recordWord, found: name(of: typed)), subject.range)
        return nil
      }
      record = found
    } else {
      guard let scope = scopes.last else {
        report(.noRow("verdict"), range)
        return nil
      }
      record = scope.record
    }
    return .verdict(number(ofCriterion: criterion), record)
  }

  /// The verdict a requirement waits for: on each of its subjects, or on its programme.
  mutating func verdict(_ criterion: String, programme: String?, subjects: SubjectQuery?)
    -> Condition?
  {
    let subject: RecordOperand
    if let subjects {
      subject = RecordOperand(base: .slot(subjects.slot), kinds: subjects.kinds)
    } else {
      guard let programme, let kind = schema.index(ofKind: "programme") else { return nil }
      subject = literal(programme, 0..<0, kinds: [kind])
    }
    return .verdict(number(ofCriterion: criterion), subject)
  }

  mutating func checkDay(_ range: Range<Int>) -> Bool {
    if !allowsDay { report(.dependsOnDay, range) }
    return allowsDay
  }
}
