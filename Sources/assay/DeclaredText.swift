import AuditModel
import Messages

/// A source's declaration on one line.
enum DeclaredText {
    static func line(_ declared: SourceDeclaration, _ common: CommonOptions) -> String {
        var parts: [String] = []
        if let kind = declared.kind?.value { parts.append(common.say("kind.\(kind.rawValue)")) }
        if let license = declared.license?.value {
            parts.append(common.say("declared-line.license", ["license": license]))
        }
        if let contract = declared.contract?.value {
            parts.append(common.say("declared-line.contract", ["file": contract.printed]))
        }
        if let from = declared.validFrom?.value, let until = declared.validUntil?.value {
            parts.append(common.say("declared-line.valid", ["from": from.text, "until": until.text]))
        }
        if let ground = declared.groundCode, declared.license == nil, declared.contract == nil {
            parts.append(common.say("authorization.\(ground)"))
        }
        if let basis = declared.lawfulBasis?.value {
            parts.append(Catalogue.term("lawful-basis", basis, in: common.language))
        }
        if let personal = declared.personalInformation?.value {
            let words = personal.map { Catalogue.term("pi", $0, in: common.language) }
            parts.append(
                common.say("declared-line.pi", ["pi": words.joined(separator: common.say("word.list-separator"))]))
        }
        return parts.isEmpty ? common.say("word.not-declared") : parts.joined(separator: " · ")
    }
}
