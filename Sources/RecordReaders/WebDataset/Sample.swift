/// The members of one WebDataset sample, their bytes back to back.
struct Sample {
    /// One member and where its bytes are.
    struct Member {
        let member: SampleMember
        let range: Range<Int>
        var kind: SampleKind { member.kind }
    }

    private(set) var key: [UInt8] = []
    /// Of the key, seeded per process.
    private(set) var hash = 0
    private(set) var members: [Member] = []
    var bytes: [UInt8] = []
    /// A member could not be read: the sample is no record.
    var isBroken = false
    /// The sample was handed on in parts.
    var isStreamed = false
    /// Extensions of members that were met, kept or not.
    private var extensions: [[UInt8]] = []

    /// Begins the next sample.
    mutating func start(_ key: [UInt8], hash: Int) {
        self.key = key
        self.hash = hash
        members.removeAll(keepingCapacity: true)
        extensions.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        isBroken = false
        isStreamed = false
    }

    /// Notes a member whose bytes come next; false when the sample has one of that name, so that it starts another.
    mutating func admits(_ member: SampleMember) -> Bool {
        guard member.key == key, !extensions.contains(member.fileExtension) else { return false }
        extensions.append(member.fileExtension)
        return true
    }

    mutating func add(_ member: SampleMember, _ range: Range<Int>) {
        members.append(Member(member: member, range: range))
    }

    /// The member that is the sample's content.
    var best: Member? { members.min { $0.member.precedes($1.member) } }
}
