/// An expression in words, for people who do not read expressions: names become the labels of the kinds, ids the names of
/// records.
///
/// A query is worded as the records of its kind with its conditions in brackets, so that a sentence can be taken apart
/// again by its brackets: 参加记录（计划是新优质…，并且在评定日有效）中不同的学校的个数.
struct ExpressionWords: Sendable {
  /// A row that names can mean: that of `each`, or of a query.
  struct Row: Sendable {
    var names: [String]
    var kind: Int
  }

  let schema: Schema
  let language: Language
  /// What people call the record with an id; nil where there is none.
  let nameOf: @Sendable (String) -> String?
  /// From the outermost to the nearest.
  var rows: [Row] = []
  /// By the place where a query names its kind: the mark that stands for the whole query, such as ①.
  var marks: [Int: String] = [:]

  func callAsFunction(zh: String, en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The same words one row further in.
  func inside(_ query: QuerySyntax, alias: String? = nil) -> Self {
    guard let kind = schema.index(ofKind: query.kind.text) else { return self }
    var words = self
    words.rows.append(Row(names: [alias, query.binding?.text].compactMap(\.self), kind: kind))
    return words
  }

  // MARK: Rows

  /// The same words with the subjects of `each:` as the row they are about.
  func inside(_ subjects: SubjectsSyntax) -> Self {
    guard let distinct = subjects.distinct else { return inside(subjects.query, alias: "each") }
    guard case .path(let names) = distinct.form,
      let kind = inside(subjects.query).meaning(of: names).kinds.first
    else { return self }
    var words = self
    words.rows.append(Row(names: ["each"], kind: kind))
    return words
  }

  /// The subjects of `each:`.
  func subjects(_ subjects: SubjectsSyntax) -> String {
    let records = records(subjects.query)
    guard let distinct = subjects.distinct else { return records }
    let value = inside(subjects.query).noun(distinct)
    return self(
      zh: "\(records)中不同的\(value)", en: "the different values of \(value) among \(records)")
  }

  /// The records of a query: 参加记录（…）.
  func records(_ query: QuerySyntax) -> String {
    let name = kind(named: query.kind.text)
    guard let condition = query.condition else { return self(zh: name, en: "\(name) records") }
    let clause = inside(query).clause(condition)
    return self(zh: "\(name)（\(clause)）", en: "\(name) records (\(clause))")
  }

  /// What people call a kind.
  func kind(named name: String) -> String {
    schema.index(ofKind: name).map { label(schema.kinds[$0].label) } ?? name
  }

  /// A label as it stands within a sentence.
  func label(_ label: Localized) -> String {
    guard language == .en else { return label.zh }
    let second = label.en.dropFirst().first
    guard let first = label.en.first, second?.isUppercase != true else { return label.en }
    return first.lowercased() + label.en.dropFirst()
  }

  /// A clause in quotes, whose own quotes become single ones.
  func cited(_ clause: String) -> String {
    let inner = clause.map { character -> Character in
      switch character {
      case "“": "‘"
      case "”": "’"
      default: character
      }
    }
    return "“\(String(inner))”"
  }

  // MARK: Conditions

  /// A condition as a clause.
  func clause(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .and(let parts): return joined(parts, last: self(zh: "并且", en: "and"))
    case .or(let parts): return joined(parts, last: self(zh: "或者", en: "or"))
    case .not(let inner): return denied(inner)
    case .comparison(let comparison, let left, let right):
      return self.comparison(comparison, left, right)
    case .contained(let item, let list): return contained(item, in: list, isDenied: false)
    case .within(let item, let from, let to):
      let noun = noun(item)
      let (low, high) = (value(from, like: item), value(to, like: item))
      return self(zh: "\(noun)在 \(low) 到 \(high) 之间", en: "\(noun) is between \(low) and \(high)")
    case .contains(let whole, let part):
      let noun = noun(whole)
      let item = value(part, like: whole)
      return self(zh: "\(noun)含有\(item)", en: "\(noun) includes \(item)")
    case .state(let subject, let word): return state(subject, word.text, isDenied: false)
    case .active: return self(zh: "在评定日有效", en: "it holds on the assessed day")
    case .truth(let truth):
      return truth ? self(zh: "总是", en: "always") : self(zh: "从不", en: "never")
    case .verdict(let criterion, let subject): return verdict(criterion, subject, isDenied: false)
    case .exists(let query):
      if let mark = marked(query) { return self(zh: "有\(mark)", en: "there is \(mark)") }
      let records = records(query)
      return self(zh: "有\(records)", en: "there are \(records)")
    case .path:
      let noun = noun(syntax)
      return self(zh: "\(noun)为“是”", en: "\(noun) is “yes”")
    case .on(let inner, let day):
      let clause = clause(inner)
      return self(zh: "截至 \(self.day(day)) ，\(clause)", en: "as of \(self.day(day)), \(clause)")
    default: return noun(syntax)
    }
  }

  /// The mark of a query, with the room it needs.
  private func marked(_ query: QuerySyntax) -> String? {
    marks[query.kind.range.lowerBound].map { self(zh: " \($0)", en: $0) }
  }

