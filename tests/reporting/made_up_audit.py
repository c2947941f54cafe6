"""A made-up plan with its audit and rubric, built by hand: what reports and terminal text are tried on."""

from ehcp_audit.model import (
    Area,
    Authority,
    Band,
    CheckRef,
    Coverage,
    Criterion,
    Details,
    FileFormat,
    Finding,
    Judgement,
    Leftover,
    Link,
    LinkedBy,
    MetWhen,
    Need,
    Note,
    Outcome,
    Place,
    Plan,
    PlanAudit,
    PlanStatus,
    Provision,
    QualityScore,
    Reading,
    Rubric,
    RubricRef,
    Section,
    SectionLetter,
    SourceFile,
    StatutoryResult,
    Verdict,
    VerdictSentences,
    count_words,
)

S = SectionLetter

WORDS: dict[SectionLetter, list[str]] = {
    S.A: [
        "I like the trains that go over the viaduct, and I know all their numbers.",
        "I want to work in the signal box when I am grown up.",
        "Mum says mornings are the hardest part of the day.",
    ],
    S.B: [
        "Communication and interaction",
        "Robin understands two key words in an instruction; after a longer one the class has moved on.",
        "Robin finds it hard to join other children's games and plays alone at most break times.",
        "Cognition and learning",
        "Robin has dyslexia.",
    ],
    S.C: ["None identified by the community paediatrician, whose advice is dated 4 March 2026."],
    S.D: [],
    S.E: [
        "By the end of Year 4 Robin will follow three key words in four lessons out of five.",
        "Robin will make progress with friendships.",
    ],
    S.F: [
        (
            "A speech and language therapist registered with the HCPC will see Robin alone for 30 minutes "
            "every week in term time to work on key words, and will review the programme each term."
        ),
        "Access to adult support as required to help Robin join in at break times.",
        "Regular opportunities for small group work on spelling.",
    ],
    S.G: ["The paediatric team will see Robin once a year."],
    S.I: ["A mainstream primary school."],
    S.K: ["Educational psychologist, 12 February 2026", "Speech and language therapist, 20 February 2026"],
}
HEADINGS = {S.B: (0, 3)}


