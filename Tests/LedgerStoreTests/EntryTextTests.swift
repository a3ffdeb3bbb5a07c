import AuditModel
import Foundation
import LedgerStore
import Testing

/// The bytes of a file's entry are those of Foundation's encoder with sorted keys.
@Suite struct EntryTextTests {
    /// Any JSON value of an entry, so that it can be written again.
    private enum Value: Codable {
        case text(String)
        case number(Int64)
        case list([Value])
        case object([String: Value])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else if let list = try? container.decode([Value].self) {
                self = .list(list)
            } else {
                self = .object(try container.decode([String: Value].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .list(let list): try container.encode(list)
            case .object(let object): try container.encode(object)
            }
        }
    }

    private static let texts = [
        "", "a", "MIT", "a/b", "quote \" and \\", "tab\tline\nreturn\r", "\u{0}\u{1}\u{8}\u{C}\u{1F}",
        "\u{7F}\u{80}\u{9F}",
        "caf\u{E9}", "\u{2028}\u{2029}\u{FEFF}", "中文许可", "\u{1F600}", "<&>'", "%41#3!/x", "e\u{301}",
    ]

    private func facts(_ random: inout SplitMix) -> ShardFacts {
        func number(_ limit: UInt64) -> UInt64 { random.next() % limit }
        func text() -> String { Self.texts[Int(number(UInt64(Self.texts.count)))] }
        func maybe<Result>(_ value: Result) -> Result? { number(2) == 0 ? value : nil }
        var facts = ShardFacts(format: ShardFormat(text()))
        facts.formatByName = maybe(ShardFormat(text()))
        facts.contentRules = (0..<number(3)).map { _ in text() }
        facts.size = maybe(random.next())
        facts.mtime = maybe(Int64(bitPattern: random.next()))
        facts.ctime = maybe(Int64(bitPattern: random.next()))
        facts.inode = maybe(random.next())
        facts.device = maybe(random.next())
        facts.sha256 = maybe(SHA256Value((0..<32).map { _ in UInt8(number(256)) }))
        facts.optionsDigest = maybe(SHA256Value((0..<32).map { _ in UInt8(number(256)) }))
        facts.bytesDecoded = number(1 << 40)
        facts.characters = maybe(number(1 << 40))
        facts.gaps = (0..<number(3)).map { _ in
            Gap(.partial, Message(text(), [text(): text(), "b": text()]), bytes: maybe(number(99)), records: nil)
        }
        facts.tuples = (0..<number(4)).map { _ in
            let keys = [[:], ["license": text()], [text(): text(), "url": text(), "Z": text()]]
            return .init(key: keys[Int(number(3))], records: number(9), bytes: number(9), characters: number(9))
        }
        facts.spans = (0..<number(5)).map { _ in UInt8(number(256)) }
        facts.checked = (0..<number(2)).map { .init(detector: "d\($0)", version: text()) }
        facts.evidence = (0..<number(2)).map { _ in
            LicenseEvidence(
                path: BytePath(text()), line: maybe(7), origin: .card, state: .custom, value: text(), expression: nil)
        }
        facts.container = (0..<number(3)).map { _ in ContainerFact(text(), text()) }
        facts.pointer = maybe(Pointer(.lfs, digest: text(), bytes: maybe(7)))
        return facts
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `entries are what the encoder would write`(seed: UInt64) throws {
        let folder = try TestFolder()
        let path = folder.file("ledger.sqlite")
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        var random = SplitMix(seed: seed)
        for index in 0..<100 {
            let name = BytePath(Array("\(index)".utf8) + [[], [0xFF, 0x25], [0xC3, 0xA9]][index % 3])
            let file = try writer.beginShard(path: name, memberText: "", parent: nil)
            let member = try writer.beginShard(path: name, memberText: "m%23\(index)", parent: file)
            try writer.finishShard(member, facts(&random))
            try writer.finishShard(file, facts(&random))
        }
        try writer.commit()
        writer.close()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let entries = try LedgerReader.open(path).entries().filter { $0.kind == "shard" }
        #expect(entries.count == 200)
        for entry in entries {
            let value = try JSONDecoder().decode(Value.self, from: Data(entry.body))
            #expect(try encoder.encode(value) == Data(entry.body))
        }
    }
}
