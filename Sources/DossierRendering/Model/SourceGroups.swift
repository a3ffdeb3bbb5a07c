/// Sources counted by one of their declared properties.
struct SourceGroups {
    struct Group {
        /// nil for the sources that declare nothing.
        let code: String?
        var sources: UInt64 = 0
        var records: UInt64 = 0
        var bytes: UInt64 = 0
    }

    let groups: [Group]

    /// - Parameter codes: the values of a source; one with several values counts in each of them.
    init(_ sources: [DossierSource], by codes: (DossierSource) -> [String]) {
        var found: [String?: Group] = [:]
        for source in sources {
            let values = codes(source)
            for code in values.isEmpty ? [nil] : Set(values).map(Optional.some) {
                var group = found[code] ?? Group(code: code)
                group.sources += 1
                group.records = group.records.addingOrMax(source.records)
                group.bytes = group.bytes.addingOrMax(source.bytesDecoded)
                found[code] = group
            }
        }
        groups = found.values.sorted { left, right in
            guard let first = left.code, let second = right.code else { return left.code != nil && right.code == nil }
            return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
    }

    /// A table of the groups: declared property, observed volume.
    func table(column: String, vocabulary: String, of input: DossierInput) -> FigureTable {
        FigureTable(
            [
                .init(column, .declared, weight: 30), .init("sources", .declared, weight: 12, isNumeric: true),
                .init("records", .observed, weight: 16, isNumeric: true),
                .init("bytes-decoded", .observed, weight: 20, isNumeric: true),
                .init("share-of-records", .observed, weight: 22, isNumeric: true),
            ],
            rows: groups.map { group in
                [
                    .declared(group.code, in: vocabulary), .number(group.sources), .number(group.records),
                    .bytes(group.bytes), .share(group.records, of: input.totals.records),
                ]
            }, whenEmpty: .notDeclared)
    }
}
