import EduPlanKit

@main
struct EntryPoint {
  static func main() {
  }
}
