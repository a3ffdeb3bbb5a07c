import Foundation

/// The system's Python, as a second reader of the same files.
enum Python {
    /// Runs a script with texts on its standard input.
    ///
    /// - Returns: the standard output; nil where Python or one of the modules is absent.
    static func run(_ script: String, input: String = "", needs modules: [String] = []) throws -> String? {
        let check = modules.isEmpty ? "" : "import \(modules.joined(separator: ", "))"
        guard try execute(check, input: "").status == 0 else { return nil }
        let result = try execute(script, input: input)
        guard result.status == 0 else { throw Failure(status: result.status) }
        return result.output
    }

    struct Failure: Error {
        let status: Int32
    }

    private static func execute(_ script: String, input: String) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let output = Pipe()
        let inputPipe = Pipe()
        process.standardOutput = output
        process.standardInput = inputPipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        inputPipe.fileHandleForWriting.write(Data(input.utf8))
        try inputPipe.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
