/// A stand-in for bytes that are not here: what it says about them.
package struct Pointer: Hashable, Sendable, Codable {
    /// Which tool keeps the bytes; the words stand in ledgers and documents.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Git Large File Storage.
        case lfs
        case annex
        /// Data Version Control.
        case dvc
        /// The cache that Hugging Face libraries keep: a link to a blob that was not downloaded or was removed.
        case hubCache = "hub-cache"
    }

    package let kind: Kind
    /// Algorithm and lower-case hex, for example `sha256:…` or `md5:…`; nil when the pointer names none.
    ///
    /// `gitoid:blob:sha1:…` is the name that Git gives a file: SHA-1 over a header and the bytes.
    package let digest: String?
    /// The size of the bytes; nil when the pointer does not tell.
    package let bytes: UInt64?

    package init(_ kind: Kind, digest: String?, bytes: UInt64?) {
        self.kind = kind
        self.digest = digest
        self.bytes = bytes
    }
}
