#pragma once
#include <stdbool.h>
#include <stddef.h>

// One transfer over HTTP by libcurl. The library is opened when the first page is fetched and not before: with all it needs it
// would double the time the program takes to start.

// Why a transfer failed.
enum lectern_curl_failure {
  lectern_curl_done = 0,
  lectern_curl_unavailable,
  lectern_curl_bad_address,
  lectern_curl_unknown_host,
  lectern_curl_refused,
  lectern_curl_timed_out,
  lectern_curl_insecure,
  lectern_curl_redirects,
  lectern_curl_protocol,
  lectern_curl_stopped,
  lectern_curl_empty,
  lectern_curl_broken,
  // The library did not take an option, without which nothing is to be fetched.
  lectern_curl_unusable,
};

// How a page is asked for.
struct lectern_curl_request {
  const char *url;
  const char *agent;
  long connect_milliseconds;
  long total_milliseconds;
  // A transfer slower than `slowest_bytes` a second for so many seconds is given up.
  long slowest_bytes;
  long slowest_seconds;
  long redirects;
  // Lines of the request's header, NULL behind the last; or NULL.
  const char *const *headers;
  void *context;
  // Takes bytes of the page, packed as they come; false stops the transfer. `status`, `type` and `encoding` (its
  // Content-Encoding, empty where it has none) are those of the answer.
  bool (*receive)(
      void *context, const char *bytes, size_t count, long status, const char *type, const char *encoding);
  // Takes each line of the answers' headers, those of redirects too; or NULL.
  void (*header)(void *context, const char *bytes, size_t count);
  // Is asked several times a second; false stops the transfer. `expected` is the size that was announced, or 0.
  bool (*proceed)(void *context, long long received, long long expected);
};

// What came of a transfer. The strings have to be freed.
struct lectern_curl_answer {
  enum lectern_curl_failure failure;
  long status;
  // Where the page was found in the end.
  char *url;
  // Its Content-Type, or NULL.
  char *type;
  // What libcurl says of a failure.
  char *message;
};

// Fetches a page and returns when that is done.
struct lectern_curl_answer lectern_curl_fetch(const struct lectern_curl_request *request);
