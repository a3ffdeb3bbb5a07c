/// Which records of some files a finding is about, where the records' own license field decides.
package struct RecordChoice: Hashable, Sendable {
    /// Values of the field by file; all records of any other file are meant.
    package let values: [BytePath: Set<String>]
    /// Whether records that carry one of the values are meant, or those that carry none of them.
    package let carry: Bool

    package init(values: [BytePath: Set<String>], carry: Bool) {
        self.values = values
        self.carry = carry
    }

    /// Whether a record of a file is meant, by what its field says.
    package func contains(_ value: String?, in path: BytePath) -> Bool {
        guard let chosen = values[path] else { return true }
        return (value.map(chosen.contains) ?? false) == carry
    }
}
