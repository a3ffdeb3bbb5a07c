import AuditModel
import Foundation
import RecordReaders
import Testing

struct WebCaptureTests {
    private static let script = PackageFiles.root.appending(path: "Tests/Reference/capture_samples.py").path

    private static func run(_ option: String) throws -> [UInt8] {
        let runner = """
            import runpy, sys
            sys.argv, sys.dont_write_bytecode = sys.argv[1:], True
            runpy.run_path(sys.argv[0], run_name="__main__")
            """
        return try Python.output(runner, [script, option])
    }

    private static func sample(_ path: String) throws -> [UInt8] {
        try PackageFiles.bytes(PackageFiles.formats.appending(path: path))
    }

    private static func format(_ path: String) -> any RecordFormat.Type {
        path.hasSuffix("arc") && !path.hasSuffix("warc") ? ARCFormat.self : WARCFormat.self
    }

    @Test func `the samples are those that the script makes`() throws {
        #expect(String(decoding: try Self.run("--check"), as: UTF8.self) == "5 files, 0 differ\n")
    }

    @Test func `every record has the type, the rule and the content that the script meant`() throws {
        let meant = try JSONDecoder().decode([String: [[String]]].self, from: Data(Self.run("--expect")))
        #expect(meant.count == 5)
        for (path, records) in meant {
            let reading = Reading(Self.format(path), try Self.sample(path))
            #expect(reading.rules == records.map { $0[1] }, "\(path)")
            #expect(reading.records.map { Hex.text($0.content[...]) } == records.map { $0[2] }, "\(path)")
            // What is not understood carries nothing.
            #expect(reading.observed.map { $0["capture-type"] ?? "other" } == records.map { $0[0] }, "\(path)")
        }
    }

