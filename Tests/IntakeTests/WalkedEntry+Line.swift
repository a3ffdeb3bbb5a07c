import AuditModel
import Intake

extension WalkedEntry {
    /// The entry in one line: path, what it is, and what that names.
    var line: String {
        switch kind {
        case .file: path.printed
        case .alias(let first): "\(path.printed) alias \(first.printed)"
        case .pointer(let pointer):
            "\(path.printed) pointer \(pointer.kind.rawValue) \(pointer.digest ?? "-") \(pointer.bytes.map { "\($0)" } ?? "-")"
        case .excluded(let rule, let files, let bytes): "\(path.printed) excluded \(rule.pattern) \(files) \(bytes)"
        case .gap(let gap): "\(path.printed) \(gap.status.rawValue) \(gap.reason.key)"
        }
    }
}
