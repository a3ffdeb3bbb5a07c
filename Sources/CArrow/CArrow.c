#define _GNU_SOURCE
#include "CArrow.h"

#include <dlfcn.h>
#include <stdio.h>

const assay_arrow_bridge *assay_arrow_load(const char *path, char *message, int32_t message_bytes) {
    // The wheel's libparquet exports an OpenSSL of its own: DEEPBIND keeps it from using the system's, LOCAL keeps
    // everybody else from using it.
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    if (!library) {
        const char *reason = dlerror();
        snprintf(message, (size_t)message_bytes, "%s", reason ? reason : "dlopen");
        return 0;
    }
    assay_arrow_entry entry = (assay_arrow_entry)dlsym(library, "assay_arrow_bridge_entry");
    const assay_arrow_bridge *bridge = entry ? entry() : 0;
    if (!bridge || bridge->version != ASSAY_ARROW_VERSION) {
        snprintf(message, (size_t)message_bytes, "%s: another version of the bridge", path);
        dlclose(library);
        return 0;
    }
    return bridge;
}
