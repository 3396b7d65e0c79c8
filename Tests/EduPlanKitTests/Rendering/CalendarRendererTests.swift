import Testing

@testable import EduPlanKit

@Suite("Calendars")
struct CalendarRendererTests {
  private static func sheet(_ events: [CalendarSheet.Event]) throws -> CalendarSheet {
    CalendarSheet(
      name: "到期事项", stamp: try day("2026-11-21"), events: events, emptyNote: "没有到期的")
  }

  private static func event(
    summary: String = "总结", description: String = "", categories: [String] = [],
    reminder: Int? = nil
  ) throws -> CalendarSheet.Event {
    CalendarSheet.Event(
      uid: "a@b", day: try day("2026-12-31"), summary: summary, description: description,
      categories: categories, reminder: reminder)
  }

  /// The content lines as a reader puts them together again.
  private static func unfolded(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map(String.init)
  }

  @Test("an event is an all-day entry with its stamp, a reminder and everything escaped")
  func event() throws {
    let bytes = CalendarRenderer.bytes(
      of: try Self.sheet([
        try Self.event(
          summary: "总结：甲, 乙; 丙", description: "一\n二\\三\r\n四\u{7}", categories: ["a,b", "c"],
          reminder: 14)
      ]))
    #expect(
      Self.unfolded(bytes) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//eduplan//eduplan//ZH", "CALSCALE:GREGORIAN",
        "NAME:到期事项", "X-WR-CALNAME:到期事项", "BEGIN:VEVENT", "UID:a@b",
        "DTSTAMP:20261121T000000Z", "DTSTART;VALUE=DATE:20261231", "TRANSP:TRANSPARENT",
        #"SUMMARY:总结：甲\, 乙\; 丙"#, "DESCRIPTION:一\\n二\\\\三\\n四\u{FFFD}",
        #"CATEGORIES:a\,b,c"#, "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P14D",
        #"DESCRIPTION:总结：甲\, 乙\; 丙"#, "END:VALARM", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test(
    "a reminder of no days is on the day, and none is none",
    arguments: [(0, ["TRIGGER:PT0S"]), (1, ["TRIGGER:-P1D"]), (nil, [])])
  func reminders(days: Int?, triggers: [String]) throws {
    let bytes = CalendarRenderer.bytes(of: try Self.sheet([try Self.event(reminder: days)]))
    #expect(Self.unfolded(bytes).filter { $0.hasPrefix("TRIGGER") } == triggers)
  }

  @Test("no line is longer than 75 octets, none is cut inside a character, and nothing is lost")
  func folding() throws {
    for length in 0...120 {
      for text in ["字", "é", "a", "😀", "，", "\\"] {
        let summary =
          String(repeating: "x", count: length % 7) + String(repeating: text, count: length)
        let bytes = CalendarRenderer.bytes(of: try Self.sheet([try Self.event(summary: summary)]))
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
          #expect(line.last == 0x0D && line.count <= 76)
          #expect(String(validating: line, as: UTF8.self) != nil)
        }
        let escaped = summary.replacing("\\", with: "\\\\")
        #expect(Self.unfolded(bytes).contains("SUMMARY:\(escaped)"))
      }
    }
  }

  @Test("a calendar without an event has one journal entry that says so")
  func empty() throws {
    let lines = Self.unfolded(CalendarRenderer.bytes(of: try Self.sheet([])))
    #expect(lines.contains("BEGIN:VJOURNAL"))
    #expect(lines.contains("SUMMARY:没有到期的"))
    #expect(!lines.contains("BEGIN:VEVENT"))
  }
}

extension CalendarRenderer {
  fileprivate static func bytes(of sheet: CalendarSheet) -> [UInt8] {
    var bytes: [UInt8] = []
    CalendarRenderer().render(sheet, into: &bytes)
    return bytes
  }
}
