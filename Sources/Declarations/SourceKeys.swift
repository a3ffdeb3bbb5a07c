/// The keys of one source block and what may stand behind each.
package enum SourceKeys {
    /// All keys; the meaning of each is in `Schemas/provenance-1.json`.
    package static let all: [String: Shape] = identity.merging(authorization) { first, _ in first }
        .merging(content) { first, _ in first }.merging(governance) { first, _ in first }

    /// Keys that say on what ground the source is used; a source that has one inherits none of them.
    package static let grounds: Set<String> = [
        "authorization", "contract", "valid", "consent", "own", "adopt", "license", "license_file",
    ]

    /// Keys that only a source can have: they name files or are what tells sources apart.
    package static let notInherited: Set<String> = [
        "path", "adopt", "contract", "consent", "log", "license_file", "covers", "name",
    ]

    /// Keys of the vocabulary that this version does not read.
    package static let unsupported: Set<String> = ["overrides"]

    private static let identity: [String: Shape] = [
        "path": .oneOrMore(.pattern), "name": .text, "organization": .text, "homepage": .text, "version": .text,
        "snapshot_date": .day, "kind": .word(.sourceKinds), "status": .word(.statuses), "notes": .text,
        "domestic": .flag, "origin_country": .oneOrMore(.country), "storage_country": .oneOrMore(.country),
        "processor_country": .oneOrMore(.country), "first_used": .day, "intended_purpose": .text,
        "selection_criteria": .text, "known_gaps": .text,
    ]

    private static let authorization: [String: Shape] = [
        "license": .form(scalar: .license, list: nil, mapping: .block(["field": .text])), "license_file": .file,
        "adopt": .file, "covers": .table(.word(.covered)), "contract": .file, "valid": .period, "consent": .file,
        "own": .flag,
        "authorization": .form(
            scalar: .word(.authorizationKinds), list: nil, mapping: .block(authorizationBlock)),
    ]

    private static let authorizationBlock: [String: Shape] = [
        "kind": .word(.authorizationKinds), "spdx": .license, "file": .file, "license_name": .text,
        "license_file": .file, "license_url": .text, "retrieved_at": .day, "contract_ref": .text, "valid": .period,
        "valid_from": .day, "valid_until": .day, "statute": .text, "licensor": .text,
        "licensor_capacity": .word(.licensorCapacities), "territory": .oneOrMore(.country),
        "term_survives_for_trained_model": .flag, "confidential": .flag,
        "grants": .block([
            "training": .word(.grants), "commercial": .word(.grants), "derivatives": .word(.grants),
            "redistribution": .word(.grants), "output_use": .word(.grants),
        ]),
        "obligations": .oneOrMore(.word(.obligations)),
        "supplier_warranties": .block([
            "source": .word(.warranties), "quality": .word(.warranties), "security": .word(.warranties),
        ]),
        "supplier_review": .block(["by": .text, "date": .day, "result": .word(.reviewResults), "file": .file]),
    ]

    private static let content: [String: Shape] = [
        "stage": .oneOrMore(.word(.stages)), "language": .oneOrMore(.language),
        "modality": .oneOrMore(.word(.modalities)), "content_form": .oneOrMore(.word(.contentForms)),
        "domain": .oneOrMore(.name), "data_class": .word(.dataClasses), "content": .oneOrMore(.text),
        "records": .text, "index": index, "header": .flag, "null_values": .oneOrMore(.cell),
        "null-values": .oneOrMore(.cell),
        "format": .name, "encoding": .word(.encodings), "pointer_dataset": .flag,
        "contains_likeness": .word(.likenesses), "period": .period, "log": .file, "rules": .oneOrMore(.file),
        "team": .oneOrMore(.text), "batches": .file, "withdrawals": .file,
    ]

    /// The names of the fields, where they are not called like the index.
    private static let index = Shape.form(
        scalar: .word(.keyIndexes), list: .oneOrMore(.word(.keyIndexes)), mapping: .block(["id": .text, "url": .text]))

    private static let governance: [String: Shape] = [
        "basis": .word(.bases),
        "pi": .form(
            scalar: .word(Vocabulary("none unknown")), list: .oneOrMore(.name), mapping: .block(personalInformation)),
        "opt_out": .form(
            scalar: .word(.optOutPolicies), list: nil,
            mapping: .block([
                "policy": .word(.optOutPolicies), "protocols_honoured": .oneOrMore(.word(.optOutProtocols)),
                "snapshot_file": .file, "checked_at": .day, "residual_risk": .text,
            ])),
        "acquisition": .block([
            "method": .word(.acquisitionMethods), "period": .period, "ongoing": .flag, "tool": .text, "agent": .text,
            "operator": .text, "log": .file, "impact_assessment": .file, "rate_limit": .text,
            "paywall_or_captcha": .flag,
        ]),
        "impact_assessment": .file, "retention": .form(scalar: .day, list: nil, mapping: .block(retention)),
        "generator": .form(scalar: .text, list: nil, mapping: .block(generator)), "synthetic": .block(synthetic),
        "user_input": .block([
            "service_name": .text, "authorization_text_version": .text, "authorization_record": .text,
            "default": .word(.defaultConsents), "opt_out_path": .text, "opt_out_clicks": .number,
            "status_notice": .text, "notice_file": .file, "identity_vault_ref": .text, "excluded_users_file": .file,
            "minors_excluded": .flag,
        ]),
        "ip": .block([
            "contains_copyright": .word(.answers), "contains_trademark": .word(.answers),
            "contains_patent": .word(.answers), "public_domain_only": .word(.answers),
            "works_kinds": .oneOrMore(.word(.workKinds)), "risk": .text,
            "screening": .block(["method": .text, "tool": .text, "date": .day, "result": .word(.reviewResults)]),
        ]),
        "transfer": .block([
            "mechanism": .word(.transferMechanisms), "approval_ref": .text, "recipient": .text,
        ]),
        "assessments": .oneOrMore(
            .block([
                "stage": .word(.assessmentStages), "date": .day, "by": .text, "sample_n": .number,
                "illegal_harmful_n": .number, "rate": .number, "tool": .text, "verdict": .word(.assessmentVerdicts),
            ])),
        "processing": .oneOrMore(
            .block([
                "step": .word(.processingSteps), "tool": .text, "version": .text, "purpose": .text, "in_n": .number,
                "out_n": .number, "date": .day,
            ])),
    ]

    private static let personalInformation: [String: Shape] = [
        "present": .word(.answers), "classes": .oneOrMore(.name), "sensitive": .oneOrMore(.word(.sensitiveClasses)),
        "minors_under_14": .word(.answers), "subjects_estimate": .number, "treatment": .text, "method": .text,
        "reident_test": .text, "aggregate_consumer_info": .word(.answers), "basis": .word(.bases),
        "purpose": .text, "pia": .file, "pia_date": .day, "consent_form": .word(.consentForms),
        "refusals_checked_at": .day,
    ]

    private static let retention: [String: Shape] = ["until": .day, "reason": .text]

    private static let generator: [String: Shape] = [
        "name": .text, "version": .text, "provider": .text, "license": .text, "filing_no": .text,
        "on_eu_market": .word(.answers), "summary_url": .text,
    ]

    private static let synthetic: [String: Shape] = [
        "generator": .form(scalar: .text, list: nil, mapping: .block(generator)),
        "role": .oneOrMore(.word(.generatorRoles)), "period": .period, "prompt_sources": .oneOrMore(.text),
        "human_review": .text, "aigc_label_kept": .word(.answers), "functional_need": .text,
        "safety_assessment": .block(["file": .file, "date": .day, "verdict": .text]),
    ]
}
