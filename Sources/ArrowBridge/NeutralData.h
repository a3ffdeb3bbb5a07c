// Validation of what could lead a reader out of its memory, and of nothing else.
//
// Arrow's full validation also refuses values that are merely odd, such as a date64 that is no whole day or a decimal
// with too many digits; its own files hold some. So it is run on the same buffers under types without such rules.
#ifndef ASSAY_NEUTRAL_DATA_H
#define ASSAY_NEUTRAL_DATA_H

#include <arrow/array/data.h>
#include <arrow/array/validate.h>
#include <arrow/extension_type.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>

#include <memory>
#include <vector>

namespace assay {

inline std::shared_ptr<arrow::DataType> neutral(const std::shared_ptr<arrow::DataType> &type);

inline std::shared_ptr<arrow::Field> neutral(const std::shared_ptr<arrow::Field> &field) {
    // Nullable: a null where none should be is read as any other.
    return arrow::field(field->name(), neutral(field->type()), true);
}

inline arrow::FieldVector neutral(const arrow::FieldVector &fields) {
    arrow::FieldVector result;
    for (const auto &field : fields) result.push_back(neutral(field));
    return result;
}

inline std::shared_ptr<arrow::DataType> neutral(const std::shared_ptr<arrow::DataType> &type) {
    using arrow::Type;
    switch (type->id()) {
    case Type::STRING: return arrow::binary();
    case Type::LARGE_STRING: return arrow::large_binary();
    case Type::STRING_VIEW: return arrow::binary_view();
    case Type::DATE32:
    case Type::TIME32: return arrow::int32();
    case Type::DATE64:
    case Type::TIME64:
    case Type::TIMESTAMP:
    case Type::DURATION: return arrow::int64();
    case Type::DECIMAL32:
    case Type::DECIMAL64:
    case Type::DECIMAL128:
    case Type::DECIMAL256:
        return arrow::fixed_size_binary(static_cast<const arrow::FixedSizeBinaryType &>(*type).byte_width());
    case Type::LIST: return arrow::list(neutral(type->field(0)));
    case Type::LARGE_LIST: return arrow::large_list(neutral(type->field(0)));
    case Type::LIST_VIEW: return arrow::list_view(neutral(type->field(0)));
    case Type::LARGE_LIST_VIEW: return arrow::large_list_view(neutral(type->field(0)));
    case Type::MAP: return arrow::list(neutral(type->field(0)));
    case Type::FIXED_SIZE_LIST:
        return arrow::fixed_size_list(
            neutral(type->field(0)), static_cast<const arrow::FixedSizeListType &>(*type).list_size());
    case Type::STRUCT: return arrow::struct_(neutral(type->fields()));
    case Type::SPARSE_UNION:
        return arrow::sparse_union(
            neutral(type->fields()), static_cast<const arrow::UnionType &>(*type).type_codes());
    case Type::DENSE_UNION:
        return arrow::dense_union(neutral(type->fields()), static_cast<const arrow::UnionType &>(*type).type_codes());
    case Type::DICTIONARY: {
        const auto &dictionary = static_cast<const arrow::DictionaryType &>(*type);
        return arrow::dictionary(dictionary.index_type(), neutral(dictionary.value_type()));
    }
    case Type::RUN_END_ENCODED: {
        const auto &runs = static_cast<const arrow::RunEndEncodedType &>(*type);
        return arrow::run_end_encoded(runs.run_end_type(), neutral(runs.value_type()));
    }
    case Type::EXTENSION: return neutral(static_cast<const arrow::ExtensionType &>(*type).storage_type());
    default: return type;
    }
}

// The same buffers under another type of the same shape.
inline std::shared_ptr<arrow::ArrayData> retyped(
    const arrow::ArrayData &data, const std::shared_ptr<arrow::DataType> &type) {
    auto copy = data.Copy();
    copy->type = type;
    if (type->id() == arrow::Type::DICTIONARY) {
        const auto &dictionary = static_cast<const arrow::DictionaryType &>(*type);
        if (data.dictionary) copy->dictionary = retyped(*data.dictionary, dictionary.value_type());
    } else {
        for (size_t child = 0; child < copy->child_data.size(); child++) {
            const auto &fields = type->fields();
            if (child < fields.size() && data.child_data[child]) {
                copy->child_data[child] = retyped(*data.child_data[child], fields[child]->type());
            }
        }
    }
    return copy;
}

inline arrow::Status validate_neutral(const arrow::RecordBatch &batch) {
    for (int column = 0; column < batch.num_columns(); column++) {
        const auto &data = *batch.column_data(column);
        ARROW_RETURN_NOT_OK(arrow::internal::ValidateArrayFull(*retyped(data, neutral(data.type))));
    }
    return arrow::Status::OK();
}

}  // namespace assay

#endif
