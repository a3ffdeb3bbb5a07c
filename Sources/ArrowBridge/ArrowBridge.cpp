// The bridge between the program and Apache Arrow C++ (19 or newer, C++20): opens columnar files through callbacks and
// hands out their rows by the Arrow C data interface. Built by the Makefile into libassayarrow.so, which the program
// opens when it meets the first such file.
#include "CArrow.h"

#include <arrow/adapters/orc/adapter.h>
#include <arrow/api.h>
#include <arrow/c/bridge.h>
#include <arrow/io/interfaces.h>
#include <arrow/ipc/api.h>
#include <arrow/util/compression.h>
#include <parquet/arrow/reader.h>
#include <parquet/arrow/schema.h>
#include <parquet/exception.h>
#include <parquet/file_reader.h>
#include <parquet/metadata.h>
#include <parquet/properties.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <set>
#include <string>
#include <vector>

#include "CallbackInput.h"
#include "NeutralData.h"
#include "TableWriter.h"

using arrow::Result;
using arrow::Status;

struct assay_arrow_table {
    int32_t format = 0;
    arrow::MemoryPool *pool = nullptr;
    std::shared_ptr<assay::CallbackInput> input;
    std::shared_ptr<arrow::Schema> schema;
    std::unique_ptr<parquet::arrow::FileReader> parquet;
    std::shared_ptr<arrow::ipc::RecordBatchFileReader> file;
    std::shared_ptr<arrow::ipc::RecordBatchStreamReader> stream;
    std::unique_ptr<arrow::adapters::orc::ORCFileReader> orc;
};

struct assay_arrow_reader {
    assay_arrow_table *table = nullptr;
    // One of the two: batches that follow one another, or the one record batch of a file.
    std::shared_ptr<arrow::RecordBatchReader> batches;
    int32_t group = -1;
};

struct assay_arrow_writer {
    assay::TableWriter table;
};

