#pragma once
// pkg-config names the folder above "libxml".
#include <libxml/HTMLparser.h>
