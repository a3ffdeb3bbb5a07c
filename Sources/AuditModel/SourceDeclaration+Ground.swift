extension SourceDeclaration {
    /// Whether the ground of use is the log of a collection from the open web, because nothing else is declared.
    package var restsOnLog: Bool {
        switch authorization?.value {
        case nil, .unknown: kind?.value == .selfCollectedWeb && collectionLog != nil
        default: false
        }
    }

    /// The ground of use as documents and the ledger spell it: an `AuthorizationKind`, or `collection_log`; nil when
    /// nothing is declared.
    package var groundCode: String? { restsOnLog ? "collection_log" : authorization?.value.rawValue }
}
