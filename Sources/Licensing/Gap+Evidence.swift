internal import AuditModel

extension Gap {
    /// Only the start of an evidence file was looked at.
    static func evidenceCut(bytes: Int) -> Gap { Gap(.limited, Message("gap.evidence-cut", ["limit": "\(bytes)"])) }

    /// The front matter of a card is no YAML mapping.
    static func frontMatter(line: Int) -> Gap { Gap(.malformed, Message("gap.card-front-matter", ["line": "\(line)"])) }

    /// The front matter of a card repeats parts by reference, which can grow without bound.
    static func frontMatterAlias(line: Int) -> Gap { Gap(.limited, Message("gap.card-alias", ["line": "\(line)"])) }

    /// A Croissant document breaks its own rules at some places, of which the first are named.
    static func croissant(_ places: [String]) -> Gap {
        let shown = places.prefix(5).joined(separator: ", ") + (places.count > 5 ? ", …" : "")
        return Gap(.malformed, Message("gap.croissant-broken", ["places": shown]))
    }

    /// A metadata document is no JSON.
    static func metadataJSON(line: Int) -> Gap { Gap(.malformed, Message("gap.metadata-json", ["line": "\(line)"])) }
}
