package import AuditModel

extension SourceFacts {
    /// Whether anybody declared a license, an agreement or another ground for the source's use; adopted cards count, and
    /// so does the log of a collection from the open web.
    package var hasDeclaredGround: Bool {
        let declared = declared
        switch declared.authorization?.value {
        case nil, .unknown: return declared.restsOnLog
        case AuthorizationKind.none?: return false
        default: return true
        }
    }
}
