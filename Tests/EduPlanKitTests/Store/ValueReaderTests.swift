import Testing

@testable import EduPlanKit

@Suite("Values as people type them")
struct ValueReaderTests {
  private static let files: [String: [UInt8]] = [
    "data/eduplan.yaml": Array("format: 1\n".utf8),
    "data/schema/place.yaml": Array(
      """
      id: place
      label: 地点
      folder: places
      fields:
        - name: id
          type: text
        - name: name
          type: text
        - name: aliases
          type: list
          items: text
        - name: code
          type: text
          pattern: '[A-Z]{2}'
        - name: prose
          type: prose
        - name: count
          type: integer
          minimum: 0
        - name: share
          type: percent
        - name: amount
          type: decimal
        - name: bound
          type: quantity
        - name: open
          type: boolean
        - name: date
          type: date
        - name: term
          type: period
        - name: due
          type: deadline
        - name: level
          type: choice
          choices:
            - value: high
              label: 高
              label-en: High level
            - value: low
              label: 低
              label-en: Low level
        - name: colour
          type: choice
          open: true
          choices:
            - value: red
              label: 红
        - name: near
          type: reference
          of: [place]
        - name: levels
          type: list
          items: choice
          choices:
            - value: high
              label: 高
            - value: low
              label: 低
        - name: counts
          type: list
          items: integer
      """.utf8 + [0x0A]),
    "data/places.yaml": Array(
      """
      ---
      id: a
      name: 甲
      ---
      id: b
      name: 乙
      aliases: [二, 老二]
      ---
      id: c
      name: 乙
      ---
      id: d
      name: 丁
      example: true
      """.utf8 + [0x0A]),
  ]

  private static func reader() throws -> (ValueReader, Kind) {
    let files = MemoryFileSystem(files)
    let loaded = try RepositoryLoader.load(Repository(root: ""), from: files)
    #expect(loaded.diagnostics.isEmpty)
    return (ValueReader(loaded.store), loaded.store.schema.kinds[0])
  }

  @Test(
    "what is usual is understood",
    arguments: [
      ("name", " 甲 校　", "甲 校"), ("code", "AB", "AB"), ("count", "１，２００", "1200"),
      ("count", "1,200,300", "1200300"), ("count", " 38 ", "38"), ("share", "89.96％", "89.96%"),
      ("amount", "12.50", "12.50"), ("bound", "250", "250"), ("bound", "25%", "25%"),
      ("open", "是", "true"), ("open", "No", "false"), ("open", "true", "true"),
      ("date", "2023", "2023"), ("date", "2023年1月5日", "2023-01-05"),
      ("date", "2023/1/5", "2023-01-05"), ("date", "２０２３年１２月", "2023-12"),
      ("term", "3年", "3 years"), ("term", "18个月", "18 months"), ("term", "1 year", "1 year"),
      ("term", "90 天", "90 days"), ("term", "1个月", "1 month"),
      ("due", "2017年", "2017"), ("due", "start + 18 months", "start + 18 months"),
      ("level", "高", "high"), ("level", "low", "low"), ("level", "LOW LEVEL", "low"),
      ("colour", "红", "red"), ("colour", "青", "青"),
      ("near", "b", "b"), ("near", "甲", "a"), ("near", "老二", "b"), ("near", "d", "d"),
      ("prose", "一\r\n二  \r\n\r\n", "一\n二\n"), ("prose", " 一句 ", "一句"),
      ("prose", "\n  一\n\n  二\n", "一\n\n  二\n"),
    ])
  func values(field: String, text: String, expected: String) throws {
    let (reader, kind) = try Self.reader()
    let position = try #require(kind.index(ofField: field))
    let content = try reader.read(text, as: kind.fields[position])
    #expect(content.asRead == .scalar(expected))
  }

  @Test(
    "lists are divided where people divide them",
    arguments: [
      ("levels", "高、低", ["high", "low"]), ("levels", "high,低", ["high", "low"]),
      ("levels", "高；", ["high"]), ("counts", "1，2；3\n4", ["1", "2", "3", "4"]),
      ("aliases", "甲，老甲、小甲", ["甲，老甲", "小甲"]),
    ])
  func lists(field: String, text: String, expected: [String]) throws {
    let (reader, kind) = try Self.reader()
    let position = try #require(kind.index(ofField: field))
    let content = try reader.read(text, as: kind.fields[position])
    #expect(content.asRead == .list(expected.map { .scalar($0) }))
  }

  @Test("blanks are no value", arguments: ["", "  ", "\n", "　"])
  func blanks(text: String) throws {
    let (reader, kind) = try Self.reader()
    for field in kind.fields {
      #expect(try reader.read(text, as: field) == .absent, "\(field.name)")
    }
  }

  @Test(
    "what is no value of a field is refused with the code that check has for it",
    arguments: [
      ("code", "ab", "schema.pattern"), ("count", "-1", "schema.out-of-range"),
      ("count", "1,20", "schema.bad-integer"), ("count", "3.5", "schema.bad-integer"),
      ("count", "12,0000", "schema.bad-integer"), ("share", "89.96", "schema.bad-percent"),
      ("amount", "1e3", "schema.bad-decimal"), ("open", "对", "schema.bad-boolean"),
      ("date", "2023-02-30", "schema.bad-date"), ("date", "上周", "schema.bad-date"),
      ("term", "三年", "schema.bad-period"), ("due", "soon", "schema.bad-deadline"),
      ("level", "中", "schema.unknown-choice"), ("near", "乙", "store.unknown-reference"),
      ("near", "丁", "store.unknown-reference"), ("near", "戊", "store.unknown-reference"),
      ("name", "a\nb", "schema.wrong-shape"), ("levels", "高、中", "schema.unknown-choice"),
    ])
  func refused(field: String, text: String, code: String) throws {
    let (reader, kind) = try Self.reader()
    let position = try #require(kind.index(ofField: field))
    do throws(ValueReader.Problem) {
      let content = try reader.read(text, as: kind.fields[position])
      Issue.record("read as \(content)")
    } catch {
      #expect(error.code == code)
      #expect(error.remedy != nil)
    }
  }

  @Test("what was read is what check accepts, and reading it again gives the same")
  func isStable() throws {
    let (reader, kind) = try Self.reader()
    let typed = [
      "code": "AB", "count": "１，２００", "date": "2023年1月", "term": "3年", "due": "2017年",
      "level": "高", "near": "老二", "open": "是", "levels": "高、低", "share": "85％",
    ]
    var entries: [RecordContent.Entry] = [.init("id", .scalar("z"))]
    for field in kind.fields {
      guard let text = typed[field.name] else { continue }
      let content = try reader.read(text, as: field)
      if case .scalar(let written, _) = content {
        #expect(try reader.read(written, as: field) == content)
      }
      entries.append(.init(field.name, content))
    }
    var files = Self.files
    files["data/places/z.yaml"] = Array(RecordWriter.record(entries).utf8)
    let loaded = try RepositoryLoader.load(
      Repository(root: ""), from: MemoryFileSystem(files))
    #expect(loaded.diagnostics.isEmpty)
  }
}
