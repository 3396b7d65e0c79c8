import Testing

@testable import EduPlanKit

/// A district that does not exist, with a plan, a kind of record and a form of its own: nothing of it is known to the
/// programme, and everything that works for Baoshan works for it.
@Suite("A second form and a second district")
struct SecondDistrictTests {
  private static let files = [
    "data/eduplan.yaml": "---\nformat: 1\nname: 云溪区\nlanguage: zh\n",
    "data/districts.yaml": "---\nid: 云溪区\nname: 云溪区\n---\nid: 山前区\nname: 山前区\n",
    "data/documents.yaml": "---\nid: yx25-document\ntitle: 云溪区小课题经费办法\n",
    "data/programmes.yaml":
      "---\nid: yx25\ntitle: 云溪区小课题\ndocument: yx25-document\ndistrict: 云溪区\nfrom: 2025\n",
    "data/schools.yaml": """
    ---
    id: 云溪区/实验小学
    name: 实验小学
    district: 云溪区
    short-names: [云实小]
    ---
    id: 山前区/实验小学
    name: 实验小学
    district: 山前区

    """,
    "data/schema/grant-request.yaml": """
    ---
    id: grant-request
    label: 经费申请
    label-en: Grant request
    folder: grants
    programme: programme
    territory: applicant.district
    fields:
      - name: id
        label: 编号
        label-en: Id
        type: text
        required: true
      - name: programme
        label: 计划
        label-en: Programme
        type: reference
        of: [programme]
      - name: applicant
        label: 申请单位
        label-en: Applicant
        type: reference
        of: [school]
        required: true
      - name: amount
        label: 金额
        label-en: Amount
        type: integer
      - name: uses
        label: 用途
        label-en: Uses
        type: list
        items: choice
        choices:
          - value: books
            label: 图书
            label-en: books
          - value: travel
            label: 差旅
            label-en: travel
      - name: reason
        label: 理由
        label-en: Reason
        type: prose
      - name: account
        label: 账号
        label-en: Account
        type: text
        sensitive: true
      - name: ends
        label: 结束
        label-en: Ends
        type: date

    """,
    "data/requirements.yaml": """
    ---
    id: yx25-ceiling
    programme: yx25
    class: rule
    title: 每项不超过一万元
    title-en: At most ten thousand each
    document: yx25-document
    section: 二
    quote: 每项资助不超过10000元
    quote-digest: 0000000000000000
    force: must
    each: grant-request where programme = "yx25"
    require: amount <= 10000
    ---
    id: yx25-district
    programme: yx25
    class: rule
    title: 限本区学校
    title-en: Schools of the district
    document: yx25-document
    section: 一
    quote: 本区学校可以申请
    quote-digest: 0000000000000000
    force: must
    each: school where district = "云溪区"
    require: name is present
    form-each: grant-request where programme = "yx25"
    form-require: applicant.district = "云溪区"

    """,
    "templates/yunxi-2025/form.yaml": """
    ---
    id: yunxi-2025
    title: 云溪区小课题经费申请表
    document: yx25-document
    kind: grant-request
    file-name: 经费申请-{{单位}}
    fields:
      - name: 单位
        label: 申请单位
        value: applicant.name
        required: true
      - name: 金额
        label: 申请金额（元）
        value: amount
        required: true
      - name: 用途
        value: uses
        type: choice
        required: true
        choices:
          - value: books
            label: 图书资料
          - value: travel
            label: 差旅
      - name: 理由
        label: 申请理由（20字）
        value: reason
        type: prose
        required: true
        reference-length: 20
      - name: 账号
        value: account
        private: true

    """,
    "templates/yunxi-2025/[Content_Types].xml": "<Types/>",
    "templates/yunxi-2025/_rels/.rels": "<Relationships/>",
    "templates/yunxi-2025/word/document.xml": """
    <w:document><w:body><w:p><w:r><w:t>云溪区小课题经费申请表</w:t></w:r></w:p>
    <w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>
    <w:tr><w:tc><w:p><w:r><w:t>申请单位</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{单位}}</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>金额</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{金额}}元，账号{{账号}}</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>用途</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{用途.1}} 图书资料 {{用途.2}} 差旅</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>理由</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{理由}}</w:t></w:r></w:p></w:tc></w:tr>
    </w:tbl></w:body></w:document>
    """,
  ]

