package import AuditModel
internal import CArrow

/// An open columnar file. Not for use from two threads.
@safe package final class ArrowTable {
    /// Its columns.
    package let fields: [ArrowField]
    /// Row groups, record batches or stripes; nil for a stream, which tells only at its end.
    package let groupCount: Int?
    /// Rows that the file says it has, all groups together; nil where it does not.
    package let statedRows: Int?
    /// Whether reading some columns leaves the others out.
    package let selectsColumns: Bool
    let bridge: ArrowBridge
    let handle: OpaquePointer
    let input: ArrowInput

    /// One row group, record batch or stripe; nil for what the file does not say.
    package struct Group: Sendable {
        package let rows: Int?
        /// Of the columns asked for.
        package let decodedBytes: Int?
        /// Of all columns.
        package let storedBytes: Int?
    }

    /// Opens a file whose bytes can be read anywhere.
    ///
    /// - Parameter memoryLimit: bytes that decoding may take.
    package convenience init(
        _ container: ArrowContainer, _ access: any RandomAccess, memoryLimit: Int
    ) throws(ArrowFault) {
        try self.init(container, ArrowInput(access), memoryLimit)
    }

    /// Opens a stream.
    package convenience init(stream: any ByteSource, memoryLimit: Int) throws(ArrowFault) {
        try self.init(.stream, ArrowInput(stream), memoryLimit)
    }

    private init(_ container: ArrowContainer, _ input: ArrowInput, _ memoryLimit: Int) throws(ArrowFault) {
        bridge = try ArrowBridge.installed.get()
        self.input = input
        selectsColumns = container == .parquet || container == .uncheckedParquet
        let calls = unsafe bridge.calls.pointee
        var callbacks = unsafe input.callbacks
        var fault = assay_arrow_fault()
        var opened: OpaquePointer?
        guard unsafe calls.open(&callbacks, container.code, Int64(memoryLimit), &opened, &fault) == 0,
            let table = unsafe opened
        else { throw ArrowFault(fault, input) }
        do throws(ArrowFault) {
            fields = unsafe try Self.fields(calls, table, input)
        } catch {
            unsafe calls.close(table)
            throw error
        }
        unsafe handle = table
        let groups = unsafe calls.groups(table)
        groupCount = groups < 0 ? nil : Int(groups)
        let rows = unsafe calls.rows(table)
        statedRows = rows < 0 ? nil : Int(rows)
    }

    deinit { unsafe bridge.calls.pointee.close(handle) }

    private static func fields(
        _ calls: assay_arrow_bridge, _ table: OpaquePointer, _ input: ArrowInput
    ) throws(ArrowFault) -> [ArrowField] {
        var schema = unsafe ArrowSchema()
        var fault = assay_arrow_fault()
        guard unsafe calls.schema(table, &schema, &fault) == 0 else { throw ArrowFault(fault, input) }
        defer { unsafe schema.release?(&schema) }
        guard let root = unsafe ArrowField(schema), root.type == .structure else {
            throw .unsupported("column type")
        }
        return root.children
    }

    /// What is known of a group before it is read.
    ///
    /// - Parameter columns: by number; nil for all.
    package func group(_ index: Int, columns: [Int]?) throws(ArrowFault) -> Group {
        let columns = (columns ?? []).map { Int32($0) }
        var group = assay_arrow_group()
        var fault = assay_arrow_fault()
        guard
            unsafe bridge.calls.pointee.group(
                handle, Int32(index), columns, Int32(columns.count), &group, &fault) == 0
        else { throw ArrowFault(fault, input) }
        func known(_ value: Int64) -> Int? { value < 0 ? nil : Int(value) }
        return Group(
            rows: known(group.rows), decodedBytes: known(group.decoded_bytes), storedBytes: known(group.stored_bytes))
    }

    /// What the container says about itself, text by key, in a fixed order.
    package var facts: [(key: String, value: String)] {
        final class Facts { var list: [(key: String, value: String)] = [] }
        let facts = Facts()
        unsafe bridge.calls.pointee.facts(handle, Unmanaged.passUnretained(facts).toOpaque()) { context, key, value in
            guard let context = unsafe context, let key = unsafe key, let value = unsafe value else { return }
            let facts = unsafe Unmanaged<Facts>.fromOpaque(context).takeUnretainedValue()
            unsafe facts.list.append((String(cString: key), String(cString: value)))
        }
        return facts.list
    }

    /// The rows of one group, in order; of a stream all rows.
    ///
    /// - Parameters:
    ///   - columns: by number, ascending; nil for all. Only Parquet leaves the others out.
    ///   - batchRows: rows in a batch, where the form of file leaves a choice.
    package func rows(
        ofGroup group: Int, columns: [Int]?, batchRows: Int
    ) throws(ArrowFault) -> ArrowRows {
        let numbers = (columns ?? []).map { Int32($0) }
        var reader: OpaquePointer?
        var fault = assay_arrow_fault()
        guard
            unsafe bridge.calls.pointee.read(
                handle, Int32(group), numbers, Int32(numbers.count), Int64(batchRows), &reader, &fault) == 0,
            let rows = unsafe reader
        else { throw ArrowFault(fault, input) }
        return unsafe ArrowRows(rows, of: self)
    }
}
