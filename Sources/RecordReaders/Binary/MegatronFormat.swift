package import AuditModel

/// Tokens of Megatron and its relatives: `X.bin` holds them back to back, `X.idx` says where documents end.
///
/// The pair is one shard at the place of the token file; the index has no records of its own.
package enum MegatronFormat: PairedFormat {
    package static let name = "megatron"
    package static let nameEndings: [String] = []
    package static let carriesText = false

    private static let tokens = Array(".bin".utf8)
    private static let index = Array(".idx".utf8)

    /// By the mark of an index.
    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        head.has(MegatronIndex.magic) ? .certain : .no
    }

    package static func companion(of name: [UInt8]) -> [UInt8]? {
        // Case is kept: a file system may tell `a.BIN` from `a.bin`.
        if name.suffix(tokens.count).elementsEqual(tokens) { return name.dropLast(tokens.count) + index }
        if name.suffix(index.count).elementsEqual(index) { return name.dropLast(index.count) + tokens }
        return nil
    }

    package static func isPaired(companionHead head: ArraySlice<UInt8>) -> Bool { head.has(MegatronIndex.magic) }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        makeReader(options: options, limits: limits, companion: nil)
    }

    package static func makeReader(
        options: ReadingOptions, limits: Limits, companion: (any ShardCompanion)?
    ) -> any RecordReader { MegatronReader(limits: limits, companion: companion) }
}
