package import AuditModel

extension Gap {
    /// The form of these bytes is known and has no reader.
    static func unsupportedFormat(_ name: String) -> Gap {
        Gap(.unsupported, Message("gap.format-unsupported", ["format": name]))
    }

    /// No format fits the shard; its first bytes are named, 16 of them at most.
    package static func unknownFormat(head: ArraySlice<UInt8>) -> Gap {
        Gap(.unsupported, Message("gap.format-unknown", ["bytes": Hex.text(head.prefix(16))]))
    }

    /// There are no bytes at all, where the name promises a form that has some.
    package static func emptyFile(_ format: String) -> Gap {
        Gap(.malformed, Message("gap.empty-file", ["format": format]))
    }

    /// Bytes that are no text in the encoding; `offset` is where the first of them stands among the stored ones.
    static func undecodable(_ encoding: String, at offset: UInt64, records: UInt64) -> Gap {
        Gap(.malformed, Message("gap.undecodable", ["encoding": encoding, "offset": "\(offset)"]), records: records)
    }

    /// The text is not UTF-8 and nothing shows what it is; `offset` is that of the first bad byte.
    static func notUTF8(at offset: UInt64, records: UInt64) -> Gap {
        Gap(.unsupported, Message("gap.not-utf8", ["offset": "\(offset)"]), records: records)
    }

    static func recordLimit(_ limit: Int, records: UInt64) -> Gap {
        Gap(.limited, Message("gap.record-limit", ["limit": "\(limit)"]), records: records)
    }

    static func jsonNesting(_ limits: Limits, records: UInt64) -> Gap {
        let values = ["depth": "\(limits.maxJSONDepth)", "nodes": "\(limits.maxJSONNodes)"]
        return Gap(.limited, Message("gap.json-nesting", values), records: records)
    }

    /// The document does not follow RFC 8259 from this byte on.
    static func jsonSyntax(at offset: UInt64, records: UInt64? = nil) -> Gap {
        Gap(.malformed, Message("gap.json-syntax", ["offset": "\(offset)"]), records: records)
    }

    static func jsonCut(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.json-cut", ["offset": "\(offset)"]))
    }

    static func jsonTrailing(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.json-trailing", ["offset": "\(offset)"]))
    }

    static func jsonRecordsPath(_ path: String) -> Gap {
        Gap(.malformed, Message("gap.json-records-path", ["path": path]))
    }

    static func openQuote(line: UInt64) -> Gap {
        Gap(.malformed, Message("gap.csv-open-quote", ["line": "\(line)"]), records: 1)
    }

    static func sampleLimit(_ limit: Int, records: UInt64) -> Gap {
        Gap(.limited, Message("gap.sample-limit", ["limit": "\(limit)"]), records: records)
    }

    /// Members that belong together stand too far apart in their archive, or twice.
    static func samplesApart(_ count: UInt64) -> Gap {
        Gap(.ambiguous, Message("gap.samples-apart", ["count": "\(count)"]), records: count)
    }

    /// Records with more values than the limit, whatever their format.
    static func recordValues(_ limit: Int, records: UInt64) -> Gap {
        Gap(.limited, Message("gap.record-values", ["limit": "\(limit)"]), records: records)
    }
}

// MARK: Binary formats

extension Gap {
    /// A record that began does not end.
    static func frameCut(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.frame-cut", ["offset": "\(offset)"]))
    }

    /// The length of a record differs from its checksum, so that nothing behind it can be found.
    static func frameLength(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.frame-length", ["offset": "\(offset)"]))
    }

    /// Records whose data differs from its checksum; `offset` is that of the first.
    static func checksums(_ records: UInt64, at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.record-checksum", ["offset": "\(offset)"]), records: records)
    }

    /// The data ends before what its head or its index promises.
    static func shardCut(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.shard-cut", ["offset": "\(offset)"]))
    }

    /// The table of offsets contradicts itself.
    static func shardTable(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.shard-table", ["offset": "\(offset)"]))
    }

    /// The columns are not described.
    static func shardColumns(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.shard-columns", ["offset": "\(offset)"]))
    }

    /// Something follows the last record.
    static func trailingData(at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.shard-trailing", ["offset": "\(offset)"]))
    }

    /// The file that tells where records end, or the one that holds them, is not there.
    static var companionMissing: Gap { Gap(.malformed, Message("gap.companion-missing")) }

    /// The index beside the shard is none, or holds less than it says.
    static var indexHead: Gap { Gap(.malformed, Message("gap.index-head")) }

    /// The index beside the shard contradicts itself at a 0-based document.
    static func indexBroken(document: UInt64) -> Gap {
        Gap(.malformed, Message("gap.index-broken", ["document": "\(document)"]))
    }
}
