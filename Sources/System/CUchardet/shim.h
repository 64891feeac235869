#pragma once
// pkg-config names the folder of the header itself.
#include <uchardet.h>
// iconv belongs to the C library on Linux and to a library of its own on macOS.
#include <iconv.h>
#include <errno.h>
