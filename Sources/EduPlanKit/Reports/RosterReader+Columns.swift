/// The columns of a list and the ways its rows belong to districts.
extension RosterReader {
  mutating func readColumn(_ item: RecordValue) -> RosterTemplate.Column? {
    refuseUnknown(
      in: item,
      known: [
        "heading", "heading-en", "value", "records", "printed", "raw", "free-text", "width",
        "merge", "centered",
      ])
    let heading = required("heading", of: item)
    let value = required("value", of: item)
    guard let heading, let value else { return nil }
    return RosterTemplate.Column(
      heading: Localized(zh: heading.text, en: item["heading-en"]?.text ?? heading.text),
      value: value, records: optional("records", of: item), printed: optional("printed", of: item),
      raw: optional("raw", of: item), isFreeText: flag("free-text", of: item),
      width: width(of: item), merging: merging(of: item), isCentered: flag("centered", of: item))
  }

  /// The settings of a column that paper needs.
  private mutating func width(of item: RecordValue) -> Int? {
    guard let value = item["width"] else { return nil }
    if let width = value.text.flatMap({ Int($0) }), Self.widths.contains(width) { return width }
    diagnostics.append(
      .badRosterPrintSetting(
        "width", at: value,
        expected: Localized(
          zh: "半角字符数，\(Self.widths.lowerBound) 到 \(Self.widths.upperBound)",
          en: "half-width characters, \(Self.widths.lowerBound) to \(Self.widths.upperBound)")))
    return nil
  }

  /// From a number of two digits to more than a sheet of A4 holds across.
  private static let widths = 2...200

  private mutating func merging(of item: RecordValue) -> Table.Merging {
    guard let value = item["merge"] else { return .never }
    switch value.text {
    case "equal": return .equalNeighbours
    case "blank": return .blanks
    default:
      diagnostics.append(
        .badRosterPrintSetting(
          "merge", at: value, expected: Localized(zh: " equal 或 blank", en: "equal or blank")))
      return .never
    }
  }

  mutating func readDistrict(_ item: RecordValue) -> RosterTemplate.District? {
    refuseUnknown(in: item, known: ["role", "label", "label-en", "value"])
    let role = required("role", of: item)
    let label = required("label", of: item)
    let value = required("value", of: item)
    guard let role, let label, let value else { return nil }
    return RosterTemplate.District(
      role: role.text, label: Localized(zh: label.text, en: item["label-en"]?.text ?? label.text),
      value: value)
  }
}
