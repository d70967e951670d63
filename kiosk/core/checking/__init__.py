"""The rules that content has to pass, by subject; ``kiosk.core.checks`` runs them all."""
