"""The tables that say what a round is: its rubrics, its runs, its sample and how that was drawn."""

from .layout import IN_SAMPLE, PLAN, Table, columns_of

__all__ = ["ROUND_TABLES"]

ROUND_TABLES = (
    Table(
        "schema_version",
        "Which layout this file has.",
        columns_of("""
            version INTEGER Number of the layout, from 1.
            package VARCHAR Version of ehcp-audit that gave the file this layout.
        """),
        ("version",),
    ),
    Table(
        "round",
        "The round itself: one row.",
        columns_of("""
            how_drawn VARCHAR How its plans were chosen, in words.
            seed BIGINT Seed of the draw; empty where nothing was drawn by chance.
            frame_size BIGINT How many plans it was drawn from; empty where that is not known.
            method VARCHAR "every plan", "simple random", "stratified random" or "risk-based only".
            allocation VARCHAR "proportional" or "equal" shares of the strata; empty without strata.
            keeps_quotes BOOLEAN Whether findings keep the plan's words.
            yardstick INTEGER What the plans are held against now: a row of `yardsticks`.
        """),
        ("yardstick",),
    ),
    Table(
        "yardsticks",
        "What plans were held against: a rubric, to the byte, as one version of the program applies it.",
        columns_of("""
            yardstick INTEGER Its number in this round, from 1.
            rubric_id VARCHAR The rubric's id.
            rubric_version VARCHAR The rubric's version.
            rubric_sha256 VARCHAR Hash of the rubric.
            rubric VARCHAR The rubric as it was applied, as JSON.
            package VARCHAR Version of ehcp-audit.
            as_of DATE The day that dates were held against; empty where none was given.
            rescored_from INTEGER The yardstick on whose findings it was judged; empty where plans were read.
        """),
        ("yardstick",),
    ),
    Table(
        "runs",
        "Each time that the program was set to work on the round. The only table with clock times.",
        columns_of("""
            run INTEGER Its number, from 1.
            yardstick INTEGER What it held plans against.
            package VARCHAR Version of ehcp-audit.
            python VARCHAR Version of Python.
            platform VARCHAR The operating system.
            who VARCHAR Who set it to work; empty where nobody is named.
            ran_on VARCHAR "this machine" or "dask".
            started TIMESTAMP When it began, UTC.
            finished TIMESTAMP When it ended, UTC; empty where it was cut off.
            ended VARCHAR "done", "stopped" (by a person), or empty where it was cut off.
            workers INTEGER How many worker processes.
            timeout DOUBLE Seconds that one plan was given.
            memory_mb INTEGER Megabytes that one plan was given.
            files INTEGER How many files were in the folder.
            plans INTEGER How many different plans those were.
            already_done INTEGER For how many of them the answer was already in the round.
        """),
        ("run",),
    ),
    Table(
        "sample",
        "Every plan that was in the folder in some run.",
        columns_of(f"""
            {PLAN}
            sha256 VARCHAR Hash of its bytes; empty where they could not be read.
            copies INTEGER How many files held these bytes; it is counted once.
            in_sample BOOLEAN Whether it was in the folder in the last run. Only such plans count.
            reference VARCHAR The id that a manifest gave it; empty without one.
            stratum VARCHAR The stratum it was drawn from; empty without strata.
            weight DOUBLE How many plans of the frame it stands for; empty where that is not known.
            drawn VARCHAR "random", or "risk" for a plan picked for a reason, which no estimate may count.
        """),
        ("plan",),
        "in_sample",
    ),
    Table(
        "strata",
        "The parts that the frame was divided into before drawing; no rows where it was not divided.",
        columns_of("""
            stratum VARCHAR Its name.
            frame_size BIGINT How many plans of the frame are in it.
            drawn BIGINT How many of those were drawn by chance.
        """),
        ("stratum",),
    ),
    Table(
        "frame_counts",
        "How the frame was made up, for telling how well the sample stands for it; no rows where not known.",
        columns_of("""
            name VARCHAR A column of the frame.
            value VARCHAR One of its values.
            plans BIGINT How many plans of the frame have it.
        """),
        ("name", "value"),
    ),
    Table(
        "skipped",
        "Files of the folder that are not plans, counted in the last run.",
        columns_of("""
            kind VARCHAR What kind of file.
            files INTEGER How many.
        """),
        ("kind",),
    ),
    Table(
        "plan_groups",
        "What a manifest says of each plan.",
        columns_of(f"""
            {PLAN}
            name VARCHAR The manifest's column: phase, year, setting …
            value VARCHAR What it says of this plan.
        """),
        ("plan", "name"),
        IN_SAMPLE,
    ),
)
