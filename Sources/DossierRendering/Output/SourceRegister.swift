import AuditModel
import Messages

/// 来源清单: one row per source, declared and observed columns side by side.
struct SourceRegister {
    private let input: DossierInput
    private let language: Language

    init(input: DossierInput, language: Language) {
        self.input = input
        self.language = language
    }

    var bytes: [UInt8] {
        var csv = CSVText()
        csv.append(row: Self.columns.map { header($0.key, $0.basis) })
        for source in input.sources { csv.append(row: Self.columns.map { $0.value(self, source) }) }
        return csv.bytes
    }

    private typealias Column = (key: String, basis: Basis?, value: @Sendable (Self, DossierSource) -> String)

    private static let columns: [Column] = declaredColumns + observedColumns

    private static let declaredColumns: [Column] = [
        ("source", nil, { $1.id }), ("name", .declared, { $0.declared($1.declaration.name) }),
        ("organization", .declared, { $0.declared($1.declaration.organization) }),
        ("kind", .declared, { $0.declared($1.declaration.kind?.value.rawValue, "kind") }),
        ("paths", .declared, { $0.list($1.declaration.paths.map(\.text.printed)) }),
        ("line", .declared, { $0.declared($1.declaration.line.map(String.init)) }),
        ("authorization", .declared, { $0.declared($1.declaration.groundCode, "authorization") }),
        ("license-declared", .declared, { $0.declared($1.declaration.license?.value) }),
        ("contract", .declared, { $0.declared($1.declaration.contract?.value.printed) }),
        ("proof", .declared, { $0.list($1.declaration.evidence.map(\.value.printed)) }),
        ("valid-from", .declared, { $0.declared($1.declaration.validFrom?.value.text) }),
        ("valid-until", .declared, { $0.declared($1.declaration.validUntil?.value.text) }),
        ("pi-declared", .declared, { $0.terms($1.declaration.personalInformation?.value ?? [], "pi") }),
        ("lawful-basis", .declared, { $0.declared($1.declaration.lawfulBasis?.value, "lawful-basis") }),
        ("stage", .declared, { $0.terms($1.declaration.stages, "stage") }),
        ("modality", .declared, { $0.terms($1.declaration.modalities, "modality") }),
        ("language", .declared, { $0.terms($1.declaration.languages, "language") }),
        ("content-form", .declared, { $0.terms($1.declaration.contentForms, "content-form") }),
        (
            "geography", .declared,
            { $0.declared($1.declaration.domestic.map { $0 ? "domestic" : "foreign" }, "geography") }
        ), ("origin-country", .declared, { $0.list($1.declaration.originCountry) }),
        ("data-class", .declared, { $0.declared($1.declaration.dataClass, "data-class") }),
        ("period-from", .declared, { $0.declared($1.declaration.acquisitionFrom?.text) }),
        ("period-to", .declared, { $0.declared($1.declaration.acquisitionTo?.text) }),
        ("rule-file", .declared, { $0.list($1.declaration.taggingRules.map(\.value.printed)) }),
    ]

    private static let observedColumns: [Column] = [
        (
            "license-observed", .observed,
            { register, source in
                register.list(source.evidence.map(register.statement), none: "dossier.state.none-found")
            }
        ), ("shards", .observed, { String($1.shards) }), ("records", .observed, { String($1.records) }),
        ("bytes-stored", .observed, { String($1.bytesStored) }),
        ("bytes-decoded", .observed, { String($1.bytesDecoded) }),
        ("characters", .observed, { $1.characters.map { String($0) } ?? $0.words("dossier.state.not-counted") }),
        ("text-records", .observed, { String($1.textRecords) }),
        (
            "format", .observed,
            {
                $0.list(
                    $1.formats.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.records)" },
                    none: "dossier.state.none-found")
            }
        ), ("gates", .observed, { $0.words($1.verdictKey) }),
        (
            "findings", .observed,
            { register, source in
                register.list(
                    register.input.findings.filter { $0.finding.source == source.id }.map(\.finding.gate),
                    none: "dossier.state.none-found")
            }
        ),
    ]

    private func header(_ key: String, _ basis: Basis?) -> String {
        let title = words("dossier.column.\(key)")
        guard let basis else { return title }
        return Sentence(
            Message("dossier.csv.header", ["title": title, "basis": words("dossier.basis.\(basis.rawValue)")]),
            in: language
        ).text
    }

    private func words(_ key: String) -> String { Catalogue.text(key, in: language) }

    private func declared(_ value: String?) -> String {
        value.map { $0.isEmpty ? words("dossier.state.not-declared") : $0 } ?? words("dossier.state.not-declared")
    }

    private func declared(_ code: String?, _ group: String) -> String {
        code.map { term($0, group) } ?? words("dossier.state.not-declared")
    }

    private func terms(_ codes: [String], _ group: String) -> String { list(codes.map { term($0, group) }) }

    private func term(_ code: String, _ group: String) -> String { Catalogue.term(group, code, in: language) }

    /// What a statement says, and where it stands.
    private func statement(_ found: LicenseEvidence) -> String {
        let values = [
            "license": found.expression ?? found.value, "origin": term(found.origin.rawValue, "origin"),
            "place": found.path.printed,
        ]
        return Sentence(Message("dossier.csv.statement", values), in: language).text
    }

    private func list(_ values: [String], none: String = "dossier.state.not-declared") -> String {
        values.isEmpty ? words(none) : values.joined(separator: "; ")
    }
}
