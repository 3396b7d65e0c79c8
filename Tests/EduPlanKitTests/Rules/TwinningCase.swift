/// The few records that the tests of the twinning requirements share.
enum TwinningCase {
  /// Two recipients in two districts, a school and a body that support them.
  static let places = [
    "school 宝山区/受援 | name: 受援 | district: 宝山区 | ownership: public | stages: [compulsory]",
    "school 奉贤区/受援 | name: 受援 | district: 奉贤区 | ownership: public | stages: [compulsory]",
    "school 杨浦区/支援 | name: 支援 | district: 杨浦区",
    "unit 支援中心 | name: 支援中心 | unit-type: centre",
    "unit 支援校 | name: 支援校 | unit-type: school",
  ]

  /// One school under entrusted management, with more fields where a test needs them.
  static func entrusted(_ fields: String = "") -> [String] {
    places + [
      "twinning e | programme: tw21 | mode: entrusted | recipient: 宝山区/受援 | recipient-district: 宝山区"
        + " | supporter: 杨浦区/支援 | support-district: 杨浦区" + added(fields)
    ] + ShippedRequirements.complete("twinning", programme: "tw21")
  }

  /// One school in a mutual-growth project.
  static func mutual(_ fields: String = "", supporter: String = "支援校") -> [String] {
    places + [
      "twinning m | programme: tw21 | mode: mutual | recipient: 奉贤区/受援 | recipient-district: 奉贤区"
        + " | supporter: \(supporter)" + added(fields)
    ] + ShippedRequirements.complete("twinning", programme: "tw21")
  }

  /// The day the round began, as somebody decided it.
  static func start(_ day: String) -> [String] {
    ["interpretation 起算 | programme: tw21 | start: \(day)" + decided]
  }

  /// How a clause is read, as somebody decided it.
  static func reading(_ reading: String, of requirement: String) -> [String] {
    ["interpretation 读法 | requirement: tw21-\(requirement) | reading: \(reading)" + decided]
  }

  /// The judgement that a criterion is met, or not.
  static func verdict(
    _ criterion: String, on subject: String, _ outcome: String = "met"
  ) -> [String] {
    [
      "verdict 判断-\(subject.replacing("/", with: "-")) | criterion: tw21-\(criterion) | subject: \(subject)"
        + " | outcome: \(outcome)" + decided
    ]
  }

  static func complete(_ kinds: String...) -> [String] {
    kinds.flatMap { ShippedRequirements.complete($0, programme: "tw21") }
  }

  private static let decided =
    " | decided-by: city-education-commission | decided-on: 2021-01-01"

  private static func added(_ fields: String) -> String { fields.isEmpty ? "" : " | " + fields }
}
