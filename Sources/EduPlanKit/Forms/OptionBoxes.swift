/// Makes the placeholders of options out of printed boxes.
///
/// An official form often prints `□项目指南 □自选`. Whoever types `{{项目来源}}` into that cell need not know that each option
/// has a placeholder of its own: the boxes become `{{项目来源.1}}` and `{{项目来源.2}}`, and the name that was typed goes.
enum OptionBoxes {
  private static let boxes: Set<Unicode.Scalar> = ["□", "☐", "☑", "☒", "■"]
  /// The boxes of the symbol fonts that word processors put in.
  private static let symbols: Set<String> = [
    "F0A8", "F06F", "F0FE", "F0FD", "F052", "F0A3", "F054", "F071", "F072",
  ]

  /// More boxes than this are no options of one question but a pattern, and stay as they are printed.
  private static let limit = 500

  static func replaced(in root: XMLTree.Element) -> XMLTree.Element {
    root.mapped { element in
      guard element.name == "w:tc" || element.name == "w:p" else { return [.element(element)] }
      return [.element(replaced(inBlank: element))]
    }.first?.element ?? root
  }

  /// A paragraph or a cell with one placeholder and several boxes.
  private static func replaced(inBlank element: XMLTree.Element) -> XMLTree.Element {
    let texts = element.descendants("w:t").map(\.text)
    let all = texts.joined()
    let count =
      all.unicodeScalars.count { boxes.contains($0) }
      + element.descendants("w:sym").count(where: isBox)
    guard (2...limit).contains(count), let name = onlyPlaceholder(in: all) else { return element }
    var number = 0
    let next = { () -> String in
      number += 1
      return "{{\(name).\(number)}}"
    }
    let result =
      element.mapped { inner in
        if inner.name == "w:sym", isBox(inner) { return [.element(.preservedText(next()))] }
        guard inner.name == "w:t" else { return [.element(inner)] }
        var text = ""
        for scalar in inner.text.replacing("{{\(name)}}", with: "").unicodeScalars {
          if boxes.contains(scalar) { text += next() } else { text.unicodeScalars.append(scalar) }
        }
        return text.isEmpty ? [] : [.element(.preservedText(text))]
      }.first?.element ?? element
    return result.mapped { inner in
      inner.name == "w:p" ? [.element(inner.mergingRuns())] : [.element(inner)]
    }.first?.element ?? result
  }

  private static func isBox(_ element: XMLTree.Element) -> Bool {
    element["w:font"]?.hasPrefix("Wingdings") ?? false
      && symbols.contains(element["w:char"]?.uppercased() ?? "")
  }

  /// The name of the only placeholder in a text, when it is the plain one of a field.
  private static func onlyPlaceholder(in text: String) -> String? {
    let parts = text.split(separator: "{{", omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstRange(of: "}}") else { return nil }
    let name = String(parts[1][..<end.lowerBound])
    guard let first = name.first, !"#/^!>&{".contains(first), !name.contains(".") else {
      return nil
    }
    return name
  }
}
