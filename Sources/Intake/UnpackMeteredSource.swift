internal import AuditModel

/// A source whose bytes count against the limits of the stored file.
final class UnpackMeteredSource: ByteSource {
    private let source: any ByteSource
    private let meter: UnpackMeter

    /// Stored bytes behind the compressed data; 0 for a source that is no compressed stream.
    var trailingBytes: UInt64 { (source as? any CompressionStream)?.trailingBytes ?? 0 }

    init(_ source: any ByteSource, meter: UnpackMeter) {
        self.source = source
        self.meter = meter
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if let excess = meter.excess { throw ReadFault(excess) }
        let count = try source.read(into: &buffer, at: offset)
        try meter.take(count)
        return count
    }
}
