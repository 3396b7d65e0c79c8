/// A form with answers in its blanks.
struct FilledForm: Sendable {
  /// The files of the Word document.
  let parts: [ZipArchive.Part]
  /// What went wrong in rendering; empty for a form whose reading had no errors.
  let diagnostics: [Diagnostic]

  /// The Word document.
  func docx() -> [UInt8] { ZipArchive(officePackage: parts).bytes() }
}

extension Form {
  /// The form with answers in its blanks. The same answers give the same bytes.
  func filled(with answers: FormAnswers) -> FilledForm {
    let values = values(of: answers)
    var diagnostics: [Diagnostic] = []
    let parts = parts.map { part in
      switch part.content {
      case .bytes(let bytes): return ZipArchive.Part(name: part.name, bytes: bytes)
      case .template(let template):
        let rendering = template.render(values, escaping: .xml)
        diagnostics += rendering.diagnostics
        return ZipArchive.Part(name: part.name, bytes: Array(rendering.text.utf8))
      }
    }
    return FilledForm(parts: parts, diagnostics: diagnostics)
  }

  /// What the placeholders stand for: a text, the list of paragraphs, the list of rows, or for a choice the mark of each
  /// option by its number.
  func values(of answers: FormAnswers) -> TemplateValue {
    .mapping(Self.values(of: answers.answers, to: fields))
  }

  private static func values(
    of answers: [FormAnswer], to fields: [FormField]
  ) -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [:]
    for (field, answer) in zip(fields, answers) {
      switch field.content {
      case .prose:
        values[field.name] = .list(answer.paragraphs.map { .text($0.withoutForbiddenCharacters) })
      case .text, .phone: values[field.name] = .text(answer.line.withoutForbiddenCharacters)
      case .date:
        let date = CoarseDate(answer.line)
        values[field.name] = .text(date?.chinese ?? answer.line.withoutForbiddenCharacters)
        values["\(field.name)@date"] = date?.precision == .day ? .text(answer.line) : .absent
      case .choice(let options):
        var marks: [String: TemplateValue] = [:]
        for (number, option) in options.enumerated() {
          let isChosen = answer.texts.contains(option.value)
          marks["\(number + 1)"] = .text(isChosen ? "☑" : "☐")
          marks["is\(number + 1)"] = .boolean(isChosen)
        }
        values[field.name] = .mapping(marks)
      case .rows(let columns):
        values[field.name] = .list(
          answer.rows.map { .mapping(Self.values(of: $0, to: columns)) })
      }
      // For what is printed only where there is an answer; no placeholder can be named so.
      values["\(field.name)?"] = .boolean(!answer.isEmpty)
    }
    return values
  }
}

extension String {
  /// The text with U+FFFD for each character that no Office document can hold, so that a reader sees that one stood there.
  var withoutForbiddenCharacters: String {
    guard unicodeScalars.contains(where: { !$0.isXMLCharacter }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isXMLCharacter ? scalar : "\u{FFFD}") }
    return String(result)
  }
}

extension CoarseDate {
  /// As official Chinese documents write it, with the precision it has: `2024年1月10日`, `2023年12月`, `2023年`.
  var chinese: String {
    let (year, month, day) = first.components
    return switch precision {
    case .year: "\(year)年"
    case .month: "\(year)年\(month)月"
    case .day: "\(year)年\(month)月\(day)日"
    }
  }
}
