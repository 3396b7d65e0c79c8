import Testing

@testable import EduPlanKit

@Suite("JSON Schema of a kind")
struct JSONSchemaWriterTests {
  private func sampleSchema() -> Schema {
    let declaration = """
      id: thing
      label: 东西
      label-en: Thing
      folder: things
      fields:
        - name: id
          label: 编号
          label-en: Id
          type: text
          form: '{of}/{name}'
          required: true
        - name: name
          label: 名称
          label-en: Name
          help: 写全称
          help-en: in full
          type: text
          pattern: '[a-z]+(\\-[0-9]+)*'
          unique: true
          required: true
        - name: of
          label: 属于
          type: reference
          of: [thing]
        - name: phone
          label: 电话
          type: text
          sensitive: true
        - name: count
          label: 数目
          type: integer
          minimum: 0
          maximum: 100
        - name: share
          label: 比例
          type: percent
        - name: size
          label: 大小
          type: decimal
        - name: goal
          label: 目标
          type: quantity
        - name: open
          label: 开放
          type: boolean
          default: 'false'
        - name: since
          label: 起始
          type: date
        - name: lasts
          label: 时长
          type: period
        - name: due
          label: 期限
          type: deadline
        - name: round
          label: 轮次
          type: choice
          choices:
            - value: '1'
              label: 第一轮
              label-en: first
            - value: last
              label: 末轮
              label-en: last
        - name: sort
          label: 类别
          type: choice
          open: true
          required: true
          choices:
            - value: a
              label: 甲
        - name: parts
          label: 各部分
          type: list
          items: group
          fields:
            - name: title
              label: 标题
              type: prose
              required: true
        - name: place
          label: 地点
          type: group
          fields:
            - name: street
              label: 路名
              type: text

      """
    let document = RecordDocument(parsing: Array(declaration.utf8), path: "data/schema/thing.yaml")
    let (schema, findings) = SchemaReader.read([document])
    #expect(findings.isEmpty, "\(findings)")
    return schema
  }

  @Test("every type, in both languages")
  func golden() {
    let schema = sampleSchema()
    for language in Language.allCases {
      let writer = JSONSchemaWriter(schema: schema, language: language)
      expectGolden(writer.schema(of: schema.kinds[0]), "schema/thing-\(language.rawValue).json")
    }
  }

  @Test("references may be chosen from the ids there are")
  func ids() {
    let schema = sampleSchema()
    var writer = JSONSchemaWriter(schema: schema, language: .zh)
    writer.ids = { _ in ["a/b", "a/c"] }
    let text = String(decoding: writer.schema(of: schema.kinds[0]), as: UTF8.self)
    #expect(text.contains("\"a/b\",\n"))
  }

  @Test(
    "a pattern of ours as JavaScript writes it: the whole text, no backslash that it refuses",
    arguments: [
      ("[a-z]+", "^(?:[a-z]+)$"), ("a|b", "^(?:a|b)$"), ("a\\-b", "^(?:a-b)$"),
      ("[a\\-z]", "^(?:[a\\-z])$"), ("\\d+\\.\\d", "^(?:\\d+\\.\\d)$"), ("a\\/b", "^(?:a\\/b)$"),
      ("\\（x\\）", "^(?:（x）)$"), ("[+\\]x]\\]", "^(?:[+\\]x]\\])$"),
    ])
  func patterns(source: String, expected: String) {
    #expect(JSONSchemaWriter.pattern(source) == expected)
  }

  @Test("every shipped kind has one, and every reader's settings name every kind")
  func shipped() {
    let kinds = ProgrammeRun("list", "--format", "json").text
      .matches(of: /"name": "([a-z-]+)"/).map { String($0.output.1) }
    #expect(kinds.count > 30)
    for kind in kinds {
      let run = ProgrammeRun("schema", kind, "--format", "json-schema")
      #expect(run.status == .ok && run.text.contains("draft-07"), "\(kind)")
    }
    for editor in EditorSettings.Editor.allCases {
      let text = ProgrammeRun("schema", "--editor", editor.rawValue).text
      for kind in kinds { #expect(text.contains("\(kind).schema.json"), "\(editor) \(kind)") }
    }
  }

  @Test("kinds that come with eduplan can be printed as they are declared, outside of any repo too")
  func declarations() {
    let run = ProgrammeRun("schema", "学校", "--format", "yaml", files: MemoryFileSystem())
    let shipped = Defaults.behindEveryRepo.first { $0.path == "data/schema/school.yaml" }?.text
    #expect(run.text == shipped)
  }

  @Test("settings are written once, and what is there stays")
  func writing() throws {
    let files = MemoryFileSystem(texts: ["data/eduplan.yaml": "format: 1\n"])
    let first = ProgrammeRun("schema", "--editor", "vscode", "--write", files: files)
    #expect(first.status == .ok)
    #expect(first.output.isEmpty)
    let path = ".vscode/settings.json"
    let written = try files.read(path)
    #expect(written == ProgrammeRun("schema", "--editor", "vscode", files: files).output)
    #expect(files.kind(of: ".schemas/school.schema.json") == .file)
    try files.write(Array("{ /* mine */ }\n".utf8), to: path)
    let second = ProgrammeRun("schema", "--editor", "vscode", "--write", files: files)
    #expect(second.status == .ok)
    #expect(second.output == written)
    #expect(try files.read(path) == Array("{ /* mine */ }\n".utf8))
  }
}
