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

  /// What the placeholders stand for: a text, the list of paragraphs, or for a choice the mark of each option by its
  /// number.
  func values(of answers: FormAnswers) -> TemplateValue {
    var values: [String: TemplateValue] = [:]
    for (field, answer) in zip(fields, answers.answers) {
      switch field.content {
      case .prose: values[field.name] = .list(answer.paragraphs.map(TemplateValue.text))
      case .text, .phone: values[field.name] = .text(answer.line)
      case .date: values[field.name] = .text(CoarseDate(answer.line)?.chinese ?? answer.line)
      case .choice(let options):
        var marks: [String: TemplateValue] = [:]
        for (number, option) in options.enumerated() {
          marks["\(number + 1)"] = answer.texts.contains(option.value) ? .text("☑ ") : .absent
        }
        values[field.name] = .mapping(marks)
      }
    }
    return .mapping(values)
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
