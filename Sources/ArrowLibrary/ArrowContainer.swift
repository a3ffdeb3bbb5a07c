internal import CArrow

/// A form of columnar file.
package enum ArrowContainer: Sendable {
    case parquet
    /// Parquet whose pages are known to differ from their checksums.
    case uncheckedParquet
    /// Arrow IPC with a footer, also known as Feather, version 2.
    case file
    /// Arrow IPC without one, read in order.
    case stream
    case orc

    var code: Int32 {
        switch self {
        case .parquet: Int32(ASSAY_ARROW_PARQUET)
        case .uncheckedParquet: Int32(ASSAY_ARROW_PARQUET_UNCHECKED)
        case .file: Int32(ASSAY_ARROW_FILE)
        case .stream: Int32(ASSAY_ARROW_STREAM)
        case .orc: Int32(ASSAY_ARROW_ORC)
        }
    }
}
