import AuditModel

/// Compressed forms of two texts, made by the tools themselves; `large` has more bytes than any buffer.
enum Samples {
    static let text: [UInt8] = Array("{\"text\":\"hello\"}\n".utf8)

    /// A hundred numbered lines, five hundred times over.
    static let large: [UInt8] = {
        let lines = (0..<100).map { "line \($0 < 10 ? "0" : "")\($0) of the sample\n" }.joined()
        return Array(String(repeating: lines, count: 500).utf8)
    }()

    private static func bytes(_ hex: String) -> [UInt8] { Hex.bytes(hex) ?? [] }

    /// `zstd -19`, with a checksum.
    static let zstd = bytes("28b52ffd04688900007b2274657874223a2268656c6c6f227d0a832a43a4")

    /// `zstd -19`, with a checksum.
    static let largeZstd = bytes(
        """
        28b52ffd046844040022081614a0a90d486bff99e8007028bbbbbb37af359c1a01ab896745f7ae269e15ddba9a785674e76a\
        e259d18dab896745f7ad269e15ddb69a785674d76ae259d14dab896745f75713cf8a0e9c223102c59c613102626c730ea208\
        65a821e4d7ff0cf0a5ed125010f8048161f8fbff7f0765f79b68d5598eeeb616bfffa70d76bc675d52530264155400000001\
        00fdff0bfbb90602440000000100fdff390002440000000100fdff390002440000000100fdff390002440000000100fdff39\
        0002440000000100fdff390002440000000100fdff390002450000000100dd481d0001405fe1d6
        """)
}