namespace {

bool mentions_encryption(const std::string &text) {
    return text.find("crypt") != std::string::npos;
}

int32_t fail(const assay_arrow_table *table, assay_arrow_fault *fault, int32_t code, const std::string &text) {
    if (table && table->input && table->input->failed()) code = ASSAY_ARROW_INPUT;
    if (code == ASSAY_ARROW_MALFORMED && mentions_encryption(text)) code = ASSAY_ARROW_ENCRYPTED;
    if (code == ASSAY_ARROW_MALFORMED && text.find("CRC checksum") != std::string::npos) code = ASSAY_ARROW_CHECKSUM;
    fault->code = code;
    const size_t count = std::min(text.size(), sizeof fault->text - 1);
    memcpy(fault->text, text.data(), count);
    fault->text[count] = 0;
    return -1;
}

int32_t code_of(const Status &status) {
    if (status.IsOutOfMemory()) return ASSAY_ARROW_LIMITED;
    if (status.IsNotImplemented()) return ASSAY_ARROW_UNSUPPORTED;
    return ASSAY_ARROW_MALFORMED;
}

// Nothing that Arrow, Parquet or ORC throws may leave the bridge.
template <class Body>
int32_t guarded(const assay_arrow_table *table, assay_arrow_fault *fault, Body &&body) noexcept {
    try {
        const Status status = body();
        return status.ok() ? 0 : fail(table, fault, code_of(status), status.message());
    } catch (const parquet::ParquetStatusException &error) {
        return fail(table, fault, code_of(error.status()), error.status().message());
    } catch (const std::bad_alloc &) {
        return fail(table, fault, ASSAY_ARROW_LIMITED, "out of memory");
    } catch (const std::length_error &error) {
        return fail(table, fault, ASSAY_ARROW_MALFORMED, error.what());
    } catch (const std::exception &error) {
        return fail(table, fault, ASSAY_ARROW_MALFORMED, error.what());
    } catch (...) {
        return fail(table, fault, ASSAY_ARROW_MALFORMED, "unknown exception");
    }
}

// MARK: Opening

// Pools live on: threads of Arrow may give memory back after the table is closed.
arrow::MemoryPool *pool_of(int64_t limit) {
    static std::mutex mutex;
    static std::map<int64_t, arrow::MemoryPool *> pools;
    const std::lock_guard<std::mutex> lock(mutex);
    auto &pool = pools[limit];
    if (!pool) {
        pool = new arrow::CappedMemoryPool(new arrow::ProxyMemoryPool(arrow::default_memory_pool()), limit);
    }
    return pool;
}

Status open_parquet(assay_arrow_table *table) {
    parquet::ReaderProperties properties(table->pool);
    // A column chunk is read as it is decoded, and not loaded whole.
    properties.enable_buffered_stream();
    properties.set_buffer_size(1 << 20);
    properties.set_page_checksum_verification(table->format == ASSAY_ARROW_PARQUET);
    parquet::ArrowReaderProperties options;
    options.set_use_threads(false);
    options.set_pre_buffer(false);
    options.set_arrow_extensions_enabled(true);
    parquet::arrow::FileReaderBuilder builder;
    ARROW_RETURN_NOT_OK(builder.Open(table->input, properties));
    ARROW_RETURN_NOT_OK(builder.memory_pool(table->pool)->properties(options)->Build(&table->parquet));
    return table->parquet->GetSchema(&table->schema);
}

arrow::ipc::IpcReadOptions ipc_options(assay_arrow_table *table) {
    auto options = arrow::ipc::IpcReadOptions::Defaults();
    options.memory_pool = table->pool;
    options.use_threads = false;
    // Values are read by their address.
    options.ensure_alignment = arrow::ipc::Alignment::kDataTypeSpecificAlignment;
    return options;
}

Status open(assay_arrow_table *table) {
    switch (table->format) {
    case ASSAY_ARROW_PARQUET:
    case ASSAY_ARROW_PARQUET_UNCHECKED: return open_parquet(table);
    case ASSAY_ARROW_FILE: {
        ARROW_ASSIGN_OR_RAISE(
            table->file, arrow::ipc::RecordBatchFileReader::Open(table->input, ipc_options(table)));
        table->schema = table->file->schema();
        return Status::OK();
    }
    case ASSAY_ARROW_STREAM: {
        ARROW_ASSIGN_OR_RAISE(
            table->stream, arrow::ipc::RecordBatchStreamReader::Open(table->input, ipc_options(table)));
        table->schema = table->stream->schema();
        return Status::OK();
    }
    case ASSAY_ARROW_ORC: {
        ARROW_ASSIGN_OR_RAISE(
            table->orc, arrow::adapters::orc::ORCFileReader::Open(table->input, table->pool));
        ARROW_ASSIGN_OR_RAISE(table->schema, table->orc->ReadSchema());
        return Status::OK();
    }
    default: return Status::NotImplemented("format");
    }
}

int32_t bridge_open(
    const assay_arrow_input *input, int32_t format, int64_t memory_limit, assay_arrow_table **out,
    assay_arrow_fault *fault) {
    assay_arrow_table *table = nullptr;
    const int32_t code = guarded(nullptr, fault, [&] {
        table = new assay_arrow_table;
        table->format = format;
        table->pool = pool_of(memory_limit);
        table->input = std::make_shared<assay::CallbackInput>(*input, table->pool);
        return Status::OK();
    });
    if (code != 0) return code;
    if (guarded(table, fault, [&] { return open(table); }) != 0) {
        delete table;
        return -1;
    }
    *out = table;
    return 0;
}

void bridge_close(assay_arrow_table *table) {
    try {
        delete table;
    } catch (...) {
    }
}

int32_t bridge_schema(assay_arrow_table *table, ArrowSchema *schema, assay_arrow_fault *fault) {
    return guarded(table, fault, [&] { return arrow::ExportSchema(*table->schema, schema); });
}

// MARK: Groups

int32_t bridge_groups(assay_arrow_table *table) {
    if (table->parquet) return table->parquet->num_row_groups();
    if (table->file) return table->file->num_record_batches();
    if (table->orc) return static_cast<int32_t>(table->orc->NumberOfStripes());
    return -1;
}

int64_t bridge_rows(assay_arrow_table *table) {
    if (table->parquet) return table->parquet->parquet_reader()->metadata()->num_rows();
    if (table->orc) return table->orc->NumberOfRows();
    return -1;
}

// The leaves of the schema below some top-level columns.
std::vector<int> leaves(const parquet::SchemaDescriptor *schema, const int32_t *fields, int32_t count) {
    std::vector<int> found;
    for (int leaf = 0; leaf < schema->num_columns(); leaf++) {
        const int root = schema->group_node()->FieldIndex(*schema->GetColumnRoot(leaf));
        if (count == 0 || std::find(fields, fields + count, root) != fields + count) found.push_back(leaf);
    }
    return found;
}

int32_t bridge_group(
    assay_arrow_table *table, int32_t group, const int32_t *fields, int32_t field_count, assay_arrow_group *out,
    assay_arrow_fault *fault) {
    return guarded(table, fault, [&] {
        *out = {-1, -1, -1};
        if (table->parquet) {
            const auto metadata = table->parquet->parquet_reader()->metadata();
            if (group < 0 || group >= metadata->num_row_groups()) return Status::IndexError("row group");
            const auto row_group = metadata->RowGroup(group);
            int64_t decoded = 0, stored = 0;
            for (const int leaf : leaves(metadata->schema(), fields, field_count)) {
                decoded += std::max<int64_t>(row_group->ColumnChunk(leaf)->total_uncompressed_size(), 0);
            }
            for (int leaf = 0; leaf < row_group->num_columns(); leaf++) {
                stored += std::max<int64_t>(row_group->ColumnChunk(leaf)->total_compressed_size(), 0);
            }
            *out = {row_group->num_rows(), decoded, stored};
        } else if (table->orc) {
            if (group < 0 || group >= table->orc->NumberOfStripes()) return Status::IndexError("stripe");
            const auto stripe = table->orc->GetStripeInformation(group);
            *out = {stripe.num_rows, -1, stripe.length};
        }
        return Status::OK();
    });
}

std::string columns_text(const arrow::Schema &schema) {
    std::string text;
    for (const auto &field : schema.fields()) {
        if (!text.empty()) text += ", ";
        text += field->name() + ": " + field->type()->ToString();
        // Nobody reads on, and a hostile file may have any number of columns.
        if (text.size() > 4096) break;
    }
    return text;
}

std::string parquet_compression(const parquet::FileMetaData &metadata) {
    std::set<std::string> names;
    for (int group = 0; group < std::min(metadata.num_row_groups(), 16); group++) {
        const auto row_group = metadata.RowGroup(group);
        for (int leaf = 0; leaf < std::min(row_group->num_columns(), 1024); leaf++) {
            names.insert(arrow::util::Codec::GetCodecAsString(row_group->ColumnChunk(leaf)->compression()));
        }
    }
    std::string text;
    for (const auto &name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

void bridge_facts(
    assay_arrow_table *table, void *context, void (*take)(void *context, const char *key, const char *value)) {
    assay_arrow_fault unused;
    guarded(table, &unused, [&] {
        if (table->parquet) {
            const auto metadata = table->parquet->parquet_reader()->metadata();
            take(context, "created-by", metadata->created_by().c_str());
            take(context, "row-groups", std::to_string(metadata->num_row_groups()).c_str());
            take(context, "compression", parquet_compression(*metadata).c_str());
        } else if (table->file) {
            take(context, "record-batches", std::to_string(table->file->num_record_batches()).c_str());
        } else if (table->orc) {
            take(context, "created-by", table->orc->GetSoftwareVersion().c_str());
            take(context, "stripes", std::to_string(table->orc->NumberOfStripes()).c_str());
            ARROW_ASSIGN_OR_RAISE(const auto compression, table->orc->GetCompression());
            take(context, "compression", arrow::util::Codec::GetCodecAsString(compression).c_str());
        }
        take(context, "columns", columns_text(*table->schema).c_str());
        return Status::OK();
    });
}

// MARK: Reading

Status read(
    assay_arrow_table *table, int32_t group, const int32_t *fields, int32_t field_count, int64_t batch_rows,
    assay_arrow_reader *reader) {
    if (table->parquet) {
        if (group < 0 || group >= table->parquet->num_row_groups()) return Status::IndexError("row group");
        table->parquet->set_batch_size(std::max<int64_t>(batch_rows, 1));
        const auto schema = table->parquet->parquet_reader()->metadata()->schema();
        ARROW_ASSIGN_OR_RAISE(
            reader->batches, table->parquet->GetRecordBatchReader({group}, leaves(schema, fields, field_count)));
    } else if (table->file) {
        if (group < 0 || group >= table->file->num_record_batches()) return Status::IndexError("record batch");
        reader->group = group;
    } else if (table->stream) {
        reader->batches = table->stream;
    } else if (table->orc) {
        if (group < 0 || group >= table->orc->NumberOfStripes()) return Status::IndexError("stripe");
        ARROW_RETURN_NOT_OK(table->orc->Seek(table->orc->GetStripeInformation(group).first_row_id));
        ARROW_ASSIGN_OR_RAISE(reader->batches, table->orc->NextStripeReader(std::max<int64_t>(batch_rows, 1)));
    }
    return Status::OK();
}

int32_t bridge_read(
    assay_arrow_table *table, int32_t group, const int32_t *fields, int32_t field_count, int64_t batch_rows,
    assay_arrow_reader **out, assay_arrow_fault *fault) {
    assay_arrow_reader *reader = nullptr;
    const int32_t code = guarded(table, fault, [&] {
        reader = new assay_arrow_reader;
        reader->table = table;
        return read(table, group, fields, field_count, batch_rows, reader);
    });
    if (code != 0) {
        delete reader;
        return code;
    }
    *out = reader;
    return 0;
}

Status next(assay_arrow_reader *reader, std::shared_ptr<arrow::RecordBatch> *batch) {
    if (reader->batches) return reader->batches->ReadNext(batch);
    if (reader->group < 0) return Status::OK();
    ARROW_ASSIGN_OR_RAISE(*batch, reader->table->file->ReadRecordBatch(reader->group));
    reader->group = -1;
    return Status::OK();
}

int32_t bridge_next(assay_arrow_reader *reader, ArrowArray *out, assay_arrow_fault *fault) {
    return guarded(reader->table, fault, [&] {
        out->release = nullptr;
        std::shared_ptr<arrow::RecordBatch> batch;
        ARROW_RETURN_NOT_OK(next(reader, &batch));
        if (!batch) return Status::OK();
        if (reader->table->file || reader->table->stream) {
            // Arrow does not look at what IPC files hold: an offset out of bounds would be followed.
            ARROW_RETURN_NOT_OK(batch->Validate());
            ARROW_RETURN_NOT_OK(assay::validate_neutral(*batch));
        } else {
            ARROW_RETURN_NOT_OK(batch->Validate());
        }
        return arrow::ExportRecordBatch(*batch, out);
    });
}

void bridge_stop(assay_arrow_reader *reader) {
    try {
        delete reader;
    } catch (...) {
    }
}

// MARK: Writing

int32_t bridge_create(
    const assay_arrow_output *output, const char *const *names, int32_t columns, assay_arrow_writer **out,
    assay_arrow_fault *fault) {
    assay_arrow_writer *writer = nullptr;
    const int32_t code = guarded(nullptr, fault, [&] {
        writer = new assay_arrow_writer;
        return writer->table.open(*output, names, columns);
    });
    if (code != 0) {
        delete writer;
        return code;
    }
    *out = writer;
    return 0;
}

int32_t bridge_write(
    assay_arrow_writer *writer, int64_t rows, const uint8_t *const *texts, const int64_t *const *ends,
    assay_arrow_fault *fault) {
    return guarded(nullptr, fault, [&] { return writer->table.write(rows, texts, ends); });
}

int32_t bridge_finish(assay_arrow_writer *writer, bool is_whole, assay_arrow_fault *fault) {
    const int32_t code = guarded(nullptr, fault, [&] { return is_whole ? writer->table.close() : Status::OK(); });
    guarded(nullptr, fault, [&] {
        delete writer;
        return Status::OK();
    });
    return code;
}

const char *bridge_library() {
    static const std::string name = "Apache Arrow " + arrow::GetBuildInfo().version_string;
    return name.c_str();
}

const assay_arrow_bridge bridge = {
    ASSAY_ARROW_VERSION, bridge_library, bridge_open,  bridge_close, bridge_schema, bridge_groups,
    bridge_rows,         bridge_group,   bridge_facts, bridge_read,  bridge_next,   bridge_stop,
    bridge_create,       bridge_write,   bridge_finish,
};

}  // namespace

extern "C" __attribute__((visibility("default"))) const assay_arrow_bridge *assay_arrow_bridge_entry(void) {
    return &bridge;
}
