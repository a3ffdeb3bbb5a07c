/// Per license family, what matters for training data; a license outside the table is unknown.
///
/// Sources: the license texts named by the identifiers; licenses that the Open Source Initiative has approved allow
/// commercial use, derivatives and redistribution by criteria 1, 3, 5 and 6 of the Open Source Definition.
enum LicenseUseTable {
    static func uses(of id: String) -> Uses {
        if let uses = byID[id] { return uses }
        if let uses = creativeCommons(id) { return uses }
        if id.hasPrefix("LicenseRef-DMI-PROHIBITED") { return dataMiningProhibited }
        return SPDXLicenseList.approved.contains(id) || SPDXLicenseList.approved.contains(modern(id))
            ? open(attribution: nil, shareAlike: nil) : .unknown
    }

    /// The current form of a deprecated GNU identifier.
    private static func modern(_ id: String) -> String { LicenseExpression.current(id: id, orLater: false) ?? id }

    /// `CC-BY-NC-SA-3.0-DE`, also without a version or with an unlisted port behind `LicenseRef-`.
    private static func creativeCommons(_ id: String) -> Uses? {
        let plain = id.hasPrefix("LicenseRef-CC-") ? id.dropFirst("LicenseRef-".count) : id[...]
        let parts = plain.split(separator: "-")
        guard parts.first == "CC", parts.count > 1, ["BY", "SA", "NC", "ND"].contains(parts[1]) else { return nil }
        return Uses(
            training: .silent, commercial: parts.contains("NC") ? .prohibited : .allowed,
            derivatives: parts.contains("ND") ? .prohibited : .allowed, redistribution: .allowed,
            attribution: parts.contains("BY"), shareAlike: parts.contains("SA"))
    }

    /// The Data Mining property of the PLUS vocabulary: no form of it that begins so permits training, unless a further
    /// statement that it points to does. It says nothing of other uses.
    private static let dataMiningProhibited = Uses(
        training: .prohibited, commercial: .unknown, derivatives: .unknown, redistribution: .unknown,
        attribution: nil, shareAlike: nil)

    private static func open(
        training: LicenseUses.Permission = .silent, attribution: Bool?, shareAlike: Bool?, restrictsFields: Bool = false
    ) -> Uses {
        Uses(
            training: training, commercial: .allowed, derivatives: .allowed, redistribution: .allowed,
            attribution: attribution, shareAlike: shareAlike, restrictsFields: restrictsFields)
    }

    private static func nonCommercial(
        training: LicenseUses.Permission = .silent, derivatives: LicenseUses.Permission = .allowed,
        redistribution: LicenseUses.Permission = .allowed
    ) -> Uses {
        Uses(
            training: training, commercial: .prohibited, derivatives: derivatives, redistribution: redistribution,
            attribution: true, shareAlike: nil, restrictsFields: true)
    }

    private static let byID: [String: Uses] = {
        var table: [String: Uses] = [:]
        for (ids, uses) in families {
            for id in ids.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[String(id)] = uses }
        }
        return table
    }()

    private static let families: [(String, Uses)] = [
        // Dedications to the public domain, and licenses that ask for nothing.
        (
            """
            CC0-1.0 CC-PDDC CC-PDM-1.0 PDDL-1.0 Unlicense Unlicense-libtelnet Unlicense-libwhirlpool 0BSD MIT-0
            blessing SAX-PD LicenseRef-public-domain LicenseRef-other-pd DL-DE-ZERO-2.0 NIST-PD
            """, open(training: .allowed, attribution: false, shareAlike: false)
        ),
        ("WTFPL", open(attribution: false, shareAlike: false)),
        // The grant names computation on the data.
        ("C-UDA-1.0 O-UDA-1.0", open(training: .allowed, attribution: true, shareAlike: false)),
        ("CDLA-Permissive-1.0 CDLA-Permissive-2.0", open(training: .allowed, attribution: true, shareAlike: false)),
        ("CDLA-Sharing-1.0", open(training: .allowed, attribution: true, shareAlike: true)),
        (
            """
            MIT BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause ISC Zlib
            Apache-1.0 Apache-1.1 Apache-2.0 AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 Artistic-2.0 BSL-1.0 ECL-2.0
            MulanPSL-1.0 MulanPSL-2.0 NCSA PostgreSQL PSF-2.0 Python-2.0 X11 LPPL-1.3c Vim FreeBSD-DOC
            ODC-By-1.0 OGL-UK-1.0 OGL-UK-2.0 OGL-UK-3.0 OGL-Canada-2.0 DL-DE-BY-2.0 etalab-2.0 NLOD-1.0 NLOD-2.0
            LicenseRef-open-mdw
            """, open(attribution: true, shareAlike: false)
        ),
        (
            """
            ODbL-1.0 GPL-1.0 GPL-1.0+ GPL-1.0-only GPL-1.0-or-later GPL-2.0 GPL-2.0+ GPL-2.0-only GPL-2.0-or-later
            GPL-3.0 GPL-3.0+ GPL-3.0-only GPL-3.0-or-later LGPL-2.0 LGPL-2.0+ LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1
            LGPL-2.1+ LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0+ LGPL-3.0-only LGPL-3.0-or-later AGPL-1.0
            AGPL-1.0-only AGPL-1.0-or-later AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later MPL-1.0 MPL-1.1 MPL-2.0 EPL-1.0
            EPL-2.0 EUPL-1.0 EUPL-1.1 EUPL-1.2 OSL-1.0 OSL-2.0 OSL-3.0 CECILL-2.1 MS-PL MS-RL OFL-1.0 OFL-1.1 LGPLLR
            GFDL-1.1 GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2 GFDL-1.2-only GFDL-1.2-or-later GFDL-1.3 GFDL-1.3-only
            GFDL-1.3-or-later LAL-1.2 LAL-1.3 SSPL-1.0
            """, open(attribution: true, shareAlike: true)
        ),
        // Open by the Open Definition, without a name.
        ("LicenseRef-other-open LicenseRef-other-at", open(attribution: true, shareAlike: nil)),
        // Commercial use is allowed, a list of uses is not, and the list travels with derivatives.
        (
            """
            LicenseRef-openrail LicenseRef-openrail-plus-plus LicenseRef-bigscience-openrail-m
            LicenseRef-creativeml-openrail-m LicenseRef-bigscience-bloom-rail-1.0 LicenseRef-bigcode-openrail-m
            LicenseRef-gemma LicenseRef-llama3.1 LicenseRef-llama3.2 LicenseRef-llama3.3 LicenseRef-llama4
            Hippocratic-2.1
            """, open(attribution: true, shareAlike: true, restrictsFields: true)
        ),
        // May not be used to improve other language models.
        (
            "LicenseRef-llama2 LicenseRef-llama3",
            open(training: .prohibited, attribution: true, shareAlike: true, restrictsFields: true)
        ),
        (
            """
            PolyForm-Noncommercial-1.0.0 NCGL-UK-2.0 LicenseRef-apple-amlr LicenseRef-intel-research
            LicenseRef-deepfloyd-if-license LicenseRef-fair-noncommercial-research-license LicenseRef-other-nc
            """, nonCommercial()
        ),
        ("BUSL-1.1 Aladdin", nonCommercial()),
    ]
}
