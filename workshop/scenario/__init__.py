"""What the facilitator prepared: scenario files, checked and loaded whole or not at all."""
