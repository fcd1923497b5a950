// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "genderscan-benchmarks",
  products: [.executable(name: "genderscan-bench", targets: ["genderscan-bench"])],
  dependencies: [.package(name: "genderscan", path: "..")],
  targets: [
    .executableTarget(
      name: "genderscan-bench",
      dependencies: [
        .product(name: "CAllocator", package: "genderscan"),
        .product(name: "GenderScan", package: "genderscan"),
        .product(name: "PhraseMatching", package: "genderscan"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
