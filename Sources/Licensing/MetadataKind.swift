/// How a file describes data, which decides where it counts as evidence.
package enum MetadataKind: String, Hashable, Sendable, CaseIterable {
    /// A statement about a dataset, such as Croissant or SPDX: evidence in the root folder of the dataset or a source.
    case dataset = "dataset-metadata"
    /// What a program wrote beside the files that it stored, such as `state.json`: evidence wherever it lies.
    case storage = "storage-metadata"
}
