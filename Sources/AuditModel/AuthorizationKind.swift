/// On what ground somebody says that a source may be used.
package enum AuthorizationKind: String, Hashable, Sendable, Codable, CaseIterable {
    case openLicense = "open_license"
    case publicDomain = "public_domain"
    case purchaseContract = "purchase_contract"
    case cooperationAgreement = "cooperation_agreement"
    case rightsholderLicense = "rightsholder_license"
    case collectiveLicense = "collective_license"
    case userAgreement = "user_agreement"
    case ownWork = "own_work"
    case employmentWork = "employment_work"
    case governmentOpenData = "government_open_data"
    case statutoryException = "statutory_exception"
    case termsOfServiceOnly = "terms_of_service_only"
    case none
    case unknown
}
