import AuditModel
import Intake
import RecordReaders

extension FileReading {
    /// Reads one part of a file whose form is known; the caller ends the file's shard.
    func read(_ part: FilePart, of file: StoredFile, onProgress: @escaping (UInt64) -> Void) -> ShardOutcome {
        guard let format = RecordFormats.all.first(where: { $0.name == part.format }), part.start < part.end else {
            return ShardOutcome()
        }
        if let format = format as? any GroupedFormat.Type {
            let source = PeekableSource(file)
            let reader = format.makeReader(options: options, part: part.start..<part.end)
            return read(source, reader, format, bytes: part.end - part.start)
        }
        let compression = part.compression.flatMap(CompressionFilter.init)
        let bytes: any ByteSource
        if format.hasLineRecords {
            let lines = LinePart(file, part: part.start..<part.end, compression: compression, limits: limits)
            lines.onProgress = onProgress
            bytes = lines
        } else {
            // A record starts where the part does, and none goes on behind its end.
            let count = part.end - part.start
            let stored = ArchiveSlice(file, offset: part.start, count: count)
            bytes = compression?.open(over: stored, limits: limits, storedBytes: count) ?? stored
        }
        return read(PeekableSource(bytes), format.makeReader(options: options, limits: limits), format)
    }

    /// - Parameter bytes: how many are read; nil when the source counts them.
    private func read(
        _ source: PeekableSource, _ reader: any RecordReader, _ format: any RecordFormat.Type, bytes: UInt64? = nil
    ) -> ShardOutcome {
        var outcome = ShardOutcome()
        do {
            try reader.read(source, into: fileSink)
        } catch {
            outcome.gaps.append(error.gap)
        }
        outcome.format = format.name
        outcome.isText = format.carriesText
        outcome.rules = reader.rules
        outcome.tuples = reader.tuples
        outcome.bytesDecoded = bytes ?? source.decodedBytes
        return outcome
    }
}
