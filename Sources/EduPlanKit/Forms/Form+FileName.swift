extension Form {
  /// The name of a file that holds the form with these answers, without folder and ending.
  func fileName(for answers: FormAnswers) -> String {
    let name = fileName.render(fileNameValues(of: answers), escaping: .none).text
    let safe = safeFileName(name)
    return safe.isEmpty ? safeFileName(id) : safe
  }

  /// As in the form, but each choice and each prose is one text.
  private func fileNameValues(of answers: FormAnswers) -> TemplateValue {
    guard case .mapping(var values) = values(of: answers) else { return .absent }
    for (field, answer) in zip(fields, answers.answers) {
      switch field.content {
      case .prose: values[field.name] = .text(answer.line)
      case .choice(let options):
        let chosen = options.filter { answer.texts.contains($0.value) }
        values[field.name] = .text(chosen.map(\.label).joined(separator: " "))
      case .text, .date, .phone, .rows: break
      }
    }
    return .mapping(values)
  }
}
