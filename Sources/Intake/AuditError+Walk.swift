internal import AuditModel
internal import SystemCalls

extension AuditError {
    /// The audited folder itself cannot be listed.
    static func folderUnreadable(_ error: SystemError) -> Self {
        Self(.notFound, "folder-unreadable", ["error": error.name])
    }
}
