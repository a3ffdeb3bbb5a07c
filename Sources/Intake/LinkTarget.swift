package import AuditModel
package import SystemCalls

/// Where a path leads when the symbolic links in it are followed without ever leaving the audited folder.
package enum LinkTarget: Hashable, Sendable {
    /// A regular file, at a path without links.
    case file(BytePath, FileStatus)
    /// A folder, at a path without links.
    case folder(BytePath, FileStatus)
    /// A FIFO, socket or device.
    case special(FileKind)
    /// Out of the audited folder.
    case outside
    /// To nothing.
    case dangling
    /// Round in circles, or over too many links.
    case loop
    /// To where the system does not let us look.
    case unreadable(SystemError)
}
