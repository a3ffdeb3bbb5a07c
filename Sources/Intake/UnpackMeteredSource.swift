internal import AuditModel

/// A source whose bytes count against the limits of the stored file.
final class UnpackMeteredSource: RestartingSource {
    private let source: any ByteSource
    private let meter: UnpackMeter
    private let restarting: (any RestartingSource)?

    /// Stored bytes behind the compressed data; 0 for a source that is no compressed stream.
    var trailingBytes: UInt64 { (source as? any CompressionStream)?.trailingBytes ?? 0 }

    /// - Parameter tellsRestarts: whether the source decodes the stored file itself.
    init(_ source: any ByteSource, meter: UnpackMeter, tellsRestarts: Bool = false) {
        self.source = source
        self.meter = meter
        restarting = tellsRestarts ? source as? any RestartingSource : nil
    }

    func restart(after decoded: UInt64) -> RestartPoint? { restarting?.restart(after: decoded) }

    func readDirectly(into span: inout MutableSpan<UInt8>) throws(ReadFault) -> Int? {
        if let excess = meter.excess { throw ReadFault(excess) }
        guard let count = try source.readDirectly(into: &span) else { return nil }
        try meter.take(count)
        return count
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if let excess = meter.excess { throw ReadFault(excess) }
        let count = try source.read(into: &buffer, at: offset)
        try meter.take(count)
        return count
    }
}
