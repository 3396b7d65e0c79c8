/// Turns a report into the bytes of one format, appending them. Pure: no clock, no disk, no terminal.
protocol Renderer: Sendable {
  func render(_ report: Report, into output: inout [UInt8])
}

extension Renderer {
  /// The report's bytes by themselves.
  func render(_ report: Report) -> [UInt8] {
    var output: [UInt8] = []
    render(report, into: &output)
    return output
  }
}
