import Testing

@testable import EduPlanKit

@Suite("Forms")
struct FormTests {
  @Test("a form is read with its fields and the files of its document, and nothing else")
  func reading() throws {
    let (read, diagnostics) = try SmallForm.read()
    let form = try #require(read)
    #expect(diagnostics.isEmpty)
    #expect(form.fields.map(\.name) == ["名称", "来源", "目标", "日期", "电话"])
    #expect(form.fields.map(\.isRequired) == [true, true, true, false, false])
    #expect(form.fields.map(\.label)[3] == "日期")
    #expect(form.fields[2].referenceLength == 10)
    #expect(
      form.parts.map(\.name) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
  }

  @Test("each paragraph of prose gets its own paragraph, an option its mark, a date its wording")
  func filling() throws {
    let form = try #require(try SmallForm.read().form)
    let filled = form.filled(
      with: SmallForm.answers(
        ["甲 & <乙>"], ["own"], ["一句。\n二句。\n\n第二段"], ["2024-01-10"], ["021"]))
    #expect(filled.diagnostics.isEmpty)
    let start = "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t xml:space=\"preserve\"> "
    let end = " </w:t></w:r></w:p>"
    #expect(
      SmallForm.text(of: "word/document.xml", in: filled) == """
        <w:body>
        <w:p><w:r><w:t>甲 &amp; &lt;乙&gt;</w:t></w:r></w:p>
        <w:p><w:r><w:t>☐1. 指南; ☑2. 自选</w:t></w:r></w:p>
        \(start)一句。二句。\(end)
        \(start)第二段\(end)
        <w:p><w:r><w:t>2024年1月10日，021</w:t></w:r></w:p>
        </w:body>

        """)
  }

  @Test(
    "an answer to a blank of one line is on one line",
    arguments: [
      (["甲\n\n乙"], "甲乙"), (["one\n\ntwo\n"], "one two"), (["甲", " ", "乙"], "甲、乙"), ([], ""),
    ])
  func line(texts: [String], expected: String) {
    let answer = FormAnswer(texts: texts, location: SourceLocation(path: "a"))
    #expect(answer.line == expected)
  }

  @Test("a blank form has every blank empty, no option marked, and keeps its paragraphs")
  func blank() throws {
    let form = try #require(try SmallForm.read().form)
    let filled = form.filled(with: .blank(for: form))
    #expect(
      SmallForm.text(of: "word/document.xml", in: filled) == """
        <w:body>
        <w:p><w:r><w:t></w:t></w:r></w:p>
        <w:p><w:r><w:t>☐1. 指南; ☐2. 自选</w:t></w:r></w:p>
        <w:p><w:pPr><w:jc/></w:pPr><w:r><w:t xml:space="preserve">  </w:t></w:r></w:p>
        <w:p><w:r><w:t>，</w:t></w:r></w:p>
        </w:body>

        """)
  }

  @Test("what is written in an answer is text, whatever it looks like")
  func hostileAnswers() throws {
    let form = try #require(try SmallForm.read().form)
    let hostile = "{{电话}}{{{a}}}｛｛b｝｝</w:t>&amp;\u{0}\u{FFFF}"
    let filled = form.filled(
      with: SmallForm.answers([hostile], [hostile], ["{{/目标}}"], [hostile], ["1"]))
    #expect(filled.diagnostics.isEmpty)
    let text = try #require(SmallForm.text(of: "word/document.xml", in: filled))
    #expect(text.contains("<w:t>{{电话}}{{{a}}}｛｛b｝｝&lt;/w:t&gt;&amp;amp;\u{FFFD}\u{FFFD}</w:t>"))
    #expect(text.contains(" {{/目标}} "))
  }

  @Test("the same answers give the same bytes")
  func deterministic() throws {
    let form = try #require(try SmallForm.read().form)
    let answers = SmallForm.answers(["甲"], ["own"], ["乙"], ["2024"], [])
    #expect(form.filled(with: answers).docx() == form.filled(with: answers).docx())
  }

  @Test("as Markdown every printed word is there, and an answer cannot become markup")
  func markdown() throws {
    let document = """
      <w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:t>小</w:t><w:br/><w:t>表 &amp; </w:t></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:t>名称：</w:t></w:p></w:tc><w:tc><w:p><w:t>{{名称}}</w:t></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p><w:t>来源</w:t></w:p></w:tc><w:tc><w:p><w:t>{{来源.1}}1. 指南; </w:t><w:br/>
      <w:t>{{来源.2}}2. 自选</w:t></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p><w:t>目标 (10字)</w:t></w:p></w:tc><w:tc><w:p><w:t>{{目标}}</w:t></w:p></w:tc></w:tr>
      </w:tbl><w:p/><w:p><w:t>{{日期}}{{电话}}</w:t></w:p></w:body>
      """
    let form = try #require(try SmallForm.read(document: document).form)
    let filled = form.filled(
      with: SmallForm.answers(["# *甲*"], ["guide"], ["- 一\n\n<b>"], ["2024-01"], []))
    #expect(
      filled.markdown()
        == """
        # 小表 &amp;

        名称：\\# \\*甲\\*

        ## 来源

        ☑1. 指南;\("  ")
        ☐2. 自选

        ## 目标 (10字)

        \\- 一

        \\<b\\>

        2024年1月

        """.replacing("&amp;", with: "\\& "))
  }

  @Test(
    "a mistake in a placeholder is found where it stands",
    arguments: [
      ("<w:p><w:r><w:t>{{名稱}}</w:t></w:r></w:p>", "unknown-placeholder", 1, 16),
      ("<w:p>\n<w:t>{{来源.3}}</w:t></w:p>", "unknown-placeholder", 2, 6),
      ("<w:t>{{来源}}</w:t>", "unknown-placeholder", 1, 6),
      ("<w:t>{{{名称}}}</w:t>", "unescaped-placeholder", 1, 6),
      ("<w:t>{{&amp;名称}}</w:t>", "unescaped-placeholder", 1, 6),
      ("<w:p><w:t>｛｛目标｝｝，{{目标}}</w:t></w:p>", "prose-among-text", 1, 11),
      ("<w:p><w:t>目标：{{目标}}</w:t></w:p>", "prose-among-text", 1, 14),
      ("<w:p><w:t>{{</w:t><w:t>名称}}</w:t></w:p>", "split-placeholder", 1, 11),
      ("<w:p><w:t>{{名</w:t><w:t>称}}</w:t></w:p>", "split-placeholder", 1, 11),
      ("<w:t>{{名称</w:t>", "split-placeholder", 1, 6),
      ("<w:p><w:t>{{</w:t><w:t>名称</w:t><w:t>}}</w:t></w:p>", "split-placeholder", 1, 11),
      ("<w:p><w:t>{</w:t><w:t>{名称}}</w:t></w:p>", "split-placeholder", 1, 26),
      ("<w:p><w:t>{{日期}}{</w:t><w:t>{名称}}</w:t></w:p>", "split-placeholder", 1, 32),
      ("<w:p><w:t>&lt;&#20013;{{名稱}}</w:t></w:p>", "unknown-placeholder", 1, 23),
      ("<w:p><w:t>&amp;{{目标}}，</w:t></w:p>", "prose-among-text", 1, 16),
    ])
  func placeholders(document: String, code: String, line: Int, column: Int) throws {
    let errors = try SmallForm.read(document: document).diagnostics.filter { $0.severity == .error }
    let finding = try #require(errors.first)
    #expect(finding.code == "forms.\(code)")
    #expect(
      finding.location
        == SourceLocation(path: "templates/small/word/document.xml", line: line, column: column))
    #expect(finding.sourceLine != nil)
    #expect(finding.remedy != nil)
  }

  @Test("a field without a place on the form is a warning where it is described")
  func unused() throws {
    let findings = try SmallForm.read(
      document: SmallForm.document.replacing("{{电话}}", with: "")
    ).diagnostics
    #expect(findings.map(\.code) == ["forms.unused-field"])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.location?.path == "templates/small/form.yaml")
    #expect(findings.first?.location?.line == 30)
  }

  @Test(
    "a mistake in the settings is found with its line",
    arguments: [
      ("id: small", "iid: small", ["forms.unknown-setting", "forms.missing-setting"], 2),
      ("id: small", "id: klein", ["forms.id-is-not-folder"], 2),
      ("type: prose", "type: porse", ["forms.bad-setting"], 24),
      ("required: true", "required: ja", ["forms.bad-setting"], 10),
      ("reference-length: 10", "reference-length: 0", ["forms.bad-setting"], 26),
      ("name: 日期", "name: 名称", ["forms.repeated-field"], 27),
      ("小表-{{名称}}", "小表-{{名}}", ["forms.unknown-placeholder"], 5),
      ("小表-{{名称}}", "小表-{{名称", ["templates.unclosed-tag"], 5),
    ])
  func settings(old: String, new: String, codes: [String], line: Int) throws {
    let range = try #require(SmallForm.settings.firstRange(of: old))
    let text = SmallForm.settings.replacingCharacters(in: range, with: new)
    let errors = try SmallForm.read(settings: text).diagnostics.filter {
      $0.severity == .error && $0.location?.path.hasSuffix("form.yaml") == true
    }
    #expect(errors.map(\.code).prefix(codes.count) == codes[...])
    #expect(errors.first?.location?.line == line)
  }
}

