"""A longer path piece by piece: its straight sides, or the shapes that it fills."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from .space import Affine

__all__ = ["pieces"]


def pieces(
    item: Any, count: int, space: Affine, *, stroked: bool
) -> Iterator[tuple[float, float, float, float]]:
    """Yield the parts of a path: each straight side of a stroked one, each shape of a filled one."""
    a, b, c, d, e, f = space
    x, y = ctypes.c_float(), ctypes.c_float()
    shape: list[tuple[float, float]] = []
    curved = False
    for index in range(count + 1):
        kind = pdfium.FPDF_SEGMENT_MOVETO
        if index < count:
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(shape) > 1 and not (curved and stroked):
                yield from parts_of(shape, stroked=stroked)
            shape, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        shape.append(point)


def parts_of(
    shape: list[tuple[float, float]], *, stroked: bool
) -> Iterator[tuple[float, float, float, float]]:
    """Yield a shape's box; of a stroked one each upright or level side as a box without width or height."""
    if not stroked:
        xs, ys = [p for p, _ in shape], [q for _, q in shape]
        yield min(xs), min(ys), max(xs), max(ys)
        return
    closed = [*shape, shape[0]] if len(shape) > 2 else shape
    for (p, q), (u, v) in pairwise(closed):
        if abs(p - u) < 0.5 or abs(q - v) < 0.5:
            yield min(p, u), min(q, v), max(p, u), max(q, v)
