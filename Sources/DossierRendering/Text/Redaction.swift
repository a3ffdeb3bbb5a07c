/// Takes out what must never leave the house: folders of the host, and user names or tokens inside URLs.
package enum Redaction {
    /// The value with absolute paths cut to their last name (`…/name`), and URLs without user and query.
    package static func redacted(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "/")) else { return value }
        let scalars = Array(value.replacing("file://", with: "").unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if startsURL(scalars, index) {
                index = appendURL(scalars, from: index, to: &result)
            } else if let end = absolutePathEnd(scalars, index) {
                let name = scalars[index..<end].split(separator: "/").last ?? []
                result.append(contentsOf: "…/".unicodeScalars)
                result.append(contentsOf: name)
                index = end
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    private static func startsURL(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        scalars[index] == ":" && index + 2 < scalars.count && scalars[index + 1] == "/" && scalars[index + 2] == "/"
    }

    /// Copies `://host/path` and leaves out `user:password@` and everything from `?` on; returns where the URL ends.
    private static func appendURL(
        _ scalars: [Unicode.Scalar], from start: Int, to result: inout String.UnicodeScalarView
    ) -> Int {
        let body = start + 3
        let end = scalars[body...].firstIndex { !isInURL($0) } ?? scalars.count
        let slash = scalars[body..<end].firstIndex { $0 == "/" || $0 == "?" } ?? end
        let host = scalars[body..<slash].lastIndex(of: "@").map { $0 + 1 } ?? body
        let query = scalars[slash..<end].firstIndex(of: "?") ?? end
        result.append(contentsOf: "://".unicodeScalars)
        result.append(contentsOf: scalars[host..<query])
        if query < end { result.append(contentsOf: "?…".unicodeScalars) }
        return end
    }

    /// Where the absolute path ends that starts at `index`, or nil when none does.
    private static func absolutePathEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
        guard scalars[index] == "/", index == 0 || separatesWords(scalars[index - 1]), index + 1 < scalars.count,
            isInPath(scalars[index + 1]), scalars[index + 1] != "/"
        else { return nil }
        let end = scalars[index...].firstIndex { !isInPath($0) } ?? scalars.count
        let names = scalars[index..<end].split(separator: "/").count
        return names > 1 || index == 0 ? end : nil
    }

    /// Letters of any script may end the name of a folder, so a path starts only behind a space or a sign.
    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || "\"'`()[]{}<>=:,;|“”‘’（）《》：，；。、".unicodeScalars.contains(scalar)
    }

    private static func isInPath(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "~", "+", "%", "@", "/", "!", "#": true
        default: false
        }
    }

    private static func isInURL(_ scalar: Unicode.Scalar) -> Bool {
        isInPath(scalar) || [":", "?", "=", "&", ",", ";", "$", "*", "'", "[", "]"].contains(scalar)
    }
}
