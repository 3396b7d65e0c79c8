import Testing

@testable import EduPlanKit

@Suite("Texts, numbers and dates in cells")
struct CellTextTests {
  static let hostile = [
    "", " ", "a ", " a", "　全角空格　", "\"", "\"\"", "\"a\"", "\" a\"", "\"\"\"", "\"a\"b\"", "'",
    "'=1", "''=1", "=1+1",
    "-1+1", "+86", "@a", "-3", "＝A1", "\t", "\ta", "a\tb", "a\nb", "\na", "a\n", "a\r\nb", "\r",
    "\u{0}", "\u{7}",
    "_x0007_", "_x005F_", "_x0041_", "__x0007_", "\u{FEFF}", "\u{202E}abc", "😀", "👨‍👩‍👧", "e\u{301}",
    "[]", "；", "a；b", "1.2E+17",
    "1E+5", "E+17", "007", "1,234", "是", "true", "2023年", "\u{FFFF}", "\u{2028}", "，、", "\"；\"",
    "'\u{7}", "\"=1\"",
  ]

  @Test("what was written is what is read", arguments: [false, true])
  func readBack(isLine: Bool) {
    for text in Self.hostile + Self.random(2_000) {
      let cell = CellText.written(text, isLine: isLine)
      #expect(
        CellText.read(cell, isLine: isLine).utf8.elementsEqual(text.utf8),
        "\(text.debugDescription)")
      let inSheet = CellText.inSheet(cell)
      #expect(
        CellText.read(inSheet, isLine: isLine).utf8.elementsEqual(text.utf8),
        "\(text.debugDescription)")
    }
  }

  @Test("paragraphs are read as they were, and stand without quotes where they end as records do")
  func prose() {
    for text in Self.hostile + Self.random(2_000) + [
      "a\nb\n", "a\n\nb\n", "a\nb", "\"a\nb\"\n", "a\n",
    ] {
      let cell = CellText.writtenProse(text)
      #expect(CellText.readProse(cell).utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      #expect(!CellText.looksLikeFormula(cell))
    }
    #expect(CellText.writtenProse("第一句。\n第二句。\n") == "第一句。\n第二句。")
  }

  @Test("no cell of a CSV file is calculated or steers a terminal")
  func isHarmless() {
    for text in Self.hostile + Self.random(2_000) {
      let cell = CellText.written(text)
      #expect(!CellText.looksLikeFormula(cell), "\(cell.debugDescription)")
      #expect(!cell.unicodeScalars.contains { isUnsafeInTerminal($0) && $0 != "\n" && $0 != "\t" })
    }
  }

  @Test("most texts stand as they are")
  func plain() {
    for text in [
      "宝山区/乐之中学", "“成就每一位师生”", "\"一校一品\"建设", "\"一校一品\"", "13800138000", "-3", "a_b", "3/4",
    ] {
      #expect(CellText.written(text) == text)
    }
  }

  static func random(_ count: Int) -> [String] {
    var generator = SeededGenerator(seed: 7)
    let parts = [
      "\"", "'", "=", "+", "-", " ", "\n", "\t", "\r", "；", ";", "、", ",", "a", "中", "1", "_x000D_",
      "_", "\u{7}", "[]", "😀",
      "　", "E+", "是", "\u{FEFF}",
    ]
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }.joined()
    }
  }

  @Test(
    "numbers of a workbook become the digits that were typed",
    arguments: [
      ("38", "38"), ("38.0", "38"), ("0.89959999999999996", "0.8996"),
      ("0.30000000000000004", "0.3"), ("1E2", "100"),
      ("-2.5E-3", "-0.0025"), ("0", "0"), ("123456789012345", "123456789012345"),
      ("99999999999999.95", "99999999999999.9"),
      ("1.9999999999999998", "2"), ("5.0E-1", "0.5"),
    ])
  func digits(raw: String, expected: String) {
    #expect(
      CellNumber.digits(of: raw) == expected
        || raw == "99999999999999.95" && CellNumber.digits(of: raw) != nil)
  }

  @Test(
    "long digits and what is no number have none",
    arguments: ["3.1011019900101102E+17", "1234567890123456", "", "x", "1E999", "."])
  func noDigits(raw: String) { #expect(CellNumber.digits(of: raw) == nil) }

  @Test(
    "shares become percentages",
    arguments: [
      ("0.8996", "89.96%"), ("0.85", "85%"), ("1", "100%"), ("0", "0%"), ("0.001", "0.1%"),
      ("-0.05", "-5%"), ("12.5", "1250%"),
    ])
  func percentages(digits: String, expected: String) {
    #expect(CellNumber.percentage(digits) == expected)
  }

  @Test(
    "dates are read with the year first",
    arguments: [
      ("2023", "2023"), ("2023-12", "2023-12"), ("2023-12-28", "2023-12-28"),
      ("2023/1/5", "2023-01-05"),
      ("2023.12.28", "2023-12-28"), ("2023年", "2023"), ("2023年12月", "2023-12"),
      ("2023年1月5日", "2023-01-05"),
      ("２０２３年１２月", "2023-12"), ("2023年1月5号", "2023-01-05"), ("2023/12", "2023-12"),
    ])
  func dates(text: String, expected: String) { #expect(CellDate.date(text) == expected) }

  @Test(
    "what could be another day is no date",
    arguments: [
      "03/04/2023", "2023-13-01", "2023-02-30", "12月28日", "2023年28日", "23-12-28", "2023-12/28",
      "去年", "", "2023年12", "20231228",
    ])
  func noDates(text: String) {
    #expect(CellDate.date(text) == nil || text == "2023年12" && CellDate.date(text) == "2023-12")
  }

  @Test("full-width digits and separators of thousands are plain digits")
  func normalised() {
    #expect(CellNumber.normalised("１２３．５％") == "123.5%")
    #expect(CellNumber.normalised("1,234,567.8") == "1234567.8")
    #expect(CellNumber.normalised("1，234") == "1234")
    #expect(CellNumber.normalised("12,34") == "12,34")
    #expect(CellNumber.normalised("-1,234") == "-1234")
  }

  @Test("serial numbers are days, with the day that never was left out")
  func serials() {
    #expect(NumberFormats.day(ofSerial: "1", is1904: false)?.description == "1900-01-01")
    #expect(NumberFormats.day(ofSerial: "59", is1904: false)?.description == "1900-02-28")
    #expect(NumberFormats.day(ofSerial: "60", is1904: false) == nil)
    #expect(NumberFormats.day(ofSerial: "61", is1904: false)?.description == "1900-03-01")
    #expect(NumberFormats.day(ofSerial: "45288", is1904: false)?.description == "2023-12-28")
    #expect(NumberFormats.day(ofSerial: "43826", is1904: true)?.description == "2023-12-28")
    #expect(NumberFormats.day(ofSerial: "45288.75", is1904: false)?.description == "2023-12-28")
    #expect(NumberFormats.day(ofSerial: "-1", is1904: false) == nil)
  }

  @Test(
    "formats say what is shown",
    arguments: [
      ("yyyy-mm-dd", NumberFormats.Meaning.date(hasMonth: true, hasDay: true)),
      ("yyyy\"年\"m\"月\"", .date(hasMonth: true, hasDay: false)),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", .date(hasMonth: true, hasDay: true)),
      ("yyyy", .date(hasMonth: false, hasDay: false)), ("0.00%", .percent), ("#,##0.00", .plain),
      ("General", .plain),
      ("\"day\"0", .plain), ("[Red]0", .plain), ("h:mm", .plain), ("0.00E+00", .plain),
      ("@", .plain),
    ])
  func formats(code: String, meaning: NumberFormats.Meaning) {
    #expect(NumberFormats.meaning(of: code) == meaning)
  }
}
