extension Catalogue {
    /// What one record of a format is.
    static let formats: [CatalogueEntry] =
        [
            CatalogueEntry("format.jsonl", en: "every line that is not blank", zh: "每个非空行"),
            CatalogueEntry(
                "format.json", en: "each element of a top-level array; what `records:` names; else the document",
                zh: "顶层数组的每个元素；或 `records:` 指定的内容；否则为整个文档"),
        ]
        + ["csv", "tsv"].map {
            CatalogueEntry(
                "format.\($0)", en: "each row after the header, if there is one", zh: "每一行（如有表头，则不含表头）")
        }
        + ["warc", "arc"].map {
            CatalogueEntry(
                "format.\($0)", en: "every record of any type: response, request, conversion, …",
                zh: "任意类型的每条记录：response、request、conversion 等")
        } + files.map { CatalogueEntry("format.\($0)", en: "the file", zh: "整个文件") }

    /// Formats of which a file is one record.
    private static let files = [
        "text", "markdown", "html", "xml", "png", "jpeg", "gif", "webp", "bmp", "tiff", "wav", "mp3", "flac", "ogg",
        "mp4", "pdf",
    ]
}
