import AuditModel
import RecordReaders
import Testing

/// TFRecord, MDS and Megatron against a second implementation in Python, and their faults.
struct BinaryFormatTests {
    private static func sample(_ format: String, _ name: String) throws -> PackageFiles.Sample {
        try #require(try PackageFiles.samples(format).first { $0.name == name })
    }

    private static func read(_ format: String, _ bytes: [UInt8], companion: [UInt8]? = nil) throws -> Reading {
        Reading(try #require(RecordFormats.all.first { $0.name == format }), bytes, companion: companion)
    }

    @Test(
        arguments: [
            ("tfrecord", ["poems.tfrecord"]), ("tfrecord", ["dots.tfrecords"]), ("tfrecord", ["notes.tfrecord"]),
            ("tfrecord", ["damaged.tfrecord"]), ("mds", ["columns.mds"]), ("mds", ["none.mds"]),
            ("mds", ["shard.00000.mds"]), ("megatron", ["letters.bin", "letters.idx"]),
            ("megatron", ["wide.bin", "wide.idx"]),
        ])
    func `records are those of the second implementation`(format: String, files: [String]) throws {
        let script = PackageFiles.root.appending(path: "Tests/Reference/binary_formats.py").path
        let paths = files.map { PackageFiles.formats.appending(path: "\(format)/\($0)").path }
        let expected = try Python.records(script: script, ["read", format] + paths)
        let sample = try Self.sample(format, files[0])
        let reading = try Self.read(format, sample.bytes, companion: sample.companion)
        #expect(reading.records.map(\.content) == expected.map(\.content))
        #expect(reading.rules == expected.map(\.rule))
    }

    @Test func `the license of an example is observed`() throws {
        let sample = try Self.sample("tfrecord", "poems.tfrecord")
        #expect(try Self.read("tfrecord", sample.bytes).licenses == Array(repeating: "CC0-1.0", count: 4))
    }

    @Test func `fields that are indexed are handed over`() throws {
        var options = ReadingOptions()
        options.index = ["id": "id"]
        let reader = TFRecordFormat.makeReader(options: options, limits: Limits())
        let sink = KeyCollector()
        try reader.read(ChunkedSource(try Self.sample("tfrecord", "poems.tfrecord").bytes), into: sink)
        #expect(sink.keys.map { String(decoding: $0, as: UTF8.self) } == ["0", "1", "2", "3"])
    }

    @Test func `a length that differs from its checksum ends the reading`() throws {
        var bytes = try Self.sample("tfrecord", "poems.tfrecord").bytes
        let second = 16 + Int(bytes[0])
        bytes[second] ^= 1
        let reading = try Self.read("tfrecord", bytes)
        #expect(reading.records.count == 1 && reading.gaps == ["gap.frame-length"])
        #expect(reading.gapDetails.first?.reason.values["offset"] == "\(second)")
    }

    @Test func `a TFRecord is known by its first checksum, whatever its name`() throws {
        let bytes = try Self.sample("tfrecord", "dots.tfrecords").bytes
        let chosen = RecordFormats.choose(
            head: bytes[...], isWhole: true, name: Array("train-00000-of-00010".utf8), options: ReadingOptions())
        #expect(chosen?.format.name == "tfrecord")
    }

    @Test(arguments: [1, 40, 100])
    func `records over the limit are streamed, and counted`(limit: Int) throws {
        let bytes = try Self.sample("tfrecord", "dots.tfrecords").bytes
        var limits = Limits()
        limits.maxRecordBytes = limit
        let reading = Reading(TFRecordFormat.self, bytes, chunk: 7, limits: limits)
        #expect(reading.rules == ["raw", "raw", "raw"] && reading.gaps == ["gap.record-limit"])
    }

    @Test(arguments: [
        (4, "gap.shard-table"), (8, "gap.shard-table"), (24, "gap.shard-columns"),
    ])
    func `a shard whose head contradicts itself is a gap`(place: Int, gap: String) throws {
        var bytes = try Self.sample("mds", "shard.00000.mds").bytes
        bytes[place] = place == 24 ? UInt8(ascii: "x") : 0
        if place == 4 { bytes[5] = 0 }
        let reading = try Self.read("mds", bytes)
        #expect(reading.gaps == [gap], "\(reading.gaps)")
    }

    @Test func `a sample whose sizes do not add up is malformed`() throws {
        var bytes = try Self.sample("mds", "shard.00000.mds").bytes
        let first = Int(bytes[4]) | Int(bytes[5]) << 8
        bytes[first] += 1
        let reading = try Self.read("mds", bytes)
        #expect(reading.malformed == [0] && reading.malformedOffsets == [UInt64(first)])
        #expect(reading.rules == ["raw", "text:text", "text:text", "text:text"])
    }

    @Test func `an index that contradicts the tokens is a gap`() throws {
        let sample = try Self.sample("megatron", "letters.bin")
        let index = try #require(sample.companion)
        var moved = index
        // The place of the second sequence: 34 bytes of head, four lengths, one place.
        moved[34 + 16 + 8] ^= 2
        let reading = try Self.read("megatron", sample.bytes, companion: moved)
        #expect(reading.records.count == 1 && reading.gaps == ["gap.index-broken"])
        #expect(reading.gapDetails.first?.reason.values["document"] == "1")
        #expect(try Self.read("megatron", sample.bytes + [0], companion: index).gaps == ["gap.shard-trailing"])
        #expect(try Self.read("megatron", sample.bytes.dropLast(), companion: index).gaps == ["gap.shard-cut"])
        #expect(try Self.read("megatron", sample.bytes, companion: index.dropLast()).gaps == ["gap.index-head"])
        #expect(try Self.read("megatron", sample.bytes).gaps == ["gap.companion-missing"])
        #expect(try Self.read("megatron", index).gaps == ["gap.companion-missing"])
    }
}

/// Keeps the keys of all records.
private final class KeyCollector: RecordSink {
    private(set) var keys: [[UInt8]] = []

    func take(_ batch: RecordBatch) { for record in 0..<batch.count { keys += batch.keys(of: record) } }
    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {}
    func endParts() {}
    func note(_ gap: Gap) {}
    func malformed(ordinal: UInt64, offset: UInt64) {}
}

extension BinaryFormatTests {
    private static func read(_ format: String, _ bytes: ArraySlice<UInt8>, companion: [UInt8]?) throws -> Reading {
        try read(format, Array(bytes), companion: companion)
    }

    private static func read(_ format: String, _ bytes: [UInt8], companion: ArraySlice<UInt8>) throws -> Reading {
        try read(format, bytes, companion: Array(companion))
    }
}
