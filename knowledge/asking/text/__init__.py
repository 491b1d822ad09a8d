"""Answers in the article's own words: quotations, people, statements, records, sources and briefs."""

from knowledge.asking.text.briefs import briefs
from knowledge.asking.text.contributions import contributions
from knowledge.asking.text.hopes import hopes
from knowledge.asking.text.measures import measures
from knowledge.asking.text.people import people
from knowledge.asking.text.quotations import quotations
from knowledge.asking.text.records import high_instead, records
from knowledge.asking.text.sources import sources
from knowledge.asking.text.statements import statements
from knowledge.asking.text.ties import ties

TEXTUAL = (quotations, people, contributions, records, high_instead, sources, briefs, ties, hopes)

LAST = (measures,)  # tried where no other route has anything

__all__ = ["LAST", "TEXTUAL", "statements"]