def _section(letter: SectionLetter, first: int) -> Section:
    lines = WORDS[letter]
    return Section(
        letter=letter,
        title=f"Section {letter}: {letter.subject}",
        labels=(f"Section {letter}: {letter.subject}",),
        text="\n".join(lines),
        places=tuple(Place(block=first + n + 1, page=1 + first // 12) for n in range(len(lines))),
        headings=HEADINGS.get(letter, ()),
        confidence=0.4 if letter is S.G else 1.0,
    )


def made_up_plan(name: str = "robin-draft.pdf") -> Plan:
    sections = {}
    first = 4
    for letter, lines in WORDS.items():
        sections[letter] = _section(letter, first)
        first += len(lines) + 1

    def place(letter: SectionLetter, line: int) -> Place:
        return sections[letter].places[line]

    front = "Education, Health and Care Plan. Draft for the family to comment on."
    placed = sum(
        count_words(section.text) + sum(map(count_words, section.labels)) for section in sections.values()
    )
    furniture = 6
    words = placed + furniture + count_words(front)
    com, cog = Area.COMMUNICATION, Area.COGNITION

    def said(letter: SectionLetter, line: int) -> str:
        return WORDS[letter][line]

    return Plan(
        source=SourceFile(name=name, format=FileFormat.PDF, sha256="5e" * 32, pages=4, words=words),
        details=Details(status=PlanStatus.DRAFT, year_group=3, local_authority="Northwater Council"),
        sections=sections,
        needs=(
            Need(id="B1", section=S.B, area=com, text=said(S.B, 1), place=place(S.B, 1)),
            Need(id="B2", section=S.B, area=com, text=said(S.B, 2), place=place(S.B, 2)),
            Need(id="B3", section=S.B, area=cog, text=said(S.B, 4), place=place(S.B, 4)),
        ),
        outcomes=(
            Outcome(id="E1", section=S.E, text=said(S.E, 0), by_when="end of Year 4", place=place(S.E, 0)),
            Outcome(id="E2", section=S.E, text=said(S.E, 1), place=place(S.E, 1)),
        ),
        provisions=(
            Provision(id="F1", section=S.F, area=com, text=said(S.F, 0), place=place(S.F, 0)),
            Provision(
                id="F2", section=S.F, area=com, text=said(S.F, 1), who="School staff", place=place(S.F, 1)
            ),
            Provision(id="F3", section=S.F, area=cog, text=said(S.F, 2), place=place(S.F, 2)),
            Provision(id="G1", section=S.G, text=said(S.G, 0), place=place(S.G, 0)),
        ),
        links=(
            Link(need="B1", outcome="E1", provision="F1", by=LinkedBy.ROW),
            Link(need="B2", provision="F2", by=LinkedBy.REFERENCE),
        ),
        unplaced=(Leftover(text=front, place=Place(block=0, page=1), why="before the first section"),),
        furniture=("Northwater Council, confidential",),
        notes=(
            Note(
                kind="redaction",
                says="Black boxes cover 3 stretches of text; what lies under them was left out.",
            ),
        ),
        coverage=Coverage(words=words, placed=placed, furniture=furniture, unplaced=count_words(front)),
    )


def _criterion(
    identifier: str, section: SectionLetter | None, asks: str, status: Authority, **rest: object
) -> Criterion:
    says = VerdictSentences(met="Yes.", partly_met="{good} of {things}.", not_met="No.")
    return Criterion.model_validate(
        {"id": identifier, "section": section, "asks": asks, "status": status, "says": says, **rest}
    )


def made_up_rubric() -> Rubric:
    law, code, case = Authority.STATUTORY, Authority.GUIDANCE, Authority.CASE_LAW
    return Rubric(
        id="made-up",
        version="1.0",
        title="A made-up rubric",
        law_as_of="2026-11-23",
        source="Weights are the authors' own choice.",
        bands=(Band(name="good", from_score=0.6), Band(name="needs work", from_score=0)),
        criteria=(
            _criterion(
                "FORM-01",
                None,
                "Are all twelve sections there?",
                law,
                weight=4,
                source="SEND Regulations 2014, regulation 12(1)",
                why="Each section is there so that nothing about the child is left out.",
                ask="Please send the plan again with every section, each with its own letter.",
            ),
            _criterion(
                "A-01",
                S.A,
                "Are the child's own views there?",
                law,
                weight=3,
                source="SEND Regulations 2014, regulation 12(1)(a)",
                ask="",
                why="The plan is about the child, so it starts with the child.",
            ),
            _criterion(
                "B-03",
                S.B,
                "Does each need say what it means for learning?",
                Authority.GOOD_PRACTICE,
                weight=3,
                source="Practice of local advice services",
                confirmed=False,
                why="A name for a condition does not tell a teacher what to do.",
                ask="Please say how each need affects Robin in class.",
            ),
            _criterion(
                "E-03",
                S.E,
                "Can we tell when each outcome is reached?",
                code,
                weight=6,
                source="SEND Code of Practice 2015, paragraph 9.66",
                why="An outcome that cannot be measured can never be missed.",
                ask="Please say what Robin will be able to do, how well, and by when.",
            ),
            _criterion(
                "F-03",
                S.F,
                "Does each provision say how often?",
                code,
                weight=8,
                source="SEND Code of Practice 2015, paragraph 9.69",
                why="Help that does not say how often can shrink without anybody noticing.",
                ask="Please say how many times a week or a term.",
                met_when=MetWhen(all=(CheckRef(check="provision-often"),)),
            ),
            _criterion(
                "F-11",
                S.F,
                "Is the wording free of words that could mean anything?",
                case,
                weight=8,
                source="Worcestershire CC v SE [2020] UKUT 217 (AAC), paragraph 74",
                why="Vague words make help hard to rely on.",
                ask="Please replace these words with an amount, a time and a named role.",
                met_when=MetWhen(none=(CheckRef(check="provision-vague"),)),
            ),
            _criterion(
                "F-20",
                S.F,
                "Is the help more than every child gets?",
                law,
                weight=2,
                source="Children and Families Act 2014, section 21(1)",
                confirmed=False,
                why="Special help is help on top of what all children have.",
                ask="Please say what is different for Robin.",
            ),
            _criterion(
                "G-01",
                S.G,
                "Does each health provision say who and how often?",
                code,
                weight=3,
                source="SEND Code of Practice 2015, paragraph 9.69",
                ask="Please name the service and how often.",
            ),
            _criterion(
                "I-02",
                S.I,
                "Does the draft leave the school open?",
                law,
                weight=2,
                source="Children and Families Act 2014, section 38(5)",
                confirmed=False,
                why="You choose which school to ask for after you have seen the draft.",
                ask="Please take the school, and the type of school, out of the draft.",
            ),
            _criterion(
                "P-01",
                None,
                "Was the plan finished in time?",
                law,
                weight=0,
                source="SEND Regulations 2014, regulation 13",
                ask="",
            ),
        ),
    )


def made_up_audit(plan: Plan | None = None) -> PlanAudit:
    plan = plan or made_up_plan()
    rubric = made_up_rubric()
    statements = {statement.id: statement for statement in plan.statements()}

    def seen(check: str, holds: bool | None, thing: str, says: str) -> Finding:
        one = statements[thing]
        return Finding(check=check, holds=holds, says=says, thing=thing, quote=one.text, place=one.place)

    def judged(criterion: str, verdict: Verdict, says: str, *findings: Finding, **rest: object) -> Judgement:
        asked = rubric.criterion(criterion)
        return Judgement.model_validate(
            {
                "criterion": criterion,
                "section": asked.section,
                "status": asked.status,
                "verdict": verdict,
                "weight": asked.weight,
                "says": says,
                "ask": asked.ask if verdict in {Verdict.NOT_MET, Verdict.PARTLY_MET} else "",
                "findings": findings,
                **rest,
            }
        )

    v = Verdict
    judgements = (
        judged(
            "FORM-01", v.NOT_MET, "3 sections were not found: H1, H2 and J.",
            Finding(check="sections-present", holds=False, says="was not found", thing="section J"),
        ),
        judged(
            "A-01", v.MET, "Section A has the child's own words.",
            Finding(
                check="views", holds=True, says="is in the child's own words", thing="section A",
                quote=WORDS[S.A][0], place=plan.sections[S.A].places[0],
            ),
        ),
        judged(
            "B-03", v.PARTLY_MET, "2 of 3 needs say what they mean for learning.",
            seen("need-effect", True, "B1", "says what it means in class"),
            seen("need-effect", True, "B2", "says what it means at break"),
            seen("need-effect", False, "B3", "names a condition and not what it means for learning"),
            share=2 / 3, things=3,
        ),
        judged(
            "E-03", v.PARTLY_MET, "1 of 2 outcomes can be measured.",
            seen("outcome-measurable", True, "E1", "says how well and how often"),
            seen("outcome-measurable", False, "E2", "gives nothing to measure"),
            share=0.5, things=2,
        ),
        judged(
            "F-03", v.NOT_MET, "1 of 3 provisions says how often.",
            seen("provision-often", True, "F1", "says how often"),
            seen("provision-often", False, "F2", "does not say how often"),
            seen("provision-often", False, "F3", "does not say how often"),
            share=1 / 3, things=3,
        ),
        judged(
            "F-11", v.NOT_MET, "2 of 3 provisions use words that could mean anything.",
            seen("provision-vague", False, "F1", "has no such words"),
            seen("provision-vague", True, "F2", "says “as required” and “access to”"),
            seen("provision-vague", True, "F3", "says “regular” and “opportunities for”"),
            share=1 / 3, things=3,
        ),
        judged(
            "F-20", v.NEEDS_A_PERSON, "Somebody who knows the school should look at this.",
            seen("provision-extra", None, "F3", "may be what every child gets"),
        ),
        judged("G-01", v.NOT_ASSESSABLE, "Section G could not be read well enough to tell."),
        judged(
            "I-02", v.NOT_MET, "The draft already names a type of school.",
            Finding(
                check="draft-open", holds=False, says="names a type of school", thing="section I",
                quote=WORDS[S.I][0], place=plan.sections[S.I].places[0],
            ),
        ),
        judged("P-01", v.NOT_ASSESSABLE, "The dates of the case were not given."),
    )  # fmt: skip
    return PlanAudit(
        source=plan.source,
        rubric=RubricRef(id=rubric.id, version=rubric.version, sha256=rubric.sha256),
        ehcp_audit="0.1.0",
        reading=Reading(coverage=plan.coverage.share, scored=True),
        statutory=StatutoryResult.of(judgements),
        quality=QualityScore.of(judgements, rubric.scale),
        judgements=judgements,
        scale=rubric.scale,
    )


HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% include 'x' %}",
    '" onmouseover="alert(1)',
    "&lt;b&gt; &amp; '",
    "[bold red]not markup[/bold red] [link=file:///etc] :smile:",
    "\x1b[2J\x1b]0;owned\x07 red \x9b31m",
    "\u202etxet denrut\u202c",
    "\ud800 half a character",
    "A" * 4000,
)
"""Words that would do harm if they were taken for anything but words."""


def with_words(words: str) -> Plan:
    """Put words into every part of a plan that comes from its file."""
    plan = made_up_plan(name=f"{words}.pdf")
    section = plan.sections[SectionLetter.I].model_copy(
        update={"text": words.replace("\n", " "), "title": words}
    )
    return plan.model_copy(
        update={
            "details": plan.details.model_copy(update={"local_authority": words}),
            "sections": {**plan.sections, SectionLetter.I: section},
            "needs": tuple(n.model_copy(update={"text": words}) for n in plan.needs),
            "outcomes": tuple(o.model_copy(update={"text": words, "by_when": words}) for o in plan.outcomes),
            "provisions": tuple(
                p.model_copy(update={"text": words, "who": words, "how_often": words})
                for p in plan.provisions
            ),
            "unplaced": tuple(u.model_copy(update={"text": words}) for u in plan.unplaced),
            "furniture": (words,),
            "notes": tuple(n.model_copy(update={"says": words}) for n in plan.notes),
        }
    )
