import AuditModel
import SystemCalls

/// Runs a script of the system's own tools, which are the reference.
enum Shell {
    /// - Returns: standard output, and 0 or what ended the shell.
    @discardableResult
    static func run(_ script: String, in folder: String) throws -> (output: [UInt8], state: ExitState?) {
        let root = try FileSystem.openDirectory(folder)
        let child = try ChildProcess.spawn(
            executable: "/bin/sh", arguments: ["-c", "cd \"$0\" && \(script)", folder], root: root)
        let output = try FileSystem.readAll(child.output, limit: 1 << 24)
        return (output, child.exitState(wait: true))
    }

    static func text(_ script: String, in folder: String) throws -> String {
        String(decoding: try run(script, in: folder).output, as: UTF8.self)
    }
}
