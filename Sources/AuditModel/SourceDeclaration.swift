/// What the manifest says about one source, with short forms expanded and defaults applied.
package struct SourceDeclaration: Hashable, Sendable {
    package let id: String
    /// Where the source's block starts in the manifest; nil without a manifest.
    package let line: Int?
    /// Patterns below the audited folder that bind files to the source; `wiki-zh/**` unless `path:` says otherwise.
    package let paths: [PathPattern]
    /// The folder that all patterns share: evidence in it speaks for the source. Relative names start here.
    package let root: BytePath

    package var name: String?
    package var organization: String?
    package var homepage: String?
    package var kind: Declared<SourceKind>?
    package var authorization: Declared<AuthorizationKind>?
    /// The SPDX expression of `license:`.
    package var license: Declared<String>?
    /// The publisher's card that `adopt:` names: its license is the declared one (see `adopting(_:)`).
    package var adopted: Declared<BytePath>?
    /// Files named as proof (contract, license file, consent, log), relative to the audited folder.
    package var evidence: [Declared<BytePath>] = []
    package var contract: Declared<BytePath>?
    package var validFrom: Declared<DayDate>?
    package var validUntil: Declared<DayDate>?
    /// A ground of PIPL Art. 13, for example `pipl13_1_consent`.
    package var lawfulBasis: Declared<String>?
    /// `none`, `unknown`, or the classes of personal information.
    package var personalInformation: Declared<[String]>?
    package var stages: [String] = []
    package var languages: [String] = []
    package var modalities: [String] = []
    package var contentForms: [String] = []
    package var domestic: Bool?
    package var originCountry: [String] = []
    package var dataClass: String?
    package var acquisitionFrom: DayDate?
    package var acquisitionTo: DayDate?
    package var collectionLog: Declared<BytePath>?
    package var taggingRules: [Declared<BytePath>] = []
    package var generator: String?
    /// Evidence files that speak about something else than the records, by name relative to the root: `LICENSE: code`.
    package var covers: [BytePath: String] = [:]
    package var reading = ReadingOptions()
    /// Any other scalar of the block, kept for `show source` and the dossier.
    package var other: [String: String] = [:]

    package init(id: String, line: Int?, paths: [PathPattern], root: BytePath) {
        self.id = id
        self.line = line
        self.paths = paths
        self.root = root
    }
}
