package import AuditModel

/// A kind of file that is no training data by its name alone.
package struct IgnoreRule: Hashable, Sendable {
    /// `NAME/` for a folder and all below it, `*.EXT` for an ending, else a whole file name.
    package let pattern: String
    /// Why such files are left out: a catalogue key `ignore.…`.
    package let reason: Message

    init(_ pattern: String, _ reason: String) {
        self.pattern = pattern
        self.reason = Message("ignore.\(reason)")
    }

    /// Whether the rule is about folders.
    package var isFolder: Bool { pattern.hasSuffix("/") }

    /// Whether the rule is about the ending of a file's name.
    var isEnding: Bool { pattern.hasPrefix("*") }

    /// The bytes of the name or the ending, without `/` and `*`.
    var nameBytes: [UInt8] {
        Array((isFolder ? pattern.dropLast() : isEnding ? pattern.dropFirst() : pattern[...]).utf8)
    }
}
