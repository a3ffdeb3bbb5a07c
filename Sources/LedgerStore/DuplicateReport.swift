package import AuditModel

/// Which contents stand in more than one place, counted by the set of classes (for example sources) that hold them.
///
/// Equal means equal fingerprints; nobody compared the bytes. The content of 0 bytes is left out.
package struct DuplicateReport: Hashable, Sendable {
    /// The contents that are in all classes of a set and in no other.
    package struct Group: Hashable, Sendable {
        /// Ascending; a single one when all copies are in one class.
        package let classes: [Int]
        /// Different contents.
        package let contents: UInt64
        /// Their records in each class, in the order of `classes`.
        package let records: [UInt64]
        /// Bytes of the copies beyond the first of each content: an estimate from the average record of each file.
        package let surplusBytes: UInt64
        /// The least fingerprint among the contents.
        package let example: Fingerprint

        package init(
            classes: [Int], contents: UInt64, records: [UInt64], surplusBytes: UInt64, example: Fingerprint
        ) {
            self.classes = classes
            self.contents = contents
            self.records = records
            self.surplusBytes = surplusBytes
            self.example = example
        }

        /// Records of all classes together.
        package var total: UInt64 { records.reduce(0, +) }
    }

    /// By records, most first; equal ones by classes.
    package let groups: [Group]
    /// Records whose content has 0 bytes.
    package let empty: UInt64

    package init(groups: [Group], empty: UInt64) {
        self.groups = groups.sorted { left, right in
            left.total != right.total ? left.total > right.total : left.classes.lexicographicallyPrecedes(right.classes)
        }
        self.empty = empty
    }

    /// One report from those of separate slices of the fingerprints, which are in order.
    init(slices: [[Group]], empty: UInt64) {
        var byClasses: [[Int]: Group] = [:]
        for group in slices.joined() {
            guard let known = byClasses[group.classes] else {
                byClasses[group.classes] = group
                continue
            }
            byClasses[group.classes] = Group(
                classes: group.classes, contents: known.contents + group.contents,
                records: zip(known.records, group.records).map(+),
                surplusBytes: known.surplusBytes + group.surplusBytes, example: known.example)
        }
        self.init(groups: Array(byClasses.values), empty: empty)
    }
}
