extension Catalogue {
    /// Why something was not read: gap.… (Intake, RecordReaders, AuditPipeline).
    static let gaps: [CatalogueEntry] = [
        // Record readers
        CatalogueEntry(
            "gap.format-unsupported", en: "the format {format} is recognized, but cannot be read yet",
            zh: "已识别格式 {format}，但尚不支持读取"),
        CatalogueEntry(
            "gap.format-unknown", en: "no known format starts with the bytes {bytes}",
            zh: "格式未知，文件开头字节为 {bytes}"),
        CatalogueEntry(
            "gap.undecodable",
            en: "the text at byte {offset} is not {encoding}; what does not decode was taken as it is stored",
            zh: "第 {offset} 字节处的文本不符合 {encoding} 编码；无法解码的内容按原始字节处理"),
        CatalogueEntry(
            "gap.not-utf8",
            en: "the text is not UTF-8 from byte {offset} on, and nothing shows its encoding for certain; "
                + "its stored bytes were fingerprinted",
            zh: "文本从第 {offset} 字节起不是 UTF-8，也无法确定为其他编码；已按原始字节计算指纹"),
        CatalogueEntry(
            "gap.record-limit",
            en: "records over the limit of {limit} bytes were not parsed; their stored bytes were fingerprinted",
            zh: "记录超过 {limit} 字节上限，未作解析；已按原始字节计算指纹"),
        CatalogueEntry(
            "gap.json-nesting",
            en: "JSON nested deeper than {depth} levels or with more than {nodes} values was not parsed; "
                + "its stored bytes were fingerprinted",
            zh: "JSON 嵌套超过 {depth} 层或值超过 {nodes} 个，未作解析；已按原始字节计算指纹"),
        CatalogueEntry(
            "gap.json-syntax", en: "the document is not JSON from byte {offset} on",
            zh: "文档从第 {offset} 字节起不符合 JSON 语法"),
        CatalogueEntry(
            "gap.json-cut", en: "the JSON document breaks off at byte {offset}", zh: "JSON 文档在第 {offset} 字节处中断"),
        CatalogueEntry(
            "gap.json-trailing", en: "something follows the JSON document, from byte {offset} on",
            zh: "JSON 文档之后还有其他内容，始于第 {offset} 字节"),
        CatalogueEntry(
            "gap.json-records-path", en: "nothing in the JSON document is at the records path {path}",
            zh: "JSON 文档中没有与记录路径 {path} 匹配的内容"),
        CatalogueEntry(
            "gap.csv-open-quote",
            en:
                "a quote in the row that starts on line {line} is never closed; the rest of the file was read as one row",
            zh: "始于第 {line} 行的数据行中引号未闭合；文件其余部分按一行读取"),
        CatalogueEntry(
            "gap.samples-apart",
            en:
                "{count} samples have the key of an earlier one, too far away or with the same members; each is a record",
            one:
                "{count} sample has the key of an earlier one, too far away or with the same members; each is a record",
            counting: "count",
            zh: "有 {count} 个样本与前面的样本同键，但相距过远或成员重复，未合并，各计为一条记录"),
        CatalogueEntry(
            "gap.sample-limit", en: "samples over the limit of {limit} bytes were not read as a whole",
            zh: "样本超过 {limit} 字节上限，未能完整读取"),
        // Web captures
        CatalogueEntry(
            "gap.zstd-dictionary",
            en: "zstd data from byte {offset} on needs a dictionary that is not in the file",
            zh: "自第 {offset} 字节起的 zstd 数据需要文件中未附带的字典"),
        CatalogueEntry(
            "gap.capture-stray",
            en: "{bytes} bytes between records belong to none of them; the first are at byte {offset}",
            one: "{bytes} byte between records belongs to none of them; it is at byte {offset}", counting: "bytes",
            zh: "记录之间有 {bytes} 字节不属于任何记录，始于第 {offset} 字节"),
        CatalogueEntry(
            "gap.capture-unseparated",
            en: "records that are not followed by the empty lines that separate records: {records} (first: {ordinals})",
            zh: "之后缺少分隔空行的记录：{records} 条（最先出现于第 {ordinals} 条）"),
        CatalogueEntry(
            "gap.capture-body",
            en: "records whose body cannot be decompressed or put together: {records} (first: {ordinals}); "
                + "their stored bytes were fingerprinted",
            zh: "正文无法解压或拼合的记录：{records} 条（最先出现于第 {ordinals} 条）；已按原始字节计算指纹"),
        CatalogueEntry(
            "gap.capture-charset",
            en: "records whose text cannot be decoded without loss: {records} (first: {ordinals}); "
                + "their stored bytes were fingerprinted",
            zh: "文本无法无损解码的记录：{records} 条（最先出现于第 {ordinals} 条）；已按原始字节计算指纹"),
        CatalogueEntry(
            "gap.capture-digest",
            en: "records that do not have the digest they state: {records} (first: {ordinals})",
            zh: "内容与自带摘要不符的记录：{records} 条（最先出现于第 {ordinals} 条）"),
        CatalogueEntry(
            "gap.brotli-cut", en: "Brotli data ends at byte {offset}", zh: "Brotli 数据在第 {offset} 字节处中断"),
        CatalogueEntry(
            "gap.brotli-damaged", en: "Brotli data is damaged at byte {offset}", zh: "Brotli 数据在第 {offset} 字节处损坏"),
        CatalogueEntry(
            "gap.record-values",
            en: "records of more than {limit} values were not parsed; their stored bytes were fingerprinted",
            zh: "记录的值超过 {limit} 个，未作解析；已按原始字节计算指纹"),
        // Binary formats
        CatalogueEntry(
            "gap.frame-cut", en: "the record that starts at byte {offset} breaks off",
            zh: "始于第 {offset} 字节的记录不完整"),
        CatalogueEntry(
            "gap.frame-length",
            en: "the record length at byte {offset} does not match its checksum; nothing after it was read",
            zh: "第 {offset} 字节处的记录长度与校验和不符，其后内容未读取"),
        CatalogueEntry(
            "gap.record-checksum",
            en: "records do not match their checksums, the first at byte {offset}; "
                + "their stored bytes were fingerprinted",
            zh: "部分记录与校验和不符，首个位于第 {offset} 字节；已按原始字节计算指纹"),
        CatalogueEntry(
            "gap.shard-cut", en: "the data ends inside what starts at byte {offset}",
            zh: "数据在始于第 {offset} 字节的内容中途结束"),
        CatalogueEntry(
            "gap.shard-table",
            en: "the table of offsets contradicts itself at byte {offset}; what it points to was not read",
            zh: "偏移表在第 {offset} 字节处自相矛盾，其所指内容未读取"),
        CatalogueEntry(
            "gap.shard-columns", en: "the description of the columns at byte {offset} cannot be read",
            zh: "第 {offset} 字节处的列说明无法读取"),
        CatalogueEntry(
            "gap.shard-trailing", en: "something follows the last record, from byte {offset} on",
            zh: "最后一条记录之后还有其他数据，始于第 {offset} 字节"),
        CatalogueEntry(
            "gap.companion-missing",
            en: "the file is one of a pair, .bin and .idx, and the other one is missing or no such file",
            zh: "该文件属于 .bin 与 .idx 配对文件，另一个文件缺失或不是相应格式"),
        CatalogueEntry(
            "gap.index-head", en: "the index beside the file cannot be read, or holds less than it says",
            zh: "旁边的索引文件无法读取，或内容少于其声明"),
        CatalogueEntry(
            "gap.index-broken",
            en: "the index beside the file contradicts itself at document {document}; nothing after it was read",
            zh: "旁边的索引文件在第 {document} 个文档处自相矛盾，其后内容未读取"),
        // Walk and stored files
        CatalogueEntry("gap.unreadable-file", en: "the file cannot be opened: {error}", zh: "文件无法打开：{error}"),
        CatalogueEntry(
            "gap.unreadable-at",
            en: "reading fails at byte {offset}: {error}",
            zh: "读到第 {offset} 字节处失败：{error}"),
        CatalogueEntry("gap.unreadable-folder", en: "the folder cannot be listed: {error}", zh: "目录无法列出：{error}"),
        CatalogueEntry("gap.changed-while-read", en: "the file changed while it was read", zh: "文件在读取过程中发生变化"),
        CatalogueEntry(
            "gap.changed-while-listed",
            en: "the entry became something else while its folder was listed",
            zh: "列目录期间该项变成了别的类型"),
        CatalogueEntry("gap.special-fifo", en: "a named pipe (FIFO); it is not opened", zh: "命名管道（FIFO），不予打开"),
        CatalogueEntry("gap.special-socket", en: "a socket; it is not opened", zh: "套接字，不予打开"),
        CatalogueEntry("gap.special-device", en: "a device; it is not opened", zh: "设备文件，不予打开"),
        CatalogueEntry("gap.special-other", en: "no regular file; it is not opened", zh: "不是普通文件，不予打开"),
        CatalogueEntry(
            "gap.link-outside",
            en: "a symbolic link that leaves the audited folder: {target}",
            zh: "符号链接指向审计目录之外：{target}"),
        CatalogueEntry("gap.link-dangling", en: "a symbolic link to nothing: {target}", zh: "符号链接的目标不存在：{target}"),
        CatalogueEntry(
            "gap.link-loop",
            en: "a symbolic link that leads round in circles: {target}",
            zh: "符号链接循环：{target}"),
        CatalogueEntry(
            "gap.link-unreadable",
            en: "a symbolic link whose target cannot be looked at ({error}): {target}",
            zh: "符号链接的目标无法查看（{error}）：{target}"),
        CatalogueEntry(
            "gap.folder-depth",
            en: "the folder lies more than {limit} folders deep; nothing in it was read",
            zh: "目录嵌套超过 {limit} 层，其中内容均未读取"),
        CatalogueEntry(
            "gap.path-length",
            en: "the path has {length} bytes; the limit is {limit}",
            zh: "路径长 {length} 字节，上限为 {limit}"),
        CatalogueEntry(
            "gap.sparse-file",
            en: "a sparse file: {size} bytes of which at most {data} are data; the limit is {limit} to 1",
            zh: "稀疏文件：共 {size} 字节，实际数据至多 {data} 字节；上限为 {limit} 比 1"),
        CatalogueEntry("ignore.version-control", en: "kept by a version control system", zh: "版本控制系统文件"),
        CatalogueEntry("ignore.cache", en: "a cache", zh: "缓存"),
        CatalogueEntry("ignore.lock", en: "a lock file", zh: "锁文件"),
        CatalogueEntry("ignore.marker", en: "a marker without content", zh: "无内容的标记文件"),
        CatalogueEntry("ignore.checksum", en: "checksums of a file system", zh: "文件系统校验和"),
        CatalogueEntry("ignore.desktop", en: "kept by a desktop", zh: "桌面系统文件"),
        CatalogueEntry("ignore.ledger", en: "Assay's own files", zh: "Assay 自身的文件"),
        // Licensing
        CatalogueEntry(
            "gap.evidence-cut", en: "Only the first {limit} bytes of this evidence file were looked at.",
            zh: "该证据文件只检查了前 {limit} 字节。"),
        CatalogueEntry(
            "gap.card-front-matter", en: "The front matter of this card cannot be read as YAML (line {line}).",
            zh: "数据卡的前置元数据不是有效的 YAML（第 {line} 行）。"),
        CatalogueEntry(
            "gap.card-alias", en: "The front matter of this card uses YAML aliases, which are refused (line {line}).",
            zh: "数据卡的前置元数据使用了 YAML 别名，已拒绝读取（第 {line} 行）。"),
        CatalogueEntry(
            "gap.croissant-broken", en: "the Croissant metadata breaks the rules of its vocabulary at {places}",
            zh: "Croissant 元数据在 {places} 处不符合其词表规范"),
        CatalogueEntry(
            "gap.metadata-json", en: "This metadata document is not valid JSON (line {line}).",
            zh: "该元数据文档不是有效的 JSON（第 {line} 行）。"),
        // Decoding and archives
        CatalogueEntry(
            "gap.gzip-cut", en: "gzip data ends at byte {offset}, before its end mark",
            zh: "gzip 数据在第 {offset} 字节处中断"),
        CatalogueEntry(
            "gap.gzip-damaged", en: "gzip data is damaged at byte {offset}",
            zh: "gzip 数据在第 {offset} 字节处损坏"),
        CatalogueEntry(
            "gap.deflate-cut", en: "the compressed data of the zip member ends early, after {offset} bytes",
            zh: "zip 成员的压缩数据提前结束，仅有 {offset} 字节"),
        CatalogueEntry(
            "gap.deflate-damaged", en: "the compressed data of the zip member is damaged at its byte {offset}",
            zh: "zip 成员的压缩数据在其第 {offset} 字节处损坏"),
        CatalogueEntry(
            "gap.zstd-cut", en: "Zstandard data ends at byte {offset}, inside a frame",
            zh: "Zstandard 数据在第 {offset} 字节处中断，帧不完整"),
        CatalogueEntry(
            "gap.zstd-damaged", en: "Zstandard data is damaged at byte {offset}",
            zh: "Zstandard 数据在第 {offset} 字节处损坏"),
        CatalogueEntry(
            "gap.window", en: "the {filter} data asks for a window of more than {limit} bytes",
            zh: "{filter} 数据要求的窗口超过 {limit} 字节上限"),
        CatalogueEntry(
            "gap.archive-cut", en: "the {format} data ends at byte {offset}, before its end",
            zh: "{format} 数据在第 {offset} 字节处中断"),
        CatalogueEntry(
            "gap.archive-damaged", en: "the {format} data is damaged near byte {offset}; what follows was not read",
            zh: "{format} 数据在第 {offset} 字节附近损坏，其后内容未读取"),
        CatalogueEntry(
            "gap.archive-encrypted", en: "the {format} archive is encrypted; not even its names can be read",
            zh: "{format} 归档已加密，连成员名也无法读取"),
        CatalogueEntry(
            "gap.archive-feature", en: "the {format} data uses a method that cannot be read",
            zh: "{format} 数据采用了不支持的编码方式"),
        CatalogueEntry(
            "gap.archive-header-size",
            en: "a header of the {format} archive near byte {offset} is larger than is read",
            zh: "{format} 归档在第 {offset} 字节附近的头部过大，未读取"),
        CatalogueEntry(
            "gap.archive-volume", en: "one part of a {format} archive that is split over several files",
            zh: "{format} 分卷归档的其中一卷，不支持读取"),
        CatalogueEntry(
            "gap.container-unsupported", en: "a {format} file, which is not read",
            zh: "{format} 文件，不支持读取"),
        CatalogueEntry(
            "gap.empty-file", en: "the file has no bytes, though its name says {format}",
            zh: "文件没有任何字节，而文件名表明是 {format}"),
        CatalogueEntry(
            "gap.not-an-archive", en: "the name says {format}, but the bytes do not; they were read as they are",
            zh: "文件名表明是 {format}，但内容并非如此；已按实际内容读取"),
        CatalogueEntry(
            "gap.depth", en: "an archive inside more than {limit} archives was not opened",
            zh: "归档嵌套超过 {limit} 层，未打开"),
        CatalogueEntry(
            "gap.filters", en: "more than {limit} compressions lie on top of each other; not decoded",
            zh: "压缩叠加超过 {limit} 层，未解压"),
        CatalogueEntry(
            "gap.ratio",
            en: "more than {limit} decoded bytes per stored byte ({decoded} from {stored}); the rest was not read",
            zh: "解压比超过 {limit}:1（{stored} 字节解出 {decoded} 字节），其余内容未读取"),
        CatalogueEntry(
            "gap.members", en: "the archive has more than {limit} members; the rest was not read",
            zh: "归档成员超过 {limit} 个，其余未读取"),
        CatalogueEntry(
            "gap.name-length", en: "a member with a name of {bytes} bytes was not read; the limit is {limit}",
            zh: "有成员名长达 {bytes} 字节，超过 {limit} 字节上限，该成员未读取"),
        CatalogueEntry(
            "gap.in-memory", en: "an archive inside an archive is larger than {limit} bytes; it was not opened",
            zh: "内层归档大于 {limit} 字节，未打开"),
        CatalogueEntry(
            "gap.trailing-bytes", en: "{bytes} bytes after the end of the data belong to nothing",
            one: "{bytes} byte after the end of the data belongs to nothing", counting: "bytes",
            zh: "数据结束之后另有 {bytes} 字节，不属于任何内容"),
        CatalogueEntry(
            "gap.tar-padding",
            en: "{bytes} bytes between the members of the tar archive belong to nothing, the first at byte {offset}",
            one: "{bytes} byte between the members of the tar archive belongs to nothing, at byte {offset}",
            counting: "bytes",
            zh: "tar 归档的成员之间有 {bytes} 字节不属于任何内容，始于第 {offset} 字节"),
        CatalogueEntry(
            "gap.xz-check",
            en: "the xz data was read, but its integrity check {check} is not known and was not verified",
            zh: "xz 数据已读取，但其校验类型 {check} 未知，未作验证"),
        CatalogueEntry(
            "gap.tar-no-end", en: "the tar archive has no end mark; members may be missing",
            zh: "tar 归档缺少结束标记，成员可能不全"),
        CatalogueEntry("gap.member-link", en: "a link inside the archive; it is not followed", zh: "归档内的链接，不予跟随"),
        CatalogueEntry(
            "gap.member-special", en: "a device, FIFO or socket inside the archive; it is not opened",
            zh: "归档内的设备、管道或套接字，不予打开"),
        CatalogueEntry("gap.member-encrypted", en: "the member is encrypted", zh: "成员已加密"),
        CatalogueEntry(
            "gap.member-name",
            en: "the member's name is absolute, leaves its folder or holds a NUL; it was only read",
            zh: "成员名为绝对路径、越出所在目录或含有空字符；仅作读取"),
        CatalogueEntry(
            "gap.member-nameless", en: "the member's name cannot be expressed; its content was read",
            zh: "成员名无法表示；其内容已读取"),
        CatalogueEntry(
            "gap.member-header", en: "the member's header is damaged in part; its content was read",
            zh: "成员头部有损坏；其内容已读取"),
        CatalogueEntry(
            "gap.member-repeated", en: "{count} members carry the name of an earlier one; all were read",
            one: "{count} member carries the name of an earlier one; both were read", counting: "count",
            zh: "有 {count} 个成员与前面的成员重名；均已读取"),
        CatalogueEntry(
            "gap.more", en: "{count} more gaps of this kind ({status})",
            one: "{count} more gap of this kind ({status})", counting: "count",
            zh: "另有 {count} 处同类情况（{status}）"),
        CatalogueEntry(
            "gap.polyglot", en: "the file is also a zip archive; only what its first bytes announce was read",
            zh: "该文件同时也是 zip 归档；仅按文件开头的格式读取"),
        CatalogueEntry(
            "gap.zip-no-directory",
            en: "the zip archive has no usable directory; {members} members were read from their local headers",
            one: "the zip archive has no usable directory; {members} member was read from its local header",
            counting: "members",
            zh: "zip 归档没有可用的目录；已根据本地头部读取 {members} 个成员"),
        CatalogueEntry(
            "gap.zip-two-ends",
            en: "two zip archives in one file, the other at byte {offset} ({bytes} bytes); only the last was read",
            zh: "一个文件含有两个 zip 归档，另一个位于第 {offset} 字节（共 {bytes} 字节）；仅读取最后一个"),
        CatalogueEntry(
            "gap.zip-hidden",
            en: "members that the directory does not list, {count} at least, the first at byte {offset}: {name}",
            zh: "至少有 {count} 个成员未列入目录，首个位于第 {offset} 字节：{name}"),
        CatalogueEntry(
            "gap.zip-names-differ",
            en:
                "{count} members have another name in front of their data; the first, at byte {offset}: {name} and {other}",
            one: "{count} member has another name in front of its data, at byte {offset}: {name} and {other}",
            counting: "count",
            zh: "有 {count} 个成员在目录与本地头部中名称不同，首个位于第 {offset} 字节：{name} 与 {other}"),
        CatalogueEntry(
            "gap.zip-fields-differ",
            en:
                "directory and local header disagree on {count} members; the first: {name} at byte {offset} ({fields})",
            one: "directory and local header disagree on {count} member: {name} at byte {offset} ({fields})",
            counting: "count",
            zh: "有 {count} 个成员的目录与本地头部不一致，首个为 {name}，位于第 {offset} 字节（{fields}）"),
        CatalogueEntry(
            "gap.zip-overlap",
            en: "{count} members claim bytes of another one and were not read; the first, at byte {offset}: {name}",
            one: "{count} member claims bytes of another one and was not read; at byte {offset}: {name}",
            counting: "count",
            zh: "有 {count} 个成员与其他成员的数据重叠，未读取，首个位于第 {offset} 字节：{name}"),
        CatalogueEntry(
            "gap.zip-entry",
            en:
                "{count} members are not where the directory says, and were not read; the first, at byte {offset}: {name}",
            one: "{count} member is not where the directory says, and was not read; at byte {offset}: {name}",
            counting: "count",
            zh: "有 {count} 个成员不在目录所示位置，未读取，首个位于第 {offset} 字节：{name}"),
        CatalogueEntry(
            "gap.zip-prefix", en: "{bytes} bytes stand before the zip archive",
            one: "{bytes} byte stands before the zip archive", counting: "bytes",
            zh: "zip 归档之前有 {bytes} 字节其他数据"),
        CatalogueEntry(
            "gap.zip-unlisted",
            en: "{bytes} bytes of the zip archive belong to no member; the first at byte {offset}",
            one: "{bytes} byte of the zip archive belongs to no member; at byte {offset}", counting: "bytes",
            zh: "zip 归档中有 {bytes} 字节不属于任何成员，始于第 {offset} 字节"),
        CatalogueEntry(
            "gap.zip-count", en: "the zip archive states {stated} members and lists {listed}",
            one: "the zip archive states {stated} member and lists {listed}", counting: "stated",
            zh: "zip 归档声明有 {stated} 个成员，实际列出 {listed} 个"),
        CatalogueEntry(
            "gap.zip-zip64", en: "the zip64 record is missing or contradicts the end record",
            zh: "zip64 记录缺失或与结束记录矛盾"),
        CatalogueEntry(
            "gap.zip-directory-size", en: "the zip directory has {bytes} bytes; the limit is {limit}",
            zh: "zip 目录长 {bytes} 字节，超过 {limit} 字节上限"),
        CatalogueEntry("gap.zip-method", en: "compression method {method} cannot be read", zh: "不支持压缩方法 {method}"),
        CatalogueEntry(
            "gap.zip-size", en: "the member states {stated} bytes and holds {read}",
            one: "the member states {stated} byte and holds {read}", counting: "stated",
            zh: "成员声明 {stated} 字节，实际为 {read} 字节"),
        CatalogueEntry("gap.member-checksum", en: "the member's bytes do not fit its checksum", zh: "成员内容与校验和不符"),
        // Columnar files
        CatalogueEntry(
            "gap.columnar-missing", en: "support for {format} files is not installed ({missing})",
            zh: "未安装 {format} 文件的读取支持（{missing}）"),
        CatalogueEntry(
            "gap.columnar-damaged", en: "the {format} file is damaged: {detail}", zh: "{format} 文件已损坏：{detail}"),
        CatalogueEntry(
            "gap.columnar-checksums",
            en:
                "pages do not match their checksums, row groups with such pages: {groups}; their rows were read all the same",
            zh: "部分页面与其校验和不符，涉及行组 {groups} 个；其中的行仍按所存内容读取"),
        CatalogueEntry(
            "gap.columnar-memory", en: "decoding the {format} file takes more memory than allowed",
            zh: "解码该 {format} 文件所需内存超过上限"),
        CatalogueEntry(
            "gap.columnar-encrypted", en: "the {format} file is encrypted", zh: "{format} 文件已加密"),
        CatalogueEntry(
            "gap.columnar-unsupported", en: "the {format} file uses a feature that cannot be read: {detail}",
            zh: "{format} 文件使用了不支持的特性：{detail}"),
        CatalogueEntry(
            "gap.columnar-held",
            en: "a table inside another file is held in memory to be read, and this one has more than {limit} bytes",
            zh: "位于其他文件内的表格须载入内存读取，而该表格超过 {limit} 字节上限"),
        CatalogueEntry(
            "gap.columnar-textless",
            en:
                "rows hold intervals, or dates or times outside the calendar, which have no text; their stored bytes stand in",
            zh: "部分行含有时间间隔，或超出日历范围的日期、时间，无文本形式；以存储的原始字节代替"),
        CatalogueEntry(
            "gap.columnar-trailing", en: "{bytes} bytes follow the end of the Arrow stream",
            one: "{bytes} byte follows the end of the Arrow stream", counting: "bytes",
            zh: "Arrow 流结束后还有 {bytes} 字节"),
        CatalogueEntry(
            "gap.columnar-miscounted", en: "the file says that it has {stated} rows, and holds {found}",
            one: "the file says that it has {stated} row, and holds {found}", counting: "stated",
            zh: "文件声明有 {stated} 行，实际为 {found} 行"),
        // Workers
        CatalogueEntry("gap.cannot-open", en: "the file cannot be opened ({error})", zh: "文件无法打开（{error}）"),
        CatalogueEntry(
            "gap.malformed-records.one",
            en: "1 record does not parse (ordinal {ordinals}, at byte {offsets}); its stored bytes stand in",
            zh: "1 条记录无法解析（序号 {ordinals}，位于字节 {offsets}）；以存储的原始字节代替"),
        CatalogueEntry(
            "gap.malformed-records",
            en: "{records} records do not parse (ordinals {ordinals}, at bytes {offsets}); their stored bytes stand in",
            zh: "{records} 条记录无法解析（序号 {ordinals}，位于字节 {offsets}）；以存储的原始字节代替"),
        CatalogueEntry(
            "gap.worker-ended", en: "reading this file ended its worker twice ({how})", zh: "读取该文件时工作进程两次终止（{how}）"),
        CatalogueEntry(
            "gap.worker-protocol", en: "reading this file made its worker answer nonsense twice",
            zh: "读取该文件时工作进程两次给出错误应答"),
        CatalogueEntry(
            "gap.worker-stalled", en: "no progress for {seconds} seconds while reading this file, twice",
            zh: "读取该文件时两次在 {seconds} 秒内没有进展"),
        CatalogueEntry(
            "gap.same-content",
            en: "every record has the same content: no record may have the declared content {fields}",
            zh: "所有记录的内容相同：可能没有记录含有声明的内容字段 {fields}"),
    ]
}
