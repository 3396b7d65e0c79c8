/// A programme of the sample's own, whose requirements show every state a result can have.
extension SampleRepository {
  func stateFiles() -> [File] {
    [
      file("documents/示例") { documents(&$0) },
      file("programmes/示例") { programme(&$0) },
      file("memberships/示例-sample") { sampleMemberships(&$0) },
      file("requirements/示例") { requirements(&$0) },
      file("exceptions/示例") { exceptions(&$0) },
    ]
  }

  private func documents(_ text: inout RecordText) {
    text.record("sample-document")
    text.field("title", "示例文件（虚构，用于演示各种状态）")
  }

  private func programme(_ text: inout RecordText) {
    text.record("sample")
    text.field("title", "示例计划（虚构）")
    text.field("title-en", "Sample programme (fictional)")
    text.field("document", "sample-document")
    text.field("from", "2020")
  }

  private func sampleMemberships(_ text: inout RecordText) {
    for number in 1...6 {
      text.record("sample-示例-\(number)")
      text.field("school", baoshanSchool(number))
      text.field("programme", "sample")
      text.field("role", "project-school")
      text.field("from", number <= 4 ? "2020" : "2021")
    }
  }

  private func requirements(_ text: inout RecordText) {
    let members = "count distinct school of membership where programme = \"sample\" and active"
    func requirement(
      _ id: String, _ title: String, _ english: String, force: String = "must",
      _ fields: (String, String)...
    ) {
      let quote = "示例：\(title)"
      text.record("sample-\(id)")
      text.field("programme", "sample")
      text.field("class", "target")
      text.field("title", title)
      text.field("title-en", english)
      text.field("document", "sample-document")
      text.field("section", "一")
      text.field("quote", quote)
      text.field(
        "quote-digest",
        RecordWriter.value(.scalar(textDigest(quote), isTyped: false), indent: 0).head)
      text.field("force", force)
      for (name, value) in fields { text.field(name, value) }
      text.field("unit", "所")
    }
    requirement("met", "已达到", "met", ("value", members), ("at-least", "5"))
    requirement("not-met", "未达到", "not met", ("value", members), ("at-least", "10"))
    requirement(
      "not-due", "未到期", "not due", ("value", members), ("at-least", "10"), ("due", "'2999'"))
    requirement(
      "no-data", "缺少数据", "no data",
      ("value", "count activity where programme = \"sample\""), ("at-least", "1"))
    requirement(
      "needs-verdict", "待评定", "needs a verdict",
      ("value", "count membership where programme = \"sample\" and verdict \"sample-lead\" stands"),
      ("at-least", "1"), ("verdict", "sample-lead"))
    requirement(
      "excepted", "有例外", "excepted", force: "principle",
      ("each", "membership where programme = \"sample\" and active"),
      ("require", "from <= \"2020-12-31\""))
    requirement(
      "not-in-force", "未生效", "not in force", ("from", "2999"), ("value", members), ("at-least", "5")
    )
    requirement("report-only", "仅报告", "report only", ("value", members))
    requirement("needs-interpretation", "待解释", "needs an interpretation", ("at-least", "5"))
    text.list(
      "readings", [("id", "all"), ("title", "全部成员"), ("value", members)],
      [
        ("id", "early"), ("title", "只计第一年的成员"),
        ("value", members + " and from <= \"2020-12-31\""),
      ])
  }

  private func exceptions(_ text: inout RecordText) {
    exception(&text, requirement: "sample-excepted", subject: "sample-示例-5")
    exception(&text, requirement: "sample-excepted", subject: "sample-示例-6")
  }

  func exception(_ text: inout RecordText, requirement: String, subject: String) {
    text.record(
      "示例例外-\(subject)", ["requirement": requirement, "subject": subject])
    text.prose("reason", "示例：经同意可以少于规定。")
    text.field("approved-by", Self.bureau)
    text.field("approved-on", "2021-08-20")
  }
}
