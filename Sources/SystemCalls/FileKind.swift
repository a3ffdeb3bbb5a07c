import Glibc

/// What a directory entry is.
package enum FileKind: String, Hashable, Sendable, Codable, CaseIterable {
    case regular, directory, symbolicLink, fifo, socket, characterDevice, blockDevice, other

    /// From the type bits of `st_mode`.
    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            case S_IFCHR: .characterDevice
            case S_IFBLK: .blockDevice
            default: .other
            }
    }

    /// From `d_type` of a directory entry; nil when the file system does not tell.
    init?(entryType: UInt8) {
        guard entryType != 0 else { return nil }
        // <dirent.h>, DTTOIF: the entry type is the mode's type, four octal digits down.
        self.init(mode: mode_t(entryType) << 12)
    }
}
