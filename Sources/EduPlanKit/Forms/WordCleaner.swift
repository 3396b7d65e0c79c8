/// Takes out of a Word document what word processors leave in it for themselves, and joins placeholders they have split.
///
/// In comes the tree of a part; out comes the same page with nothing in it that changes from one saving to the next:
/// numbers of editing sessions, marks of spelling, bookmarks nobody refers to, the last page breaks, empty runs. Runs of
/// one look become one. Cleaning what is clean changes nothing, so that two people who save the same form get the same
/// files.
struct WordCleaner {
  /// The names that fields and links of the document refer to; their bookmarks stay.
  private let usedBookmarks: Set<String>

  init(usedBookmarks: Set<String> = []) { self.usedBookmarks = usedBookmarks }

  func cleaned(_ root: XMLTree.Element) -> XMLTree.Element {
    let kept = Set(
      root.descendants("w:bookmarkStart").filter { usedBookmarks.contains($0["w:name"] ?? "") }
        .compactMap { $0["w:id"] })
    let stripped = root.mapped { strip($0, keptBookmarks: kept) }.first?.element ?? root
    let joined =
      stripped.mapped { element in
        guard element.name == "w:p" else { return [.element(element)] }
        return [.element(PlaceholderJoiner.joined(element.mergingRuns()).mergingRuns())]
      }.first?.element ?? stripped
    return joined.withoutUnusedNamespaces()
  }

  // MARK: What goes

  /// Left out with everything in them.
  private static let dropped: Set<String> = [
    "w:proofErr", "w:lastRenderedPageBreak", "w:permStart", "w:permEnd", "w:commentRangeStart",
    "w:commentRangeEnd", "w:commentReference", "w:annotationRef", "w:smartTagPr", "w:customXmlPr",
    "w:rsids", "w:rsid", "w:proofState", "w:attachedTemplate", "w:mailMerge", "w14:docId",
    "w15:docId", "w:saveThroughXslt", "w:documentType", "w15:chartTrackingRefBased",
    "w16cid:durableId", "w:savePreviewPicture", "w:saveSubsetFonts",
    // What add-ins keep for themselves, such as the number WPS knows a computer by.
    "w:docVars",
    // Where a control takes its text from: Word would put it over what was filled in.
    "w:dataBinding", "w15:dataBinding",
  ]
  /// Left out, but not what is in them.
  private static let unwrapped: Set<String> = ["w:smartTag", "w:customXml"]
  /// Numbers that change with every saving.
  private static let droppedAttributes: Set<String> = [
    "w14:paraId", "w14:textId", "wp14:anchorId", "wp14:editId", "w16du:dateUtc",
  ]

  /// - Parameter keptBookmarks: the numbers of the bookmarks that stay.
  private func strip(
    _ element: XMLTree.Element, keptBookmarks: Set<String>
  ) -> [XMLTree.Node] {
    if Self.dropped.contains(element.name) { return [] }
    if Self.unwrapped.contains(element.name) { return element.children }
    var copy = WordElementOrder.sorted(element)
    copy.attributes.removeAll {
      $0.name.hasPrefix("w:rsid") || Self.droppedAttributes.contains($0.name)
    }
    switch element.name {
    case "w:bookmarkStart", "w:bookmarkEnd":
      return keptBookmarks.contains(element["w:id"] ?? "") ? [.element(copy)] : []
    case "w:rPr", "w:pPr", "w:trPr": return copy.children.isEmpty ? [] : [.element(copy)]
    case "w:r":
      let isEmpty = copy.elements.allSatisfy { $0.name == "w:rPr" || $0.isEmptyText }
      return isEmpty ? [] : [.element(copy)]
    case "w:t", "w:delText", "w:instrText":
      copy.attributes = [.init(name: "xml:space", value: "preserve")]
      return [.element(copy)]
    default: return [.element(copy)]
    }
  }

  /// The names of bookmarks that links and fields of a part refer to.
  static func bookmarks(usedIn root: XMLTree.Element) -> Set<String> {
    var found: Set<String> = []
    root.visit { element in
      if let anchor = element["w:anchor"] { found.insert(anchor) }
      if element.name == "w:instrText" || element.name == "w:fldSimple" {
        let words = (element.text + " " + (element["w:instr"] ?? "")).split { $0.isWhitespace }
        if let first = words.first, ["REF", "PAGEREF", "NOTEREF"].contains(first) {
          words.dropFirst().first.map { _ = found.insert(String($0)) }
        }
      }
      return true
    }
    return found
  }

