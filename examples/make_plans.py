"""Write the made-up example plans, each as DOCX and as PDF.

    python examples/make_plans.py [FOLDER]

Without a folder they go to `examples/plans`. Nobody in them exists. PDFs need the `examples` extra
(`pip install ehcp-audit[examples]`); the same version of its libraries gives the same bytes each time.
"""

import sys
from pathlib import Path

from made_up import EXAMPLES, load_content, write_docx, write_pdf


def write_plans(folder: Path) -> None:
    """Write every example into a folder, made if need be, and say which."""
    folder.mkdir(parents=True, exist_ok=True)
    for identifier, layout, engine in EXAMPLES:
        content = load_content(identifier)
        name = f"{identifier}-{layout.name}"
        write_docx(content, layout, folder / f"{name}.docx")
        write_pdf(content, layout, folder / f"{name}.pdf", engine)
        print(f"{name}: {content.about}")
    print(f"{2 * len(EXAMPLES)} files in {folder}")


def main() -> None:
    """Write the plans where the command line says."""
    here = Path(__file__).resolve().parent
    write_plans(Path(sys.argv[1]) if len(sys.argv) > 1 else here / "plans")


if __name__ == "__main__":
    main()
