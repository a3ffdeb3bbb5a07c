internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// The samples that were begun last, in the order of their first members: members of one may stand apart in the archive.
///
/// A sample that nothing can join any more is closed; it waits until it is removed. Samples go by their numbers.
struct SampleWindow {
    /// Samples and bytes that are held back; an archive as WebDataset writes it needs one sample.
    private static let maxSamples = 1_024
    private static let maxBytes = 16 << 20
    /// Samples that wait for others, so that these are handed on together.
    private static let manyClosed = 32
    private static let manyClosedBytes = 1 << 20
    /// Samples whose memory is kept for others.
    private static let maxSpare = 128

    private var samples: [Sample] = []
    /// The number of the first one in `samples`.
    private var base = 0
    /// The samples that nothing can join any more, and those that are still open.
    private var closed = 0..<0
    private var open = 0..<0
    private var closedBytes = 0
    private var openBytes = 0
    /// Samples that were removed last, for their memory.
    private var spare: [Sample] = []
    /// Of members that come together; kept for their memory.
    private var names: [SampleMember] = []
    private var hashes: [UInt64] = []
    /// Hashes of the keys of all samples so far.
    private var keys = HashSet()
    /// Samples with the key of an earlier one that they could not be joined with.
    private(set) var apart: UInt64 = 0

    subscript(number: Int) -> Sample {
        get { samples[number - base] }
        _modify { yield &samples[number - base] }
    }

    /// Says that so many bytes were put into open samples.
    mutating func grew(by count: Int) { openBytes += count }

    /// The number of the sample that a member belongs to, begun if need be; the oldest ones are closed where there are
    /// too many.
    ///
    /// - Parameter bytes: hold the member's name.
    mutating func place(_ bytes: [UInt8], _ name: SampleMember) -> Int {
        place(bytes, name, hash: KeyedHash.hash(bytes, name.key))
    }

    /// Takes members that are in memory as a whole, up to the first that would make its sample larger than `limit`.
    ///
    /// - Parameters:
    ///   - bytes: what the ranges of the members are of.
    ///   - hasher: of a sink that does not need the contents.
    /// - Returns: the index of that member, and the number of its sample, which has noted it; nil when all were taken.
    mutating func take(
        _ bytes: [UInt8], _ members: ArraySlice<WholeMember>, upTo limit: Int, _ hasher: ContentHasher?
    ) -> (member: Int, sample: Int)? {
        readNames(bytes, members)
        let (names, hashes) = (names, hashes)
        for (index, member) in members.enumerated() {
            let number = place(bytes, names[index], hash: hashes[index])
            guard samples[number - base].isKept else { continue }
            guard samples[number - base].append(bytes, member.content, upTo: limit, hasher) else {
                return (members.startIndex + index, number)
            }
            openBytes += member.content.count
        }
        return nil
    }

    /// Cuts the names of members that come together, and looks their keys up.
    private mutating func readNames(_ bytes: [UInt8], _ members: ArraySlice<WholeMember>) {
        names.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        for member in members {
            let name = SampleMember(bytes, member.name)
            if let before = names.last, SampleMember.areEqual(bytes, name.key, bytes, before.key) {
                hashes.append(hashes[hashes.count - 1])
            } else {
                hashes.append(KeyedHash.hash(bytes, name.key))
            }
            names.append(name)
        }
        keys.expect(hashes)
    }

    private mutating func place(_ bytes: [UInt8], _ name: SampleMember, hash: UInt64) -> Int {
        let number = find(bytes, name, hash)
        while isFull, open.lowerBound != number { close(before: open.lowerBound + 1) }
        return number
    }

    /// Whether there are more open samples than the bounds allow.
    private var isFull: Bool { open.count > 1 && (openBytes > Self.maxBytes || open.count > Self.maxSamples) }

    private mutating func find(_ bytes: [UInt8], _ name: SampleMember, _ hash: UInt64) -> Int {
        let last = open.upperBound - 1
        if !open.isEmpty, samples[last - base].admits(bytes, name, hash: hash) { return last }
        // Mostly the key is a new one.
        if !keys.insert(hash) {
            if let known = open.last(where: { samples[$0 - base].hash == hash }),
                samples[known - base].admits(bytes, name, hash: hash)
            {
                return known
            }
            apart += 1
        }
        if spare.isEmpty { samples.append(Sample()) } else { samples.append(spare.removeLast()) }
        samples[last + 1 - base].start(bytes, name, hash: hash)
        open = open.lowerBound..<(last + 2)
        return last + 1
    }
}

// MARK: Closed samples

extension SampleWindow {
    /// Whether the closed samples should be handed on and removed.
    var hasManyClosed: Bool { closed.count >= Self.manyClosed || closedBytes >= Self.manyClosedBytes }

    /// Closes the samples before this one; all without a number.
    mutating func close(before number: Int? = nil) {
        let end = number ?? open.upperBound
        for number in open.lowerBound..<end {
            openBytes -= samples[number - base].size
            closedBytes += samples[number - base].size
        }
        closed = closed.lowerBound..<end
        open = end..<open.upperBound
    }

    /// Copies the JSON beside the contents of the closed samples.
    ///
    /// - Parameters:
    ///   - bytes: all of them are appended, back to back.
    ///   - ranges: of each sample, where its JSON is in `bytes`; empty where there is none of up to `limit` bytes.
    func copyCompanions(upTo limit: Int, into bytes: inout [UInt8], _ ranges: inout [Range<Int>]) {
        let samples = samples.span
        for number in closed {
            let start = bytes.count
            samples[number - base].copyCompanion(upTo: limit, into: &bytes)
            ranges.append(start..<bytes.count)
        }
    }

    /// Shows the closed samples, in their order, and removes them.
    mutating func removeClosed(_ use: (Sample) -> Void) {
        for number in closed {
            var sample = Sample()
            swap(&samples[number - base], &sample)
            use(sample)
            guard spare.count < Self.maxSpare else { continue }
            sample.clear()
            spare.append(sample)
        }
        closed = closed.upperBound..<closed.upperBound
        closedBytes = 0
        let gone = closed.upperBound - base
        guard gone == samples.count || gone >= Self.maxSamples else { return }
        samples.removeFirst(gone)
        base += gone
    }
}
