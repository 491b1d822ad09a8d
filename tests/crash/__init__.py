"""Kill Byline while it reloads, publishes and undoes: ``python -m tests.crash`` does so two hundred times.

After each kill the database must be sound, the knowledge the old or the new and never a mix, and every article that
was told to be published must be there.
"""
