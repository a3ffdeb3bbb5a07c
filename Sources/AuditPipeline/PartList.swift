/// A worker's answer to a task that allows for parts: where the file can be cut.
package struct PartList: Hashable, Sendable, Codable {
    /// Stored bytes, ascending, neither 0 nor the end of the file.
    package let cuts: [UInt64]
    package let format: String
    /// What the name suggests, when it disagrees with the content.
    package let formatByName: String?
    package let compression: String?
    /// Of a zip file: the number of the first member behind each cut.
    package let members: [Int]?

    package init(
        cuts: [UInt64], format: String, formatByName: String? = nil, compression: String? = nil, members: [Int]? = nil
    ) {
        self.members = members
        self.cuts = cuts
        self.format = format
        self.formatByName = formatByName
        self.compression = compression
    }

    /// More parts than that would be a file of petabytes, or a lie.
    private static let maxCuts = 1 << 20

    /// The parts of a file of `size` bytes; nil when the list cannot be true.
    func parts(size: UInt64) -> [FilePart]? {
        let ends = cuts + [size]
        guard !cuts.isEmpty, cuts.count <= Self.maxCuts, zip([0] + cuts, ends).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        guard let ranges = memberRanges else { return nil }
        return zip([0] + cuts, ends).enumerated().map { index, range in
            FilePart(
                index: index, start: range.0, end: range.1, format: format, compression: compression,
                members: ranges.isEmpty ? nil : ranges[index])
        }
    }

    /// The members of each part; none for a file without members, nil when the numbers cannot be true.
    private var memberRanges: [Range<Int>]? {
        guard let members else { return [] }
        let starts = [0] + members
        let ends = members + [Int.max]
        guard members.count == cuts.count, zip(starts, ends).allSatisfy({ $0 < $1 }) else { return nil }
        return zip(starts, ends).map { $0..<$1 }
    }
}
