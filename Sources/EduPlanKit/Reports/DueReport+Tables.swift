/// The tables of a report of what is due: subjects that owe the same by the same day share a line.
extension DueWords {
  /// Subjects named in a line that several share, before "and so many more".
  private static let subjectLimit = 3

  /// A line of a table: what an obligation and those like it have in common.
  private struct Line {
    var obligation: Schedule.Item
    var subjects: [RecordHandle?]
    /// Later periods of the same subjects that are over as well.
    var further = 0
  }

  /// What an obligation is of.
  private struct Owner: Hashable {
    var requirement: RecordHandle
    var subject: RecordHandle?
  }

  /// What the subjects of one line have in common.
  private struct Likeness: Hashable {
    var requirement: RecordHandle
    var due: Day
    var period: ClosedRange<Day>?
    var further: Int
    var progress: String
  }

  /// Obligations by due day; the periods of one subject that are over stand in one line, at the first.
  func table(of obligations: [Schedule.Item], in report: DueReport, title: String) -> Table {
    let lines = lines(of: obligations, in: report)
    let hasPeriods = obligations.contains { $0.period != nil }
    var columns = [
      Table.Column(heading: self(zh: "到期日", en: "Due"), leastWidth: 11),
      Table.Column(heading: self(zh: "编号", en: "Id")),
      Table.Column(heading: self(zh: "名称", en: "Title"), isFreeText: true),
      Table.Column(heading: self(zh: "对象", en: "Subject"), isFreeText: true),
    ]
    if hasPeriods {
      columns.append(Table.Column(heading: self(zh: "期间", en: "Period"), leastWidth: 13))
    }
    columns += [
      Table.Column(heading: self(zh: "完成情况", en: "Done"), isFreeText: true),
      Table.Column(heading: self(zh: "条款", en: "Clause")),
    ]
    var table = Table(title: title, columns: columns)
    table.rows = lines.map { line in
      let obligation = line.obligation
      let requirement = obligation.requirement
      let when = text(ofDays: report.days(to: obligation))
      return [
        .label(self(zh: "\(obligation.due) \(when)", en: "\(obligation.due), \(when)")),
        .text(requirement.id), .text(requirement.title[language]), names(of: line.subjects),
      ] + (hasPeriods ? [period(of: line)] : []) + [
        .label(standing(of: obligation)),
        clause(of: requirement).map { .text($0) } ?? .absent,
      ]
    }
    return table
  }

  private func lines(of obligations: [Schedule.Item], in report: DueReport) -> [Line] {
    var lines: [Line] = []
    var places: [Owner: Int] = [:]
    for obligation in obligations {
      let owner = Owner(requirement: obligation.requirement.record, subject: obligation.subject)
      if obligation.due < report.asOf, let place = places[owner] {
        lines[place].further += 1
      } else {
        places[owner] = lines.count
        lines.append(Line(obligation: obligation, subjects: [obligation.subject]))
      }
    }
    guard !listsAll else { return lines }
    var shared: [Line] = []
    var likes: [Likeness: Int] = [:]
    for line in lines {
      let obligation = line.obligation
      let likeness = Likeness(
        requirement: obligation.requirement.record, due: obligation.due, period: obligation.period,
        further: line.further, progress: standing(of: obligation))
      if let place = likes[likeness] {
        shared[place].subjects += line.subjects
      } else {
        likes[likeness] = shared.count
        shared.append(line)
      }
    }
    return shared
  }

  /// Whether it is done, how far it has come, and when it was last.
  private func standing(of obligation: Schedule.Item) -> String {
    let progress = progress(of: obligation)
    guard let last = obligation.last?.date else { return progress }
    return self(zh: "\(progress)，上次 \(last)", en: "\(progress), last on \(last)")
  }

  private func period(of line: Line) -> Table.Cell {
    guard let period = line.obligation.period else { return .absent }
    let text = text(of: period)
    guard line.further > 0 else { return .label(text) }
    return .label(
      self(
        zh: "\(text) 等 \(line.further + 1) 期",
        en: "\(text) and \(line.further) more"))
  }

  /// Something that is to be done regularly, and those of whom the same is known.
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
      rows: groups(of: items).map { group in
        let item = group.item
        return [
          .text(item.requirement.id), .text(item.requirement.title[language]),
          names(of: group.subjects),
          .label(item.last.date?.description ?? self(zh: "没有记录", en: "none recorded")),
          item.last.days.map { .integer($0) } ?? .absent,
          clause(of: item.requirement).map { .text($0) } ?? .absent,
        ]
      })
  }

  private func groups(
    of items: [DueReport.Unstated]
  ) -> [(item: DueReport.Unstated, subjects: [RecordHandle?])] {
    struct Likeness: Hashable {
      var requirement: RecordHandle
      var date: CoarseDate?
    }
    var groups: [(item: DueReport.Unstated, subjects: [RecordHandle?])] = []
    var places: [Likeness: Int] = [:]
    for item in items {
      let likeness = Likeness(requirement: item.requirement.record, date: item.last.date)
      if !listsAll, let place = places[likeness] {
        groups[place].subjects.append(item.last.subject)
      } else {
        places[likeness] = groups.count
        groups.append((item, [item.last.subject]))
      }
    }
    return groups
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
          .label(matters.joined(separator: self(zh: "；", en: "; "))), names(of: item.subjects),
          clause(of: item.requirement).map { .text($0) } ?? .absent,
        ]
      })
  }

  // MARK: Subjects of a line

  /// One subject with its id, several by what people call them.
  private func names(of subjects: [RecordHandle?]) -> Table.Cell {
    let subjects = subjects.compactMap(\.self)
    guard subjects.count > 1 else {
      return name(of: subjects.first).map { .text($0) } ?? .absent
    }
    let shown = subjects.prefix(listsAll ? subjects.count : Self.subjectLimit)
    let names = shown.map { plainName(of: $0) }.joined(separator: self(zh: "、", en: ", "))
    return .text(
      shown.count < subjects.count
        ? self(
          zh: "\(names) 等 \(subjects.count) 个", en: "\(names) and more, \(subjects.count) in all")
        : names)
  }

  /// Whether a line leaves subjects out.
  func shortens(_ obligations: [Schedule.Item], in report: DueReport) -> Bool {
    lines(of: obligations, in: report).contains { shortens($0.subjects.count) }
  }

  func shortens(_ items: [DueReport.Unstated]) -> Bool {
    groups(of: items).contains { shortens($0.subjects.count) }
  }

  func shortens(_ items: [DueReport.Undecided]) -> Bool {
    items.contains { shortens($0.subjects.count) }
  }

  private func shortens(_ count: Int) -> Bool { !listsAll && count > Self.subjectLimit }
}
