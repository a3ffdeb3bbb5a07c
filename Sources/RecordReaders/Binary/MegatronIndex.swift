internal import AuditModel

/// The index of a Megatron dataset: where each document ends in the token file beside it.
///
/// Layout: `MMIDIDX`, two zero bytes, version 1 (8 bytes), type of a token (1), sequences (8), document ends (8); tokens
/// of each sequence (4 bytes each), its place (8 each), the sequence at which each document begins (8 each), and
/// perhaps a mode of each sequence (1 each). Source: NVIDIA Megatron-LM, `megatron/core/datasets/indexed_dataset.py`.
struct MegatronIndex {
    static let magic = Array("MMIDIDX\0\0".utf8)
    private static let headBytes: UInt64 = 34

    /// Name and bytes of the types a token can have, by their number.
    private static let types: [UInt8: (name: String, bytes: UInt64)] = [
        1: ("uint8", 1), 2: ("int8", 1), 3: ("int16", 2), 4: ("int32", 4), 5: ("int64", 8), 6: ("float64", 8),
        7: ("float32", 4), 8: ("uint16", 2),
    ]

    let typeName: String
    private let tokenBytes: UInt64
    private var sequencesLeft: UInt64
    private var documentsLeft: UInt64
    private var lengths: CompanionCursor
    private var pointers: CompanionCursor
    private var documents: CompanionCursor
    /// The sequence at which the next document begins, and its place in the token file.
    private var sequence: Int64 = 0
    private var place: UInt64 = 0

    /// Nil for a file that is no index, or holds less than it says.
    init?(_ file: any ShardCompanion) throws(ReadFault) {
        var head = [UInt8](repeating: 0, count: Int(Self.headBytes))
        guard try file.pread(into: &head, offset: 0, count: head.count) == head.count,
            head.starts(with: Self.magic), head.littleEndian64(9) == 1, let type = Self.types[head[17]]
        else { return nil }
        let sequences = head.littleEndian64(18)
        let documents = head.littleEndian64(26)
        let rest = file.size - min(file.size, Self.headBytes)
        guard sequences <= rest / 12, documents <= rest / 8, documents > 0 else { return nil }
        let needed = 12 * sequences + 8 * documents
        guard rest == needed || rest == needed + sequences else { return nil }
        (typeName, tokenBytes) = type
        sequencesLeft = sequences
        documentsLeft = documents - 1
        lengths = CompanionCursor(file, at: Self.headBytes, width: 4)
        pointers = CompanionCursor(file, at: Self.headBytes + 4 * sequences, width: 8)
        self.documents = CompanionCursor(file, at: Self.headBytes + 12 * sequences, width: 8)
        guard try self.documents.number() == 0 else { return nil }
    }

    /// What comes next in the token file.
    enum Step: Hashable {
        /// A document of so many bytes.
        case document(bytes: UInt64)
        case end
        /// The index contradicts itself: lengths below zero, gaps between sequences, documents out of order.
        case broken
    }

    /// The next document: its sequences must stand where the last one ended, one behind the other.
    mutating func next() throws(ReadFault) -> Step {
        guard documentsLeft > 0 else { return sequencesLeft == 0 ? .end : .broken }
        documentsLeft -= 1
        guard let end = try documents.number(), end >= sequence, UInt64(end - sequence) <= sequencesLeft else {
            return .broken
        }
        let start = place
        for _ in sequence..<end {
            guard let length = try lengths.number(), length >= 0, let pointer = try pointers.number(),
                UInt64(exactly: pointer) == place
            else { return .broken }
            let (after, overflow) = place.addingReportingOverflow(UInt64(length) * tokenBytes)
            guard !overflow else { return .broken }
            place = after
        }
        sequencesLeft -= UInt64(end - sequence)
        sequence = end
        return .document(bytes: place - start)
    }
}
