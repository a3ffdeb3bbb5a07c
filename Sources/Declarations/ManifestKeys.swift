/// The keys at the top of a manifest and what may stand behind each; sources are read by `SourceKeys`.
package enum ManifestKeys {
    /// Facts about the whole dataset: kept flattened, shown by the dossier.
    package static let facts: [String: Shape] = [
        "name": .text, "notes": .text, "contact": .text,
        "organization": .form(scalar: .text, list: nil, mapping: .block(organization)),
        "service": .form(scalar: .text, list: nil, mapping: .block(service)),
        "algorithms": .oneOrMore(.block(algorithm)), "tagging_rules": .oneOrMore(.block(taggingRule)),
        "teams": .oneOrMore(.block(team)), "filtering": .block(filtering), "ip_governance": .block(governance),
        "rights": .block(["contact": .text, "url": .text, "sla_days": .number]),
        "bias": .block(["measures": .oneOrMore(.text), "known_gaps": .text]),
        "quality": .block(["measures": .oneOrMore(.text), "owner": .text]),
        "covers": .table(.word(.covered)),
    ]

    /// Keys that are no facts.
    package static let structure: Set<String> = ["assay", "defaults", "sources", "exclude"]

    /// Keys of the vocabulary that this version does not read.
    package static let unsupported: Set<String> = ["include", "kinds", "overrides", "index", "release"]

    /// Files or folders that are left out: a reason, alone or as `reason:`.
    package static let exclusion = Shape.form(scalar: .text, list: nil, mapping: .block(["reason": .text]))

    private static let organization: [String: Shape] = [
        "name": .text, "name_zh": .text, "name_en": .text, "uscc": .text, "jurisdiction": .country, "address": .text,
        "contact": .text, "eu_representative": .text, "sme": .flag,
    ]

    private static let service: [String: Shape] = [
        "name": .text, "version": .text, "scope": .word(.serviceScopes), "first_public_date": .day,
        "interfaces": .oneOrMore(.text), "filing_no": .text,
        "models": .oneOrMore(.block(["name": .text, "version": .text, "params": .text, "filing_no": .text])),
    ]

    private static let algorithm: [String: Shape] = [
        "name": .text, "category": .text, "principle": .text, "operation": .text, "scenario": .text, "intent": .text,
        "intervention": .text, "last_review": .day, "public_text_zh": .text, "public_text_en": .text,
    ]

    private static let taggingRule: [String: Shape] = [
        "id": .text, "version": .text, "title": .text, "file": .text, "effective": .period, "approved_by": .text,
        "supersedes": .text, "category": .word(.ruleCategories), "stages": .oneOrMore(.word(.ruleStages)),
        "task_type": .word(.taskTypes), "objective": .text, "data_format": .text, "method": .text,
        "quality_metrics": .oneOrMore(
            .form(scalar: .text, list: nil, mapping: .block(["name": .text, "target": .text, "unit": .text]))),
        "label_set": .oneOrMore(
            .form(
                scalar: .text, list: nil,
                mapping: .block(["code": .text, "name_zh": .text, "name_en": .text, "definition": .text]))),
        "examples": .oneOrMore(.text), "counter_examples": .oneOrMore(.text),
        "risk_coverage": .oneOrMore(.word(.risks)), "applies_to": .oneOrMore(.text),
        "model_assistance": .block([
            "used": .flag, "model": .text, "version": .text, "human_final": .flag,
        ]),
    ]

    private static let team: [String: Shape] = [
        "id": .text, "type": .word(.teamTypes), "country": .country, "roles_separated": .flag, "vendor": .text,
        "headcount": .block(["labeller": .number, "reviewer": .number, "arbiter": .number, "expert": .number]),
        "training": .text, "exams": .text, "qualification_valid_until": .day,
    ]

    private static let filtering: [String: Shape] = [
        "keyword_library": .form(
            scalar: .text, list: nil,
            mapping: .block(["file": .text, "version": .text, "updated": .day, "size": .number])),
        "classifiers": .oneOrMore(
            .form(
                scalar: .text, list: nil,
                mapping: .block([
                    "name": .text, "version": .text, "risk_coverage": .oneOrMore(.word(.risks)), "eval": .text,
                ]))),
        "stages": .oneOrMore(.text),
    ]

    private static let governance: [String: Shape] = [
        "owner": .text, "policy_file": .text, "complaint_url": .text, "public_summary_url": .text, "updated": .day,
    ]
}
