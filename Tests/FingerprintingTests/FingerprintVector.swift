import Testing
import AuditModel
import FoundationEssentials
import SystemCalls

/// One entry of `Schemas/fingerprint-vectors.json`.
struct FingerprintVector: Decodable, CustomTestStringConvertible {
    struct Input: Decodable {
        let format: String
        let bytes_base64: String?
        let rule: String?
        let header: Bool?
        let nulls: [String]?
        let charset: String?

        /// The bytes of the file; nil for a row of a columnar file, which is given by its values.
        var bytes: [UInt8]? { bytes_base64.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) } }

        /// The first JSON document: all of a `json` file, one line of a `jsonl` file.
        var document: [UInt8]? {
            guard format == "jsonl", let bytes else { return format == "json" ? bytes : nil }
            let body = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
            let line = body.prefix { $0 != UInt8(ascii: "\n") }
            return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
    }

    let name: String
    let rule: String
    let fields: [String]?
    let inputs: [Input]
    let content_hex: String
    let xxh3_128: String
    let sha256_128: String

    var content: [UInt8] { Hex.bytes(content_hex) ?? [] }
    var testDescription: String { name }

    static let all: [FingerprintVector] = {
        let path = PackageFolder.path("Schemas/fingerprint-vectors.json")
        guard let bytes = try? FileSystem.readAll(path: path, limit: 1 << 24) else { return [] }
        return (try? JSONDecoder().decode([FingerprintVector].self, from: Data(bytes))) ?? []
    }()
}
