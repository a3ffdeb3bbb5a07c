package import AuditModel
import ISAL

/// TensorFlow record files: length, checksum of the length, data, checksum of the data, again and again.
///
/// Source: www.tensorflow.org/tutorials/load_data/tfrecord, "TFRecords format details".
package enum TFRecordFormat: RecordFormat {
    package static let name = "tfrecord"
    package static let nameEndings = ["tfrecord", "tfrecords"]

    /// A writer that was given no record leaves no byte.
    package static let mayBeEmpty = true

    /// Length and its checksum.
    static let headBytes = 12
    /// The checksum of the data.
    static let tailBytes = 4

    /// By the checksum of the first length, which needs no name; else by a name that a first length does not refute.
    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        // No record is as long as 256 TiB: the two zeros of a length spare most files the checksum.
        guard head.count >= headBytes, head.has([0, 0], at: 6) else { return .no }
        let start = Array(head.prefix(headBytes))
        if hasTrueLength(start, at: 0) { return .certain }
        return isNamed(name) && start[5..<8].allSatisfy { $0 == 0 } ? .certain : .no
    }

    /// Whether the length at a place agrees with its checksum.
    static func hasTrueLength(_ bytes: [UInt8], at place: Int) -> Bool {
        var checksum = CRC32C()
        checksum.update(bytes, place..<(place + 8))
        return masked(checksum) == bytes.littleEndian32(place + 8)
    }

    /// A checksum as it is stored: turned and moved, because data may hold checksums of its own.
    static func masked(_ checksum: CRC32C) -> UInt32 {
        (checksum.value >> 15 | checksum.value << 17) &+ 0xA282_EAD8
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        TFRecordReader(options: options, limits: limits)
    }
}
