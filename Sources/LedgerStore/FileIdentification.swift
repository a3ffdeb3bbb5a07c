/// What shows that a file's bytes are those of an earlier reading.
package enum FileIdentification: String, Hashable, Sendable, CaseIterable {
    /// Size, times and inode are as they were.
    case stat
    /// The git index of this work tree holds it, unmodified, under the blob id of that reading.
    case git
    /// Its bytes have the SHA-256 of that reading.
    case sha256
}
