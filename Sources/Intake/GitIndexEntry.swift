internal import SystemCalls

/// A file of a git work tree as the index knows it.
struct GitIndexEntry {
    /// Since 1970; the seconds are the low 32 bits.
    struct Time: Hashable {
        var seconds: UInt32 = 0
        var nanoseconds: UInt32 = 0
    }

    /// The path below the work tree's root.
    var name: [UInt8] = []
    var id: [UInt8] = []
    var changed = Time()
    var modified = Time()
    /// The low 32 bits.
    var inode: UInt32 = 0
    var mode: UInt32 = 0
    /// The low 32 bits.
    var size: UInt32 = 0
    /// Whether git itself would compare the file with the entry.
    var isOrdinary = false

    /// Whether a file has not been touched since git looked at it: all that the index holds must agree, so that an
    /// index that somebody shipped with the data says nothing about files that were written here.
    func describes(_ status: FileStatus) -> Bool {
        isOrdinary && mode & 0o170000 == 0o100000 && status.kind == .regular
            && size == UInt32(truncatingIfNeeded: status.size) && inode == UInt32(truncatingIfNeeded: status.inode)
            && modified == Time(status.modified) && changed == Time(status.changed)
    }
}

extension GitIndexEntry.Time {
    /// From nanoseconds since 1970.
    init(_ time: Int64) {
        var (seconds, rest) = time.quotientAndRemainder(dividingBy: 1_000_000_000)
        if rest < 0 {
            seconds -= 1
            rest += 1_000_000_000
        }
        self.init(seconds: UInt32(truncatingIfNeeded: seconds), nanoseconds: UInt32(rest))
    }
}
