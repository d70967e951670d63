"""The word `package`: one folder that runs where no Python is installed."""
