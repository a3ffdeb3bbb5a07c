package import AuditModel

/// One form in which records come: how to recognise it and how to read it.
///
/// A new format is one new file, one line in `RecordFormats.all` and one sample folder.
package protocol RecordFormat: Sendable {
    /// Stable, lower-case: `jsonl`, `csv`, `text`, …; the ledger and the documents carry it.
    static var name: String { get }

    /// Endings of file names that promise this format, lower case, without the dot: `jsonl`, `ndjson`.
    static var nameEndings: [String] { get }

    /// How sure the head of a shard makes us.
    ///
    /// - Parameters:
    ///   - head: the first bytes, up to 64 KiB; `isWhole` when the shard is no longer than that.
    ///   - name: the file or member name, compression suffixes removed, lower-cased ASCII.
    static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition

    /// Whether contents are text, so that their characters can be counted.
    static var carriesText: Bool { get }

    /// Whether all of it is text, which can be in another encoding than UTF-8.
    static var isTextFile: Bool { get }

    /// Whether a file of no bytes is a sound one, which just has no records.
    static var mayBeEmpty: Bool { get }

    /// Whether every line is a record by itself, so that a file can be cut behind any line.
    static var hasLineRecords: Bool { get }

    /// Whether a shard is one record.
    static var isOneRecord: Bool { get }

    static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader
}

/// How well a format fits; the best fit wins, the order of `RecordFormats.all` breaks ties.
package enum Recognition: Int, Sendable, Comparable {
    /// It cannot be this format.
    case no
    /// The bytes could be read so, and nothing says they should be.
    case possible
    /// The name says so and the bytes do not contradict, or the bytes suggest it.
    case likely
    /// The bytes say so, whatever the name.
    case certain

    package static func < (left: Recognition, right: Recognition) -> Bool { left.rawValue < right.rawValue }
}
