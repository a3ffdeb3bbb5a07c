/// Files that hold records, with the number of records in each: a million of them cost little more than their paths.
package struct FileRecords: Hashable, Sendable {
    private var paths: [UInt8] = []
    private var ends: [Int] = []
    private var counts: [UInt64] = []
    /// The records of all files.
    package private(set) var total: UInt64 = 0

    package init() {}

    package init(_ files: some Sequence<SourceFacts.File>) {
        for file in files { append(file.path.bytes[...], records: file.records) }
    }

    package var count: Int { ends.count }
    package var isEmpty: Bool { ends.isEmpty }

    package mutating func append(_ path: ArraySlice<UInt8>, records: UInt64) {
        paths += path
        ends.append(paths.count)
        counts.append(records)
        total = total.addingReportingOverflow(records).overflow ? .max : total + records
    }
}

extension FileRecords: Sequence {
    /// In the order in which they were added.
    package func makeIterator() -> some IteratorProtocol<SourceFacts.File> {
        ends.indices.lazy.map { index in
            let path = BytePath(Array(paths[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
            return SourceFacts.File(path: path, records: counts[index])
        }.makeIterator()
    }
}
