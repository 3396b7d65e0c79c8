import Synchronization

/// Values that several threads need and one of them makes: whoever asks first makes it, the others wait for that one alone.
///
/// Making a value may ask for others, as long as none of those asks back.
final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Entry: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let entries = Mutex<[Key: Entry]>([:])

  /// How many values there are.
  var count: Int { entries.withLock { $0.count } }

  func value(_ key: Key, make: () -> Value) -> Value {
    let entry = entries.withLock { entries in
      if let known = entries[key] { return known }
      let entry = Entry()
      entries[key] = entry
      return entry
    }
    return entry.value.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }

  /// The value, where it has been made.
  func known(_ key: Key) -> Value? {
    entries.withLock { $0[key] }?.value.withLock { $0 }
  }
}
