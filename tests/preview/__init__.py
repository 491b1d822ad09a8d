"""Cards as pictures: ``make preview`` asks Byline on a Discord on loopback and draws what it shows."""
