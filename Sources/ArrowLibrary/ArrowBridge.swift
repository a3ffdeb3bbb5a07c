internal import CArrow
import Glibc

/// The bridge to Apache Arrow C++, a library that is opened with the first columnar file.
@safe package struct ArrowBridge: Sendable {
    nonisolated(unsafe) let calls: UnsafePointer<assay_arrow_bridge>

    /// The bridge, or why there is none.
    package static let installed: Result<ArrowBridge, ArrowFault> = load()

    /// The library behind it, for the record of a scan, for example `Apache Arrow 26.0.1`; nil without one.
    package static var version: String? {
        guard case .success(let bridge) = installed, let name = unsafe bridge.calls.pointee.library() else {
            return nil
        }
        return unsafe String(cString: name)
    }

    private static let fileName = "libassayarrow.so"

    /// Where the bridge may be: what the environment says, else beside the program, else in the `lib` of its archive.
    private static var candidates: [String] {
        if let chosen = unsafe getenv("ASSAY_ARROW_BRIDGE") { return [unsafe String(cString: chosen)] }
        guard let folder = programFolder else { return [] }
        return ["\(folder)/\(fileName)", "\(folder)/../lib/\(fileName)"]
    }

    private static var programFolder: String? {
        var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe path.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            return unsafe readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard count > 0, let slash = path[..<count].lastIndex(of: UInt8(ascii: "/")) else { return nil }
        return String(decoding: path[..<slash], as: UTF8.self)
    }

    private static func load() -> Result<ArrowBridge, ArrowFault> {
        for path in candidates where unsafe access(path, R_OK) == 0 {
            var message = [CChar](repeating: 0, count: 512)
            let found = unsafe message.withUnsafeMutableBufferPointer { buffer in
                unsafe assay_arrow_load(path, buffer.baseAddress, Int32(buffer.count))
            }
            if let found = unsafe found { return .success(unsafe ArrowBridge(calls: found)) }
            return .failure(.missing(ArrowFault.text(message)))
        }
        return .failure(.missing(fileName))
    }
}
