/// The words, cells and tables of a report of what is due, in one language.
struct DueWords: Sendable {
  let store: PlanStore
  let language: Language
  private let names: SubjectNames
  private let words: TargetWords

  /// Subjects named before "and so many more".
  private static let subjectLimit = 10

  init(store: PlanStore, language: Language) {
    self.store = store
    self.language = language
    names = SubjectNames(store)
    words = TargetWords(store: store, language: language)
  }

  func callAsFunction(zh: String, en: String) -> String { words(zh: zh, en: en) }

  /// A subject as people call it, with its id unless that says it already; nil where something is asked of all as one.
  func name(of subject: RecordHandle?) -> String? {
    guard let subject else { return nil }
    let (name, id) = (names.name(of: subject, in: store), store.id(of: subject))
    return id.contains(name) ? id : self(zh: "\(name)（\(id)）", en: "\(name) (\(id))")
  }

  /// A subject as people call it, where its id stands beside it.
  func plainName(of subject: RecordHandle) -> String { names.name(of: subject, in: store) }

  func clause(of requirement: Requirement) -> String? { words.clause(of: requirement) }

  /// A programme as people call it.
  func name(ofProgramme programme: RecordHandle) -> String { words.title(ofProgramme: programme) }

  func text(of period: ClosedRange<Day>) -> String {
    self(
      zh: "\(period.lowerBound) 至 \(period.upperBound)",
      en: "\(period.lowerBound) to \(period.upperBound)")
  }

  /// How far a day is.
  func text(ofDays days: Int) -> String {
    switch days {
    case 0: self(zh: "今天", en: "today")
    case 1...: self(zh: "还有 \(days) 天", en: "in \(days) \(days == 1 ? "day" : "days")")
    default: self(zh: "逾期 \(-days) 天", en: "\(-days) \(days == -1 ? "day" : "days") over")
    }
  }

  /// Whether it surely is not done, or nothing says that it is, and how far it has come.
  func progress(of obligation: Schedule.Item) -> String {
    let state =
      obligation.done == .no
      ? self(zh: "未完成", en: "not done") : self(zh: "没有完成的记录", en: "no record of it")
    let requirement = obligation.requirement
    guard let value = obligation.value, let threshold = requirement.threshold else { return state }
    let (has, wants) = (
      words.text(value, requirement), words.text(threshold.value, requirement)
    )
    return self(zh: "\(state)：已有 \(has)，要 \(wants)", en: "\(state): \(has) of \(wants)")
  }

  /// What is to be decided, and the field of an interpretation that says so.
  func text(of matter: DueReport.Matter, _ requirement: Requirement) -> String {
    switch matter {
    case .start: self(zh: "从哪一天算起（解释的 start）", en: "from which day to count ('start')")
    case .due: self(zh: "到哪一天为止（解释的 due）", en: "until which day ('due')")
    case .schoolYearStart:
      self(
        zh: "学年从哪一天开始（解释的 school-year-start）",
        en: "on which day a school year starts ('school-year-start')")
    case .partPeriods:
      self(
        zh: "不满一期的时间要不要做（解释的 part-periods）",
        en: "whether part periods are owed ('part-periods')")
    case .reading:
      self(
        zh: "采用哪种读法（解释的 reading）：\(readings(of: requirement))",
        en: "which reading holds ('reading'): \(readings(of: requirement))")
    }
  }

  private func readings(of requirement: Requirement) -> String {
    requirement.readings.compactMap(\.id).joined(separator: self(zh: "、", en: ", "))
  }

  // MARK: Tables

  /// Obligations by due day; the periods of one subject that are over stand in one row, at the first.
  func table(of obligations: [Schedule.Item], in report: DueReport, title: String) -> Table {
    var rows: [Row] = []
    var places: [Key: Int] = [:]
    for obligation in obligations {
      let key = Key(requirement: obligation.requirement.record, subject: obligation.subject)
      if obligation.due < report.asOf, let place = places[key] {
        rows[place].further += 1
      } else {
        places[key] = rows.count
        rows.append(Row(obligation: obligation))
      }
    }
    var table = Table(
      title: title,
      columns: [
        Table.Column(heading: self(zh: "到期日", en: "Due")),
        Table.Column(heading: self(zh: "时间", en: "When")),
        Table.Column(heading: self(zh: "编号", en: "Id")),
        Table.Column(heading: self(zh: "名称", en: "Title"), isFreeText: true),
        Table.Column(heading: self(zh: "对象", en: "Subject"), isFreeText: true),
        Table.Column(heading: self(zh: "期间", en: "Period"), isFreeText: true),
        Table.Column(heading: self(zh: "完成情况", en: "Done"), isFreeText: true),
        Table.Column(heading: self(zh: "上次", en: "Last")),
        Table.Column(heading: self(zh: "条款", en: "Clause")),
      ])
    table.rows = rows.map { row in
      let obligation = row.obligation
      let requirement = obligation.requirement
      return [
        .label(obligation.due.description), .label(text(ofDays: report.days(to: obligation))),
        .text(requirement.id), .text(requirement.title[language]),
        name(of: obligation.subject).map { .text($0) } ?? .absent, period(of: row),
        .label(progress(of: obligation)),
        obligation.last?.date.map { .label($0.description) } ?? .absent,
        clause(of: requirement).map { .text($0) } ?? .absent,
      ]
    }
    return table
  }

  /// What an obligation is of, for rows that stand for several periods.
  private struct Key: Hashable {
    var requirement: RecordHandle
    var subject: RecordHandle?
  }

  /// A row of a table: an obligation, and how many later periods of it are over as well.
  private struct Row {
    var obligation: Schedule.Item
    var further = 0
  }

