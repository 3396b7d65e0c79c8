/// An XML document of an Office package as a tree of elements and text.
///
/// In comes the text of a part; out comes a tree that can be changed and written again, the same on every machine. Names
/// keep their prefixes as written and attributes their order. Comments and processing instructions are left out: they
/// say nothing in an Office document. What could draw in other files or grow without end is refused: a DOCTYPE, and with
/// it every entity but the five of XML itself. Office XML never mixes text and elements in one element, so blanks
/// between elements are layout and are not kept.
struct XMLTree: Sendable, Hashable {
  var root: Element
  /// Whether it began with `<?xml …?>`; written back as UTF-8.
  var hasDeclaration = true

  /// An element, from its start tag to its end tag.
  struct Element: Sendable, Hashable {
    /// With its prefix, such as `w:p`.
    var name: String
    /// In written order; no two have the same name.
    var attributes: [Attribute]
    var children: [Node]
    /// Where it begins in the text it was read from, as a UTF-8 offset; nil for one that was made.
    var offset: Int?

    init(
      _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Node] = [],
      offset: Int? = nil
    ) {
      self.name = name
      self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
      self.children = children
      self.offset = offset
    }

    /// Two elements are equal when they say the same, wherever they stand.
    static func == (first: Self, second: Self) -> Bool {
      first.name == second.name && first.attributes == second.attributes
        && first.children == second.children
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(attributes)
      hasher.combine(children)
    }
  }

  struct Attribute: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// What stands in an element.
  enum Node: Sendable, Hashable {
    case element(Element)
    /// Without markup: `&amp;` is `&`.
    case text(String)
  }
}

extension XMLTree.Element {
  /// The value of an attribute. Setting nil removes it; a new one goes to the end.
  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let index = attributes.firstIndex { $0.name == attribute }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(.init(name: attribute, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The child elements, in order.
  var elements: [Self] { children.compactMap(\.element) }

  /// The first child element of a name.
  func first(_ name: String) -> Self? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The child elements of a name, in order.
  func all(_ name: String) -> [Self] { elements.filter { $0.name == name } }

  /// The element that a way of names leads to, such as `w:tcPr`, `w:tcW`.
  func first(_ names: String...) -> Self? {
    var current = self
    for name in names {
      guard let next = current.first(name) else { return nil }
      current = next
    }
    return current
  }

  /// The text right inside, without that of child elements.
  var text: String {
    children.reduce(into: "") { result, node in
      if case .text(let text) = node { result += text }
    }
  }

  /// Visits the element and everything below it, in document order.
  ///
  /// - Parameter body: returns whether to go on below the element.
  func visit(_ body: (Self) -> Bool) {
    guard body(self) else { return }
    for case .element(let child) in children { child.visit(body) }
  }

  /// The elements of a name in it, in document order, at any depth.
  func descendants(_ name: String) -> [Self] {
    var found: [Self] = []
    visit { element in
      if element.name == name { found.append(element) }
      return true
    }
    return found
  }

  /// The element with every element in it changed, children before parents: each becomes any number of nodes.
  func mapped(_ change: (Self) -> [XMLTree.Node]) -> [XMLTree.Node] {
    var copy = self
    copy.children = []
    copy.children.reserveCapacity(children.count)
    for node in children {
      switch node {
      case .text: copy.children.append(node)
      case .element(let child): copy.children += child.mapped(change)
      }
    }
    return change(copy)
  }
}

extension XMLTree.Node {
  /// The element, where it is one.
  var element: XMLTree.Element? {
    if case .element(let element) = self { element } else { nil }
  }
}

/// Why a text is no XML that an Office document may hold, and where.
struct XMLError: Error, Sendable, Hashable {
  /// One phrase, what is wrong.
  var message: Localized
  /// UTF-8 offset in the text, after `XMLTree.utf8` where it was UTF-16.
  var offset: Int
  /// Both start at 1; the column counts Unicode scalars.
  var line: Int
  var column: Int
}
