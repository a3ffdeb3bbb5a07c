internal import AuditModel
import FoundationEssentials
import GRDB

/// Makes one run of several, slice by slice: after each slice every live entry is in just one run.
///
/// Dead entries are left out. A merge that ends early leaves a run of what it has done, and the rest in the old runs.
struct MergeJob {
    /// A run that is being used up.
    struct Source {
        let run: RunRow
        /// The first chunk that is still stored, and the last one of all.
        var firstChunk: Int64
        let lastChunk: Int64
        /// The chunk whose entries are in memory; before the first one, or behind the last one.
        var current: Int64
        /// Entries of that chunk as it is stored.
        var inCurrent = 0
        /// Entries in chunks that were not read yet.
        var unread: Int64
        let mayHoldDead: Bool
    }

    let layout: EntryLayout
    let index: Int64
    let target: Int64
    private let sliceChunks: Int
    private let dead: DeadRecords
    /// The first record number of the extent that stays although it is dead: it holds the highest number.
    private let keptExtent: Int64
    var sources: [Source]
    var tree: MergeTree
    var nextChunk: Int64

    /// Of the new run, so far.
    private(set) var entries: Int64 = 0
    private(set) var lowest = Int64.max
    private(set) var highest = Int64.min
    /// Since the last slice.
    var droppedExtents: Set<Int64> = []
    private(set) var isFinished = false

    /// - Parameters:
    ///   - runs: of one index; each is read and deleted bit by bit.
    ///   - target: number of the new run.
    ///   - sliceBytes: how many bytes of entries a slice writes at most; one chunk at least.
    init(_ runs: [RunRow], target: Int64, sliceBytes: Int, _ db: Database) throws {
        guard let index = runs.first?.index else { throw DamagedRow(place: "run") }
        self.index = index
        self.target = target
        layout = EntryLayout.of(index)
        sliceChunks = max(1, sliceBytes / layout.chunkBytes)
        let dead = try DeadRecords(includingUnfinished: false, index: index, db)
        self.dead = dead
        keptExtent = try db.first("SELECT max(first_record) FROM extent") { try $0.optionalInt(0) }.flatMap { $0 } ?? -1
        nextChunk = (try db.first("SELECT max(id) FROM chunk") { try $0.int(0) } ?? 0) + 1
        sources = try runs.map { run in
            let chunks = try run.chunks(db)
            return Source(
                run: run, firstChunk: chunks.lowerBound, lastChunk: chunks.upperBound,
                current: chunks.lowerBound - 1, unread: run.entries, mayHoldDead: dead.mayBe(in: run))
        }
        tree = MergeTree(sources: runs.count, capacity: layout.entriesPerChunk)
        for source in sources.indices { try load(source, db) }
        tree.start()
    }

    /// Brings the next chunk of a source into memory; chunks of dead entries are passed over.
    private mutating func load(_ source: Int, _ db: Database) throws {
        var items: [RecordItem] = []
        while items.isEmpty {
            sources[source].current += 1
            guard sources[source].current <= sources[source].lastChunk else {
                guard sources[source].unread == 0 else { throw DamagedRow(place: "run") }
                break
            }
            items = try read(sources[source].current, sources[source].run.id, db)
            sources[source].inCurrent = items.count
            sources[source].unread -= Int64(items.count)
            guard sources[source].unread >= 0 else { throw DamagedRow(place: "run") }
            if sources[source].mayHoldDead { dropDead(&items) }
        }
        tree.load(items, source: source)
    }

    private func read(_ id: Int64, _ run: Int64, _ db: Database) throws -> [RecordItem] {
        let layout = layout
        return try db.first("SELECT data FROM chunk WHERE id = ? AND run = ?", [id, run]) { row in
            try row.withBlob(0) { chunk in
                let count = try layout.entries(chunk.count)
                var items: [RecordItem] = []
                items.reserveCapacity(count)
                for index in 0..<count { items.append(layout.item(chunk, index)) }
                return items
            }
        } ?? { throw DamagedRow(place: "chunk") }()
    }

    /// Leaves out dead entries and notes their extents.
    private mutating func dropDead(_ items: inout [RecordItem]) {
        var kept = 0
        for item in items {
            if let place = dead.place(of: Int64(item.record)), dead.extent(place).first != keptExtent {
                droppedExtents.insert(dead.extent(place).first)
            } else {
                items[kept] = item
                kept += 1
            }
        }
        items.removeLast(items.count - kept)
    }

    /// Does the next part and stores it; the caller commits.
    mutating func writeSlice(_ db: Database) throws {
        var chunks: [[UInt8]] = []
        var items: [RecordItem] = []
        items.reserveCapacity(layout.entriesPerChunk)
        while !isFinished, chunks.count < sliceChunks {
            try fill(&items, db)
            guard !items.isEmpty else { break }
            for item in items {
                lowest = min(lowest, Int64(item.record))
                highest = max(highest, Int64(item.record))
            }
            entries += Int64(items.count)
            chunks.append(layout.encode(items[...]))
            items.removeAll(keepingCapacity: true)
        }
        try store(chunks, db)
    }

    /// Fills one chunk; only the last one of all is shorter.
    private mutating func fill(_ items: inout [RecordItem], _ db: Database) throws {
        while true {
            switch try tree.take(&items, upTo: layout.entriesPerChunk) {
            case .full: return
            case .finished:
                isFinished = true
                return
            case .used(let source):
                try load(source, db)
                tree.restart(source)
            }
        }
    }
}