  private func period(of row: Row) -> Table.Cell {
    guard let period = row.obligation.period else { return .absent }
    let text = text(of: period)
    guard row.further > 0 else { return .label(text) }
    return .label(
      self(
        zh: "\(text) 等 \(row.further + 1) 期",
        en: "\(text) and \(row.further) more"))
  }

  func table(of items: [DueReport.Unstated]) -> Table {
    Table(
      title: self(
        zh: "原文只说定期、及时，没有写明周期", en: "To be done regularly or in time: the document names no period"),
      columns: [
        Table.Column(heading: self(zh: "编号", en: "Id")),
        Table.Column(heading: self(zh: "名称", en: "Title"), isFreeText: true),
        Table.Column(heading: self(zh: "对象", en: "Subject"), isFreeText: true),
        Table.Column(heading: self(zh: "上次", en: "Last")),
        Table.Column(heading: self(zh: "距今天数", en: "Days since"), isNumeric: true),
        Table.Column(heading: self(zh: "条款", en: "Clause")),
      ],
      rows: items.map { item in
        [
          .text(item.requirement.id), .text(item.requirement.title[language]),
          name(of: item.last.subject).map { .text($0) } ?? .absent,
          .label(item.last.date?.description ?? self(zh: "没有记录", en: "none recorded")),
          item.last.days.map { .integer($0) } ?? .absent,
          clause(of: item.requirement).map { .text($0) } ?? .absent,
        ]
      })
  }

  func table(of items: [DueReport.Undecided]) -> Table {
    Table(
      title: self(zh: "先要作出解释，才知道哪一天到期", en: "Due on a day that somebody has to decide first"),
      columns: [
        Table.Column(heading: self(zh: "编号", en: "Id")),
        Table.Column(heading: self(zh: "名称", en: "Title"), isFreeText: true),
        Table.Column(heading: self(zh: "要定的事", en: "To decide"), isFreeText: true),
        Table.Column(heading: self(zh: "对象", en: "Subjects"), isFreeText: true),
        Table.Column(heading: self(zh: "条款", en: "Clause")),
      ],
      rows: items.map { item in
        let matters = item.matters.map { text(of: $0, item.requirement) }
        return [
          .text(item.requirement.id), .text(item.requirement.title[language]),
          .label(matters.joined(separator: self(zh: "；", en: "; "))),
          item.subjects.isEmpty ? .absent : .text(list(item.subjects)),
          clause(of: item.requirement).map { .text($0) } ?? .absent,
        ]
      })
  }

  private func list(_ subjects: [RecordHandle]) -> String {
    let names = subjects.prefix(Self.subjectLimit).compactMap { name(of: $0) }
      .joined(separator: self(zh: "、", en: ", "))
    return subjects.count > Self.subjectLimit
      ? self(
        zh: "\(names) 等 \(subjects.count) 个", en: "\(names) and more, \(subjects.count) in all")
      : names
  }
}

extension DueReport {
  /// The report as tables.
  ///
  /// - Parameter ahead: how far it looks, in words.
  func report(in language: Language, ahead: Localized) -> Report {
    let words = DueWords(store: store, language: language)
    var report = Report()
    report.title = title(words, ahead)
    if !overdue.isEmpty {
      report.tables.append(
        words.table(of: overdue, in: self, title: words(zh: "已经逾期", en: "Overdue")))
    }
    if !upcoming.isEmpty {
      let title = words(zh: "到 \(until) 为止到期", en: "Due by \(until)")
      report.tables.append(words.table(of: upcoming, in: self, title: title))
    }
    if !unstated.isEmpty { report.tables.append(words.table(of: unstated)) }
    if !undecided.isEmpty { report.tables.append(words.table(of: undecided)) }
    report.notes = [totals(words)]
    if cityCount > 0 {
      report.notes.append(
        words(
          zh: "另有 \(cityCount) 条是全市的事，没有列出。",
          en: cityCount == 1
            ? "1 more is for the whole city to do and left out."
            : "\(cityCount) more are for the whole city to do and left out."))
    }
    if !broken.isEmpty {
      report.notes.append(
        words(
          zh: "另有 \(broken.count) 条要求写得不对，没有看：\(broken.joined(separator: "、"))",
          en: "\(broken.count) more requirements could not be read because of mistakes in them: "
            + broken.joined(separator: ", ")))
    }
    return report
  }

  private func title(_ words: DueWords, _ ahead: Localized) -> String {
    let place = district.map { store.id(of: $0) }
    let zh = (place.map { "\($0)，" } ?? "") + "截至 \(asOf)，往后看\(ahead.zh)"
    let en = "as of \(asOf), \(ahead.en) ahead" + (place.map { ", \($0)" } ?? "")
    return overdue.isEmpty && upcoming.isEmpty
      ? words(zh: "没有逾期的，也没有要到期的（\(zh)）", en: "Nothing is overdue and nothing falls due (\(en))")
      : words(zh: "逾期和要到期的事（\(zh)）", en: "Overdue and coming up (\(en))")
  }

  private func totals(_ words: DueWords) -> String {
    words(
      zh:
        "合计：逾期 \(overdue.count) 项，要到期 \(upcoming.count) 项，已完成 \(doneCount) 项，有例外 \(excusedCount) 项；"
        + "没有写明周期 \(unstated.count) 项，待解释 \(undecided.count) 条。",
      en:
        "\(overdue.count) overdue, \(upcoming.count) coming up, \(doneCount) done, \(excusedCount) excused; "
        + "\(unstated.count) without a period, \(undecided.count) to be decided.")
  }
}
