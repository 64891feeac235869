#pragma once
// pkg-config names the folder above "libxml".
#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU, its headers bring ICU's, whose types clash with those that Foundation brings.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
