/// Host and path of a URL, reduced to what tells licenses apart.
struct WebAddress {
    /// Lower-case, without `www.` and port; empty for a path alone.
    let host: String
    /// The names between the slashes, lower-case, the last without `.html`, `.txt`, `.php`, `.json` or `.md`.
    let steps: [String]

    /// - Parameter text: `http(s)://host/path`, `//host/path`, `host.tld/path` or `/path`, printable ASCII only.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard rest.count <= 512, rest.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let lower = rest.map(ASCIIText.lowercased)
        var hasHost = true
        if lower.starts(with: "https://".utf8) {
            rest = lower.dropFirst(8)
        } else if lower.starts(with: "http://".utf8) {
            rest = lower.dropFirst(7)
        } else if lower.starts(with: "//".utf8) {
            rest = lower.dropFirst(2)
        } else {
            rest = lower[...]
            hasHost = lower.first != UInt8(ascii: "/")
        }
        rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        host = hasHost ? Self.host(rest[..<slash]) : ""
        guard !hasHost || (host.contains(".") && slash < rest.endIndex) || text.contains("://") else { return nil }
        var steps = rest[slash...].split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        if let last = steps.popLast() { steps.append(Self.withoutSuffix(last)) }
        self.steps = steps
    }

    private static func host(_ bytes: ArraySlice<UInt8>) -> String {
        var host = String(decoding: bytes.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        if host.hasPrefix("www.") { host.removeFirst(4) }
        return host
    }

    private static func withoutSuffix(_ name: String) -> String {
        for suffix in [".html", ".htm", ".txt", ".php", ".json", ".md"] where name.hasSuffix(suffix) {
            return String(name.dropLast(suffix.count))
        }
        return name
    }
}
