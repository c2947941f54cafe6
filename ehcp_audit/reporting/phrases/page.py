"""What the page in a person's own browser says, and what `open` says in the terminal that it came from."""

from collections.abc import Sequence

from .words import and_list, count

PAGE_NAME = "Check a plan"
PAGE_SKIP = "Skip to the main part"
PAGE_PROMISE = (
    "The plan stays on this computer. It is read in memory, and nothing is sent anywhere. "
    "Nothing is saved unless you download it."
)
PAGE_LEDE = "See what an Education, Health and Care plan says, what is missing, and what to ask for."
PAGE_CHOOSE = "Choose the plan"
PAGE_CHOOSE_HINT = "A Word file (.docx) or a PDF. You can drop it here."
PAGE_SUBMIT = "Read the plan"
PAGE_IF_YOU_KNOW = "If you know (you can leave these out)"
PAGE_STATUS = "What is it?"
PAGE_STATUS_CHOICES: tuple[tuple[str, str], ...] = (
    ("", "What the plan itself says"),
    ("draft", "A draft"),
    ("final", "A final plan"),
)
PAGE_SENT = "If it is a draft: the day it was sent to you"
PAGE_SENT_HINT = "It is the date on the letter or email that came with it. We count your days from it."
PAGE_PASSWORD = "The plan's password, if it has one"  # noqa: S105 - a label
PAGE_WHAT_HAPPENS = "What happens to my plan"
PAGE_WHAT_HAPPENS_IS = (
    "Your browser hands it to this program, on this computer. It is kept in memory while it is read.",
    "What comes of it is kept in memory too, until you choose “Close and forget” or close the page.",
    "Only what you download is saved. It is in your downloads folder until you delete it.",
    "No other computer can open this page, and other websites cannot look into it.",
)

PAGE_READING = "Reading the plan"
PAGE_READING_STARTED = "We have the file and have begun to read it."
PAGE_JUDGING = "It is read. Now we look at what it says."
PAGE_WRITING = "Nearly done: we are writing the report."
PAGE_READY = "The report is ready."
PAGE_NO_REPORT = "It could not be read."
PAGE_WAIT = "This takes a few seconds. A long PDF can take a minute."
PAGE_LOOK_AGAIN = "Look again"

PAGE_BAR = "This plan"
PAGE_SAVE = "Download"
PAGE_SAVES: tuple[tuple[str, str, str], ...] = (
    ("report.html", "Report", "(web page)"),
    ("letter.docx", "Letter", "(Word)"),
    ("table.xlsx", "Table", "(Excel)"),
)
"""What can be downloaded: its address, what it is, which kind of file."""
PAGE_ANOTHER = "Check another plan"
PAGE_CLOSE = "Close and forget"

PAGE_NOT_TAKEN = "The plan was not read"
PAGE_TRY_AGAIN = "Go back and choose a file"
PAGE_CLOSED = "Closed"
PAGE_CLOSED_IS = (
    "Everything is forgotten and the program has ended. You can close this page now. "
    "What you downloaded is still in your downloads folder."
)
PAGE_STARTED_AGAIN = "To check a plan again, start the program again: ehcp-audit open"
PAGE_NOT_LET_IN = "This page is not open to you"
PAGE_NOT_LET_IN_IS = (
    "It can be opened once, in one browser, by the address that the program gave. "
    "To open it again, stop the program and start it anew: ehcp-audit open"
)
PAGE_NOT_FOUND = "There is nothing here"
PAGE_NOT_FOUND_IS = "This plan has been forgotten, or the address is wrong."
PAGE_BROKEN = "Something went wrong in the program"
PAGE_BROKEN_IS = (
    "It should not have, and it is not your fault. Go back and try again. Nothing was saved or sent."
)

PAGE_NO_FILE = "No file was chosen; choose the plan, a Word or PDF file."
PAGE_TWO_FILES = "More than one file was given; choose one plan at a time."
PAGE_BUSY = "Other plans are being read just now; wait until they are done and try again."
PAGE_TOO_SLOW = "The file did not arrive in time; try again."
PAGE_BROKEN_UPLOAD = "The file did not arrive whole; try again."
PAGE_BAD_DATE = "That day cannot be read; write it as day, month and year."
PAGE_READER_ENDED = (
    "The file ended the program that read it, as a damaged file can. Ask for the file again, or open it "
    "yourself and save it anew."
)
PAGE_READER_FAILED = (
    "The program made a mistake while it read this plan. It is not your fault. Nothing was saved or sent."
)
PAGE_READER_MEMORY = (
    "The file needs more memory than one plan is given. Save it without its pictures and try again."
)

OPEN_STOPPED = "Closed. The plan and what came of it are forgotten."
OPEN_IDLE = "Closed, since the page was not in use. The plan and what came of it are forgotten."


def upload_too_large(megabytes: int) -> str:
    """Say that a file is larger than what is taken."""
    return f"The file is larger than {megabytes} MB; save the plan without its pictures and try again."


def reader_too_slow(seconds: float) -> str:
    """Say that a plan took longer to read than it is given."""
    return f"Reading took longer than {seconds:g} seconds, so we stopped. Save the plan anew and try again."


def page_progress(done: int, total: int) -> str:
    """Say how many pages are read."""
    return f"{done} of {count(total, 'page')} read."


def open_lines(address: str, *, opened: bool, port_taken: int | None) -> Sequence[str]:
    """Say in the terminal where the page is and how to end it.

    Args:
        address: the link, which works once.
        opened: whether a browser was told to open it.
        port_taken: the port that was asked for and is in use; `None` where there is no such thing.
    """
    lines = []
    if port_taken is not None:
        lines.append(f"Port {port_taken} is in use, so the page has taken another.")
    if opened:
        lines.append("The page opens in your browser now. If it does not, give your browser this address:")
    else:
        lines.append("Give your browser this address:")
    lines.append(f"  {address}")
    lines.append("It works once, and on this computer only. Nothing is sent anywhere.")
    lines.append("Leave this window open while you use the page.")
    lines.append(f"To end: {and_list([f'choose “{PAGE_CLOSE}” on the page', 'press Ctrl-C here'], 'or')}.")
    return lines
