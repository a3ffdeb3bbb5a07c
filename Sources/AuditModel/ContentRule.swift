/// Which bytes of a record are its content (fingerprint specification, `Schemas/fingerprint-1.md`).
package enum ContentRule: Hashable, Sendable {
    /// One text field: its bytes after unescaping.
    case text(field: String)
    /// Some fields: the whole-record encoding of just these.
    case fields([String])
    /// The whole-record encoding.
    case record
    /// The file, decoded text or stored bytes.
    case file
    /// The body of a web capture.
    case payload
    /// The stored bytes of a record that could not be parsed.
    case raw

    /// As the ledger records it: `text:FIELD`, `fields:a,b`, `record`, `file`, `payload`, `raw`.
    package var name: String {
        switch self {
        case .text(let field): "text:\(field)"
        case .fields(let names): "fields:\(names.joined(separator: ","))"
        case .record: "record"
        case .file: "file"
        case .payload: "payload"
        case .raw: "raw"
        }
    }
}
