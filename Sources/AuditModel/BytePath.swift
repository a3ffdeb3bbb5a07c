/// A path below the audited folder: raw bytes, `/`-separated, as the file system or the archive holds them.
///
/// Never a `String`: two names that Unicode calls equal are two files, and a name need not be valid UTF-8.
package struct BytePath: Hashable, Sendable {
    /// The bytes, without a leading or trailing slash; empty for the audited folder itself.
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The UTF-8 bytes of a name that people typed.
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The audited folder itself.
    package static let root = BytePath([])

    /// The bytes after the last slash.
    package var name: [UInt8] {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
        return Array(bytes[(slash + 1)...])
    }

    /// The folder that holds this path; the root's parent is the root.
    package var parent: BytePath {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return .root }
        return BytePath(Array(bytes[..<slash]))
    }

    /// The names between the slashes, outermost first.
    package var components: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

    /// This path with one more name.
    package func appending(_ name: some Sequence<UInt8>) -> BytePath {
        BytePath(bytes.isEmpty ? Array(name) : bytes + [UInt8(ascii: "/")] + name)
    }

    /// Whether `other` is this folder or lies below it.
    package func contains(_ other: BytePath) -> Bool {
        bytes.isEmpty || other.bytes == bytes
            || (other.bytes.count > bytes.count && other.bytes[bytes.count] == UInt8(ascii: "/")
                && other.bytes.starts(with: bytes))
    }

    /// The printable form used in locations: `%`, `#`, `!` before `/`, control and bidi characters and bytes that
    /// are not UTF-8 become `%XX`.
    package var printed: String { LocationText.printed(bytes) }
}

extension BytePath: Comparable {
    /// Order of the raw bytes, the order of `dataset_root` and of every listing.
    package static func < (left: BytePath, right: BytePath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
