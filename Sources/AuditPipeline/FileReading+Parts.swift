import AuditModel
import Intake
import RecordReaders

extension FileReading {
    /// Reads one part of a file whose form is known; the caller ends the file's shard.
    func read(_ part: FilePart, of file: StoredFile, onProgress: @escaping (UInt64) -> Void) -> ShardOutcome {
        var outcome = ShardOutcome()
        guard let format = RecordFormats.all.first(where: { $0.name == part.format }), part.start < part.end else {
            return outcome
        }
        let lines = LinePart(
            file, part: part.start..<part.end, compression: part.compression.flatMap(CompressionFilter.init),
            limits: limits)
        lines.onProgress = onProgress
        let source = PeekableSource(lines)
        let reader = format.makeReader(options: options, limits: limits)
        do {
            try reader.read(source, into: fileSink)
        } catch {
            outcome.gaps.append(error.gap)
        }
        outcome.format = format.name
        outcome.isText = format.carriesText
        outcome.rules = reader.rules
        outcome.tuples = reader.tuples
        outcome.bytesDecoded = source.decodedBytes
        return outcome
    }
}
