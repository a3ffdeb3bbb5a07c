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
        let lines = LinePart(
            file, part: part.start..<part.end, compression: part.compression.flatMap(CompressionFilter.init),
            limits: limits)
        lines.onProgress = onProgress
        let source = PeekableSource(lines)
        return read(source, format.makeReader(options: options, limits: limits), format)
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
