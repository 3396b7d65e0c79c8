import Testing

@testable import EduPlanKit

@Suite("The forms shipped with the package")
struct ShippedFormTests {
  @Test("every form is read without a finding")
  func clean() throws {
    var reader = FormReader(files: DiskFileSystem(), root: ProjectFolder.root)
    let names = try reader.names()
    #expect(names.contains("baoshan-2023"))
    for name in names {
      let form = try reader.read(name)
      #expect(form?.id == name)
    }
    #expect(reader.diagnostics.isEmpty)
  }

  @Test("blank, every form keeps the words it has without its placeholders")
  func blank() throws {
    var reader = FormReader(files: DiskFileSystem(), root: ProjectFolder.root)
    for name in try reader.names() {
      let form = try #require(try reader.read(name))
      let filled = form.filled(with: .blank(for: form))
      #expect(filled.diagnostics.isEmpty)
      for field in form.fields {
        #expect(filled.markdown().contains(Escaping.markdown.escape(field.label)))
      }
      #expect(!filled.markdown().contains("☑"))
      #expect(filled.docx() == form.filled(with: .blank(for: form)).docx())
    }
  }

  @Test("every form is what importing it packed gives, and nothing is wrong with its document")
  func imported() throws {
    let reader = FormReader(files: DiskFileSystem(), root: ProjectFolder.root)
    for name in try reader.names() {
      let parts = try reader.parts(of: name)
      let packed = try WordPackage(reading: ZipArchive(officePackage: parts).bytes()).parts
      let document = try FormImporter(packed, path: name).document()
      let sorted = { (parts: [ZipArchive.Part]) in parts.sorted { $0.name < $1.name } }
      #expect(sorted(document.parts) == sorted(parts), "\(name)")
      let fields = FieldFinder(in: document.trees.map(\.root)).fields.map(\.name)
      #expect(fields == FormSettingsWriter.names(in: try reader.settings(of: name)))
      #expect(WordDocumentCheck(parts, folder: name).diagnostics.isEmpty)
    }
  }
}
