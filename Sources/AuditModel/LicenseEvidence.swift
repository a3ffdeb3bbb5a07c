/// A statement about a license that was found in the data: observed, never declared.
package struct LicenseEvidence: Hashable, Sendable, Codable {
    /// Where statements come from, strongest first.
    package enum Origin: String, Sendable, Codable, CaseIterable {
        /// `X.license` beside `X` (REUSE).
        case sidecar
        /// The front matter of a Hugging Face dataset card.
        case card
        case croissant
        case datapackage
        /// Other metadata of a publisher: SPDX, `dataset_info.json`.
        case metadata
        /// LICENSE, COPYING and their kin.
        case licenseFile = "license-file"
        /// A sentence, link or SPDX tag in a README.
        case readme
        /// The metadata inside a picture, sound, film or document.
        case embedded
        /// A field of the records.
        case recordField = "record-field"
    }

    /// What is known about the statement; the fourth state, `absent`, is the lack of any evidence.
    package enum State: String, Sendable, Codable, CaseIterable {
        /// An identifier, URL or text that the SPDX list knows.
        case recognised
        /// A license of its own: `LicenseRef-…`, `other`, named terms.
        case custom
        /// There is a license text or value, and nobody knows which.
        case unrecognised
    }

    /// What the statement speaks about.
    package enum Scope: String, Sendable, Codable, CaseIterable {
        case data, code, unspecified
    }

    /// The file that says it.
    package let path: BytePath
    /// 1-based line in that file, where it has one.
    package let line: Int?
    package let origin: Origin
    package let state: State
    /// The words as found, at most 256 characters, safe to print; `text` for a recognised or unknown full text.
    package let value: String
    /// The SPDX expression, when recognised or custom.
    package let expression: String?
    package let scope: Scope
    /// Files that the statement covers, relative to the folder of `path`; empty means that whole folder.
    package let covers: [BytePath]
    /// Records that carry the statement, for `recordField` and `embedded`.
    package let records: UInt64?
    /// The printed member chain, when the statement stands inside the archive `path`.
    package let member: String?

    package init(
        path: BytePath, line: Int?, origin: Origin, state: State, value: String, expression: String?,
        scope: Scope = .unspecified, covers: [BytePath] = [], records: UInt64? = nil, member: String? = nil
    ) {
        self.path = path
        self.line = line
        self.origin = origin
        self.state = state
        self.value = value
        self.expression = expression
        self.scope = scope
        self.covers = covers
        self.records = records
        self.member = member
    }

    /// The same statement, standing in a member of the archive; an empty chain changes nothing.
    package func inside(_ member: String) -> LicenseEvidence {
        guard !member.isEmpty else { return self }
        return LicenseEvidence(
            path: path, line: line, origin: origin, state: state, value: value, expression: expression, scope: scope,
            covers: covers, records: records, member: member)
    }

    /// Whether it speaks for records that carry it, not for a whole file or folder.
    package var isOfRecords: Bool { origin == .recordField || (origin == .embedded && member != nil) }

    /// Where the statement stands, printable: `path`, `path!/member`.
    package var place: String { path.printed + (member.map { "!/\($0)" } ?? "") }
}

extension BytePath: Codable {
    /// The printable form, so that documents stay readable and any bytes survive.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(printed)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let bytes = LocationText.bytes(of: text.utf8) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a path"))
        }
        self.init(bytes)
    }
}
