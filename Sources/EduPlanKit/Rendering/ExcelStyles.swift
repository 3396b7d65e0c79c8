/// How a cell looks; a workbook keeps each look once.
struct ExcelStyle: Sendable, Hashable {
  enum Font: Int, Sendable, CaseIterable { case body, heading, title, subtitle, small, fixed }
  enum Alignment: String, Sendable { case left, center, right }

  var font = Font.body
  var alignment = Alignment.left
  var hasBorder = false
  var isShaded = false
  var isTop = false
  /// The format of a number; `@` keeps what is typed over a text a text.
  var format = "General"
  /// Off the border by a character.
  var isIndented: Bool { hasBorder && alignment != .center }
  /// The text stays one even when somebody edits the cell and leaves it as it was.
  var isQuoted = false
  /// Whether a protected sheet lets nobody type over it.
  var isLocked = true
  /// Coloured, for what has to be filled in.
  var isTinted = false
}

/// The styles of a workbook in the order they are first used, and the part that declares them.
struct ExcelStyles: Sendable {
  private var places: [ExcelStyle: Int] = [:]
  private var styles: [ExcelStyle] = []
  private let language: Language

  init(in language: Language) {
    self.language = language
    // The first one is that of cells without a style of their own.
    _ = place(of: ExcelStyle())
  }

  /// The number of a style, which is added when it is new.
  mutating func place(of style: ExcelStyle) -> Int {
    if let place = places[style] { return place }
    places[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// Formats that every spreadsheet knows by number.
  private static let knownFormats = [
    "General": 0, "0": 1, "0.00": 2, "0%": 9, "0.00%": 10, "@": 49,
  ]

  /// Name, size in points, and whether it is bold.
  private func face(_ font: ExcelStyle.Font) -> (name: String, size: Int, isBold: Bool) {
    let isChinese = language == .zh
    let (text, head, title) =
      isChinese
      ? ("仿宋", "黑体", "方正小标宋简体") : ("Times New Roman", "Times New Roman", "Times New Roman")
    return switch font {
    case .body: (text, 11, false)
    case .heading: (head, 11, true)
    case .title: (title, 18, !isChinese)
    case .subtitle: (head, 12, !isChinese)
    case .small: (text, 10, false)
    case .fixed: ("Courier New", 10, false)
    }
  }

  /// The part `xl/styles.xml`, its elements in the order the format asks for.
  var part: [UInt8] {
    var custom: [String] = []
    for format in styles.map(\.format)
    where Self.knownFormats[format] == nil && !custom.contains(format) {
      custom.append(format)
    }
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": ExcelParts.namespace]) { xml in
      if !custom.isEmpty {
        xml.element("numFmts", ["count": "\(custom.count)"]) { xml in
          for (index, format) in custom.enumerated() {
            xml.element("numFmt", ["numFmtId": "\(164 + index)", "formatCode": format])
          }
        }
      }
      writeFonts(&xml)
      writeFills(&xml)
      writeBorders(&xml)
      xml.element("cellStyleXfs", ["count": "1"]) { xml in
        xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
      }
      xml.element("cellXfs", ["count": "\(styles.count)"]) { xml in
        for style in styles {
          let format =
            Self.knownFormats[style.format]
            ?? custom.firstIndex(of: style.format).map { 164 + $0 } ?? 0
          write(style, format: format, &xml)
        }
      }
      xml.element("cellStyles", ["count": "1"]) { xml in
        xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
    return Array(xml.text.utf8)
  }

  private func writeFonts(_ xml: inout XMLWriter) {
    let fonts = ExcelStyle.Font.allCases
    xml.element("fonts", ["count": "\(fonts.count)"]) { xml in
      for font in fonts {
        let face = face(font)
        xml.element("font") { xml in
          if face.isBold { xml.element("b") }
          xml.element("sz", ["val": "\(face.size)"])
          xml.element("name", ["val": face.name])
          if language == .zh, font != .fixed { xml.element("charset", ["val": "134"]) }
        }
      }
    }
  }

  /// The first two are given by the format.
  private func writeFills(_ xml: inout XMLWriter) {
    let colors = ["FFF2F2F2"] + (styles.contains(where: \.isTinted) ? ["FFFFF2CC"] : [])
    xml.element("fills", ["count": "\(2 + colors.count)"]) { xml in
      for pattern in ["none", "gray125"] {
        xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
      }
      for color in colors {
        xml.element("fill") { xml in
          xml.element("patternFill", ["patternType": "solid"]) { xml in
            xml.element("fgColor", ["rgb": color])
            xml.element("bgColor", ["indexed": "64"])
          }
        }
      }
    }
  }

  private func writeBorders(_ xml: inout XMLWriter) {
    xml.element("borders", ["count": "2"]) { xml in
      xml.element("border") { xml in
        for side in ["left", "right", "top", "bottom", "diagonal"] { xml.element(side) }
      }
      xml.element("border") { xml in
        for side in ["left", "right", "top", "bottom"] {
          xml.element(side, ["style": "thin"]) { $0.element("color", ["rgb": "FF000000"]) }
        }
        xml.element("diagonal")
      }
    }
  }

  private func write(_ style: ExcelStyle, format: Int, _ xml: inout XMLWriter) {
    xml.element(
      "xf",
      [
        "numFmtId": "\(format)", "fontId": "\(style.font.rawValue)",
        "fillId": style.isTinted ? "3" : style.isShaded ? "2" : "0",
        "borderId": style.hasBorder ? "1" : "0",
        "xfId": "0", "quotePrefix": style.isQuoted ? "1" : nil,
        "applyNumberFormat": format == 0 ? nil : "1", "applyFont": "1",
        "applyFill": style.isShaded || style.isTinted ? "1" : nil,
        "applyBorder": style.hasBorder ? "1" : nil,
        "applyAlignment": "1", "applyProtection": style.isLocked ? nil : "1",
      ]
    ) { xml in
      xml.element(
        "alignment",
        [
          "horizontal": style.alignment.rawValue, "vertical": style.isTop ? "top" : "center",
          "wrapText": "1", "indent": style.isIndented ? "1" : nil,
        ])
      if !style.isLocked { xml.element("protection", ["locked": "0"]) }
    }
  }
}
