/// How far down a page of a Word report one is: where the next will begin follows from the heights of all that stands above.
struct WordPage: Sendable, Hashable {
  /// The height of the type area, in twips.
  let room: Int
  private(set) var used = 0
  /// What a table repeats at the head of each page.
  private var heading = 0

  init(room: Int) { self.room = room }

  /// By how much the heights may differ between programs, borders and all.
  private static let slack = 150

  /// How high a row should be, so that every program begins the same page with it: one that would only just fit, or only
  /// just not, is made a little higher and does not.
  func clearHeight(_ height: Int) -> Int {
    startsPage(height) ? max(height, room - used + Self.slack) : height
  }

  /// Whether something so high does not fit on the page any more.
  func startsPage(_ height: Int) -> Bool {
    used > heading && used + height + Self.slack > room
  }

  /// Puts something on the page, or on the next one where it does not fit together with what follows it.
  ///
  /// - Returns: Whether it begins a page.
  @discardableResult
  mutating func take(_ height: Int, with following: Int = 0) -> Bool {
    let startsPage = startsPage(height + following)
    if startsPage { used = heading }
    used += height
    return startsPage
  }

  /// Puts something on the page that goes on overleaf where it does not fit.
  mutating func flow(_ height: Int) {
    used += height
    let usable = max(1, room - heading)
    if used > room { used = heading + (used - heading) % usable }
  }

  mutating func startPage() { used = 0 }

  mutating func beginTable(heading: Int, firstRow: Int) {
    take(heading, with: firstRow)
    self.heading = heading
  }

  mutating func endTable() { heading = 0 }
}
