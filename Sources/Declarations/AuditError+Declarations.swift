internal import AuditModel

extension AuditError {
    /// A manifest or policy was not understood.
    static func manifestInvalid(path: String, problems: Int) -> AuditError {
        AuditError(.usage, "manifest-invalid", ["path": path, "problems": "\(problems)"])
    }
}
