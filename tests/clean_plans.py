"""Plans of twenty pages that name nobody: the made-up plans with marks for names, and much that looks like a leak.

What is added is what alarms a check that knows only forms: roles, schools and roads called like people, months and
seasons, scores, sections of Acts, telephone numbers and addresses of offices, numbers of ten digits.
"""
# ruff: noqa: E501 - sentences and pieces of files read best whole

import random
import re
from dataclasses import replace
from pathlib import Path

from documents import plan_file
from made_up import Content, Layout, contents, load_content
from made_up.content import AREAS, AreaContent, CareContent, OutcomeText, ProvisionText, Row

__all__ = ["CLEAN_LAYOUTS", "clean_content", "write_clean"]

_NAMES = {
    "Kwame": "[brother]", "Kai": "[friend]", "Gareth": "[friend]", "Dean": "[teacher]", "Mrs Okoro": "[teacher]",
    "Ms Okoro": "[teacher]", "Okoro": "[surname]", "Biscuit": "[pet]", "Jupiter": "the planet",
}  # fmt: skip
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss) [A-Z]\b")
_ROADS = (
    "Rose Lane",
    "May Street",
    "Hope Road",
    "Grace Hill",
    "Summer Lane",
    "Mark Street",
    "Will Rise",
    "Robin Close",
)
_SCHOOLS = (
    "Rose Lane School", "Grace Hopper Academy", "St Mark's Primary School", "Hope Park Primary", "Robin Hill Infant School",
    "Mayfield School", "Wells Cathedral School", "Green Park Nursery", "Victoria Road College", "St Francis Centre",
)  # fmt: skip
_ROLES = (
    "an educational psychologist", "a speech and language therapist", "the SENCo", "a specialist teacher", "a play therapist",
    "the class teacher", "an occupational therapist", "a physiotherapist", "the family support worker", "a community nurse",
)  # fmt: skip
_TESTS = (
    "On the British Picture Vocabulary Scale the standard score was {score}, at the {centile}th centile.",
    "In the Salford reading test in {month} {year} the reading age was {age} years and {months} months.",
    "The WISC-V was given on {day} {month} {year}: Verbal Comprehension {score}, Working Memory {score2}.",
    "The York Assessment of Reading gave a standard score of {score} for accuracy and {score2} for rate.",
    "The Connors rating scale and the Boxall Profile were completed in the Summer term {year}.",
    "On the Beery test of visual motor integration the score was {score} (range {score2} to {score}).",
)
_DECOYS = (
    "The report by {role} is dated {day} {month} {year}.",
    "A visit to {school} took place on {day} {month} {year}; {role} came too.",
    "The school is on {road}, next to the May Day field, and the bus stops at Rose Green.",
    "Under Section 17 of the Children Act 1989 and Section 2 of the 1970 Act the authority has looked at this again.",
    "The contact for this plan is the SEND Casework Team, {council}, Civic Centre, {number} {road}, {postcode}.",
    "Telephone the SEND team on {landline}, or write to send.team@{domain}.",
    "The council's advice line is 0300 {four} {four2} and its web page is www.{domain}/local-offer.",
    "Report reference number {ten}, sheet {number} of {number2}.",
    "Our reference: {ref}. Invoice {ten2} was paid in {month} {year}.",
    "Equipment with serial number {ten3} was delivered to {school} in the Autumn term.",
    "The licence number of the software is {spaced}, renewed each April.",
    "The amount of funding was £{money} in the Spring term, and £{money2} in the Summer.",
    "The spelling list has will, mark, grace, hope, may and rose in it.",
    "It may be that the Summer term will bring more hope; staff mark work in green.",
    "Will there be a review in May? March and April are too early, and June is late.",
    "Mark schemes are shared with pupils. Grace periods apply to homework. Hope is a topic in assembly.",
    "May half term and the Christmas holidays are planned with a calendar. Summer school runs in August.",
    "The Rose class and the Robin class have lunch at 12.15. Red group works with the teaching assistant.",
    "[Name] took part in a Lego therapy group with two pupils from the Willow room.",
    "[Name]'s mother said that mornings are hard. Mum and Dad come to every review.",
    "He is taught in a class of 28 in Key Stage 2 and has been on roll at {school} since September {year}.",
    "The Zones of Regulation, Colourful Semantics, Talk Boost and Elklan are used by {role}.",
    "Autism was diagnosed at the Child Development Centre, {road}, in {month} {year}.",
    "Mathletics is used at home. Makaton will be taught to all staff. Numicon has helped with counting.",
    "Attendance was 94.6% in {year} and 91.2% in {year2}; {number} sessions were missed.",
    "Sleep is better since melatonin was begun. Food must be cut small. Speech is clear to strangers.",
    "Parents should call 111 in an emergency. The clinic is open from 0900 to 1700 on weekdays.",
    "Head teacher, {school}. Educational Psychologist, {council}. Consultant Paediatrician, Child Health Service.",
    "In line with the Code of Practice (paragraph 9.69), support is given by {role} for {number} minutes.",
    "The trial began on {day}/{mm}/{year} and ended on {day2}.{mm}.{year}.",
    "Targets 2.1, 2.2 and 3.4 were met; target 4.10 was not. Scores: 10, 12, 15, 8 and 9.",
    "Braille music was sent by the Library on {road}. Bluetooth headphones are needed. London is where he goes for music.",
    "English and French are taught by one teacher. Welsh and Polish are spoken in the playground.",
    "Breakfast Club, Forest School and Homework Club are open to all. Swimming is on Mondays, Dance on Fridays.",
    "Asperger syndrome is an older term. Down syndrome and Tourette syndrome were ruled out. Ehlers-Danlos was not.",
)
_LATER_DECOYS = (
    "The Ruth Miskin scheme and Read Write Inc are used by {role}. Toe by Toe was tried in {month}.",
    "Ofsted visited {school} on {day} {month} {year} under section 5 of the Education Act 2005.",
    "A hoist made by Arjo (batch {ten}) and a Rifton chair are on loan until {month} {year}.",
    "The Early Help Hub at {number} {road}, {postcode} holds a drop-in each Tuesday.",
    "The Educational Psychology Service can be reached by telephone ({landline}) in term time.",
    "Questions about transport go to school.transport@{domain}.",
    "The score on the Vineland was {score}; the sum of scaled scores was {score2}, the composite {score}.",
    "Pupil Premium of £{money} was spent on a sensory circuit. Top-up funding, band 4, was agreed on {day}.{mm}.{year}.",
    "The tribunal's order of {day} {month} {year} (EH930/{number}/00{number2}) was about Section I.",
    "Whether he may go by bus will be looked at in May or June. Grace before meals is said at school.",
    "The Duke of Edinburgh award at bronze level is hoped for. The Prince's Trust runs a course in {month}.",
    "He is in Miss [teacher]'s class. Mr [name] runs the chess club. Dr [redacted] sees him each {month}.",
    "St George's Day, Diwali and Eid are kept at {school}. Father Christmas came in December.",
    "See page {number}, paragraph {number2}. Copy of form B{number} sent on {day}/{mm}/{year} at 10.30.",
    "The child's social worker is named in the early help plan. Health visitor: see Section K.",
    "Alexa and Siri are used for reminders. Minecraft is a reward. Harry Potter is read at bedtime.",
)
"""Written after the check was made, and shown to it for the first time when it was measured."""
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "September", "October", "November")

