import Dispatch
import Synchronization

/// Applies a function to the numbers below `count`, on all cores; the results stand in order.
func concurrentMap<Value: Sendable>(
  _ count: Int, _ transform: @Sendable (Int) -> Value
) -> [Value] {
  guard count > 1 else { return (0..<count).map(transform) }
  let results = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = transform(index)
    results.withLock { $0[index] = value }
  }
  return results.withLock { $0 }.map { value in
    guard let value else { preconditionFailure("concurrentPerform runs every iteration") }
    return value
  }
}

/// The same by a few workers with a state of their own each, such as what they have looked up: whoever is free takes the
/// next number, so that one long task holds up nobody. No more of them work at once than there are cores.
func concurrentMap<State, Value: Sendable>(
  _ count: Int, workers: Int, state: @Sendable () -> State,
  _ transform: @Sendable (inout State, Int) -> Value
) -> [Value] {
  let next = Mutex(0)
  let shares = concurrentMap(max(1, min(workers, count))) { _ -> [(Int, Value)] in
    var own: State?
    var done: [(Int, Value)] = []
    while true {
      let index = next.withLock { next in
        defer { next += 1 }
        return next
      }
      guard index < count else { return done }
      var worker = own.take() ?? state()
      done.append((index, transform(&worker, index)))
      own = worker
    }
  }
  return shares.joined().sorted { $0.0 < $1.0 }.map(\.1)
}
