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

/// A text as the name of a file on any system: nothing in it leads to another folder, hides the file, steers a terminal or
/// passes for an option, and it is short enough for an ending.
///
/// Letters stay as they are, composed or not: which of two equal spellings a disk prefers is its own affair. Where a blank
/// was empty, no dangling hyphens remain.
func safeFileName(_ text: String) -> String {
  let separators: Set<Unicode.Scalar> = ["-", "_", " "]
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isForbidden =
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": true
      default: isUnsafeInTerminal(scalar) || scalar.properties.isWhitespace && scalar != " "
      }
    let written: Unicode.Scalar = isForbidden ? "-" : scalar
    if separators.contains(written), let last = name.last, separators.contains(last) { continue }
    name.append(written)
  }
  let edges = separators.union(["."])
  var result = String(String.UnicodeScalarView(name.drop { edges.contains($0) }))
  // 255 bytes is what file systems allow; the rest is for the ending and for a suffix that a person adds.
  while result.utf8.count > 200 { result.removeLast() }
  while let last = result.unicodeScalars.last, edges.contains(last) {
    result.unicodeScalars.removeLast()
  }
  return result
}
