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
        var groups: [(proof: LicenseEvidence, expressions: [LicenseExpression])] = []
        var places: [Key: Int] = [:]
        var parsed: [String: LicenseExpression?] = [:]
        for statement in evidence {
            guard let text = statement.expression else { continue }
            let expression = parsed[text] ?? (try? LicenseExpression(parsing: text))
            parsed.updateValue(expression, forKey: text)
            guard let expression else { continue }
            if let key = Key(statement) {
                if let place = places[key] {
                    groups[place].expressions.append(expression)
                    continue
                }
                places[key] = groups.count
            }
            groups.append((statement, [expression]))
        }
        let claims = groups.compactMap { group in
            LicenseExpression.all(group.expressions).map { LicenseClaim(expression: $0, proof: group.proof) }
        }
        return LicenseEvidence.Origin.allCases.flatMap { origin in claims.filter { $0.proof.origin == origin } }
    }

    /// Whether both mean the same license; "or later" is said or left out without contradiction.
    func agrees(with other: LicenseExpression) -> Bool {
        expression == other || Self.withoutLater(expression) == Self.withoutLater(other)
    }

    private static func withoutLater(_ expression: LicenseExpression) -> Set<String> {
        Set(
            expression.description.split(separator: " ").map { word in
                word.hasSuffix("-or-later") ? word.dropLast("-or-later".count) + "-only" : String(word)
            })
    }

    /// Lists in structured documents hold together; any other statement stands alone and has no key.
    private struct Key: Hashable {
        let path: BytePath
        let origin: LicenseEvidence.Origin
        let covers: [BytePath]

        init?(_ statement: LicenseEvidence) {
            guard [.card, .croissant, .datapackage, .metadata].contains(statement.origin) else { return nil }
            path = statement.path
            origin = statement.origin
            covers = statement.covers
        }
    }
}
