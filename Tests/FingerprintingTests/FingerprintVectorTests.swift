import AuditModel
import Fingerprinting
import Testing

struct FingerprintVectorTests {
    @Test func `the vectors are there and have names of their own`() {
        #expect(FingerprintVector.all.count >= 60)
        #expect(Set(FingerprintVector.all.map(\.name)).count == FingerprintVector.all.count)
    }

    @Test func `the reference implementation makes the same vectors, with fingerprints from xxhsum`() throws {
        let script = PackageFolder.path("Tests/Reference/fingerprint_vectors.py")
        let lines = try Shell.lines("python3 '\(script)' --check 2>&1", input: [])
        #expect(lines == ["\(FingerprintVector.all.count) vectors, 0 differ"])
    }

    @Test(arguments: FingerprintVector.all)
    func `contents have the fingerprints of xxhsum and sha256sum`(vector: FingerprintVector) {
        #expect(ContentHasher(.xxh3).fingerprint(vector.content).hex == vector.xxh3_128)
        #expect(ContentHasher(.sha256).fingerprint(vector.content).hex == vector.sha256_128)
    }

    @Test(arguments: FingerprintVector.all)
    func `JSON documents have the content of the reference`(vector: FingerprintVector) {
        for input in vector.inputs {
            guard let document = input.document else { continue }
            let derived = JSONContent.derive(document, fields: vector.fields ?? [])
            #expect(derived.rule == input.rule ?? vector.rule)
            #expect(derived.content == vector.content)
        }
    }

    @Test func `the readers give the rule and content of the reference`() throws {
        var unread: [String: Int] = [:]
        for vector in FingerprintVector.all {
            for input in vector.inputs {
                guard let bytes = input.bytes,
                    let records = try RecordCollector.records(
                        bytes, format: input.format, options: options(input, fields: vector.fields ?? []))
                else {
                    unread[input.format, default: 0] += 1
                    continue
                }
                #expect(records.first?.rule == input.rule ?? vector.rule, "\(vector.name), \(input.format)")
                #expect(records.first?.content == vector.content, "\(vector.name), \(input.format)")
            }
        }
        print("Not read as single shards yet:", unread.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })
    }

    private func options(_ input: FingerprintVector.Input, fields: [String]) -> ReadingOptions {
        var options = ReadingOptions()
        options.content = fields
        options.header = input.header ?? (input.format == "csv" ? true : nil)
        options.nullValues = input.nulls ?? []
        options.encoding = input.charset
        return options
    }
}
