import AuditModel
import SystemCalls
import Testing

/// Each in a process of its own, which tells by its end: SIGHUP (1) when all was as it should be.
struct SignalsTests {
    @Test func `a process ends of the signal that it is told`() async {
        await #expect(processExitsWith: .signal(15)) { Signals.dieOf(15) }
    }

    @Test func `a request to end is kept, and the process goes on`() async {
        await #expect(processExitsWith: .signal(1)) {
            Signals.watchTermination()
            let root = try FileSystem.openDirectory("/")
            let script = "kill -TERM \(Host.processID)"
            let child = try ChildProcess.spawn(executable: "/bin/sh", arguments: ["-c", script], root: root)
            _ = child.exitState(wait: true)
            // The system delivers when it likes.
            for _ in 0..<1_000 where Signals.received == nil { _ = try Polling.readable([], milliseconds: 10) }
            if Signals.received == 15 { Signals.dieOf(1) }
        }
    }

    @Test func `a process ends with the status that it is told`() async {
        await #expect(processExitsWith: .exitCode(14)) { Host.exit(14) }
    }

    @Test func `a pipe that nobody reads is an error, not the end`() async {
        await #expect(processExitsWith: .signal(1)) {
            Signals.ignoreBrokenPipe()
            let root = try FileSystem.openDirectory("/")
            let child = try ChildProcess.spawn(executable: "/bin/true", arguments: [], root: root)
            _ = child.exitState(wait: true)
            if try !StandardStreams.write([1], to: child.input.rawValue) { Signals.dieOf(1) }
        }
    }

    @Test func `a limit of open files holds`() async {
        await #expect(processExitsWith: .signal(1)) {
            try ProcessLimits.apply(openFiles: 32, coreBytes: 0)
            var held: [Descriptor] = []
            do throws(SystemError) {
                while held.count < 64 { held.append(try FileSystem.openDirectory("/")) }
            } catch {
                if error.name == "EMFILE" { Signals.dieOf(1) }
            }
        }
    }
}
