/// Reads the addresses under which licenses are published.
enum LicenseURLs {
    /// The license at a URL, or at the path of a Creative Commons URL; nil when the address is none of a license.
    ///
    /// Scheme, `www.`, query, fragment and a trailing slash do not matter. The host must be the publisher's own.
    static func read(_ text: String) -> LicenseReading? {
        guard let address = WebAddress(text) else { return nil }
        let steps = address.steps
        switch address.host {
        case "", "creativecommons.org", "i.creativecommons.org", "licensebuttons.net":
            return creativeCommons(steps, host: address.host)
        case "spdx.org", "choosealicense.com", "opensource.org":
            return byIdentifier(steps)
        case "apache.org": return named(steps.last, ["license-2.0": "Apache-2.0", "license-1.1": "Apache-1.1"])
        case "gnu.org": return gnu(steps)
        case "opendatacommons.org": return openDataCommons(steps)
        default: return published["\(address.host)/\(steps.joined(separator: "/"))"].map(LicenseReading.listed)
        }
    }

    /// `/licenses/by-nc/4.0/deed.zh`, `/publicdomain/zero/1.0/`, badges `/l/by/3.0/88x31.png`.
    private static func creativeCommons(_ steps: [String], host: String) -> LicenseReading? {
        guard let first = steps.first, steps.count >= 2 else { return nil }
        switch first {
        case "publicdomain": return publicDomain(steps)
        case "licenses" where steps[1] == "publicdomain": return .listed("CC-PDDC")
        case "licenses", "l": break
        default: return nil
        }
        let elements = steps[1].split(separator: "-").map(String.init)
        guard steps.count >= 3, isVersion(steps[2]), !elements.isEmpty, Set(elements).count == elements.count,
            elements.allSatisfy(["by", "nc", "nd", "sa"].contains)
        else { return nil }
        let kinds = ["by", "nc", "nd", "sa"].filter(elements.contains).map { $0.uppercased() }
        let base = (["CC"] + kinds + [steps[2]]).joined(separator: "-")
        guard let port = port(steps.dropFirst(3).first) else { return listedOrCustom(base) }
        return listedOrCustom("\(base)-\(port)")
    }

    private static func publicDomain(_ steps: [String]) -> LicenseReading? {
        switch steps[1] {
        case "zero" where steps.count < 3 || steps[2] == "1.0": .listed("CC0-1.0")
        case "mark" where steps.count < 3 || steps[2] == "1.0": .listed("CC-PDM-1.0")
        default: nil
        }
    }

    /// The jurisdiction of a ported license: two letters, `igo` or `scotland`; nil for `deed`, `legalcode`, badges.
    private static func port(_ step: String?) -> String? {
        guard let step, step.utf8.allSatisfy(ASCIIText.isLetter) else { return nil }
        return step.utf8.count == 2 || ["igo", "scotland"].contains(step) ? step.uppercased() : nil
    }

    private static func isVersion(_ step: String) -> Bool { ["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"].contains(step) }

    private static func listedOrCustom(_ id: String) -> LicenseReading {
        LicenseExpression(id: id).map(LicenseReading.of) ?? .custom(id)
    }

    /// `/licenses/MIT.html`, `/license/apache-2-0`.
    private static func byIdentifier(_ steps: [String]) -> LicenseReading? {
        guard steps.count == 2, ["license", "licenses"].contains(steps[0]) else { return nil }
        let id = steps[1]
        if id == "mit-license" { return .listed("MIT") }
        if let reading = LicenseIdentifiers.huggingFace(id) { return reading }
        if let expression = LicenseExpression(id: id) { return .of(expression) }
        return LicenseExpression(id: dotted(id)).map(LicenseReading.of)
    }

    /// `apache-2-0` as `apache-2.0`.
    private static func dotted(_ id: String) -> String {
        var parts = id.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 2, parts.suffix(2).allSatisfy({ $0.utf8.allSatisfy(ASCIIText.isDigit) }) else { return id }
        let last = parts.removeLast()
        parts[parts.count - 1] += "." + last
        return parts.joined(separator: "-")
    }

    /// `/licenses/gpl-3.0`, `/licenses/old-licenses/fdl-1.2`; an address without a version means whatever is newest.
    private static func gnu(_ steps: [String]) -> LicenseReading? {
        guard steps.first == "licenses", var name = steps.last, steps.count >= 2 else { return nil }
        if name.hasPrefix("fdl-") { name = "g" + name }
        guard ["gpl-", "lgpl-", "agpl-", "gfdl-"].contains(where: name.hasPrefix) else { return nil }
        return LicenseExpression(id: name + "-only").map(LicenseReading.of)
    }

    private static func openDataCommons(_ steps: [String]) -> LicenseReading? {
        guard steps.first == "licenses", steps.count >= 2 else { return nil }
        return named(steps[1], ["odbl": "ODbL-1.0", "by": "ODC-By-1.0", "pddl": "PDDL-1.0"])
    }

    private static func named(_ step: String?, _ ids: [String: String]) -> LicenseReading? {
        step.flatMap { ids[$0] }.map(LicenseReading.listed)
    }

    /// Host and path, lower-case and without suffix, of licenses that have one address.
    private static let published = [
        "mozilla.org/mpl/2.0": "MPL-2.0", "mozilla.org/en-us/mpl/2.0": "MPL-2.0", "mozilla.org/mpl/1.1": "MPL-1.1",
        "unlicense.org/": "Unlicense", "wtfpl.net/": "WTFPL", "wtfpl.net/about": "WTFPL",
        "boost.org/license_1_0": "BSL-1.0", "eclipse.org/legal/epl-2.0": "EPL-2.0",
        "eclipse.org/legal/epl-v20": "EPL-2.0", "eclipse.org/legal/epl-v10": "EPL-1.0",
        "license.coscl.org.cn/mulanpsl2": "MulanPSL-2.0", "license.coscl.org.cn/mulanpsl": "MulanPSL-1.0",
        "cdla.dev/permissive-1-0": "CDLA-Permissive-1.0", "cdla.dev/permissive-2-0": "CDLA-Permissive-2.0",
        "cdla.dev/sharing-1-0": "CDLA-Sharing-1.0", "cdla.io/permissive-1-0": "CDLA-Permissive-1.0",
        "cdla.io/sharing-1-0": "CDLA-Sharing-1.0", "govdata.de/dl-de/by-2-0": "DL-DE-BY-2.0",
        "govdata.de/dl-de/zero-2-0": "DL-DE-ZERO-2.0",
        "nationalarchives.gov.uk/doc/open-government-licence/version/1": "OGL-UK-1.0",
        "nationalarchives.gov.uk/doc/open-government-licence/version/2": "OGL-UK-2.0",
        "nationalarchives.gov.uk/doc/open-government-licence/version/3": "OGL-UK-3.0",
        "open.canada.ca/en/open-government-licence-canada": "OGL-Canada-2.0",
        "data.norge.no/nlod/no/1.0": "NLOD-1.0", "data.norge.no/nlod/no/2.0": "NLOD-2.0",
        "data.norge.no/nlod/en/2.0": "NLOD-2.0", "zlib.net/zlib_license": "Zlib",
        "postgresql.org/about/licence": "PostgreSQL", "openfontlicense.org/": "OFL-1.1",
    ]
}
