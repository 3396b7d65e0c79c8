import Testing

@testable import EduPlanKit

@Suite("What a filled form says of its making")
struct FormStampTests {
  private static let parts = [
    ZipArchive.Part(
      name: "[Content_Types].xml",
      bytes: Array("<Types xmlns=\"t\"><Default Extension=\"xml\" ContentType=\"x\"/></Types>".utf8)
    ),
    ZipArchive.Part(
      name: "_rels/.rels",
      bytes: Array(
        "<Relationships xmlns=\"r\"><Relationship Id=\"rIdCustom1\" Type=\"http://x/officeDocument\" Target=\"a.xml\"/></Relationships>"
          .utf8)), ZipArchive.Part(name: "a.xml", bytes: Array("<a/>".utf8)),
  ]

  private static func stamp() throws -> (FormStamp, Form) {
    let form = try #require(try SmallForm.read().form)
    let answers = SmallForm.answers(["题目"], ["own"], ["一"], ["2024-01-10"], ["021-5555"])
    return (FormStamp(form, answers, application: "甲 & 乙", revision: "abc+"), form)
  }

  @Test("what is written is read, and everything else stays")
  func roundTrip() throws {
    let (stamp, _) = try Self.stamp()
    let parts = DocumentProperties.adding(stamp.properties, to: Self.parts)
    let package = OfficePackage(parts: parts)
    #expect(FormStamp(reading: package) == stamp)
    #expect(package.parts["a.xml"] == Array("<a/>".utf8))
    #expect(package.relationships(of: "").map(\.id) == ["rIdCustom1", "rIdCustom2"])
    #expect(package.contentType(of: "docProps/custom.xml")?.contains("custom-properties") == true)
    #expect(package.contentType(of: "a.xml") == "x")
    // Once more, and nothing is added.
    let again = DocumentProperties.adding(stamp.properties, to: parts)
    #expect(again.map(\.name) == parts.map(\.name))
    #expect(FormStamp(reading: OfficePackage(parts: again)) == stamp)
    #expect(DocumentProperties.adding(stamp.properties, to: Self.parts) == parts)
  }

  @Test("properties that the form has already stay as they are")
  func merging() throws {
    let own = DocumentProperties.adding([("发文机关", "某局"), ("eduplan-form", "old")], to: Self.parts)
    let (stamp, _) = try Self.stamp()
    let package = OfficePackage(parts: DocumentProperties.adding(stamp.properties, to: own))
    let values = DocumentProperties(of: package).values
    #expect(values["发文机关"] == "某局")
    #expect(values["eduplan-form"] == "small")
    let custom = try XMLTree(parsing: try #require(package.parts["docProps/custom.xml"])).root
    let numbers = custom.elements.compactMap { $0["pid"] }
    #expect(Set(numbers).count == numbers.count && !numbers.contains("0") && !numbers.contains("1"))
  }

  @Test("nothing of a private value is in the stamp")
  func privacy() throws {
    let (stamp, form) = try Self.stamp()
    #expect(Set(stamp.digests.keys) == ["名称", "来源", "目标", "日期"])
    let field = try #require(form.fields.last)
    let digest = FormStamp.digest(of: "021-5555", in: field, of: form.id)
    #expect(!stamp.properties.contains { $0.value.contains("5555") || $0.value == digest })
  }

  @Test("a digest is that of the form's name, the field's and the text, a line each")
  func digest() throws {
    let (stamp, _) = try Self.stamp()
    #expect(
      stamp.digests["日期"]
        == SHA256.hexDigest(of: Array("small\n日期\n2024-01-10".utf8)))
  }

  @Test("parts without a list of contents are left alone")
  func noPackage() {
    let parts = [ZipArchive.Part(name: "a", bytes: [1])]
    #expect(DocumentProperties.adding([("a", "b")], to: parts) == parts)
    #expect(FormStamp(reading: OfficePackage(parts: parts)) == nil)
  }

  // MARK: Verifying

  @Test(
    "of three texts, it is said which of them changed",
    arguments: [
      ("甲", "甲", "甲", .unchanged), ("甲", "乙", "甲", .inDocument), ("甲", "甲", "乙", .inRecord),
      ("甲", "乙", "乙", .alikeInBoth), ("甲", "乙", "丙", .otherwiseInBoth), ("甲", "", "甲", .inDocument),
      ("", "甲", "", .inDocument), ("甲", " 甲 ", "甲", .unchanged),
    ] as [(String, String, String, FormVerification.State)])
  func verifying(filled: String, document: String, record: String, expected: FormVerification.State)
    throws
  {
    let form = try #require(try SmallForm.read().form)
    let answers = { (text: String) in
      SmallForm.answers(text.isEmpty ? [] : [text], ["own"], ["一"], [], [])
    }
    let stamp = FormStamp(form, answers(filled), application: "a", revision: nil)
    let printed = PrintedForm(form)
    let reading = FormReading(
      PrintedForm.text(of: form.filled(with: answers(document))), as: printed)
    let verification = FormVerification(reading, stamp, answers(record), in: printed)
    #expect(verification.results.first?.state == expected)
    #expect(verification.results.dropFirst().prefix(3).allSatisfy { $0.state == .unchanged })
    // The telephone number is nowhere, so there is nothing to say of it.
    #expect(verification.results.last?.state == .notCompared)
  }
}
