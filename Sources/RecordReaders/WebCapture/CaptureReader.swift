internal import AuditModel

/// Reads the records of a web capture, WARC or ARC: every record of any type is one.
///
/// A record whose header cannot be understood, or that the file cuts off, is a record of its stored bytes; reading goes
/// on with the next thing that begins like a record.
final class CaptureReader: RecordReader {
    private let framing: any CaptureFraming.Type
    private let limits: Limits
    /// Largest block that is kept in memory.
    private let limit: Int
    private var output: RecordOutput?
    /// Line ends since the last block; nil where nothing is expected.
    private var lineEnds: Int?
    private var restarting: (any RestartingSource)?
    /// Whether the bytes read are the stored ones, so that reading can start with any record.
    private var isPlain = false
    private var lastRestart: UInt64 = 0
    private(set) var seekPoints: [SeekPoint] = []

    /// Larger headers are not understood.
    private static let maxHeaderBytes = 64 << 10

    init(_ framing: any CaptureFraming.Type, limits: Limits) {
        self.framing = framing
        self.limits = limits
        limit = max(limits.maxRecordBytes, 1)
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        restarting = source as? any RestartingSource
        isPlain = (source as? any RandomAccessSource)?.access != nil
        let window = ByteWindow(source)
        let output = RecordOutput(sink, keys: [.url], tuples: TupleTable(CaptureTuples.fields))
        self.output = output
        let records = CaptureRecords(output, limits: limits)
        window.refill(keeping: 0)
        readRecords(window, records)
        output.flush()
        for gap in records.tally.gaps(limit: limit) { output.note(gap) }
        for fact in records.tally.facts { output.note(fact) }
        if let fault = window.fault { throw fault }
    }

    private func readRecords(_ window: ByteWindow, _ records: CaptureRecords) {
        var start = 0
        while true {
            start = skipLineEnds(window, from: start)
            if start == window.end { return noteSeparation(window.fault == nil, records) }
            let result = framing.header(in: window.bytes, from: start, to: window.end, isAtEnd: window.isAtEnd)
            switch result {
            case .header(let header):
                noteSeparation(true, records)
                noteSeekPoint(at: window.offset + UInt64(start), before: records.output.records)
                start = take(header, at: start, window, records)
            case .cut where !window.isAtEnd && window.end - start < Self.maxHeaderBytes:
                window.refill(keeping: start)
                start = 0
            case .cut, .bad:
                noteSeparation(true, records)
                start = passOver(from: start, isRecord: true, window, records)
            case .stray:
                lineEnds = nil
                start = passOver(from: start, isRecord: false, window, records)
            }
        }
    }

    /// Keeps a place at which decoding can start, where it is the place of a record too: mostly each is a gzip member.
    private func noteSeekPoint(at place: UInt64, before ordinal: UInt64) {
        while let point = restarting?.restart(after: lastRestart), point.decoded <= place {
            lastRestart = point.decoded
            guard ordinal > seekPoints.last?.ordinal ?? 0 else { continue }
            if isPlain {
                seekPoints.append(SeekPoint(ordinal: ordinal, stored: place, decoded: place))
            } else if point.decoded == place {
                seekPoints.append(SeekPoint(ordinal: ordinal, stored: point.stored, decoded: place))
            }
        }
    }

    private func skipLineEnds(_ window: ByteWindow, from first: Int) -> Int {
        var start = first
        while true {
            while start < window.end, window.bytes[start] == 0x0A || window.bytes[start] == 0x0D {
                if window.bytes[start] == 0x0A { lineEnds = lineEnds.map { $0 + 1 } }
                start += 1
            }
            if start < window.end || window.isAtEnd { return start }
            window.refill(keeping: start)
            start = 0
        }
    }

    /// Notes a record behind which line ends are missing.
    private func noteSeparation(_ isKnown: Bool, _ records: CaptureRecords) {
        if isKnown, let lineEnds, lineEnds < framing.lineEndsBetween { records.previousIsUnseparated() }
        lineEnds = nil
    }

    /// A record whose header is understood; returns where the next thing starts.
    private func take(
        _ header: CaptureHeader, at first: Int, _ window: ByteWindow, _ records: CaptureRecords
    ) -> Int {
        guard header.blockBytes <= UInt64(limit) else {
            lineEnds = 0
            return records.addLarge(header, at: first, window)
        }
        var start = first
        let bytes = header.headerBytes + Int(header.blockBytes)
        while window.end - start < bytes && !window.isAtEnd {
            window.refill(keeping: start)
            start = 0
        }
        guard window.end - start >= bytes else { return takeCut(header, at: start, window, records) }
        records.add(header, at: start, window)
        lineEnds = 0
        return start + bytes
    }

    /// A record whose block is longer than what is left. When another one begins inside it, its length was wrong.
    private func takeCut(
        _ header: CaptureHeader, at start: Int, _ window: ByteWindow, _ records: CaptureRecords
    ) -> Int {
        guard window.fault == nil else { return window.end }
        let next = framing.nextRecord(
            in: window.bytes, from: start + header.headerBytes, to: window.end, isAtEnd: true)
        records.addCut(header, at: start, upTo: next.found ?? window.end, window)
        return next.found ?? window.end
    }

    /// Goes on to where a record seems to begin, at least one byte behind `first`.
    ///
    /// - Parameter isRecord: what is passed over is a record of its stored bytes; else it belongs to nothing.
    private func passOver(
        from first: Int, isRecord: Bool, _ window: ByteWindow, _ records: CaptureRecords
    ) -> Int {
        var start = first
        var search = first + 1
        var isInParts = false
        while true {
            let next = framing.nextRecord(in: window.bytes, from: search, to: window.end, isAtEnd: window.isAtEnd)
            let end = next.found ?? next.resume
            if next.found != nil || window.isAtEnd {
                let isWhole = next.found != nil || window.fault == nil
                if !isRecord { records.addStray(start..<end, window) }
                if isRecord && isWhole { records.addStored(start..<end, window, isLastPart: isInParts) }
                return next.found ?? window.end
            }
            var keep = start
            if !isRecord {
                records.addStray(start..<end, window)
                keep = end
            } else if end - start > limit {
                records.addPart(start..<end, window)
                isInParts = true
                keep = end
            }
            // One byte more: whether a line starts is seen by what comes before it.
            let kept = min(keep, max(end - 1, 0))
            window.refill(keeping: kept)
            start = keep - kept
            search = max(end - kept, start + (isInParts || keep == end ? 0 : 1))
        }
    }
}
