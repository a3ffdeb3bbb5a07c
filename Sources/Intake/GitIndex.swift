package import AuditModel
package import SystemCalls

/// The index of the git work tree around the audited folder: which files are, untouched, which blobs.
///
/// Only the repository that the folder is the root of, or lies in, is asked: never one below it, which may have come
/// with the data. Files are asked for in the order of a walk.
package struct GitIndex {
    private var reader: GitIndexReader
    private var hasEntry: Bool
    /// The audited folder below the work tree's root, with a slash; empty for the root itself.
    private let prefix: [UInt8]
    /// When git last wrote the file: what was changed at that moment or later may have another content.
    private let written: Int64

    /// Opens the index around a folder.
    ///
    /// - Parameter folder: an absolute path without symbolic links.
    /// - Returns: nil where there is none, or none that can be trusted.
    package init?(around folder: String) {
        guard let place = GitWorkTree.place(of: folder),
            let directory = try? FileSystem.openDirectory(place.gitFolder),
            let file = try? FileSystem.openFile(Array("index".utf8), in: directory),
            let status = try? FileSystem.status(of: file),
            let reader = Self.reader(file, status.size)
        else { return nil }
        self.reader = reader
        hasEntry = true
        prefix = place.prefix
        written = status.modified
        advance()
    }

    /// Two object formats differ in nothing but the length of an id, so the one that fits the whole file holds.
    private static func reader(_ file: Descriptor, _ size: UInt64) -> GitIndexReader? {
        for idBytes in [20, 32] {
            guard var checked = try? GitIndexReader(file, size: size, idBytes: idBytes) else { continue }
            if (try? check(&checked)) != nil { return try? GitIndexReader(file, size: size, idBytes: idBytes) }
        }
        return nil
    }

    private static func check(_ reader: inout GitIndexReader) throws(GitIndexReader.Malformed) {
        var last: [UInt8]?
        while try reader.next() {
            // Sides of a conflict share a name.
            if let last, !last.lexicographicallyPrecedes(reader.entry.name), last != reader.entry.name {
                throw GitIndexReader.Malformed()
            }
            last = reader.entry.name
        }
        try reader.checkExtensions()
    }

    private mutating func advance() { hasEntry = (try? reader.next()) ?? false }

    /// The id of the blob that a file holds: nil when the index does not know it, or not for certain.
    ///
    /// - Parameters:
    ///   - path: below the audited folder, no earlier than the one asked for before.
    ///   - status: the file's, as it is now.
    package mutating func blob(of path: BytePath, _ status: FileStatus) -> [UInt8]? {
        let name = prefix + path.bytes
        while hasEntry, reader.entry.name.lexicographicallyPrecedes(name) { advance() }
        guard hasEntry, reader.entry.name == name, status.modified < written, reader.entry.describes(status) else {
            return nil
        }
        return reader.entry.id
    }
}
