#pragma once
#include <hyphen.h>
// Many dictionaries are not in UTF-8. iconv belongs to the C library on Linux and to a library of its own on macOS.
#include <iconv.h>
