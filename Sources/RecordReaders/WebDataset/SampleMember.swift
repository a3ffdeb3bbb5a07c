internal import AuditModel

/// The name of an archive member, cut as WebDataset cuts it: the key of its sample, and its extension.
struct SampleMember {
    /// Directory and name up to the first dot of the base name; where it is in the bytes that hold the name.
    let key: Range<Int>
    /// What follows that dot; empty when there is none.
    let fileExtension: Range<Int>
    /// What the member can be in its sample.
    let kind: SampleKind

    init(_ path: [UInt8]) { self.init(path, path.indices) }

    /// - Parameter path: where the member's path is in `bytes`.
    init(_ bytes: [UInt8], _ path: Range<Int>) {
        var base = path.upperBound
        while base > path.lowerBound, bytes[base - 1] != UInt8(ascii: "/") { base -= 1 }
        // A name that starts with a dot has no extension.
        var dot = min(base + 1, path.upperBound)
        while dot < path.upperBound, bytes[dot] != UInt8(ascii: ".") { dot += 1 }
        key = path.lowerBound..<dot
        fileExtension = min(dot + 1, path.upperBound)..<path.upperBound
        kind = SampleKind(bytes, fileExtension)
    }

    /// Whether two parts of names, each in bytes of its own, are the same.
    static func areEqual(_ bytes: [UInt8], _ part: Range<Int>, _ others: [UInt8], _ other: Range<Int>) -> Bool {
        guard part.count == other.count else { return false }
        let (one, two) = (bytes.span.extracting(part), others.span.extracting(other))
        // Names that differ mostly do so at the end.
        var index = part.count
        while index > 0 {
            index -= 1
            if one[index] != two[index] { return false }
        }
        return true
    }
}
