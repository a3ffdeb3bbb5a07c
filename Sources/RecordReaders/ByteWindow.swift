internal import AuditModel

/// The decoded bytes of a shard that are in memory: a buffer that slides over a `ByteSource`.
///
/// It is filled as far as the source can, so that what a reader sees does not depend on the sizes of single reads.
final class ByteWindow {
    /// The data is `bytes[..<end]`; what follows is room.
    private(set) var bytes: [UInt8]
    private(set) var end = 0
    /// Where `bytes[0]` stands in the decoded shard.
    private(set) var offset: UInt64 = 0
    /// Nothing will follow, because the source is at its end or has failed.
    private(set) var isAtEnd = false
    /// Why the source ended early.
    private(set) var fault: ReadFault?
    private let source: any ByteSource

    /// Bytes of room to begin with: large enough to make a read cheap, small enough to stay in a cache.
    static let step = 256 << 10
    private static let largestGrowth = 8 << 20

    init(_ source: any ByteSource) {
        self.source = source
        // Behind the last byte the end must be met, and a parser may look a little further.
        bytes = [UInt8](repeating: 0, count: min(Self.step, source.bytesLeft.map { $0 + 64 } ?? Self.step))
    }

    /// Where the text begins in a window that was just filled: behind a UTF-8 byte order mark.
    var textStart: Int { ByteOrderMark(bytes[..<end]).utf8Length }

    /// Moves the bytes from `start` on to the front and fills the room behind them, growing when there is none.
    ///
    /// Indices into `bytes` shrink by `start`.
    func refill(keeping start: Int) {
        slide(by: start)
        if end == bytes.count {
            bytes.append(contentsOf: repeatElement(0, count: min(bytes.count, Self.largestGrowth)))
        }
        while end < bytes.count && !isAtEnd { readOnce() }
    }

    /// Reads to the end of the source and keeps nothing.
    func drain() {
        while !isAtEnd { refill(keeping: end) }
    }

    /// Changes bytes in place, for the cell of a table that must be unquoted.
    func rewrite(_ change: (inout [UInt8]) -> Void) { change(&bytes) }

    private func slide(by start: Int) {
        guard start > 0 else { return }
        end -= start
        var span = bytes.mutableSpan
        for index in 0..<end { span[index] = span[start + index] }
        offset += UInt64(start)
    }

    private func readOnce() {
        do {
            let count = try source.read(into: &bytes, at: end)
            isAtEnd = count <= 0
            end = min(end + max(count, 0), bytes.count)
        } catch {
            fault = error
            isAtEnd = true
        }
    }
}