  private let disk = MemoryFileSystem(texts: Self.files)

  private func run(_ words: String...) -> ProgrammeRun { Self.run(words, disk) }

  private static func run(_ words: [String], _ disk: MemoryFileSystem) -> ProgrammeRun {
    switch words.count {
    case 3: ProgrammeRun(words[0], words[1], words[2], files: disk)
    case 5: ProgrammeRun(words[0], words[1], words[2], words[3], words[4], files: disk)
    case 6: ProgrammeRun(words[0], words[1], words[2], words[3], words[4], words[5], files: disk)
    default: ProgrammeRun(words[0], words[1], files: disk)
    }
  }

  private func write(_ text: String) throws {
    try disk.write(Array(text.utf8), to: "data/grants/yx25-实验小学.yaml")
  }

  @Test(
    "a record is begun with what the form prints; the school of the plan's own district is meant")
  func new() throws {
    // Of two schools of one name, the plan's district has one.
    let made = run("apply", "--new", "--form", "yunxi-2025", "--school", "实验小学")
    #expect(made.status == .ok, "\(made.errors)")
    #expect(made.text == "data/grants/yx25-实验小学.yaml\n")
    let text = String(decoding: try disk.read("data/grants/yx25-实验小学.yaml"), as: UTF8.self)
    #expect(text.contains("\nprogramme: yx25\n") && text.contains("\napplicant: 云溪区/实验小学\n"))
    #expect(text.contains("# 申请金额（元）\namount:\n") && text.contains("#   books  图书资料\n"))
    #expect(text.contains("\nends:\n") && !text.contains("account:") && !text.contains("form:"))
    let checked = run("apply", "yx25-实验小学", "--check")
    #expect(checked.status == .findings)
    #expect(checked.text.contains("3 项没有填好") && checked.text.contains("限本区学校"))
    #expect(!checked.text.contains("bs23"))
  }

  @Test("what is filled in is held against the district's own plan")
  func check() throws {
    try write(
      "---\nid: g\nprogramme: yx25\napplicant: 山前区/实验小学\namount: 20000\nuses: [books, travel]\nreason: 买书\n"
    )
    let checked = run("apply", "g", "--check")
    #expect(checked.status == .findings)
    #expect(checked.text.contains("计划的要求 2 项不符合"))
    #expect(checked.errors.contains("yaml:5:9: warning[reports.clause-not-kept]: 不符合“每项不超过一万元”"))
    #expect(checked.errors.contains("“本区学校可以申请”"))
    #expect(checked.text.contains("选了不止一项") && checked.text.contains("已填，偏少"))
  }

  @Test("every format has every printed word and every value")
  func formats() throws {
    try write(
      "---\nid: g\nprogramme: yx25\napplicant: 云溪区/实验小学\namount: 9000\nuses: [travel]\nreason: |\n  一段。\n\n  二段。\n"
    )
    try disk.write(Array("---\nid: g\naccount: 622-1\n".utf8), to: "data/private/g.yaml")
    for format in ["text", "markdown", "html"] {
      let filled = run("apply", "g", "--format", format, "-q")
      #expect(filled.status == .ok)
      for word in ["云溪区小课题经费申请表", "申请单位", "实验小学", "9000元", "622", "☑ 差旅", "一段。", "二段。"] {
        #expect(filled.text.contains(word), "\(word) is missing in \(format)")
      }
    }
    let word = run("apply", "g", "-q")
    #expect(word.text == "经费申请-实验小学.docx\n")
    #expect(ZipArchive.isOurs(try disk.read("经费申请-实验小学.docx")))
  }
}
