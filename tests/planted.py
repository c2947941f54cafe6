"""Things that name a made-up child, to be planted in a plan: each kind in many wordings, with its answer."""
# ruff: noqa: E501 - sentences and pieces of files read best whole

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from made_up import Content
from privacy.test_numbers import nhs_number, pupil_number

from ehcp_audit.model import LeakKind

__all__ = ["KIND_OF", "Child", "Plant", "a_child", "planted_in", "plants_of"]

_FIRST = (
    "Jaydon", "Aaliyah", "Oluwaseun", "Siobhan", "Mohammed", "Freya", "Kacper", "Zainab", "Callum", "Priya", "Dewi", "Chidera",
    "Eliza-Mae", "Tyrese", "Anastasia", "Harvey", "Xiu", "Ibrahim", "Niamh", "Teddy", "D'Angelo", "Zofia", "Rhys", "Shanice",
    "Will", "Grace", "Mark", "Rose", "Hope", "May", "Summer", "Robin", "Ruby", "Jack", "Daisy", "Faith",
)  # fmt: skip
_LAST = (
    "Thackeray", "O'Rourke", "Adeyemi", "Kowalczyk", "Patel-Singh", "Nguyen", "Featherstone", "Mukherjee", "Llewellyn", "Begum",
    "Okonkwo", "McAllister", "Fitzgerald", "Szymanska", "Ramsbottom", "Haddad", "Green", "Wood", "Young", "Baker", "Hill", "King",
)  # fmt: skip
_ADULTS = (
    "Deborah",
    "Nasreen",
    "Piotr",
    "Gwendolyn",
    "Abimbola",
    "Tracey",
    "Sunita",
    "Kieran",
    "Magdalena",
    "Yusuf",
)


@dataclass(frozen=True)
class Child:
    """A child who does not exist, with everything by which it could be known."""

    first: str
    last: str
    parent: str
    birth: tuple[int, int, int]
    """Day, month, year."""
    nhs: str
    upn: str
    insurance: str
    postcode: str
    house: int
    street: str
    mobile: str
    landline: str
    email: str

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.last}"


def a_child(seed: int) -> Child:
    """Return a made-up child; the same seed gives the same one."""
    one = random.Random(seed * 7919 + 17)
    digits = lambda n: "".join(one.choice("0123456789") for _ in range(n))  # noqa: E731 - as short as it is
    nhs = None
    while nhs is None:
        nhs = nhs_number(one.choice("4679") + digits(8))
    first, last = one.choice(_FIRST), one.choice(_LAST)
    return Child(
        first,
        last,
        one.choice(_ADULTS),
        (one.randint(1, 28), one.randint(1, 12), one.randint(2008, 2019)),
        nhs,
        pupil_number(digits(12)),
        f"{one.choice('ABCEHJ')}{one.choice('ABCEHJ')}{digits(6)}{one.choice('ABCD')}",
        f"{one.choice(('LS', 'B', 'SW', 'NE', 'M', 'CF', 'EX', 'L'))}{one.randint(1, 19)} {one.randint(1, 9)}{one.choice('ABDEFGHJLN')}{one.choice('ABDEFGHJLN')}",
        one.randint(1, 180),
        one.choice(("Acacia Avenue", "Milton Road", "St John's Terrace", "Old Mill Lane", "Quarry Close", "Kestrel Way", "Church Street")),
        f"07{digits(3)} {digits(6)}",
        f"01{one.choice(('13', '21', '61'))} {digits(3)} {digits(4)}",
        f"{one.choice(_ADULTS).lower()}.{last.lower().replace(chr(39), '')}{one.randint(1, 99)}@{one.choice(('gmail.com', 'hotmail.co.uk', 'btinternet.com'))}",
    )  # fmt: skip


@dataclass(frozen=True)
class Plant:
    """A sentence or a field with something in it that names the child."""

    kind: LeakKind
    words: str
    """What must be found."""
    text: str
    """What it stands in."""
    label: str = ""
    """The label beside it, where it stands in the table of details."""


_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905


def _dates(birth: tuple[int, int, int]) -> tuple[str, ...]:
    day, month, year = birth
    name = _MONTHS[month - 1]
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day, "th")
    return (
        f"{day:02}/{month:02}/{year}", f"{day}.{month}.{year % 100:02}", f"{day} {name} {year}", f"{day}{ending} {name} {year}",
        f"{day:02}-{month:02}-{year}", f"{day} {name[:3]} {year}", f"{year}-{month:02}-{day:02}",
    )  # fmt: skip


