import Testing

@testable import EduPlanKit

@Suite("Checking records against their kind")
struct RecordCheckerTests {
  static let types: [FieldType] = [
    .text(pattern: nil), .text(pattern: "[a-z]+-[0-9]+"),
    .text(pattern: "[^甲]*"), .text(pattern: "^[a-z0-9]+$"), .prose, .integer(.init()),
    .integer(.init(minimum: 1, maximum: 100)), .decimal(.init()), .percent(.init()),
    .quantity(.init()), .boolean, .date, .period, .reference(["x"]),
    .choice(
      [
        .init(value: "public", label: Localized(zh: "公办", en: "public")),
        .init(value: "private", label: Localized(zh: "民办", en: "private")),
      ], isOpen: false),
  ]

  /// Texts near the borders of what fields take.
  static let pieces = [
    "public", "private", "true", "false", "null", "2023", "2023-12", "2023-12-28", "2023-02-30",
    "0000",
    "1899-12-31", "2024-02-29", "12", "007", "-5", "1e3", "e12", "85%", "12.5", ".", "_1", "0x1F",
    "12:30",
    "yes", "No", "off", "y", "3 years", "1 year", "18 months", "甲", "宝山区/乐之中学", "a-1", "x", "~b",
    "=a", "T",
  ]

  @Test("the quick look passes nothing that the thorough look refuses", arguments: types.indices)
  func quickLookIsSafe(index: Int) {
    let kind = Self.kind(Self.types[index])
    let listKind = Self.kind(.list(Self.types[index]))
    var generator = SeededGenerator(seed: UInt64(index) + 1)
    for _ in 0..<1500 {
      var text = Self.pieces.randomElement(using: &generator) ?? ""
      if Bool.random(using: &generator) {
        var characters = Array(text)
        if let replacement = Array("0123456789-%.甲aez").randomElement(using: &generator),
          let place = characters.indices.randomElement(using: &generator)
        {
          characters[place] = replacement
        }
        text = String(characters)
      }
      let quote = ["", "'", "\""].randomElement(using: &generator) ?? ""
      expectSameFindings("f: \(quote)\(text)\(quote)\n", kind)
      expectSameFindings("f: [\(quote)\(text)\(quote), 'x']\n", listKind)
    }
  }

  @Test("fields may stand in any order, and each value keeps its place")
  func order() throws {
    var kind = Self.kind(.boolean)
    for name in ["g", "h"] {
      kind.fields.append(
        Field(
          name: name, label: Localized(zh: name, en: name), type: .text(pattern: nil),
          location: .init(path: "")))
    }
    let document = RecordDocument(
      parsing: Array("h: 三\nf: true\ng: 二\n---\ng: 二\n".utf8), path: "a.yaml")
    let result = RecordChecker.check(document, kind: kind, plan: KindPlan(kind))
    #expect(result.diagnostics.isEmpty)
    let texts = result.slots.map { $0 == 0 ? nil : document.text(of: Int($0)) }
    #expect(texts == ["true", "二", "三", nil, "二", nil])
  }

  private func expectSameFindings(_ text: String, _ kind: Kind) {
    let document = RecordDocument(parsing: Array(text.utf8), path: "a.yaml")
    guard document.diagnostics.isEmpty else { return }
    let quick = RecordChecker.check(document, kind: kind, plan: KindPlan(kind))
    let thorough = RecordChecker.check(
      document, kind: kind, plan: KindPlan(kind, isTrusting: false))
    #expect(quick.diagnostics == thorough.diagnostics, "\(text)")
    #expect(quick.slots == thorough.slots)
  }

  static func kind(_ type: FieldType) -> Kind {
    Kind(
      name: "k", label: Localized(zh: "种", en: "kind"), folder: "ks",
      fields: [
        Field(
          name: "f", label: Localized(zh: "项", en: "f"), type: type, location: .init(path: ""))
      ], programmePath: nil, territoryPath: nil, constraints: [], location: .init(path: ""))
  }
}

@Suite("Personal numbers in tracked files")
struct PrivacyScanTests {
  @Test(
    "telephone and identity numbers are seen wherever they stand",
    arguments: [
      ("13812345678", 1), ("phone: 13812345678\n", 1), ("# call 19900000000 now", 1),
      ("电话13812345678。", 1),
      ("021-55550100", 1), ("(021)55550100", 1), ("0571-8897582", 1), ("0571 8897582", 1),
      ("310101199001011234", 1), ("31010119900101123X", 1), ("31010119900101123x。", 1),
      ("13812345678 13812345678\n13912345678", 3),
      (String(repeating: "a", count: 5) + " 13812345678", 1),
    ])
  func seen(text: String, count: Int) {
    for padding in 0..<15 {
      let bytes = Array((String(repeating: " ", count: padding) + text).utf8)
      #expect(PrivacyScan.numbers(in: bytes.span).count == count, "\(padding) before \(text)")
    }
  }

  @Test(
    "other numbers are left alone",
    arguments: [
      "138123456789", "1381234567", "12812345678", "a13812345678", "13812345678b", "2023-12-28",
      "20231228",
      "c0207960eb22272e", "0330000001", "310101999901011234", "310101199013011234", "9-55550100",
      "v1.13812345678",
      "00021-55550100", "沪教委基〔2021〕4号", "3.14159265358979",
    ])
  func leftAlone(text: String) {
    let bytes = Array(text.utf8)
    #expect(PrivacyScan.numbers(in: bytes.span).isEmpty)
  }
}
