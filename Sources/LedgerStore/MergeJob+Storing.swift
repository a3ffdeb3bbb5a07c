import FoundationEssentials
import GRDB

/// The part of a merge that changes the file.
extension MergeJob {
    /// Takes what was used from the old runs, and adds the chunks to the new one.
    mutating func store(_ chunks: [[UInt8]], _ db: Database) throws {
        // First the space is freed, then it is used again.
        for source in sources.indices { try release(source, db) }
        if entries > 0 {
            try db.run(
                """
                INSERT INTO run(id, idx, level, entries, first_record, last_record) VALUES (?, ?, ?, ?, ?, ?) \
                ON CONFLICT(id) DO UPDATE SET level = excluded.level, entries = excluded.entries, \
                first_record = excluded.first_record, last_record = excluded.last_record
                """,
                [target, index, RunRow.level(entries), entries, lowest, highest])
        }
        for chunk in chunks {
            try db.run(
                "INSERT INTO chunk(id, run, first, data) VALUES (?, ?, ?, ?)",
                [
                    nextChunk, target, Data(chunk.prefix(layout.entryBytes)), Data(chunk),
                ])
            nextChunk += 1
        }
        for extent in droppedExtents {
            try db.run("UPDATE extent SET dropped = dropped | ? WHERE first_record = ?", [1 << index, extent])
        }
        droppedExtents.removeAll()
    }

    /// Deletes what was taken from an old run; a chunk that was taken in part keeps the rest.
    private mutating func release(_ source: Int, _ db: Database) throws {
        let item = sources[source]
        let rest = tree.rest(of: source)
        let isWhole = item.current == item.firstChunk && item.inCurrent == rest.count
        guard item.firstChunk <= item.lastChunk, !isWhole else { return }
        if item.firstChunk < item.current {
            try db.run("DELETE FROM chunk WHERE id BETWEEN ? AND ?", [item.firstChunk, item.current - 1])
        }
        sources[source].firstChunk = item.current
        guard !rest.isEmpty else {
            try db.run("DELETE FROM run WHERE id = ?", [item.run.id])
            return
        }
        if item.inCurrent != rest.count {
            let data = layout.encode(rest)
            try db.run(
                "UPDATE chunk SET first = ?, data = ? WHERE id = ?",
                [
                    Data(data.prefix(layout.entryBytes)), Data(data), item.current,
                ])
            sources[source].inCurrent = rest.count
        }
        let left = item.unread + Int64(rest.count)
        try db.run(
            "UPDATE run SET entries = ?, level = ?, first_record = NULL, last_record = NULL WHERE id = ?",
            [left, RunRow.level(left), item.run.id])
    }
}
