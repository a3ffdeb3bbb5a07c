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

    /// Made by `zstd --train`: 256 bytes.
    static let dictionary = bytes(
        """
        37a430ecc101920e2110c85290a403ffffffffffffbfb2b56d93fd09b1905b0213216566664ee2ce1a05430000384c747a65\
        0c0000000400408d313b722f0c2343354919630000000000000000000000000000000000c41b49a802000000000000000000\
        00000000010000000400000008000000742064656c74612068656164657220616c70686120637261776c207265636f726420\
        70616765207061676520636170747572726368697665207265636f72642067616d6d6120637261776c2067616d6d61207265\
        73706f6e736520637261776c20616c706520686561646572207265636f726420616c7068612067616d6d612064656c746120\
        616c70686120
        """)

    /// The same as a frame of its own, `zstd -19`.
    static let packedDictionary = bytes(
        """
        28b52ffd600000dd0500340937a430ecc101920e2110c85290a403ffbfb2b56d93fd09b1905b0213216566664ee2ce1a0543\
        0000384c747a650c0000000400408d313b722f0c23433549196300c41b49a8020001000008000000742064656c7461206865\
        6164657220616c70686120637261776c207265636f7264207061676563617074757272636869766567616d6d726573706f6e\
        736565616c706861200f00019321ea00340c800161d05521049c835f46a08a90a04822ca94ac2e01b81200a10b2c01
        """)

    /// `alpha beta gamma delta omega page record capture`, compressed with the dictionary, with a checksum.
    static let dictionaryFrame = bytes(
        """
        28b52ffd27c101920e30d5000050616265746f6d6567616505fc0c24bca4\
        d0ff03b3b290c0ae075b284bed
        """)
}
