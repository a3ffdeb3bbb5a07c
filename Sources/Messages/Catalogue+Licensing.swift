extension Catalogue {
    /// License evidence.
    static let licensing: [CatalogueEntry] = [
        // Why a text is no license expression
        CatalogueEntry("license.expression-empty", en: "the license expression is empty", zh: "许可表达式为空"),
        CatalogueEntry(
            "license.expression-long", en: "the license expression is longer than {limit} bytes",
            zh: "许可表达式超过 {limit} 字节"),
        CatalogueEntry(
            "license.expression-deep", en: "parentheses are nested more than {limit} deep",
            zh: "括号嵌套超过 {limit} 层"),
        CatalogueEntry(
            "license.expression-cut", en: "the expression ends where a license should follow",
            zh: "表达式不完整，此处应有许可标识"),
        CatalogueEntry(
            "license.expression-license", en: "a license identifier should stand here", zh: "此处应为许可标识"),
        CatalogueEntry(
            "license.expression-unknown",
            en: "“{id}” is not in the SPDX license list; write your own terms as LicenseRef-NAME",
            zh: "“{id}”不在 SPDX 许可清单中；自定义条款请写作 LicenseRef-名称"),
        CatalogueEntry(
            "license.expression-unknown-exception", en: "“{id}” is not in the SPDX list of exceptions",
            zh: "“{id}”不在 SPDX 例外清单中"),
        CatalogueEntry(
            "license.expression-exception", en: "WITH must stand between one license and one exception",
            zh: "WITH 只能用在一个许可标识与一个例外标识之间"),
        CatalogueEntry(
            "license.expression-plus", en: "“+” cannot follow a LicenseRef", zh: "LicenseRef 之后不能使用“+”"),
        CatalogueEntry(
            "license.expression-operator", en: "AND, OR or WITH is missing before this point",
            zh: "此处之前缺少 AND、OR 或 WITH"),
        CatalogueEntry(
            "license.expression-character", en: "this character cannot stand in a license expression",
            zh: "许可表达式中不能出现此字符"),
        CatalogueEntry(
            "license.expression-open", en: "a closing parenthesis is missing", zh: "缺少右括号"),
        CatalogueEntry(
            "license.expression-close", en: "this parenthesis closes nothing", zh: "多余的右括号"),
    ]
}
