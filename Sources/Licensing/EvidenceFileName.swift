internal import AuditModel

/// What a file's name says about its purpose; ASCII case does not matter.
struct EvidenceFileName {
    private let path: BytePath
    private let name: String
    /// The parts of the name between `.`, `-`, `_` and spaces, without a text suffix.
    private let tokens: [String]

    init(_ path: BytePath) {
        self.path = path
        name = ASCIIText.lowercased(String(decoding: path.name, as: UTF8.self))
        var stem = name[...]
        for suffix in Self.textSuffixes where stem.hasSuffix(suffix) {
            stem = stem.dropLast(suffix.count)
            break
        }
        tokens = stem.split { ".-_ ".contains($0) }.map(String.init)
    }

    /// LICENSE, LICENCE, COPYING, COPYRIGHT, UNLICENSE, with or without a license's name or `data`, `code`, `model`.
    var isLicense: Bool {
        guard tokens.contains(where: Self.licenseWords.contains) else { return false }
        return tokens.allSatisfy { token in
            Self.licenseWords.contains(token) || Self.scopeOf[token] != nil || Self.otherWords.contains(token)
                || token.utf8.allSatisfy(ASCIIText.isDigit)
        }
    }

    /// README, datasheet, dataset card.
    var isCard: Bool {
        guard let first = tokens.first else { return false }
        return first == "readme" || tokens == ["datasheet"] || tokens == ["dataset", "card"] || tokens == ["datacard"]
            || tokens == ["data", "card"] || tokens == ["dataset", "datasheet"]
    }

    /// NOTICE, CITATION, THIRD_PARTY…: beside the license, without being one.
    var isNotice: Bool { tokens == ["notice"] || tokens == ["notices"] || name == "citation.cff" }

    /// The name in small letters.
    var text: String { name }

    var isDataPackage: Bool { name == "datapackage.json" }

    var isJSON: Bool { name.hasSuffix(".json") || name.hasSuffix(".jsonld") }

    /// A text of REUSE: what it covers is said elsewhere.
    var isInLicensesFolder: Bool { path.parent.name.elementsEqual("LICENSES".utf8) }

    var isHTML: Bool { name.hasSuffix(".html") || name.hasSuffix(".htm") }

    /// What the license of this name is about.
    var scope: LicenseEvidence.Scope { tokens.lazy.compactMap { Self.scopeOf[$0] }.first ?? .unspecified }

    private static let textSuffixes = [".txt", ".md", ".markdown", ".rst", ".html", ".htm", ".adoc"]
    private static let licenseWords: Set<String> = [
        "license", "licence", "licenses", "licences", "copying", "copyright", "unlicense",
    ]
    /// Model weights are, like code, not the records.
    private static let scopeOf: [String: LicenseEvidence.Scope] = [
        "data": .data, "dataset": .data, "datasets": .data, "content": .data, "corpus": .data,
        "code": .code, "software": .code, "src": .code, "weight": .code, "weights": .code, "model": .code,
    ]
    private static let otherWords: Set<String> = [
        "mit", "apache", "bsd", "gpl", "lgpl", "lesser", "agpl", "mpl", "isc", "cc", "cc0", "by", "nc", "nd", "sa",
        "odbl", "odc", "pddl", "cdla", "permissive", "sharing", "diff", "third", "party", "en", "zh", "cn",
    ]
}
