"""The page, served to this computer while a test runs."""

from collections.abc import Iterator

import pytest
from documents import written
from made_up import EXAMPLES
from serving_page import Served

from ehcp_audit.serving.sitting import Limits


@pytest.fixture(scope="session")
def plans() -> dict[str, bytes]:
    content, layout, _ = EXAMPLES[2]
    return {kind: written(content, layout, kind)[0].read_bytes() for kind in ("docx", "reportlab")}


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    page = Served(Limits(gone=600)).enter()
    yield page
    page.close()
