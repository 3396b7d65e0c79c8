/// Asks a programme of this machine, such as git or fc-list, and reads its answer to the end.
///
/// It reads nothing, what it says on standard error is not shown, and its messages are in English.
///
/// - Returns: its status and what it printed; nil when it cannot be started.
package func answer(
  of words: [String], setting variables: [String: String] = [:]
) -> (status: Int32, output: [UInt8])? {
  let variables = variables.merging(["LC_ALL": "C", "LANGUAGE": ""]) { own, _ in own }
  return ChildProcess.run(words, setting: variables).map { ($0.status, $0.output) }
}