CLEAN_LAYOUTS: tuple[Layout, ...] = (
    Layout(name="clean-flow", mark="[Name]", hide_birth=True),
    Layout(name="clean-table", needs="table", outcomes="table", provision="grid", numbering="letter", mark="Xxxxx", hide_birth=True),
    Layout(name="clean-matrix", skeleton="matrix", mark="[Child's name]", hide_birth=True, landscape=True),
    Layout(name="clean-areas", skeleton="areas", order=("A", "B", "C", "D", "areas", "G", "H", "I", "J", "K"), mark="______",
           hide_birth=True, details="lines", header="Education, Health and Care Plan", contents="lines"),
    Layout(name="clean-cards", provision="cards", numbering="bracket", mark="XXXX", hide_birth=True, details="wide", views="table",
           label_look="bar", guidance=True),
    Layout(name="clean-pairs", skeleton="pairs", mark="[redacted]", hide_birth=True, views="inline", contents="table", font="serif"),
)  # fmt: skip


def _marked(text: str) -> str:
    for name, mark in _NAMES.items():
        text = re.sub(rf"\b{name}\b", mark, text)
    return _TITLED.sub("[parent]", text)


class _Decoys:
    """Sentences that look like leaks and are none; the same seed gives the same ones."""

    def __init__(self, seed: int, *, later: bool) -> None:
        self._random = random.Random(seed)
        self._all = _LATER_DECOYS if later else (*_DECOYS, *_TESTS)
        self._left: list[str] = []

    def sentence(self) -> str:
        if not self._left:
            self._left = self._random.sample(self._all, len(self._all))
        return self._left.pop().format(**self._values())

    def _values(self) -> dict[str, object]:
        one = self._random
        digits = lambda n: "".join(one.choice("0123456789") for _ in range(n))  # noqa: E731 - as short as it is
        four = lambda: one.randint(1000, 9999)  # noqa: E731 - as above
        return {
            "role": one.choice(_ROLES), "school": one.choice(_SCHOOLS), "road": one.choice(_ROADS),
            "day": one.randint(1, 28), "day2": one.randint(1, 28), "mm": f"{one.randint(1, 12):02}",
            "month": one.choice(_MONTHS), "year": one.randint(2021, 2025), "year2": one.randint(2021, 2025),
            "council": "Hartmere County Council", "domain": "hartmere.gov.uk", "number": one.randint(2, 60),
            "number2": one.randint(61, 99), "postcode": f"HM{one.randint(1, 9)} {one.randint(1, 9)}AB".replace("HM", "LS"),
            "landline": f"01{digits(3)} {digits(6)}", "four": digits(3), "four2": four(), "ten": digits(10), "ten2": digits(10),
            "ten3": digits(10), "ref": f"SEN/{digits(6)}/{one.randint(20, 26)}", "spaced": f"{digits(3)} {digits(3)} {digits(4)}",
            "money": f"{one.randint(1, 9)},{digits(3)}", "money2": f"{one.randint(1, 9)},{digits(3)}.50",
            "score": one.randint(60, 115), "score2": one.randint(60, 115), "centile": one.choice((4, 5, 6, 7, 19, 26, 37)),
            "age": one.randint(5, 9), "months": one.randint(1, 11),
        }  # fmt: skip


