internal import AuditModel
import CArchive

/// What libarchive reads from: a stream or random access, behind its C callbacks.
@safe final class ArchiveInput {
    private enum Origin {
        case stream(any ByteSource)
        case access(any RandomAccess)
    }

    private let origin: Origin
    /// What the library is shown before anything else, and what was read already.
    private var preface: [UInt8] = []
    private var leftover: ArraySlice<UInt8> = []
    /// Where a source leaves its bytes that cannot put them where libarchive sees them.
    private var staging: [UInt8] = []
    /// Bytes of the last chunk.
    private var filled = 0
    /// The memory that libarchive sees between two calls.
    private let chunk: UnsafeMutableBufferPointer<UInt8>
    private(set) var position: UInt64 = 0
    /// Where the zero bytes at the end of what was handed over begin.
    private(set) var zerosFrom: UInt64 = 0
    /// The zero bytes at the end of the chunk before the last one.
    private var zerosBefore: Range<UInt64> = 0..<0
    /// Bytes that must be zero, and have not all been seen.
    private var padding: Range<UInt64> = 0..<0
    /// Bytes of such ranges that are something else, and where the first one is.
    private(set) var hiddenBytes: UInt64 = 0
    private(set) var hiddenFrom: UInt64?
    /// The fault of the bytes below, which explains the library's error.
    private(set) var fault: ReadFault?
    /// Whether the library has been told that nothing follows.
    private(set) var isExhausted = false

    static let chunkBytes = 256 << 10

    init(_ source: any ByteSource) {
        origin = .stream(source)
        unsafe chunk = .allocate(capacity: Self.chunkBytes)
    }

    init(_ access: any RandomAccess) {
        origin = .access(access)
        unsafe chunk = .allocate(capacity: Self.chunkBytes)
    }

    deinit { unsafe chunk.deallocate() }

    /// Goes on in the middle of a stream; the library is not connected yet.
    ///
    /// - Parameters:
    ///   - offset: where that is.
    ///   - leftover: what was read from there on, no more than a chunk.
    ///   - preface: what the library is shown first; it counts for nothing.
    func resume(at offset: UInt64, leftover: ArraySlice<UInt8>, preface: [UInt8]) {
        position = offset
        zerosFrom = offset
        self.leftover = leftover
        self.preface = preface
    }

    /// Connects the callbacks; the archive must not outlive this object.
    func connect(to archive: OpaquePointer) -> Int32 {
        unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
        unsafe archive_read_set_read_callback(archive) { _, context, bytes in
            guard let input = unsafe ArchiveInput.of(context), let bytes = unsafe bytes else { return -1 }
            let count = input.fill()
            unsafe bytes.pointee = UnsafeRawPointer(input.chunk.baseAddress)
            return count
        }
        if case .access = origin {
            unsafe archive_read_set_seek_callback(archive) { _, context, offset, whence in
                unsafe ArchiveInput.of(context)?.seek(offset, whence: whence) ?? -1
            }
        }
        return unsafe archive_read_open1(archive)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> ArchiveInput? {
        unsafe context.map { unsafe Unmanaged<ArchiveInput>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Looks at a range that fills up a block as it passes; part of it may be in memory already.
    func expectZeros(in range: Range<UInt64>) {
        padding = range
        checkPadding()
    }

    private func checkPadding() {
        let start = position - UInt64(filled)
        let seen = padding.clamped(to: start..<position)
        guard !seen.isEmpty else { return }
        for offset in seen where unsafe chunk[Int(offset - start)] != 0 {
            hiddenFrom = hiddenFrom ?? offset
            hiddenBytes += 1
        }
        padding = seen.upperBound..<padding.upperBound
    }

    /// Where bytes start again after a block of zeros at `offset`, an end mark of tar; nil when there is no such block,
    /// none follow, or it is no longer at hand.
    func end(ofZeroBlockAt offset: UInt64) -> UInt64? {
        let start = position - UInt64(filled)
        let isInRun = zerosBefore.contains(offset)
        guard isInRun || (offset >= start && offset + 512 <= position) else { return nil }
        let from = isInRun ? 0 : Int(offset - start)
        let end = isInRun ? from : from + 512
        for index in from..<end where unsafe chunk[index] != 0 { return nil }
        for index in end..<max(filled, end) where unsafe chunk[index] != 0 { return start + UInt64(index) }
        return nil
    }

    /// Reads the rest of a stream; the number of bytes that libarchive did not ask for.
    func drain() throws(ReadFault) -> UInt64 {
        let before = position
        while fault == nil, fill() > 0 {}
        if let fault { throw fault }
        return position - before
    }

    private func fill() -> Int {
        if !preface.isEmpty {
            let count = put(preface[...])
            preface = []
            return count
        }
        do throws(ReadFault) {
            let count = try readChunk()
            // Random access may have moved back; the end of the stream is nothing that it asks about.
            if count > 0 { zerosBefore = min(zerosFrom, position)..<position }
            if let last = lastNonZero(count) { zerosFrom = position + UInt64(last) + 1 }
            position += UInt64(count)
            if count > 0 {
                filled = count
                checkPadding()
            }
            isExhausted = isExhausted || count == 0
            return count
        } catch {
            fault = error
            return -1
        }
    }

    /// The next bytes, in the chunk.
    private func readChunk() throws(ReadFault) -> Int {
        if !leftover.isEmpty {
            let count = put(leftover)
            leftover = []
            return count
        }
        if case .stream(let source) = origin {
            var span = unsafe chunk.mutableSpan
            if let count = try source.readDirectly(into: &span) { return count }
        }
        if staging.isEmpty { staging = [UInt8](repeating: 0, count: Self.chunkBytes) }
        let count =
            switch origin {
            case .stream(let source): try source.read(into: &staging, at: 0)
            case .access(let access): try access.pread(into: &staging, offset: position, count: staging.count)
            }
        return put(staging[..<count])
    }

    private func put(_ bytes: ArraySlice<UInt8>) -> Int {
        let count = min(bytes.count, Self.chunkBytes)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe chunk.baseAddress?.update(from: start, count: count)
        }
        return count
    }

    private func lastNonZero(_ count: Int) -> Int? {
        var index = count
        while index > 0 {
            index -= 1
            if unsafe chunk[index] != 0 { return index }
        }
        return nil
    }

    private func seek(_ offset: Int64, whence: Int32) -> Int64 {
        guard case .access(let access) = origin else { return -1 }
        let size = Int64(clamping: access.size)
        let start: Int64 =
            switch whence {
            case 0: 0
            case 1: Int64(clamping: position)
            default: size
            }
        let (target, overflow) = start.addingReportingOverflow(offset)
        guard !overflow, target >= 0, target <= size else { return -1 }
        position = UInt64(target)
        return target
    }
}
