/// Writes an XML document, one element to a line, the same on every machine; names are the caller's, text is escaped here.
///
///     var xml = XMLWriter()
///     xml.element("testsuite", ["name": "nq15"]) { xml in
///       xml.element("testcase", ["name": "宝山区"])
///     }
struct XMLWriter: Sendable {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element with what the body writes inside.
  ///
  /// - Parameter attributes: in the order they are written; one without a value is left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout Self) -> Void
  ) {
    indent()
    open(name, attributes)
    let start = text.utf8.count
    text += ">\n"
    depth += 1
    body(&self)
    depth -= 1
    if text.utf8.count == start + 2 {
      text.removeLast(2)
      text += "/>\n"
      return
    }
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds text only; empty text makes an empty element.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String = ""
  ) {
    indent()
    open(name, attributes)
    text += content.isEmpty ? "/>\n" : ">\(Self.escaped(content))</\(name)>\n"
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(Self.escaped(value, isAttribute: true))\"" }
    }
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  /// Text that no reader changes: in an attribute, line breaks and tabs are written by number, since they would become
  /// blanks. What could steer a terminal becomes visible.
  private static func escaped(_ content: String, isAttribute: Bool = false) -> String {
    var safe = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\n", "\t":
        if isAttribute { safe += "&#\(scalar.value);" } else { safe.unicodeScalars.append(scalar) }
      case _ where isUnsafeInTerminal(scalar): safe += "\u{FFFD}"
      default: safe += Escaping.xml.escape(String(scalar))
      }
    }
    return safe
  }
}
