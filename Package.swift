// swift-tools-version: 6.2
import PackageDescription

// Every Swift target: strict language mode, warnings are errors, and the upcoming features that make
// imports and existentials explicit (SE-0335, SE-0409, SE-0444).
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "genderscan",
  products: [
    .library(name: "GenderScan", targets: ["GenderScan", "DocumentLoading", "BundledLexicons"]),
    .library(name: "PhraseMatching", targets: ["PhraseMatching"]),
    .library(name: "CAllocator", targets: ["CAllocator"]),
    .executable(name: "genderscan", targets: ["GenderScanCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CMarkup", dependencies: ["CLibXML2"]),
    .target(name: "CWordMask"),
    .target(name: "CByteMask"),
    .target(name: "PhraseMatching", dependencies: ["CWordMask"], swiftSettings: settings),
    .target(name: "CDigest"),
    .target(
      name: "GenderScan", dependencies: ["PhraseMatching", "CWordMask", "CDigest"], swiftSettings: settings),
    .target(
      name: "DocumentLoading", dependencies: ["GenderScan", "CMarkup", "CByteMask"], swiftSettings: settings),
    .target(
      name: "LexiconAuthoring",
      dependencies: ["GenderScan", "CLibYAML"],
      swiftSettings: settings),
    .target(name: "CLexiconData", exclude: ["standard.gslx"]),
    .target(name: "BundledLexicons", dependencies: ["GenderScan", "CLexiconData"], swiftSettings: settings),
    .target(name: "CAllocator"),
    .executableTarget(
      name: "GenderScanCLI",
      dependencies: [
        "CAllocator", "GenderScan", "DocumentLoading", "LexiconAuthoring", "BundledLexicons",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "PhraseMatchingTests", dependencies: ["PhraseMatching", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "GenderScanTests",
      dependencies: ["GenderScan", "DocumentLoading", "BundledLexicons", "PhraseMatching", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentLoadingTests",
      dependencies: ["DocumentLoading", "GenderScan", "PhraseMatching", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LexiconTests",
      dependencies: ["GenderScan", "LexiconAuthoring", "BundledLexicons", "DocumentLoading", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FixtureTests",
      dependencies: ["GenderScan", "DocumentLoading", "BundledLexicons", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "GenderScanCLI", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: settings),
  ]
)
