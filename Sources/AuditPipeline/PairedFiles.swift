import AuditModel

/// Files of a walk that are read together with the file beside them, and which of them that file makes stale.
struct PairedFiles {
    /// A file that is as the last scan left it.
    struct Kept {
        let id: Int64
        let path: BytePath
        let size: UInt64
        let way: PlannedFiles.Way

        init(_ id: Int64, _ path: BytePath, _ size: UInt64, _ way: PlannedFiles.Way) {
            self.id = id
            self.path = path
            self.size = size
            self.way = way
        }
    }

    private var kept: [(file: Kept, companion: BytePath)] = []
    /// What became of each file that was met: whether it is read.
    private var isRead: [BytePath: Bool] = [:]

    /// - Parameters:
    ///   - companion: the file beside it.
    ///   - file: nil when it is read anyway.
    mutating func add(_ path: BytePath, beside companion: BytePath, kept file: Kept?) {
        isRead[path] = file == nil
        if let file { kept.append((file, companion)) }
    }

    /// Kept files whose companion is read, or was there at the last scan and is gone.
    func stale(wasThere: (BytePath) throws(AuditError) -> Bool) throws(AuditError) -> [Kept] {
        var stale: [Kept] = []
        for (file, companion) in kept {
            let isStale = if let isRead = isRead[companion] { isRead } else { try wasThere(companion) }
            if isStale { stale.append(file) }
        }
        return stale
    }
}
