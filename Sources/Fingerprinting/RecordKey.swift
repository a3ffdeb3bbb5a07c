package import AuditModel
import XXHash

/// The form in which keys of records are compared, and the short hash under which an index holds them.
package enum RecordKey {
    /// Bytes of a key's hash in an index: a lookup among 100 million keys meets a stranger once in ten thousand times.
    package static let hashBytes = 5

    /// Appends the first five bytes of the XXH3-64 (seed 0) of a key, big-endian.
    package static func appendHash(_ key: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]) {
        let hash = XXH3.hash64(key, range)
        for shift in stride(from: 56, through: 24, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: hash >> UInt64(shift)))
        }
    }

    /// A key as it is compared: ids as they stand, URLs and hosts in a normal form.
    ///
    /// - Returns: nil when there is nothing to compare.
    package static func normalized(_ value: ArraySlice<UInt8>, for index: KeyIndex) -> [UInt8]? {
        switch index {
        case .id: value.isEmpty ? nil : Array(value)
        case .url: value.isEmpty ? nil : url(value)
        case .host: host(value)
        }
    }

    /// A URL with scheme and host in lower case, without default port and fragment; nothing else is changed.
    package static func url(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = text.prefix { $0 != UInt8(ascii: "#") }
        guard let parts = Parts(bytes) else { return Array(bytes) }
        let scheme = bytes[..<parts.schemeEnd].map(lowercased)
        let user = bytes[parts.authority.lowerBound..<parts.host.lowerBound]
        var port = bytes[parts.host.upperBound..<parts.authority.upperBound]
        if port.count == 1 || defaultPorts[scheme].map({ port.dropFirst().elementsEqual($0.utf8) }) == true {
            port = []
        }
        return scheme + Array("://".utf8) + user + bytes[parts.host].map(lowercased) + port
            + bytes[parts.authority.upperBound...]
    }

    /// The host of a URL in lower case, without the dot that may end it; nil when the URL names none.
    package static func host(ofURL text: ArraySlice<UInt8>) -> [UInt8]? {
        Parts(text.prefix { $0 != UInt8(ascii: "#") }).flatMap { host(text[$0.host]) }
    }

    private static func host(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        let host = (name.last == UInt8(ascii: ".") ? name.dropLast() : name).map(lowercased)
        return host.isEmpty ? nil : host
    }

    private static let defaultPorts: [[UInt8]: String] = [
        Array("http".utf8): "80", Array("https".utf8): "443", Array("ws".utf8): "80", Array("wss".utf8): "443",
        Array("ftp".utf8): "21",
    ]

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }

    /// Where the parts of `scheme://user@host:port/…` stand (RFC 3986, 3).
    private struct Parts {
        let schemeEnd: Int
        let authority: Range<Int>
        let host: Range<Int>

        init?(_ bytes: ArraySlice<UInt8>) {
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
                bytes[bytes.startIndex..<colon].allSatisfy(Self.isInScheme),
                bytes[(colon + 1)...].starts(with: Array("//".utf8))
            else { return nil }
            schemeEnd = colon
            let start = colon + 3
            let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
            authority = start..<(end ?? bytes.endIndex)
            let hostStart = bytes[authority].lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? start
            // The address of IPv6 holds colons of its own, in brackets.
            let rest = hostStart..<authority.upperBound
            let bracket = bytes[rest].first == UInt8(ascii: "[") ? bytes[rest].firstIndex(of: UInt8(ascii: "]")) : nil
            let port = bytes[(bracket ?? hostStart)..<authority.upperBound].firstIndex(of: UInt8(ascii: ":"))
            host = hostStart..<(port ?? authority.upperBound)
        }

        private static func isInScheme(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }
}
