extension FormReader {
  /// The fonts that the unpacked documents of all forms name for their text, each with the forms that name it.
  func fonts() -> [(font: String, forms: [String])] {
    var forms: [String: [String]] = [:]
    for name in (try? names()) ?? [] {
      for part in (try? parts(of: name)) ?? [] where part.name.hasSuffix(".xml") {
        for font in Self.fonts(namedIn: part.bytes) where forms[font]?.last != name {
          forms[font, default: []].append(name)
        }
      }
    }
    return forms.map { ($0.key, $0.value) }.sorted { $0.font < $1.font }
  }

  /// The Chinese fonts that a part of a Word document names.
  static func fonts(namedIn part: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    let text = String(decoding: part, as: UTF8.self)
    // What stands before the first tag is none.
    for tag in text.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
      let tag = String(Substring(tag).prefix { $0 != ">" })
      guard tag.hasPrefix("w:rFonts ") else { continue }
      let words = tag.split(separator: "\"", omittingEmptySubsequences: false)
      for (name, value) in zip(words, words.dropFirst())
      where name.hasSuffix("w:eastAsia=") && !value.isEmpty {
        found.insert(String(value))
      }
    }
    return found
  }
}
