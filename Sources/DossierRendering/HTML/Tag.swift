/// The elements that a dossier is made of; there is none that runs, loads or submits anything.
enum Tag: String {
    case html, head, meta, title, style, body, header, main, section, nav, footer, aside, figure, figcaption
    case h1, h2, h3, p, ol, ul, li, dl, dt, dd, pre, code, bdi, span, strong, em, small, a, br
    case table, colgroup, col, thead, tbody, tfoot, tr, th, td

    /// Elements without content (HTML Living Standard, 13.1.2).
    var isVoid: Bool { self == .meta || self == .col || self == .br }
}
