// curl's own functions take a varying number of arguments, which Swift cannot call. So one call is
// one structure here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

struct gongzhi_call {
  const char *address;
  const char *protocols;
  const char *body;
  // How long it may take in all, in seconds; half of it to connect.
  long patience;
  long length;
  struct curl_slist *headers;
  // Whether an address that the name was resolved to may be connected to.
  int (*may_reach)(const unsigned char *bytes, int count);
  char *answer;
  long room;

  int was_kept_in;
  long taken;
  long status;
  double seconds;
};

// Looks at the very address that is about to be connected to, so that a name that is resolved
// twice cannot show one address and lead to another.
static inline curl_socket_t gongzhi_open(
    void *user, curlsocktype purpose, struct curl_sockaddr *to) {
  struct gongzhi_call *call = user;
  const unsigned char *bytes = NULL;
  int count = 0;
  if (to->family == AF_INET) {
    bytes = (const unsigned char *)&((struct sockaddr_in *)&to->addr)->sin_addr;
    count = 4;
  } else if (to->family == AF_INET6) {
    bytes = (const unsigned char *)&((struct sockaddr_in6 *)&to->addr)->sin6_addr;
    count = 16;
  }
  if (!bytes || !call->may_reach(bytes, count)) {
    call->was_kept_in = 1;
    return CURL_SOCKET_BAD;
  }
  return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

// Keeps the beginning of the answer; more than 64 KiB is not listened to.
static inline size_t gongzhi_take(char *bytes, size_t one, size_t count, void *user) {
  struct gongzhi_call *call = user;
  long length = (long)count;
  long kept = call->taken < call->room ? call->room - call->taken : 0;
  if (kept > length) kept = length;
  if (kept > 0) memcpy(call->answer + call->taken, bytes, (size_t)kept);
  call->taken += length;
  return call->taken > 65536 ? 0 : count;
}

static inline CURLcode gongzhi_send(struct gongzhi_call *call) {
  CURL *curl = curl_easy_init();
  if (!curl) return CURLE_OUT_OF_MEMORY;
  curl_easy_setopt(curl, CURLOPT_URL, call->address);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, call->protocols);
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, call->patience * 500);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, call->patience * 1000);
  curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "gongzhi-webhook");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, call->headers);
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, call->length);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, call->body);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, gongzhi_open);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, call);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, gongzhi_take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, call);
  CURLcode code = curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &call->status);
  curl_easy_getinfo(curl, CURLINFO_TOTAL_TIME, &call->seconds);
  curl_easy_cleanup(curl);
  return code;
}
