import Glibc

/// What the file system says about a file, without reading it.
package struct FileStatus: Hashable, Sendable, Codable {
    package let device: UInt64
    package let inode: UInt64
    /// Bytes; of a symbolic link, the length of its target.
    package let size: UInt64
    /// Names (hard links) of the file.
    package let links: UInt64
    /// Last change of the content, in nanoseconds since 1970.
    package let modified: Int64
    /// Last change of content, name, owner or mode, in nanoseconds since 1970; unlike `modified` nobody can set it.
    package let changed: Int64
    package let kind: FileKind

    package init(
        device: UInt64, inode: UInt64, size: UInt64, links: UInt64, modified: Int64, changed: Int64, kind: FileKind
    ) {
        self.device = device
        self.inode = inode
        self.size = size
        self.links = links
        self.modified = modified
        self.changed = changed
        self.kind = kind
    }

    package var identity: FileIdentity { FileIdentity(device: device, inode: inode) }

    init(_ status: stat) {
        self.init(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
            size: UInt64(clamping: status.st_size), links: UInt64(status.st_nlink),
            modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim),
            kind: FileKind(mode: status.st_mode))
    }

    /// Times beyond the year 2262, which file systems can hold, become the last that fits.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        let (whole, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carry) = whole.addingReportingOverflow(Int64(time.tv_nsec))
        return overflow || carry ? (time.tv_sec < 0 ? .min : .max) : sum
    }
}
