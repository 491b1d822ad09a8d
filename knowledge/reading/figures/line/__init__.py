"""A sentence laid out: its clauses, the marks in them, what holds from one to the next, and figures in the making."""
