/// The public views: a contract for scripts, documented column by column in `Schemas/ledger-1.sql`.
extension LedgerSchema {
    static let views = [
        shardsView, sourcesView, licensesView, gapsView, observationsView, labelsView, findingsView, metadataView,
    ]

    /// Live shards that hold records of the dataset.
    private static let isData = """
        s.state = 1 AND COALESCE(s.role, CASE WHEN s.format IN ('pointer', 'unparsed') THEN 2 \
        WHEN s.format IN ('tar', 'zip', '7z') AND COALESCE(s.records, 0) = 0 THEN 4 ELSE 0 END) = 0
        """

    private static let location = """
        COALESCE(s.printed, CAST(s.path AS TEXT)) || \
        CASE WHEN s.member = x'' THEN '' ELSE '!/' || CAST(s.member AS TEXT) END
        """

    /// The source's id by the number in a shard's row.
    private static let sourceID = "(SELECT o.id FROM source o WHERE o.number = s.source)"

    /// The worst status first, as in `Gap.Status` by what is lost.
    private static let worstGap = """
        (SELECT g.status FROM gap g WHERE g.shard = s.id ORDER BY CASE g.status WHEN 'unreadable' THEN 0 \
        WHEN 'crashed' THEN 1 WHEN 'changed' THEN 2 WHEN 'encrypted' THEN 3 WHEN 'unsupported' THEN 4 \
        WHEN 'partial' THEN 5 WHEN 'limited' THEN 6 WHEN 'ambiguous' THEN 7 WHEN 'malformed' THEN 8 ELSE 9 END, \
        g.n LIMIT 1)
        """

    private static let shardsView = """
        CREATE VIEW shards(location, path, member, format, status, records, bytes_stored, bytes_decoded, sha256, \
        source_id) AS SELECT \(location), CASE WHEN s.printed IS NULL THEN CAST(s.path AS TEXT) ELSE s.path END, \
        CAST(s.member AS TEXT), s.format, COALESCE(\(worstGap), 'ok'), s.records, s.size, s.bytes_decoded, \
        lower(hex(s.sha256)), \(sourceID) FROM shard s WHERE \(isData)
        """

    private static let sourcesView = """
        CREATE VIEW sources(source_id, name, organization, homepage, kind, authorization, license, paths, line, \
        shards, records, bytes_decoded) AS SELECT o.id, o.name, o.organization, o.homepage, o.kind, \
        o.authorization, o.license, o.paths, o.line, count(s.id), COALESCE(sum(s.records), 0), \
        COALESCE(sum(s.bytes_decoded), 0) FROM source o LEFT JOIN shard s ON s.source = o.number AND \(isData) \
        GROUP BY o.number
        """

    private static let originRank = """
        CASE e.origin WHEN 'sidecar' THEN 0 WHEN 'card' THEN 1 WHEN 'croissant' THEN 2 WHEN 'datapackage' THEN 3 \
        WHEN 'license-file' THEN 4 WHEN 'readme' THEN 5 ELSE 6 END
        """

    private static let licensesView = """
        CREATE VIEW licenses(source_id, location, origin, value, spdx, confidence, chosen) AS SELECT id, place, \
        origin, value, expression, state, rank = min(rank) OVER (PARTITION BY id) FROM (SELECT \(sourceID) AS id, \
        \(location) || CASE WHEN e.line IS NULL THEN '' ELSE ':' || e.line END AS place, e.origin, e.value, \
        e.expression, e.state, \(originRank) AS rank, s.path AS path, e.n AS n FROM license_evidence e \
        JOIN shard s ON s.id = e.shard WHERE s.state = 1 AND COALESCE(s.role, 0) <> 2) ORDER BY id, rank, path, n
        """

    private static let gapsView = """
        CREATE VIEW gaps(location, status, reason, details, bytes, records, source_id) AS SELECT \(location), \
        g.status, g.reason, g.details, g.bytes, g.records, \(sourceID) FROM gap g JOIN shard s ON s.id = g.shard \
        WHERE s.state = 1 AND COALESCE(s.role, 0) <> 2 UNION ALL SELECT location, status, reason, details, bytes, \
        records, NULL FROM walk_gap
        """

    private static let observationsView = """
        CREATE VIEW observations(source_id, kind, class, records, checked) AS SELECT of_source, of_kind, of_class, \
        sum(n), (SELECT COALESCE(sum(s.records), 0) FROM shard s JOIN checked c ON c.shard = s.id \
        WHERE \(isData) AND c.detector = of_kind AND \(sourceID) IS of_source) FROM (SELECT \(sourceID) AS of_source, \
        CASE instr(f.name, '.') WHEN 0 THEN f.name ELSE substr(f.name, 1, instr(f.name, '.') - 1) END AS of_kind, \
        CASE instr(f.name, '.') WHEN 0 THEN '' ELSE substr(f.name, instr(f.name, '.') + 1) END AS of_class, m.n AS n \
        FROM flagged m JOIN flag f ON f.id = m.flag JOIN shard s ON s.id = m.shard WHERE \(isData)) \
        GROUP BY of_source, of_kind, of_class
        """

    private static let labelsView = """
        CREATE VIEW labels(source_id, field, value, records) AS SELECT \(sourceID), k.key, k.value, sum(t.records) \
        FROM tally t JOIN tuple u ON u.id = t.tuple JOIN json_each(u.key) k JOIN shard s ON s.id = t.shard \
        WHERE \(isData) GROUP BY s.source, k.key, k.value
        """

    private static let metadataView = """
        CREATE VIEW metadata(location, key, value, source_id) AS SELECT \(location), \
        json_extract(m.value, '$.k'), json_extract(m.value, '$.v'), \(sourceID) FROM shard s \
        JOIN entry e ON e.seq = s.entry JOIN json_each(CAST(e.body AS TEXT), '$.M') m \
        WHERE s.state = 1 AND COALESCE(s.role, 0) <> 2
        """

    private static let findingsView = """
        CREATE VIEW findings(finding_id, gate, level, source_id, subject, line, records, reason, clause, new, waived) \
        AS SELECT id, gate, level, source, subject, line, records, reason, clause, new, waived FROM finding
        """
}
