"""A page as it looks, to tell whether anything is to be seen at a place."""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from ehcp_audit.reading.pdf.objects import Page

__all__ = ["Picture"]

SCALE = 1.5
"""Dots to a point: a letter of 10 points is 15 dots high."""
MOST_DOTS = 6_000_000
SPREAD = 28
"""Steps of grey, of 256, by which ink differs from its ground at least."""


class Picture:
    """A page in greys."""

    def __init__(self, handle: Any, page: Page) -> None:
        """Draw an open page, with what lies upon it."""
        scale = min(SCALE, (MOST_DOTS / max(1.0, page.width * page.height)) ** 0.5)
        self._scale = scale
        self._wide, self._high = max(1, int(page.width * scale)), max(1, int(page.height * scale))
        bitmap = pdfium.FPDFBitmap_CreateEx(self._wide, self._high, pdfium.FPDFBitmap_Gray, None, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, self._wide, self._high, 0xFFFFFFFF)
            flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
            pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, self._wide, self._high, 0, flags)
            self._stride = pdfium.FPDFBitmap_GetStride(bitmap)
            self._dots = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), self._stride * self._high)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)

    def is_flat(self, x0: float, top: float, x1: float, bottom: float) -> bool:
        """Tell whether there is one grey and nothing else in a box, in points as seen, edges left aside."""
        margin = 0.12 * (bottom - top)
        left, right = int((x0 + margin) * self._scale), int((x1 - margin) * self._scale)
        up, down = int((top + margin) * self._scale), int((bottom - margin) * self._scale)
        left, right, up, down = (
            max(0, left),
            min(self._wide, right + 1),
            max(0, up),
            min(self._high, down + 1),
        )
        if right - left < 2 or down - up < 2:
            return False
        lightest, darkest = 0, 255
        for row in range(up, down):
            dots = self._dots[row * self._stride + left : row * self._stride + right]
            lightest, darkest = max(lightest, *dots), min(darkest, *dots)
            if lightest - darkest > SPREAD:
                return False
        return True
