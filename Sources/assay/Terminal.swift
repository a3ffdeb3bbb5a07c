import AuditModel
import SystemCalls

/// The two standard streams: data on one, diagnostics on the other; a reader that went away is no failure.
final class Terminal: Sendable {
    static let standard = Terminal()

    /// Whether styles are used: a terminal, and `NO_COLOR` is not set (no-color.org).
    let isColored: Bool
    /// Whether progress may be redrawn on the error stream.
    let showsProgress: Bool

    private init() {
        let plain = Host.environment("NO_COLOR").map { !$0.isEmpty } ?? false
        isColored = !plain && Host.isTerminal(1) && Host.environment("TERM") != "dumb"
        showsProgress = Host.isTerminal(2) && Host.environment("TERM") != "dumb"
    }

    /// One line of data.
    func print(_ text: String) { write(text + "\n", to: 1) }

    /// Bytes of a document.
    func print(_ bytes: [UInt8]) { write(bytes + [UInt8(ascii: "\n")], to: 1) }

    /// Bytes as they are.
    func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

    /// One line of diagnostics.
    func complain(_ text: String) { write(text + "\n", to: 2) }

    /// Redraws the progress line; an empty text removes it.
    func progress(_ text: String) {
        guard showsProgress else { return }
        write("\r\u{1B}[2K" + text, to: 2)
    }

    func styled(_ text: String, _ style: Style) -> String {
        isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// The few styles in use (ECMA-48 SGR).
    enum Style: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case green = "1;32"
        case dim = "2"
    }

    private func write(_ text: String, to stream: Int32) { write(Array(text.utf8), to: stream) }

    /// A reader that went away changes nothing about the command: it goes on, and its status tells.
    private func write(_ bytes: [UInt8], to stream: Int32) {
        do {
            _ = try StandardStreams.write(bytes, to: stream)
        } catch {
            if stream == 1 { Host.exit(ExitStatus.cannotWrite.rawValue) }
        }
    }
}
