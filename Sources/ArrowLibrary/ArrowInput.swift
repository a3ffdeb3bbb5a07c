internal import AuditModel
internal import CArrow

/// What the library reads from, behind its callback.
@safe final class ArrowInput {
    private enum Origin {
        case access(any RandomAccess)
        case stream(any ByteSource)
    }

    private let origin: Origin
    private var staging: [UInt8] = []
    /// Why reading stopped.
    private(set) var fault: ReadFault?

    /// Stored bytes pass through here in pieces of this size.
    private static let stagingBytes = 256 << 10

    init(_ access: any RandomAccess) { origin = .access(access) }
    init(_ stream: any ByteSource) { origin = .stream(stream) }

    /// For the library; this object must outlive whatever is opened with it.
    var callbacks: assay_arrow_input {
        let size: Int64 =
            switch origin {
            case .access(let access): Int64(clamping: access.size)
            case .stream: -1
            }
        return unsafe assay_arrow_input(context: Unmanaged.passUnretained(self).toOpaque(), size: size) {
            context, offset, out, count in
            guard let context = unsafe context, let out = unsafe out, offset >= 0, count >= 0 else { return -1 }
            let input = unsafe Unmanaged<ArrowInput>.fromOpaque(context).takeUnretainedValue()
            return unsafe input.read(
                at: UInt64(offset), into: UnsafeMutableRawBufferPointer(start: out, count: Int(count)))
        }
    }

    private func read(at offset: UInt64, into out: UnsafeMutableRawBufferPointer) -> Int64 {
        var filled = 0
        do throws(ReadFault) {
            while filled < out.count {
                let count = try fill(at: offset + UInt64(filled), wanted: out.count - filled)
                if count == 0 { break }
                unsafe staging.withUnsafeBytes { bytes in
                    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: out[filled...])
                    unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
                }
                filled += count
            }
        } catch {
            fault = error
            return -1
        }
        return Int64(filled)
    }

    /// Puts bytes at the start of `staging`; 0 at the end.
    private func fill(at offset: UInt64, wanted: Int) throws(ReadFault) -> Int {
        let count = min(wanted, Self.stagingBytes)
        switch origin {
        case .access(let access):
            if staging.count < count { staging = [UInt8](repeating: 0, count: Self.stagingBytes) }
            return try access.pread(into: &staging, offset: offset, count: count)
        case .stream(let stream):
            // A source fills its buffer to the end.
            if staging.count != count { staging = [UInt8](repeating: 0, count: count) }
            return try stream.read(into: &staging, at: 0)
        }
    }
}
