import Testing

@testable import EduPlanKit

@Suite("Writing values into record files")
struct RecordWriterTests {
  @Test(
    "text is quoted only where a YAML tool would read it otherwise",
    arguments: [
      ("乐之中学（初中部）：“示例”", " 乐之中学（初中部）：“示例”\n"), ("", " ''\n"), (" a", " ' a'\n"),
      ("a ", " 'a '\n"), ("a: b", " 'a: b'\n"), ("a:", " 'a:'\n"), ("a:b", " a:b\n"),
      ("a #b", " 'a #b'\n"), ("a#b", " a#b\n"), ("0330000001", " '0330000001'\n"),
      ("007", " '007'\n"), ("1e3", " '1e3'\n"), ("1_000", " '1_000'\n"), ("-5", " '-5'\n"),
      ("-5%", " -5%\n"), ("53.3%", " 53.3%\n"), ("-.5", " '-.5'\n"), ("- a", " '- a'\n"),
      ("-a", " '-a'\n"), ("12:30", " '12:30'\n"), ("1:30:00.5", " '1:30:00.5'\n"),
      ("12:60", " 12:60\n"), ("2024-01-02", " '2024-01-02'\n"),
      ("2024-1-2T03:04:05Z", " '2024-1-2T03:04:05Z'\n"), ("2024-01", " 2024-01\n"),
      ("021-5555 0100", " 021-5555 0100\n"), ("0x1F", " '0x1F'\n"), ("0b1", " '0b1'\n"),
      ("0o7", " '0o7'\n"), (".inf", " '.inf'\n"), ("-.Inf", " '-.Inf'\n"), (".NaN", " '.NaN'\n"),
      ("no", " 'no'\n"), ("Y", " 'Y'\n"), ("null", " 'null'\n"), ("~", " '~'\n"), ("=", " '='\n"),
      ("<<", " '<<'\n"), ("nO", " nO\n"), ("---", " '---'\n"), ("...x", " '...x'\n"),
      ("it's", " it's\n"), ("'it'", " '''it'''\n"), ("\"q\"", " '\"q\"'\n"), ("*a", " '*a'\n"),
      ("a\\b", " a\\b\n"), ("*a\\b", " \"*a\\\\b\"\n"), ("a\tb", " \"a\\tb\"\n"),
      ("a\u{85}b", " \"a\\u0085b\"\n"), ("a\u{1FFFE}", " \"a\\U0001FFFE\"\n"),
      ("a\nb\n", " |\n    a\n    b\n"), ("a\n\n b", " |-\n    a\n\n     b\n"),
      ("　　段\n首\n", " |\n    　　段\n    首\n"), ("\na", " \"\\na\"\n"), ("a\n\n", " \"a\\n\\n\"\n"),
      (" a\nb", " \"\u{20}a\\nb\"\n"), ("a\n \nb", " \"a\\n \\nb\"\n"),
      ("a\r\nb", " \"a\\r\\nb\"\n"),
      ("a\tb\nc", " |-\n    a\tb\n    c\n"), ("a\n\tb", " \"a\\n\\tb\"\n"),
    ])
  func styles(text: String, written: String) {
    #expect(RecordWriter.scalar(text, typed: false, indent: 4) == written)
  }

  @Test(
    "what the schema types stays plain",
    arguments: ["2024-01-02", "-3.5", "85%", "true", "no", "007", "2023", "1e3"])
  func typed(text: String) {
    #expect(RecordWriter.scalar(text, typed: true, indent: 2) == " \(text)\n")
  }

  @Test("20,000 random texts are read back as they were written, in every position")
  func readBack() throws {
    var random = SeededGenerator(seed: 3)
    let pieces = RecordHostileTests.pieces + ["12", "08", "9", "+", "_", "e", "E", "T", "Z", ".5"]
    for _ in 0..<5_000 {
      let texts = (0..<4).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      let content = RecordContent.mapping([
        .init("a", .scalar(texts[0])), .init("b", .list([.scalar(texts[1]), .scalar("x")])),
        .init("c", .mapping([.init("d", .scalar(texts[2]))])),
        .init("e", .list([.mapping([.init("f", .scalar(texts[3])), .init("g", .absent)])])),
        .init("h", .list([])), .init("i", .list([.list(texts.map { .scalar($0) })])),
      ])
      guard case .mapping(let entries) = content else { continue }
      let document = RecordDocument(RecordWriter.record(entries))
      if document.records.map({ RecordContent($0, of: document) }) != [content]
        || !document.diagnostics.isEmpty
      {
        Issue.record("\(texts) written as \(RecordWriter.record(entries).debugDescription)")
      }
    }
  }

  @Test(
    "the corpus that Tests/verify/records.py gives to other YAML readers is what is written today")
  func corpus() {
    var random = SeededGenerator(seed: 20)
    let pieces =
      RecordHostileTests.pieces + [
        "12", "08", "9", "+", "_", "e", "E", "T", "Z", ".5", "2024-01-02", "12:30", "0x1F", "0o7",
        "1e3", "Yes", "off", ".inf", ".nan", "%", "💡", "段落。",
      ]
    var yaml = ""
    var json = JSONWriter()
    json.array { json in
      for _ in 0..<60 {
        let texts = (0..<40).map { _ in
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }.joined()
        }
        yaml += RecordWriter.record(
          texts.enumerated().map { .init("k\($0.offset)", .scalar($0.element)) } + [
            .init("list", .list(texts.map { .scalar($0) })),
            .init("line", .list([.list(texts.map { .scalar($0) })])),
          ])
        json.element { json in json.array(of: texts) { $0.value($1) } }
      }
    }
    json.endLine()
    expectGolden(Array(yaml.utf8), "records/written.yaml")
    expectGolden(json.bytes, "records/written.json")
  }
}
