internal import CArrow

/// The rows of a table, batch by batch.
@safe package final class ArrowRows {
    private let table: ArrowTable
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer, of table: ArrowTable) {
        unsafe self.handle = handle
        self.table = table
    }

    deinit { unsafe table.bridge.calls.pointee.stop(handle) }

    /// The next rows; nil at the end.
    package func next() throws(ArrowFault) -> ArrowBatch? {
        var array = unsafe ArrowArray()
        var fault = assay_arrow_fault()
        guard unsafe table.bridge.calls.pointee.next(handle, &array, &fault) == 0 else {
            throw ArrowFault(fault, table.input)
        }
        guard unsafe array.release != nil else { return nil }
        return unsafe ArrowBatch(array, of: table)
    }
}
