/// The name of an archive member, cut as WebDataset cuts it: the key of its sample, and its extension.
struct SampleMember: Hashable {
    /// Directory and name up to the first dot of the base name.
    let key: [UInt8]
    /// What follows that dot; empty when there is none.
    let fileExtension: [UInt8]
    /// What the member can be in its sample.
    let kind: SampleKind

    init(_ path: [UInt8]) {
        let base = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        // A name that starts with a dot has no extension.
        let dot = path.indices.dropFirst(base + 1).first { path[$0] == UInt8(ascii: ".") }
        key = Array(path[..<(dot ?? path.count)])
        fileExtension = dot.map { Array(path[($0 + 1)...]) } ?? []
        kind = SampleKind(fileExtension)
    }
}

// MARK: Order

extension SampleMember {
    /// Whether this member rather than the other is the content of their sample.
    func precedes(_ other: SampleMember) -> Bool {
        if kind != other.kind { return kind < other.kind }
        if kind == .text, textRank != other.textRank { return textRank < other.textRank }
        return fileExtension.lexicographicallyPrecedes(other.fileExtension)
    }

    /// Texts come in the order of the specification, not of their names.
    private var textRank: Int { SampleKind.texts.firstIndex { fileExtension.elementsEqual($0.utf8) } ?? .max }
}
