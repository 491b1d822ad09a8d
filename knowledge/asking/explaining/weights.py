"""What an explanation is worth: by a figure's own slot, by another of them, by its sentence, or hardly at all."""

OWN, SLOT, TOLD, WEAK = 3.0, 2.0, 0.5, 0.4
