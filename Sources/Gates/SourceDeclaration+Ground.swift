internal import AuditModel
internal import Licensing

extension SourceDeclaration {
    /// Whether the use rests on a permission that was given separately, so that a public license need not be the last
    /// word.
    var restsOnAgreement: Bool {
        switch authorization?.value {
        case .purchaseContract, .cooperationAgreement, .rightsholderLicense, .collectiveLicense: true
        default: false
        }
    }

    /// Uses that an agreement grants by name: `grants: {commercial: explicit}`.
    var grantedUses: Set<String> {
        guard restsOnAgreement || authorization?.value == .userAgreement else { return [] }
        return Set(LicenseUses.names.filter { other["authorization.grants.\($0)"] == "explicit" })
    }

    /// The ground of use as a finding shows it.
    var ground: Message {
        if let license { return Message("declared.license", ["license": license.value]) }
        if let contract { return Message("declared.contract", ["file": contract.value.printed]) }
        guard let authorization, authorization.value != .unknown else {
            return Message("declared.log", ["file": collectionLog?.value.printed ?? ""])
        }
        if authorization.value == .openLicense, let field = reading.licenseField {
            return Message("declared.field", ["field": field])
        }
        return Message("declared.authorization", ["kind": authorization.value.rawValue])
    }

    /// The line where the ground is declared.
    var groundLine: Int? { license?.line ?? authorization?.line ?? collectionLog?.line ?? line }
}
