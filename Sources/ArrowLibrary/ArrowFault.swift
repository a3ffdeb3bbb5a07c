package import AuditModel
internal import CArrow

/// Why a columnar file, or the rest of it, cannot be read.
package enum ArrowFault: Error, Hashable, Sendable {
    /// The bridge, or the library behind it, is not installed; with what is missing.
    case missing(String)
    /// The file is no such file or is damaged; with the library's words.
    case malformed(String)
    /// Decoding takes more memory than allowed.
    case limited
    case encrypted
    /// A page of a Parquet file differs from its checksum.
    case checksum
    /// The library does not know a feature of the file; with its words.
    case unsupported(String)
    /// The bytes below could not be read.
    case input(ReadFault)

    /// - Parameter input: where the bytes came from, which knows why they stopped coming.
    init(_ fault: assay_arrow_fault, _ input: ArrowInput) {
        if let below = input.fault {
            self = .input(below)
            return
        }
        var fault = fault
        let text = unsafe withUnsafeBytes(of: &fault.text) { bytes in
            unsafe Self.text(bytes.map { CChar(bitPattern: $0) })
        }
        switch Int(fault.code) {
        case Int(ASSAY_ARROW_LIMITED): self = .limited
        case Int(ASSAY_ARROW_ENCRYPTED): self = .encrypted
        case Int(ASSAY_ARROW_UNSUPPORTED): self = .unsupported(text)
        case Int(ASSAY_ARROW_CHECKSUM): self = .checksum
        default: self = .malformed(text)
        }
    }

    /// What is missing or what the library said; empty where the kind of fault says it all.
    package var reason: String {
        switch self {
        case .missing(let text), .malformed(let text), .unsupported(let text): text
        case .limited, .encrypted, .checksum, .input: ""
        }
    }

    /// A fault of writing, which has no input.
    init(_ fault: assay_arrow_fault) {
        var fault = fault
        let text = unsafe withUnsafeBytes(of: &fault.text) { bytes in
            unsafe Self.text(bytes.map { CChar(bitPattern: $0) })
        }
        self = .malformed(text)
    }

    private static let maxTextBytes = 160

    /// The first line of a library's message: printable ASCII, of bounded length.
    static func text(_ message: [CChar]) -> String {
        let line = message.prefix { $0 != 0 && $0 != 10 }.prefix(maxTextBytes)
        return String(decoding: line.map { $0 >= 0x20 && $0 < 0x7F ? UInt8($0) : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
