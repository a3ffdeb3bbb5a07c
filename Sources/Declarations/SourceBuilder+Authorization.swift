internal import AuditModel
internal import Licensing

/// On what ground a source is used, and which files prove it.
extension SourceBuilder {
    static func authorize(_ source: inout SourceDeclaration, _ block: SourceBlock) {
        source.license = license(block.text("license") ?? block.text("authorization", "spdx"))
        source.adopted = files(block, "adopt").first
        source.contract = files(block, "contract").first ?? contractFile(block)
        source.authorization = kind(block)
        let period = block.text("valid") ?? block.text("authorization", "valid")
        let days = period.flatMap { DatePeriod($0.value) }
        source.validFrom = days?.from.map { Declared($0, line: period?.line) } ?? day(block, "valid_from")
        source.validUntil = days?.until.map { Declared($0, line: period?.line) } ?? day(block, "valid_until")
    }

    /// The long form decides; then the strongest of the short forms.
    private static func kind(_ block: SourceBlock) -> Declared<AuthorizationKind>? {
        if let word = block.text("authorization") ?? block.text("authorization", "kind") {
            return AuthorizationKind(rawValue: word.value).map { Declared($0, line: word.line) }
        }
        if let value = block.values["contract"] { return Declared(.purchaseContract, line: value.line) }
        if let value = block.values["consent"] { return Declared(.userAgreement, line: value.line) }
        if let value = block.values["own"], value.node.flag == true { return Declared(.ownWork, line: value.line) }
        if let word = block.text("license") ?? block.text("authorization", "spdx") {
            return Declared(AuthorizationKind(rawValue: word.value) ?? .openLicense, line: word.line)
        }
        // `license: {field: …}`: each record says under which license it is.
        return block.values["license"].map { Declared(.openLicense, line: $0.line) }
    }

    /// The expression in its official spelling; `unknown` and `none` are kinds of authorization, not licenses.
    private static func license(_ word: Declared<String>?) -> Declared<String>? {
        guard let word, let expression = try? LicenseExpression(parsing: word.value) else { return nil }
        return Declared(expression.description, line: word.line)
    }

    /// The file of a long form that is a contract.
    private static func contractFile(_ block: SourceBlock) -> Declared<BytePath>? {
        let contracts: Set<String> = [
            "purchase_contract", "cooperation_agreement", "rightsholder_license", "collective_license",
        ]
        guard let kind = block.text("authorization", "kind"), contracts.contains(kind.value) else { return nil }
        return file(block, "authorization", "file")
    }

    private static func day(_ block: SourceBlock, _ key: String) -> Declared<DayDate>? {
        guard let text = block.text("authorization", key), let day = DayDate(text.value) else { return nil }
        return Declared(day, line: text.line)
    }

    /// Files named as proof, in the order of the file, each once.
    static func evidence(_ block: SourceBlock) -> [Declared<BytePath>] {
        let keys = ["contract", "consent", "license_file", "adopt", "log", "withdrawals", "batches"]
        let short = keys.flatMap { files(block, $0) }
        let long = [
            file(block, "authorization", "file"), file(block, "authorization", "license_file"),
            file(block, "acquisition", "log"),
        ].compactMap { $0 }
        var seen: Set<BytePath> = []
        return (short + long).filter { seen.insert($0.value).inserted }
            .sorted { ($0.line ?? 0, $0.value) < ($1.line ?? 0, $1.value) }
    }

    /// The files of a key, from the audited folder on.
    static func files(_ block: SourceBlock, _ key: String) -> [Declared<BytePath>] {
        guard let value = block.values[key] else { return [] }
        return value.node.texts.compactMap { text in
            RelativePath.resolve(text, in: block.root).map { Declared($0, line: value.line) }
        }
    }

    static func file(_ block: SourceBlock, _ key: String, _ inner: String) -> Declared<BytePath>? {
        guard let text = block.text(key, inner) else { return nil }
        return RelativePath.resolve(text.value, in: block.root).map { Declared($0, line: text.line) }
    }
}
