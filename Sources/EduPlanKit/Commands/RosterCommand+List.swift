extension RosterCommand {
  /// What `roster --list` shows: every roster, with the rounds and lists it can be asked for.
  static func list(
    _ templates: [RosterTemplate], in store: PlanStore, format: Format, to file: String?,
    _ session: Session,
    _ findings: inout [Diagnostic]
  ) -> [UInt8] {
    let language = session.language
    var entries: [RosterEntry] = []
    for template in templates {
      let (maker, problems) = RosterMaker.make(template, in: store, on: session.today)
      findings += problems
      entries.append(
        RosterEntry(
          name: template.name, title: template.title[language],
          rounds: maker.map { rounds(of: $0.subjects(), $0) } ?? [],
          subjects: maker.flatMap { $0.hasSubjects ? $0.subjects().count : nil },
          modes: template.lists.map(\.mode)))
    }
    guard let format = ReportFormat(format) else { return RosterEntry.json(entries) }
    return session.render(RosterEntry.report(entries, in: language), as: format, to: file)
  }
}

/// A line of `roster --list`.
private struct RosterEntry {
  var name: String
  var title: String
  var rounds: [String]
  /// How many records it can be about; nil for one that is about all there are.
  var subjects: Int?
  var modes: [String]

  static func report(_ entries: [RosterEntry], in language: Language) -> Report {
    let headings = [
      Localized(zh: "名称", en: "Name"), Localized(zh: "标题", en: "Title"),
      Localized(zh: "对象数", en: "Subjects"), Localized(zh: "轮次", en: "Rounds"),
      Localized(zh: "名单", en: "Lists"),
    ]
    var columns = headings.map { Table.Column(heading: $0[language]) }
    columns[0].leastWidth = entries.map(\.name.utf8.count).max() ?? 0
    columns[2].isNumeric = true
    columns[4].isFreeText = true
    let rows: [[Table.Cell]] = entries.map { entry in
      [
        .text(entry.name), .text(entry.title), entry.subjects.map { .integer($0) } ?? .absent,
        .text(entry.rounds.joined(separator: ", ")), .text(entry.modes.joined(separator: ", ")),
      ]
    }
    return Report(tables: [Table(columns: columns, rows: rows)])
  }

  static func json(_ entries: [RosterEntry]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("rosters") { json in
        json.array(of: entries) { json, entry in
          json.object { json in
            json.member("name", entry.name)
            json.member("title", entry.title)
            json.member("rounds") { json in
              json.array(of: entry.rounds, flat: true) { $0.number($1) }
            }
            json.member("modes", entry.modes)
            json.member("subjects", entry.subjects)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
