/* How long libxml2's HTML parser takes for all pages of a list when nobody listens to what it meets: what reading costs at least.

   cc -O2 $(xml2-config --cflags) sax.c -o sax $(xml2-config --libs)
   sax LIST    ► seconds of the processor, the reading of files left out */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {}
static void end(void *context, const xmlChar *name) {}
static void characters(void *context, const xmlChar *text, int count) {}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/* The bytes of a file and their number; NULL where it cannot be read. */
static char *bytes_of(const char *path, long *count) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *count = ftell(file);
  rewind(file);
  char *bytes = malloc(*count + 1);
  if (bytes && fread(bytes, 1, *count, file) != (size_t)*count) {
    free(bytes);
    bytes = NULL;
  }
  fclose(file);
  return bytes;
}

int main(int count, char **arguments) {
  FILE *list = count > 1 ? fopen(arguments[1], "r") : NULL;
  if (!list) return 1;
  xmlSAXHandler handler = {.startElement = start, .endElement = end, .characters = characters,
                           .ignorableWhitespace = characters, .cdataBlock = characters};
  double sum = 0;
  char path[4096];
  while (fscanf(list, "%4095[^\n]\n", path) == 1) {
    long size = 0;
    char *bytes = bytes_of(path, &size);
    if (!bytes) return 1;
    double begun = seconds();
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    *context->sax = handler;
    htmlDocPtr document = htmlCtxtReadMemory(
        context, bytes, (int)size, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    if (document) xmlFreeDoc(document);
    htmlFreeParserCtxt(context);
    sum += seconds() - begun;
    free(bytes);
  }
  printf("%f\n", sum);
  return 0;
}
