#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// The functions of the library that are used, found by name.
static struct {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  void (*easy_cleanup)(CURL *);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  bool is_ready;
} curl;

static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void *find(void *library, const char *name, bool *is_whole) {
  void *symbol = dlsym(library, name);
  if (symbol == NULL) *is_whole = false;
  return symbol;
}

static void open_library(void) {
  static const char *const names[] = {
#ifdef __APPLE__
      "/usr/lib/libcurl.4.dylib", "libcurl.4.dylib",
#else
      "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so",
#endif
  };
  void *library = NULL;
  for (size_t index = 0; index < sizeof names / sizeof *names && library == NULL; index++)
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  bool is_whole = true;
  // A pointer to a function is as large as one to data wherever there is a dlsym.
  *(void **)&curl.global_init = find(library, "curl_global_init", &is_whole);
  *(void **)&curl.easy_init = find(library, "curl_easy_init", &is_whole);
  *(void **)&curl.easy_setopt = find(library, "curl_easy_setopt", &is_whole);
  *(void **)&curl.easy_perform = find(library, "curl_easy_perform", &is_whole);
  *(void **)&curl.easy_getinfo = find(library, "curl_easy_getinfo", &is_whole);
  *(void **)&curl.easy_cleanup = find(library, "curl_easy_cleanup", &is_whole);
  *(void **)&curl.easy_strerror = find(library, "curl_easy_strerror", &is_whole);
  *(void **)&curl.slist_append = find(library, "curl_slist_append", &is_whole);
  *(void **)&curl.slist_free_all = find(library, "curl_slist_free_all", &is_whole);
  curl.is_ready = is_whole && curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// The longest Content-Encoding that is kept.
enum { ENCODING_LIMIT = 64 };

struct transfer {
  CURL *handle;
  const struct lectern_curl_request *request;
  // How the answer says its body is packed.
  char encoding[ENCODING_LIMIT];
  struct curl_slist *headers;
};

// Hands a line of a header on, and looks for Content-Encoding in it. Each answer begins anew, also those that lead elsewhere.
static size_t read_header(char *bytes, size_t size, size_t count, void *context) {
  static const char name[] = "content-encoding:";
  struct transfer *transfer = context;
  size_t length = size * count, at = sizeof name - 1;
  if (transfer->request->header != NULL) transfer->request->header(transfer->request->context, bytes, length);
  if (length >= 5 && strncasecmp(bytes, "HTTP/", 5) == 0) transfer->encoding[0] = 0;
  if (length < at || strncasecmp(bytes, name, at) != 0) return length;
  size_t end = length;
  while (at < end && strchr(" \t", bytes[at])) at++;
  while (end > at && strchr(" \t\r\n", bytes[end - 1])) end--;
  // A second line goes on with the list of the first (RFC 9110, 5.3).
  size_t used = strlen(transfer->encoding);
  if (used > 0 && used + 1 < ENCODING_LIMIT) transfer->encoding[used++] = ',';
  size_t room = ENCODING_LIMIT - 1 - used;
  size_t copied = end - at < room ? end - at : room;
  memcpy(transfer->encoding + used, bytes + at, copied);
  transfer->encoding[used + copied] = 0;
  return length;
}

static size_t receive(char *bytes, size_t size, size_t count, void *context) {
  struct transfer *transfer = context;
  long status = 0;
  const char *type = NULL;
  curl.easy_getinfo(transfer->handle, CURLINFO_RESPONSE_CODE, &status);
  curl.easy_getinfo(transfer->handle, CURLINFO_CONTENT_TYPE, &type);
  bool goes_on =
      transfer->request->receive(transfer->request->context, bytes, size * count, status, type, transfer->encoding);
  return goes_on ? size * count : 0;
}

static int proceed(void *context, curl_off_t expected, curl_off_t received, curl_off_t to_send, curl_off_t sent) {
  (void)to_send;
  (void)sent;
  const struct lectern_curl_request *request = ((struct transfer *)context)->request;
  return request->proceed(request->context, received, expected) ? 0 : 1;
}

static enum lectern_curl_failure failure_of(CURLcode code) {
  switch (code) {
  case CURLE_OK: return lectern_curl_done;
  case CURLE_URL_MALFORMAT: return lectern_curl_bad_address;
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_RESOLVE_PROXY: return lectern_curl_unknown_host;
  case CURLE_COULDNT_CONNECT: return lectern_curl_refused;
  case CURLE_OPERATION_TIMEDOUT: return lectern_curl_timed_out;
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CERTPROBLEM:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_ISSUER_ERROR: return lectern_curl_insecure;
  case CURLE_TOO_MANY_REDIRECTS: return lectern_curl_redirects;
  case CURLE_UNSUPPORTED_PROTOCOL: return lectern_curl_protocol;
  case CURLE_WRITE_ERROR:
  case CURLE_ABORTED_BY_CALLBACK: return lectern_curl_stopped;
  case CURLE_GOT_NOTHING: return lectern_curl_empty;
  default: return lectern_curl_broken;
  }
}

static char *copy(const char *text) { return text == NULL ? NULL : strdup(text); }

// Sets every option, and tells the first that was refused: a transfer without limits, or one that may be led to a file, is worse
// than none.
static CURLcode prepare(struct transfer *transfer) {
  CURL *handle = transfer->handle;
  const struct lectern_curl_request *request = transfer->request;
  CURLcode code = CURLE_OK;
#define SET(...) \
  do { \
    if (code == CURLE_OK) code = curl.easy_setopt(handle, __VA_ARGS__); \
  } while (0)
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_USERAGENT, request->agent);
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_FOLLOWLOCATION, 1L);
  SET(CURLOPT_MAXREDIRS, request->redirects);
  SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  SET(CURLOPT_TIMEOUT_MS, request->total_milliseconds);
  SET(CURLOPT_LOW_SPEED_LIMIT, request->slowest_bytes);
  SET(CURLOPT_LOW_SPEED_TIME, request->slowest_seconds);
  // Packed bodies are unpacked by whoever receives them: the library takes one that ends too early for whole.
  SET(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
  SET(CURLOPT_HTTP_CONTENT_DECODING, 0L);
  SET(CURLOPT_HEADERFUNCTION, read_header);
  SET(CURLOPT_HEADERDATA, transfer);
  // No signals: the program has threads and a terminal of its own.
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_WRITEFUNCTION, receive);
  SET(CURLOPT_WRITEDATA, transfer);
  SET(CURLOPT_NOPROGRESS, 0L);
  SET(CURLOPT_XFERINFOFUNCTION, proceed);
  SET(CURLOPT_XFERINFODATA, transfer);
  for (const char *const *line = request->headers; line != NULL && *line != NULL; line++) {
    struct curl_slist *longer = curl.slist_append(transfer->headers, *line);
    if (longer == NULL) return CURLE_OUT_OF_MEMORY;
    transfer->headers = longer;
  }
  if (transfer->headers != NULL) SET(CURLOPT_HTTPHEADER, transfer->headers);
#undef SET
  return code;
}

struct lectern_curl_answer lectern_curl_fetch(const struct lectern_curl_request *request) {
  struct lectern_curl_answer answer = {.failure = lectern_curl_unavailable};
  pthread_once(&opening, open_library);
  struct transfer transfer = {.handle = curl.is_ready ? curl.easy_init() : NULL, .request = request};
  if (transfer.handle == NULL) return answer;
  CURLcode refused = prepare(&transfer);
  CURLcode code = refused == CURLE_OK ? curl.easy_perform(transfer.handle) : refused;
  const char *url = NULL;
  const char *type = NULL;
  curl.easy_getinfo(transfer.handle, CURLINFO_EFFECTIVE_URL, &url);
  curl.easy_getinfo(transfer.handle, CURLINFO_CONTENT_TYPE, &type);
  curl.easy_getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &answer.status);
  answer.failure = refused == CURLE_OK ? failure_of(code) : lectern_curl_unusable;
  answer.url = copy(url);
  answer.type = copy(type);
  answer.message = copy(curl.easy_strerror(code));
  curl.easy_cleanup(transfer.handle);
  curl.slist_free_all(transfer.headers);
  return answer;
}
