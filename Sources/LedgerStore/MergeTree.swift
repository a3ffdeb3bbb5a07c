/// Merges sorted chunks of entries: a tree of losers over flat arrays (Knuth, The Art of Computer Programming, 5.4.1).
///
/// Each source has one chunk in memory; when it is used up the caller brings the next one.
struct MergeTree {
    private let capacity: Int
    /// `capacity` places for each source.
    private var items: [RecordItem]
    private var positions: [Int]
    private var ends: [Int]
    /// The next item of each source, and one that follows all others for a source without any.
    private var heads: [RecordItem]
    /// The source that lost at each inner node; at 0 the one that won all.
    private var losers: [Int]
    private var last: RecordItem?

    private static let end = RecordItem(high: .max, low: .max, record: .max)

    /// - Parameters:
    ///   - sources: how many, at least one.
    ///   - capacity: items in a chunk, at most.
    init(sources: Int, capacity: Int) {
        self.capacity = capacity
        items = [RecordItem](repeating: Self.end, count: sources * capacity)
        positions = (0..<sources).map { $0 * capacity }
        ends = positions
        heads = [RecordItem](repeating: Self.end, count: sources)
        losers = [Int](repeating: 0, count: sources)
    }

    /// Why the merge waits.
    enum Pause {
        /// There are as many items as were asked for.
        case full
        /// All items of a source's chunk are taken.
        case used(source: Int)
        case finished
    }

    /// How many items of a source are in memory.
    func count(of source: Int) -> Int { ends[source] - positions[source] }

    /// The items of a source that are in memory.
    func rest(of source: Int) -> ArraySlice<RecordItem> { items[positions[source]..<ends[source]] }

    /// Takes the next chunk of a source whose items are used up; none means that the source has ended.
    mutating func load(_ chunk: [RecordItem], source: Int) {
        let start = source * capacity
        for (index, item) in chunk.enumerated() { items[start + index] = item }
        positions[source] = start
        ends[source] = start + chunk.count
        heads[source] = chunk.first ?? Self.end
    }

    /// Finds the first winner, when every source has its first chunk.
    mutating func start() {
        var winners = [Int](repeating: 0, count: 2 * losers.count)
        for source in losers.indices { winners[losers.count + source] = source }
        for node in stride(from: losers.count - 1, to: 0, by: -1) {
            let left = winners[2 * node]
            let right = winners[2 * node + 1]
            let leftWins = !heads[right].precedes(heads[left])
            winners[node] = leftWins ? left : right
            losers[node] = leftWins ? right : left
        }
        losers[0] = winners[1]
    }

    /// Lets a source whose chunk was loaded play again.
    mutating func restart(_ source: Int) { replay(source) }

    @inline(__always)
    private mutating func replay(_ source: Int) {
        var winner = source
        var head = heads[source]
        var node = (source &+ losers.count) / 2
        while node > 0 {
            let other = losers[node]
            let challenger = heads[other]
            if challenger.precedes(head) {
                losers[node] = winner
                winner = other
                head = challenger
            }
            node /= 2
        }
        losers[0] = winner
    }

    /// Moves items in order until there are `count` of them, a chunk is used up, or all sources have ended.
    ///
    /// - Throws: damage, when a source is not in order.
    mutating func take(_ output: inout [RecordItem], upTo count: Int) throws(DamagedRow) -> Pause {
        while output.count < count {
            let source = losers[0]
            let head = heads[source]
            if positions[source] == ends[source] { return .finished }
            guard last?.precedes(head) != false else { throw DamagedRow(place: "chunk") }
            last = head
            output.append(head)
            let next = positions[source] &+ 1
            positions[source] = next
            if next == ends[source] { return .used(source: source) }
            heads[source] = items[next]
            replay(source)
        }
        return .full
    }
}
