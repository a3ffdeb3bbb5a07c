package import AuditModel

/// Shards of MosaicML Streaming: a table of offsets, the names and encodings of the columns, the samples.
///
/// A shard tells all that its samples need; the `index.json` beside it is a publisher's statement about its shards.
/// Source: docs.mosaicml.com/projects/streaming, "Dataset Format".
package enum MDSFormat: RecordFormat {
    package static let name = "mds"
    package static let nameEndings = ["mds"]

    /// By the description of the columns behind the offsets; by name where the offsets are too many to see it.
    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        guard head.count >= 12 else { return .no }
        let start = Array(head.prefix(12))
        let table = 8 + 4 * Int(start.littleEndian32(0))
        let first = Int(start.littleEndian32(4))
        guard first > table, first - table <= maxDescriptionBytes, table == 8 || Int(start.littleEndian32(8)) >= first
        else {
            return .no
        }
        guard table < head.count else { return isNamed(name) ? .certain : .no }
        let description = head[(head.startIndex + table)...].prefix(first - table)
        guard description.first == UInt8(ascii: "{") else { return .no }
        return isNamed(name) || contains(description, Array("\"column_encodings\"".utf8)) ? .certain : .no
    }

    /// Bytes of the largest description of columns that is read.
    static let maxDescriptionBytes = 1 << 20

    private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count else { return false }
        return (bytes.startIndex...(bytes.endIndex - wanted.count)).contains {
            bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted)
        }
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        MDSReader(options: options, limits: limits)
    }
}
