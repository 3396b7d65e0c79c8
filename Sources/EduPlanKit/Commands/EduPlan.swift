/// The whole programme as one function: words in, a session with what is to be printed, and a status out.
package enum EduPlan {
  package static let version = "0.1.0"

  /// Runs the command that the words (without the programme's own name) ask for.
  package static func run(_ words: [String], in session: inout Session) -> ExitStatus {
    .ok
  }
}