@Suite("Checking a form's answers")
struct FormCheckTests {
  @Test("a complete form has its lengths reported and nothing else")
  func complete() throws {
    let form = try #require(try SmallForm.read().form)
    let findings = form.check(
      SmallForm.answers(["甲"], ["own"], ["一二三四五六七八"], [], ["1"]))
    #expect(findings.map(\.code) == ["forms.lengths"])
    #expect(findings.first?.severity == .note)
    #expect(findings.first?.notes.map(\.message.zh) == ["目标 (10字)：8/10"])
    #expect(findings.first?.notes.map(\.message.en) == ["目标 (10字): 8/10"])
  }

  @Test(
    "a length far from the reference is noted, not refused",
    arguments: [(5, "，偏少"), (6, ""), (12, ""), (13, "，偏多")])
  func lengths(count: Int, verdict: String) throws {
    let form = try #require(try SmallForm.read().form)
    let text = String(repeating: "字", count: count)
    let findings = form.check(SmallForm.answers(["甲"], ["own"], [text], [], ["1"]))
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.first?.notes.first?.message.zh == "目标 (10字)：\(count)/10\(verdict)")
  }

  @Test("gaps are warnings at the record, the private part is a note")
  func gaps() throws {
    let form = try #require(try SmallForm.read().form)
    let findings = form.check(SmallForm.answers([" "], [], [], [], []))
    #expect(
      findings.map(\.code) == ["forms.missing-answer", "forms.private-part-missing"])
    #expect(findings.map(\.severity) == [.warning, .note])
    #expect(findings.first?.message.zh == "还没有填：名称、来源、目标 (10字)")
    #expect(findings.first?.remedy?.en == "add to the record: title, source, goals")
    #expect(findings.allSatisfy { $0.location?.path == "data/applications/a.yaml" })
  }

  @Test("not exactly one option is a warning, and so is one that the form does not have")
  func options() throws {
    let form = try #require(try SmallForm.read().form)
    let several = form.check(SmallForm.answers(["甲"], ["guide", "own"], ["字"], [], ["1"]))
    #expect(several.first?.code == "forms.several-options")
    #expect(several.first?.message.zh == "“来源”选了 2 项：1. 指南、2. 自选")
    let unknown = form.check(SmallForm.answers(["甲"], ["onw"], ["字"], [], ["1"]))
    #expect(unknown.first?.code == "forms.unknown-option")
    #expect(unknown.first?.remedy?.en == "did you mean 'own'?")
    let told = form.check(
      SmallForm.answers(["甲"], ["onw"], ["字"], [], ["1"]),
      refused: [SourceLocation(path: "data/applications/a.yaml", line: 2)])
    #expect(told.map(\.severity) == [.note])
  }
}

