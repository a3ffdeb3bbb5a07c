/// A name in a directory.
package struct DirectoryEntry: Hashable, Sendable {
    /// The raw bytes; never `.` or `..`, without a slash.
    package let name: [UInt8]
    /// What it was when the directory was listed; nil when the file system does not tell.
    package let kind: FileKind?

    package init(name: [UInt8], kind: FileKind?) {
        self.name = name
        self.kind = kind
    }
}
