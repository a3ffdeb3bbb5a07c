import CSystem

/// A call to the operating system that failed: which one, and why.
package struct SystemError: Error, Hashable, Sendable {
    /// The `errno` value.
    package let code: Int32
    /// The call, for example `openat`.
    package let call: String

    package init(code: Int32, call: String) {
        self.code = code
        self.call = call
    }

    /// The symbolic name, for example `ENOENT`; `errno 4711` when there is none.
    package var name: String {
        guard let text = unsafe assay_error_name(code) else { return "errno \(code)" }
        return unsafe String(cString: text)
    }
}

extension SystemError: CustomStringConvertible {
    /// One line for a diagnostic, for example `openat: ENOENT (No such file or directory)`.
    package var description: String {
        guard let text = unsafe assay_error_description(code) else { return "\(call): \(name)" }
        return unsafe "\(call): \(name) (\(String(cString: text)))"
    }
}