  /// The opposite of a clause.
  func denied(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .not(let inner): return clause(inner)
    case .contained(let item, let list): return contained(item, in: list, isDenied: true)
    case .state(let subject, let word): return state(subject, word.text, isDenied: true)
    case .verdict(let criterion, let subject): return verdict(criterion, subject, isDenied: true)
    case .exists(let query):
      if let mark = marked(query) { return self(zh: "没有\(mark)", en: "there is no \(mark)") }
      let records = records(query)
      return self(zh: "没有\(records)", en: "there are no \(records)")
    case .active: return self(zh: "在评定日无效", en: "it does not hold on the assessed day")
    case .path:
      let noun = noun(syntax)
      return self(zh: "\(noun)为“否”", en: "\(noun) is “no”")
    case .comparison(.equal, let left, let right): return comparison(.unequal, left, right)
    case .comparison(.unequal, let left, let right): return comparison(.equal, left, right)
    default:
      let clause = clause(syntax)
      return self(zh: "不是（\(clause)）", en: "it is not so that (\(clause))")
    }
  }

  /// A，B，并且 C. A part that is itself such a list stands in brackets.
  private func joined(_ parts: [Syntax], last: String) -> String {
    let clauses = parts.map { part in
      switch part.form {
      case .and, .or: self(zh: "（\(clause(part))）", en: "(\(clause(part)))")
      default: clause(part)
      }
    }
    guard let end = clauses.last, clauses.count > 1 else { return clauses.first ?? "" }
    let start = clauses.dropLast().joined(separator: self(zh: "，", en: ", "))
    return self(zh: "\(start)，\(last)\(end)", en: "\(start) \(last) \(end)")
  }

  private func comparison(_ comparison: Comparison, _ left: Syntax, _ right: Syntax) -> String {
    // A quoted text first is only another way to write the same.
    if case .text = left.form { return self.comparison(comparison.mirrored, right, left) }
    if case .truth(let truth) = right.form, comparison == .equal || comparison == .unequal {
      return truth == (comparison == .equal) ? clause(left) : denied(left)
    }
    return spaced(noun(left)) + relation(comparison, left, right)
  }

  /// A noun with the room it needs before what follows: Chinese characters need none.
  func spaced(_ noun: String) -> String {
    guard language == .zh, let last = noun.unicodeScalars.last, last.value > 0x2FFF else {
      return noun + " "
    }
    return noun
  }

  /// What a comparison asks for, without its left side: 不少于 3.
  func relation(_ comparison: Comparison, _ left: Syntax, _ right: Syntax) -> String {
    let value = value(right, like: left)
    switch type(of: left) ?? type(of: right) {
    case .date:
      return switch comparison {
      case .equal: self(zh: "在 \(value)", en: "is in \(value)")
      case .unequal: self(zh: "不在 \(value)", en: "is not in \(value)")
      case .less: self(zh: "早于 \(value)", en: "is before \(value)")
      case .lessOrEqual: self(zh: "不晚于 \(value)", en: "is not after \(value)")
      case .greater: self(zh: "晚于 \(value)", en: "is after \(value)")
      case .greaterOrEqual: self(zh: "不早于 \(value)", en: "is not before \(value)")
      }
    case .number:
      return switch comparison {
      case .equal: self(zh: "等于 \(value)", en: "is \(value)")
      case .unequal: self(zh: "不等于 \(value)", en: "is not \(value)")
      case .less: self(zh: "少于 \(value)", en: "is less than \(value)")
      case .lessOrEqual: self(zh: "不多于 \(value)", en: "is at most \(value)")
      case .greater: self(zh: "多于 \(value)", en: "is more than \(value)")
      case .greaterOrEqual: self(zh: "不少于 \(value)", en: "is at least \(value)")
      }
    default:
      return comparison == .unequal
        ? self(zh: "不是\(value)", en: "is not \(value)") : self(zh: "是\(value)", en: "is \(value)")
    }
  }

  private func contained(_ item: Syntax, in list: Syntax, isDenied: Bool) -> String {
    let noun = noun(item)
    guard case .list(let items) = list.form else {
      let whole = self.noun(list)
      if type(of: item) == .date {
        return isDenied
          ? self(zh: "\(noun)不在\(whole)之内", en: "\(noun) is not in \(whole)")
          : self(zh: "\(noun)在\(whole)之内", en: "\(noun) is in \(whole)")
      }
      let part = value(item, like: list)
      return isDenied
        ? self(zh: "\(whole)不含\(part)", en: "\(whole) does not include \(part)")
        : self(zh: "\(whole)含有\(part)", en: "\(whole) includes \(part)")
    }
    let values = items.map { value($0, like: item) }
    if values.count == 1 {
      return isDenied
        ? self(zh: "\(noun)不是\(values[0])", en: "\(noun) is not \(values[0])")
        : self(zh: "\(noun)是\(values[0])", en: "\(noun) is \(values[0])")
    }
    let all = values.joined(separator: self(zh: "、", en: ", "))
    return isDenied
      ? self(zh: "\(noun)不在\(all)之中", en: "\(noun) is none of \(all)")
      : self(zh: "\(noun)是\(all)之一", en: "\(noun) is one of \(all)")
  }

  private func state(_ subject: Syntax, _ word: String, isDenied: Bool) -> String {
    let noun = noun(subject)
    switch (word, isDenied) {
    case ("absent", false), ("present", true):
      return self(zh: "没有填\(noun)", en: "\(noun) is not filled in")
    case ("absent", true), ("present", false):
      return self(zh: "填了\(noun)", en: "\(noun) is filled in")
    case (_, false): return self(zh: "\(noun)在评定日有效", en: "\(noun) holds on the assessed day")
    case (_, true):
      return self(zh: "\(noun)在评定日无效", en: "\(noun) does not hold on the assessed day")
    }
  }

  private func verdict(_ criterion: String, _ subject: Syntax?, isDenied: Bool) -> String {
    let whom = subject.map { self(zh: "对\(noun($0))", en: " for \(noun($0))") } ?? ""
    return isDenied
      ? self(
        zh: "\(whom)没有判断为符合“\(criterion)”", en: "no verdict says that “\(criterion)” is met\(whom)")
      : self(
        zh: "\(whom)已判断为符合“\(criterion)”", en: "a verdict says that “\(criterion)” is met\(whom)")
  }
}
