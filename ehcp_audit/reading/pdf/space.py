"""From a PDF's own space, where y runs upwards and pages may be turned, to the page as a reader sees it."""

from typing import Any

import pypdfium2.raw as pdfium

__all__ = ["Affine", "as_seen", "box_seen", "multiply", "turn_of"]

Affine = tuple[float, float, float, float, float, float]
"""A matrix as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f."""


def multiply(first: Affine, then: Affine) -> Affine:
    """Return the matrix that applies `first`, and `then` after it."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def as_seen(handle: Any) -> tuple[Affine, float, float]:
    """Return the matrix from a page's own space to the page as seen, and its width and height as seen."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(handle, rect)
    left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
    match pdfium.FPDFPage_GetRotation(handle):
        case 1:
            return (0, 1, 1, 0, -bottom, -left), top - bottom, right - left
        case 2:
            return (-1, 0, 0, 1, right, -bottom), right - left, top - bottom
        case 3:
            return (0, -1, -1, 0, top, right), top - bottom, right - left
        case _:
            return (1, 0, 0, -1, -left, top), right - left, top - bottom


def box_seen(x: float, y: float, u: float, v: float, space: Affine) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom as seen of a box from left and low to right and high.

    Args:
        x: left.
        y: low.
        u: right.
        v: high.
        space: from the box's space to the page as seen.
    """
    a, b, c, d, e, f = space
    if b == 0 and c == 0:
        if a == 1 and d == -1 and x <= u and y <= v:
            # Most pages are neither turned nor drawn to a scale.
            return x + e, f - v, u + e, f - y
        x, u, y, v = a * x + e, a * u + e, d * y + f, d * v + f
        return min(u, x), min(v, y), max(x, u), max(y, v)
    corners = ((x, y), (x, v), (u, y), (u, v))
    xs = [a * p + c * q + e for p, q in corners]
    ys = [b * p + d * q + f for p, q in corners]
    return min(xs), min(ys), max(xs), max(ys)


def turn_of(a: float, b: float) -> int:
    """Return in which direction text with that matrix is written: `Run.turn`."""
    if abs(b) <= 0.2 * abs(a):
        return 0 if a >= 0 else 2
    if abs(a) <= 0.2 * abs(b):
        return 1 if b > 0 else 3
    return 4
