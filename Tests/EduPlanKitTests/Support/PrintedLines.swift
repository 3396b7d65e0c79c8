/// What was printed, line by line, without the empty one behind the last line break.
func printedLines(_ bytes: [UInt8]) -> [String] {
  var lines = String(decoding: bytes, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false
  ).map(String.init)
  if lines.last == "" { lines.removeLast() }
  return lines
}
