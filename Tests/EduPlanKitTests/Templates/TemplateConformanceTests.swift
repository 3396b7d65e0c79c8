import Foundation
import Testing

@testable import EduPlanKit

/// The public specification's cases, from a folder beside the package; without it a visible "NOT RUN".
@Suite("Templates conform to the mustache specification")
struct TemplateConformanceTests {
  static let folder = URL(filePath: ProjectFolder.root)
    .appending(path: "../shared/conformance/mustache/specs").standardizedFileURL
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  /// One case of the specification.
  struct Case: Decodable {
    var name: String
    var data: Value
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  /// Any JSON value, as a template sees it.
  struct Value: Decodable {
    var value: TemplateValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .absent
      } else if let flag = try? container.decode(Bool.self) {
        value = .boolean(flag)
      } else if let number = try? container.decode(Double.self) {
        value = .text(number.rounded() == number ? "\(Int(number))" : "\(number)")
      } else if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let items = try? container.decode([Value].self) {
        value = .list(items.map(\.value))
      } else {
        value = .mapping(try container.decode([String: Value].self).mapValues(\.value))
      }
    }
  }

  private struct File: Decodable { var tests: [Case] }

  @Test("every case of every module we support", arguments: modules)
  func module(name: String) throws {
    let file = Self.folder.appending(path: "\(name).json")
    guard FileManager.default.fileExists(atPath: file.path) else {
      withKnownIssue("NOT RUN: \(file.path) is absent, so mustache conformance is unproven here") {
        Issue.record("NOT RUN: the mustache specification's cases are not beside the package")
      }
      return
    }
    let cases = try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).tests
    #expect(cases.count > 10)
    for test in cases {
      let template = Template(parsing: test.template, path: "template")
      let partials = (test.partials ?? [:]).reduce(into: [String: Template]()) {
        $0[$1.key] = Template(parsing: $1.value, path: $1.key)
      }
      let rendering = template.render(
        test.data.value, escaping: .html, partials: partials, isStrict: false)
      #expect(rendering.text == test.expected, "\(name): \(test.name)")
      #expect(template.diagnostics.isEmpty, "\(name): \(test.name)")
      #expect(rendering.diagnostics.isEmpty, "\(name): \(test.name)")
    }
  }
}
