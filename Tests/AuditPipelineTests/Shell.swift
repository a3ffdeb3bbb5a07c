import Foundation

/// A program run to its end, for samples and answers from independent tools.
enum Shell {
    struct Failure: Error { let program: String, status: Int32, output: String }

    /// What a program prints; a status other than those in `accepting` is a failure.
    @discardableResult
    static func run(
        _ program: String, _ arguments: [String], in folder: String, accepting statuses: Set<Int32> = [0]
    ) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["LC_ALL=C.UTF-8", program] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard statuses.contains(process.terminationStatus) else {
            throw Failure(
                program: program, status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
        }
        return Array(output)
    }

    /// Runs a Python script below a folder; it makes the samples that Swift has no writer for.
    @discardableResult
    static func python(_ script: String, _ arguments: [String] = [], in folder: String) throws -> String {
        String(decoding: try run("python3", ["-c", script] + arguments, in: folder), as: UTF8.self)
    }

    /// The 128-bit XXH3 of each content, as `xxhsum` prints it.
    static func xxh128(_ contents: [[UInt8]]) throws -> [String] {
        try digests(contents) { try run("xxhsum", ["-H2"] + $1, in: $0) }
    }

    /// The first half of SHA-256 of each content, as `sha256sum` prints it.
    static func sha256Prefix(_ contents: [[UInt8]]) throws -> [String] {
        try digests(contents) { try run("sha256sum", $1, in: $0) }.map { String($0.prefix(32)) }
    }

    private static func digests(
        _ contents: [[UInt8]], _ tool: (String, [String]) throws -> [UInt8]
    ) throws -> [String] {
        let folder = try TestFolder()
        let names = contents.indices.map { "content-\($0)" }
        for (name, content) in zip(names, contents) { try folder.write(name, content) }
        let output = try withExtendedLifetime(folder) { try tool(folder.path, names) }
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    }
}
