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

    /// The text says that it is not UTF-8.
    static func encoding(_ name: String) -> Gap {
        Gap(.unsupported, Message("gap.encoding", ["encoding": name]))
    }

    /// The text is not UTF-8 and does not say what it is; `offset` is that of the first bad byte.
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
}
