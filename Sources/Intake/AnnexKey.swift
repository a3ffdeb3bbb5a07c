internal import AuditModel

/// The names that git-annex gives contents: `BACKEND-sSIZE-mTIME--NAME`.
///
/// Source: git-annex, "key format".
enum AnnexKey {
    /// Hex digits of a digest by backend; the same with an E keep the file's extension behind the digest.
    private static let digits = [
        "MD5": 32, "SHA1": 40, "SHA224": 56, "SHA256": 64, "SHA384": 96, "SHA512": 128,
    ]

    /// The pointer behind a key; nil when it is none.
    static func pointer(key: ArraySlice<UInt8>) -> Pointer? {
        let dash = UInt8(ascii: "-")
        guard let end = key.indices.dropLast().first(where: { key[$0] == dash && key[$0 + 1] == dash }) else {
            return nil
        }
        let fields = key[..<end].split(separator: dash, omittingEmptySubsequences: false)
        guard let backend = fields.first.map({ String(decoding: $0, as: UTF8.self) }), isBackend(backend) else {
            return nil
        }
        let size = fields.dropFirst().first { $0.first == UInt8(ascii: "s") }.flatMap {
            PointerText.number($0.dropFirst())
        }
        return Pointer(.annex, digest: digest(backend, key[(end + 2)...]), bytes: size)
    }

    private static func isBackend(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "_")
            }
    }

    private static func digest(_ backend: String, _ name: ArraySlice<UInt8>) -> String? {
        let algorithm = backend.hasSuffix("E") ? String(backend.dropLast()) : backend
        guard let count = digits[algorithm] else { return nil }
        let value = backend.hasSuffix("E") ? name.prefix { $0 != UInt8(ascii: ".") } : name
        guard value.count == count, let hex = PointerText.hex(value) else { return nil }
        return "\(algorithm.lowercased()):\(hex)"
    }
}
