internal import AuditModel

/// The samples that were begun last, in the order of their first members: members of one may stand apart in the archive.
struct SampleWindow {
    /// Samples and bytes that are held back; an archive as WebDataset writes it needs one sample.
    private static let maxSamples = 1_024
    private static let maxBytes = 16 << 20

    private var samples: [Sample] = []
    private var spare: [Sample] = []
    /// Where the oldest sample is in `samples`, and what its number is.
    private var first = 0
    private var firstNumber = 0
    /// Hashes of the keys of all samples so far.
    private var keys = HashSet()
    private var bytes = 0
    /// Samples with the key of an earlier one that they could not be joined with.
    private(set) var apart: UInt64 = 0

    /// The number of the sample that a member belongs to, begun if need be.
    mutating func place(of member: SampleMember) -> Int {
        let last = firstNumber + samples.count - first - 1
        if last >= firstNumber, samples[samples.count - 1].admits(member) { return last }
        let hash = HashSet.hash(member.bytes, member.key)
        // Mostly the key is a new one.
        if !keys.insert(hash) {
            if let known = newest(hash), self[known].admits(member) { return known }
            apart += 1
        }
        let sample = spare.popLast() ?? Sample()
        sample.start(member, hash: hash)
        samples.append(sample)
        return last + 1
    }

    /// The number of the last sample that is here and has a key of this hash.
    private func newest(_ hash: UInt64) -> Int? {
        samples[first...].lastIndex { $0.hash == hash }.map { firstNumber + $0 - first }
    }

    subscript(number: Int) -> Sample { samples[first + number - firstNumber] }

    /// Says that so many bytes were put into samples.
    mutating func grew(by count: Int) { bytes += count }

    /// Whether the oldest sample has to go, to keep to the bounds.
    var isFull: Bool { samples.count - first > 1 && (bytes > Self.maxBytes || samples.count - first > Self.maxSamples) }

    /// The oldest sample's number; nil when there is none.
    var oldest: Int? { first < samples.count ? firstNumber : nil }

    /// Forgets the oldest sample and keeps its memory for another.
    mutating func removeOldest() {
        let sample = samples[first]
        first += 1
        firstNumber += 1
        bytes -= sample.bytes.count
        if spare.count < 2, sample.bytes.capacity <= 1 << 20 { spare.append(sample) }
        if first == samples.count || first > Self.maxSamples {
            samples.removeSubrange(..<first)
            first = 0
        }
    }
}
