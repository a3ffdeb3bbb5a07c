/// The members of one WebDataset sample, their bytes back to back.
final class Sample {
    /// One member and where its bytes are.
    struct Member {
        let kind: SampleKind
        /// Where its extension is in `extensions`.
        let fileExtension: Range<Int>
        let range: Range<Int>
    }

    private var key: [UInt8] = []
    /// Of the key, seeded per process.
    private(set) var hash: UInt64 = 0
    private(set) var members: [Member] = []
    var bytes: [UInt8] = []
    /// A member could not be read: the sample is no record.
    var isBroken = false
    /// The sample was handed on in parts.
    var isStreamed = false
    /// Extensions of members that were met, kept or not, back to back.
    private(set) var extensions: [UInt8] = []
    private var extensionEnds: [Int] = []
    /// The member that is the sample's content.
    private(set) var best: Member?
    /// Where the first JSON member is.
    private(set) var json: Range<Int>?

    /// Begins the next sample with its first member, whose bytes come next.
    func start(_ member: SampleMember, hash: UInt64) {
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: member.bytes[member.key])
        self.hash = hash
        members.removeAll(keepingCapacity: true)
        extensions.removeAll(keepingCapacity: true)
        extensionEnds.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        isBroken = false
        isStreamed = false
        best = nil
        json = nil
        note(member)
    }

    /// Notes a member whose bytes come next; false when the sample has one of that name, so that it starts another.
    func admits(_ member: SampleMember) -> Bool {
        guard member.isNamed(member.key, key, 0..<key.count) else { return false }
        var start = 0
        for end in extensionEnds {
            if member.isNamed(member.fileExtension, extensions, start..<end) { return false }
            start = end
        }
        note(member)
        return true
    }

    private func note(_ member: SampleMember) {
        extensions.append(contentsOf: member.bytes[member.fileExtension])
        extensionEnds.append(extensions.count)
    }

    /// The member that was noted last, with its bytes.
    func last(_ kind: SampleKind, _ range: Range<Int>) -> Member {
        let start = extensionEnds.count > 1 ? extensionEnds[extensionEnds.count - 2] : 0
        return Member(kind: kind, fileExtension: start..<extensions.count, range: range)
    }

    /// Keeps the member that was noted last.
    func add(_ kind: SampleKind, _ range: Range<Int>) {
        let member = last(kind, range)
        members.append(member)
        if kind == .json, json == nil { json = range }
        if best.map({ precedes(member, $0) }) ?? true { best = member }
    }
}

// MARK: Order

extension Sample {
    /// Whether one member rather than the other is the content.
    func precedes(_ one: Member, _ other: Member) -> Bool {
        if one.kind != other.kind { return one.kind < other.kind }
        if one.kind == .text {
            let (rank, otherRank) = (textRank(one), textRank(other))
            if rank != otherRank { return rank < otherRank }
        }
        return extensions[one.fileExtension].lexicographicallyPrecedes(extensions[other.fileExtension])
    }

    /// Texts come in the order of the specification, not of their names.
    private func textRank(_ member: Member) -> Int {
        SampleKind.texts.firstIndex { extensions[member.fileExtension].elementsEqual($0.utf8) } ?? .max
    }
}
