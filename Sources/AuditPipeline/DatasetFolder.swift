import AuditModel
import SystemCalls

/// The audited folder: an open descriptor, and which of its files belong to Assay instead of the data.
package struct DatasetFolder {
    /// As the user wrote it, for messages.
    package let path: String
    /// Resolved, for comparing; never printed or stored.
    let absolutePath: String
    package let root: Descriptor

    init(_ path: String) throws(AuditError) {
        self.path = path
        do {
            root = try FileSystem.openDirectory(path)
            absolutePath = try FileSystem.absolutePath(path)
        } catch {
            throw AuditError.cannotOpenFolder(path, error)
        }
    }

    /// The name of a file below the folder, given as the user wrote it; nil when it lies elsewhere.
    func name(of file: String) -> BytePath? {
        guard let absolute = try? FileSystem.absolutePath(file) else { return nil }
        let prefix = absolutePath == "/" ? "/" : absolutePath + "/"
        guard absolute.hasPrefix(prefix) else { return nil }
        return BytePath(String(absolute.dropFirst(prefix.count)))
    }

    /// A file that stands directly in the folder, as the user would write its path; nil when there is none.
    func existing(_ name: String) -> String? {
        let file = joined(name)
        return FileSystem.exists(file) ? file : nil
    }

    /// The path of a file below the folder, as the user would write it.
    package func joined(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

    /// The default place of the ledger: in the folder, or in the user's state folder when the folder is read-only.
    func ledgerPath() throws(AuditError) -> (path: String, isOutside: Bool) {
        let inside = joined(".assay/ledger.sqlite")
        if FileSystem.exists(inside) || FileSystem.isWritableDirectory(path) { return (inside, false) }
        let state = Host.environment("XDG_STATE_HOME") ?? Host.environment("HOME").map { $0 + "/.local/state" }
        guard let state, !state.isEmpty else { throw AuditError.noPlaceForLedger(path) }
        return ("\(state)/assay/\(SHA256Name.of(absolutePath))/ledger.sqlite", true)
    }
}
