/// Values of other records that change together with what a command does, in one change: `--with 'ID FIELD=VALUE'`.
///
/// Some rules bind several records, such as a declared number and the records it counts; neither can change alone.
struct CompanionEdits: Sendable {
  var words: [String] = []

  static func option<Target>(
    _ add: @escaping @Sendable (inout Target, String) -> Void
  ) -> OptionSpec<Target> {
    .text(
      "with", placeholder: "ID FIELD=VALUE", takes: .record,
      Localized(
        zh: "同时改另一条记录的字段，作为一次改动；可重复",
        en: "Also set a value of another record, in the same change; repeatable"), set: add)
  }

  /// Puts the values into their records.
  func apply(to setter: inout RecordSetter, _ loaded: LoadedRepository) throws {
    for word in words {
      let parts = word.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let assignment = FieldAssignment(parts[1].trimmingBlanks) else {
        throw UsageError.noCompanion(word)
      }
      let record = try loaded.recordsToChange([String(parts[0])])[0]
      let kind = loaded.store.schema.kinds[loaded.store.kind(of: record)]
      let step = try setter.step(assignment, of: kind)
      try SetCommand.refuseId(step, kind, [loaded.store.id(of: record)])
      try setter.apply(step, to: record)
    }
  }
}

extension UsageError {
  fileprivate static func noCompanion(_ word: String) -> Self {
    Self(
      Localized(
        zh: "--with 的“\(word)”不是 编号 字段=值", en: "'\(word)' after --with is no ID FIELD=VALUE"),
      remedy: Localized(
        zh: "整个用引号括起来，如 --with 'tw21-twinnings-as-issued count=67'",
        en: "quote the whole, as in --with 'tw21-twinnings-as-issued count=67'"))
  }
}
