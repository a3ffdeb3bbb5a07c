/// The properties of XMP that are kept, by namespace and name, and the keys that they get.
enum XMPNames {
    /// By the URI of the namespace: local names and their keys.
    static let spaces: [String: [String: String]] = [
        "http://purl.org/dc/elements/1.1/": [
            "rights": "xmp.dc.rights", "creator": "xmp.dc.creator", "title": "xmp.dc.title",
            "source": "xmp.dc.source",
        ],
        "http://purl.org/dc/terms/": ["license": "xmp.dcterms.license", "rights": "xmp.dcterms.rights"],
        "http://ns.adobe.com/xap/1.0/": ["CreatorTool": "xmp.creator-tool"],
        "http://ns.adobe.com/xap/1.0/rights/": [
            "WebStatement": "xmp.rights.web-statement", "UsageTerms": "xmp.rights.usage-terms",
            "Owner": "xmp.rights.owner", "Marked": "xmp.rights.marked", "Certificate": "xmp.rights.certificate",
        ],
        "http://creativecommons.org/ns#": [
            "license": "xmp.cc.license", "attributionName": "xmp.cc.attribution-name",
            "attributionURL": "xmp.cc.attribution-url", "morePermissions": "xmp.cc.more-permissions",
        ],
        "http://ns.adobe.com/photoshop/1.0/": [
            "Credit": "xmp.photoshop.credit", "Source": "xmp.photoshop.source",
        ],
        // IPTC Photo Metadata Standard 2025.1, extension schema.
        "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": [
            "DigitalSourceType": digitalSourceType, "AISystemUsed": "xmp.iptc.ai-system-used",
            "AIPromptInformation": generation,
        ],
        // PLUS License Data Format.
        "http://ns.useplus.org/ldf/xmp/1.0/": [
            "DataMining": dataMining, "LicensorURL": "xmp.plus.licensor-url",
            "OtherConstraints": "xmp.plus.other-constraints",
        ],
        // GB 45438-2025, annex E, as writers have come to spell it.
        "http://www.tc260.org.cn/ns/AIGC/1.0/": ["AIGC": "aigc"],
    ]

    /// Its words may be a record of their own: only that they are there is kept.
    private static let generation = "generation-parameters"
    static let digitalSourceType = "xmp.iptc.digital-source-type"
    static let dataMining = "xmp.plus.data-mining"

    /// A fact as it is kept: of terms from a vocabulary, the last part of their address.
    static func shown(_ key: String, _ value: String) -> (key: String, value: String) {
        switch key {
        case generation: (key, value.isEmpty ? "" : "present")
        case digitalSourceType, dataMining: (key, value.split(separator: "/").last.map(String.init) ?? value)
        default: (key, value)
        }
    }
}
