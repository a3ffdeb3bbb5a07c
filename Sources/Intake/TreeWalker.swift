package import AuditModel
package import SystemCalls

/// Lists everything below the audited folder without reading a file or following a link out of it.
///
/// Entries come in the order of the raw bytes of their paths, a folder standing where `name/` sorts, so that the order
/// of the files is that of their whole paths. Special files are never opened. One folder's names per level are held.
package struct TreeWalker {
    private let root: Descriptor
    private let skipping: Set<FileIdentity>
    private let limits: Limits

    /// - Parameters:
    ///   - skipping: Assay's own files, which are not reported at all.
    ///   - limits: `maxDepth`, `maxNameBytes` (of a whole path) and, for sparse files, `maxRatio`.
    package init(root: Descriptor, skipping: Set<FileIdentity>, limits: Limits) {
        self.root = root
        self.skipping = skipping
        self.limits = limits
    }

    /// Reports every entry; what cannot be listed is reported as a gap.
    ///
    /// - Throws: `folder-unreadable` when the root itself cannot be listed, and whatever `visit` throws.
    package func walk(_ visit: (WalkedEntry) throws(AuditError) -> Void) throws(AuditError) {
        var walk = Walk(root: root, skipping: skipping, limits: limits)
        do throws(SystemError) {
            try walk.start()
        } catch {
            throw .folderUnreadable(error)
        }
        while true {
            switch walk.next() {
            case .entry(let entry): try visit(entry)
            case .nothing: continue
            case .end: return
            }
        }
    }
}
