#pragma once
#include <locale.h>
#include <stdint.h>
#include <utf8proc.h>
#include <wchar.h>

// Declared here: the feature macro that shows it in wchar.h would also change types that other
// modules have from the same headers.
extern int wcwidth(wchar_t character);

/// glibc's table, which ncurses and most terminals follow. The locale of the process is left
/// alone: it may be "C", in which every width is -1.
static inline int fapiao_wcwidth(uint32_t scalar) {
    static locale_t unicode = (locale_t)0;
    if (!unicode) unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!unicode) return utf8proc_charwidth((utf8proc_int32_t)scalar);
    locale_t before = uselocale(unicode);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}

/// Columns of a scalar, or -1 when the two tables differ: then no terminal can be trusted.
static inline int fapiao_agreed_width(uint32_t scalar) {
    int width = fapiao_wcwidth(scalar);
    return width == utf8proc_charwidth((utf8proc_int32_t)scalar) ? width : -1;
}
