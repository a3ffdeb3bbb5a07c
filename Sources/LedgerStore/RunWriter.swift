import FoundationEssentials
import GRDB

/// Writes sorted entries as a run of page-sized chunks.
enum RunWriter {
    static func write(_ items: [RecordItem], index: Int64, run: Int64, to db: Database) throws {
        var lowest = UInt64.max
        var highest: UInt64 = 0
        for item in items {
            lowest = min(lowest, item.record)
            highest = max(highest, item.record)
        }
        try db.run(
            "INSERT INTO run(id, idx, level, entries, first_record, last_record) VALUES (?, ?, ?, ?, ?, ?)",
            [
                run, index, RunRow.level(Int64(items.count)), items.count, Int64(lowest), Int64(highest),
            ])
        let layout = EntryLayout.of(index)
        for start in stride(from: 0, to: items.count, by: layout.entriesPerChunk) {
            let chunk = layout.encode(items[start..<min(start + layout.entriesPerChunk, items.count)])
            // Numbers of chunks follow one another, because one call writes all of them.
            try db.run(
                "INSERT INTO chunk(run, first, data) VALUES (?, ?, ?)",
                [
                    run, Data(chunk.prefix(layout.entryBytes)), Data(chunk),
                ])
        }
    }
}