def clean_content(
    identifier: str, seed: int, *, rows: int = 52, decoys: int = 60, later: bool = False
) -> Content:
    """Return a made-up plan grown by the needs of the others, with marks for every name, and decoys among the words."""
    own = load_content(identifier)
    sources = [own, *(load_content(other) for other in contents() if other != identifier)]
    said = _Decoys(seed, later=later)
    per_area = rows // len(AREAS)

    def row(one: Row) -> Row:
        outcome = one.outcome
        if outcome is not None:
            outcome = OutcomeText(_marked(outcome.does), _marked(outcome.when), _marked(outcome.whole))
        provision = tuple(
            ProvisionText(
                _marked(each.what), _marked(each.who), _marked(each.often), _marked(each.text), each.pattern
            )
            for each in one.provision
        )
        return Row(_marked(one.need), outcome, provision)

    areas = tuple(
        AreaContent(
            area,
            (
                *tuple(_marked(text) for text in own.areas[min(at, len(own.areas) - 1)].strengths),
                said.sentence(),
                said.sentence(),
            ),
            tuple(
                row(one)
                for source in sources
                for each in source.areas
                if each.area == area
                for one in each.rows
            )[:per_area],
        )
        for at, area in enumerate(AREAS)
    )
    care = CareContent(tuple(map(row, own.health.rows)), _marked(own.health.none))
    history = [_marked(text) for text in own.history]
    while decoys > 0:
        history.append(" ".join(said.sentence() for _ in range(3)))
        decoys -= 3
    return replace(
        own,
        names=dict.fromkeys(own.names, "[Name]"),
        date_of_birth=None,
        details=tuple((label, _marked(value)) for label, value in own.details),
        history=tuple(history),
        views=tuple((label, _marked(text)) for label, text in own.views),
        areas=areas,
        health=care,
        h1=CareContent(tuple(map(row, own.h1.rows)), _marked(own.h1.none)),
        h2=CareContent(tuple(map(row, own.h2.rows)), _marked(own.h2.none)),
        placement=tuple((label, _marked(text)) for label, text in own.placement),
        payments=tuple((label, _marked(text)) for label, text in own.payments),
        advice=tuple(tuple(map(_marked, each)) for each in own.advice),
        monitoring=(*map(_marked, own.monitoring), said.sentence(), said.sentence()),
    )


def write_clean(
    identifier: str,
    layout: Layout,
    form: str,
    folder: Path,
    *,
    seed: int = 0,
    rows: int = 52,
    decoys: int = 60,
    later: bool = False,
) -> Path:
    """Write a clean plan as DOCX (`docx`) or as PDF by `typst` or `reportlab`, and return its path."""
    content = clean_content(identifier, seed, rows=rows, decoys=decoys, later=later)
    suffix = "docx" if form == "docx" else "pdf"
    number = contents().index(identifier)
    return plan_file(content, layout, form, folder / f"plan {number}-{layout.name}-{form}-{seed}.{suffix}")
