import AuditModel
import SystemCalls

extension ShardReport: WireValue {
    package func write(to wire: inout WireWriter) {
        wire.put(UInt64(index))
        wire.put(format)
        wire.put(formatByName) { $0.put($1) }
        wire.put(all: contentRules) { $0.put($1) }
        wire.put(records)
        wire.put(bytesDecoded)
        wire.put(characters) { $0.put($1) }
        wire.put(json: gaps)
        wire.put(all: tuples) { $1.write(to: &$0) }
        wire.put(spans)
        wire.put(all: flags.sorted { $0.key < $1.key }) { wire, flag in
            wire.put(flag.key)
            wire.putAscending(flag.value)
        }
        wire.put(json: evidence)
        wire.put(all: facts) { wire, fact in
            wire.put(fact.key)
            wire.put(fact.value)
        }
        wire.put(json: pointer.map { [$0] } ?? [])
        wire.put(stored) { $1.write(to: &$0) }
        wire.put(indexes) { $0.put(all: $1) { $0.put($1) } }
        wire.put(json: seekPoints ?? [])
        wire.put(malformedOffsets) { $0.putAscending($1) }
        wire.put(onlyFingerprint) { $0.put($1) }
    }

    package init(from wire: inout WireReader) throws {
        self.init(index: try wire.number32(), format: try wire.text())
        formatByName = try wire.optional { try $0.text() }
        contentRules = try wire.all { try $0.text() }
        records = try wire.number()
        bytesDecoded = try wire.number()
        characters = try wire.optional { try $0.number() }
        gaps = try wire.json([Gap].self)
        tuples = try wire.all { try Tuple(from: &$0) }
        spans = try wire.blob()
        for _ in 0..<(try wire.count()) { flags[try wire.text()] = try wire.ascending() }
        evidence = try wire.json([LicenseEvidence].self)
        facts = try wire.all { ContainerFact(try $0.text(), try $0.text()) }
        pointer = try wire.json([Pointer].self).first
        stored = try wire.optional { try Stored(from: &$0) }
        indexes = try wire.optional { try $0.all { try $0.text() } }
        let points = try wire.json([SeekPoint].self)
        seekPoints = points.isEmpty ? nil : points
        malformedOffsets = try wire.optional { try $0.ascending() }
        onlyFingerprint = try wire.optional { try $0.blob() }
    }
}

extension ShardReport.Tuple: WireValue {
    package func write(to wire: inout WireWriter) {
        wire.put(all: values) { wire, value in
            wire.put(value.key)
            wire.put(value.value)
        }
        wire.put(records)
        wire.put(bytes)
        wire.put(characters) { $0.put($1) }
    }

    package init(from wire: inout WireReader) throws {
        var values: [String: String] = [:]
        for _ in 0..<(try wire.count()) { values[try wire.text()] = try wire.text() }
        self.init(
            values: values, records: try wire.number(), bytes: try wire.number(),
            characters: try wire.optional { try $0.number() })
    }
}

extension ShardReport.Stored: WireValue {
    package func write(to wire: inout WireWriter) {
        wire.put(status.device)
        wire.put(status.inode)
        wire.put(status.size)
        wire.put(status.links)
        wire.put(signed: status.modified)
        wire.put(signed: status.changed)
        wire.put(status.kind.rawValue)
        wire.put(sha256) { $0.putExactly($1.bytes) }
    }

    package init(from wire: inout WireReader) throws {
        let status = FileStatus(
            device: try wire.number(), inode: try wire.number(), size: try wire.number(), links: try wire.number(),
            modified: try wire.signed(), changed: try wire.signed(), kind: try Self.kind(&wire))
        self.init(
            status: status,
            sha256: try wire.optional { SHA256Value(try $0.exactly(32)) })
    }

    private static func kind(_ wire: inout WireReader) throws -> FileKind {
        guard let kind = FileKind(rawValue: try wire.text()) else { throw FrameBuffer.Violation() }
        return kind
    }
}

extension WireWriter {
    /// Numbers that mostly ascend: each as its difference to the one before, modulo 2^64.
    fileprivate mutating func putAscending(_ numbers: [UInt64]) {
        var last: UInt64 = 0
        put(all: numbers) { wire, number in
            wire.put(number &- last)
            last = number
        }
    }
}

extension WireReader {
    fileprivate mutating func ascending() throws -> [UInt64] {
        var last: UInt64 = 0
        return try all { wire in
            last &+= try wire.number()
            return last
        }
    }
}
