import CSystem
import Glibc

/// The machine and the process: clocks, processors, environment, terminal.
package enum Host {
    /// A clock that never goes back, in nanoseconds since some point.
    package static func monotonicNanoseconds() -> UInt64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(clamping: time.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: time.tv_nsec)
    }

    /// The time of day, in whole seconds since 1970-01-01T00:00:00Z.
    package static func secondsSince1970() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec)
    }

    /// Processors that this process may run on, at least 1.
    package static var processorCount: Int { max(1, Int(assay_processor_count())) }

    /// The path of the running program.
    package static func executablePath() throws(SystemError) -> String {
        let directory = try FileSystem.openDirectory("/proc/self")
        let target = try FileSystem.linkTarget(Array("exe".utf8), in: directory)
        return String(decoding: target, as: UTF8.self)
    }

    /// The value of an environment variable; nil when it is not set.
    package static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal; nil when it is none or does not tell.
    package static func terminalWidth(_ descriptor: Int32) -> Int? {
        let width = Int(assay_terminal_width(descriptor))
        return width > 0 ? width : nil
    }

    package static var processID: Int32 { getpid() }

    /// The most memory that this process has had resident, in bytes; 0 when the system does not tell.
    package static func peakResidentBytes() -> UInt64 { assay_peak_resident_bytes() }

    /// Lets freed memory stay with the process for its next use, up to 64 MiB: what is allocated for file after file
    /// is then not asked of the kernel each time.
    package static func keepFreedMemory() { assay_keep_freed_memory() }

    /// Ends the process with a status.
    package static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}
