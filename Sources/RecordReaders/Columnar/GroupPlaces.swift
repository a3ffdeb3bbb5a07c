internal import ArrowLibrary

/// Where the groups of a table stand among the stored bytes of all of them.
struct GroupPlaces {
    /// Ascending from 0.
    let starts: [UInt64]

    /// Nil when the file does not say how large its groups are, or cannot have told the truth.
    ///
    /// - Parameter size: of the stored file.
    init?(_ table: ArrowTable, size: UInt64) {
        var starts: [UInt64] = []
        var end: UInt64 = 0
        for group in 0..<(table.groupCount ?? 0) {
            guard let known = try? table.group(group, columns: nil), let bytes = known.storedBytes, bytes > 0 else {
                return nil
            }
            starts.append(end)
            let (sum, overflow) = end.addingReportingOverflow(UInt64(bytes))
            guard !overflow, sum < size else { return nil }
            end = sum
        }
        guard !starts.isEmpty else { return nil }
        self.starts = starts
    }

    /// The groups that start in a part of the file.
    func groups(in part: Range<UInt64>) -> Range<Int> {
        let first = starts.firstIndex { $0 >= part.lowerBound } ?? starts.count
        let end = starts.firstIndex { $0 >= part.upperBound } ?? starts.count
        return first..<max(first, end)
    }
}
