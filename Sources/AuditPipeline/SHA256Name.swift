import Digest

/// A short stable name for a path, for folders outside the dataset.
enum SHA256Name {
    static func of(_ text: String) -> String { String(SHA256Hasher.hash(Array(text.utf8)).hex.prefix(16)) }
}
