internal import AuditModel
import Digest
import FoundationEssentials

extension ShardEntry {
    /// The entry about a reading.
    init(
        _ facts: ShardFacts, id: Int64, path: BytePath, member: String? = nil, parent: Int64? = nil,
        keys: [KeyIndex: KeyDigest] = [:], recordsRoot: SHA256Value?
    ) {
        self.id = id
        self.parent = parent
        self.path = path
        self.member = member
        format = facts.format.name
        formatByName = facts.formatByName?.name
        contentRules = facts.contentRules
        options = facts.optionsDigest?.blob
        size = facts.size.map { Int64(clamping: $0) }
        stat = StatCoding.pack(mtime: facts.mtime, ctime: facts.ctime, inode: facts.inode, device: facts.device)
            .map { Data($0) }
        sha256 = facts.sha256?.blob
        records = facts.records.map { Int64(clamping: $0) }
        bytesDecoded = facts.bytesDecoded == facts.size ? nil : Int64(clamping: facts.bytesDecoded)
        characters = facts.characters.map { Int64(clamping: $0) }
        self.recordsRoot = recordsRoot?.blob
        self.keys = keys.isEmpty ? nil : Self.keys(keys)
        gaps = Self.orNil(facts.gaps)
        tuples = Self.tuples(facts.tuples)
        packedSpans = facts.spans.isEmpty ? nil : facts.spans
        spans = packedSpans.map { SHA256Hasher.hash($0).blob }
        flags = Self.orNil(
            facts.flags.map {
                Flag(name: $0.name, count: Int64($0.ordinals.count), ordinals: Data(OrdinalCoding.pack($0.ordinals)))
            })
        checked = Self.orNil(facts.checked.map { Check(detector: $0.detector, version: $0.version) })
        evidence = Self.orNil(facts.evidence)
        container = Self.orNil(facts.container.map { Fact(key: $0.key, value: $0.value) })
        pointer = facts.pointer
        seekPoints = facts.seekPoints.isEmpty ? nil : Data(SeekPointCoding.pack(facts.seekPoints))
    }

    private static func keys(_ digests: [KeyIndex: KeyDigest]) -> [Key] {
        KeyIndex.allCases.compactMap { index in
            digests[index].map {
                Key(index: index.rawValue, count: Int64(clamping: $0.count), digest: $0.finish().blob)
            }
        }
    }

    private static func orNil<Element>(_ values: [Element]) -> [Element]? { values.isEmpty ? nil : values }

    private static func tuples(_ tuples: [ShardFacts.Tuple]) -> [Tuple]? {
        orNil(
            tuples.map {
                Tuple(
                    key: $0.key, records: Int64(clamping: $0.records), bytes: Int64(clamping: $0.bytes),
                    characters: Int64(clamping: $0.characters))
            })
    }
}
