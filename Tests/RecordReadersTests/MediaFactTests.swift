import AuditModel
import RecordReaders
import Testing

/// What media files say about themselves, beyond the samples of `FormatContractTests`.
struct MediaFactTests {
    private static func format(_ name: String) throws -> any RecordFormat.Type {
        try #require(RecordFormats.all.first { $0.name == name })
    }

    private static let media = [
        "png", "jpeg", "gif", "webp", "bmp", "tiff", "avif", "heic", "wav", "aiff", "mp3", "flac", "ogg", "mp4", "webm",
        "matroska", "pdf",
    ]

    @Test(arguments: media)
    func `a file too large for memory says the same as one that is not`(name: String) throws {
        let format = try Self.format(name)
        var limits = Limits()
        limits.maxRecordBytes = 16
        for sample in try PackageFiles.samples(name) {
            let whole = Reading(format, sample.bytes)
            let parts = Reading(format, sample.bytes, chunk: 100, limits: limits)
            #expect(parts.facts == whole.facts && parts.records == whole.records, "\(sample.name)")
        }
    }

    @Test func `tags at the end of a large film are found`() throws {
        let film = try #require(try PackageFiles.samples("mp4").first { $0.name == "film.mov" }).bytes
        let large = Boxes.box("mdat", [UInt8](repeating: 7, count: 7 << 20))
        let start = try #require(Boxes.start(of: "moov", in: film))
        let bytes = Array(film[..<Boxes.length(at: 0, film)]) + large + film[start...]
        var limits = Limits()
        limits.maxRecordBytes = 64
        let facts = Reading(try Self.format("mp4"), bytes, limits: limits).factLines
        #expect(facts.contains("seconds=0.2") && facts.contains("mp4.copyright=CC BY 4.0"))
    }

    @Test(arguments: media)
    func `flipped and missing bytes never trap`(name: String) throws {
        let format = try Self.format(name)
        var random = SeededGenerator(seed: 11)
        for sample in try PackageFiles.samples(name) {
            for _ in 0..<3_000 {
                var bytes = sample.bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let index = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[index] =
                        [0, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &random)]
                        .randomElement(using: &random) ?? 0
                }
                if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
                let reading = Reading(format, bytes)
                #expect(reading.fault == nil && reading.facts.count <= ContainerFact.maxPerShard)
            }
        }
    }

    @Test func `many entries that point to one packet are not all read`() throws {
        let packet = Array("<x:xmpmeta>".utf8) + Array(repeatElement(Array("<a b='c'/>".utf8), count: 20_000).joined())
        let entries = 1_000
        var bytes = Array("II*\0".utf8) + Boxes.little(8, 4) + Boxes.little(entries, 2)
        let place = 10 + entries * 12
        for _ in 0..<entries {
            bytes += Boxes.little(700, 2) + Boxes.little(1, 2) + Boxes.little(packet.count, 4) + Boxes.little(place, 4)
        }
        #expect(Reading(try Self.format("tiff"), bytes + packet).records.count == 1)
    }

    @Test(
        arguments: [
            ("parameters", "generation-parameters=present"), ("prompt", "generation-parameters=present"),
            ("workflow", "generation-parameters=present"), ("Comment", nil), ("Description", nil),
            ("Copyright", "png.copyright=words of a prompt"),
        ] as [(String, String?)])
    func `the words of a prompt are never kept`(keyword: String, fact: String?) throws {
        let chunk = Array("tEXt\(keyword)\0words of a prompt".utf8)
        let bytes: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Boxes.big(chunk.count - 4, 4) + chunk + [0, 0, 0, 0]
        #expect(Reading(try Self.format("png"), bytes).factLines == (fact.map { [$0] } ?? []))
    }

    @Test func `marks of Content Credentials are seen`() throws {
        let png: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Boxes.big(4, 4) + Array("caBX1234".utf8) + [0, 0, 0, 0]
        #expect(Reading(try Self.format("png"), png).factLines == ["c2pa=present"])
        let box = Array("JP\0\u{1}\0\0\0\u{1}\0\0\0\u{20}jumb\0\0\0\u{18}jumdc2pa".utf8)
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xEB] + Boxes.big(box.count + 2, 2) + box + [0xFF, 0xD9]
        #expect(Reading(try Self.format("jpeg"), jpeg).factLines == ["c2pa=present"])
    }

    @Test(
        arguments: [
            ("<svg/>", "svg"), ("<?xml version='1.0'?><!-- <b> --><svg width='1'>", "svg"),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg:svg>", "svg"), ("<?xml version='1.0'?><a><svg/></a>", "xml"),
            ("<svgs/>", "text"),
        ])
    func `a drawing is known by its first element`(text: String, format: String) {
        let bytes = Array(text.utf8)
        let chosen = RecordFormats.choose(
            head: bytes[...], isWhole: true, name: Array("x".utf8), options: ReadingOptions())
        #expect(chosen?.format.name == format)
    }

    @Test func `an ID3 tag in UTF-16, unsynchronised, with a link to terms is read`() throws {
        func frame(_ name: String, _ body: [UInt8]) -> [UInt8] {
            Array(name.utf8) + Boxes.big(body.count, 4) + [0, 0] + body
        }
        let title: [UInt8] = [1, 0xFF, 0xFE] + Array("中文".utf16).flatMap { Boxes.little(Int($0), 2) }
        let frames =
            frame("TIT2", title) + frame("WCOP", Array("https://creativecommons.org/licenses/by/4.0/".utf8))
            + frame("TXXX", [0] + Array("LICENSE\0CC-BY-4.0".utf8))
        // FF FE becomes FF 00 FE: a sync pattern is broken up.
        var body: [UInt8] = []
        for byte in frames { body += byte == 0xFF ? [0xFF, 0] : [byte] }
        let tag = Array("ID3".utf8) + [3, 0, 0x80] + [0, 0, UInt8(body.count >> 7), UInt8(body.count & 0x7F)] + body
        #expect(
            Reading(try Self.format("mp3"), tag).factLines == [
                "id3.title=中文", "id3.copyright-url=https://creativecommons.org/licenses/by/4.0/",
                "id3.license=CC-BY-4.0",
            ])
    }
}

/// Small pieces of media files.
private enum Boxes {
    static func big(_ number: Int, _ width: Int) -> [UInt8] {
        (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    static func little(_ number: Int, _ width: Int) -> [UInt8] { big(number, width).reversed() }

    static func box(_ type: String, _ body: [UInt8]) -> [UInt8] { big(body.count + 8, 4) + Array(type.utf8) + body }

    static func length(at place: Int, _ bytes: [UInt8]) -> Int {
        bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// Where the first box of a type starts among those of the file.
    static func start(of type: String, in bytes: [UInt8]) -> Int? {
        var place = 0
        while place + 8 <= bytes.count {
            if bytes[(place + 4)..<(place + 8)].elementsEqual(type.utf8) { return place }
            place += length(at: place, bytes)
        }
        return nil
    }
}
