/// What may stand behind a key: the manifest's grammar as a value.
package indirect enum Shape: Hashable, Sendable {
    /// Any text on one or more lines.
    case text
    /// The text of a cell, which may be empty.
    case cell
    /// A word of a closed list.
    case word(Vocabulary)
    /// A short name in lower-case ASCII letters, digits and underscores.
    case name
    /// `true` or `false`.
    case flag
    /// A number, not negative.
    case number
    /// `YYYY-MM-DD`, or `YYYY-MM` for its first day.
    case day
    /// `FROM..UNTIL`, either side may be missing.
    case period
    /// An SPDX license expression, `unknown` or `none`.
    case license
    /// A file relative to the source's folder, not outside the audited folder.
    case file
    /// A glob relative to the audited folder.
    case pattern
    /// Two upper-case letters (ISO 3166-1 alpha-2).
    case country
    /// A language tag such as `zh` or `zh-Hans` (BCP 47).
    case language
    /// 64 hexadecimal digits.
    case digest
    /// One value or a list of values of the same shape.
    case oneOrMore(Shape)
    /// A mapping with these keys and no others.
    case block([String: Shape])
    /// A mapping whose keys the user picks.
    case table(Shape)
    /// What fits the form of the value: a scalar, a list or a mapping.
    case form(scalar: Shape?, list: Shape?, mapping: Shape?)
    /// Any text, list or mapping of texts.
    case free
}
