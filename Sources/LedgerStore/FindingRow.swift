package import AuditModel

/// One finding of the latest check, as `list` and the `findings` view show it.
package struct FindingRow: Hashable, Sendable, Codable {
    /// 64 hex digits over gate, source and subject.
    package let id: String
    package let gate: String
    package let level: Finding.Level
    package let source: String
    package let subject: String
    package let line: Int?
    package let records: UInt64
    package let message: Message
    package let clause: String
    /// Not in the baseline.
    package let isNew: Bool
    /// Accepted by the policy.
    package let isWaived: Bool
    /// Files whose records the finding is about; nil means all of the source.
    package let paths: [BytePath]?
    /// The flag that names the records; nil when the finding is about whole files.
    package let flag: String?

    package init(
        id: String, gate: String, level: Finding.Level, source: String, subject: String, line: Int?, records: UInt64,
        message: Message, clause: String, isNew: Bool, isWaived: Bool, paths: [BytePath]?, flag: String? = nil
    ) {
        self.id = id
        self.gate = gate
        self.level = level
        self.source = source
        self.subject = subject
        self.line = line
        self.records = records
        self.message = message
        self.clause = clause
        self.isNew = isNew
        self.isWaived = isWaived
        self.paths = paths
        self.flag = flag
    }
}
