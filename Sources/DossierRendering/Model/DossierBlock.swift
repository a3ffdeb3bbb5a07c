import AuditModel

/// One piece of a section, in reading order.
enum DossierBlock: Hashable, Sendable {
    case paragraph(Message)
    case heading(String)
    case figure(Figure)
    /// A table that explains and proves nothing, so it has no number.
    case explanation(FigureTable)
    /// Lines to be copied as they stand.
    case listing([String])
}
