extension Kind {
  /// The fields of a list such as `name,所属区`, by name or label.
  func fields(namedIn list: String, option: String) throws(UsageError) -> Set<String> {
    var found: Set<String> = [fields[0].name]
    for part in list.split(whereSeparator: { $0 == "," || $0 == "，" }) {
      let name = CellText.trimmed(String(part))
      guard
        let field = fields.first(where: {
          $0.name == name || $0.label.zh == name || $0.label.en == name
        })
      else {
        let close = closestMatch(
          to: name, among: fields.flatMap { [$0.name, $0.label.zh, $0.label.en] })
        throw UsageError(
          Localized(
            zh: "\(option)：“\(label.zh)”没有字段“\(name)”",
            en: "\(option): \(label.en) has no field '\(name)'"),
          remedy: close.map(Localized.didYouMean)
            ?? Localized(
              zh: "可以写：\(fields.map(\.name).joined(separator: "、"))",
              en: "write any of: \(fields.map(\.name).joined(separator: ", "))"))
      }
      found.insert(field.name)
    }
    return found
  }
}
