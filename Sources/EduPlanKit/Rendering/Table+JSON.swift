extension Table.Cell {
  /// The cell as a JSON value.
  func write(to json: inout JSONWriter) {
    switch self {
    case .absent: json.null()
    case .text(let text), .label(let text): json.value(text)
    case .integer(let number): json.value(number)
    case .number(let digits): json.number(digits)
    }
  }
}