_Maker = Callable[[Child, random.Random], Plant]


def _known_name(child: Child, one: random.Random) -> Plant:
    words, text = one.choice(
        (
            (child.first, f"{child.first}'s attention is best in the mornings, and staff plan for this."),
            (
                child.first,
                f"It takes time for new adults to gain trust, and {child.first} needs a slow start.",
            ),
            (child.first, f"Staff will help {child.first} to pack away."),
            (child.last, f"Mrs {child.last} told the meeting that sleep has been poor."),
            (child.name, f"The paediatrician wrote to the school about {child.name} in the autumn."),
            (child.first.upper(), f"{child.first.upper()} {child.last.upper()} WAS SEEN AT HOME."),
            (child.last, f"The {child.last} family moved in with grandparents last year."),
            (child.first, f"Last spring {child.first} was in school for half of each day."),
            (child.first, f"A card with pictures is shown to {child.first} before each change."),
        )
    )
    return Plant(LeakKind.NAME, words, text)


def _slot_name(child: Child, one: random.Random) -> Plant:
    """A name that stands nowhere else in the plan: so one that is no ordinary word."""
    name = one.choice([first for first in _FIRST[:24] if first != child.first])
    adult = one.choice(_ADULTS)
    words, text = one.choice(
        (
            (name, f"{name}'s mum has asked for this to be looked at again."),
            (name, f"Hello, my name is {name} and I like trains."),
            (name, f"Dear {name}, thank you for telling us your views."),
            (name, f"He is close to his older brother {name}."),
            (name, f"Her sister, {name}, goes to the same school."),
            (name, f"Staff should encourage {name} to ask for a break."),
            (name, f"The timer is used so that {name} can see what comes next."),
            (name, f"It is hard for {name} to wait for a turn."),
            (name, f"When {name} is upset, a quiet room is used."),
            (name, f"{name} enjoys swimming and loves to be outside."),
            (name, f"{name} lives with both parents and a baby."),
            (name, f"This plan was made because {name} needs more than the school can give."),
            ("Halloran", "Dr Halloran saw the family in clinic in June."),
            (adult, f"Signed: {adult} Halloran"),
            (adult, f"Her mother, {adult}, works nights."),
            (name, f"{name} is 9 years old and in a mainstream class."),
            (name, f"{name}'s behaviour has changed since the summer."),
        )
    )
    return Plant(LeakKind.NAME, words, text)


def _birth(child: Child, one: random.Random) -> Plant:
    day = one.choice(_dates(child.birth))
    form = one.choice(
        (
            "DOB: {}",
            "Date of birth: {}",
            "D.O.B. {}",
            "He was born on {} at the general hospital.",
            "Born {}, first of twins.",
            "(dob {})",
        )
    )
    return Plant(LeakKind.DATE_OF_BIRTH, day, form.format(day))


def _nhs(child: Child, one: random.Random) -> Plant:
    number = child.nhs
    shown = one.choice(
        (f"{number[:3]} {number[3:6]} {number[6:]}", number, f"{number[:3]}-{number[3:6]}-{number[6:]}")
    )
    forms = ["NHS number {}", "NHS No: {}", "The NHS number is {}.", "NHS no. {} (GP letter)"]
    if shown != number:
        forms.append("Letter from the clinic, {}, seen in March.")
    return Plant(LeakKind.NHS_NUMBER, shown, one.choice(forms).format(shown))


def _upn(child: Child, one: random.Random) -> Plant:
    return Plant(
        LeakKind.PUPIL_NUMBER,
        child.upn,
        one.choice(("UPN {}", "Unique Pupil Number: {}", "Pupil record {} was sent on.", "UPN: {}.")).format(
            child.upn
        ),
    )


def _insurance(child: Child, one: random.Random) -> Plant:
    number = child.insurance
    shown = one.choice((number, f"{number[:2]} {number[2:4]} {number[4:6]} {number[6:8]} {number[8]}"))
    form = one.choice(
        ("National Insurance number {}", "NI no. {} (mother)", "Carer's allowance is paid under {}.")
    )
    return Plant(LeakKind.INSURANCE_NUMBER, shown, form.format(shown))


