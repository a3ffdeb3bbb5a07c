package import AuditModel

/// Everything that is wrong in one manifest or policy: all of it at once, so that one round of edits is enough.
package struct ManifestErrors: Error, Hashable, Sendable {
    /// The file as the user wrote its path.
    package let path: String
    /// In the order of the file; never empty.
    package let problems: [ManifestProblem]

    package init(path: String, problems: [ManifestProblem]) {
        self.path = path
        self.problems = problems.sorted()
    }

    /// The failure that decides the exit status; the problems are printed before it.
    package var auditError: AuditError { .manifestInvalid(path: path, problems: problems.count) }
}
