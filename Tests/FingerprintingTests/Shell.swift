import SystemCalls

/// Runs the system's own tools, which are the reference.
enum Shell {
    /// - Parameter input: given to the script as the file `$1`.
    /// - Returns: the lines of its standard output.
    static func lines(_ script: String, input: [UInt8]) throws -> [String] {
        let path = try text("mktemp").filter { $0 != "\n" }
        try FileSystem.writeFile(input, to: path)
        defer { _ = try? text("rm -f \"$1\"", path) }
        return try text(script, path).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
            String.init)
    }

    private static func text(_ script: String, _ argument: String = "") throws -> String {
        let root = try FileSystem.openDirectory("/tmp")
        let child = try ChildProcess.spawn(
            executable: "/bin/sh", arguments: ["-c", script, "sh", argument], root: root)
        let output = try FileSystem.readAll(child.output, limit: 1 << 28)
        _ = child.exitState(wait: true)
        return String(decoding: output, as: UTF8.self)
    }
}
