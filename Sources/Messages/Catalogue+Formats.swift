extension Catalogue {
    /// What one record of a format is.
    static let formats: [CatalogueEntry] =
        [
            CatalogueEntry("format.jsonl", en: "every line that is not blank", zh: "每个非空行"),
            CatalogueEntry(
                "format.json", en: "each element of a top-level array; what `records:` names; else the document",
                zh: "顶层数组的每个元素；或 `records:` 指定的内容；否则为整个文档"),
            CatalogueEntry(
                "format.tfrecord", en: "each frame; an example by its features", zh: "每一帧；Example 按其特征读取"),
            CatalogueEntry("format.mds", en: "each sample", zh: "每个样本"),
            CatalogueEntry(
                "format.megatron", en: "each document of a .bin, by the .idx beside it",
                zh: ".bin 中的每个文档，边界见同名 .idx"),
        ]
        + ["csv", "tsv"].map {
            CatalogueEntry(
                "format.\($0)", en: "each row after the header, if there is one", zh: "每一行（如有表头，则不含表头）")
        }
        + ["parquet", "arrow", "orc"].map { CatalogueEntry("format.\($0)", en: "each row", zh: "每一行") }
        + ["warc", "arc"].map {
            CatalogueEntry(
                "format.\($0)", en: "every record of any type: response, request, conversion, …",
                zh: "任意类型的每条记录：response、request、conversion 等")
        } + files.map { CatalogueEntry("format.\($0)", en: "the file", zh: "整个文件") }

    /// Formats of which a file is one record.
    private static let files = [
        "text", "markdown", "html", "xml", "png", "jpeg", "gif", "webp", "bmp", "tiff", "avif", "heic", "svg",
        "wav", "aiff", "mp3", "flac", "ogg", "mp4", "webm", "matroska", "pdf",
    ]
}
