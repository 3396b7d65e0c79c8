/// Days in a calendar, free of any format.
struct CalendarSheet: Sendable {
  /// What the calendar is called where it is shown.
  var name: String
  /// The day the entries are told as of.
  var stamp: Day
  var events: [Event] = []
  /// What is said where there is no event at all.
  var emptyNote = ""

  /// One all-day entry.
  struct Event: Sendable {
    /// The same for the same thing in every run, so that importing again changes it and adds no second one.
    var uid: String
    var day: Day
    var summary: String
    var description: String
    var categories: [String]
    /// How many days before it a reminder is shown; nil for none.
    var reminder: Int?
  }
}

/// A calendar as iCalendar (RFC 5545): CRLF, lines folded at 75 octets between characters, texts escaped.
///
/// The stamp of every entry is the day the calendar is told as of, never the clock. A calendar without an event holds a
/// journal entry that says so, since the format asks for at least one component.
struct CalendarRenderer: Sendable {
  func render(_ sheet: CalendarSheet, into output: inout [UInt8]) {
    var writer = CalendarLines()
    writer.line("BEGIN", "VCALENDAR")
    writer.line("VERSION", "2.0")
    writer.line("PRODID", "-//eduplan//eduplan//ZH")
    writer.line("CALSCALE", "GREGORIAN")
    writer.text("NAME", sheet.name)
    writer.text("X-WR-CALNAME", sheet.name)
    for event in sheet.events { write(event, of: sheet, &writer) }
    if sheet.events.isEmpty {
      writer.line("BEGIN", "VJOURNAL")
      writer.line("UID", "nothing-due@eduplan")
      writer.line("DTSTAMP", stamp(sheet.stamp))
      writer.line("DTSTART;VALUE=DATE", date(sheet.stamp))
      writer.text("SUMMARY", sheet.emptyNote)
      writer.line("END", "VJOURNAL")
    }
    writer.line("END", "VCALENDAR")
    output += writer.bytes
  }

  private func write(
    _ event: CalendarSheet.Event, of sheet: CalendarSheet, _ writer: inout CalendarLines
  ) {
    writer.line("BEGIN", "VEVENT")
    writer.text("UID", event.uid)
    writer.line("DTSTAMP", stamp(sheet.stamp))
    writer.line("DTSTART;VALUE=DATE", date(event.day))
    // A day on which something is due is not a day on which one is busy.
    writer.line("TRANSP", "TRANSPARENT")
    writer.text("SUMMARY", event.summary)
    writer.text("DESCRIPTION", event.description)
    if !event.categories.isEmpty {
      writer.line("CATEGORIES", event.categories.map(CalendarLines.escaped).joined(separator: ","))
    }
    if let reminder = event.reminder {
      writer.line("BEGIN", "VALARM")
      writer.line("ACTION", "DISPLAY")
      writer.line("TRIGGER", reminder == 0 ? "PT0S" : "-P\(reminder)D")
      writer.text("DESCRIPTION", event.summary)
      writer.line("END", "VALARM")
    }
    writer.line("END", "VEVENT")
  }

  /// `20261231`.
  private func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  private func stamp(_ day: Day) -> String { date(day) + "T000000Z" }
}

/// The content lines of an iCalendar file.
private struct CalendarLines {
  private(set) var bytes: [UInt8] = []
  private static let limit = 75

  mutating func text(_ name: String, _ value: String) { line(name, Self.escaped(value)) }

  /// A line as it stands, folded: what follows the first 75 octets goes on in lines that start with a blank.
  mutating func line(_ name: String, _ value: String) {
    var length = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if length + encoded.count > Self.limit {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// A text value: `\`, `;`, `,` and line breaks escaped, other controls replaced.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += ["\\", scalar]
      // The two of a CRLF are one break.
      case "\n": if previous != "\r" { result += ["\\", "n"] }
      case "\r": result += ["\\", "n"]
      case "\t": result.append(scalar)
      case _ where isUnsafeInTerminal(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}
