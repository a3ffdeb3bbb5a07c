internal import AuditModel
import JSONParsing

/// Reads one record per line that is not blank; a line that is no JSON is a record of its stored bytes.
final class JSONLinesReader: RecordReader {
    private let options: ReadingOptions
    private let limits: Limits
    private var output: RecordOutput?
    private var lines: [Range<Int>] = []
    private var restarting: (any RestartingSource)?
    private var lastRestart: UInt64 = 0
    private(set) var seekPoints: [SeekPoint] = []

    init(options: ReadingOptions, limits: Limits) {
        self.options = options
        self.limits = limits
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        restarting = source as? any RestartingSource
        let window = ByteWindow(source)
        let output = RecordOutput(sink, keyFields: options.index.count)
        self.output = output
        let records = JSONRecords(options: options, limits: limits, output: output)
        window.refill(keeping: 0)
        readLines(window, from: window.textStart, records)
        records.finish()
        if let fault = window.fault { throw fault }
    }

    private func readLines(_ window: ByteWindow, from first: Int, _ records: JSONRecords) {
        var start = first
        while true {
            lines.removeAll(keepingCapacity: true)
            let rest = ByteSearch.appendLines(
                of: window.bytes, from: start, to: window.end, isEnd: window.isAtEnd && window.fault == nil,
                into: &lines)
            noteSeekPoints(window, before: rest)
            records.take(window.bytes, lines, offset: window.offset)
            if window.isAtEnd { return }
            start = 0
            if window.end - rest > records.limit {
                start = streamLine(window, from: rest, records)
            } else {
                window.refill(keeping: rest)
            }
        }
    }

    /// Keeps the places passed at which decoding can start; a record belongs to the place before its line begins.
    private func noteSeekPoints(_ window: ByteWindow, before rest: Int) {
        let end = window.offset + UInt64(rest)
        while let point = restarting?.restart(after: lastRestart), point.decoded < end {
            lastRestart = point.decoded
            let before = lines.partitioningIndex { window.offset + UInt64($0.lowerBound) > point.decoded }
            let ordinal = (output?.records ?? 0) + UInt64(before)
            if let last = seekPoints.last, last.ordinal >= ordinal { continue }
            seekPoints.append(SeekPoint(ordinal: ordinal, stored: point.stored, decoded: point.decoded))
        }
    }

    /// Hands on a line that is too large for memory; returns where the next line starts in the window.
    private func streamLine(_ window: ByteWindow, from first: Int, _ records: JSONRecords) -> Int {
        var start = first
        while true {
            let found = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: window.bytes, from: start, to: window.end)
            let lineEnd = found ?? window.end
            // A CR at the end belongs to the line's CRLF, or waits for what follows.
            let endsWithCR = lineEnd > start && window.bytes[lineEnd - 1] == UInt8(ascii: "\r")
            let end = endsWithCR ? lineEnd - 1 : lineEnd
            records.part(window.bytes, start..<end)
            if found != nil || window.isAtEnd {
                if found != nil || window.fault == nil { records.endParts() }
                return found.map { $0 + 1 } ?? window.end
            }
            window.refill(keeping: end)
            start = 0
        }
    }
}

extension [Range<Int>] {
    /// The index of the first element that fulfils a condition which all after it fulfil as well.
    fileprivate func partitioningIndex(where isBehind: (Range<Int>) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
