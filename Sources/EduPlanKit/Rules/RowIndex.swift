/// The rows of a kind by the value of one column: what answers a correlated query without scanning for each outer row.
final class RowIndex: Sendable {
  /// How many different values the column has.
  let distinctKeys: Int
  /// Rows whose column is absent or names nothing: they may belong to any value.
  let rowsWithoutKey: [RecordHandle]
  /// For records: the rows, grouped by record, and where each record's group begins.
  let grouped: [RecordHandle]
  private let firstRecord: UInt32
  private let starts: [UInt32]
  private let byText: [String: [RecordHandle]]

  private init(
    distinctKeys: Int, rowsWithoutKey: [RecordHandle], grouped: [RecordHandle], firstRecord: UInt32,
    starts: [UInt32], byText: [String: [RecordHandle]]
  ) {
    self.distinctKeys = distinctKeys
    self.rowsWithoutKey = rowsWithoutKey
    self.grouped = grouped
    self.firstRecord = firstRecord
    self.starts = starts
    self.byText = byText
  }

  /// Where in `grouped` the rows stand whose column names a record, in their order.
  func positions(for record: RecordHandle) -> Range<Int> {
    guard record.index >= firstRecord else { return 0..<0 }
    let position = Int(record.index - firstRecord)
    guard position + 1 < starts.count else { return 0..<0 }
    return Int(starts[position])..<Int(starts[position + 1])
  }

  /// The rows whose column names a record, in their order.
  func rows(for record: RecordHandle) -> ArraySlice<RecordHandle> {
    grouped[positions(for: record)]
  }

  /// The rows whose column is a text, in their order.
  func rows(for text: String) -> [RecordHandle] { byText[text] ?? [] }

  /// All rows that have a key, in their order.
  var allRows: [RecordHandle] { (grouped + byText.values.joined()).sorted() }

  /// Takes rows one by one, then groups them by counting.
  struct Builder {
    private var keyed: [(key: RecordHandle, row: RecordHandle)] = []
    private var byText: [String: [RecordHandle]] = [:]
    private var withoutKey: [RecordHandle] = []

    mutating func add(_ row: RecordHandle, key: RecordHandle?) {
      if let key { keyed.append((key, row)) } else { withoutKey.append(row) }
    }

    mutating func add(_ row: RecordHandle, text: String?) {
      if let text { byText[text, default: []].append(row) } else { withoutKey.append(row) }
    }

    func finish() -> RowIndex {
      let first = keyed.lazy.map(\.key.index).min() ?? 0
      let last = keyed.lazy.map(\.key.index).max() ?? 0
      var starts = [UInt32](repeating: 0, count: keyed.isEmpty ? 0 : Int(last - first) + 2)
      for (key, _) in keyed { starts[Int(key.index - first) + 1] += 1 }
      var distinct = byText.count
      for position in starts.indices.dropFirst() {
        if starts[position] > 0 { distinct += 1 }
        starts[position] += starts[position - 1]
      }
      var next = starts
      var grouped = [RecordHandle](repeating: RecordHandle(index: 0), count: keyed.count)
      for (key, row) in keyed {
        let position = Int(key.index - first)
        grouped[Int(next[position])] = row
        next[position] += 1
      }
      return RowIndex(
        distinctKeys: distinct, rowsWithoutKey: withoutKey, grouped: grouped, firstRecord: first,
        starts: starts, byText: byText)
    }
  }
}
