import Foundation
import Testing

@testable import EduPlanKit

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(compact: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(compact: compact)
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func sample(_ json: inout JSONWriter) {
    json.object { json in
      json.member("schema", 1)
      json.member("asOf", nil as String?)
      json.member("names", ["月浦", "乐之"])
      json.member("empty") { $0.array { _ in } }
      json.member("none") { $0.object { _ in } }
      json.member("rows") { json in
        json.array(of: [1, 2]) { json, number in
          json.object(flat: true) { json in
            json.member("number", number)
            json.member("cells") { json in json.array(of: [true, false]) { $0.value($1) } }
          }
        }
      }
      json.member("rate", number: "89.96")
    }
  }

  @Test("members stand one to a line, flat values on one")
  func layout() {
    #expect(
      text(sample) == """
        {
          "schema": 1,
          "asOf": null,
          "names": ["月浦", "乐之"],
          "empty": [],
          "none": {},
          "rows": [
            {"number": 1, "cells": [true, false]},
            {"number": 2, "cells": [true, false]}
          ],
          "rate": 89.96
        }
        """)
  }

  @Test("compact JSON is one line")
  func compact() {
    #expect(
      text(compact: true, sample)
        == #"{"schema": 1, "asOf": null, "names": ["月浦", "乐之"], "empty": [], "none": {}, "#
        + #""rows": [{"number": 1, "cells": [true, false]}, {"number": 2, "cells": [true, false]}], "#
        + #""rate": 89.96}"#)
  }

  @Test(
    "text is escaped, and nothing in it can steer a terminal",
    arguments: [
      ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("第一行\n\t\r", #""第一行\n\t\r""#),
      ("\u{1B}[31m", #""\u001b[31m""#), ("\u{9B}2J\u{7F}", #""\u009b2J\u007f""#),
      ("\u{2028}\u{202E}\u{0}", #""\u2028\u202e\u0000""#), ("“光影”🏫", #""“光影”🏫""#),
    ])
  func escaping(value: String, expected: String) throws {
    let written = text { $0.value(value) }
    #expect(written == expected)
    let read = try JSONSerialization.jsonObject(
      with: Data(written.utf8), options: .fragmentsAllowed)
    #expect(read as? String == value)
  }

  @Test(
    "only what JSON takes for a number is written as one",
    arguments: [
      ("0", true), ("-12", true), ("89.96", true), ("0.5", true), ("007", false), ("", false),
      ("-", false), (".5", false), ("1.", false), ("1e3", false), ("+1", false), ("１", false),
    ])
  func numbers(digits: String, isNumber: Bool) {
    #expect(text { $0.number(digits) } == (isNumber ? digits : "\"\(digits)\""))
  }

  @Test("every seeded random text comes back from another reader as it was")
  func randomTexts() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let value = UInt32.random(in: 0...0x2FFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let value = String(scalars)
      let written = text { json in json.object { $0.member(value, value) } }
      let read = try JSONSerialization.jsonObject(with: Data(written.utf8))
      let object = try #require(read as? [String: String])
      #expect(object.first.map { Array($0.value.unicodeScalars) } == Array(value.unicodeScalars))
    }
  }
}
