import AuditModel
import Fingerprinting
import JSONParsing
import SystemCalls
import Testing

/// Nicolas Seriot's JSONTestSuite: y_ must be accepted, n_ refused, i_ may be either but must not depend on the parser.
struct JSONTestSuiteTests {
    private static let folder = PackageFolder.path("../shared/data/conformance/json/JSONTestSuite/test_parsing")

    private func cases() throws -> [(name: String, bytes: [UInt8])] {
        guard FileSystem.exists(Self.folder) else {
            print("JSONTestSuite is not here: not run")
            return []
        }
        return try FileSystem.entries(of: FileSystem.openDirectory(Self.folder)).map {
            let name = String(decoding: $0.name, as: UTF8.self)
            return (name, try FileSystem.readAll(path: "\(Self.folder)/\(name)", limit: 1 << 22))
        }
    }

    @Test func `both parsers accept y_ and refuse n_, and agree on the rest`() throws {
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 4_000_000)
        let extractor = JSONTextExtractor(textFields: [], observedFields: [])
        for (name, bytes) in try cases() {
            var out: [UInt8] = []
            let outcome = canonical.encode(bytes, bytes.indices, into: &out)
            var results = JSONTextExtractor.Results()
            extractor.extract(bytes, [bytes.indices], into: &results)
            if name.hasPrefix("y_") {
                #expect(outcome == .encoded, "\(name)")
                #expect(results.outcomes == [.other] && !results.isUndecided(0), "\(name)")
            } else if name.hasPrefix("n_") {
                #expect(outcome != .encoded, "\(name)")
                #expect(results.outcomes == [.invalid] || results.isUndecided(0), "\(name)")
            } else if !results.isUndecided(0) {
                #expect((outcome == .encoded) == (results.outcomes == [.other]), "\(name)")
            }
        }
    }
}
