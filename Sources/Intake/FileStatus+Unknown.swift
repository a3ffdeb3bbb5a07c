internal import SystemCalls

extension FileStatus {
    /// Of something that the system did not tell about.
    static let unknown = FileStatus(device: 0, inode: 0, size: 0, links: 0, modified: 0, changed: 0, kind: .other)
}
