"""What an explanation is worth: by a figure's own slot, another of them, a market's subject, its sentence, hardly."""

OWN, SLOT, SUBJECT, TOLD, WEAK = 3.0, 2.0, 1.5, 0.5, 0.4
