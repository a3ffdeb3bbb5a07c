import AuditModel

/// 训练数据规模: how much there is, and where every stored byte went.
enum ScaleSection: DossierSection {
    static let key = "scale"

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        [.paragraph(Message("dossier.scale.intro")), .heading("dossier.heading.key-figures")]
            + (counts(input) + unmeasured(input)).map(DossierBlock.figure) + [.heading("dossier.heading.breakdown")]
            + [byteAccount(input), bySource(input), byStage(input)].map(DossierBlock.figure)
    }

    private static func counts(_ input: DossierInput) -> [Figure] {
        let totals = input.totals
        return [
            Figure(
                "scale.records", .number(totals.records), .observed, of: Denominator.shards(input),
                query: "SELECT COALESCE(SUM(records), 0) FROM shards"),
            Figure(
                "scale.files", .noted(.number(totals.files), .share(totals.files, of: input.bytes.total.files)),
                .observed, of: Denominator.files(input), query: "SELECT COUNT(DISTINCT path) FROM shards"),
            Figure(
                "scale.shards", .number(totals.shards), .observed, of: Denominator.files(input),
                query: "SELECT COUNT(*) FROM shards"),
            Figure(
                "scale.bytes-stored",
                .noted(.bytes(totals.bytesStored), .share(totals.bytesStored, of: input.bytes.total.bytes)), .observed,
                of: Denominator.storedBytes(input), query: Question.scan),
            Figure(
                "scale.bytes-decoded", .bytes(totals.bytesDecoded), .observed, of: Denominator.shards(input),
                query: "SELECT COALESCE(SUM(bytes_decoded), 0) FROM shards"),
        ]
    }

    private static func unmeasured(_ input: DossierInput) -> [Figure] {
        let characters = input.totals.characters
        let duplicates = input.duplicateRecords
        return [
            Figure(
                "scale.characters", characters.map(Cell.number) ?? .notCounted,
                characters == nil ? .notChecked : .observed, of: Denominator.textRecords(input),
                query: "assay list scale"),
            Figure(
                "scale.duplicates", duplicates.map(Cell.found) ?? .notChecked,
                duplicates == nil ? .notChecked : .observed, of: Denominator.records(input),
                query: "assay list duplicates"),
            Figure(
                "scale.tokens", .notChecked, .notChecked, of: Denominator.records(input), query: "assay list unchecked"),
        ]
    }

    private static func byteAccount(_ input: DossierInput) -> Figure {
        let account = input.bytes
        func row(_ name: Cell, _ volume: DossierVolume) -> [Cell] {
            [name, .number(volume.files), .bytes(volume.bytes), .share(volume.bytes, of: account.total.bytes)]
        }
        let unclaimed = DossierVolume(files: account.unclaimedFiles, bytes: account.unclaimedBytes)
        let table = FigureTable(
            [
                .init("share-of-tree", .observed, weight: 40), .init("files", .observed, weight: 14, isNumeric: true),
                .init("bytes-stored", .observed, weight: 24, isNumeric: true),
                .init("share-of-bytes", .observed, weight: 22, isNumeric: true),
            ],
            rows: account.parts.map { row(.term(group: "bytes", code: $0.name), $0.volume) }
                + [row(.term(group: "bytes", code: "unclaimed"), unclaimed)],
            total: row(.words("dossier.total"), account.total), whenEmpty: .noneFound)
        return Figure("scale.byte-account", table, of: Denominator.storedBytes(input), query: Question.scan)
    }

    private static func bySource(_ input: DossierInput) -> Figure {
        let total = input.totals.records
        let table = FigureTable(
            [
                .init("source", weight: 17), .init("shards", .observed, weight: 11, isNumeric: true),
                .init("records", .observed, weight: 12, isNumeric: true),
                .init("share-of-records", .observed, weight: 15, isNumeric: true),
                .init("bytes-stored", .observed, weight: 15, isNumeric: true),
                .init("bytes-decoded", .observed, weight: 15, isNumeric: true),
                .init("characters", .observed, weight: 15, isNumeric: true),
            ],
            rows: input.sources.map { source in
                [
                    .code(source.id), .number(source.shards), .number(source.records),
                    .share(source.records, of: total), .bytes(source.bytesStored), .bytes(source.bytesDecoded),
                    .characters(source),
                ]
            }, whenEmpty: .noneFound)
        return Figure(
            "scale.by-source", table, of: Denominator.records(input),
            query: "SELECT source_id, COUNT(*), SUM(records), SUM(bytes_decoded) FROM shards GROUP BY source_id")
    }

    private static func byStage(_ input: DossierInput) -> Figure {
        let groups = SourceGroups(input.sources) { $0.declaration.stages }
        return Figure(
            "scale.by-stage", groups.table(column: "stage", vocabulary: "stage", of: input),
            of: Denominator.records(input), query: "assay list scale --by stage")
    }
}
