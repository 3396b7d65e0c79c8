/// The formats that any report can be had in. A command's own list of formats names those that make sense for it, with the
/// same words, and may add others, such as JSON, whose shape is the command's own.
///
/// The switch in `Session.render` is the registry: a format without a renderer does not compile.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, csv, html, docx, xlsx

  /// The format a command means by one of its own; nil for one that is not rendered from a report.
  init?(_ format: some RawRepresentable<String>) { self.init(rawValue: format.rawValue) }
}

/// The endings of file names that choose a format, by the format's name.
private let formatNames = [
  "txt": "text", "md": "markdown", "markdown": "markdown", "csv": "csv", "json": "json",
  "jsonl": "jsonl",
  "html": "html", "docx": "docx", "xlsx": "xlsx", "xml": "junit", "sarif": "sarif", "ics": "ics",
]

/// The format of a command's output: the one asked for, or the one the ending of the output file names, or the usual one.
func outputFormat<Format: RawRepresentable<String> & CaseIterable>(
  _ chosen: Format?, file: String?, usual: Format
) throws(UsageError) -> Format {
  if let chosen { return chosen }
  guard let file else { return usual }
  let name = file.split(separator: "/").last.map(String.init) ?? file
  let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
  if let format = formatNames[ending?.lowercased() ?? ""].flatMap(Format.init) { return format }
  let endings = formatNames.keys.sorted().filter { key in
    formatNames[key].flatMap(Format.init) != nil
  }
  throw UsageError(
    Localized(
      zh: "从文件名“\(name)”看不出格式", en: "the name '\(name)' does not say which format to write"),
    remedy: Localized(
      zh: "加上 --format，或用这些扩展名：\(endings.joined(separator: "、"))",
      en: "add --format, or use one of the endings \(endings.joined(separator: ", "))"))
}

extension Session {
  /// The bytes of a report.
  ///
  /// - Parameters:
  ///   - file: Where it goes; a terminal's lines are wrapped, a file has no width.
  ///   - columns: The width of text where there is no terminal; nil for lines as long as they need.
  func render(
    _ report: Report, as format: ReportFormat, to file: String?, columns: Int? = nil
  ) -> [UInt8] {
    let report = edition(report)
    switch format {
    case .text:
      let columns = (file == nil ? terminal.width : nil) ?? columns
      return TextRenderer(width: displayWidth, columns: columns).render(report)
    case .markdown: return MarkdownRenderer().render(report)
    case .csv: return CSVRenderer().render(report)
    case .html: return HTMLRenderer(language: language).render(report)
    case .docx: return WordRenderer(language: language).render(report)
    case .xlsx: return ExcelRenderer(language: language).render(report)
    }
  }

  /// The report, saying so where it is the public edition.
  func edition(_ report: Report) -> Report {
    guard global.isPublic else { return report }
    var report = report
    report.notes.append(self(Self.publicNote))
    return report
  }

  private static let publicNote = Localized(
    zh: "公开版：不含人员和个人信息；人数太少的组和能推出它的数字不公布。",
    en:
      "Public edition: without people and personal data; the numbers of small groups, and what would give them away, are not shown."
  )

  /// Prints a report, or writes it to the file that was asked for. An office document is not printed to a terminal.
  ///
  /// - Parameter saysEdition: Whether the bytes themselves say so where they are the public edition; else it is said on
  ///   standard error.
  mutating func deliver(
    _ bytes: [UInt8], to file: String?, saysEdition: Bool = true
  ) throws {
    if global.isPublic, !saysEdition { note(self(Self.publicNote) + "\n") }
    guard let file, file != "-" else {
      if terminal.width != nil, bytes.starts(with: Self.archiveMark) {
        throw UsageError.documentToTerminal
      }
      output.append(contentsOf: bytes)
      return
    }
    guard !file.lowercased().hasSuffix(DataFiles.ending) else {
      throw UsageError.outputIsRecord(file)
    }
    // The system would only say that the file is not there, which is what one expects of a new file.
    if let slash = file.lastIndex(of: "/"), slash != file.startIndex {
      let folder = String(file[..<slash])
      guard files.kind(of: joinPath(workingFolder, folder)) != nil else {
        throw FileError.noFolder(folder)
      }
    }
    try files.write(bytes, to: joinPath(workingFolder, file))
  }

  /// What every .docx and .xlsx begins with.
  private static let archiveMark = Array("PK\u{3}\u{4}".utf8)
}

extension UsageError {
  /// Nothing that a command prints is a record, and one that is there would be lost.
  fileprivate static func outputIsRecord(_ file: String) -> Self {
    Self(
      Localized(
        zh: "“\(file)”是记录文件的名称，没有写，免得盖掉记录",
        en: "'\(file)' is the name of a record file, so nothing was written"),
      remedy: Localized(
        zh: "-o 用别的扩展名，如 .docx、.html、.txt",
        en: "give -o another ending, such as .docx, .html or .txt"))
  }

  fileprivate static let documentToTerminal = Self(
    Localized(
      zh: "Word、Excel 文件不能显示在终端里", en: "a Word or Excel file cannot be shown in a terminal"),
    remedy: Localized(
      zh: "用 -o 文件名 写到文件，或用 --format text 直接看",
      en: "write it with -o FILE, or look at it with --format text"))
}

extension RawRepresentable where RawValue == String {
  /// Whether a format has a place for the notes of a report.
  var hasNotes: Bool { ReportFormat(self).map { $0 != .csv } ?? false }
}

extension FileError {
  /// A folder that something is to be written to.
  static func noFolder(_ path: String) -> Self {
    Self(
      path: path,
      message: Localized(zh: "没有这个文件夹，请先新建", en: "there is no such folder; make it first"))
  }
}
