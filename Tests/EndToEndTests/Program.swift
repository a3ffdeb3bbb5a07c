import Foundation

/// A program run to its end: what it printed and how it ended.
struct Program {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    var text: String { String(decoding: output, as: UTF8.self) }
    var complaints: String { String(decoding: errors, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// Runs a program found on the PATH, in a plain English environment.
    static func run(
        _ name: String, _ arguments: [String], in folder: String? = nil, input: String = "",
        environment: [String: String] = [:]
    ) throws -> Program {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        var variables = ProcessInfo.processInfo.environment
        for key in ["LC_ALL", "LANG", "LC_MESSAGES", "NO_COLOR"] { variables[key] = nil }
        variables["LC_ALL"] = "C.UTF-8"
        process.environment = variables.merging(environment) { _, new in new }
        let files = try TemporaryFolder()
        let outputPath = files.path + "/out"
        let errorsPath = files.path + "/err"
        try Data(input.utf8).write(to: URL(fileURLWithPath: files.path + "/in"))
        for path in [outputPath, errorsPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files.path + "/in"))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorsPath))
        try process.run()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: Array(try Data(contentsOf: URL(fileURLWithPath: outputPath))),
            errors: Array(try Data(contentsOf: URL(fileURLWithPath: errorsPath))))
    }

    /// Runs the built `assay`, which stands beside the test program.
    static func assay(
        _ arguments: [String], in folder: String? = nil, input: String = "", environment: [String: String] = [:]
    ) throws -> Program {
        try run(Places.assay, arguments, in: folder, input: input, environment: environment)
    }

    /// The output as a JSON object.
    func json() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any] ?? [:]
    }
}
