import AuditModel
import XXHash

/// One message between the coordinator and a worker: length, kind, check, payload (`Schemas/worker-1.md`).
///
/// On the wire: u32 little-endian payload length, u8 kind, u32 little-endian check (the low half of XXH3-64 of the
/// payload), then the payload of at most `maxPayload` bytes.
package struct WorkerFrame: Hashable, Sendable {
    /// What the payload is.
    package enum Kind: UInt8, Sendable {
        /// Coordinator to worker: a `WorkerTask`.
        case task = 1
        /// Worker to coordinator: a shard starts, a `ShardBeginning`.
        case begin = 2
        /// Worker to coordinator: u32 little-endian shard index, then 16 bytes a record, in record order.
        case fingerprints = 3
        /// Worker to coordinator: a piece of a report that does not fit into one frame.
        case reportPart = 4
        /// Worker to coordinator: the last piece of a `ShardReport`.
        case report = 5
        /// Worker to coordinator: u64 little-endian stored bytes read so far of this task.
        case progress = 6
        /// Worker to coordinator: the file can be read in parts, a `PartList` as JSON; ends the task.
        case parts = 7
        /// Worker to coordinator: u32 little-endian shard index, u8 `KeyIndex`, then 7 bytes for each key of a record
        /// among the fingerprints that were sent last for that shard.
        case keys = 8
        /// Coordinator to worker: a `WorkerSetup` as JSON; tasks name it by its place among these, from 0.
        case setup = 9
        /// Worker to coordinator: all about a file without members, in the place of `begin`, `fingerprints` and
        /// `report`: the fingerprints, then the report.
        case whole = 10
    }

    package static let maxPayload = 1 << 20
    static let headerBytes = 9

    package let kind: Kind
    package let payload: [UInt8]

    package init(_ kind: Kind, _ payload: [UInt8]) {
        self.kind = kind
        self.payload = payload
    }

    package var encoded: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// Adds the frame to what goes into a pipe.
    func append(to bytes: inout [UInt8]) {
        bytes += LittleEndian.bytes(UInt32(payload.count))
        bytes.append(kind.rawValue)
        bytes += LittleEndian.bytes(Self.check(payload))
        bytes += payload
    }

    static func check(_ payload: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: XXH3.hash64(payload, 0..<payload.count))
    }
}