  /// Whether there are changes that Word tracks and nobody has accepted yet.
  static func hasTrackedChanges(_ root: XMLTree.Element) -> Bool {
    let names: Set<String> = [
      "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:tblPrChange",
      "w:trPrChange", "w:tcPrChange", "w:sectPrChange", "w:tblGridChange", "w:tblPrExChange",
      "w:cellIns", "w:cellDel", "w:cellMerge", "w:numberingChange",
    ]
    var found = false
    root.visit { element in
      found = found || names.contains(element.name)
      return !found
    }
    return found
  }
}

extension XMLTree.Element {
  fileprivate var isEmptyText: Bool { name == "w:t" && text.isEmpty }

  /// The element with neighbouring runs of one look made one, where they hold nothing but text.
  func mergingRuns() -> Self {
    var copy = self
    copy.children = []
    for node in children {
      guard case .element(let child) = node else {
        copy.children.append(node)
        continue
      }
      guard child.name == "w:r" else {
        let isLine = ["w:hyperlink", "w:fldSimple", "w:sdt", "w:sdtContent"].contains(child.name)
        copy.children.append(isLine ? .element(child.mergingRuns()) : node)
        continue
      }
      let run = child.mergingTexts()
      if let text = run.onlyText, case .element(var last) = copy.children.last, last.name == "w:r",
        last.attributes == run.attributes, let before = last.onlyText,
        last.first("w:rPr") == run.first("w:rPr")
      {
        last.children = last.children.filter { $0.element?.name == "w:rPr" }
        last.children.append(.element(.preservedText(before + text)))
        copy.children[copy.children.count - 1] = .element(last)
      } else if run.elements.contains(where: { $0.name != "w:rPr" }) {
        copy.children.append(.element(run))
      }
    }
    return copy
  }

  /// A run with its neighbouring texts made one.
  private func mergingTexts() -> Self {
    var copy = self
    copy.children = []
    for node in children {
      if case .element(let text) = node, text.name == "w:t" {
        if text.text.isEmpty { continue }
        if case .element(let last) = copy.children.last, last.name == "w:t" {
          copy.children[copy.children.count - 1] = .element(.preservedText(last.text + text.text))
          continue
        }
      }
      copy.children.append(node)
    }
    return copy
  }

  /// The text of a run that holds nothing else.
  private var onlyText: String? {
    let content = elements.filter { $0.name != "w:rPr" }
    return content.count == 1 && content[0].name == "w:t" ? content[0].text : nil
  }

  static func preservedText(_ text: String) -> Self {
    Self("w:t", ["xml:space": "preserve"], [.text(text)])
  }

  /// The outermost element of a part without declarations of prefixes that nothing in it uses.
  func withoutUnusedNamespaces() -> Self {
    var used: Set<String> = []
    visit { element in
      used.insert(Self.prefix(of: element.name))
      for attribute in element.attributes {
        if !attribute.name.hasPrefix("xmlns") { used.insert(Self.prefix(of: attribute.name)) }
        switch attribute.name {
        case "Requires", "mc:MustUnderstand", "mc:ProcessContent", "mc:PreserveElements",
          "mc:PreserveAttributes":
          used.formUnion(attribute.value.split(separator: " ").map { Self.prefix(of: "\($0):") })
        case "xsi:type": used.insert(Self.prefix(of: attribute.value))
        default: break
        }
      }
      return true
    }
    var copy = self
    if let ignorable = copy["mc:Ignorable"] {
      let kept = ignorable.split(separator: " ").filter { used.contains(String($0)) }
      copy["mc:Ignorable"] = kept.isEmpty ? nil : kept.joined(separator: " ")
      let needsCompatibility = !kept.isEmpty || usesCompatibility
      if !needsCompatibility { used.remove("mc") }
    }
    copy.attributes.removeAll {
      $0.name.hasPrefix("xmlns:") && !used.contains(String($0.name.dropFirst(6)))
    }
    return copy
  }

  /// Whether an element below uses markup compatibility.
  private var usesCompatibility: Bool {
    var found = false
    for child in elements {
      child.visit { element in
        found =
          found || element.name.hasPrefix("mc:")
          || element.attributes.contains { $0.name.hasPrefix("mc:") }
        return !found
      }
    }
    return found
  }

  private static func prefix(of name: String) -> String {
    name.firstIndex(of: ":").map { String(name[..<$0]) } ?? ""
  }
}
