import AuditModel
import LedgerStore
import SystemCalls

/// `assay verify` on a ledger.
package enum Verification {
    /// - Parameter checkpoint: a file with an earlier checkpoint note, kept elsewhere.
    package static func run(
        _ ledger: String, upTo level: Int, checkpoint: String?
    ) throws(AuditError) -> VerifyReport {
        let note = try checkpoint.map { path throws(AuditError) in try read(path) }
        return try LedgerVerifier.verify(
            ledger, levels: 1...level, temporaryFolder: Host.environment("TMPDIR") ?? "/tmp", checkpoint: note)
    }

    private static func read(_ path: String) throws(AuditError) -> String {
        do {
            return String(decoding: try FileSystem.readAll(path: path, limit: 64 << 10), as: UTF8.self)
        } catch {
            throw AuditError.cannotReadFile(path, error)
        }
    }
}
