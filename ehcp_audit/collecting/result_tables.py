"""The tables that say what was found in each plan."""

from .layout import FOUND_NOW, JUDGED_NOW, PLAN, SEEN_NOW, YARDSTICK, Table, columns_of

__all__ = ["RESULT_TABLES"]

LOOKED_FOR = "yardstick INTEGER The yardstick for which it was looked at: a row of `yardsticks`."

RESULT_TABLES = (
    Table(
        "plans",
        "Every plan that was read, with its result.",
        columns_of(f"""
            {PLAN}
            {YARDSTICK}
            format VARCHAR docx or pdf.
            pages INTEGER Number of pages; empty for a DOCX.
            words INTEGER Words in the file.
            placed INTEGER Words placed in a section.
            furniture INTEGER Words of running heads and feet.
            unplaced INTEGER Words in no section.
            coverage DOUBLE Share, 0 to 1, of the words outside furniture that were placed.
            status VARCHAR draft, final, amended or unknown.
            needs INTEGER Needs told apart.
            outcomes INTEGER Outcomes told apart.
            provisions INTEGER Provisions told apart.
            blank_form BOOLEAN Whether it is a form that nobody has filled in yet.
            privacy VARCHAR What in it may still name the child, as JSON counts; empty: not looked for.
            scored BOOLEAN Whether it was read well enough to be scored.
            why_not VARCHAR Why it was not scored, in one sentence; empty where it was.
            score DOUBLE Quality score, 0 to 1; empty where there is none.
            low DOUBLE Lowest score that the open criteria leave.
            high DOUBLE Highest score that the open criteria leave.
            band VARCHAR The band; empty where there is none.
            band_low VARCHAR Lowest band that the open criteria leave; empty where there is no band.
            band_high VARCHAR Highest band that the open criteria leave.
            why_no_band VARCHAR Why no band is given, in one sentence; empty where one is.
            capped_by VARCHAR The criterion that holds the band down; empty where none does.
            decided INTEGER Criteria decided.
            open INTEGER Criteria that need a person.
            statutory_met INTEGER Statutory criteria met.
            statutory_partly_met INTEGER Statutory criteria partly met.
            statutory_not_met INTEGER Statutory criteria not met.
            statutory_not_assessable INTEGER Statutory criteria not assessable.
            statutory_needs_a_person INTEGER Statutory criteria that need a person.
            statutory_not_applicable INTEGER Statutory criteria not applicable.
            looked_at INTEGER The yardstick for which it was looked at; empty: its own.
        """),
        ("plan", "yardstick"),
        JUDGED_NOW,
    ),
    Table(
        "plan_sections",
        "How each section of a plan was found. A section that was not found has no row.",
        columns_of(f"""
            {PLAN}
            {LOOKED_FOR}
            section VARCHAR Its letter.
            confidence DOUBLE How sure the reading is that these are its words, 0 to 1.
            blank BOOLEAN Whether nothing but headings and form prompts stands in it.
            redacted BOOLEAN Whether all of its words were taken out.
            words INTEGER Words in it.
        """),
        ("plan", "yardstick", "section"),
        SEEN_NOW,
    ),
    Table(
        "plan_conditions",
        "What a criterion may be bound to: whether it holds for a plan.",
        columns_of(f"""
            {PLAN}
            {LOOKED_FOR}
            condition VARCHAR draft, final, year 9 or above … as rubrics name them.
            holds BOOLEAN Whether it holds; empty where the plan does not say.
        """),
        ("plan", "yardstick", "condition"),
        SEEN_NOW,
    ),
    Table(
        "looks",
        "Which checks were put to a plan. A rubric whose checks all are here can be scored without the plan.",
        columns_of(f"""
            {PLAN}
            {LOOKED_FOR}
            check_id VARCHAR The check.
            options VARCHAR The options it was given by the rubric, as JSON.
            findings INTEGER How many things it saw; 0 where there was nothing to look at.
        """),
        ("plan", "yardstick", "check_id", "options"),
        SEEN_NOW,
    ),
    Table(
        "judgements",
        "One row for each plan and criterion.",
        columns_of(f"""
            {PLAN}
            {YARDSTICK}
            number INTEGER The criterion's place in the rubric, from 1.
            criterion VARCHAR Its id.
            section VARCHAR The section it is about; empty for the plan as a whole.
            status VARCHAR statutory, guidance, case law or good practice.
            verdict VARCHAR The verdict that stands.
            share DOUBLE Share, 0 to 1, of decided things that are good; empty where nothing was counted.
            things INTEGER How many things were looked at.
            weight DOUBLE Its part of the score.
            says VARCHAR One sentence for a report; it holds no words of the plan.
            ask VARCHAR What to ask for; empty where there is nothing.
            themes VARCHAR[] Its themes.
            judge VARCHAR Who gave the verdict that stands.
            programme_verdict VARCHAR The program's own, where a person gave another; else empty.
            looked_at INTEGER The yardstick under which its findings stand; empty: its own.
        """),
        ("plan", "yardstick", "number"),
        JUDGED_NOW,
    ),
    Table(
        "findings",
        "What the checks saw, one row for each thing looked at.",
        columns_of(f"""
            {PLAN}
            {LOOKED_FOR}
            criterion VARCHAR The criterion it was looked at for.
            number INTEGER Its place among the criterion's findings, from 1.
            check_id VARCHAR The check.
            options VARCHAR The options it was given by the rubric, as JSON.
            holds BOOLEAN Holds, does not hold; empty where the program cannot tell.
            says VARCHAR What was seen, as a clause.
            thing VARCHAR What was looked at: a statement's id, a section, or the plan.
            quote VARCHAR The plan's words; empty unless the round keeps quotes.
            place VARCHAR Where they stand, as JSON.
        """),
        ("plan", "yardstick", "criterion", "number"),
        FOUND_NOW,
    ),
    Table(
        "wording",
        "Wording of statements that leaves them open, by entry of the word lists; no words of a plan.",
        columns_of(f"""
            {PLAN}
            {LOOKED_FOR}
            thing VARCHAR The statement's id.
            number INTEGER Its place in the statement, from 1.
            section VARCHAR The section it stands in.
            family VARCHAR What kind of vagueness.
            entry VARCHAR First phrase of the entry it was found by; empty where an amount is left open.
            phrase VARCHAR The phrase found, as the list writes it; empty where an amount is left open.
            tier VARCHAR Weight of its authority: case law, statutory guidance, charity or practice.
            severity VARCHAR strong, amber or context.
            rescued BOOLEAN Whether the same statement says what the wording leaves open.
        """),
        ("plan", "yardstick", "thing", "number"),
        SEEN_NOW,
    ),
    Table(
        "sentences",
        "Sentences of six words or more of needs, outcomes and provisions, to find copied text.",
        columns_of(f"""
            {PLAN}
            {LOOKED_FOR}
            number INTEGER Its place in the plan, from 1.
            section VARCHAR The section it stands in.
            thing VARCHAR The statement's id.
            sentence UBIGINT The same number where two plans share a sentence; says nothing of the words.
        """),
        ("plan", "yardstick", "number"),
        SEEN_NOW,
    ),
    Table(
        "revisions",
        "Verdicts that people gave after the program, oldest first.",
        columns_of(f"""
            {PLAN}
            {YARDSTICK}
            criterion VARCHAR The criterion.
            number INTEGER Which revision of it, from 1.
            verdict VARCHAR Their verdict.
            judge VARCHAR Who.
            why VARCHAR Why.
            given_on DATE When; empty where they did not say.
        """),
        ("plan", "yardstick", "criterion", "number"),
        JUDGED_NOW,
    ),
    Table(
        "unreadable",
        "Plans of the sample that could not be read. They are results, and are counted.",
        columns_of(f"""
            {PLAN}
            {YARDSTICK}
            kind VARCHAR What went wrong, as one word.
            why VARCHAR What went wrong, in one sentence.
            timeout DOUBLE Seconds it was given.
            memory_mb INTEGER Megabytes it was given.
        """),
        ("plan", "yardstick"),
        JUDGED_NOW,
    ),
)
