/// The facts that tell a file unchanged on this machine.
package struct FileStat: Hashable, Sendable {
    /// Nanoseconds since 1970.
    package let modified: Int64
    package let changed: Int64
    package let inode: UInt64
    package let device: UInt64

    package init(modified: Int64, changed: Int64, inode: UInt64, device: UInt64) {
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.device = device
    }
}
