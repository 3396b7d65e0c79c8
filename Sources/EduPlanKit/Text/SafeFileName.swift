/// A text as the name of a file on any system: nothing in it leads to another folder, hides the file, steers a terminal or
/// passes for an option, and it is short enough for an ending.
///
/// Letters stay as they are, composed or not: which of two equal spellings a disk prefers is its own affair. Where a blank
/// was empty, no dangling hyphens remain.
func safeFileName(_ text: String) -> String {
  let separators: Set<Unicode.Scalar> = ["-", "_", " "]
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isForbidden =
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": true
      default: isUnsafeInTerminal(scalar) || scalar.properties.isWhitespace && scalar != " "
      }
    let written: Unicode.Scalar = isForbidden ? "-" : scalar
    if separators.contains(written), let last = name.last, separators.contains(last) { continue }
    name.append(written)
  }
  let edges = separators.union(["."])
  var result = String(String.UnicodeScalarView(name.drop { edges.contains($0) }))
  // 255 bytes is what file systems allow; the rest is for the ending and for a suffix that a person adds.
  while result.utf8.count > 200 { result.removeLast() }
  while let last = result.unicodeScalars.last, edges.contains(last) {
    result.unicodeScalars.removeLast()
  }
  return result
}
