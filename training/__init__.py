"""Training of the shipped models: commands for who wants to make them again. The product never imports this package."""
