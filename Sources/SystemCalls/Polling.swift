import Glibc

/// Waiting for the first of several pipes.
package enum Polling {
    /// Which descriptors can be read without waiting, or have ended.
    ///
    /// - Parameter milliseconds: how long to wait for the first; negative means for ever.
    /// - Returns: one value per descriptor; all false when the time is over or a signal came.
    package static func readable(_ descriptors: [Descriptor], milliseconds: Int32) throws(SystemError) -> [Bool] {
        var requests = descriptors.map { pollfd(fd: $0.rawValue, events: Int16(POLLIN), revents: 0) }
        let count = unsafe poll(&requests, nfds_t(requests.count), milliseconds)
        if count < 0 && errno != EINTR { throw SystemError(code: errno, call: "poll") }
        guard count > 0 else { return descriptors.map { _ in false } }
        return requests.map { $0.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 }
    }
}
