internal import AuditModel
import FoundationEssentials
import GRDB

/// All record numbers of a fingerprint: one search in each run, in the order in which the records were read.
enum PointQuery {
    static func forEachRecord(
        _ fingerprint: Fingerprint, _ db: Database, _ visit: (Int64) throws -> Void
    ) throws {
        var runs: [Int64] = []
        try db.forEach("SELECT id FROM run WHERE idx = 0 ORDER BY id") { runs.append(try $0.int(0)) }
        let low = fingerprint.bytes + [0, 0, 0, 0, 0]
        let high = fingerprint.bytes + [0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
        for run in runs {
            let start = try db.first(
                "SELECT first FROM chunk WHERE run = ? AND first <= ? ORDER BY first DESC LIMIT 1", [run, Data(low)]
            ) { try $0.bytes(0) }
            try db.forEach(
                "SELECT data FROM chunk WHERE run = ? AND first >= ? AND first <= ? ORDER BY first",
                [run, Data(start ?? low), Data(high)]
            ) { try visitChunk(try $0.bytes(0), fingerprint, visit) }
        }
    }

    private static func visitChunk(
        _ chunk: [UInt8], _ fingerprint: Fingerprint, _ visit: (Int64) throws -> Void
    ) throws {
        guard chunk.count.isMultiple(of: RecordLayout.entryBytes) else { throw DamagedRow(place: "chunk") }
        var index = lowerBound(chunk, fingerprint)
        while index < chunk.count / RecordLayout.entryBytes {
            let item = RecordLayout.item(chunk, at: index * RecordLayout.entryBytes)
            guard item.fingerprint == fingerprint else { return }
            try visit(Int64(item.record))
            index += 1
        }
    }

    /// The first entry of a chunk that is not before the fingerprint.
    private static func lowerBound(_ chunk: [UInt8], _ fingerprint: Fingerprint) -> Int {
        var low = 0
        var high = chunk.count / RecordLayout.entryBytes
        while low < high {
            let middle = (low + high) / 2
            let item = RecordLayout.item(chunk, at: middle * RecordLayout.entryBytes)
            if item.fingerprint < fingerprint { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
