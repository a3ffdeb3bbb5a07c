import AuditModel
import Foundation
import Messages
import RecordReaders
import Testing

/// What every format must hold, shown on its sample folder.
struct FormatContractTests {
    private struct Expectation: Decodable {
        let records: Int
        let rules: [String]
        let gaps: [String]?
        let malformed: Int?
        let facts: [String]?
    }

    private static func format(_ name: String) -> (any RecordFormat.Type)? {
        RecordFormats.all.first { $0.name == name }
    }

    private static let names = RecordFormats.all.map { $0.name }.filter(Columnar.isReadable)

    private static func expectations(_ format: String) throws -> [String: Expectation] {
        let file = PackageFiles.formats.appending(path: "\(format)/expected.json")
        return try JSONDecoder().decode([String: Expectation].self, from: Data(contentsOf: file))
    }

    @Test func `every format has a sample folder, and every folder a format`() throws {
        #expect(
            Set(try PackageFiles.names(in: PackageFiles.formats))
                == Set(RecordFormats.all.map { $0.name } + [WebDatasetGrouper.name]))
        let all = RecordFormats.all + RecordFormats.unread
        #expect(Set(all.map { $0.name }).count == all.count)
        let endings = all.flatMap { $0.nameEndings }
        #expect(Set(endings).count == endings.count)
    }

    @Test(arguments: names)
    func `samples are recognised, and have the records that are expected`(name: String) throws {
        let format = try #require(Self.format(name))
        let expectations = try Self.expectations(name)
        let samples = try PackageFiles.samples(name)
        #expect(Set(samples.map(\.name)) == Set(expectations.keys) && !samples.isEmpty)
        for sample in samples {
            let expected = try #require(expectations[sample.name])
            let chosen = RecordFormats.choose(
                head: sample.bytes[...], isWhole: true, name: Array(sample.name.lowercased().utf8),
                options: ReadingOptions(), companionHead: sample.companion?.prefix(64) ?? [])
            #expect(chosen?.format.name == name && chosen?.formatByName == nil, "\(sample.name)")
            let reading = Reading(file: sample.name.lowercased(), sample.bytes, companion: sample.companion)
            #expect(reading.format == format.name)
            #expect(reading.records.count == expected.records, "\(sample.name)")
            #expect(Set(reading.rules) == Set(expected.rules), "\(sample.name)")
            #expect(reading.gaps == expected.gaps ?? [], "\(sample.name)")
            if let facts = expected.facts { #expect(reading.factLines == facts, "\(sample.name)") }
            #expect(reading.malformed.count == expected.malformed ?? 0, "\(sample.name)")
        }
    }

    @Test(arguments: names, [1, 2, 3, 5, 7, 64])
    func `the sizes of single reads do not matter`(name: String, chunk: Int) throws {
        let format = try #require(Self.format(name))
        for sample in try PackageFiles.samples(name) {
            let whole = Reading(format, sample.bytes, companion: sample.companion)
            let reading = Reading(format, sample.bytes, chunk: chunk, companion: sample.companion)
            #expect(reading == whole, "\(sample.name)")
        }
    }

    @Test(arguments: names)
    func `reads of any sizes give the same records`(name: String) throws {
        let format = try #require(Self.format(name))
        for sample in try PackageFiles.samples(name) {
            let whole = Reading(format, sample.bytes, companion: sample.companion)
            for seed in 1...8 {
                let reading = Reading(format, sample.bytes, seed: UInt64(seed), companion: sample.companion)
                #expect(reading == whole, "\(sample.name), seed \(seed)")
            }
        }
    }

    @Test(arguments: names)
    func `what a cut leaves is read as far as it goes`(name: String) throws {
        let format = try #require(Self.format(name))
        for sample in try PackageFiles.samples(name) {
            let whole = Reading(format, sample.bytes, companion: sample.companion).records
            for end in Self.cuts(name, sample.bytes) {
                let cut = Reading(format, Array(sample.bytes[..<end]), companion: sample.companion)
                let records = cut.records
                #expect(records.count <= whole.count, "\(sample.name) at \(end)")
                // The last record may be the one that was cut.
                #expect(
                    records.dropLast().elementsEqual(whole.prefix(max(records.count - 1, 0))),
                    "\(sample.name) at \(end)")
                for gap in cut.gapDetails { #expect(Catalogue.entry(gap.reason.key) != nil, "\(gap)") }
            }
        }
    }

    @Test(arguments: names)
    func `a fault in the middle keeps the records before it and hands on no other`(name: String) throws {
        let format = try #require(Self.format(name))
        for sample in try PackageFiles.samples(name) {
            let whole = Reading(format, sample.bytes, companion: sample.companion).records
            for end in Self.cuts(name, sample.bytes) {
                let reading = Reading(format, sample.bytes, faultAt: end, companion: sample.companion)
                let cut = Reading(format, Array(sample.bytes[..<end]), companion: sample.companion)
                #expect(reading.fault == ChunkedSource.fault)
                #expect(reading.records.elementsEqual(whole.prefix(reading.records.count)), "\(sample.name) at \(end)")
                #expect(reading.records.count >= cut.records.count - 1, "\(sample.name) at \(end)")
            }
            let atEnd = Reading(format, sample.bytes, faultAt: sample.bytes.count, companion: sample.companion)
            #expect(atEnd.records.count >= whole.count - 1, "\(sample.name)")
        }
    }

    /// Where a sample is cut: everywhere in a small one, near both ends and at 200 places of a large one.
    private static func cuts(_ name: String, _ bytes: [UInt8]) -> [Int] {
        let first = firstCut(name, bytes)
        guard bytes.count - first > 600 else { return Array(first..<bytes.count) }
        let spread = stride(from: first, to: bytes.count, by: bytes.count / 200)
        return Set(spread).union(first..<(first + 100)).union((bytes.count - 100)..<bytes.count).sorted()
    }

    /// A table's dialect and header are evidence of its head: cuts before the second row may be read otherwise.
    private static func firstCut(_ name: String, _ bytes: [UInt8]) -> Int {
        guard name == "csv" || name == "tsv" else { return 0 }
        return min((bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 24, bytes.count)
    }

    @Test(arguments: names)
    func `damaged bytes never trap, and every gap has its sentence`(name: String) throws {
        let format = try #require(Self.format(name))
        var random = SeededGenerator(seed: 7)
        let samples = try PackageFiles.samples(name)
        var limits = Limits()
        for round in 0..<2_000 {
            let sample = try #require(samples.randomElement(using: &random))
            limits.maxRecordBytes = round.isMultiple(of: 2) ? 64 << 20 : Int.random(in: 1...64, using: &random)
            // Either file of a pair may be the damaged one.
            let isShard = sample.companion == nil || Bool.random(using: &random)
            let reading = Reading(
                format, isShard ? Self.damaged(sample.bytes, using: &random) : sample.bytes,
                chunk: Int.random(in: 1...99, using: &random),
                companion: isShard ? sample.companion : sample.companion.map { Self.damaged($0, using: &random) },
                limits: limits)
            #expect(reading.fault == nil)
            for gap in reading.gaps { #expect(Catalogue.entry(gap) != nil, "\(gap)") }
            #expect(reading.facts.count <= ContainerFact.maxPerShard)
        }
    }

    private static func damaged(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(Array("\"\\,\n\r\t{}[]:".utf8).randomElement(using: &random) ?? 0, at: index)
            case 3: bytes.removeSubrange(index..<min(index + 9, bytes.count))
            default: bytes.insert(contentsOf: bytes[index..<min(index + 9, bytes.count)], at: index)
            }
        }
        return bytes
    }

    @Test(arguments: names)
    func `an empty file has no records and no gap`(name: String) throws {
        let reading = Reading(try #require(Self.format(name)), [])
        #expect(reading.records.isEmpty && reading.gaps.isEmpty && reading.fault == nil)
    }
}
