/// A form that came back: which it is, what it says, and what it carries of its own making.
struct ReturnedForm {
  let printed: PrintedForm
  let reading: FormReading
  let stamp: FormStamp?
  /// The file as the user named it.
  let location: SourceLocation

  var form: Form { printed.form }

  /// - Parameters:
  ///   - forms: those that it may be; the one it is most like is taken.
  /// - Throws: `FileError` for what is no Word document, `Findings` for what is none of the forms.
  init(
    _ package: OfficePackage, named name: String, _ stamp: FormStamp?, among forms: [Form]
  ) throws {
    location = SourceLocation(path: name)
    self.stamp = stamp
    guard let bytes = package.parts[package.mainPart] else {
      throw FileError(path: name, OfficeFileError.missingPart(package.mainPart))
    }
    let text: PrintedText
    do throws(XMLError) {
      text = PrintedText(try XMLTree(parsing: bytes).root)
    } catch {
      throw FileError(path: name, OfficeFileError.brokenPart(package.mainPart, error))
    }
    let candidates = forms.map { form in
      let printed = PrintedForm(form)
      return (printed: printed, reading: FormReading(text, as: printed))
    }
    guard let best = candidates.max(by: { $0.reading.share < $1.reading.share }) else {
      throw UsageError.unknownForm(stamp?.form ?? "", known: [])
    }
    guard best.reading.share >= Self.leastShare else {
      throw Findings(diagnostics: [
        .notThisForm(best.printed.form.id, missing: best.reading.missing, at: location)
      ])
    }
    (printed, reading) = best
  }

  /// How much of a form's print must be in a document for it to be that form.
  private static let leastShare = 0.6

  /// The package of a file.
  static func package(
    at path: String, in session: Session
  ) throws(FileError) -> OfficePackage {
    OfficePackage(parts: try session.wordPackage(at: path).parts)
  }

  /// What the form would say if it were filled now, read as it was read from the file.
  func expected(_ answers: FormAnswers) -> FormReading {
    FormReading(PrintedForm.text(of: form.filled(with: answers)), as: printed)
  }

  /// What nobody compares: repeated rows, and blanks that stand in headers and footers alone. Nil where there is none.
  var leftOut: Localized? {
    let labels = form.fields.indices.filter { !printed.fields.contains($0) }.map {
      form.fields[$0].label.terminalSafe
    }
    guard !labels.isEmpty else { return nil }
    return Localized(
      zh: "没有读、也没有比较：\(labels.joined(separator: "、"))（重复的行，或只在页眉、页脚里）\n",
      en:
        "not read and not compared: \(labels.joined(separator: ", ")) (repeated rows, or only in headers and footers)\n"
    )
  }

  /// What a person should know of how the document was read.
  func diagnostics(_ changes: FormChanges) -> [Diagnostic] {
    var findings = changes.problems.map {
      Diagnostic.unreadAnswer(form.fields[$0.field], $0.problem, at: location)
    }
    if !reading.changes.isEmpty { findings.append(.printChanged(reading.changes, at: location)) }
    return findings
  }
}

extension FileError {
  /// A file that is no Office document to be read.
  init(path: String, _ error: OfficeFileError) {
    self.init(path: path, message: error.message)
  }
}

extension OfficeFileError {
  static func brokenPart(_ name: String, _ error: XMLError) -> Self {
    Self(
      .brokenPart,
      .init(
        zh: "\(name) 第 \(error.line) 行：\(error.message.zh)；在 Word、WPS 或 LibreOffice 里打开后另存",
        en:
          "\(name), line \(error.line): \(error.message.en); open it in Word, WPS or LibreOffice and save it anew"
      ))
  }
}
