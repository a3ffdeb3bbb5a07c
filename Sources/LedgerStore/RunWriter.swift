import FoundationEssentials
import GRDB

/// Writes the sorted entries of one commit as a run of page-sized chunks.
enum RunWriter {
    static func write(_ items: [RecordItem], run: Int64, first: Int64, to db: Database) throws {
        try db.run(
            "INSERT INTO run(id, idx, level, entries, first_record) VALUES (?, 0, 0, ?, ?)",
            [
                run, items.count, first,
            ])
        var chunk: [UInt8] = []
        chunk.reserveCapacity(RecordLayout.entriesPerChunk * RecordLayout.entryBytes)
        for start in stride(from: 0, to: items.count, by: RecordLayout.entriesPerChunk) {
            chunk.removeAll(keepingCapacity: true)
            for index in start..<min(start + RecordLayout.entriesPerChunk, items.count) {
                RecordLayout.append(items[index], to: &chunk)
            }
            try db.run(
                "INSERT INTO chunk(run, first, data) VALUES (?, ?, ?)",
                [
                    run, Data(chunk.prefix(RecordLayout.entryBytes)), Data(chunk),
                ])
        }
    }
}
