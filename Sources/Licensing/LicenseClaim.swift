internal import AuditModel

/// What one document says as a whole about one set of files.
struct LicenseClaim {
    let expression: LicenseExpression
    /// The statement that stands for it.
    let proof: LicenseEvidence

    /// Whether it is known by its text, which cannot say "or later".
    var isText: Bool { proof.origin == .licenseFile && proof.value == "text" }

    /// The claims of all statements that name a license, strongest origin first.
    static func all(in evidence: [LicenseEvidence]) -> [LicenseClaim] {
        var groups: [Key: [(LicenseExpression, LicenseEvidence)]] = [:]
        var order: [Key] = []
        for (index, statement) in evidence.enumerated() {
            guard let text = statement.expression, let expression = try? LicenseExpression(parsing: text) else {
                continue
            }
            let key = Key(statement, index)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((expression, statement))
        }
        let claims = order.compactMap { key -> LicenseClaim? in
            guard let group = groups[key], let first = group.first,
                let expression = LicenseExpression.all(group.map(\.0))
            else { return nil }
            return LicenseClaim(expression: expression, proof: first.1)
        }
        return claims.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }

    /// Whether both mean the same license; "or later" is said or left out without contradiction.
    func agrees(with other: LicenseExpression) -> Bool {
        expression == other || Self.withoutLater(expression) == Self.withoutLater(other)
    }

    private var rank: Int {
        LicenseEvidence.Origin.allCases.firstIndex(of: proof.origin) ?? LicenseEvidence.Origin.allCases.count
    }

    private static func withoutLater(_ expression: LicenseExpression) -> Set<String> {
        Set(
            expression.description.split(separator: " ").map { word in
                word.hasSuffix("-or-later") ? word.dropLast("-or-later".count) + "-only" : String(word)
            })
    }

    /// Lists in structured documents hold together; any other statement stands alone.
    private struct Key: Hashable {
        let path: BytePath
        let origin: LicenseEvidence.Origin
        let covers: [BytePath]
        let alone: Int?

        init(_ statement: LicenseEvidence, _ index: Int) {
            path = statement.path
            origin = statement.origin
            covers = statement.covers
            alone = [.card, .croissant, .datapackage].contains(statement.origin) ? nil : index
        }
    }
}