def _postcode(child: Child, one: random.Random) -> Plant:
    code = one.choice((child.postcode, child.postcode, child.postcode.replace(" ", "")))
    form = one.choice(
        (
            "The family lives in {} with grandparents.",
            "Postcode: {}",
            "Transport is from {} at 8 am.",
            "Home visits: {}.",
            "They moved to {} last year.",
        )
    )
    return Plant(LeakKind.POSTCODE, code, form.format(code))


def _address(child: Child, one: random.Random) -> Plant:
    address = f"{child.house} {child.street}"
    form = one.choice(
        (
            "They live at {}.",
            "Home address: {}",
            "The taxi will call at {} each morning.",
            "Dad has moved to {}, near by.",
            "Address {}, second floor",
        )
    )
    return Plant(LeakKind.ADDRESS, address, form.format(address))


def _phone(child: Child, one: random.Random) -> Plant:
    mobile, land = child.mobile, child.landline
    shown = one.choice(
        (
            mobile,
            mobile.replace(" ", ""),
            f"+44 {mobile[1:]}",
            f"{mobile[:5]} {mobile[6:9]} {mobile[9:]}",
            land,
            f"({land[:4]}) {land[5:]}",
        )
    )
    form = one.choice(
        (
            "Mum can be called on {}.",
            "Tel: {}",
            "Phone {} in an emergency.",
            "Mobile number: {}",
            "Ring {} after 4 pm.",
            "Contact (home): {}",
        )
    )
    return Plant(LeakKind.TELEPHONE, shown, form.format(shown))


def _email(child: Child, one: random.Random) -> Plant:
    return Plant(
        LeakKind.EMAIL,
        child.email,
        one.choice(("E-mail: {}", "Write to {}.", "Mum prefers messages to {}, not calls.", "{}")).format(
            child.email
        ),
    )


def _profile(child: Child, one: random.Random) -> Plant:
    plain = child.first.lower().replace("'", "")
    page = one.choice(
        (
            f"facebook.com/{plain}.smith",
            f"https://www.instagram.com/{plain}draws",
            f"www.tiktok.com/@{plain}_07",
            f"youtube.com/@{plain}plays",
        )
    )
    return Plant(
        LeakKind.WEB_PROFILE, page.removeprefix("https://"), f"Her drawings are on {page} for all to see."
    )


_MAKERS: dict[str, _Maker] = {
    "name that the plan gives": _known_name,
    "name that stands nowhere else": _slot_name,
    "date of birth": _birth,
    "NHS number": _nhs,
    "unique pupil number": _upn,
    "National Insurance number": _insurance,
    "postcode": _postcode,
    "address": _address,
    "telephone number": _phone,
    "e-mail address": _email,
    "page on a social site": _profile,
}
"""What can be planted among the words of the pages, by the name it has in the table of results."""


