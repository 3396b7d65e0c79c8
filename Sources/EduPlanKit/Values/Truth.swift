/// Whether something holds, where records may be incomplete: Kleene's three values.
///
/// Absence is not falsity. What the records leave open is `unknown` and stays so through `and`, `or` and `not`, unless the
/// other side settles the matter.
enum Truth: Int8, Sendable, Hashable, Comparable {
  case no, unknown, yes

  init(_ value: Bool) { self = value ? .yes : .no }

  /// Unknown when there is nothing to judge by.
  init(_ value: Bool?) {
    switch value {
    case true?: self = .yes
    case false?: self = .no
    case nil: self = .unknown
    }
  }

  /// `no` before `unknown` before `yes`, so that "and" is the least and "or" the greatest.
  static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

  static func && (first: Self, second: @autoclosure () -> Self) -> Self {
    first == .no ? .no : min(first, second())
  }

  static func || (first: Self, second: @autoclosure () -> Self) -> Self {
    first == .yes ? .yes : max(first, second())
  }

  static prefix func ! (value: Self) -> Self {
    switch value {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