    @Test func `a capture says what it holds`() throws {
        let pages = Reading(WARCFormat.self, try Self.sample("warc/pages.warc"))
        #expect(
            pages.factValues == [
                "warc.version": "1.1", "warc.software": "by hand", "warc.robots": "obey", "warc.type.warcinfo": "1",
                "warc.type.request": "1", "warc.type.response": "9", "warc.type.revisit": "1",
                "warc.type.conversion": "1", "warc.type.resource": "1", "warc.date.first": "2026-01-01T08:00:00Z",
                "warc.date.last": "2026-01-14T08:00:00Z", "warc.digest.checked": "19", "warc.digest.unchecked": "2",
            ])
        let broken = Reading(WARCFormat.self, try Self.sample("warc/broken.warc"))
        #expect(broken.factValues["warc.digest.checked"] == "12" && broken.factValues["warc.digest.failed"] == "1")
        #expect(broken.factValues["warc.type.other"] == "1")
        let arc = Reading(ARCFormat.self, try Self.sample("arc/two.arc"))
        #expect(arc.factValues["warc.version"] == "2" && arc.factValues["warc.type.arc-header"] == "1")
    }

    @Test func `reservations, language and license of a response stay with its record`() throws {
        let pages = Reading(WARCFormat.self, try Self.sample("warc/pages.warc"))
        #expect(
            pages.observed[2] == [
                "capture-type": "response", "media-type": "text/html", "http.content-language": "de",
                "http.x-robots-tag": "noai", "http.tdm-reservation": "1",
                "http.tdm-policy": "https://example.org/tdm.json",
                "license": "https://creativecommons.org/licenses/by/4.0/",
            ])
        #expect(pages.observed[10] == ["capture-type": "response", "media-type": "image/png"])
    }

    @Test func `records are found by the address they were collected from`() throws {
        let reading = Reading(WARCFormat.self, try Self.sample("warc/old.warc"))
        #expect(reading.keyIndexes == [.url])
        #expect(reading.keys == [[""], ["http://EXAMPLE.org:80/a#b"], ["http://example.org/"]])
        let arc = Reading(ARCFormat.self, try Self.sample("arc/towns.arc"))
        #expect(
            arc.keys == [[""], ["http://example.org/"], ["http://example.org/two words"], ["dns:example.org"]])
    }

    @Test func `the faults of a file are counted, and the first records named`() throws {
        let gaps = Reading(WARCFormat.self, try Self.sample("warc/broken.warc")).gapDetails
        let ordinals = gaps.map { $0.reason.values["ordinals"] }
        #expect(ordinals == [nil, "1", "2, 3", "4", "0"])
        #expect(gaps.map(\.records) == [nil, 1, 2, 1, 1] && gaps[0].reason.values["bytes"] == "15")
    }

    // MARK: Digests

    /// The SHA-1 of `digested` in base 16, 32 and 64.
    private static let forms: [String] = {
        let script = """
            import base64, hashlib
            d = hashlib.sha1(b"digested").digest()
            print(d.hex(), base64.b32encode(d).decode(), base64.b64encode(d).decode(), end="")
            """
        let printed = (try? Python.output(script)) ?? []
        return String(decoding: printed, as: UTF8.self).split(separator: " ").map(String.init)
    }()

    @Test func `digests are understood in every usual base`() throws {
        try #require(Self.forms.count == 3)
        let urlSafe = Self.forms[2].replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        for form in Self.forms + [Self.forms[0].uppercased(), Self.forms[1].lowercased(), urlSafe] {
            for name in ["sha1", "SHA-1"] {
                let facts = Self.record("WARC-Block-Digest: \(name):\(form)\r\n", "digested").factValues
                #expect(facts["warc.digest.checked"] == "1" && facts["warc.digest.failed"] == nil, "\(form)")
            }
            let other = Self.record("WARC-Payload-Digest: sha1:\(form)\r\n", "other")
            #expect(other.factValues["warc.digest.failed"] == "1" && other.gaps == ["gap.capture-digest"], "\(form)")
        }
    }

    @Test(
        arguments: [
            ("sha1:not in any base!!!!!!!!!!!!!!!!!", "failed"), ("md5:", "failed"), ("sha1:ec701fb67399", "failed"),
            ("sha3:00", "unchecked"), ("no algorithm", "unchecked"),
        ])
    func `digests that cannot be compared are no match, or not checked`(label: String, outcome: String) {
        let facts = Self.record("WARC-Block-Digest: \(label)\r\n", "digested").factValues
        #expect(facts["warc.digest.\(outcome)"] == "1")
        #expect((facts["warc.digest.checked"] != nil) == (outcome == "failed"))
    }

    private static func record(_ fields: String, _ block: String, length: String? = nil) -> Reading {
        Reading(WARCFormat.self, bytes(fields, block, length: length))
    }

    private static func bytes(_ fields: String, _ block: String, length: String? = nil) -> [UInt8] {
        let head = "WARC/1.0\r\nWARC-Type: resource\r\n\(fields)Content-Length: \(length ?? "\(block.utf8.count)")"
        return Array("\(head)\r\n\r\n\(block)\r\n\r\n".utf8)
    }

    // MARK: Damage

    @Test func `a record whose length reaches over the next ones does not swallow them`() {
        let bytes = Self.bytes("", "one", length: "5000") + Self.bytes("", "two") + Self.bytes("", "three")
        let reading = Reading(WARCFormat.self, bytes)
        #expect(reading.rules == ["raw", "payload", "payload"] && reading.malformed == [0])
        #expect(reading.texts == ["one", "two", "three"])
    }

    @Test(arguments: ["-1", "abc", "", "1 2", "99999999999999999999999", "0x10"])
    func `a length that is no number costs one record`(length: String) {
        let reading = Reading(WARCFormat.self, Self.bytes("", "one", length: length) + Self.bytes("", "two"))
        #expect(reading.rules == ["raw", "payload"] && reading.malformed == [0] && reading.texts.last == "two")
    }

    @Test func `a record that the file cuts off is one of its stored bytes`() {
        let whole = Self.bytes("", "one") + Self.bytes("", "two and more")
        for cut in [1, 6, 30, 60] {
            let reading = Reading(WARCFormat.self, Array(whole.dropLast(cut)))
            let isWhole = cut == 1
            #expect(reading.records.count == 2 && reading.malformed == (isWhole ? [] : [1]), "\(cut)")
            #expect(reading.rules == ["payload", isWhole ? "payload" : "raw"], "\(cut)")
        }
    }

    @Test func `a claimed length costs no memory`() {
        var limits = Limits()
        limits.maxRecordBytes = 1_000
        let reading = Reading(
            WARCFormat.self, Self.bytes("", "short", length: "900000000000000"), limits: limits)
        #expect(reading.records.count == 1 && reading.malformed == [0])
        #expect(reading.largestPart < 4_096 && reading.largestBatch < 4_096)
    }

    @Test func `a block over the limit goes on in parts, and its digest is still checked`() throws {
        var limits = Limits()
        limits.maxRecordBytes = 1 << 16
        let block = String(repeating: "0123456789", count: 1_000_000)
        let digest = try Python.output(
            "import hashlib; print(hashlib.md5(b'0123456789' * 1000000).hexdigest(), end='')")
        let label = "WARC-Block-Digest: md5:\(String(decoding: digest, as: UTF8.self))\r\n"
        let bytes = Self.bytes(label, block) + Self.bytes("", "two")
        let reading = Reading(WARCFormat.self, bytes, limits: limits)
        #expect(reading.texts == [block, "two"] && reading.rules == ["payload", "payload"])
        #expect(reading.factValues["warc.digest.checked"] == "1" && reading.factValues["warc.digest.failed"] == nil)
        #expect(reading.largestPart <= 3 << 20 && reading.gaps.isEmpty)
        let cut = Reading(WARCFormat.self, Array(bytes.prefix(500_000)), limits: limits)
        #expect(cut.records.count == 1 && cut.malformed == [0])
    }

    @Test func `a body that must be decoded and is over the limit stays as it is stored`() throws {
        let script = """
            import gzip, sys
            body = gzip.compress(bytes(1_000_000))
            block = b"HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\n\\r\\n" + body
            head = b"WARC/1.0\\r\\nWARC-Type: response\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(block)
            sys.stdout.buffer.write(head + block + b"\\r\\n\\r\\n")
            """
        let bytes = try Python.output(script)
        #expect(Reading(WARCFormat.self, bytes).records.map(\.content.count) == [1_000_000])
        var limits = Limits()
        limits.maxRecordBytes = 100_000
        let bomb = Reading(WARCFormat.self, bytes, limits: limits)
        #expect(bomb.rules == ["raw"] && bomb.gaps == ["gap.record-limit"])
        limits.maxRecordBytes = 500
        let large = Reading(WARCFormat.self, bytes, limits: limits)
        #expect(large.rules == ["raw"] && large.gaps == ["gap.record-limit"])
        #expect(large.records == bomb.records)
    }

    // MARK: Real files

    private struct Expected: Decodable {
        struct File: Decodable {
            let format: String?
            let records: Int?
            let by_type: [String: Int]?
            let error: String?
        }
        let files: [String: File]
    }

    /// warcio refuses gzip members that are not one record each and stops; this is what it counts in the unpacked files.
    private static let asOneStream = [
        "example-bad-non-chunked.warc.gz": 6, "example-bad.warc.gz.bad": 6, "example-wrong-chunks.warc.gz": 2,
    ]

    @Test func `real captures have the records that warcio and fastwarc count`() throws {
        guard let bytes = try? Data(contentsOf: PackageFiles.data.appending(path: "expected.json")) else {
            return print("the corpus is absent")
        }
        let expected = try JSONDecoder().decode(Expected.self, from: bytes)
        var files = 0
        for (path, file) in expected.files.sorted(by: { $0.key < $1.key }) where file.format == "warc" {
            files += 1
            let stored = try PackageFiles.bytes(PackageFiles.data.appending(path: path))
            let script = "import gzip, sys; sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))"
            let isGzip = stored.starts(with: [0x1F, 0x8B])
            let data = isGzip ? try Python.output(script, reading: stored) : stored
            let name = URL(filePath: path).lastPathComponent
            let chosen = RecordFormats.choose(
                head: data[...].prefix(64 << 10), isWhole: true, name: Array(name.utf8), options: ReadingOptions())
            let format = try #require(chosen?.format)
            #expect(format.name == "warc" || format.name == "arc", "\(path)")
            let reading = Reading(format, data)
            #expect(reading.records.count == Self.asOneStream[name] ?? file.records, "\(path)")
            #expect(reading.fault == nil)
            guard file.error == nil, name != "bad.arc" else { continue }
            for (type, count) in file.by_type ?? [:] {
                let key = "warc.type.\(type.replacing("_", with: "-"))"
                #expect(reading.factValues[key] == "\(count)", "\(path), \(type)")
            }
        }
        #expect(files == 22)
    }
}