_LATER: dict[str, tuple[tuple[str, str], ...]] = {
    "name that the plan gives": (
        ("{first}", "The school nurse spoke with {first} about sleep in May."),
        ("{first}", "{first} was able to name four colours by the end of the visit."),
        ("{first}", "At home {first} has a trampoline and a dark den."),
        ("{last}", "Mr and Mrs {last} would like a review in the summer."),
        ("{name}", "Re: {name} (Year 5)"),
        ("{first}", "All staff should know that {first} may run when there is a bell."),
    ),
    "name that stands nowhere else": (
        ("{other}", "We want {other} to be happy and to have friends."),
        ("{other}", "{other}'s grandmother collects on Fridays."),
        ("{other}", "{other} has been diagnosed with autism and hates loud rooms."),
        ("{other}", "Before {other} goes to the hall, an adult tells what will come."),
        ("{other}", "Staff remind {other} about the toilet card."),
        ("{adult}", "His aunt {adult} helps at the weekend."),
        ("Lovelock", "Ms Lovelock, the SENCo, will lead the meeting."),
        ("{other}", "I am called {other} by my friends."),
    ),
    "date of birth": (
        ("{date}", "Date of Birth {date}"), ("{date}", "Twins, born on {date}, at 34 weeks."), ("{date}", "DoB - {date}"),
        ("{date}", "Birth date: {date} (hospital record)"),
    ),
    "NHS number": (
        ("{nhs}", "NHS Number - {nhs}"), ("{nhs}", "Patient's NHS number: {nhs}."), ("{nhs_spaced}", "Clinic letter {nhs_spaced}, copied to the school."),
    ),
    "unique pupil number": (("{upn}", "School roll, UPN {upn}, since Year 1"), ("{upn}", "Unique pupil no. {upn}"), ("{upn}", "Moved with {upn} on file.")),
    "National Insurance number": (("{ni}", "NINO: {ni}"), ("{ni}", "Mum's National Insurance no: {ni}"), ("{ni}", "Benefit record {ni} seen.")),
    "postcode": (
        ("{postcode}", "Bus stop near {postcode} at 7.50."), ("{postcode}", "Lives with Nan at {postcode}."), ("{postcode}", "Post code {postcode}"),
    ),
    "address": (
        ("{house} {street}", "Care is given at {house} {street} on two nights."), ("{house} {street}", "Mother's address: {house} {street}, first bell"),
        ("{house} {street}", "The family home ({house} {street}) has steep stairs."),
    ),
    "telephone number": (
        ("{mobile}", "Dad's mobile is {mobile}."), ("{landline}", "Home phone - {landline}"), ("{mobile}", "Text Mum first: {mobile}"), ("{landline}", "Grandparents: {landline}"),
    ),
    "e-mail address": (("{email}", "Contact by email ({email}) is best."), ("{email}", "mum: {email}; dad has none"), ("{email}", "Sent to {email} in June")),
    "page on a social site": (
        ("facebook.com/{plain}.j", "A page, https://m.facebook.com/{plain}.j, shows the school."), ("@{plain}_x", "He posts on TikTok as @{plain}_x most days."),
        ("linkedin.com/in/{plain}-j", "See linkedin.com/in/{plain}-j for his work."),
    ),
}  # fmt: skip
"""Written after the check was made, and shown to it for the first time when it was measured."""


def _later(name: str, child: Child, one: random.Random) -> Plant:
    number = child.nhs
    said = {
        "first": child.first, "last": child.last, "name": child.name, "adult": one.choice(_ADULTS), "date": one.choice(_dates(child.birth)),
        "other": one.choice([first for first in _FIRST[:24] if first != child.first]), "nhs": number, "upn": child.upn, "ni": child.insurance,
        "nhs_spaced": f"{number[:3]} {number[3:6]} {number[6:]}", "postcode": child.postcode, "house": child.house, "street": child.street,
        "mobile": child.mobile, "landline": child.landline, "email": child.email, "plain": child.first.lower().replace("'", ""),
    }  # fmt: skip
    words, text = one.choice(_LATER[name])
    return Plant(KIND_OF[name], words.format(**said), text.format(**said))


KIND_OF = dict(
    zip(
        _MAKERS,
        (
            LeakKind.NAME, LeakKind.NAME, LeakKind.DATE_OF_BIRTH, LeakKind.NHS_NUMBER, LeakKind.PUPIL_NUMBER, LeakKind.INSURANCE_NUMBER,
            LeakKind.POSTCODE, LeakKind.ADDRESS, LeakKind.TELEPHONE, LeakKind.EMAIL, LeakKind.WEB_PROFILE,
        ),
        strict=True,
    )
)  # fmt: skip


def plants_of(child: Child, seed: int, *, later: bool = False) -> dict[str, Plant]:
    """Return one plant of each kind, in the first wordings or in those written later."""
    if later:
        return {name: _later(name, child, random.Random(f"{seed} later {name}")) for name in _MAKERS}
    return {name: make(child, random.Random(f"{seed} {name}")) for name, make in _MAKERS.items()}


def planted_in(content: Content, child: Child, plants: dict[str, Plant], seed: int) -> Content:
    """Return a plan with the plants among its history, views and provision, and the child's name among its details."""
    one = random.Random(seed)
    texts = [plant.text for plant in plants.values()]
    one.shuffle(texts)
    views = list(content.views)
    at = one.randrange(len(views))
    views[at] = (views[at][0], f"{views[at][1]} {texts.pop()}")
    history = list(content.history)
    while texts:
        taken, texts = texts[:1], texts[1:]
        history.insert(one.randrange(len(history) + 1), taken[0])
    details = (("Known as", child.first), ("Family name", child.last), *content.details)
    return replace(content, views=tuple(views), history=tuple(history), details=details)
