internal import ArrowLibrary
internal import AuditModel

/// The bytes of a columnar file in the way that its form wants them: at any place, or in order.
final class ColumnarBytes {
    private let source: any ByteSource
    /// The first bytes; a source is read to find them.
    private let head: [UInt8]
    /// Why the source ended among what had to be read of it.
    private(set) var fault: ReadFault?
    /// All bytes, once they are in memory.
    private var copy: HeldBytes?

    /// Decoded bytes of a file that has to be held in memory, because it is inside another one.
    static let maxHeldBytes = 128 << 20
    private static let headBytes = 16
    private static let chunkBytes = 256 << 10

    init(_ source: any ByteSource) {
        self.source = source
        var head = [UInt8](repeating: 0, count: Self.headBytes)
        var filled = 0
        do throws(ReadFault) {
            while filled < head.count {
                let count = try source.read(into: &head, at: filled)
                if count == 0 { break }
                filled += count
            }
        } catch {
            fault = error
        }
        self.head = Array(head[..<filled])
    }

    var isEmpty: Bool { head.isEmpty }

    /// Of a stored file; nil for bytes inside another one.
    var storedSize: UInt64? { (source as? any RandomAccessSource)?.access?.size }

    /// Whether the bytes start so.
    func starts(with magic: String) -> Bool { head[...].has(magic) }

    /// The bytes in order.
    var stream: any ByteSource { ReplayedSource(head, source, fault: fault) }

    /// The bytes at any place: those of a stored file, or a copy in memory.
    ///
    /// - Throws: a `limited` gap for a file that would take too much memory. A fault of the source ends the copy.
    func access() throws(ReadFault) -> any RandomAccess {
        if let access = (source as? any RandomAccessSource)?.access ?? copy { return access }
        var held = head
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        if let left = source.bytesLeft { held.reserveCapacity(head.count + min(left, Self.maxHeldBytes)) }
        while fault == nil {
            do throws(ReadFault) {
                let count = try source.read(into: &chunk, at: 0)
                if count == 0 { break }
                held += chunk[..<count]
            } catch {
                fault = error
            }
            if held.count > Self.maxHeldBytes { throw ReadFault(.columnarHeld(limit: Self.maxHeldBytes)) }
        }
        let copy = HeldBytes(held)
        self.copy = copy
        return copy
    }

    /// Reads what is left of the source, so that all of it is counted and hashed.
    ///
    /// - Returns: how many bytes that are.
    func drain() throws(ReadFault) -> UInt64 {
        var left: UInt64 = 0
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        while fault == nil {
            do throws(ReadFault) {
                let count = try source.read(into: &chunk, at: 0)
                if count == 0 { return left }
                left += UInt64(count)
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return left
    }
}

/// A source that begins with bytes that were read from it before.
private final class ReplayedSource: ByteSource {
    private var head: ArraySlice<UInt8>
    private let source: any ByteSource
    private let fault: ReadFault?

    init(_ head: [UInt8], _ source: any ByteSource, fault: ReadFault?) {
        self.head = head[...]
        self.source = source
        self.fault = fault
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if head.isEmpty {
            if let fault { throw fault }
            return try source.read(into: &buffer, at: offset)
        }
        let count = min(head.count, buffer.count - offset)
        buffer.replaceSubrange(offset..<(offset + count), with: head.prefix(count))
        head.removeFirst(count)
        return count
    }
}

/// Bytes in memory, at any place.
private final class HeldBytes: RandomAccess {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var size: UInt64 { UInt64(bytes.count) }

    func pread(into buffer: inout [UInt8], offset: UInt64, count: Int) throws(ReadFault) -> Int {
        guard offset < size else { return 0 }
        let start = Int(offset)
        let end = start + min(count, bytes.count - start)
        buffer.replaceSubrange(0..<(end - start), with: bytes[start..<end])
        return end - start
    }
}
