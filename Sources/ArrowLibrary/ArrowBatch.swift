internal import CArrow

/// Some rows of a table, in memory of the library until the last column of it is gone.
@safe package final class ArrowBatch {
    package let rows: Int
    /// Keeps the memory's owner.
    private let table: ArrowTable
    private var array: ArrowArray

    init(_ array: ArrowArray, of table: ArrowTable) {
        unsafe self.array = array
        self.table = table
        rows = unsafe Int(array.length)
    }

    deinit { unsafe array.release?(&array) }

    /// Columns of the batch in its own order.
    package var columnCount: Int { unsafe Int(array.n_children) }

    /// A column of the batch.
    ///
    /// - Parameter field: what the schema says of it.
    package func column(_ index: Int, as field: ArrowField) throws(ArrowFault) -> ArrowColumn {
        guard index < columnCount, let column = unsafe array.children?[index],
            let result = unsafe ArrowColumn(column, field, in: self), result.count >= rows
        else { throw .malformed("column") }
        return result
    }
}
