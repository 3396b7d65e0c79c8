@testable import EduPlanKit

/// A small form in memory, for tests.
enum SmallForm {
  static let settings = """
    ---
    id: small
    title: 小表
    kind: application
    file-name: 小表-{{名称}}
    fields:
      - name: 名称
        label: 名称
        value: title
        required: true
      - name: 来源
        label: 来源
        value: source
        type: choice
        required: true
        choices:
          - value: guide
            label: 1. 指南
          - value: own
            label: 2. 自选
      - name: 目标
        label: 目标 (10字)
        value: goals
        type: prose
        required: true
        reference-length: 10
      - name: 日期
        value: date
        type: date
      - name: 电话
        label: 电话
        value: phone
        type: phone
        private: true

    """

  static let document = """
    <w:body>
    <w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p>
    <w:p><w:r><w:t>{{来源.1}}1. 指南; {{来源.2}}2. 自选</w:t></w:r></w:p>
    <w:p><w:pPr><w:jc/></w:pPr><w:r><w:t xml:space="preserve"> ｛｛目标｝｝ </w:t></w:r></w:p>
    <w:p><w:r><w:t>{{日期}}，{{电话}}</w:t></w:r></w:p>
    </w:body>
    """

  static func files(
    settings: String = settings, document: String = document
  ) -> MemoryFileSystem {
    MemoryFileSystem(texts: [
      "templates/small/form.yaml": settings, "templates/small/word/document.xml": document,
      "templates/small/[Content_Types].xml": "<Types/>",
      "templates/small/_rels/.rels": "<Relationships/>",
      "templates/small/.DS_Store": "x", "templates/small/form.yaml~": "x",
    ])
  }

  static func read(
    settings: String = settings, document: String = document
  ) throws -> (form: Form?, diagnostics: [Diagnostic]) {
    var reader = FormReader(files: files(settings: settings, document: document), root: "")
    return (try reader.read("small"), reader.diagnostics)
  }

  /// Answers to the five fields, in order.
  static func answers(_ texts: [String]...) -> FormAnswers {
    let place = SourceLocation(path: "data/applications/a.yaml", line: 2)
    return FormAnswers(
      answers: texts.map { FormAnswer(texts: $0, location: place) }, record: place,
      privatePart: .found)
  }

  static func text(of part: String, in filled: FilledForm) -> String? {
    filled.parts.first { $0.name == part }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
