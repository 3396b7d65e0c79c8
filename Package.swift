// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "eduplan",
  products: [.executable(name: "eduplan", targets: ["EduPlan"])],
  targets: [
    .target(name: "EduPlanKit", swiftSettings: settings),
    .executableTarget(name: "EduPlan", dependencies: ["EduPlanKit"], swiftSettings: settings),
    .testTarget(
      name: "EduPlanKitTests", dependencies: ["EduPlanKit"],
      exclude: ["Data/requirement-ids.txt", "Goldens", "Scripts"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
