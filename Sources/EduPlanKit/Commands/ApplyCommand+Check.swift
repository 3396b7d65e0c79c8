/// `apply --check`: how every blank of a form stands, and how the record stands to the clauses of its plan.
extension ApplyCommand {
  /// The formats a check is told in.
  private static let checkFormats: [Format] = [.text, .markdown, .json]

  /// Tells what is missing, too short or too long, without writing the form.
  func check(in session: inout Session) throws -> ExitStatus {
    let file = outputPath == "-" ? nil : outputPath
    let format = try outputFormat(format, file: file, usual: .text)
    guard Self.checkFormats.contains(format) else { throw UsageError.checkWritesNoForm(format) }
    guard let filling = try readFilling(in: &session) else { return .usage }
    let shown = filling.findings.filter {
      $0.severity == .error || !session.global.isQuiet && $0.severity == .warning
    }
    session.report(shown)
    let report = FormCheckReport(filling, id: filling.store.id(of: filling.record))
    var bytes: [UInt8] = []
    switch format {
    case .json: report.renderJSON(into: &bytes)
    case .markdown:
      MarkdownRenderer().render(report.report(in: session.language), into: &bytes)
    default:
      TextRenderer(
        width: session.displayWidth, columns: file == nil ? session.terminal.width : nil
      ).render(report.report(in: session.language), into: &bytes)
    }
    try session.deliver(bytes, to: outputPath)
    return filling.findings.contains { $0.severity != .note } ? .findings : .ok
  }
}

/// The result of a check, laid out for people and as JSON.
struct FormCheckReport: Sendable {
  let id: String
  let form: Form
  let states: [Form.FieldState]
  let review: FormReview

  init(_ filling: ApplyCommand.Filling, id: String) {
    self.id = id
    form = filling.form
    states = filling.form.states(of: filling.answers)
    review = filling.review
  }

  private var gaps: Int { states.count(where: \.isGap) }
  private var unkept: Int { review.items.count(where: \.fails) }
  private var open: Int {
    review.items.count { $0.standing != .met && $0.standing != .notMet }
  }

  // MARK: For people

  func report(in language: Language) -> Report {
    func say(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    var tables = [blanks(in: language)]
    if !review.items.isEmpty { tables.append(clauses(in: language)) }
    let sum =
      gaps == 0
      ? say("该填的都填了", "everything that has to be filled in is")
      : say("\(gaps) 项没有填好", "\(gaps) blanks are not filled in properly")
    let plan =
      review.lacksProgramme
      ? say("没有写计划，未对照", "it names no programme, so it was held against none")
      : say(
        "计划的要求 \(unkept) 项不符合，\(open) 项不能确定",
        "of the plan's clauses \(unkept) are not kept and \(open) cannot be told")
    return Report(
      title: say("\(id)：\(form.title)", "\(id): \(form.title)"),
      lead: [say("\(sum)；\(plan)。", "\(sum); \(plan).")], tables: tables)
  }

  private func blanks(in language: Language) -> Table {
    func say(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    return Table(
      title: say("表上的各项", "The blanks of the form"),
      columns: [
        Table.Column(heading: say("项目", "Blank"), isFreeText: true),
        Table.Column(heading: say("情况", "State"), leastWidth: 12),
        Table.Column(heading: say("字数", "Length"), isNumeric: true),
        Table.Column(heading: say("参考", "Reference"), isNumeric: true),
      ],
      rows: states.map { state in
        [
          .text(state.field.label), .label(Self.words(for: state)[language]),
          state.length.map { .integer($0) } ?? .absent,
          state.field.referenceLength.map { .integer($0) } ?? .absent,
        ]
      })
  }

  private static func words(for state: Form.FieldState) -> Localized {
    switch (state.standing, state.fit) {
    case (.filled, .short): Localized(zh: "已填，偏少", en: "filled in, rather short")
    case (.filled, .long): Localized(zh: "已填，偏多", en: "filled in, rather long")
    case (.filled, _): Localized(zh: "已填", en: "filled in")
    case (.missing, _): Localized(zh: "没有填", en: "missing")
    case (.empty, _): Localized(zh: "空着，可以不填", en: "empty, which it may be")
    case (.withheld, _): Localized(zh: "不公开，留空", en: "private, left blank")
    case (.unknownOption, _): Localized(zh: "没有这个选项", en: "no such option")
    case (.severalOptions, _): Localized(zh: "选了不止一项", en: "several are chosen")
    }
  }

  private func clauses(in language: Language) -> Table {
    let words = TargetWords(store: review.store, language: language)
    let open = review.items.filter { $0.standing != .met }
    return Table(
      title: words(zh: "计划的要求", en: "The clauses of the plan"),
      columns: [
        Table.Column(heading: words(zh: "要求", en: "Clause"), isFreeText: true),
        Table.Column(heading: words(zh: "结果", en: "State")),
        Table.Column(heading: words(zh: "出处", en: "Where")),
        Table.Column(heading: words(zh: "原文", en: "Quote"), isFreeText: true),
      ],
      rows: review.items.map { item in
        let place = [item.requirement.document, item.requirement.section].compactMap(\.self)
        return [
          .text(item.requirement.title[language]), .label(Self.words(for: item)[language]),
          .text(place.joined(separator: " ")), .text(item.requirement.quote ?? ""),
        ]
      },
      notes: open.compactMap { item in
        Diagnostic.clause(item, in: review.store).remedy.map {
          words(
            zh: "\(item.requirement.title.zh)：\($0.zh)",
            en: "\(item.requirement.title.en): \($0.en)")
        }
      })
  }

  private static func words(for item: FormReview.Item) -> Localized {
    switch item.standing {
    case .met: Localized(zh: "符合", en: "kept")
    case .notMet: Localized(zh: "不符合", en: "not kept")
    case .needsInterpretation:
      item.isDueOpen
        ? Localized(zh: "期限未定", en: "time undecided") : Localized(zh: "读法未定", en: "undecided")
    case .needsVerdict: Localized(zh: "待人判断", en: "needs a verdict")
    case .noData: Localized(zh: "数据不足", en: "no data")
    }
  }

  // MARK: JSON

  func renderJSON(into bytes: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("application", id)
      json.member("form", form.id)
      json.member("gaps", gaps)
      json.objects("fields", of: states, flat: true) { json, state in
        json.member("name", state.field.name)
        json.member("label", state.field.label)
        json.member("state", state.standing.rawValue)
        json.member("length", state.length)
        json.member("reference", state.field.referenceLength)
        json.member("fit", state.fit?.rawValue)
        json.member("path", state.location.path)
        json.member("line", state.location.line)
      }
      json.objects("requirements", of: review.items, flat: true) { json, item in
        let requirement = item.requirement
        json.member("id", requirement.id)
        json.member("state", item.standing.rawValue)
        json.member("fails", item.fails)
        json.member("force", requirement.force.rawValue)
        json.member("document", requirement.document)
        json.member("section", requirement.section)
        json.member("quote", requirement.quote)
        json.member("path", item.location.path)
        json.member("line", item.location.line)
      }
    }
    json.endLine()
    bytes += json.bytes
  }
}

extension UsageError {
  fileprivate static func checkWritesNoForm(_ format: ApplyCommand.Format) -> Self {
    Self(
      Localized(
        zh: "--check 只核对，不生成表格，不能用 \(format.rawValue)",
        en: "--check looks at the record and writes no form, so it cannot give \(format.rawValue)"),
      remedy: Localized(
        zh: "不写 -o 和 --format 就显示核对结果；可以用 text、markdown、json",
        en: "leave -o and --format out to see the result, or use text, markdown or json"))
  }
}
