"""Print what Byline reaches on its sets: ``make eval``. ``--misses`` lists the questions that were not right."""

from __future__ import annotations

import sys
from collections import Counter

from bot.settings import SHIPPED
from tests.eval import campaigns, facts_score, sets
from tests.eval.questions import GRADES, Graded


def main() -> None:
    """Print a table of questions and a table of facts for every set there is."""
    show_questions("Questions on the first article", sets.first_article())
    folders = [("own articles", sets.OWN), ("development articles", sets.BESIDE)]
    for name, folder in folders:
        if folder.is_dir():
            show_questions(f"Questions on the {name}", sets.article_questions(folder))
            print(f"\nFacts of the {name}")
            print(facts_score.score(sets.facts(folder), folder / "gold"))
    sources = [*SHIPPED.glob("*.md"), *sets.OWN.glob("*.md"), *sets.BESIDE.glob("articles/*.md")]
    show_campaigns(campaigns.run(sorted(sources)))


def show_questions(title: str, graded: Graded) -> None:
    """Print a question set's table, and its misses where they are asked for."""
    print(f"\n{title}\n{'':22}{'n':>5}" + "".join(f"{grade:>10}" for grade in GRADES))
    for name, row in [*sorted(graded.rows.items()), *_totals(graded)]:
        print(f"{name:22}{sum(row.values()):5}" + "".join(f"{row[grade]:10}" for grade in GRADES))
    print(
        f"right {graded.share('right'):.1f} %, wrong or mixed {graded.share('wrong') + graded.share('mixed'):.1f} %, "
        f"refused {graded.share('refused'):.1f} %, citation faults {graded.citation_faults}, "
        f"unverified {len(graded.unverified)}, "
        f"p50 {graded.at(0.5):.1f} ms, p99 {graded.at(0.99):.1f} ms"
    )
    if "--misses" in sys.argv:
        for grade, question, outcome in graded.misses:
            print(f"{grade:9} {question['q']!r}\n          [{outcome.kind}] {outcome.text[:200]!r}")


def show_campaigns(result: campaigns.Campaigns) -> None:
    """Print what the generated questions came to, and the broken promises."""
    print("\nGenerated questions")
    for name in ("near_misses", "variations", "claims"):
        tally: campaigns.Tally = getattr(result, name)
        print(f"{name.replace('_', ' '):22}{tally}")
        if "--misses" in sys.argv:
            print("\n".join(f"          {breach}" for breach in tally.broken))


def _totals(graded: Graded) -> list[tuple[str, Counter[str]]]:
    totals: dict[str, Counter[str]] = {}
    for name, row in graded.rows.items():
        totals.setdefault(f"all {name[:2]}", Counter()).update(row)
    return sorted(totals.items())


if __name__ == "__main__":
    main()
