extension Catalogue {
    /// Gates and findings.
    static let gates: [CatalogueEntry] = [
        // Gates
        CatalogueEntry("gate.G01.title", en: "orphan-record", zh: "无来源记录"),
        CatalogueEntry("gate.G01.about", en: "every record belongs to a declared source", zh: "每条记录都属于某个已声明的来源"),
        CatalogueEntry("gate.G02.title", en: "unlicensed-source", zh: "无许可来源"),
        CatalogueEntry(
            "gate.G02.about",
            en: "every source has a license, a contract or another ground for its use",
            zh: "每个来源都有许可、合同或其他使用依据"),
        CatalogueEntry("gate.G03.title", en: "license-evidence", zh: "缺少许可证明"),
        CatalogueEntry(
            "gate.G03.about",
            en: "what is declared can be shown: files named as proof exist, and declared licenses are stated somewhere",
            zh: "声明均可出示：所列证明文件存在，所声明的许可有据可查"),
        CatalogueEntry("gate.G04.title", en: "license-conflict", zh: "许可冲突"),
        CatalogueEntry(
            "gate.G04.about",
            en: "what is declared agrees with what is observed, on every use that the release makes",
            zh: "在发布所涉的每种用途上，声明与实际发现一致"),
        CatalogueEntry("gate.G06.title", en: "expired", zh: "授权过期"),
        CatalogueEntry("gate.G06.about", en: "contracts and authorizations are within their term", zh: "合同与授权均在有效期内"),
        CatalogueEntry("gate.G30.title", en: "duplicate-across-licenses", zh: "跨许可重复"),
        CatalogueEntry(
            "gate.G30.about",
            en:
                "what a source with a license holds does not also come from one without, or with a stricter one (`check --duplicates`)",
            zh: "有许可来源中的内容，不同时出现在无许可或许可更严格的来源中（`check --duplicates`）"),
        // What is wrong
        CatalogueEntry(
            "finding.G01",
            en: "no source covers {folder}: {records} records in {files} files",
            zh: "{folder} 不属于任何来源：{files} 个文件，共 {records} 条记录"),
        CatalogueEntry(
            "finding.G01.one",
            en: "no source covers {folder}: 1 record in {files} files",
            zh: "{folder} 不属于任何来源：{files} 个文件，共 1 条记录"),
        CatalogueEntry("finding.G02", en: "nobody declared a license and none was observed", zh: "未声明许可，也未发现任何许可证据"),
        CatalogueEntry(
            "finding.G02.observed",
            en: "nobody declared a license; {license} was observed",
            zh: "未声明许可，但发现了 {license}"),
        CatalogueEntry(
            "finding.G02.several", en: "nobody declared a license; several were observed: {licenses}",
            zh: "未声明许可；观察到多种许可：{licenses}"),
        CatalogueEntry(
            "finding.G02.unclear",
            en: "nobody declared a license, and what was found names none that is known",
            zh: "未声明许可，发现的内容也不是已知许可"),
        CatalogueEntry(
            "finding.G02.none",
            en: "the declaration says that there is no authorization",
            zh: "声明称没有任何授权"),
        CatalogueEntry("finding.G02.terms", en: "the use rests on terms of service only", zh: "使用依据仅为服务条款"),
        CatalogueEntry(
            "finding.G02.card",
            en: "{file} was adopted as the declaration, but it states no license",
            zh: "已采纳 {file} 作为声明，但其中没有写明许可"),
        CatalogueEntry(
            "finding.G02.field",
            en: "{records} records say no known license in the field `{field}`",
            zh: "{records} 条记录的字段 `{field}` 没有写明已知许可"),
        CatalogueEntry(
            "finding.G02.field.one",
            en: "1 record says no known license in the field `{field}`",
            zh: "1 条记录的字段 `{field}` 没有写明已知许可"),
        CatalogueEntry(
            "finding.G02.part",
            en: "no license was observed for {records} records",
            zh: "{records} 条记录未发现任何许可"),
        CatalogueEntry("finding.G02.part.one", en: "no license was observed for 1 record", zh: "1 条记录未发现任何许可"),
        CatalogueEntry("finding.G03", en: "{file} is named as proof and is not there", zh: "所列证明文件 {file} 不存在"),
        CatalogueEntry(
            "finding.G03.several",
            en: "{files} files named as proof are not there, first of them {file}",
            zh: "{files} 个所列证明文件不存在，首个为 {file}"),
        CatalogueEntry(
            "finding.G03.license",
            en: "{license} is declared, and nothing in the folder states it",
            zh: "声明了 {license}，但目录中没有任何许可证据"),
        CatalogueEntry(
            "finding.G03.agreement",
            en: "{kind} is declared, and no file is named as proof",
            zh: "声明了 {kind}，但没有列出证明文件"),
        CatalogueEntry(
            "finding.G04.sidecar",
            en: "declared {declared}, the sidecar {file} says {observed}",
            zh: "声明为 {declared}，附带许可文件 {file} 却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.card",
            en: "declared {declared}, the card says {observed}",
            zh: "声明为 {declared}，数据卡却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.croissant",
            en: "declared {declared}, the Croissant metadata says {observed}",
            zh: "声明为 {declared}，Croissant 元数据却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.datapackage",
            en: "declared {declared}, the data package says {observed}",
            zh: "声明为 {declared}，数据包描述文件却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.metadata",
            en: "declared {declared}, the publisher's metadata in {file} says {observed}",
            zh: "声明为 {declared}，发布方元数据 {file} 却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.license-file",
            en: "declared {declared}, the file {file} says {observed}",
            zh: "声明为 {declared}，许可文件 {file} 却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.readme",
            en: "declared {declared}, the README says {observed}",
            zh: "声明为 {declared}，自述文件却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.embedded",
            en: "declared {declared}, the metadata inside {file} says {observed}",
            zh: "声明为 {declared}，{file} 内嵌的元数据却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.record-field",
            en: "declared {declared}, {records} records say {observed}",
            zh: "声明为 {declared}，{records} 条记录却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.record-field.one",
            en: "declared {declared}, 1 record says {observed}",
            zh: "声明为 {declared}，1 条记录却写明 {observed}"),
        CatalogueEntry(
            "finding.G04.unclear.sidecar",
            en: "declared {declared}, the sidecar {file} names terms that are not known",
            zh: "声明为 {declared}，附带许可文件 {file} 中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.card",
            en: "declared {declared}, the card names terms that are not known",
            zh: "声明为 {declared}，数据卡中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.croissant",
            en: "declared {declared}, the Croissant metadata names terms that are not known",
            zh: "声明为 {declared}，Croissant 元数据中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.datapackage",
            en: "declared {declared}, the data package names terms that are not known",
            zh: "声明为 {declared}，数据包描述文件中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.metadata",
            en: "declared {declared}, the publisher's metadata in {file} names terms that are not known",
            zh: "声明为 {declared}，发布方元数据 {file} 中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.license-file",
            en: "declared {declared}, the file {file} names terms that are not known",
            zh: "声明为 {declared}，许可文件 {file} 中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.readme",
            en: "declared {declared}, the README names terms that are not known",
            zh: "声明为 {declared}，自述文件中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.embedded",
            en: "declared {declared}, the metadata inside {file} names terms that are not known",
            zh: "声明为 {declared}，{file} 内嵌元数据中的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.record-field",
            en: "declared {declared}, {records} records name terms that are not known",
            zh: "声明为 {declared}，{records} 条记录写明的条款无法识别"),
        CatalogueEntry(
            "finding.G04.unclear.record-field.one",
            en: "declared {declared}, 1 record names terms that are not known",
            zh: "声明为 {declared}，1 条记录写明的条款无法识别"),
        CatalogueEntry(
            "finding.G04.forbidden.training",
            en: "{license} does not allow training, and the release makes that use",
            zh: "{license} 不允许训练，而发布涉及该用途"),
        CatalogueEntry(
            "finding.G04.forbidden.commercial",
            en: "{license} does not allow commercial use, and the release makes that use",
            zh: "{license} 不允许商业使用，而发布涉及该用途"),
        CatalogueEntry(
            "finding.G04.forbidden.derivatives",
            en: "{license} does not allow derivatives, and the release makes that use",
            zh: "{license} 不允许演绎，而发布涉及该用途"),
        CatalogueEntry(
            "finding.G04.forbidden.redistribution",
            en: "{license} does not allow redistribution, and the release makes that use",
            zh: "{license} 不允许再分发，而发布涉及该用途"),
        CatalogueEntry(
            "finding.G04.records",
            en: "{records} records carry a license that forbids a use of the release: {licenses}",
            zh: "{records} 条记录自带的许可禁止发布所涉用途：{licenses}"),
        CatalogueEntry(
            "finding.G04.records.one",
            en: "1 record carries a license that forbids a use of the release: {licenses}",
            zh: "1 条记录自带的许可禁止发布所涉用途：{licenses}"),
        CatalogueEntry(
            "finding.G04.agreement",
            en: "{license} forbids the use `{use}`; only the agreement can allow it",
            zh: "{license} 禁止用途 `{use}`，只有协议可以另行许可"),
        CatalogueEntry(
            "finding.G04.unnamed",
            en: "the terms in {file} are not known; elsewhere {license} is stated",
            zh: "{file} 中的条款无法识别；别处写明 {license}"),
        CatalogueEntry(
            "finding.G06",
            en: "contract {contract} ended {day} ({records} records)",
            zh: "合同 {contract} 已于 {day} 到期（{records} 条记录）"),
        CatalogueEntry(
            "finding.G06.one",
            en: "contract {contract} ended {day} (1 record)",
            zh: "合同 {contract} 已于 {day} 到期（1 条记录）"),
        CatalogueEntry(
            "finding.G06.authorization",
            en: "the authorization ended {day} ({records} records)",
            zh: "授权已于 {day} 到期（{records} 条记录）"),
        CatalogueEntry(
            "finding.G06.authorization.one",
            en: "the authorization ended {day} (1 record)",
            zh: "授权已于 {day} 到期（1 条记录）"),
        CatalogueEntry(
            "finding.G06.early",
            en: "contract {contract} begins only on {day} ({records} records)",
            zh: "合同 {contract} 自 {day} 起才生效（{records} 条记录）"),
        CatalogueEntry(
            "finding.G06.early.one",
            en: "contract {contract} begins only on {day} (1 record)",
            zh: "合同 {contract} 自 {day} 起才生效（1 条记录）"),
        CatalogueEntry(
            "finding.G06.early.authorization",
            en: "the authorization begins only on {day} ({records} records)",
            zh: "授权自 {day} 起才生效（{records} 条记录）"),
        CatalogueEntry(
            "finding.G06.early.authorization.one",
            en: "the authorization begins only on {day} (1 record)",
            zh: "授权自 {day} 起才生效（1 条记录）"),
        CatalogueEntry(
            "finding.G30",
            en:
                "{records} records are also in {sources}: nothing declared there, or a stricter license (equal fingerprints, not confirmed)",
            zh: "{records} 条记录也出现在 {sources} 中：该处未声明依据，或许可更严格（指纹相同，未核实）"),
        CatalogueEntry(
            "finding.G30.one",
            en:
                "1 record is also in {sources}: nothing declared there, or a stricter license (equal fingerprints, not confirmed)",
            zh: "1 条记录也出现在 {sources} 中：该处未声明依据，或许可更严格（指纹相同，未核实）"),
        CatalogueEntry(
            "finding.G30.observed",
            en:
                "{records} records are also in {sources}: no license observed there, or a stricter one (equal fingerprints, not confirmed)",
            zh: "{records} 条记录也出现在 {sources} 中：该处未发现许可，或许可更严格（指纹相同，未核实）"),
        CatalogueEntry(
            "finding.G30.observed.one",
            en:
                "1 record is also in {sources}: no license observed there, or a stricter one (equal fingerprints, not confirmed)",
            zh: "1 条记录也出现在 {sources} 中：该处未发现许可，或许可更严格（指纹相同，未核实）"),
        // Declared
        CatalogueEntry("declared.no-source", en: "no source covers these files", zh: "没有来源覆盖这些文件"),
        CatalogueEntry("declared.no-manifest", en: "nothing: there is no manifest", zh: "无：没有声明文件"),
        CatalogueEntry(
            "declared.nothing",
            en: "no license, contract, consent or `own: true`",
            zh: "没有许可、合同、同意书或 `own: true`"),
        CatalogueEntry("declared.unknown", en: "license: unknown", zh: "license: unknown"),
        CatalogueEntry("declared.none", en: "license: none", zh: "license: none"),
        CatalogueEntry(
            "declared.terms",
            en: "authorization: terms_of_service_only",
            zh: "authorization: terms_of_service_only"),
        CatalogueEntry("declared.adopt", en: "adopt: {file}", zh: "adopt: {file}"),
        CatalogueEntry(
            "declared.field",
            en: "license: in each record, field `{field}`",
            zh: "license: 逐条记录，字段 `{field}`"),
        CatalogueEntry("declared.license", en: "license: {license}", zh: "license: {license}"),
        CatalogueEntry("declared.authorization", en: "authorization: {kind}", zh: "authorization: {kind}"),
        CatalogueEntry("declared.contract", en: "contract: {file}", zh: "contract: {file}"),
        CatalogueEntry("declared.proof", en: "proof: {files}", zh: "证明文件：{files}"),
        CatalogueEntry("declared.log", en: "log: {file}", zh: "log: {file}"),
        CatalogueEntry("declared.valid", en: "valid: {period}", zh: "valid: {period}"),
        CatalogueEntry("use.training.allowed", en: "training: allowed", zh: "训练：允许"),
        CatalogueEntry("use.training.silent", en: "training: not mentioned", zh: "训练：未提及"),
        CatalogueEntry("use.training.prohibited", en: "training: not allowed", zh: "训练：不允许"),
        CatalogueEntry("use.training.unknown", en: "training: unknown", zh: "训练：未知"),
        CatalogueEntry("use.commercial.allowed", en: "commercial use: allowed", zh: "商业使用：允许"),
        CatalogueEntry("use.commercial.silent", en: "commercial use: not mentioned", zh: "商业使用：未提及"),
        CatalogueEntry("use.commercial.prohibited", en: "commercial use: not allowed", zh: "商业使用：不允许"),
        CatalogueEntry("use.commercial.unknown", en: "commercial use: unknown", zh: "商业使用：未知"),
        CatalogueEntry("use.derivatives.allowed", en: "derivatives: allowed", zh: "演绎：允许"),
        CatalogueEntry("use.derivatives.silent", en: "derivatives: not mentioned", zh: "演绎：未提及"),
        CatalogueEntry("use.derivatives.prohibited", en: "derivatives: not allowed", zh: "演绎：不允许"),
        CatalogueEntry("use.derivatives.unknown", en: "derivatives: unknown", zh: "演绎：未知"),
        CatalogueEntry("use.redistribution.allowed", en: "redistribution: allowed", zh: "再分发：允许"),
        CatalogueEntry("use.redistribution.silent", en: "redistribution: not mentioned", zh: "再分发：未提及"),
        CatalogueEntry("use.redistribution.prohibited", en: "redistribution: not allowed", zh: "再分发：不允许"),
        CatalogueEntry("use.redistribution.unknown", en: "redistribution: unknown", zh: "再分发：未知"),
        // Observed
        CatalogueEntry(
            "observed.nothing",
            en: "no license file, card, sidecar, SPDX tag or license field",
            zh: "没有许可文件、数据卡、附带许可文件、SPDX 标记或许可字段"),
        CatalogueEntry("observed.license", en: "{license}", zh: "{license}"),
        CatalogueEntry("observed.recognised", en: "{value}", zh: "{value}"),
        CatalogueEntry("observed.custom", en: "terms of its own: {value}", zh: "自定义条款：{value}"),
        CatalogueEntry("observed.unrecognised", en: "not recognized: {value}", zh: "无法识别：{value}"),
        CatalogueEntry("observed.records", en: "{records} records", zh: "{records} 条记录"),
        CatalogueEntry("observed.records.one", en: "1 record", zh: "1 条记录"),
        CatalogueEntry(
            "observed.G30.none",
            en:
                "also in {source}, without a declared license or other ground (contents: {contents}, records: {records})",
            zh: "也出现在 {source} 中，该来源未声明许可或其他依据（内容 {contents} 项，记录 {records} 条）"),
        CatalogueEntry(
            "observed.G30.unstated",
            en: "also in {source}, where no license was observed (contents: {contents}, records: {records})",
            zh: "也出现在 {source} 中，该来源未发现许可（内容 {contents} 项，记录 {records} 条）"),
        CatalogueEntry(
            "observed.G30.stricter",
            en:
                "also in {source}, under {license}  <- stricter on a use you make (uses: {use}) (contents: {contents}, records: {records})",
            zh: "也出现在 {source} 中，许可为 {license}  <- 在所涉用途上更为严格（uses: {use}）（内容 {contents} 项，记录 {records} 条）"),
        CatalogueEntry("observed.present", en: "the file is there", zh: "文件存在"),
        CatalogueEntry("observed.missing", en: "no such file", zh: "没有此文件"),
        CatalogueEntry("observed.no-file", en: "no file named", zh: "未列出文件"),
        CatalogueEntry(
            "stricter.training",
            en: "training: not allowed  <- stricter on a use you make (uses: training)",
            zh: "训练：不允许  <- 在所涉用途上更为严格（uses: training）"),
        CatalogueEntry(
            "stricter.commercial",
            en: "commercial use: not allowed  <- stricter on a use you make (uses: commercial)",
            zh: "商业使用：不允许  <- 在所涉用途上更为严格（uses: commercial）"),
        CatalogueEntry(
            "stricter.derivatives",
            en: "derivatives: not allowed  <- stricter on a use you make (uses: derivatives)",
            zh: "演绎：不允许  <- 在所涉用途上更为严格（uses: derivatives）"),
        CatalogueEntry(
            "stricter.redistribution",
            en: "redistribution: not allowed  <- stricter on a use you make (uses: redistribution)",
            zh: "再分发：不允许  <- 在所涉用途上更为严格（uses: redistribution）"),
        // What to do
        CatalogueEntry(
            "fix.G01",
            en: "add a source for `{folder}/` to the manifest, or list it under `exclude:` with a reason",
            zh: "请在声明文件中为 `{folder}/` 添加来源，或在 `exclude:` 中写明排除理由"),
        CatalogueEntry(
            "fix.G01.root",
            en: "give the files at the top a source with `path:`, or list them under `exclude:` with a reason",
            zh: "请用 `path:` 为顶层文件指定来源，或在 `exclude:` 中写明排除理由"),
        CatalogueEntry(
            "fix.G02",
            en: "add `license:`, `contract:` or `own: true` at line {line}, or move the folder out",
            zh: "请在第 {line} 行添加 `license:`、`contract:` 或 `own: true`，或将该目录移出"),
        CatalogueEntry(
            "fix.G02.no-manifest",
            en: "run `assay init`, then add `license:`, `contract:` or `own: true`, or move the folder out",
            zh: "请先运行 `assay init`，再添加 `license:`、`contract:` 或 `own: true`，或将该目录移出"),
        CatalogueEntry(
            "fix.G02.observed",
            en: "write `license: {license}` at line {line} if it holds for these records",
            zh: "若适用于这些记录，请在第 {line} 行写 `license: {license}`"),
        CatalogueEntry(
            "fix.G02.observed.no-manifest",
            en: "run `assay init` and declare `license: {license}` if it holds for these records",
            zh: "若适用于这些记录，请运行 `assay init` 并声明 `license: {license}`"),
        CatalogueEntry(
            "fix.G02.several",
            en: "decide which one covers the records and write it at line {line}, or one source for each part",
            zh: "请确定哪一种适用于这些记录并写在第 {line} 行，或为每一部分各写一个来源"),
        CatalogueEntry(
            "fix.G02.several.no-manifest",
            en: "run `assay init` and decide which one covers the records",
            zh: "请运行 `assay init` 并确定哪一种适用于这些记录"),
        CatalogueEntry(
            "fix.G02.terms",
            en: "name a license or agreement at line {line}; terms of service seldom cover training",
            zh: "请在第 {line} 行写明许可或协议；服务条款通常不涵盖训练"),
        CatalogueEntry(
            "fix.G02.terms.no-manifest",
            en: "name a license or agreement; terms of service seldom cover training",
            zh: "请写明许可或协议；服务条款通常不涵盖训练"),
        CatalogueEntry(
            "fix.G02.card",
            en: "write `license:` at line {line} instead of `adopt:`, or adopt a card that states one",
            zh: "请在第 {line} 行用 `license:` 代替 `adopt:`，或采纳写明许可的数据卡"),
        CatalogueEntry(
            "fix.G02.card.no-manifest",
            en: "write `license:` instead of `adopt:`, or adopt a card that states one",
            zh: "请用 `license:` 代替 `adopt:`，或采纳写明许可的数据卡"),
        CatalogueEntry(
            "fix.G02.field",
            en: "name the right field at line {line}, or move the records without a license out of `{field}`'s source",
            zh: "请在第 {line} 行写明正确的字段，或将字段 `{field}` 没有许可的记录移出该来源"),
        CatalogueEntry(
            "fix.G02.field.no-manifest",
            en: "name the right field, or move the records without a license in `{field}` out",
            zh: "请写明正确的字段，或将字段 `{field}` 没有许可的记录移出"),
        CatalogueEntry(
            "fix.G03",
            en: "put {file} there, or correct its name at line {line}",
            zh: "请放入 {file}，或修正第 {line} 行的文件名"),
        CatalogueEntry("fix.G03.no-manifest", en: "put {file} there, or correct its name", zh: "请放入 {file}，或修正文件名"),
        CatalogueEntry(
            "fix.G03.license",
            en:
                "put the license text, card or `.license` sidecar beside the data, or name it with `license_file:` at line {line}",
            zh: "请在数据旁放置许可文本、数据卡或 `.license` 附带文件，或在第 {line} 行用 `license_file:` 指明"),
        CatalogueEntry(
            "fix.G03.license.no-manifest",
            en: "put the license text, card or `.license` sidecar beside the data",
            zh: "请在数据旁放置许可文本、数据卡或 `.license` 附带文件"),
        CatalogueEntry(
            "fix.G03.agreement",
            en: "name the agreement with `contract:`, `consent:` or `file:` at line {line}",
            zh: "请在第 {line} 行用 `contract:`、`consent:` 或 `file:` 指明协议文件"),
        CatalogueEntry(
            "fix.G03.agreement.no-manifest",
            en: "name the agreement with `contract:`, `consent:` or `file:`",
            zh: "请用 `contract:`、`consent:` 或 `file:` 指明协议文件"),
        CatalogueEntry(
            "fix.G04",
            en:
                "declare `license: {license}` at line {line} and drop the use `{use}`, name the contract that allows it, or replace the data",
            zh: "请在第 {line} 行声明 `license: {license}` 并去掉用途 `{use}`，或写明允许该用途的合同，或更换数据"),
        CatalogueEntry(
            "fix.G04.no-manifest",
            en: "drop the use `{use}` that {license} forbids, or replace the data",
            zh: "请去掉 {license} 所禁止的用途 `{use}`，或更换数据"),
        CatalogueEntry(
            "fix.G04.forbidden",
            en:
                "drop `{use}` from `uses:` in the policy, name the contract that allows it at line {line}, or replace the data",
            zh: "请从策略的 `uses:` 中去掉 `{use}`，或在第 {line} 行写明允许该用途的合同，或更换数据"),
        CatalogueEntry(
            "fix.G04.forbidden.no-manifest",
            en: "drop `{use}` from `uses:` in the policy, or replace the data",
            zh: "请从策略的 `uses:` 中去掉 `{use}`，或更换数据"),
        CatalogueEntry(
            "fix.G04.agreement",
            en:
                "read the agreement; if it grants the use, write `{use}: explicit` under `authorization:`, `grants:` of the source at line {line}",
            zh: "请核对协议；若已授予该用途，请在第 {line} 行所属来源的 `authorization:`、`grants:` 下写明 `{use}: explicit`"),
        CatalogueEntry(
            "fix.G04.agreement.no-manifest", en: "read the agreement: does it grant the use `{use}`?",
            zh: "请核对协议是否授予用途 `{use}`"),
        CatalogueEntry(
            "fix.G04.unclear",
            en: "read the text; if it is not about the records, say so with `covers:`, else correct line {line}",
            zh: "请核对该文本；若与记录无关，请用 `covers:` 注明，否则请修正第 {line} 行"),
        CatalogueEntry(
            "fix.G04.unclear.no-manifest",
            en: "read the text and declare what it says",
            zh: "请核对该文本并作出相应声明"),
        CatalogueEntry(
            "fix.G04.different",
            en: "check line {line}: declare `license: {license}`, or say with `covers:` what the other file is about",
            zh: "请核对第 {line} 行：声明 `license: {license}`，或用 `covers:` 注明另一文件的适用对象"),
        CatalogueEntry(
            "fix.G04.different.no-manifest",
            en: "declare which of the two holds: `license: {license}`",
            zh: "请声明适用哪一项：`license: {license}`"),
        CatalogueEntry(
            "fix.G06",
            en: "renew the contract and extend `valid:` at line {line}, or move the folder out",
            zh: "请续签合同并更新第 {line} 行的 `valid:`，或将该目录移出"),
        CatalogueEntry("fix.G06.no-manifest", en: "renew the contract, or move the folder out", zh: "请续签合同，或将该目录移出"),
        CatalogueEntry(
            "fix.G06.early",
            en: "wait until the term begins, or correct `valid:` at line {line}",
            zh: "请等到有效期开始，或修正第 {line} 行的 `valid:`"),
        CatalogueEntry("fix.G06.early.no-manifest", en: "wait until the term begins", zh: "请等到有效期开始"),
        CatalogueEntry(
            "fix.G30",
            en:
                "see where one of them is with `assay query --fingerprint {fingerprint}`; remove the copies from one source, or correct line {line}",
            zh: "请用 `assay query --fingerprint {fingerprint}` 查看其中一条的位置；从其中一个来源移除副本，或修正第 {line} 行"),
        CatalogueEntry(
            "fix.G30.no-manifest",
            en:
                "see where one of them is with `assay query --fingerprint {fingerprint}`; remove the copies from one source",
            zh: "请用 `assay query --fingerprint {fingerprint}` 查看其中一条的位置；从其中一个来源移除副本"),
        // What nobody looked at
        CatalogueEntry("not-checked.personal-information", en: "personal information", zh: "个人信息"),
        CatalogueEntry("not-checked.opt-outs", en: "opt-outs", zh: "训练退出声明"),
        CatalogueEntry("not-checked.ai-labels", en: "AI labels", zh: "人工智能生成标识"),
        CatalogueEntry("not-checked.withdrawals", en: "withdrawals", zh: "撤回同意"),
        CatalogueEntry("not-checked.labels", en: "labels", zh: "标签"),
        CatalogueEntry("not-checked.spot-checks", en: "spot checks", zh: "标注抽检"),
        CatalogueEntry("not-checked.languages", en: "languages", zh: "语言识别"),
        CatalogueEntry("not-checked.minors", en: "minors", zh: "未成年人"),
        CatalogueEntry("not-checked.duplicates", en: "duplicate records", zh: "重复记录"),
        CatalogueEntry("not-checked.tokens", en: "numbers of tokens", zh: "词元数"),
        CatalogueEntry("not-checked.training-runs", en: "what a training run read", zh: "训练任务实际读取的数据"),
    ]
}
