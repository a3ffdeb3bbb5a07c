package import AuditModel
package import SystemCalls

/// One thing that a walk found below the audited folder.
///
/// Folders that are walked are not reported themselves.
package struct WalkedEntry: Hashable, Sendable {
    /// What becomes of it.
    package enum Kind: Hashable, Sendable {
        /// A regular file to be read.
        ///
        /// It can be a symbolic link whose file lies in a folder that is left out (git-annex keeps its objects below
        /// `.git`): `StoredFile` follows it.
        case file
        /// Another name of a file or folder that is read under the name given; that one can be an alias in turn.
        case alias(of: BytePath)
        /// A link to bytes that are not here, but whose digest is known.
        case pointer(Pointer)
        /// Left out by its name; for a folder, the regular files in it and their bytes.
        case excluded(rule: IgnoreRule, files: UInt64, bytes: UInt64)
        /// Not read.
        case gap(Gap)
    }

    package let path: BytePath
    /// The status of the entry itself; of a symbolic link whose bytes are read (`file`), the status of those bytes.
    ///
    /// A regular file that is an alias is a hard link. All zero where the system did not tell.
    package let status: FileStatus
    package let kind: Kind

    package init(path: BytePath, status: FileStatus, kind: Kind) {
        self.path = path
        self.status = status
        self.kind = kind
    }
}
