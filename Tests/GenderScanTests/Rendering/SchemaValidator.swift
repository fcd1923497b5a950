import Foundation
import TestSupport

/// Checks JSON against `Fixtures/schema/report-1.schema.json` with Python's jsonschema, where that is installed.
enum SchemaValidator {
  /// True when python3 can import jsonschema.
  static let isAvailable = (try? run(["-c", "import jsonschema"], input: []).status) == 0

  private static let program = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
        print(error.json_path, error.message[:200])
    """

  /// What is wrong with a report; empty when nothing is.
  static func complaints(_ json: [UInt8]) throws -> String {
    let schema = SharedFiles.packageFolder + "/Fixtures/schema/report-1.schema.json"
    let result = try run(["-W", "ignore", "-c", program, schema], input: json)
    return result.status == 0 ? result.output : "python3 ended with \(result.status)"
  }

  private static func run(_ arguments: [String], input: [UInt8]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "genderscan-\(UUID().uuidString)")
    try Data(input).write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    process.standardInput = try FileHandle(forReadingFrom: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
