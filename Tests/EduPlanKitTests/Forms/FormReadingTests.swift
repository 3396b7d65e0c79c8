import Testing

@testable import EduPlanKit

@Suite("Forms that come back")
struct FormReadingTests {
  // MARK: The shipped form

  private static func shipped() throws -> Form {
    var reader = FormReader(files: DiskFileSystem(), root: ProjectFolder.root)
    return try #require(try reader.read("baoshan-2023"))
  }

  /// Answers to every field, of characters that forms hold and some that only look like its print.
  private static func randomAnswers(to form: Form, _ random: inout SeededGenerator) -> FormAnswers {
    let words = [
      "作业设计", "（一）", "1. 项目指南", "A/B 两类", "目标：", "100%", "“双新”", "——", "研究内容 (600字)", "𠮷", "x=1;",
      "☐",
      "<b>&amp;", "🏫", "—", "2024年1月",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? "" : " ")
    }
    var answers = FormAnswers.blank(for: form)
    for (number, field) in form.fields.enumerated() where Int.random(in: 0..<6, using: &random) > 0
    {
      switch field.content {
      case .prose:
        answers.answers[number].texts = [
          (0..<Int.random(in: 1...4, using: &random)).map { _ in text() }
            .joined(separator: "\n\n") + "\n"
        ]
      case .date: answers.answers[number].texts = ["2024-0\(Int.random(in: 1...9, using: &random))"]
      case .choice(let options):
        answers.answers[number].texts = options.filter { _ in Bool.random(using: &random) }
          .map(\.value)
      default: answers.answers[number].texts = [text()]
      }
    }
    return answers
  }

  private static func read(_ root: XMLTree.Element, as printed: PrintedForm) -> FormReading {
    FormReading(PrintedText(root), as: printed)
  }

  private static func document(_ filled: FilledForm) throws -> XMLTree.Element {
    let package = OfficePackage(parts: filled.parts)
    return try XMLTree(parsing: try #require(package.parts[package.mainPart])).root
  }

  /// What a reading says, by field, in the words of the record.
  private static func gists(_ reading: FormReading, _ form: Form) -> [Set<String>] {
    form.fields.indices.map { number in
      let field = form.fields[number]
      return Set(
        reading.values[number].map {
          field.answer($0, at: field.location).gist(for: field)
        })
    }
  }

  @Test("filled, worked over as word processors do, and read again, the answers are the same")
  func roundTrip() throws {
    let form = try Self.shipped()
    let printed = PrintedForm(form)
    #expect(printed.fields == Set(form.fields.indices))
    var random = SeededGenerator(seed: 21)
    for _ in 0..<40 {
      let answers = Self.randomAnswers(to: form, &random)
      let expected = zip(form.fields, answers.answers).map { Set([$1.gist(for: $0)]) }
      var root = try Self.document(form.filled(with: answers))
      #expect(Self.gists(Self.read(root, as: printed), form) == expected)
      var debris = WordDebris(seed: random.next())
      root = debris.added(to: root)
      let reading = Self.read(root, as: printed)
      #expect(Self.gists(reading, form) == expected)
      #expect(reading.share == 1 && reading.changes.isEmpty && reading.unread.isEmpty)
    }
  }

  @Test("a form is not taken for another one")
  func otherForm() throws {
    let printed = PrintedForm(try Self.shipped())
    let small = try #require(try SmallForm.read().form)
    let text = PrintedForm.text(of: small.filled(with: .blank(for: small)))
    let reading = FormReading(text, as: printed)
    #expect(reading.share < 0.3)
    #expect(reading.missing.contains("申报学校:"))
    #expect(FormReading(PrintedText(XMLTree.Element("w:document")), as: printed).share == 0)
  }

  // MARK: A small table

  private static let table = """
    <w:body>
    <w:p><w:r><w:t>小表</w:t></w:r></w:p>
    <w:tbl>
    <w:tr><w:tc><w:p><w:r><w:t>名称：</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>来源</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{来源.1}}1. 指南; {{来源.2}}2. 自选</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>目标 (10字)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{目标}}</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>日期</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>填于{{日期}}，电话{{电话}}。</w:t></w:r></w:p></w:tc></w:tr>
    </w:tbl>
    </w:body>
    """

  private static func row(_ label: String, _ cell: String) -> String {
    let paragraphs = cell.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    return
      "<w:tr><w:tc><w:p><w:r><w:t>\(label)</w:t></w:r></w:p></w:tc><w:tc>\(paragraphs)</w:tc></w:tr>"
  }

  /// What a document of four rows says to the small table's five fields; nil for a field that was not read.
  private static func values(
    _ rows: [(String, String)]
  ) throws -> (values: [FormReading.Value?], reading: FormReading) {
    let form = try #require(try SmallForm.read(document: table).form)
    let text =
      "<w:body><w:p><w:r><w:t>小表</w:t></w:r></w:p><w:tbl>"
      + rows.map { row($0.0, $0.1) }.joined() + "</w:tbl></w:body>"
    let reading = FormReading(
      PrintedText(try XMLTree(parsing: Array(text.utf8)).root), as: PrintedForm(form))
    return (reading.values.map(\.first), reading)
  }

  private static func rows(
    name: String = "甲", source: String = "1. 指南; 2. 自选", goals: String = "", day: String = "填于，电话。"
  ) -> [(String, String)] {
    [("名称：", name), ("来源", source), ("目标 (10字)", goals), ("日期", day)]
  }

  @Test(
    "an option is chosen by any mark before it, in it or behind it",
    arguments: [
      ("1. 指南; 2. 自选", []), ("☑1. 指南; 2. 自选", [0]), ("1. 指南; ☑ 2. 自选", [1]),
      ("☐1. 指南; ☑2. 自选", [1]), ("√1. 指南;2.自选", [0]), ("1. 指南√; 2. 自选", [0]),
      ("1. 指南; 2. 自选√", [1]), ("■ 1. 指南; □ 2. 自选", [0]), ("✓1．指南； ✔2．自选", [0, 1]),
      ("1. √指南; 2. 自选", [0]), ("2. 自选", [1]), ("1. 指南;\n● 2. 自选", [1]),
    ] as [(String, [Int])])
  func options(cell: String, expected: [Int]) throws {
    let found = try Self.values(Self.rows(source: cell)).values
    #expect(found[1] == .options(expected), "\(cell)")
  }

  @Test("ticks of symbol fonts are ticks")
  func symbols() throws {
    let run =
      "</w:t></w:r><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r><w:r><w:t>"
    #expect(try Self.values(Self.rows(source: "1. 指南; \(run)2. 自选")).values[1] == .options([1]))
    let typed =
      "</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r><w:r><w:t>"
    #expect(try Self.values(Self.rows(source: "\(typed)1. 指南; 2. 自选")).values[1] == .options([0]))
  }

  @Test("a blank among print is what stands between, however the print is spaced")
  func amongPrint() throws {
    let found = try Self.values(Self.rows(day: " 填于 2024 年 1 月 10 日 ,电话：021-1，2。")).values
    #expect(found[3] == .text("2024 年 1 月 10 日"))
    #expect(found[4] == .text("021-1，2"), "the colon belongs to the print")
    #expect(
      try Self.values(Self.rows(day: "填于＿＿2024年＿＿，电话 021 。")).values
        == [.text("甲"), .options([]), .text(""), .text("2024年"), .text("021")])
  }

  @Test("rows added, removed, moved apart or relabelled leave the others readable")
  func rowsChanged() throws {
    var rows = Self.rows(name: "甲", goals: "一\n\n二")
    rows.insert(("备注", "自己加的"), at: 1)
    let (values, reading) = try Self.values(rows)
    #expect(values[0] == .text("甲") && values[2] == .text("一\n\n二"))
    #expect(reading.changes.isEmpty)

    let missing = try Self.values(Array(rows.dropFirst()))
    #expect(missing.values[0] == nil && missing.values[2] == .text("一\n\n二"))
    #expect(missing.reading.unread == [0])
    #expect(missing.reading.missing == ["名称:"])

    var relabelled = Self.rows(goals: "一")
    relabelled[2].0 = "目标 (20字)"
    let changed = try Self.values(relabelled)
    #expect(changed.values[2] == .text("一"))
    #expect(
      changed.reading.changes == [.init(printed: "目标(10字)", found: "目标 (20字)")])
  }

  @Test(
    "text that was deleted while changes were recorded is gone, and a hint in a control is no text")
  func notPrinted() throws {
    let deleted =
      "新</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>的</w:t></w:r></w:ins><w:r><w:t>"
    #expect(try Self.values(Self.rows(name: deleted)).values[0] == .text("新的"))
    let hint =
      "</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>"
    #expect(try Self.values(Self.rows(name: hint)).values[0] == .text(""))
  }

  @Test(
    "dates are read as people write them",
    arguments: [
      ("2024年1月10日", "2024-01-10"), ("2024 年 01 月 10 日", "2024-01-10"), ("２０２４年１月", "2024-01"),
      ("2024.1.10", "2024-01-10"), ("2024/1/10", "2024-01-10"), ("2024-01-10", "2024-01-10"),
      ("2024年", "2024"), ("2024", "2024"), ("2024年13月", nil), ("24年1月", nil), ("一月", nil),
      ("", nil), ("2024年1月10日上午", nil), ("2024年2月30日", nil), ("2024年1月10日11", nil),
      ("99999999999", nil),
    ] as [(String, String?)])
  func dates(text: String, expected: String?) {
    #expect(CoarseDate(chinese: text)?.description == expected)
  }
}

