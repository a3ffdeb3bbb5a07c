import AuditModel
import Intake
import LedgerStore
import SystemCalls

/// Finds out which git blobs hold the bytes of files that were just read, so that a fresh clone knows them again.
enum BlobNotes {
    /// - Parameters:
    ///   - folder: the audited folder, absolute.
    ///   - isNew: whether a row was read or compared by this scan.
    static func find(
        _ reader: LedgerReader, folder: String, where isNew: (Int64) -> Bool
    ) throws(AuditError) -> [IdentifiedFile] {
        guard var index = GitIndex(around: folder) else { return [] }
        var files: [IdentifiedFile] = []
        try reader.forEachFile(where: isNew) { path, file throws(AuditError) in
            guard file.reading != .failed, let status = FileStatus(file), let blob = index.blob(of: path, status) else {
                return
            }
            files.append(IdentifiedFile(shard: file.id, stat: nil, blob: blob))
        }
        return files
    }
}

extension FileStatus {
    /// The status that a file had when it was read.
    fileprivate init?(_ file: RecordedFile) {
        guard let size = file.size, let modified = file.modified, let changed = file.changed, let inode = file.inode
        else { return nil }
        self.init(
            device: 0, inode: inode, size: size, links: 1, modified: modified, changed: changed, kind: .regular)
    }
}
