import AuditModel
import Declarations
import Digest
import LedgerStore
import SystemCalls

/// One dataset with its declarations and its ledger: what every command starts from.
package final class Audit {
    package let settings: AuditSettings
    package let folder: DatasetFolder
    package let ledgerPath: String
    /// Whether the folder is read-only, so that the ledger had to go to the user's state folder.
    package let isLedgerOutside: Bool
    /// What was declared; nil when there is no manifest or it is not to be used.
    package let manifest: Manifest?
    package let manifestBytes: [UInt8]?
    package let policy: Policy
    /// SHA-256 of the policy's bytes; nil without one.
    let policyDigest: SHA256Value?
    /// Paths of the declarations as the user would write them.
    package let manifestPath: String?
    package let policyPath: String?

    /// Opens the folder and reads the declarations.
    ///
    /// - Throws: `AuditError`, or `ManifestErrors` with every problem of a manifest or policy.
    package init(_ settings: AuditSettings) throws {
        self.settings = settings
        folder = try DatasetFolder(settings.folder)
        if let ledger = settings.ledger {
            ledgerPath = ledger
            isLedgerOutside = false
        } else {
            (ledgerPath, isLedgerOutside) = try folder.ledgerPath()
        }
        manifestPath = settings.usesManifest ? settings.manifest ?? folder.existing("provenance.yaml") : nil
        policyPath = settings.policy ?? folder.existing("assay-policy.yaml")
        if let manifestPath {
            let bytes = try Self.read(manifestPath)
            manifestBytes = bytes
            manifest = try ManifestReader.read(bytes, path: manifestPath, digest: SHA256Hasher.hash(bytes))
        } else {
            manifestBytes = nil
            manifest = nil
        }
        if let policyPath {
            let bytes = try Self.read(policyPath)
            policyDigest = SHA256Hasher.hash(bytes)
            policy = try PolicyReader.read(bytes, path: policyPath)
        } else {
            policyDigest = nil
            policy = Policy()
        }
    }

    /// The ledger joined with the declarations of this moment.
    package func view() throws(AuditError) -> DatasetView {
        try view(try reader())
    }

    /// The same from a ledger that is open already.
    func view(_ reader: LedgerReader, _ depth: DatasetView.Depth = .figures) throws(AuditError) -> DatasetView {
        try DatasetView(
            reader, manifest: manifest, policy: policy, today: settings.today,
            leavingOut: hasPathOptions ? isLeftOutByOption : nil, depth)
    }

    /// The ledger, for reading.
    package func reader() throws(AuditError) -> LedgerReader {
        guard FileSystem.exists(ledgerPath) else { throw AuditError.noLedger(ledgerPath) }
        return try LedgerReader.open(ledgerPath)
    }

    /// Files of the folder that belong to Assay, by name: declarations, never data.
    var ownFiles: Set<BytePath> {
        let declared = [manifestPath, policyPath].compactMap { $0 }.compactMap(folder.name)
        return Set(declared + [BytePath("provenance.yaml"), BytePath("assay-policy.yaml")])
    }

    /// How one file is read: what the source that covers it says.
    package func options(for path: BytePath) -> ReadingOptions {
        manifest?.source(of: path)?.reading ?? ReadingOptions()
    }

    /// Whether options choose files at all.
    var hasPathOptions: Bool { !settings.include.isEmpty || !settings.exclude.isEmpty }

    func isLeftOutByOption(_ path: BytePath) -> Bool {
        if settings.exclude.contains(where: { $0.matches(path) }) { return true }
        return !settings.include.isEmpty && !settings.include.contains { $0.matches(path) }
    }

    private static let maxDeclarationBytes = 16 << 20

    private static func read(_ path: String) throws(AuditError) -> [UInt8] {
        do {
            return try FileSystem.readAll(path: path, limit: maxDeclarationBytes)
        } catch {
            throw AuditError.cannotReadFile(path, error)
        }
    }
}