/// Works over a document as word processors do without being asked: text cut into runs, notes of their own in between,
/// empty paragraphs, other looks.
struct WordDebris {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func added(to root: XMLTree.Element) -> XMLTree.Element {
    var copy = self
    let changed = root.mapped { element -> [XMLTree.Node] in
      switch element.name {
      case "w:r": return copy.cut(element).map { .element($0) }
      case "w:p": return [.element(copy.noted(element))]
      case "w:body": return [.element(copy.padded(element))]
      default: return [.element(element)]
      }
    }
    self = copy
    return changed.first?.element ?? root
  }

  /// A run for each piece of its text, with revision marks.
  private mutating func cut(_ run: XMLTree.Element) -> [XMLTree.Element] {
    guard let text = run.first("w:t")?.text, run.elements.filter({ $0.name != "w:rPr" }).count == 1
    else { return [run] }
    var pieces: [String] = [""]
    for scalar in text.unicodeScalars {
      if Int.random(in: 0..<3, using: &random) == 0 { pieces.append("") }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces.flatMap { piece -> [XMLTree.Element] in
      var copy = run
      copy["w:rsidR"] = "00A1B2C3"
      copy.children = copy.children.map { node in
        guard let element = node.element, element.name == "w:t" else { return node }
        return .element(XMLTree.Element("w:t", ["xml:space": "preserve"], [.text(piece)]))
      }
      return [XMLTree.Element("w:proofErr", ["w:type": "spellStart"]), copy]
    }
  }

  private func noted(_ paragraph: XMLTree.Element) -> XMLTree.Element {
    var copy = paragraph
    copy["w:rsidP"] = "00C0FFEE"
    copy.children.append(.element(XMLTree.Element("w:bookmarkStart", ["w:name": "_GoBack"])))
    return copy
  }

  /// Empty paragraphs between the blocks.
  private mutating func padded(_ body: XMLTree.Element) -> XMLTree.Element {
    var copy = body
    copy.children = []
    for child in body.children {
      copy.children.append(child)
      if Bool.random(using: &random) {
        copy.children.append(.element(XMLTree.Element("w:p", ["w:rsidR": "0"])))
      }
    }
    return copy
  }
}
