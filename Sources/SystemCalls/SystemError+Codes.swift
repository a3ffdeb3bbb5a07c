import Glibc

extension SystemError {
    /// Nothing has this name.
    package var isNotFound: Bool { code == ENOENT }
    /// A name on the way is no directory, or a symbolic link stands where none may be followed.
    package var isNotADirectory: Bool { code == ENOTDIR || code == ELOOP }
    /// A symbolic link stands where none may be followed.
    package var isLink: Bool { code == ELOOP }
    /// The user may not do this.
    package var isPermissionDenied: Bool { code == EACCES || code == EPERM || code == EROFS }
    /// The file is larger than the caller's limit.
    package var isTooLarge: Bool { code == EFBIG }
    /// It is there, but it is no regular file.
    package var isNotRegular: Bool { code == EINVAL }
    /// The device holds no more.
    package var isNoSpace: Bool { code == ENOSPC || code == EDQUOT }
    /// Nobody reads the other end.
    package var isBrokenPipe: Bool { code == EPIPE }
    /// The device failed; a second try can help.
    package var isInputOutput: Bool { code == EIO }

    static func tooLarge(_ call: String) -> Self { Self(code: EFBIG, call: call) }
    static func notRegular(_ call: String) -> Self { Self(code: EINVAL, call: call) }
    static func endedEarly(_ call: String) -> Self { Self(code: ENODATA, call: call) }
    static func zeroInName(_ call: String) -> Self { Self(code: EINVAL, call: call) }

    /// Runs a call until no signal interrupts it.
    ///
    /// - Throws: the `errno` of a negative result.
    static func checked<Result: SignedInteger>(
        _ call: String, _ body: () -> Result
    ) throws(SystemError) -> Result {
        while true {
            let result = body()
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { throw SystemError(code: code, call: call) }
        }
    }

    /// Checks the result of a shim, which returns a negative `errno`.
    @discardableResult
    static func unwrapped(_ call: String, _ result: Int32) throws(SystemError) -> Int32 {
        guard result >= 0 else { throw SystemError(code: -result, call: call) }
        return result
    }
}
