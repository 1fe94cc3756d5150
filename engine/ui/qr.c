#include "ui/qr.h"

#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

struct Qr {
    QRcode *code;
    char *text;
};

Qr *qr_new(const char *text)
{
    if (!text || !*text) return NULL;
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    if (!code) return NULL;
    Qr *qr = calloc(1, sizeof *qr);
    CHECK(qr);
    qr->code = code;
    qr->text = strdup(text);
    CHECK(qr->text);
    return qr;
}

void qr_free(Qr *qr)
{
    if (!qr) return;
    QRcode_free(qr->code);
    free(qr->text);
    free(qr);
}

const char *qr_text(const Qr *qr)
{
    return qr->text;
}

int qr_side(const Qr *qr)
{
    return qr->code->width;
}

bool qr_dark(const Qr *qr, int x, int y)
{
    int side = qr->code->width;
    if (x < 0 || y < 0 || x >= side || y >= side) return false;
    return (qr->code->data[y * side + x] & 1) != 0;
}
