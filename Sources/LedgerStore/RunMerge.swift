import FoundationEssentials
import GRDB

/// The entries of all fingerprint runs of a ledger in one order: by fingerprint, then by record number.
///
/// A tree of losers over the next entry of each run (Knuth, The Art of Computer Programming, volume 3, 5.4.1): an entry
/// costs one comparison per doubling of the number of runs. Memory: 16 MiB, and one chunk per run where there are more
/// than 2,000 runs; whatever the number of records. To be used inside one transaction.
struct RunMerge {
    /// The next entry of a run, and where the run's window of read bytes goes on.
    private struct Head {
        var item = exhausted
        var offset = 0
        var end = 0
    }

    /// A run in the tree, with enough of its next entry that most matches are decided without looking at it.
    private struct Player {
        var high: UInt64
        var run: Int
    }

    /// Stands behind every entry: no record has this number.
    private static let exhausted = RecordItem(high: .max, low: .max, record: .max)
    private static let chunkBytes = RecordLayout.entriesPerChunk * RecordLayout.entryBytes
    private static let memory = 16 << 20

    private let db: Database
    private let slice: KeySlice
    private let runs: [Int64]
    /// Chunks that are read at once.
    private let batch: Int
    /// First entries of the last chunks read.
    private var lastRead: [Data]
    /// A window of `batch` chunks per run.
    private var bytes: [UInt8]
    /// One per run, and exhausted ones up to a power of two.
    private var heads: [Head]
    /// Per inner node of the tree the player that lost there; node 1 is the root, 0 is not used.
    private var losers: [Player]
    private var winner = Player(high: .max, run: 0)
    private var hasStarted = false

    /// - Parameter slice: the fingerprints wanted.
    init(_ db: Database, _ slice: KeySlice = .all) throws {
        var runs: [Int64] = []
        try db.forEach("SELECT id FROM run WHERE idx = 0 ORDER BY id") { runs.append(try $0.int(0)) }
        var leaves = 1
        while leaves < runs.count { leaves *= 2 }
        self.db = db
        self.slice = slice
        self.runs = runs
        batch = min(32, max(1, Self.memory / Self.chunkBytes / max(1, runs.count)))
        lastRead = [Data](repeating: Data(), count: runs.count)
        bytes = [UInt8](repeating: 0, count: runs.count * batch * Self.chunkBytes)
        heads = [Head](repeating: Head(), count: leaves)
        losers = [Player](repeating: winner, count: leaves)
        for run in runs.indices { try open(run) }
        winner = play(1)
    }

    /// The next entry; nil behind the last one.
    ///
    /// - Throws: damage, when a run is not sorted or a chunk is none.
    @inline(__always)
    mutating func next() throws -> RecordItem? {
        if heads[winner.run].item.record == .max { return nil }
        if hasStarted { try advance() } else { hasStarted = true }
        let item = heads[winner.run].item
        return item.record == .max ? nil : item
    }
}

// MARK: - The tree

extension RunMerge {
    /// Plays all matches below a node.
    private mutating func play(_ node: Int) -> Player {
        guard node < heads.count else {
            let run = node - heads.count
            return Player(high: heads[run].item.high, run: run)
        }
        let left = play(2 * node)
        let right = play(2 * node + 1)
        let rightWins = Self.wins(right, left, heads)
        losers[node] = rightWins ? left : right
        return rightWins ? right : left
    }

    /// Moves the winner's run on and plays its matches again.
    @inline(__always)
    private mutating func advance() throws {
        try step(winner.run)
        winner = Self.replay(winner.run, &losers, heads)
    }

    /// - Returns: the new winner.
    @inline(__always)
    private static func replay(_ run: Int, _ losers: inout [Player], _ heads: [Head]) -> Player {
        var best = Player(high: heads[run].item.high, run: run)
        var node = (run + heads.count) >> 1
        var losers = losers.mutableSpan
        while node > 0 {
            let other = losers[node]
            // Half of the matches go either way: selecting is faster than a branch that nobody can predict.
            let otherWins = wins(other, best, heads)
            losers[node] = otherWins ? best : other
            best = otherWins ? other : best
            node >>= 1
        }
        return best
    }

    @inline(__always)
    private static func wins(_ one: Player, _ other: Player, _ heads: [Head]) -> Bool {
        one.high == other.high ? isBefore(one, other, heads) : one.high < other.high
    }

    /// Compares the entries themselves.
    @inline(never)
    private static func isBefore(_ one: Player, _ other: Player, _ heads: [Head]) -> Bool {
        heads[one.run].item.precedes(heads[other.run].item)
    }
}

// MARK: - Reading a run

extension RunMerge {
    private static let firstChunks = "SELECT first, data FROM chunk WHERE run = ? AND first >= ? ORDER BY first LIMIT ?"
    private static let nextChunks = "SELECT first, data FROM chunk WHERE run = ? AND first > ? ORDER BY first LIMIT ?"

    /// Places a run's head on its first entry in the slice.
    private mutating func open(_ run: Int) throws {
        var key: [UInt8] = []
        RecordLayout.append(slice.low, 8, to: &key)
        // The chunk before the slice may reach into it.
        let start = try db.first(
            "SELECT first FROM chunk WHERE run = ? AND first <= ? ORDER BY first DESC LIMIT 1", [runs[run], Data(key)]
        ) { try $0.bytes(0) }
        lastRead[run] = Data(start ?? key)
        guard try fill(run, Self.firstChunks) else { return }
        heads[run].item = RecordLayout.entry(bytes.span, at: heads[run].offset)
        while heads[run].item.high < slice.low { try step(run) }
        close(run)
    }

    /// Moves a run's head to the next entry.
    @inline(__always)
    private mutating func step(_ run: Int) throws {
        var head = heads[run]
        head.offset += RecordLayout.entryBytes
        if head.offset >= head.end {
            guard try fill(run, Self.nextChunks) else {
                heads[run].item = Self.exhausted
                return
            }
            head.offset = heads[run].offset
            head.end = heads[run].end
        }
        let item = RecordLayout.entry(bytes.span, at: head.offset)
        guard head.item.precedes(item) else { throw DamagedRow(place: "chunk") }
        head.item = item
        heads[run] = head
        close(run)
    }

    /// A head behind the slice is no head any more.
    @inline(__always)
    private mutating func close(_ run: Int) {
        if let end = slice.end, heads[run].item.high >= end { heads[run].item = Self.exhausted }
    }

    /// Reads the next chunks of a run; false when there are none.
    @inline(never)
    private mutating func fill(_ run: Int, _ sql: String) throws -> Bool {
        let start = run * batch * Self.chunkBytes
        var end = start
        try db.forEach(sql, [runs[run], lastRead[run], batch]) { row in
            let chunk = try row.bytes(1)
            guard !chunk.isEmpty, chunk.count <= Self.chunkBytes, chunk.count.isMultiple(of: RecordLayout.entryBytes)
            else { throw DamagedRow(place: "chunk") }
            bytes.replaceSubrange(end..<(end + chunk.count), with: chunk)
            end += chunk.count
            lastRead[run] = Data(try row.bytes(0))
        }
        heads[run].offset = start
        heads[run].end = end
        return end > start
    }
}
