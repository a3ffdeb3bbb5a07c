package import AuditModel

/// What a first look at one folder shows: enough to write a declaration that a person completes.
package struct FolderFacts: Hashable, Sendable {
    /// A folder right below the audited one; the root itself for data that lies in no folder.
    package let folder: BytePath
    package let records: UInt64
    package let files: Int
    /// The statements found in the folder or below.
    package let evidence: [LicenseEvidence]
    /// What publishers' metadata in the folder says besides the license.
    package let publisher: [Publisher]

    /// One statement of a publisher's metadata: what a person would copy into a declaration.
    package struct Publisher: Hashable, Sendable {
        /// The file, printable.
        let place: String
        let key: String
        let value: String

        package init(place: String, key: String, value: String) {
            self.place = place
            self.key = key
            self.value = value
        }
    }

    package init(
        folder: BytePath, records: UInt64, files: Int, evidence: [LicenseEvidence], publisher: [Publisher] = []
    ) {
        self.folder = folder
        self.records = records
        self.files = files
        self.evidence = evidence
        self.publisher = publisher
    }

    /// The id that stands for the folder in a manifest.
    var id: String {
        if folder == .root { return "." }
        // The sign for records without a source is no id.
        return folder.bytes == [UInt8(ascii: "-")] ? "folder -" : folder.printed
    }

    /// The pattern that covers the folder, where the id does not say it already.
    ///
    /// A byte that a pattern cannot name (not UTF-8, or a wildcard itself) is written as `?`, which covers it.
    var pattern: String? {
        if folder == .root { return "*" }
        let isPlain = Array(id.utf8) == folder.bytes && !id.contains { "*?[\\".contains($0) }
        return isPlain ? nil : Self.pattern(of: folder.bytes) + "/**"
    }

    private static func pattern(of bytes: [UInt8]) -> String {
        var text = ""
        var rest = bytes[...]
        while let byte = rest.first {
            let width = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self)?.unicodeScalars.count == 1 }
            let scalars = width.map { String(decoding: rest.prefix($0), as: UTF8.self) } ?? ""
            let isBad = scalars.unicodeScalars.contains(where: LocationText.isUnprintable) || "*?[\\".contains(scalars)
            // `?` stands for one byte, not for one character.
            text += scalars.isEmpty || isBad ? String(repeating: "?", count: width ?? 1) : scalars
            rest = rest.dropFirst(width ?? (byte > 0 ? 1 : 1))
        }
        return text
    }
}
