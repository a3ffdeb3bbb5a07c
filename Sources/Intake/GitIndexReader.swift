internal import SystemCalls

/// Reads the entries of a git index in their order (git, Documentation/gitformat-index.txt, versions 2 to 4).
///
/// The file is of unsure origin: every length is checked, and what does not fit is `Malformed`.
struct GitIndexReader {
    /// The file is no index, or not of a kind that can be trusted.
    struct Malformed: Error {}

    /// Bytes of a blob id: 20 (SHA-1) or 32 (SHA-256).
    private let idBytes: Int
    private var input: GitIndexInput
    private let version: UInt32
    private var entriesLeft: UInt32
    private(set) var entry = GitIndexEntry()

    init(_ file: Descriptor, size: UInt64, idBytes: Int) throws(Malformed) {
        self.idBytes = idBytes
        input = GitIndexInput(file, size: size)
        guard try input.bytes(4) == Array("DIRC".utf8)[...] else { throw Malformed() }
        version = try input.number()
        guard (2...4).contains(version) else { throw Malformed() }
        entriesLeft = try input.number()
    }

    /// Reads the next entry into `entry`.
    ///
    /// - Returns: false behind the last one.
    mutating func next() throws(Malformed) -> Bool {
        guard entriesLeft > 0 else { return false }
        entriesLeft -= 1
        let start = input.position
        entry.changed = try time()
        entry.modified = try time()
        _ = try input.number()
        entry.inode = try input.number()
        entry.mode = try input.number()
        _ = try input.bytes(8)
        entry.size = try input.number()
        entry.id.removeAll(keepingCapacity: true)
        entry.id += try input.bytes(idBytes)
        let flags = try input.short()
        var more: UInt16 = 0
        if flags & 0x4000 != 0 {
            guard version >= 3 else { throw Malformed() }
            more = try input.short()
        }
        // Assumed valid, a side of a conflict; skipped in the work tree, or only intended to be added.
        entry.isOrdinary = flags & 0xB000 == 0 && more & 0x6000 == 0
        try readName(flags, from: start)
        return true
    }

    private mutating func time() throws(Malformed) -> GitIndexEntry.Time {
        GitIndexEntry.Time(seconds: try input.number(), nanoseconds: try input.number())
    }

    /// Longer than any path that a file system takes.
    private static let maxNameBytes = 1 << 16

    private mutating func readName(_ flags: UInt16, from start: UInt64) throws(Malformed) {
        if version == 4 {
            let stripped = try input.offset()
            guard stripped <= UInt64(entry.name.count) else { throw Malformed() }
            entry.name.removeLast(Int(stripped))
        } else {
            entry.name.removeAll(keepingCapacity: true)
        }
        try input.appendText(to: &entry.name, limit: Self.maxNameBytes)
        let stated = Int(flags & 0xFFF)
        guard stated == 0xFFF ? entry.name.count >= stated : entry.name.count == stated else { throw Malformed() }
        guard version < 4 else { return }
        // One to eight zeros, the first of which is read, up to a multiple of eight bytes.
        let length = input.position - start
        guard try input.bytes(Int((8 - length % 8) % 8)).allSatisfy({ $0 == 0 }) else { throw Malformed() }
    }

    /// Checks what follows the entries, up to the checksum.
    mutating func checkExtensions() throws(Malformed) {
        while input.left > UInt64(idBytes) {
            let name = Array(try input.bytes(4))
            let size = try input.number()
            // An extension in small letters changes what the entries mean; of those only sparse folders do no harm.
            guard let first = name.first, (0x41...0x5A).contains(first) || name == Array("sdir".utf8) else {
                throw Malformed()
            }
            try input.skip(UInt64(size))
        }
        guard input.left == UInt64(idBytes) else { throw Malformed() }
    }
}
