/// What one license or expression allows and asks for.
package struct Uses: Hashable, Sendable {
    package let training: LicenseUses.Permission
    package let commercial: LicenseUses.Permission
    package let derivatives: LicenseUses.Permission
    package let redistribution: LicenseUses.Permission
    /// Whether the source must be named; nil when nobody knows.
    package let attribution: Bool?
    /// Whether derivatives must carry the same terms; nil when nobody knows.
    package let shareAlike: Bool?
    /// Whether the terms list uses that are not permitted, as the OpenRAIL and Llama licenses do.
    package let restrictsFields: Bool

    package init(
        training: LicenseUses.Permission, commercial: LicenseUses.Permission, derivatives: LicenseUses.Permission,
        redistribution: LicenseUses.Permission, attribution: Bool?, shareAlike: Bool?, restrictsFields: Bool = false
    ) {
        self.training = training
        self.commercial = commercial
        self.derivatives = derivatives
        self.redistribution = redistribution
        self.attribution = attribution
        self.shareAlike = shareAlike
        self.restrictsFields = restrictsFields
    }

    /// Nothing is known.
    package static let unknown = Uses(
        training: .unknown, commercial: .unknown, derivatives: .unknown, redistribution: .unknown,
        attribution: nil, shareAlike: nil)

    /// The permission for one use by its policy name; unknown for any other name.
    package func allows(_ use: String) -> LicenseUses.Permission {
        switch use {
        case "training": training
        case "commercial": commercial
        case "derivatives": derivatives
        case "redistribution": redistribution
        default: .unknown
        }
    }

    /// Several licenses at once: each field from the strictest, or from the most permissive of a choice.
    static func joined(_ all: [Uses], strictest: Bool) -> Uses {
        Uses(
            training: pick(all.map(\.training), strictest), commercial: pick(all.map(\.commercial), strictest),
            derivatives: pick(all.map(\.derivatives), strictest),
            redistribution: pick(all.map(\.redistribution), strictest),
            attribution: pick(all.map(\.attribution), strictest), shareAlike: pick(all.map(\.shareAlike), strictest),
            restrictsFields: strictest
                ? all.contains { $0.restrictsFields } : all.allSatisfy { $0.restrictsFields })
    }

    private static func pick(_ all: [LicenseUses.Permission], _ strictest: Bool) -> LicenseUses.Permission {
        let order: [LicenseUses.Permission] = [.allowed, .silent, .unknown, .prohibited]
        return (strictest ? order.reversed() : order).first(where: all.contains) ?? .unknown
    }

    private static func pick(_ all: [Bool?], _ strictest: Bool) -> Bool? {
        if all.contains(strictest) { return strictest }
        return all.contains(nil) ? nil : !strictest
    }
}
