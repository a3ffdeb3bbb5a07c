// Writes a Parquet file of text columns through a callback.
#ifndef ASSAY_TABLE_WRITER_H
#define ASSAY_TABLE_WRITER_H

#include <arrow/api.h>
#include <arrow/io/interfaces.h>
#include <parquet/arrow/writer.h>
#include <parquet/properties.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "CArrow.h"

namespace assay {

class CallbackOutput final : public arrow::io::OutputStream {
 public:
    explicit CallbackOutput(const assay_arrow_output &output) : output_(output) {}

    arrow::Status Close() override {
        closed_ = true;
        return arrow::Status::OK();
    }
    bool closed() const override { return closed_; }
    arrow::Result<int64_t> Tell() const override { return position_; }

    arrow::Status Write(const void *bytes, int64_t count) override {
        if (output_.write(output_.context, bytes, count) != 0) return arrow::Status::IOError("output");
        position_ += count;
        return arrow::Status::OK();
    }

 private:
    assay_arrow_output output_;
    int64_t position_ = 0;
    bool closed_ = false;
};

class TableWriter {
 public:
    arrow::Status open(const assay_arrow_output &output, const char *const *names, int32_t count) {
        arrow::FieldVector fields;
        for (int32_t column = 0; column < count; column++) fields.push_back(arrow::field(names[column], arrow::utf8()));
        schema_ = arrow::schema(std::move(fields));
        output_ = std::make_shared<CallbackOutput>(output);
        parquet::WriterProperties::Builder properties;
        properties.compression(parquet::Compression::ZSTD);
        return parquet::arrow::FileWriter::Open(
                   *schema_, arrow::default_memory_pool(), output_, properties.build())
            .Value(&writer_);
    }

    // An empty text is written as null.
    arrow::Status write(int64_t rows, const uint8_t *const *texts, const int64_t *const *ends) {
        arrow::ArrayVector columns;
        for (int column = 0; column < schema_->num_fields(); column++) {
            arrow::StringBuilder builder;
            ARROW_RETURN_NOT_OK(builder.Reserve(rows));
            int64_t start = 0;
            for (int64_t row = 0; row < rows; row++) {
                const int64_t end = ends[column][row];
                const std::string_view text(reinterpret_cast<const char *>(texts[column]) + start, end - start);
                ARROW_RETURN_NOT_OK(text.empty() ? builder.AppendNull() : builder.Append(text));
                start = end;
            }
            ARROW_ASSIGN_OR_RAISE(auto array, builder.Finish());
            columns.push_back(std::move(array));
        }
        return writer_->WriteTable(*arrow::Table::Make(schema_, columns, rows), std::max<int64_t>(rows, 1));
    }

    arrow::Status close() { return writer_->Close(); }

 private:
    std::shared_ptr<arrow::Schema> schema_;
    std::shared_ptr<CallbackOutput> output_;
    std::unique_ptr<parquet::arrow::FileWriter> writer_;
};

}  // namespace assay

#endif