@Suite("Names of files")
struct SafeFileNameTests {
  @Test(
    "a name leads nowhere, hides nothing and keeps its letters",
    arguments: [
      ("申报表-甲-乙", "申报表-甲-乙"), ("申报表--", "申报表"), ("申报表- -乙", "申报表-乙"),
      ("../../etc/passwd", "etc-passwd"), ("..", ""), (".hidden", "hidden"), ("-rf", "rf"),
      ("a/b\\c:d", "a-b-c-d"), ("一\n二\u{0}三\u{202E}四", "一-二-三-四"), ("“量多”？！", "“量多”？！"),
      ("e\u{301}", "e\u{301}"), ("\u{E9}", "\u{E9}"), ("甲. ", "甲"), ("", ""), ("甲　乙", "甲-乙"),
    ])
  func safe(text: String, expected: String) {
    #expect(Array(safeFileName(text).utf8) == Array(expected.utf8))
  }

  @Test("a long name is cut between characters, at 200 bytes")
  func long() {
    #expect(
      safeFileName(String(repeating: "字", count: 300)) == String(repeating: "字", count: 66))
    #expect(safeFileName(String(repeating: "👨‍👩‍👧", count: 40)).utf8.count == 198)
  }

  @Test("the form's own name is used where the answers leave nothing")
  func names() throws {
    let form = try #require(try SmallForm.read().form)
    #expect(form.fileName(for: SmallForm.answers(["甲/乙"], [], [], [], [])) == "小表-甲-乙")
    #expect(form.fileName(for: .blank(for: form)) == "小表")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
