/// Gives a record another id, and carries every reference along.
struct RenameCommand: Command {
  static let name = "rename"
  static let summary = Localized(
    zh: "改记录的编号，引用一起改", en: "Change a record's id with every reference to it")
  static let discussion = Localized(
    zh: """
      全库凡是引用它的地方都改，不管在哪个文件、在列表里还是在组里；data/private/ 里同编号的内容和以编号命名的文件也跟着改。\
      编号由别的字段组成的（学校是 区/校名），那些字段一起改；由它组成的编号（改区名，区内学校的编号）也一起改。\
      要求的条件里用引号写着的、名单和表格模板里写着的编号不是引用，不改，会列出来由人核对。

        eduplan rename school 宝山区/乐之中学 宝山区/乐之实验学校
        eduplan rename 支援单位 上外附中 上海外国语大学附属中学 --dry-run
      """,
    en: """
      Wherever it is referred to, in any file, list or group, the reference changes; so do the part of the same id in \
      data/private/ and a file named after it. Where an id is made of other fields (a school's is district/name), those \
      change with it, and ids that are made of this one (the schools of a district) change, too. An id that stands in quotes in a \
      condition, or in a roster or a form, is no reference: it is left alone and listed for somebody to look at.

        eduplan rename school 宝山区/乐之中学 宝山区/乐之实验学校
        eduplan rename unit 上外附中 上海外国语大学附属中学 --dry-run
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "KIND OLD NEW", count: .atLeastOne,
    help: Localized(
      zh: "种类（如 school 或 学校）、原编号、新编号", en: "The kind, such as school, the old id and the new one"),
    takes: [.kind, .recordOfNamedKind, .free]
  ) { $0.words.append($1) }
  static let options: [OptionSpec<Self>] = [
    CompanionEdits.option { $0.companions.words.append($1) },
    .flag("dry-run", Localized(zh: "只显示要改什么，不写入", en: "Show what would change, write nothing")) {
      $0.isDryRun = true
    },
  ]

  var words: [String] = []
  var companions = CompanionEdits()
  var isDryRun = false

  func run(in session: inout Session) throws -> ExitStatus {
    guard words.count == 3 else { throw UsageError.renameNeedsThree }
    let (kindName, old, new) = (words[0], words[1], words[2])
    var report = RenameReport()
    return try session.changeRecords(
      isDryRun: isDryRun,
      plan: { context, session in
        let store = context.store
        let kind = try store.schema.kind(called: kindName)
        let record = try context.loaded.recordsToChange([old])[0]
        guard store.kind(of: record) == kind else {
          throw UsageError.otherKind(
            old, store.schema.kinds[store.kind(of: record)], asked: store.schema.kinds[kind])
        }
        let renaming = try Self.renaming(record, to: new, store)
        try context.loaded.refuseUnread()
        let parts = try PrivateParts(files: session.files, root: context.repository.root)
        var setter = RecordSetter(store, parts, language: session.language)
        try companions.apply(to: &setter, context.loaded)
        var writer = RenameWriter(renaming, store, parts, setter.handOver())
        let files = try writer.files()
        report = RenameReport(renaming, writer, store, session.language)
        report.add(SetReport(setter.changes, store, count: 0), in: session.language)
        if isDryRun { session.print(report.text) }
        report.noteQuoted(
          try Self.quoted(old, context, session), in: &session)
        return ChangeSet(
          title: Localized(zh: "编号 \(old) 改为 \(new)", en: "rename \(old) to \(new)"), files: files)
      },
      report: { _, session in session.print(report.text) })
  }

  private static func renaming(
    _ record: RecordHandle, to new: String, _ store: PlanStore
  ) throws(UsageError) -> Renaming {
    do throws(Renaming.Problem) {
      return try Renaming(record, to: new, in: store)
    } catch {
      let kind = store.schema.kinds[store.kind(of: record)]
      switch error {
      case .same: throw .sameId(new)
      case .malformed(let id): throw .malformedId(id)
      case .taken(let id): throw .takenId(id)
      case .doesNotFit(let form): throw .idDoesNotFit(new, form: form)
      case .unknownPart(let text, let field): throw .unknownPartOfId(text, kind.fields[field])
      }
    }
  }

  /// Where the id stands without being a reference: in texts of records, in kinds, rosters and forms.
  private static func quoted(
    _ id: String, _ context: EditingContext, _ session: Session
  ) throws -> [SourceLocation] {
    let quoted = QuotedIds(id)
    var found: [SourceLocation] = []
    for file in context.store.files {
      guard !quoted.places(in: file.document).isEmpty else { continue }
      found += Self.proseLines(quoted, file, context.store)
    }
    let repository = context.repository
    var folders = ["data/schema", "templates"]
    while let folder = folders.popLast() {
      guard session.files.kind(of: repository.path(folder)) == .folder,
        folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 4
      else { continue }
      for entry in try session.files.entries(of: repository.path(folder))
      where !entry.name.hasPrefix(".") {
        let path = "\(folder)/\(entry.name)"
        if entry.kind == .folder {
          folders.append(path)
        } else if entry.name.hasSuffix(DataFiles.ending) {
          let bytes = try session.files.read(repository.path(path))
          found += quoted.places(inTemplate: RecordDocument(parsing: bytes, path: path))
        }
      }
    }
    found.sort()
    return found
  }

  /// The places in prose and text, without those that are a quoted id or reference.
  private static func proseLines(
    _ quoted: QuotedIds, _ file: StoredFile, _ store: PlanStore
  ) -> [SourceLocation] {
    let fields = store.schema.kinds[file.kind].fields
    var known: Set<Int> = []
    for index in file.records {
      for (position, field) in fields.enumerated() {
        guard position == 0 || field.type.holdsReferences,
          let node = file.node(RecordHandle(index: index), field: position)
        else { continue }
        let start = file.document.location(ofKey: node).line
        let text = file.document.bytes[
          Int(file.document.nodes[node].keyOffset)..<file.document.endOfLines(of: node)]
        known.formUnion(start...(start + text.count { $0 == 0x0A }))
      }
    }
    return quoted.places(in: file.document, except: known)
  }
}

extension UsageError {
  fileprivate static let renameNeedsThree = Self(
    Localized(zh: "要写种类、原编号和新编号", en: "a kind, the old id and the new one are needed"),
    remedy: Localized(
      zh: "如 eduplan rename school 宝山区/乐之中学 宝山区/乐之实验学校",
      en: "as in eduplan rename school 宝山区/乐之中学 宝山区/乐之实验学校"))

  fileprivate static func otherKind(_ id: String, _ kind: Kind, asked: Kind) -> Self {
    Self(
      Localized(
        zh: "“\(id)”是\(kind.label.zh)，不是\(asked.label.zh)",
        en: "'\(id)' is of kind '\(kind.name)', not '\(asked.name)'"),
      remedy: Localized(zh: "种类写 \(kind.name)", en: "write \(kind.name) as the kind"))
  }

  fileprivate static func sameId(_ id: String) -> Self {
    Self(
      Localized(zh: "“\(id)”就是现在的编号", en: "'\(id)' is the id it has"),
      remedy: Localized(zh: "写一个新编号", en: "write a new one"))
  }

  static func malformedId(_ id: String) -> Self {
    Self(
      Localized(zh: "“\(id)”写法不对，不能作编号", en: "'\(id)' is badly formed and cannot be an id"),
      remedy: Localized(
        zh: "不以 - 开头，不含等号、换行和两头的空格，并合这种记录的规定",
        en: "no - in front, no equals sign, line break or blank at an end, and as its kind asks"))
  }

  static func takenId(_ id: String) -> Self {
    Self(
      Localized(zh: "已经有编号为“\(id)”的记录", en: "there is a record with the id '\(id)' already"),
      remedy: Localized(
        zh: "换一个；要看它，用 eduplan show \(id)", en: "choose another; eduplan show \(id) shows it"))
  }

  static func idDoesNotFit(_ id: String, form: String) -> Self {
    Self(
      Localized(
        zh: "编号要由 \(form) 组成，“\(id)”不是", en: "the id is made of \(form), and '\(id)' is not"),
      remedy: Localized(zh: "照 \(form) 写", en: "write it as \(form)"))
  }

  static func unknownPartOfId(_ text: String, _ field: Field) -> Self {
    Self(
      Localized(
        zh: "编号里的“\(text)”应当是\(field.label.zh)，没有这条记录",
        en:
          "'\(text)' in the id should be a \(field.label.en.lowercased()), and there is no such record"
      ),
      remedy: Localized(zh: "先增加这条记录，或改正编号", en: "add that record first, or correct the id"))
  }
}
