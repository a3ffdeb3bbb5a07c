internal import AuditModel

extension Gap {
    /// Only the start of an evidence file was looked at.
    static func evidenceCut(bytes: Int) -> Gap { Gap(.limited, Message("gap.evidence-cut", ["limit": "\(bytes)"])) }

    /// The front matter of a card is no YAML mapping.
    static func frontMatter(line: Int) -> Gap { Gap(.malformed, Message("gap.card-front-matter", ["line": "\(line)"])) }

    /// The front matter of a card repeats parts by reference, which can grow without bound.
    static func frontMatterAlias(line: Int) -> Gap { Gap(.limited, Message("gap.card-alias", ["line": "\(line)"])) }

    /// A metadata document is no JSON.
    static func metadataJSON(line: Int) -> Gap { Gap(.malformed, Message("gap.metadata-json", ["line": "\(line)"])) }
}
