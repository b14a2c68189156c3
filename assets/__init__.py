"""What exists: the Dagster assets, one per dataset, thin bodies over the library."""
