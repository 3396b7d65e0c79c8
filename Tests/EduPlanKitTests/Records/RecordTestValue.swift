@testable import EduPlanKit

/// What a record says, as a value that tests can compare and write down.
enum RecordTestValue: Sendable, Hashable, CustomStringConvertible {
  case absent
  case text(String)
  case list([RecordTestValue])
  case mapping([Entry])

  struct Entry: Sendable, Hashable {
    var key: String
    var value: RecordTestValue
  }

  /// The subtree of a node.
  init(_ node: Int, in document: RecordDocument) {
    let children = document.children(of: node)
    switch document.nodes[node].shape {
    case .absent: self = .absent
    case .mapping:
      self = .mapping(
        children.map { Entry(key: document.key(of: $0), value: Self($0, in: document)) })
    case .sequence, .flowSequence: self = .list(children.map { Self($0, in: document) })
    default: self = document.text(of: node).map { .text($0) } ?? .absent
    }
  }

  /// All accepted records.
  static func records(of document: RecordDocument) -> [Self] {
    document.records.map { Self($0, in: document) }
  }

  var description: String {
    switch self {
    case .absent: "-"
    case .text(let text): text.debugDescription
    case .list(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }
  }
}

extension RecordTestValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral items: Self...) { self = .list(items) }
  init(dictionaryLiteral entries: (String, Self)...) {
    self = .mapping(entries.map { Entry(key: $0, value: $1) })
  }
  init(nilLiteral: ()) { self = .absent }
}

extension RecordDocument {
  /// Reads a text of a test.
  init(_ text: String, path: String = "test.yaml") {
    self.init(parsing: Array(text.utf8), path: path)
  }

  /// Errors and warnings in a form a table of cases can hold.
  var briefFindings: [String] {
    diagnostics.map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.dropFirst("records.".count))"
        + ($0.severity == .error ? "" : " \($0.severity.rawValue)")
    }
  }
}

/// Files that say nearly everything the format can say, for laws that hold for every file.
enum RecordSamples {
  static let wellFormed: [String] = [
    """
    # 开头的注释
    ---
    id: 0330000001
    name: 开化县实验小学
    members:
      - name: 王伟
        phone: 0571-38975829
        roles: [校长, "书记, 主任", '教师''s']
      - name: 杨强   # 副校长
    tags:
    - 一
    - "二: 三"
    - -5
    rate: 53.3%
    # 说明
    overview: |
      　　学校坚持立德树人，“五育”并举：成效明显。
      第二句 # 不是注释
        indented

      - not a list
      key: not a key

    plan: |-
      一行
    empty:
    list: []
    note: 'it''s: ok # yes'
    esc: "a\\tb\\u4e2d\\U0001F600\\n\\"x\\""
    ---
    id: 2
    nested:
      a:
        b: c
        d:
          - x: 1
            y:
              - z
      e: f

    """,
    "a: 1\nb:\n  c: 2\n",
    "- a: 1\n  b: 2\n- a: 3\n",
    "x: |\n  a\n\n\n  b\n\n\ny: z\n",
    "k: v # c\n# d\n\nl: [a, b]\n",
    "\u{FEFF}a: b\n",
    "a: b\r\nc: |\r\n  d\r\n\r\n  e\r\nf:\r\n- g\r\n---\r\nh: 'i'\r\n",
    "a: [x, -1, 'q', \"z\"]  # t\n",
    "- a\n- b: c\n  d:\n  - e\n  - f\n",
    "a: 1\nb: 2",
    "", "\n", "# 只有注释\n", "---\n---\na: 1\n",
  ]
}
