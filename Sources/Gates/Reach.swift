internal import AuditModel

/// The records that a finding is about.
struct Reach {
    let records: UInt64
    let paths: Set<BytePath>
    /// Within `paths`, where the records' own field decides.
    let choice: RecordChoice?

    init(records: UInt64, paths: Set<BytePath>, values: [BytePath: Set<String>], carry: Bool) {
        self.records = records
        self.paths = paths
        choice = values.isEmpty ? nil : RecordChoice(values: values, carry: carry)
    }
}
