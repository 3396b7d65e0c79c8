extension Diagnostic {
  /// - Parameters:
  ///   - forms: those it was compared with, with the share of print found.
  ///   - missing: the beginnings of print that is not there.
  static func notThisForm(
    _ form: String, missing: [String], at location: SourceLocation
  ) -> Self {
    let shown = missing.prefix(5)
    let rest = missing.count - shown.count
    return Self(
      severity: .error, code: "forms.not-this-form",
      message: Localized(
        zh: "这不是表格 \(form)：没有找到“\(shown.joined(separator: "”“"))”"
          + (rest > 0 ? " 等 \(missing.count) 处" : ""),
        en: "this is not form \(form): not found are '\(shown.joined(separator: "', '"))'"
          + (rest > 0 ? " and \(rest) more" : "")),
      remedy: Localized(
        zh: "核对是不是拿错了文件；别的表格用 --form 指明，新表格先导入模板",
        en:
          "see whether it is the right file; name another form with --form, and import a new one first"
      ),
      location: location)
  }

  static func unreadAnswer(
    _ field: FormField, _ problem: FormChanges.Problem, at location: SourceLocation
  ) -> Self {
    let (reason, remedy): (Localized, Localized) =
      switch problem {
      case .notFound:
        (
          Localized(
            zh: "旁边印的字不见了或改了，找不到这一格",
            en: "the print beside it is gone or changed, so the blank was not found"),
          Localized(
            zh: "在文件里恢复印的字，或直接改记录", en: "restore the print in the document, or edit the record")
        )
      case .placesDiffer(let texts):
        (
          Localized(
            zh: "表上几处写的不一样：“\(texts.joined(separator: "”“"))”",
            en: "it says different things in different places: '\(texts.joined(separator: "', '"))'"
          ),
          Localized(zh: "在文件里改成一样", en: "make them the same in the document")
        )
      case .notADate(let text):
        (
          Localized(zh: "“\(text)”不是日期", en: "'\(text)' is no date"),
          Localized(zh: "写成 2024年1月10日", en: "write it as 2024年1月10日")
        )
      }
    return unread(field, reason, remedy, at: location)
  }

  static func unwritableAnswer(
    _ field: FormField, _ problem: AnswerWriter.Problem, at location: SourceLocation
  ) -> Self {
    let (reason, remedy): (Localized, Localized) =
      switch problem {
      case .unknownName(let name, let close):
        (
          Localized(zh: "没有名称是“\(name)”的记录", en: "there is no record by the name '\(name)'"),
          close.map(Localized.didYouMean)
            ?? Localized(zh: "改正名称，或先建它的记录", en: "correct the name, or make its record first")
        )
      case .severalNames(let name, let ids):
        (
          Localized(
            zh: "“\(name)”有 \(ids.count) 个：\(ids.joined(separator: "、"))",
            en: "'\(name)' could be \(ids.count) records: \(ids.joined(separator: ", "))"),
          Localized(zh: "在记录里直接写编号", en: "write the id into the record")
        )
      case .severalOptions(let values):
        (
          Localized(
            zh: "选了 \(values.count) 项，记录里只能有一项",
            en: "\(values.count) options are marked, and the record holds one"),
          Localized(zh: "在文件里只留一项", en: "leave one of them in the document")
        )
      case .elsewhere:
        (
          Localized(zh: "它取自别的记录", en: "it comes from another record"),
          Localized(zh: "到那条记录里去改", en: "edit that record")
        )
      case .refused(let finding):
        (finding.message, finding.remedy ?? Localized(zh: "直接改记录", en: "edit the record"))
      }
    return unread(field, reason, remedy, at: location)
  }

  private static func unread(
    _ field: FormField, _ reason: Localized, _ remedy: Localized, at location: SourceLocation
  ) -> Self {
    Self(
      severity: .warning, code: "forms.unread-answer",
      message: Localized(
        zh: "“\(field.label)”没有读：\(reason.zh)", en: "'\(field.label)' was not read: \(reason.en)"),
      remedy: remedy, location: location)
  }

  static func printChanged(_ changes: [FormReading.Change], at location: SourceLocation) -> Self {
    let shown = changes.prefix(5).map { change in
      change.found.map { found in
        Localized(
          zh: "“\(change.printed)”成了“\(found)”", en: "'\(change.printed)' has become '\(found)'")
      }
        ?? Localized(zh: "“\(change.printed)”没有了", en: "'\(change.printed)' is gone")
    }
    let rest = changes.count - shown.count
    return Self(
      severity: .note, code: "forms.print-changed",
      message: Localized(
        zh: "表上印的字有改动：" + shown.map(\.zh).joined(separator: "；")
          + (rest > 0 ? "；等 \(changes.count) 处" : ""),
        en: "the form's print was changed: " + shown.map(\.en).joined(separator: "; ")
          + (rest > 0 ? "; and \(rest) more" : "")),
      location: location)
  }
}
