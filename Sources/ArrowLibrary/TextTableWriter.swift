internal import CArrow

/// Writes a Parquet file of text columns, a row group at a time.
@safe package final class TextTableWriter {
    private let bridge: ArrowBridge
    private let output: Output
    private let handle: OpaquePointer
    private var columns: [Column]
    private var rows = 0
    private var isOpen = true

    private struct Column {
        var texts: [UInt8] = []
        var ends: [Int64] = []
    }

    /// Takes the bytes of the file from the library.
    private final class Output {
        let take: ([UInt8]) -> Void
        init(_ take: @escaping ([UInt8]) -> Void) { self.take = take }
    }

    private static let groupRows = 64 << 10

    /// - Parameters:
    ///   - columns: their names.
    ///   - write: takes the bytes of the file, in order.
    package init(columns names: [String], write: @escaping ([UInt8]) -> Void) throws(ArrowFault) {
        let bridge = try ArrowBridge.installed.get()
        let output = Output(write)
        self.bridge = bridge
        self.output = output
        columns = names.map { _ in Column() }
        var callbacks = unsafe assay_arrow_output(context: Unmanaged.passUnretained(output).toOpaque()) {
            context, bytes, count in
            guard let context = unsafe context, count >= 0 else { return -1 }
            let output = unsafe Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
            output.take(unsafe Array(UnsafeRawBufferPointer(start: bytes, count: Int(count))))
            return 0
        }
        var fault = assay_arrow_fault()
        var created: OpaquePointer?
        let code = unsafe Self.withTexts(names.map { Array($0.utf8CString) }) { names in
            unsafe bridge.calls.pointee.create(&callbacks, names.baseAddress, Int32(names.count), &created, &fault)
        }
        guard code == 0, let writer = unsafe created else { throw ArrowFault(fault) }
        unsafe handle = writer
    }

    deinit {
        var fault = assay_arrow_fault()
        if isOpen { _ = unsafe bridge.calls.pointee.finish(handle, false, &fault) }
    }

    /// Adds a row; an empty text is written as null.
    package func append(_ texts: [String]) throws(ArrowFault) {
        precondition(texts.count == columns.count, "a row has a text for every column")
        for (column, text) in texts.enumerated() {
            columns[column].texts.append(contentsOf: text.utf8)
            columns[column].ends.append(Int64(columns[column].texts.count))
        }
        rows += 1
        if rows == Self.groupRows { try flush() }
    }

    /// Writes what is left and the end of the file.
    package func finish() throws(ArrowFault) {
        if rows > 0 { try flush() }
        var fault = assay_arrow_fault()
        isOpen = false
        guard unsafe bridge.calls.pointee.finish(handle, true, &fault) == 0 else { throw ArrowFault(fault) }
    }

    private func flush() throws(ArrowFault) {
        var fault = assay_arrow_fault()
        let code = unsafe Self.withTexts(columns.map(\.texts)) { texts in
            unsafe Self.withTexts(columns.map(\.ends)) { ends in
                unsafe bridge.calls.pointee.write(handle, Int64(rows), texts.baseAddress, ends.baseAddress, &fault)
            }
        }
        guard code == 0 else { throw ArrowFault(fault) }
        for column in columns.indices {
            columns[column].texts.removeAll(keepingCapacity: true)
            columns[column].ends.removeAll(keepingCapacity: true)
        }
        rows = 0
    }

    /// The addresses of some arrays, for the duration of a call.
    private static func withTexts<Element: BitwiseCopyable>(
        _ arrays: [[Element]], _ body: (UnsafeMutableBufferPointer<UnsafePointer<Element>?>) -> Int32
    ) -> Int32 {
        var copies = unsafe [UnsafeMutablePointer<Element>]()
        defer { for index in unsafe copies.indices { unsafe copies[index].deallocate() } }
        for array in arrays {
            let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
            unsafe array.withUnsafeBufferPointer { elements in
                if let start = elements.baseAddress { unsafe copy.initialize(from: start, count: elements.count) }
            }
            unsafe copies.append(copy)
        }
        var addresses = unsafe copies.map { unsafe Optional(UnsafePointer($0)) }
        return unsafe addresses.withUnsafeMutableBufferPointer { unsafe body($0) }
    }
}
