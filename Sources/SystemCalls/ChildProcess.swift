import CSystem
import Glibc

/// A program that runs beside us, with two pipes and one folder.
///
/// A signal from the terminal does not reach it, because it is in a process group of its own. It is killed and
/// collected with the last reference.
package final class ChildProcess {
    package let pid: Int32
    /// Its standard input; we write.
    package let input: Descriptor
    /// Its standard output; we read.
    package let output: Descriptor
    private var state: ExitState?

    private init(pid: Int32, input: Descriptor, output: Descriptor) {
        self.pid = pid
        self.input = input
        self.output = output
    }

    deinit {
        kill()
        _ = exitState(wait: true)
    }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - executable: a path; no search.
    ///   - arguments: behind the program's own name.
    ///   - root: becomes descriptor 3 of the child; standard error is shared, nothing else is open.
    package static func spawn(
        executable: String, arguments: [String], root: Descriptor
    ) throws(SystemError) -> ChildProcess {
        let toChild = try pipe()
        let fromChild = try pipe()
        let rootCopy = try movedUp(root)
        var pid: pid_t = 0
        var words = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        let result = unsafe assay_spawn(
            executable, &words, toChild.read.rawValue, fromChild.write.rawValue, rootCopy.rawValue, &pid)
        // The numbers are good only while their owners are there.
        withExtendedLifetime((toChild, fromChild, rootCopy)) {}
        try SystemError.unwrapped("posix_spawn", result)
        return ChildProcess(pid: pid, input: toChild.write, output: fromChild.read)
    }

    /// Ends the program at once; nothing happens when it has ended.
    package func kill() {
        // A collected number may belong to another process by now.
        guard state == nil else { return }
        _ = Glibc.kill(pid, SIGKILL)
    }

    /// How the program ended, or nil while it runs.
    ///
    /// - Parameter wait: until it ends.
    package func exitState(wait: Bool) -> ExitState? {
        guard state == nil else { return state }
        var signaled: Int32 = 0
        var code: Int32 = 0
        switch unsafe assay_wait(pid, wait ? 1 : 0, &signaled, &code) {
        case 0: return nil
        case 1: state = signaled != 0 ? .signaled(code) : .exited(code)
        // Collected elsewhere: the status is lost, the end is certain.
        default: state = .signaled(SIGKILL)
        }
        return state
    }

    private static func pipe() throws(SystemError) -> (read: Descriptor, write: Descriptor) {
        var ends: [Int32] = [0, 0]
        try SystemError.unwrapped("pipe2", unsafe assay_pipe(&ends))
        let read = Descriptor(owning: ends[0])
        let write = Descriptor(owning: ends[1])
        return (try movedUp(read), try movedUp(write))
    }

    /// A copy above the numbers that the child gets, so that setting one does not overwrite another.
    private static func movedUp(_ descriptor: Descriptor) throws(SystemError) -> Descriptor {
        Descriptor(owning: try SystemError.unwrapped("fcntl", assay_duplicate(descriptor.rawValue, 4)))
    }
}
