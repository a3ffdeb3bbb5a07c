/// Turns the many ways in which people write a license into an SPDX expression.
///
/// Everything is matched exactly, apart from the case of ASCII letters; what only looks alike stays unrecognised.
package enum LicenseIdentifiers {
    /// Reads a value of any form: SPDX expression, Hugging Face identifier, URL, path of a Creative Commons URL, name.
    package static func read(_ value: String) -> LicenseReading {
        let value = ASCIIText.trimmed(value)
        guard !value.isEmpty, value.utf8.count <= LicenseExpressionParser.maxBytes else { return .unrecognised }
        if let reading = huggingFace(value) { return reading }
        if let reading = openDefinition[ASCIIText.lowercased(value)] { return reading }
        if let expression = try? LicenseExpression(parsing: value) { return .of(expression) }
        if let reading = LicenseURLs.read(value) { return reading }
        return LicenseNames.read(value) ?? .unrecognised
    }

    /// Reads the identifier of a Hugging Face card; nil when the hub does not offer it.
    ///
    /// Source: https://huggingface.co/docs/hub/repositories-licenses
    package static func huggingFace(_ id: String) -> LicenseReading? {
        let id = ASCIIText.lowercased(id)
        if families.contains(id) { return .unrecognised }
        if id == "other" { return .customUnnamed }
        if let official = renamed[id] { return .listed(official) }
        if let name = custom[id] { return .custom(name) }
        return nil
    }

    /// Hub identifiers that the SPDX list spells otherwise, or that leave out the only version there is.
    private static let renamed = [
        "c-uda": "C-UDA-1.0", "odc-by": "ODC-By-1.0", "odbl": "ODbL-1.0", "pddl": "PDDL-1.0", "lgpl-lr": "LGPLLR",
        "gpl-2.0": "GPL-2.0-only", "gpl-3.0": "GPL-3.0-only", "lgpl-2.1": "LGPL-2.1-only", "lgpl-3.0": "LGPL-3.0-only",
        "agpl-3.0": "AGPL-3.0-only",
    ]

    /// Hub identifiers of licenses that the SPDX list does not have, and the name behind `LicenseRef-`.
    private static let custom: [String: String] = {
        let ids = [
            "openrail", "bigscience-openrail-m", "creativeml-openrail-m", "bigscience-bloom-rail-1.0",
            "bigcode-openrail-m", "h-research", "intel-research", "apple-ascl", "apple-amlr", "open-mdw",
            "deepfloyd-if-license", "fair-noncommercial-research-license", "llama2", "llama3", "llama3.1", "llama3.2",
            "llama3.3", "llama4", "gemma", "grok2-community",
        ]
        return Dictionary(uniqueKeysWithValues: ids.map { ($0, $0) })
            .merging(["openrail++": "openrail-plus-plus"]) { first, _ in first }
    }()

    /// Values that name a family, or nothing.
    private static let families: Set<String> = [
        "cc", "bsd", "gpl", "lgpl", "agpl", "gfdl", "fdl", "unknown", "none", "null", "n/a", "na", "noassertion",
        "notspecified", "unspecified",
    ]

    /// Identifiers of the Open Definition that data packages use beside those of SPDX.
    ///
    /// Source: https://licenses.opendefinition.org
    private static let openDefinition: [String: LicenseReading] = [
        "other-pd": .custom("other-pd"), "other-open": .custom("other-open"), "other-at": .custom("other-at"),
        "other-nc": .custom("other-nc"), "other-closed": .customUnnamed, "odc-pddl": .listed("PDDL-1.0"),
        "odc-odbl": .listed("ODbL-1.0"), "cc-zero": .listed("CC0-1.0"), "cc0": .listed("CC0-1.0"),
    ]
}
