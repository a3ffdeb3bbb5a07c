import AuditModel

/// One source in `assay.dossier/1`: what was declared beside what was observed.
enum DossierDocumentSource {
    static func json(_ source: DossierSource) -> JSONValue {
        .object([
            "id": .string(source.id), "line": .optional(line: source.declaration.line),
            "status": .string(source.isSeen ? source.passes ? "pass" : "fail" : "not-checked"),
            "declared": declared(source.declaration),
            "observed": observed(source),
        ])
    }

    private static func declared(_ declaration: SourceDeclaration) -> JSONValue {
        let facts: [String: JSONValue] = [
            "paths": .strings(declaration.paths.map(\.text.printed)), "name": text(declaration.name),
            "organization": text(declaration.organization), "homepage": text(declaration.homepage),
            "kind": .optional(declaration.kind?.value.rawValue),
            "authorization": .optional(declaration.groundCode),
            "license": text(declaration.license?.value),
            "evidence": .strings(declaration.evidence.map(\.value.printed)),
            "contract": .optional(declaration.contract?.value.printed),
            "valid_from": .optional(declaration.validFrom?.value.text),
            "valid_until": .optional(declaration.validUntil?.value.text),
            "lawful_basis": text(declaration.lawfulBasis?.value),
            "personal_information": declaration.personalInformation.map { .strings($0.value) } ?? .null,
        ]
        return .object(facts.merging(descriptive(declaration)) { first, _ in first })
    }

    private static func descriptive(_ declaration: SourceDeclaration) -> [String: JSONValue] {
        [
            "stages": .strings(declaration.stages), "languages": .strings(declaration.languages),
            "modalities": .strings(declaration.modalities), "content_forms": .strings(declaration.contentForms),
            "domestic": declaration.domestic.map(JSONValue.bool) ?? .null,
            "origin_country": .strings(declaration.originCountry), "data_class": text(declaration.dataClass),
            "acquisition_from": .optional(declaration.acquisitionFrom?.text),
            "acquisition_to": .optional(declaration.acquisitionTo?.text),
            "collection_log": .optional(declaration.collectionLog?.value.printed),
            "tagging_rules": .strings(declaration.taggingRules.map(\.value.printed)),
            "generator": text(declaration.generator),
            "other": .object(declaration.other.mapValues { .string(Redaction.redacted($0)) }),
        ]
    }

    private static func observed(_ source: DossierSource) -> JSONValue {
        .object([
            "shards": .count(source.shards), "records": .count(source.records),
            "bytes_stored": .count(source.bytesStored), "bytes_decoded": .count(source.bytesDecoded),
            "characters": .optional(source.characters), "text_records": .count(source.textRecords),
            "formats": .object(
                source.formats.mapValues {
                    .object(["shards": .count($0.shards), "records": .count($0.records)])
                }), "licenses": .array(source.evidence.map(license)),
        ])
    }

    private static func license(_ evidence: LicenseEvidence) -> JSONValue {
        .object([
            "path": .string(evidence.path.printed), "line": .optional(line: evidence.line),
            "origin": .string(evidence.origin.rawValue), "state": .string(evidence.state.rawValue),
            "value": text(evidence.value), "expression": .optional(evidence.expression),
            "scope": .string(evidence.scope.rawValue), "covers": .strings(evidence.covers.map(\.printed)),
            "records": .optional(evidence.records),
        ])
    }

    private static func text(_ value: String?) -> JSONValue { .optional(value.map(Redaction.redacted)) }
}
