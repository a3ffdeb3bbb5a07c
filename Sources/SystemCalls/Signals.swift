import CSystem

/// Being asked to end: the request is kept, and the work stops where its state can be saved.
package enum Signals {
    /// From now on SIGINT, SIGTERM and SIGHUP set `received` and interrupt waiting calls.
    ///
    /// A signal that is ignored (nohup) stays ignored.
    package static func watchTermination() { assay_watch_termination() }

    /// The last of those signals that came; nil when none did.
    package static var received: Int32? {
        let signal = assay_received_signal()
        return signal == 0 ? nil : signal
    }

    /// Writing to a pipe that nobody reads becomes the error `EPIPE` instead of the end of the process.
    package static func ignoreBrokenPipe() { assay_ignore_broken_pipe() }

    /// Ends the process as the signal would have, so that its parent sees the true cause.
    package static func dieOf(_ signal: Int32) -> Never { assay_die_of(signal) }
}
