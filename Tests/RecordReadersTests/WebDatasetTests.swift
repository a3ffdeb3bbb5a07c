import AuditModel
import Foundation
import Messages
import RecordReaders
import Testing

struct WebDatasetTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(
        arguments: [
            ("a/1.png", .yes), ("1.cls", .yes), ("000.left.jpg", .yes), ("000001.mp", .yes), ("x.npy", .yes),
            ("1.json", .needSecond), ("1.txt", .needSecond), ("d/data.jsonl", .no), ("a.csv", .no), ("README", .no),
            (".DS_Store", .no), ("._1.png", .no), ("a.b/README", .no),
        ] as [(String, WebDatasetGrouper.Decision)])
    func `the first member tells samples from other archives`(path: String, decision: WebDatasetGrouper.Decision) {
        #expect(WebDatasetGrouper.begins(firstMember: bytes(path)) == decision)
    }

    @Test(
        arguments: [
            ("1.json", "1.txt", true), ("1.json", "2.json", false), ("a/1.json", "b/1.txt", false),
            ("1.txt", "1.txt", false),
        ])
    func `a second member of the same key and another kind makes a sample`(first: String, second: String, joins: Bool) {
        #expect(WebDatasetGrouper.continues(first: bytes(first), second: bytes(second)) == joins)
    }

    @Test(
        arguments: [
            (["1.cls", "1.png", "1.wav"], "1.png"), (["1.png", "1.jpg"], "1.jpg"), (["1.mp4", "1.flac"], "1.flac"),
            (["1.pdf", "1.webm", "1.txt"], "1.webm"), (["1.json", "1.pdf"], "1.pdf"), (["1.json", "1.txt"], "1.txt"),
            (["1.left.PNG", "1.cls"], "1.left.PNG"), (["1.md", "1.txt"], "1.txt"),
        ])
    func `one member is the content, by its kind`(names: [String], content: String) {
        let reading = Reading(members: names.map { ($0, bytes("bytes of \($0)")) })
        #expect(reading.texts == ["bytes of \(content)"] && reading.rules == ["file"])
    }

    @Test func `samples without such a member are records of JSON or of all members`() throws {
        let reading = Reading(members: [
            ("1.cls", bytes("7")), ("1.json", bytes("{\"text\":\"caption\",\"license\":\"MIT\"}")),
            ("2.json", bytes("{\"n\":1.0}")),
            ("3.npy", bytes("array")), ("3.cls", bytes("9")),
        ])
        let expected = try Python.records("jsonl", bytes("{\"n\":1}\n{\"cls\":\"9\",\"npy\":\"array\"}\n"))
        #expect(reading.rules == ["text:text", "record", "record"] && reading.licenses == ["MIT", nil, nil])
        #expect(reading.texts[0] == "caption" && reading.records[1...].map(\.content) == expected.map(\.content))
    }

    @Test func `the license in a sample's JSON speaks for its image`() {
        let reading = Reading(members: [("1.jpg", [1]), ("1.json", bytes("{\"license\":\"CC0-1.0\"}")), ("2.jpg", [2])])
        #expect(reading.licenses == ["CC0-1.0", nil])
    }

    @Test func `a picture without JSON speaks for itself`() throws {
        let picture = try #require(try PackageFiles.samples("jpeg").first { $0.name == "credited.jpg" }).bytes
        let json = bytes("{\"license\":\"CC0-1.0\"}")
        let reading = Reading(members: [("1.jpg", picture), ("2.jpg", picture), ("2.json", json), ("3.jpg", [1])])
        #expect(reading.licenses == ["https://creativecommons.org/licenses/by-nc/4.0/", "CC0-1.0", nil])
    }

    @Test func `members of one sample may stand apart, and come in the order of the first ones`() {
        let names = ["1.jpg", "2.jpg", "3.jpg", "2.txt", "3.json", "1.txt", "1.json"]
        let members = names.map { ($0, bytes($0.hasSuffix("json") ? "{\"license\":\"CC0-1.0\"}" : $0)) }
        let reading = Reading(members: members)
        #expect(reading.texts == ["1.jpg", "2.jpg", "3.jpg"] && reading.gaps.isEmpty)
        #expect(reading.licenses == ["CC0-1.0", nil, "CC0-1.0"])
    }

    @Test func `the same name in two folders makes two samples, a repeated one another`() {
        let names = ["a/1.jpg", "b/1.jpg", "a/1.txt", "b/1.txt", "a/1.jpg", "a/1.txt"]
        let reading = Reading(members: names.map { ($0, bytes("\($0)")) })
        #expect(reading.texts == ["a/1.jpg", "b/1.jpg", "a/1.jpg"])
        #expect(reading.gaps == ["gap.samples-apart"] && Catalogue.entry("gap.samples-apart") != nil)
    }

    @Test func `members too far apart are samples of their own and told`() {
        let images = (0..<3_000).map { ("\($0).jpg", bytes("\($0)")) }
        let reading = Reading(members: images + [("0.txt", bytes("far")), ("2999.txt", bytes("near"))])
        #expect(reading.records.count == 3_001 && reading.texts.last == "far")
        #expect(reading.gapDetails.map(\.records) == [1])
    }

    @Test func `a thousand records are the same in samples as in lines`() throws {
        var random = SeededGenerator(seed: 5)
        let words = ["alpha", "数据", "γάμμα", "\"quoted\"", "comma,", "new\nline", "tab\tend", "\\"]
        let texts = (0..<1_000).map { number in
            "\(number) " + (0..<20).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        }
        let lines = try texts.enumerated().map { number, text in
            let object = ["id": "r\(number)", "text": text, "license": number.isMultiple(of: 3) ? "MIT" : "CC0-1.0"]
            return try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
        }
        let jsonl = Reading(JSONLinesFormat.self, Array(lines.joined(separator: [0x0A])))
        #expect(jsonl.records.count == 1_000)
        let json = Reading(
            members: lines.enumerated().flatMap { [("\($0).json", Array($1)), ("\($0).cls", bytes("7"))] })
        #expect(json.records == jsonl.records)
        let pairs = lines.enumerated().flatMap { [("\($0).txt", bytes(texts[$0])), ("\($0).json", Array($1))] }
        let text = Reading(members: pairs)
        #expect(text.records.map(\.content) == jsonl.records.map(\.content) && text.licenses == jsonl.licenses)
    }

    @Test func `the keys of a sample come from its JSON`() {
        var options = ReadingOptions()
        options.index = ["id": "key", "url": "url"]
        let collector = KeyCollector()
        let grouper = WebDatasetGrouper(options: options, limits: Limits())
        let members = [
            ("1.jpg", "x"), ("1.json", "{\"key\":\"a\",\"url\":\"https://b.test/\"}"), ("2.jpg", "y"),
            ("3.json", "{\"key\":\"c\",\"text\":\"t\"}"), ("3.cls", "1"), ("4.txt", "z"), ("4.json", "no json"),
        ]
        for (path, text) in members {
            try? grouper.member(bytes(path), source: ChunkedSource(bytes(text)), into: collector)
        }
        grouper.finish(into: collector)
        #expect(collector.keys == [["a", "https://b.test/"], ["", ""], ["c", ""], ["", ""]])
    }

    /// Keeps the keys of each record.
    private final class KeyCollector: RecordSink {
        var keys: [[String]] = []

        func take(_ batch: RecordBatch) {
            for record in 0..<batch.count {
                keys.append(batch.keys(of: record).map { String(decoding: $0, as: UTF8.self) })
            }
        }

        func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {}
        func endParts() {}
        func note(_ gap: Gap) {}
        func malformed(ordinal: UInt64, offset: UInt64) {}
    }

    @Test func `text of another encoding is decoded, and raw where nothing shows which it is`() {
        let reading = Reading(members: [("1.txt", [0xFF, 0xFE, 0x41, 0]), ("2.txt", [0x41, 0xFF])])
        #expect(reading.rules == ["file", "raw"] && reading.texts[0] == "A" && reading.gaps == ["gap.not-utf8"])
    }

    /// Members of which most follow those of their sample, and some stand apart.
    private func mixture(keys: Int, seed: Int) -> [(path: String, bytes: [UInt8])] {
        var random = SeededGenerator(seed: UInt64(seed))
        let texts = [
            ("txt", "plain"), ("txt", "\u{FEFF}marked"), ("txt", ""), ("json", "{\"license\":\"MIT\",\"id\":7}"),
            ("json", "{\"license\":"), ("json", "{\"text\":\"t\",\"licence\":\"CC0-1.0\",\"id\":\"k\"}"), ("cls", "7"),
            ("md", "# long enough to be over a limit"), ("png", "picture"), ("a.json", "[]"), ("txt", "数据"),
            ("json", "{\"license\":\"\",\"licence\":\"ISC\"}"), ("", ""),
        ]
        let contents = texts.map { ($0, bytes($1)) } + [("txt", [0x41, 0xFF]), ("txt", [0xFF, 0xFE, 0x41, 0])]
        return (0..<4_000).map { number in
            let isApart = Int.random(in: 0..<10, using: &random) == 0
            let key = isApart ? Int.random(in: 0..<keys, using: &random) : number / 3
            let (ending, content) = contents.randomElement(using: &random) ?? ("", [])
            return ("\(key)\(ending.isEmpty ? "" : ".")\(ending)", content)
        }
    }

    @Test(arguments: [1, 2, 3, 7, 60, 5_000], [(60, Int.max), (3, 50), (2_500, .max)])
    func `members in memory make the same samples as others`(batch: Int, run: (keys: Int, limit: Int)) {
        let members = mixture(keys: run.keys, seed: batch)
        var limits = Limits()
        limits.maxRecordBytes = min(limits.maxRecordBytes, run.limit)
        let streamed = Reading(members: members, limits: limits)
        let whole = Reading(wholeMembers: members, batch: batch, limits: limits)
        #expect(whole.records == streamed.records && streamed.records.count > 500)
        #expect(whole.gapDetails == streamed.gapDetails && whole.malformed == streamed.malformed)
        #expect(whole.malformedOffsets == streamed.malformedOffsets)
        #expect(Set(streamed.licenses).isSuperset(of: ["MIT", "CC0-1.0", "ISC", nil]))
    }

    @Test(arguments: [1, 7, 60], [Int.max, 40])
    func `texts that are hashed when they come leave the same records`(batch: Int, limit: Int) {
        let members = mixture(keys: 1_000, seed: batch)
        var limits = Limits()
        limits.maxRecordBytes = min(limits.maxRecordBytes, limit)
        var options = ReadingOptions()
        options.index = ["id": "id"]
        let (hashing, keeping) = (FingerprintCollector(hashesEarly: true), FingerprintCollector(hashesEarly: false))
        WebDatasetGrouper(options: options, limits: limits).read(members, batch: batch, into: hashing)
        WebDatasetGrouper(options: options, limits: limits).read(members, batch: batch, into: keeping)
        #expect(hashing.agrees(with: keeping) && hashing.hashed > 200)
    }

    @Test func `broken JSON beside one content says nothing of the others`() {
        let members = (0..<200).flatMap { number in
            let json = number.isMultiple(of: 7) ? "{\"license\":\"MIT\"" : "{\"license\":\"L\(number)\"}"
            return [("\(number).txt", bytes("\(number)")), ("\(number).json", bytes(json))]
        }
        let licenses = (0..<200).map { $0.isMultiple(of: 7) ? nil : "L\($0)" }
        #expect(Reading(members: members).licenses == licenses)
        #expect(Reading(wholeMembers: members, batch: 50).licenses == licenses)
    }

    @Test func `a member that breaks costs its sample only`() {
        let members = ["1.png", "1.cls", "2.png", "2.cls", "3.png"].map { ($0, bytes($0)) }
        let reading = Reading(members: members, faultIn: "2.png")
        #expect(reading.texts == ["1.png", "3.png"] && reading.fault != nil)
    }

    @Test(
        arguments: [
            (["1.png+"], "file", 0), (["1.cls", "1.npy+"], "raw", 1), (["1.png", "1.npy+"], "file", 1),
            (["1.json+", "1.cls"], "raw", 1),
        ])
    func `a sample over the limit passes in parts`(names: [String], rule: String, start: Int) {
        var limits = Limits()
        limits.maxRecordBytes = 100
        let members = names.map {
            ($0.filter { $0 != "+" }, Array(repeating: UInt8(7), count: $0.hasSuffix("+") ? 900 : 9))
        }
        let reading = Reading(members: members, chunk: 64, limits: limits)
        #expect(reading.rules == [rule] && reading.records.count == 1)
        #expect(reading.gaps == ["gap.sample-limit"] && Catalogue.entry("gap.sample-limit") != nil)
    }

    @Test(arguments: [1, 7, 64, .max])
    func `the sample archive has its four records`(chunk: Int) throws {
        let samples = try PackageFiles.samples("webdataset")
        let members = TarMembers.read(try #require(samples.first).bytes)
        let reading = Reading(members: members, chunk: chunk)
        #expect(reading.rules == ["file", "text:text", "file", "record"] && reading.gaps.isEmpty)
        #expect(reading.licenses == ["CC-BY-4.0", "CC0-1.0", nil, nil])
    }
}
