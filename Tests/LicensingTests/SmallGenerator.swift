import Licensing

/// Random license terms from a seed (SplitMix64).
struct SmallGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func term(depth: Int) -> LicenseTerm {
        let kind = depth == 0 ? 0 : next(below: 3)
        guard kind > 0 else {
            let licenses = SPDXLicenseList.licenses
            let exceptions = SPDXLicenseList.exceptions
            let id = licenses[next(below: licenses.count)]
            // A plus behind these would be another identifier.
            let orLater = next(below: 5) == 0 && !id.hasSuffix("+") && SPDXLicenseList.license(id + "+") == nil
            let exception = next(below: 5) == 0 ? exceptions[next(below: exceptions.count)] : nil
            return .license(id, orLater: orLater, exception: exception)
        }
        let terms = (0...(1 + next(below: 2))).map { _ in term(depth: depth - 1) }
        return kind == 1 ? .all(terms) : .any(terms)
    }
}
