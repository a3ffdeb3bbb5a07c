import AuditModel

/// The wholes that figures are parts of.
enum Denominator {
    static func records(_ input: DossierInput) -> Message { counted("records", input.totals.records) }

    /// The records whose characters were counted, beside all of them.
    static func textRecords(_ input: DossierInput) -> Message {
        Message(
            "dossier.of.text-records",
            [
                "number": Quantity.grouped(input.totals.textRecords), "total": Quantity.grouped(input.totals.records),
            ])
    }

    static func files(_ input: DossierInput) -> Message { counted("files", input.bytes.total.files) }

    static func storedBytes(_ input: DossierInput) -> Message { counted("bytes", input.bytes.total.bytes) }

    static func shards(_ input: DossierInput) -> Message { counted("shards", input.totals.shards) }

    static func sources(_ input: DossierInput) -> Message { counted("sources", UInt64(input.sources.count)) }

    static func findings(_ input: DossierInput) -> Message { counted("findings", UInt64(input.findings.count)) }

    static func gaps(_ input: DossierInput) -> Message { counted("gaps", UInt64(input.gaps.count)) }

    /// The manifest of the dataset, or the lack of one.
    static func manifest(_ input: DossierInput) -> Message {
        Message(input.manifestDigest == nil ? "dossier.of.no-manifest" : "dossier.of.manifest")
    }

    /// The scan as a whole.
    static let scan = Message("dossier.of.scan")

    private static func counted(_ what: String, _ number: UInt64) -> Message {
        Message("dossier.of.\(what)", ["number": Quantity.grouped(number)])
    }
}
