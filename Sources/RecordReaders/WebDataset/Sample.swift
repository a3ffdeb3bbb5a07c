internal import Fingerprinting
import JSONParsing

/// The members of one WebDataset sample, their bytes back to back.
struct Sample {
    /// One member and where its bytes are.
    struct Member {
        let kind: SampleKind
        /// Where its extension is in `names`.
        let fileExtension: Range<Int>
        /// Nil while the bytes are to come, and when they are passed over.
        var content: Content?
    }

    /// What is there of a member.
    enum Content {
        /// Its bytes, which are here.
        case bytes(Range<Int>)
        /// A text that is UTF-8, and whose bytes the sink does not need.
        case hashed(HashedContent)
    }

    /// The key, and then the extensions of the members, back to back.
    private(set) var names: [UInt8] = []
    private var key = 0..<0
    /// Of the key, seeded per process.
    private(set) var hash: UInt64 = 0
    /// Those that were met, kept or not.
    private(set) var members: [Member] = []
    private(set) var bytes: [UInt8] = []
    /// Bytes of the members, whether they are here or not.
    private(set) var size = 0
    /// A member could not be read: the sample is no record.
    var isBroken = false
    /// The sample was handed on in parts.
    var isStreamed = false
    /// The member that is the sample's content.
    private(set) var best: Int?
    /// The first JSON member.
    private(set) var json: Int?

    /// Whether the bytes of further members are kept.
    var isKept: Bool { !isBroken && !isStreamed }

    /// Begins the next sample with its first member, whose bytes come next.
    ///
    /// - Parameter name: where the parts of the member's name are in bytes of their own, `bytes`.
    mutating func start(_ bytes: [UInt8], _ name: SampleMember, hash: UInt64) {
        names.append(bytes, name.key)
        key = 0..<names.count
        self.hash = hash
        note(bytes, name)
    }

    /// Notes a member whose bytes come next; false when it is of another sample, or the sample has one of that name, so
    /// that it starts another.
    mutating func admits(_ bytes: [UInt8], _ name: SampleMember, hash: UInt64) -> Bool {
        guard hash == self.hash, SampleMember.areEqual(bytes, name.key, names, key) else { return false }
        for member in members
        where SampleMember.areEqual(bytes, name.fileExtension, names, member.fileExtension) { return false }
        note(bytes, name)
        return true
    }

    private mutating func note(_ bytes: [UInt8], _ name: SampleMember) {
        let start = names.count
        names.append(bytes, name.fileExtension)
        members.append(Member(kind: name.kind, fileExtension: start..<names.count))
    }

    /// Takes the bytes of the member that was noted last, unless there would be more than `limit` of all members.
    ///
    /// - Parameter hasher: of a sink that does not need the contents.
    mutating func append(_ bytes: [UInt8], _ content: Range<Int>, upTo limit: Int, _ hasher: ContentHasher?) -> Bool {
        guard content.count <= limit - size else { return false }
        if let hasher, members[members.count - 1].kind == .text, ByteSearch.isValidUTF8(bytes, content) {
            size += content.count
            let start = content.lowerBound + ByteOrderMark(bytes[content]).utf8Length
            keepLast(.hashed(HashedContent(bytes, start..<content.upperBound, hasher)))
        } else {
            let start = self.bytes.count
            append(bytes, content)
            keepLast(.bytes(start..<self.bytes.count))
        }
        return true
    }

    /// Appends some of the bytes of the member that was noted last.
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes.append(bytes, range)
        size += range.count
    }

    /// Drops the last bytes again.
    mutating func removeLast(_ count: Int) {
        bytes.removeLast(count)
        size -= count
    }

    /// Keeps the member that was noted last.
    mutating func keepLast(_ content: Content) {
        let last = members.count - 1
        members[last].content = content
        if members[last].kind == .json, json == nil { json = last }
        if best.map({ precedes(last, $0) }) ?? true { best = last }
    }

    /// Appends the JSON that stands beside the content, if there is one of no more than `limit` bytes.
    func copyCompanion(upTo limit: Int, into bytes: inout [UInt8]) {
        guard isKept, let best, let json, members[best].kind != .json, case .bytes(let range) = members[json].content,
            range.count <= limit
        else { return }
        bytes.append(self.bytes, range)
    }

    /// Forgets the members and keeps the memory, as far as that is little.
    mutating func clear() {
        names.removeAll(keepingCapacity: names.capacity <= Self.sparedBytes)
        members.removeAll(keepingCapacity: members.capacity <= Self.sparedMembers)
        bytes.removeAll(keepingCapacity: bytes.capacity <= Self.sparedBytes)
        size = 0
        isBroken = false
        isStreamed = false
        best = nil
        json = nil
    }

    private static let sparedBytes = 64 << 10
    private static let sparedMembers = 1 << 10
}

// MARK: Order

extension Sample {
    /// Whether a member that the sample has already is its content, rather than the one that was noted last.
    var keepsContent: Bool {
        guard let best, members[best].kind < .other else { return false }
        return !precedes(members.count - 1, best)
    }

    /// Whether one member rather than the other is the content.
    private func precedes(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (members[one], members[other])
        if one.kind != other.kind { return one.kind < other.kind }
        if one.kind == .text {
            let (rank, otherRank) = (textRank(one), textRank(other))
            if rank != otherRank { return rank < otherRank }
        }
        return names[one.fileExtension].lexicographicallyPrecedes(names[other.fileExtension])
    }

    /// Texts come in the order of the specification, not of their names.
    private func textRank(_ member: Member) -> Int {
        SampleKind.texts.firstIndex { names[member.fileExtension].elementsEqual($0.utf8) } ?? .max
    }
}
