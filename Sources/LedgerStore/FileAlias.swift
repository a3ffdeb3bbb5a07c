package import AuditModel

/// A second name of a file.
package struct FileAlias: Hashable, Sendable {
    package let path: BytePath
    /// The name under which the file was read.
    package let target: BytePath
    /// A hard link is a file of its own for `dataset_root`; a symbolic link is not.
    package let isHardLink: Bool

    package init(path: BytePath, target: BytePath, isHardLink: Bool) {
        self.path = path
        self.target = target
        self.isHardLink = isHardLink
    }
}
