/// A badge whose picture is named by its two texts: `…/badge/Data%20License-CC%20BY%204.0-red.svg`.
///
/// Source: https://shields.io/badges/static-badge
struct LicenseBadge {
    let label: String
    let message: String

    /// Nil when the URL is no such badge or its label does not speak of a license.
    init?(url: String) {
        guard url.utf8.count <= 512, let start = url.range(of: "/badge/") else { return nil }
        guard let decoded = Self.decoded(Array(url[start.upperBound...].utf8).prefix { $0 != UInt8(ascii: "?") }) else {
            return nil
        }
        let parts = Self.parts(decoded)
        guard parts.count >= 2, LicenseWording.mentionsLicense(parts[0]) else { return nil }
        label = parts[0]
        message = parts[1]
    }

    /// Parts between single hyphens; `--` is a hyphen, `_` a space, `__` an underscore.
    private static func parts(_ bytes: [UInt8]) -> [String] {
        var parts: [[UInt8]] = [[]]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isDouble = index + 1 < bytes.count && bytes[index + 1] == byte
            switch byte {
            case UInt8(ascii: "-") where !isDouble: parts.append([])
            case UInt8(ascii: "_") where !isDouble: parts[parts.count - 1].append(0x20)
            case UInt8(ascii: "-"), UInt8(ascii: "_"):
                parts[parts.count - 1].append(byte)
                index += 1
            default: parts[parts.count - 1].append(byte)
            }
            index += 1
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes behind percent signs; nil when two hex digits are missing.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard rest.count >= 2, rest.prefix(2).allSatisfy(ASCIIText.isWord),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            decoded.append(value)
            rest = rest.dropFirst(2)
        }
        return decoded
    }
}

extension String {
    /// The first place of an ASCII text.
    fileprivate func range(of wanted: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(wanted) { return index..<self.index(index, offsetBy: wanted.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
